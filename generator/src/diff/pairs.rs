//! Which types of the two sides are the same to users: by name, and by what stands where a type that is gone stood.

use super::operation::Matched;
use super::rename::{are_alike, are_equal};
use crate::ir::{Api, Kind, Operation, Output, Type, TypeId, Union};
use std::collections::{BTreeMap, BTreeSet};

/// Types of the old side and their counterparts.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// By the old one; every pair once.
    pub(super) new_of: BTreeMap<TypeId, TypeId>,
    taken: BTreeSet<TypeId>,
}

impl Pairs {
    pub(super) fn find(old: &Api, new: &Api, operations: &[Matched]) -> Self {
        let mut pairs = Self::default();
        let named: BTreeMap<&str, TypeId> =
            emitted(new).into_iter().map(|id| (new.definition(id).name.rust.as_str(), id)).collect();
        for id in emitted(old) {
            if let Some(same) = named.get(old.definition(id).name.rust.as_str()) {
                pairs.join(id, *same);
            }
        }
        // Each type that is found renamed opens the places within it.
        loop {
            let before = pairs.new_of.len();
            pairs.walk(old, new, operations);
            if pairs.new_of.len() == before {
                break;
            }
        }
        pairs.equals(old, new);
        pairs
    }

    pub(super) fn are(&self, old: TypeId, new: TypeId) -> bool {
        self.new_of.get(&old) == Some(&new)
    }

    pub(super) fn has_new(&self, new: TypeId) -> bool {
        self.taken.contains(&new)
    }

    fn join(&mut self, old: TypeId, new: TypeId) {
        if !self.new_of.contains_key(&old) && self.taken.insert(new) {
            self.new_of.insert(old, new);
        }
    }

    /// Pairs types that stand at the same place.
    fn walk(&mut self, old: &Api, new: &Api, operations: &[Matched]) {
        let mut places: Vec<(Type, Type)> = Vec::new();
        for matched in operations {
            if let (Some(a), Some(b)) = (matched.old, matched.new) {
                of_operations(&old.operations[a], &new.operations[b], &mut places);
            }
        }
        for (a, b) in &self.new_of {
            of_kinds(&old.definition(*a).kind, &new.definition(*b).kind, &mut places);
        }
        for (a, b) in places {
            for (a, b) in a.named().into_iter().zip(b.named()) {
                let open = !self.new_of.contains_key(&a) && !self.taken.contains(&b);
                if open && are_alike(&old.definition(a).kind, &new.definition(b).kind) {
                    self.join(a, b);
                }
            }
        }
    }

    /// Pairs what is left and says the very same, if there is but one such.
    fn equals(&mut self, old: &Api, new: &Api) {
        let left_old: Vec<TypeId> = emitted(old).into_iter().filter(|id| !self.new_of.contains_key(id)).collect();
        let left_new: Vec<TypeId> = emitted(new).into_iter().filter(|id| !self.taken.contains(id)).collect();
        for a in &left_old {
            let equal = |b: &&TypeId| are_equal(old.definition(*a), new.definition(**b));
            let mut found = left_new.iter().filter(equal);
            let is_twin = |other: &&TypeId| are_equal(old.definition(*a), old.definition(**other));
            let twins = left_old.iter().filter(is_twin);
            if let (Some(b), None, 1) = (found.next(), found.next(), twins.count()) {
                self.join(*a, *b);
            }
        }
    }
}

/// The types that have code.
pub(super) fn emitted(api: &Api) -> Vec<TypeId> {
    let is_selected = |id: &TypeId| api.selected.as_ref().is_none_or(|selected| selected.contains(id));
    (0..api.types.len()).map(TypeId).filter(is_selected).collect()
}

fn of_operations(old: &Operation, new: &Operation, places: &mut Vec<(Type, Type)>) {
    for a in &old.parameters {
        if let Some(b) = new.parameters.iter().find(|b| (&b.name.spec, b.location) == (&a.name.spec, a.location)) {
            places.push((a.ty.clone(), b.ty.clone()));
        }
    }
    for a in old.body.iter().flat_map(|body| &body.media) {
        let media = new.body.iter().flat_map(|body| &body.media);
        if let Some(b) = media.clone().find(|b| b.media_type == a.media_type).or(media.clone().next()) {
            places.push((a.ty.clone(), b.ty.clone()));
        }
    }
    of_outputs(&old.output, &new.output, places);
    for a in old.headers.iter().flat_map(|headers| &headers.fields) {
        let mut fields = new.headers.iter().flat_map(|headers| &headers.fields);
        if let Some(b) = fields.find(|b| b.name.rust == a.name.rust) {
            places.push((a.ty.clone(), b.ty.clone()));
        }
    }
    let variants =
        |operation: &Operation| operation.errors.iter().flat_map(|errors| errors.variants.clone()).collect::<Vec<_>>();
    let others = variants(new);
    for a in variants(old) {
        if let Some(b) = others.iter().find(|b| b.name == a.name) {
            of_outputs(&a.output, &b.output, places);
        }
    }
}

fn of_outputs(old: &Output, new: &Output, places: &mut Vec<(Type, Type)>) {
    let pairs = old.types().into_iter().zip(new.types());
    places.extend(pairs.map(|(a, b)| (a.clone(), b.clone())));
}

fn of_kinds(old: &Kind, new: &Kind, places: &mut Vec<(Type, Type)>) {
    match (old, new) {
        (Kind::Object(old), Kind::Object(new)) => {
            for a in &old.fields {
                if let Some(b) = new.fields.iter().find(|b| b.name.spec == a.name.spec) {
                    places.push((a.ty.clone(), b.ty.clone()));
                }
            }
            if let (Some(a), Some(b)) = (&old.rest, &new.rest) {
                places.push((a.ty.clone(), b.ty.clone()));
            }
        }
        (Kind::Union(old), Kind::Union(new)) => {
            let find = |union: &Union, name: &str| union.branches.iter().find(|branch| branch.name == name).cloned();
            for a in &old.branches {
                if let Some(b) = find(new, &a.name) {
                    places.push((a.ty.clone(), b.ty));
                }
            }
            // One that is gone and one that is new may be the same under another name.
            let mut gone = old.branches.iter().filter(|a| find(new, &a.name).is_none());
            let mut came = new.branches.iter().filter(|b| find(old, &b.name).is_none());
            if let (Some(a), None, Some(b), None) = (gone.next(), gone.next(), came.next(), came.next()) {
                places.push((a.ty.clone(), b.ty.clone()));
            }
        }
        (Kind::Alias(a), Kind::Alias(b)) => places.push((a.clone(), b.clone())),
        _ => {}
    }
}
