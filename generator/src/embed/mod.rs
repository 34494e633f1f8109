//! The runtime's sources, taken along in the generator, and how they become a module of generated code.

mod dependencies;
mod rewrite;
mod runtime_sources;

#[cfg(test)]
mod tests;

pub(crate) use dependencies::{DEPENDENCIES, FEATURES, XML};

use crate::emit::{Items, Module, RuntimeAt};
use crate::ir::Api;
use crate::write::Layout;
use crate::{Options, Runtime};
use rewrite::{Cfg, rewrite};
use runtime_sources::SOURCES;
use std::collections::BTreeSet;

/// The name of the runtime among a crate's dependencies.
pub(crate) const RUNTIME: &str = "oasmith-runtime";

/// Where generated code is to find its runtime.
pub(crate) fn runtime_at(options: &Options, api: &Api) -> RuntimeAt {
    match options.runtime {
        Runtime::Embed => RuntimeAt::Embedded(runtime(options.layout, api.has_xml())),
        Runtime::Path(_) | Runtime::Version(_) => RuntimeAt::Dependency,
    }
}

/// The module `runtime` that holds the runtime's sources.
///
/// A crate of its own keeps the runtime's features; elsewhere they are as if the default ones were on.
fn runtime(layout: Layout, xml: bool) -> Module {
    let cfg = Cfg { keep: layout == Layout::Crate, xml };
    let taken = SOURCES.iter().filter(|(path, _)| xml || !path.starts_with("xml/"));
    let files: Vec<(Vec<&str>, &str)> = taken.map(|(path, text)| (steps(path), *text)).collect();
    // Generated signatures name its types, so callers must be able to as well.
    Module { public: true, ..module("runtime", &[], &files, cfg) }
}

/// The module at the steps `at`, and all below it.
fn module(name: &str, at: &[&str], files: &[(Vec<&str>, &str)], cfg: Cfg) -> Module {
    let own = files.iter().find(|(steps, _)| steps.as_slice() == at);
    let below = files.iter().filter_map(|(steps, _)| steps.strip_prefix(at)?.first());
    let children: BTreeSet<&str> = below.copied().collect();
    Module {
        name: name.to_owned(),
        items: Items::Text(own.map(|(_, text)| rewrite(text, at.len(), cfg)).unwrap_or_default()),
        children: children.into_iter().map(|child| module(child, &[at, &[child]].concat(), files, cfg)).collect(),
        ..Module::default()
    }
}

/// The module of a file: `codec/mod.rs` and `codec.rs` are both the module `codec`.
fn steps(path: &str) -> Vec<&str> {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if stem == "lib" { Vec::new() } else { stem.split('/').collect() }
}
