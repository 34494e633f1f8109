//! What a generated crate has besides its modules.

use crate::embed::{DEPENDENCIES, FEATURES, RUNTIME, XML};
use crate::emit::{self, Home};
use crate::foreign;
use crate::ir::{Api, OTHER_MODELS};
use crate::relative::relative;
use crate::write::{self, Dependency, Layout, Package, Source};
use crate::{Options, Runtime};
use std::collections::BTreeSet;
use std::path::Path;

/// `Cargo.toml` and `README.md`, by path.
pub(crate) fn crate_files(api: &Api, options: &Options, folder: &Path, header: &str) -> Vec<(String, String)> {
    let package = package(api, options, folder);
    let readme = emit::readme(api, &package.name);
    vec![
        ("Cargo.toml".to_owned(), package.manifest(header.trim_start_matches("// "))),
        ("README.md".to_owned(), readme),
    ]
}

/// What the crate that the code is compiled in depends on.
///
/// In a crate of its own features turn some of it on; elsewhere what the default ones would turn on is always there.
///
/// What the user says of a crate counts.
pub(crate) fn dependencies(api: &Api, options: &Options, folder: &Path) -> Vec<Dependency> {
    let given = foreign::dependencies(options);
    let mut all = of_runtime(api, options, folder);
    all.retain(|dependency| !given.contains_key(&dependency.name));
    all.extend(given.into_iter().map(|(name, text)| Dependency {
        name,
        source: Source::Verbatim(text),
        default_features: true,
        features: Vec::new(),
        optional: false,
    }));
    all
}

fn of_runtime(api: &Api, options: &Options, folder: &Path) -> Vec<Dependency> {
    let crates = |source| Dependency {
        name: RUNTIME.to_owned(),
        source,
        default_features: true,
        features: api.has_xml().then(|| XML.to_owned()).into_iter().collect(),
        optional: false,
    };
    let own = options.layout == Layout::Crate;
    match &options.runtime {
        Runtime::Path(path) => vec![crates(Source::Path(relative(folder, path)))],
        Runtime::Version(version) => vec![crates(Source::Version(version.clone()))],
        Runtime::Embed => DEPENDENCIES
            .iter()
            .filter(|dependency| match dependency.is_of(XML) {
                true => api.has_xml(),
                false => own || dependency.is_default(),
            })
            .map(|dependency| Dependency {
                name: dependency.name.to_owned(),
                source: Source::Version(dependency.version.to_owned()),
                default_features: dependency.default_features,
                features: owned(dependency.features),
                optional: dependency.optional && own && !dependency.is_of(XML),
            })
            .collect(),
    }
}

/// Where the modules stand: in a package of their own, or where the options say.
pub(crate) fn home(api: &Api, options: &Options, folder: &Path) -> Home {
    match options.layout {
        Layout::Crate => Home { is_crate: true, path: Some(package(api, options, folder).name.replace('-', "_")) },
        Layout::Module | Layout::Inline => Home { is_crate: false, path: options.module_path.clone() },
    }
}

/// The manifest of the crate that the output is, or would be.
pub(crate) fn package(api: &Api, options: &Options, folder: &Path) -> Package {
    let features = features(api, options);
    let dependencies = dependencies(api, options, folder);
    let names = dependencies.iter().map(|dependency| dependency.name.as_str());
    let taken: Vec<&str> =
        DEPENDENCIES.iter().map(|dependency| dependency.name).chain([RUNTIME]).chain(names).collect();
    let title = format!("{} {}", api.title, api.version);
    Package {
        name: options.name.clone().unwrap_or_else(|| write::package_name(&api.title, &taken)),
        version: options.version.clone().unwrap_or_else(|| "0.1.0".to_owned()),
        description: format!("A client of {}", title.split_whitespace().collect::<Vec<_>>().join(" ")),
        features,
        dependencies,
    }
}

/// A feature for each group and one for types that none needs, all of them on by default, and those of an embedded runtime.
fn features(api: &Api, options: &Options) -> Vec<(String, Vec<String>)> {
    let mut groups: BTreeSet<&str> = api.groups.iter().map(|group| group.feature.as_str()).collect();
    if !groups.is_empty() {
        groups.insert(OTHER_MODELS);
    }
    let runtime: &[(&str, &[&str])] = if options.runtime == Runtime::Embed { FEATURES } else { &[] };
    let named = |name: &str| runtime.iter().find(|(known, _)| *known == name).map(|(_, list)| owned(list));
    let default =
        named("default").unwrap_or_default().into_iter().chain(groups.iter().map(|group| (*group).to_owned()));
    let mut features = vec![("default".to_owned(), default.collect())];
    features.extend(groups.iter().map(|group| ((*group).to_owned(), Vec::new())));
    // What the user's own types need is there anyway, so that no feature can turn it on.
    let given = foreign::dependencies(options);
    let is_optional = |piece: &&&str| piece.strip_prefix("dep:").is_none_or(|name| !given.contains_key(name));
    for (name, list) in runtime.iter().filter(|(name, _)| !matches!(*name, "default" | XML)) {
        features.push(((*name).to_owned(), list.iter().filter(is_optional).map(|piece| (*piece).to_owned()).collect()));
    }
    features
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
