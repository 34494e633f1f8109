//! The keywords of every schema as it was written: what the ledger has to account for.

use super::grammar::{Kind, is_keyword};
use crate::source::{Node, Origin};
use foldhash::HashSet;
use std::borrow::Cow;

/// A schema, and the keywords that say something of its values.
#[derive(Clone, Debug)]
pub struct Written {
    pub(super) origin: Origin,
    pub keywords: Vec<Cow<'static, str>>,
}

/// Keywords that describe, name or hold, and that no value can contradict.
const SAYS_NOTHING: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$recursiveAnchor",
    "$schema",
    "$vocabulary",
    "definitions",
    "description",
    "example",
    "examples",
    "externalDocs",
    "id",
    "title",
    "xml",
];

/// What was written so far; a part that several references copy counts once.
#[derive(Debug, Default)]
pub(super) struct Text {
    found: Vec<Written>,
    seen: HashSet<Origin>,
}

impl Text {
    /// Takes down `node`, an object of `kind` as it stands in its file.
    pub(super) fn add(&mut self, node: &Node, kind: Kind) {
        if is_schema(node, kind) && self.seen.insert(node.origin) {
            self.found.push(Written { origin: node.origin, keywords: keywords(node, kind) });
        }
    }

    pub(super) fn into_schemas(self) -> Vec<Written> {
        self.found
    }
}

/// In 2.0 parameters and headers are schemas themselves.
fn is_schema(node: &Node, kind: Kind) -> bool {
    match kind {
        Kind::Schema => true,
        Kind::Parameter2 | Kind::Header2 => node.get("type").is_some(),
        _ => false,
    }
}

fn keywords(node: &Node, kind: Kind) -> Vec<Cow<'static, str>> {
    let names = node.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
    let own = |name: &&str| match kind {
        Kind::Schema => !name.starts_with("x-"),
        _ => kind.form(name).is_some() && is_keyword(name) && !["required", "collectionFormat"].contains(name),
    };
    names.filter(own).filter(|name| !SAYS_NOTHING.contains(name)).map(known).collect()
}

/// Names of the specification are not copied: documents have a million of them.
fn known(name: &str) -> Cow<'static, str> {
    let field = Kind::Schema.fields().iter().find(|field| field.name == name);
    field.map_or_else(|| Cow::Owned(name.to_owned()), |field| Cow::Borrowed(field.name))
}
