//! Text to nodes.
//!
//! Numbers are kept as written in JSON. In YAML integers of up to 128 bits are exact; others are the shortest text
//! that names the same double, since serde_yaml hands out no more.

mod fault;
mod numerals;
mod visitor;

use super::locate::Span;
use super::origins::Origins;
use super::{Node, Value, locate};
use crate::diagnostics::{Code, Diagnostic, FileId, Place, Report, Severity};
pub use fault::Fault;
use indexmap::IndexMap;
use numerals::Numerals;
pub use numerals::string_end;
use serde::de::DeserializeSeed;
use visitor::{Finding, Reading, Seed};

#[cfg(test)]
mod tests;

/// More nodes than its bytes that a file's aliases may make.
const ALIASED: usize = 1_000_000;

/// How many brackets may be open at a time; far more than may nest, since some may stand in strings.
const BRACKETS: usize = 1_000;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    Json,
    Yaml,
}

/// A text and what to read it as.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub content: &'a str,
    pub file: FileId,
    /// The file says of itself, by its name, that it is JSON.
    pub json: bool,
}

/// The text of a file, without its byte order mark.
pub fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    // Every other byte of the first characters: a document begins with those of ASCII.
    if let [0, 1..=255, 0, 1..=255, ..] | [1..=255, 0, 1..=255, 0, ..] = bytes {
        return Err(Fault::wide());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Fault::encoding(bytes, error))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads one file's text. `None` only where `report` has an error.
pub fn parse(text: Text<'_>, origins: &mut Origins, report: &mut Report) -> Option<(Node, Syntax)> {
    let known = origins.count();
    let (read, syntax) = if text.content.trim_start().starts_with(['{', '[']) {
        match read(text, Syntax::Json, origins) {
            // A flow mapping of YAML begins like JSON.
            Err(fault) if fault.is_syntax() => {
                origins.forget(known);
                (as_yaml(text, fault, origins, report), Syntax::Yaml)
            }
            read => (read, Syntax::Json),
        }
    } else {
        (read(text, Syntax::Yaml, origins), Syntax::Yaml)
    };
    match read {
        Ok((node, findings)) => {
            describe(findings, text, syntax, origins, report);
            Some((node, syntax))
        }
        Err(fault) => {
            origins.forget(known);
            report.push(fault.describe(text.file));
            None
        }
    }
}

/// What is no JSON as YAML; a file that says that it is JSON is told of what is wrong with that.
fn as_yaml(
    text: Text<'_>,
    fault: Fault,
    origins: &mut Origins,
    report: &mut Report,
) -> Result<(Node, Vec<Finding>), Fault> {
    let Ok(read) = read(text, Syntax::Yaml, origins) else { return Err(fault) };
    if let Some(diagnostic) = fault.forgiven(text.file).filter(|_| text.json) {
        report.push(diagnostic);
    }
    Ok(read)
}

fn read(text: Text<'_>, syntax: Syntax, origins: &mut Origins) -> Result<(Node, Vec<Finding>), Fault> {
    let origin = origins.root(text.file);
    let numerals = (syntax == Syntax::Json).then(|| Numerals::new(text.content));
    let budget = text.content.len() + ALIASED;
    let mut reading = Reading { origins, numerals, findings: Vec::new(), budget, broken: None };
    let seed = Seed { reading: &mut reading, origin };
    let node = match syntax {
        Syntax::Json => read_json(text.content, seed),
        Syntax::Yaml => read_yaml(text.content, seed),
    };
    match (node, reading.broken) {
        (Ok(node), _) => Ok((node, reading.findings)),
        (Err(fault), Some(message)) => Err(fault.because(Code::Limit, message)),
        (Err(fault), None) => Err(fault),
    }
}

fn read_json(text: &str, seed: Seed<'_, '_>) -> Result<Node, Fault> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = seed.deserialize(&mut deserializer).map_err(|error| Fault::json(text, &error))?;
    deserializer.end().map_err(|error| Fault::json(text, &error))?;
    Ok(node)
}

fn read_yaml(text: &str, seed: Seed<'_, '_>) -> Result<Node, Fault> {
    if let Some(offset) = deep_flow(text) {
        return Err(Fault::deep(offset));
    }
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(first) = documents.next() else {
        return Err(Fault::empty());
    };
    let node = seed.deserialize(first).map_err(|error| Fault::yaml(text, &error))?;
    if documents.next().is_some() {
        return Err(Fault::several(locate::second_document(text)));
    }
    match node.value {
        Value::Null => Err(Fault::empty()),
        _ => Ok(node),
    }
}

/// Where more brackets are open than any document has.
///
/// libyaml takes a time that grows with the depth of brackets for every token, before any depth is refused. Brackets in
/// strings are counted too: they are mostly closed, and far fewer.
fn deep_flow(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > BRACKETS
    })
}

/// Says what was found, each member that is written several times once.
fn describe(findings: Vec<Finding>, text: Text<'_>, syntax: Syntax, origins: &Origins, report: &mut Report) {
    let mut marks = None;
    let mut repeated = IndexMap::new();
    for finding in findings {
        let (file, pointer) = origins.place(finding.origin);
        let place = Place::value(file, pointer);
        if finding.code == Code::DuplicateKey {
            let harmless: &mut bool = repeated.entry((place, finding.text)).or_insert(true);
            *harmless &= finding.harmless;
        } else {
            report.push(Diagnostic::new(finding.code, place, finding.text));
        }
    }
    for ((place, name), harmless) in repeated {
        let marks = marks.get_or_insert_with(|| locate::marks(text.content, syntax));
        let keys = marks.keys(&place.pointer);
        let diagnostic = duplicate(&name, place.key(), &keys);
        let severity = if harmless { Severity::Warning } else { diagnostic.severity };
        report.push(Diagnostic { severity, ..diagnostic });
    }
}

/// The last one counts, and is the place.
fn duplicate(name: &str, place: Place, keys: &[Span]) -> Diagnostic {
    let (last, others) = keys.split_last().map_or((None, keys), |(last, others)| (Some(last.start), others));
    let message = format!("`{name}` is written more than once");
    let first = Diagnostic::new(Code::DuplicateKey, place.clone().at(last), message).label("this one counts");
    others.iter().fold(first, |found, key| found.also(place.clone().at(Some(key.start)), "this one is lost"))
}
