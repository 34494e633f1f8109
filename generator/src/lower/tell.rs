//! What the runtime is told of the branches of a union: as much as tells them apart, and no more.

use super::proof::{are_disjoint, are_members_disjoint};
use super::sketch::Sketch;
use crate::ir::{JsonTypes, Look};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Beyond so many branches that no tag tells apart, each is told with all that is known: pairs are many.
const MOST_COMPARED: usize = 64;

/// How the branches of a union are told apart.
pub(super) struct Told {
    pub(super) looks: Vec<Look>,
    /// The member that says of every object which branch it is in.
    pub(super) tag: Option<String>,
    /// Pairs of branches that a value may fit at once.
    pub(super) overlapping: Vec<(usize, usize)>,
}

/// Chooses what tells `branches` apart; of several members that could, `first` is the one that the document names.
///
/// `bare` are the same branches without what a discriminator says must be there: where one of them does without the
/// tag, a value that lacks it is told by the rest of what it has.
pub(super) fn told(branches: &[Rc<Sketch>], bare: &[Rc<Sketch>], first: Option<&str>) -> Told {
    let tag = tag(branches, first);
    let lacks = |tag: &String| bare.iter().any(|branch| branch.types.object && !branch.required.contains(tag));
    let is_optional = tag.as_ref().is_some_and(lacks);
    let mut parts: Vec<Parts> = branches.iter().map(|_| Parts { values: true, ..Parts::default() }).collect();
    let mut overlapping = Vec::new();
    let is_small = branches.len() <= MOST_COMPARED;
    for (i, a) in branches.iter().enumerate() {
        for (offset, b) in branches[i + 1..].iter().enumerate() {
            let j = i + 1 + offset;
            let (left, right) = parts.split_at_mut(j);
            let (Some(mine), Some(theirs)) = (left.get_mut(i), right.first_mut()) else { continue };
            if tag.is_none() || !of_objects_alone(a, b) {
                compare(a, b, tag.is_some(), is_small, mine, theirs);
                if !are_disjoint(a, b) {
                    overlapping.push((i, j));
                }
            }
            if is_optional {
                compare(&bare[i], &bare[j], false, is_small, mine, theirs);
            }
        }
    }
    if let Some(tag) = &tag {
        let objects = branches.iter().zip(&mut parts).filter(|(branch, _)| branch.types.object);
        objects.for_each(|(_, parts)| parts.member(tag));
    }
    let branches = if is_optional { bare } else { branches };
    let looks = branches.iter().zip(&parts).map(|(branch, parts)| parts.look(branch)).collect();
    Told { looks, tag, overlapping }
}

fn of_objects_alone(a: &Sketch, b: &Sketch) -> bool {
    a.types.intersection(b.types) == JsonTypes { object: true, ..JsonTypes::default() }
}

/// A member that every object has and whose values no two branches share.
fn tag(branches: &[Rc<Sketch>], first: Option<&str>) -> Option<String> {
    let objects: Vec<_> = branches.iter().filter(|branch| branch.types.object).collect();
    let [one, _, ..] = objects.as_slice() else { return None };
    let mut names: Vec<&str> = one.required.iter().map(String::as_str).collect();
    names.sort_by_key(|name| Some(*name) != first);
    let tells = |name: &&str| {
        let mut seen = BTreeSet::new();
        objects.iter().all(|branch| {
            let values = branch.members.get(*name).and_then(|member| member.values.as_ref());
            branch.required.contains(*name)
                && values.is_some_and(|values| values.iter().all(|value| seen.insert(value.as_str())))
        })
    };
    names.into_iter().find(tells).map(str::to_owned)
}

/// The parts of a sketch that tell its values from others.
#[derive(Default)]
struct Parts {
    values: bool,
    members: Vec<(String, Parts)>,
    items: Option<Box<Parts>>,
    required: BTreeSet<String>,
    /// Which members are declared, and whether there may be others.
    known: bool,
}

impl Parts {
    fn member(&mut self, name: &str) {
        self.inner(name).values = true;
        self.required.insert(name.to_owned());
    }

