use super::rewrite::{Cfg, rewrite};
use super::{DEPENDENCIES, FEATURES, SOURCES, runtime};
use crate::emit::{Items, Module};
use crate::write::Layout;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, found) } else { found.push(path) }
    }
}

#[test]
fn every_file_of_the_runtime_goes_along() {
    let folder = root().join("runtime/src");
    let mut found = Vec::new();
    walk(&folder, &mut found);
    let relative = |path: &PathBuf| path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
    let is_test = |path: &String| path.split('/').any(|step| step == "tests.rs" || step == "tests");
    let mut paths: Vec<String> = found.iter().map(relative).filter(|path| !is_test(path)).collect();
    paths.sort();
    let list: Vec<&str> = SOURCES.iter().map(|(path, _)| *path).collect();
    assert_eq!(
        list,
        paths,
        "embed/runtime_sources.rs must list:\n{}",
        paths.iter().map(|p| format!("    {p:?},\n")).collect::<String>()
    );
}

#[test]
fn dependencies_are_the_runtimes_own() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap().parse::<toml::Table>().unwrap();
    let (workspace, runtime) = (read("Cargo.toml"), read("runtime/Cargo.toml"));
    let shared = workspace["workspace"]["dependencies"].as_table().unwrap();
    let names: Vec<&str> = DEPENDENCIES.iter().map(|d| d.name).collect();
    let wanted: Vec<&str> = runtime["dependencies"].as_table().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, wanted);
    for dependency in DEPENDENCIES {
        let own = &runtime["dependencies"][dependency.name];
        let base = &shared[dependency.name];
        let version = base.as_str().or(base.get("version").and_then(|v| v.as_str()));
        assert_eq!(Some(dependency.version), version, "{}", dependency.name);
        let flag = |value: &toml::Value, key: &str| value.get(key).and_then(toml::Value::as_bool);
        let default_features = flag(own, "default-features").or(flag(base, "default-features")).unwrap_or(true);
        assert_eq!(dependency.default_features, default_features, "{}", dependency.name);
        assert_eq!(dependency.optional, flag(own, "optional").unwrap_or(false), "{}", dependency.name);
        let list = |value: &toml::Value| -> Vec<String> {
            let list = value.get("features").and_then(toml::Value::as_array).cloned().unwrap_or_default();
            list.iter().map(|feature| feature.as_str().unwrap().to_owned()).collect()
        };
        let features: BTreeSet<String> = [list(base), list(own)].concat().into_iter().collect();
        assert_eq!(
            dependency.features.iter().map(|f| (*f).to_owned()).collect::<BTreeSet<_>>(),
            features,
            "{}",
            dependency.name
        );
    }
    let features: Vec<(String, Vec<String>)> = FEATURES
        .iter()
        .map(|(name, list)| ((*name).to_owned(), list.iter().map(|f| (*f).to_owned()).collect()))
        .collect();
    let own = runtime["features"]
        .as_table()
        .unwrap()
        .iter()
        .map(|(name, list)| (name.clone(), list.clone().try_into().unwrap()));
    assert_eq!(features, own.collect::<Vec<(String, Vec<String>)>>());
}

#[test]
fn paths_from_the_root_become_relative() {
    let text = "use crate::a::B;\r\npub(in crate::a) use mycrate::c;\n#[cfg(test)]\nmod tests;\n#[cfg(feature = \"reqwest\")]\nmod x;\n#[cfg(all(feature = \"other\", unix))]\nmod y;\n";
    let deep = rewrite(text, 2, Cfg { keep: true, xml: false });
    assert_eq!(
        deep,
        "use super::super::a::B;\npub(in super::super::a) use mycrate::c;\n#[cfg(feature = \"reqwest\")]\nmod x;\n#[cfg(all(feature = \"other\", unix))]\nmod y;\n"
    );
    let settled = rewrite(text, 0, Cfg { keep: false, xml: false });
    assert_eq!(
        settled,
        "use self::a::B;\npub(in self::a) use mycrate::c;\n#[cfg(true)]\nmod x;\n#[cfg(all(false, unix))]\nmod y;\n"
    );
}

fn texts<'m>(module: &'m Module, path: &str, found: &mut Vec<(String, &'m str)>) {
    let Items::Text(text) = &module.items else { panic!("{path} is no text") };
    assert!(!text.is_empty(), "{path} has no file");
    found.push((path.to_owned(), text));
    for child in &module.children {
        texts(child, &format!("{path}::{}", child.name), found);
    }
}

#[test]
fn nothing_in_the_module_names_the_crate_or_a_feature() {
    let module = runtime(Layout::Module, true);
    let mut found = Vec::new();
    texts(&module, "runtime", &mut found);
    assert_eq!(found.len(), SOURCES.len());
    for (path, text) in found {
        for forbidden in ["crate::", "$crate", "feature =", "#[macro_export]", "oasmith_runtime::", "#[path"] {
            assert!(!text.contains(forbidden), "{path} has `{forbidden}`");
        }
    }
}
