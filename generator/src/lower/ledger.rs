//! What every schema that was met says, and what became of it.

use super::facts::Key;
use crate::diagnostics::Pointer;
use crate::document::{Additional, Document, Schema};
use crate::ir::{Ledger, Position, Tally};
use std::collections::{BTreeMap, BTreeSet};

/// What lowering notes on its way.
#[derive(Default)]
pub(super) struct Notes {
    /// Schemas that were looked into.
    pub(super) met: BTreeSet<Pointer>,
    /// Schemas and their keywords that the Rust type or its rules say only in part.
    pub(super) approximated: BTreeSet<(Pointer, &'static str)>,
    /// Schemas that stand for themselves.
    pub(super) endless: Vec<Key>,
}

/// The account of all schemas that were met.
pub(super) fn account(document: &Document, notes: &Notes, operations: usize, positions: Vec<Position>) -> Ledger {
    let mut keywords: BTreeMap<String, Tally> = BTreeMap::new();
    for at in &notes.met {
        let Some(schema) = document.schema(at) else { continue };
        for keyword in spoken(&schema) {
            let tally = keywords.entry(keyword.to_owned()).or_default();
            match notes.approximated.contains(&(at.clone(), keyword)) {
                true => tally.approximated += 1,
                false => tally.honoured += 1,
            }
        }
        for keyword in schema.unhandled.iter().map(|(keyword, _)| *keyword).chain(schema.not.as_ref().map(|_| "not")) {
            keywords.entry(keyword.to_owned()).or_default().ignored += 1;
        }
    }
    let operations = Tally { honoured: operations, ..Tally::default() };
    Ledger { operations, keywords, positions }
}

/// The asserting keywords of a schema.
fn spoken(schema: &Schema<'_>) -> Vec<&'static str> {
    let said = [
        ("$ref", schema.reference.is_some()),
        ("additionalProperties", schema.additional != Additional::Absent),
        ("allOf", !schema.all_of.is_empty()),
        ("anyOf", !schema.any_of.is_empty()),
        ("const", schema.constant.is_some()),
        ("discriminator", schema.discriminator.is_some()),
        ("enum", schema.enumeration.is_some()),
        ("exclusiveMaximum", schema.exclusive_maximum.is_some()),
        ("exclusiveMinimum", schema.exclusive_minimum.is_some()),
        ("format", schema.format.is_some()),
        ("items", schema.items.is_some()),
        ("maxItems", schema.max_items.is_some()),
        ("maxLength", schema.max_length.is_some()),
        ("maxProperties", schema.max_properties.is_some()),
        ("maximum", schema.maximum.is_some()),
        ("minItems", schema.min_items.is_some()),
        ("minLength", schema.min_length.is_some()),
        ("minProperties", schema.min_properties.is_some()),
        ("minimum", schema.minimum.is_some()),
        ("multipleOf", schema.multiple_of.is_some()),
        ("nullable", schema.nullable),
        ("oneOf", !schema.one_of.is_empty()),
        ("pattern", schema.pattern.is_some()),
        ("properties", !schema.properties.is_empty()),
        ("required", !schema.required.is_empty()),
        ("type", !schema.types.is_empty()),
        ("uniqueItems", schema.unique_items),
    ];
    said.into_iter().filter(|(_, said)| *said).map(|(keyword, _)| keyword).collect()
}
