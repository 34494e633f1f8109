//! The options as oasmith.toml says them.

use crate::lower::PageValue;
use crate::relative::relative;
use crate::toml_text::{key, string, strings};
use crate::{Layout, Options, Runtime};
use std::collections::BTreeMap;
use std::path::Path;

/// What says `options` in a configuration that lies in `folder`; what is as by default is left out.
pub(crate) fn print(options: &Options, folder: &Path) -> String {
    let mut text = String::new();
    let mut say = |name: &str, value: String| text.push_str(&format!("{} = {value}\n", key(name)));
    let inside = |path: &Path| relative(folder, path);
    let list = |name: &str, all: &[String], say: &mut dyn FnMut(&str, String)| {
        if !all.is_empty() {
            say(name, strings(all));
        }
    };
    say("spec", string(&inside(&options.spec)));
    list("overlays", &options.overlays.iter().map(|path| inside(path)).collect::<Vec<_>>(), &mut say);
    for (name, value) in paths(options) {
        say(name, string(&inside(value)));
    }
    if let Some(source) = &options.source {
        // A URL is none of this folder.
        say("source", string(&if source.contains("://") { source.clone() } else { inside(Path::new(source)) }));
    }
    for (name, value) in texts(options) {
        say(name, string(value));
    }
    if let Runtime::Path(path) = &options.runtime {
        say("runtime", string(&inside(path)));
    }
    list("source-hosts", &options.source_hosts, &mut say);
    for (name, all) in options.filters() {
        list(name, all, &mut say);
    }
    list("deny", &options.deny.iter().map(|what| what.as_str().to_owned()).collect::<Vec<_>>(), &mut say);
    for (name, value) in flags(options) {
        say(name, value.to_string());
    }
    text + &tables(options)
}

fn paths(options: &Options) -> impl Iterator<Item = (&'static str, &Path)> {
    let all = [("root", &options.root), ("output", &options.output), ("lock", &options.lock)];
    all.into_iter().filter_map(|(name, path)| Some((name, path.as_deref()?)))
}

fn texts(options: &Options) -> impl Iterator<Item = (&'static str, &str)> {
    // A build script has the runtime of its own version.
    let version = match &options.runtime {
        Runtime::Version(version) if options.layout != Layout::Inline => Some(version.as_str()),
        _ => None,
    };
    let all = [
        ("document-url", options.document_url.as_deref()),
        ("module-path", options.module_path.as_deref()),
        ("name", options.name.as_deref()),
        ("version", options.version.as_deref()),
        ("runtime", version),
    ];
    all.into_iter().filter_map(|(name, text)| Some((name, text?)))
}

/// The flags that are not as by default, and what they are.
fn flags(options: &Options) -> impl Iterator<Item = (&'static str, bool)> {
    let all = [
        ("module", options.layout == Layout::Module, true),
        ("build-script", options.layout == Layout::Inline, true),
        ("implied-types", !options.implied_types, false),
        ("keep-unknown", options.keep_unknown, true),
    ];
    all.into_iter().filter(|(_, said, _)| *said).map(|(name, _, value)| (name, value))
}

fn tables(options: &Options) -> String {
    let mut text = String::new();
    let quoted = |map: &BTreeMap<String, String>| -> Vec<String> {
        map.iter().map(|(name, value)| format!("{} = {}\n", key(name), string(value))).collect()
    };
    let dependencies = options.dependencies.iter().map(|(name, value)| format!("{} = {value}\n", key(name)));
    for (name, lines) in [
        ("names", quoted(&options.names)),
        ("types", quoted(&options.types)),
        ("formats", quoted(&options.formats)),
        ("dependencies", dependencies.collect()),
    ] {
        if !lines.is_empty() {
            text.push_str(&format!("\n[{name}]\n{}", lines.concat()));
        }
    }
    for rule in &options.pagination {
        text.push_str("\n[[pagination]]\n");
        let lines = rule.entries().into_iter().map(|(name, value)| format!("{name} = {}\n", printed(&value)));
        text.push_str(&lines.collect::<String>());
    }
    text
}

fn printed(value: &PageValue) -> String {
    match value {
        PageValue::Text(text) => string(text),
        PageValue::Texts(texts) => strings(texts),
        PageValue::Number(number) => number.to_string(),
        PageValue::Flag(flag) => flag.to_string(),
    }
}