    fn inner(&mut self, name: &str) -> &mut Self {
        let at = self.members.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.members.push((name.to_owned(), Self::default()));
            self.members.len() - 1
        });
        &mut self.members[at].1
    }

    fn look(&self, sketch: &Sketch) -> Look {
        let inner = |(name, parts): &(String, Parts)| {
            let look = parts.look(sketch.members.get(name)?);
            (look.types != JsonTypes::ALL || look != Look { types: JsonTypes::ALL, ..Look::default() })
                .then(|| (name.clone(), look))
        };
        let mut members: Vec<_> = self.members.iter().filter_map(inner).collect();
        members.sort_by(|(a, _), (b, _)| a.cmp(b));
        let asked = self.required.iter().filter(|name| sketch.required.contains(*name));
        let items = self.items.as_ref().zip(sketch.items.as_ref()).map(|(parts, items)| Box::new(parts.look(items)));
        Look {
            types: sketch.types,
            items: items.filter(|items| items.types != JsonTypes::ALL),
            members,
            values: sketch.values.clone().filter(|_| self.values).unwrap_or_default(),
            required: asked.cloned().collect(),
            known: if self.known { sketch.members.keys().cloned().collect() } else { Vec::new() },
            closed: self.known && sketch.closed,
        }
    }
}

/// Adds to the parts of both sides what tells them apart.
fn compare(a: &Sketch, b: &Sketch, tagged: bool, minimal: bool, mine: &mut Parts, theirs: &mut Parts) {
    let shared = a.types.intersection(b.types);
    if shared.is_empty() {
        return;
    }
    mine.values |= a.values.is_some();
    theirs.values |= b.values.is_some();
    if shared.array {
        items(a, b, minimal, mine, theirs);
    }
    if shared.object && !tagged && a.values.is_none() && b.values.is_none() {
        objects(a, b, minimal, mine, theirs);
    }
}

/// What either side says of items; a side that says nothing takes any.
fn items(a: &Sketch, b: &Sketch, minimal: bool, mine: &mut Parts, theirs: &mut Parts) {
    let any = Sketch::anything();
    let (mut unasked, mut also_unasked) = (Box::default(), Box::default());
    let mine = if a.items.is_some() { mine.items.get_or_insert_default() } else { &mut unasked };
    let theirs = if b.items.is_some() { theirs.items.get_or_insert_default() } else { &mut also_unasked };
    if a.items.is_some() || b.items.is_some() {
        let (one, other) = (a.items.as_deref().unwrap_or(&any), b.items.as_deref().unwrap_or(&any));
        compare(one, other, false, minimal, mine, theirs);
    }
}

/// One member where that is proof; else all that speaks for one side or the other.
fn objects(a: &Sketch, b: &Sketch, minimal: bool, mine: &mut Parts, theirs: &mut Parts) {
    let differs = |name: &&String| are_members_disjoint(name, a, b);
    let both = || a.members.keys().filter(|name| b.members.contains_key(*name));
    let asked = |name: &&String| a.required.contains(*name) || b.required.contains(*name);
    let lists = |name: &&String| [a, b].iter().all(|side| side.members.get(*name).is_some_and(|m| m.values.is_some()));
    let found = both().filter(|name| asked(name) && lists(name)).find(differs);
    let found = found.or_else(|| both().filter(asked).find(differs));
    if let Some(name) = found.filter(|_| minimal) {
        return member(name, a, b, minimal, mine, theirs);
    }
    for (parts, side) in [(&mut *mine, a), (&mut *theirs, b)] {
        parts.known = true;
        parts.required.extend(side.required.iter().cloned());
    }
    let says = |name: &&String| {
        let values = |side: &Sketch| side.members.get(*name).and_then(|member| member.values.clone());
        values(a) != values(b)
    };
    let names: BTreeSet<&String> = a.members.keys().chain(b.members.keys()).collect();
    for name in names.into_iter().filter(|name| says(name) || b.members.contains_key(*name) && differs(name)) {
        member(name, a, b, minimal, mine, theirs);
    }
}

fn member(name: &str, a: &Sketch, b: &Sketch, minimal: bool, mine: &mut Parts, theirs: &mut Parts) {
    mine.required.insert(name.to_owned());
    theirs.required.insert(name.to_owned());
    let (inner, other) = (mine.inner(name), theirs.inner(name));
    match (a.members.get(name), b.members.get(name)) {
        (Some(a), Some(b)) => compare(a, b, false, minimal, inner, other),
        (Some(_), None) => inner.values = true,
        (None, Some(_)) => other.values = true,
        (None, None) => {}
    }
}
