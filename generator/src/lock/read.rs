use super::{FORMAT, Lock, Source};
use crate::diagnostics::{Code, Report};
use crate::toml_text::{Reader, TomlFile};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::DeValue;

const KEYS: [&str; 8] = ["format", "generator", "document", "fingerprint", "source", "names", "orders", "branches"];
const SOURCE_KEYS: [&str; 4] = ["from", "sha256", "version", "options"];

/// Reads a lock's text. `None` only where `report` has an error.
pub(crate) fn read(file: &TomlFile, report: &mut Report) -> Option<Lock> {
    let before = report.diagnostics().len();
    if let Some(offset) = conflict(&file.text) {
        let mut reader = Reader { file, code: Code::BadLock, report };
        reader.fault(offset, "two branches changed the lock, and the conflict is not resolved");
        return None;
    }
    let mut reader = Reader { file, code: Code::BadLock, report };
    let table = reader.table();
    let mut lock = Lock::default();
    for (key, value) in &table {
        match key.get_ref().as_ref() {
            "format" => check_format(&mut reader, value),
            "generator" => lock.generator = reader.string(value).unwrap_or_default(),
            "document" => lock.document = reader.string(value).unwrap_or_default(),
            "fingerprint" => lock.fingerprint = reader.string(value).unwrap_or_default(),
            "source" => lock.source = source(&mut reader, value),
            "names" => lock.choices.names = entries(&mut reader, value, name),
            "orders" => lock.choices.orders = entries(&mut reader, value, |reader, value| reader.strings(value)),
            "branches" => {
                lock.choices.branches = entries(&mut reader, value, |reader, value| reader.string(value));
            }
            _ => reader.unknown(key, &KEYS),
        }
    }
    (report.diagnostics().len() == before).then_some(lock)
}

/// Where git left a conflict; its marks would be called a syntax error.
fn conflict(text: &str) -> Option<usize> {
    let is_mark = |line: &&str| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
    let line = text.lines().find(is_mark)?;
    Some(line.as_ptr() as usize - text.as_ptr() as usize)
}

fn check_format(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) {
    let format = value.get_ref().as_integer().and_then(|number| number.as_str().parse::<u32>().ok());
    match format {
        Some(format) if format <= FORMAT => {}
        Some(_) => reader.fault(value.span().start, "a newer oasmith wrote this lock: use that, or a newer one"),
        None => reader.fault(value.span().start, "expected a number"),
    }
}

fn source(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Source> {
    let mut source = Source::default();
    for (key, value) in reader.subtable(value)? {
        match key.get_ref().as_ref() {
            "from" => source.from = reader.string(value).unwrap_or_default(),
            "sha256" => source.sha256 = reader.string(value).unwrap_or_default(),
            "version" => source.version = reader.string(value).unwrap_or_default(),
            "options" => source.options = reader.strings(value).unwrap_or_default(),
            _ => reader.unknown(key, &SOURCE_KEYS),
        }
    }
    Some(source)
}

fn entries<T>(
    reader: &mut Reader<'_>,
    value: &Spanned<DeValue<'_>>,
    read: impl Fn(&mut Reader<'_>, &Spanned<DeValue<'_>>) -> Option<T>,
) -> BTreeMap<String, T> {
    let Some(table) = reader.subtable(value) else { return BTreeMap::new() };
    let entries = table.iter().filter_map(|(at, value)| Some((at.get_ref().to_string(), read(reader, value)?)));
    entries.collect()
}

/// A name for code.
pub(crate) fn name(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) -> Option<String> {
    let name = reader.string(value)?;
    if !is_name(&name) {
        reader.fault(value.span().start, "expected a Rust identifier that is no keyword");
        return None;
    }
    Some(name)
}

/// Whether `text` can name something in Rust; whatever else stands there could become code.
pub(crate) fn is_name(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(text).is_ok()
}
