//! What is to change in the document, by the place where it is written.

use crate::diagnostics::{FileId, Pointer};
use crate::document::{Difference, Document, Mend, Node, Value};
use std::collections::{BTreeMap, BTreeSet};

/// All changes by the pointer of the schema, as the document's own file has it.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) BTreeMap<Pointer, Change>);

/// What changes in one schema.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// It takes null.
    pub(super) null: bool,
    /// Schemas of values that it takes, too.
    pub(super) types: Vec<Kind>,
    /// Values for its list.
    pub(super) values: Vec<Node>,
    /// Members that may be missing.
    pub(super) optional: BTreeSet<String>,
    /// Members that it declares.
    pub(super) declared: BTreeMap<String, Kind>,
    /// Branches for its choice, by keyword.
    pub(super) branches: Vec<(&'static str, Kind)>,
    /// Keywords that go.
    pub(super) dropped: BTreeSet<&'static str>,
}

/// What a value is, as far as a schema should say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Boolean,
    Integer,
    Number,
    String,
    /// Of items that are all of one kind.
    Array(Option<Box<Kind>>),
    Object,
}

impl Kind {
    pub(super) fn of(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(number) if number.as_integer().is_some() => Self::Integer,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::String,
            Value::Array(items) => {
                let mut kinds = items.iter().map(Self::of);
                let first = kinds.next().filter(|first| kinds.all(|kind| kind == *first));
                Self::Array(first.map(Box::new))
            }
            Value::Object(_) => Self::Object,
        }
    }
}

impl Changes {
    /// Adds what mends a difference, or says why no overlay of the document does.
    pub(super) fn add(&mut self, document: &Document, difference: &Difference) -> Result<(), String> {
        let at = match &difference.mend {
            Mend::Null(site) | Mend::Type(site, _) => site,
            _ => &difference.at,
        };
        let place = document.place(at);
        if place.file != FileId(0) {
            return Err("the schema stands in another file, which overlays do not reach: mend it there".to_owned());
        }
        let change = self.0.entry(place.pointer).or_default();
        match &difference.mend {
            Mend::Null(_) => change.null = true,
            Mend::Type(_, value) => push(&mut change.types, Kind::of(value)),
            Mend::Value(value) => push(&mut change.values, value.clone()),
            Mend::Optional(name) => _ = change.optional.insert(name.clone()),
            Mend::Declare(name, value) => _ = change.declared.insert(name.clone(), Kind::of(value)),
            Mend::Branch(keyword, value) => push(&mut change.branches, (*keyword, Kind::of(value))),
            Mend::Drop(keyword) => _ = change.dropped.insert(keyword),
            Mend::Nothing => {}
        }
        Ok(())
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
