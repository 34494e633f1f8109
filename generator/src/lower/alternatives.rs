//! Schemas of which any may hold, read as one: what objects of `anyOf` say together.

use super::facts::{Choice, Facts, Key, Part, key_in};
use super::proof::may_lose;
use super::reading::Reading;
use super::resolve::{Resolved, Types};
use super::scalar::json_types;
use super::sketch::sketch;
use crate::diagnostics::{Pointer, Report};
use crate::document::{Document, JsonType};
use crate::ir::Keyword;

/// Which schemas a part stands for, if it does not stand for the one at its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Any {
    #[default]
    Itself,
    /// The one at its place without its children.
    Base,
    /// Any of these, as a choice.
    Of(Vec<Pointer>),
    /// Objects, any of which may hold, with the members of all.
    Joined(Vec<Pointer>),
}

impl Any {
    pub(super) fn places(&self) -> &[Pointer] {
        match self {
            Self::Itself | Self::Base => &[],
            Self::Of(places) | Self::Joined(places) => places,
        }
    }
}

/// Beyond so many branches none are joined: each pair is held against each other.
const MOST: usize = 64;

/// The branches of an `anyOf`; together those that hold at once, so that one alone would not keep what the others say.
pub(super) fn joined(types: &mut Types<'_>, keys: &[Key], branches: &[Pointer]) -> Vec<Vec<Pointer>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let sketches: Vec<_> = keys.iter().map(|key| is_plain(types, key).then(|| sketch(types, key))).collect();
    for (index, one) in sketches.iter().enumerate() {
        let overlaps = |other: &usize| match (one, &sketches[*other]) {
            (Some(one), Some(other)) => may_lose(one, other),
            _ => false,
        };
        let (linked, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| branches.len() <= MOST && group.iter().any(overlaps));
        groups = others;
        let mut group: Vec<usize> = linked.into_iter().flatten().chain([index]).collect();
        group.sort_unstable();
        groups.push(group);
    }
    groups.sort();
    let places = |group: Vec<usize>| group.into_iter().filter_map(|index| branches.get(index).cloned()).collect();
    groups.into_iter().map(places).collect()
}

/// Whether a branch is an object with members of its own, and no more than that.
fn is_plain(types: &mut Types<'_>, key: &Key) -> bool {
    let facts = types.facts(key);
    let own = key.last().map(|part| types.facts(std::slice::from_ref(part)));
    own.is_some_and(|own| !own.properties.is_empty() && own.rest.is_empty())
        && json_types(&facts) == [JsonType::Object]
        && facts.values.is_none()
        && facts.choices.is_empty()
        && !facts.contradicts
}

/// The key of `places` joined, which stand at `at`; of one alone, its own.
pub(super) fn part(at: &Pointer, places: Vec<Pointer>, like: &Part) -> Part {
    let part = Part { carrier: like.carrier, ..Part::whole(at) };
    match places.as_slice() {
        [only] => Part { at: only.clone(), ..part },
        _ => Part { any: Any::Joined(places), ..part },
    }
}

/// Holds a value against the schemas that were joined: one of them must hold.
pub(super) fn hold(types: &mut Types<'_>, key: &Key, resolved: &mut Resolved) {
    for part in key {
        let Any::Joined(places) = &part.any else { continue };
        let keyword: Vec<Keyword> = types.choice(places, false).into_iter().collect();
        let rule = types.residue(&part.at, resolved.nullable, keyword);
        resolved.rules.push(rule);
    }
}

impl<'a> Facts<'a> {
    /// Merges what any of several schemas says.
    pub(super) fn absorb_any(
        &mut self,
        document: &'a Document,
        reading: Reading,
        part: &Part,
        left: usize,
        report: &mut Report,
    ) {
        let mut gather = |at: &Pointer| Facts::gather(document, reading, &key_in(part.carrier, at), left, report);
        let all: Vec<Facts<'a>> = part.any.places().iter().map(&mut gather).collect();
        self.also.extend(all.iter().flat_map(|one| one.met.iter().chain(&one.also).cloned()));
        self.beyond |= all.iter().any(|one| one.beyond);
        self.nullable |= all.iter().any(|one| one.nullable);
        match &part.any {
            Any::Of(places) => {
                let first = all.iter().find_map(|one| one.description);
                self.description = self.description.or(first);
                if !part.bare {
                    self.choices.push(Choice { branches: places.clone(), exact: false });
                }
            }
            Any::Joined(_) => self.absorb_objects_of_any(document, &part.at, &all),
            Any::Itself | Any::Base => {}
        }
    }

    fn absorb_objects_of_any(&mut self, document: &'a Document, at: &Pointer, all: &[Facts<'a>]) {
        if let Some(schema) = document.schema(at) {
            self.description = self.description.or(schema.description);
            self.title = self.title.or(schema.title);
        }
        self.types = vec![JsonType::Object];
        let mut names: Vec<&'a str> = Vec::new();
        for name in all.iter().flat_map(|one| one.properties.keys()) {
            if !names.contains(name) {
                names.push(name);
            }
        }
        for name in names {
            let keys: Vec<&Key> = all.iter().filter_map(|one| one.properties.get(name)).collect();
            if keys.len() < all.len() {
                self.loose.insert(name);
            }
            self.properties.entry(name).or_default().extend(any_of(&keys));
        }
        let asked = |name: &&&'a str| all.iter().all(|one| one.required.contains(**name));
        self.required.extend(all.first().iter().flat_map(|one| &one.required).filter(asked).copied());
        self.closed |= all.iter().all(|one| one.closed);
        self.open |= all.iter().any(|one| one.open);
    }
}

/// A member that several schemas speak of: what they agree on, else any of what they say.
fn any_of(keys: &[&Key]) -> Key {
    let Some((first, others)) = keys.split_first() else { return Key::new() };
    if others.iter().all(|other| other == first) {
        return (*first).clone();
    }
    let mut places: Vec<Pointer> = Vec::new();
    for key in keys {
        // What several schemas say together has no place of its own, and so takes any value.
        let [Part { at, bare: false, only: None, any: Any::Itself, .. }] = key.as_slice() else { return Key::new() };
        if !places.contains(at) {
            places.push(at.clone());
        }
    }
    first.iter().map(|part| Part { any: Any::Of(places.clone()), ..part.clone() }).collect()
}
