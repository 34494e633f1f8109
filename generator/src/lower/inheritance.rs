//! Bases with a discriminator that list no branches: their values are those of their children.

use super::alternatives::Any;
use super::facts::{Facts, Key, Part, key_in};
use super::resolve::{Hint, Resolved, Shape, Types};
use crate::diagnostics::Pointer;
use crate::document::Document;
use foldhash::{HashMap, HashMapExt as _};
use std::collections::BTreeSet;

/// Components by what they take over with `allOf`.
#[derive(Debug, Default)]
pub(super) struct Heirs(HashMap<Pointer, Vec<Pointer>>);

impl Heirs {
    pub(super) fn of(document: &Document) -> Self {
        let mut heirs: HashMap<Pointer, Vec<Pointer>> = HashMap::new();
        for (_, at) in document.component_schemas() {
            let Some(schema) = document.schema(&at) else { continue };
            let bases = schema.all_of.iter().filter_map(|part| document.schema(part)?.reference);
            bases.for_each(|base| heirs.entry(base).or_default().push(at.clone()));
        }
        Self(heirs)
    }

    /// All that take over the schema at `base`, and what takes over those.
    pub(super) fn all(&self, base: &Pointer) -> Vec<Pointer> {
        let mut found: Vec<Pointer> = Vec::new();
        let mut queue = vec![base];
        while let Some(next) = queue.pop() {
            for heir in self.0.get(next).into_iter().flatten() {
                if heir != base && !found.contains(heir) {
                    found.push(heir.clone());
                    queue.push(heir);
                }
            }
        }
        found.sort();
        found
    }
}

/// A union of the children and, for values that are none of theirs, of the base's own members.
pub(super) fn resolve<'a>(types: &mut Types<'a>, key: &Key, facts: &Facts<'a>, hint: &Hint) -> Option<Resolved> {
    let [Part { at, bare: false, only: None, any: Any::Itself, .. }] = key.as_slice() else { return None };
    let is_base = facts.choices.is_empty() && facts.values.is_none() && !facts.contradicts;
    if !is_base || !types.document.has_keyword(at, ["discriminator"]) {
        return None;
    }
    let discriminator = types.document.schema(at)?.discriminator?;
    let mut children: BTreeSet<Pointer> = types.heirs.all(at).into_iter().collect();
    children.extend(discriminator.mapping.into_iter().map(|(_, to)| to).filter(|to| to != at));
    let mut branches: Vec<Key> = children.iter().map(|child| key_in(facts.carrier, child)).collect();
    // Another name for the base is no child.
    branches.retain(|branch| !types.is_alias(branch));
    if branches.is_empty() {
        return None;
    }
    branches.push(key.iter().map(|part| Part { any: Any::Base, ..part.clone() }).collect());
    Some(Resolved::plain(types.draft(key, hint.clone(), Shape::Union { branches, exact: false })))
}
