//! `oasmith.toml`: the options in a file.

mod pagination;
mod print;

pub(crate) use print::print;

use crate::diagnostics::{Code, Deny, Diagnostic, Report};
use crate::lock;
use crate::outcome::{Outcome, Texts};
use crate::toml_text::{self, Reader, TomlFile};
use crate::write::Layout;
use crate::{Options, Runtime};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::DeValue;

/// The JSON Schema of `oasmith.toml`, for editors.
pub const CONFIG_SCHEMA: &str = include_str!("schema.json");

const KEYS: [&str; 28] = [
    "spec",
    "source",
    "source-hosts",
    "document-url",
    "overlays",
    "root",
    "output",
    "module",
    "module-path",
    "build-script",
    "name",
    "version",
    "runtime",
    "tags",
    "operations",
    "paths",
    "exclude-tags",
    "exclude-operations",
    "exclude-paths",
    "lock",
    "deny",
    "implied-types",
    "keep-unknown",
    "names",
    "types",
    "formats",
    "dependencies",
    "pagination",
];

impl Options {
    /// Reads `oasmith.toml`, or a file of another name.
    ///
    /// It says the same things as the options of the command line, under the same names; paths are relative to its own
    /// folder. `spec` may be left out of it, and is empty then.
    pub fn from_config(path: impl Into<PathBuf>) -> Outcome<Self> {
        let mut report = Report::default();
        let mut texts = Texts::default();
        let options = read(path.into(), &mut texts, &mut report);
        Outcome::new(options, report, texts)
    }
}

fn read(path: PathBuf, texts: &mut Texts, report: &mut Report) -> Option<Options> {
    let Some(file) = TomlFile::read(TomlFile::CONFIG, path.clone(), report)? else {
        let message = format!("cannot read `{}`: there is no such file", path.display());
        report.push(Diagnostic::general(Code::Unreadable, message));
        return None;
    };
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let mut reader = Reader { file: &file, code: Code::BadConfig, report };
    let table = reader.table();
    let mut options = Options::new("");
    for (key, value) in &table {
        if set(&mut options, key.get_ref(), value, &folder, &mut reader).is_none() {
            reader.unknown(key, &KEYS);
        }
    }
    // What goes along with generated code cannot go along with a build script's.
    if options.layout == Layout::Inline && options.runtime == Runtime::Embed {
        options.runtime = Runtime::of_this_version();
    }
    texts.beside.push(file);
    Some(options)
}

/// Sets the option called `key`. `None` if there is none; a value of the wrong kind is reported.
fn set(
    options: &mut Options,
    key: &str,
    value: &Spanned<DeValue<'_>>,
    folder: &Path,
    reader: &mut Reader<'_>,
) -> Option<()> {
    let path = |reader: &mut Reader<'_>| reader.string(value).map(|text| folder.join(text));
    match key {
        "spec" => options.spec = path(reader).unwrap_or_default(),
        "source" => {
            let source = reader.string(value);
            // A URL is none of this folder.
            options.source = source.map(|text| match text.contains("://") {
                true => text,
                false => folder.join(text).display().to_string(),
            });
        }
        "source-hosts" => options.source_hosts = reader.strings(value).unwrap_or_default(),
        "document-url" => options.document_url = reader.string(value),
        "root" => options.root = path(reader),
        "output" => options.output = path(reader),
        "lock" => options.lock = path(reader),
        "name" => options.name = reader.string(value),
        "version" => options.version = reader.string(value),
        "tags" => options.include.tags = reader.strings(value).unwrap_or_default(),
        "operations" => options.include.operations = reader.strings(value).unwrap_or_default(),
        "paths" => options.include.paths = reader.strings(value).unwrap_or_default(),
        "exclude-tags" => options.exclude.tags = reader.strings(value).unwrap_or_default(),
        "exclude-operations" => options.exclude.operations = reader.strings(value).unwrap_or_default(),
        "exclude-paths" => options.exclude.paths = reader.strings(value).unwrap_or_default(),
        "names" => options.names = names(value, reader),
        "types" => options.types = texts(value, reader),
        "formats" => options.formats = texts(value, reader),
        "dependencies" => options.dependencies = dependencies(value, reader),
        "pagination" => options.pagination = pagination::rules(value, reader),
        "deny" => options.deny = deny(value, reader),
        "implied-types" => options.implied_types = reader.flag(value).unwrap_or(true),
        "keep-unknown" => options.keep_unknown = reader.flag(value).unwrap_or(false),
        "module" => layout(options, Layout::Module, value, reader),
        "build-script" => layout(options, Layout::Inline, value, reader),
        "module-path" => options.module_path = reader.string(value),
        "overlays" => {
            let overlays = reader.strings(value).unwrap_or_default();
            options.overlays = overlays.iter().map(|overlay| folder.join(overlay)).collect();
        }
        "runtime" => {
            let runtime = reader.string(value).unwrap_or_default();
            options.runtime = match Runtime::from(runtime.as_str()) {
                Runtime::Path(path) => Runtime::Path(folder.join(path)),
                runtime => runtime,
            };
        }
        _ => return None,
    }
    Some(())
}

/// What is generated where the flag is true; a crate is where none is.
fn layout(options: &mut Options, layout: Layout, value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) {
    if reader.flag(value) != Some(true) {
        return;
    }
    if options.layout != Layout::Crate {
        reader.fault(value.span().start, "either `module` or `build-script` can be true");
    }
    options.layout = layout;
}

fn names(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> BTreeMap<String, String> {
    let Some(table) = reader.subtable(value) else { return BTreeMap::new() };
    let entries = table.iter().filter_map(|(at, name)| Some((at.get_ref().to_string(), lock::name(reader, name)?)));
    entries.collect()
}

fn texts(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> BTreeMap<String, String> {
    let Some(table) = reader.subtable(value) else { return BTreeMap::new() };
    table.iter().filter_map(|(key, text)| Some((key.get_ref().to_string(), reader.string(text)?))).collect()
}

/// What stands in a manifest for each crate: kept as TOML on one line.
fn dependencies(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> BTreeMap<String, String> {
    let Some(table) = reader.subtable(value) else { return BTreeMap::new() };
    let mut found = BTreeMap::new();
    for (name, value) in table {
        match toml_text::inline(value.get_ref())
            .filter(|_| matches!(value.get_ref(), DeValue::String(_) | DeValue::Table(_)))
        {
            Some(text) => _ = found.insert(name.get_ref().to_string(), text),
            None => reader.fault(value.span().start, "expected a version, or a table as in Cargo.toml"),
        }
    }
    found
}

fn deny(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Vec<Deny> {
    let denied = reader.strings(value).unwrap_or_default();
    let known = |what: &String| Deny::ALL.into_iter().find(|deny| deny.as_str() == what);
    if denied.iter().any(|what| known(what).is_none()) {
        reader.fault(value.span().start, "`warnings`, `approximated` and `ignored` can be denied");
    }
    denied.iter().filter_map(known).collect()
}

#[cfg(test)]
mod tests;
