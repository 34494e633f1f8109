//! Types of the user's own in place of those that the document would give.

use super::facts::{Facts, Key, Part};
use super::resolve::{Resolved, Types};
use super::scalar;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report, nearest};
use crate::document::{Document, JsonType};
use crate::ir::{Foreign, Type};
use std::collections::{BTreeMap, BTreeSet};

/// What is replaced by a type of the user's own.
#[derive(Clone, Debug, Default)]
pub struct TypeMap {
    /// By pointer, as the user wrote it, or by the name of a component.
    pub schemas: BTreeMap<String, Foreign>,
    /// By format.
    pub formats: BTreeMap<String, Foreign>,
}

impl TypeMap {
    /// The map by canonical pointers; entries for what the document does not have are reported.
    pub(super) fn settled(&self, document: &Document, report: &mut Report) -> Settled {
        if self.schemas.is_empty() && self.formats.is_empty() {
            return Settled::default();
        }
        let known: BTreeSet<Pointer> = document.positions().iter().map(|position| position.at.clone()).collect();
        let mut schemas = BTreeMap::new();
        for (written, foreign) in &self.schemas {
            let at = canonical(written);
            if !known.contains(&at) {
                report.push(unknown_schema(written, &at, &known));
            }
            schemas.insert(at, foreign.clone());
        }
        let formats: BTreeSet<&str> =
            known.iter().filter_map(|at| document.schema(at)).filter_map(|schema| schema.format).collect();
        for format in self.formats.keys().filter(|format| !formats.contains(format.as_str())) {
            let message = format!("no schema of the document has the format `{}`", format.escape_debug());
            let told = Diagnostic::general(Code::UnusedFormat, message);
            report.push(helped(told, &nearest(format, formats.iter().copied())));
        }
        Settled { schemas, formats: self.formats.clone() }
    }
}

/// `#/components/schemas/Pet`, `/components/schemas/Pet`, `#/definitions/Pet` of 2.0 and `Pet` are the same.
fn canonical(written: &str) -> Pointer {
    let pointer = written.strip_prefix('#').unwrap_or(written);
    let within = |rest: &str| Pointer::parse(&format!("/components/schemas/{rest}"));
    match pointer.strip_prefix("/definitions/") {
        Some(rest) => within(rest),
        None if pointer.starts_with('/') => Pointer::parse(pointer),
        None => Pointer::root().child("components").child("schemas").child(pointer),
    }
}

fn unknown_schema(written: &str, at: &Pointer, known: &BTreeSet<Pointer>) -> Diagnostic {
    let message = format!("a type is given for `{}`, where the document has no schema", written.escape_debug());
    let told = Diagnostic::general(Code::UnknownEntry, message);
    helped(told, &nearest(at.as_str(), known.iter().map(Pointer::as_str)))
}

fn helped(told: Diagnostic, near: &[String]) -> Diagnostic {
    if near.is_empty() { told } else { told.help(format!("did you mean `{}`?", near.join("`, `"))) }
}

/// A map whose keys are canonical.
#[derive(Debug, Default)]
pub(super) struct Settled {
    schemas: BTreeMap<Pointer, Foreign>,
    formats: BTreeMap<String, Foreign>,
}

impl<'a> Types<'a> {
    /// The type that the user gave for one of the schemas of `key`.
    pub(super) fn replaced(&self, key: &Key) -> Option<Type> {
        let whole = |part: &&Part| !part.bare && part.only.is_none();
        let foreign = key.iter().filter(whole).find_map(|part| self.map.schemas.get(&part.at))?;
        Some(Type::Foreign(foreign.clone()))
    }

    /// A schema that the user has a type for: what it asserts of JSON is checked all the same.
    pub(super) fn foreign(&mut self, key: &Key, ty: Type) -> Resolved {
        let facts = self.facts(key);
        let resolved = self.with_rules(&facts, ty);
        self.note(key, &facts);
        Resolved { nullable: facts.nullable, ..resolved }
    }

    /// The type of a scalar: the user's for its format, or that of the document.
    pub(super) fn scalar(&mut self, ty: JsonType, facts: &Facts<'a>) -> Type {
        let given = facts.format.filter(|_| ty.is_scalar()).and_then(|format| self.map.formats.get(format));
        if let Some(foreign) = given {
            return Type::Foreign(foreign.clone());
        }
        if let (JsonType::Integer, Some(bound), Some(at)) = (ty, scalar::beyond_widths(facts), facts.met.last()) {
            self.approximate(at, bound, "the bound is beyond 128 bits; the values are integers of 64");
        }
        scalar::of_type(ty, facts)
    }
}
