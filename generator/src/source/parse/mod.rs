//! Text to nodes.
//!
//! Numbers are kept as written in JSON. In YAML integers of up to 128 bits are exact; others are the shortest text
//! that names the same double, since serde_yaml hands out no more.

mod fault;
mod numerals;
mod visitor;

use super::Node;
use super::origins::Origins;
use crate::diagnostics::{Code, Diagnostic, FileId, Place, Report};
use fault::Fault;
use numerals::Numerals;
use serde::de::DeserializeSeed;
use visitor::{Finding, Reading, Seed};

/// More nodes than its bytes that a file's aliases may make.
const ALIASED: usize = 1_000_000;

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

/// Reads one file's text. `None` only where `report` has an error.
pub fn parse(text: Text<'_>, origins: &mut Origins, report: &mut Report) -> Option<(Node, Syntax)> {
    let known = origins.count();
    let (read, syntax) = if text.content.trim_start().starts_with(['{', '[']) {
        match read(text, Syntax::Json, origins) {
            // A flow mapping of YAML begins like JSON.
            Err(fault) if !text.json => {
                origins.forget(known);
                (read(text, Syntax::Yaml, origins).map_err(|_| fault), Syntax::Yaml)
            }
            read => (read, Syntax::Json),
        }
    } else {
        (read(text, Syntax::Yaml, origins), Syntax::Yaml)
    };
    match read {
        Ok((node, findings)) => {
            findings.into_iter().for_each(|finding| report.push(describe(finding, text, syntax, origins)));
            Some((node, syntax))
        }
        Err(fault) => {
            origins.forget(known);
            report.push(fault.describe(text.file));
            None
        }
    }
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
        (Err(fault), Some(code)) => Err(Fault { code, ..fault }),
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
    let mut documents = serde_yaml::Deserializer::from_str(text);
    let Some(first) = documents.next() else {
        return Err(Fault::empty(text));
    };
    let node = seed.deserialize(first).map_err(|error| Fault::yaml(text, &error))?;
    if documents.next().is_some() {
        return Err(Fault::several(text));
    }
    match node.value {
        super::Value::Null => Err(Fault::empty(text)),
        _ => Ok(node),
    }
}

fn describe(finding: Finding, text: Text<'_>, _syntax: Syntax, origins: &Origins) -> Diagnostic {
    let (file, pointer) = origins.place(finding.origin);
    let place = Place::value(file, pointer);
    let _ = text;
    match finding.code {
        Code::DuplicateKey => {
            Diagnostic::new(finding.code, place.key(), format!("the member `{}` is written twice", finding.text))
        }
        code => Diagnostic::new(code, place, finding.text),
    }
}
