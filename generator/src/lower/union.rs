//! Enums over types: variants, and what tells them apart.

use super::alternatives::Any;
use super::enumeration::catch_all;
use super::facts::{Facts, Key};
use super::proof;
use super::resolve::{Hint, Types, hint_of};
use super::scalar::only;
use super::scope::{Named, choose};
use super::sketch::{Sketch, sketch, tag};
use super::tell::told;
use super::variant::{self, Seen};
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::ir::{Branch, Type, TypeId, Union};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Builds the union of draft `id`.
pub(super) fn build(types: &mut Types<'_>, id: TypeId, keys: &[Key], exact: bool) -> Union {
    let draft = types.drafts[id.0].clone();
    let outer = types.facts(&draft.key);
    let mut seen = Vec::new();
    for key in keys {
        let Some(part) = key.last() else { continue };
        let (at, reference) = match part.any {
            Any::Itself => (part.at.clone(), refers_to(types, &part.at).filter(|to| *to != draft.at)),
            Any::Base => (part.at.child("base"), None),
            // Several branches in one have no name of their own.
            _ => (part.at.child("anyOf"), None),
        };
        let word = (part.any == Any::Base).then_some("base");
        seen.push(Seen { at, reference, word, facts: types.facts(key) });
    }
    let names = names(types, id, &seen);
    let looked = keys.iter().zip(&seen).map(|(key, seen)| look(types, &outer, key, &seen.at));
    let (sketches, bare): (Vec<_>, Vec<_>) = looked.unzip();
    let told = told(&sketches, &bare, outer.discriminator.as_ref().map(|discriminator| discriminator.property));
    let mut branches = Vec::new();
    for (index, (((branch_key, seen), name), look)) in keys.iter().zip(&seen).zip(&names).zip(told.looks).enumerate() {
        let (facts, reference) = (&seen.facts, seen.reference.as_ref());
        let hint = match (reference, branch_key.len()) {
            (Some(target), 1) => types.hint_to(target, facts.carrier),
            _ => Hint::Part { of: id, word: name.clone() },
        };
        // what is wrapped is itself the branch
        let resolved =
            if *branch_key == draft.key { types.classify(branch_key, hint) } else { types.resolve(branch_key, hint) };
        branches.push(Branch {
            at: seen.at.clone(),
            name: name.clone(),
            description: facts.description.map(str::to_owned),
            only: only(facts, &resolved.ty).filter(|_| !resolved.nullable),
            rules: resolved.rules.into_iter().chain(draft.residue.iter().cloned()).collect(),
            ty: resolved.ty,
            look,
            shared: told.overlapping.iter().any(|(i, j)| *i == index || *j == index),
        });
    }
    if !exact {
        // A base is what is left where no heir holds.
        let is_base = |index: &usize| keys[*index].last().is_some_and(|part| part.any == Any::Base);
        let pairs = told.overlapping.iter().filter(|(i, j)| !is_base(i) && !is_base(j));
        types.sketches.overlapping.extend(pairs.map(|(i, j)| (branches[*i].ty.clone(), branches[*j].ty.clone())));
    }
    let places: Vec<Pointer> = seen.into_iter().map(|seen| seen.at).collect();
    if exact {
        tell_overlap(types, &draft.at, &branches, &sketches, &places);
    }
    Union { branches, unknown: catch_all(&names), exact, tag: told.tag }
}

/// What a branch is another name for; a child is a component itself.
pub(super) fn refers_to(types: &Types<'_>, at: &Pointer) -> Option<Pointer> {
    let target = types.document.schema(at)?.reference;
    target.or_else(|| matches!(hint_of(at), Hint::Given(_)).then(|| at.clone()))
}

/// What the values of a branch look like, also by what the union's discriminator says of it; and the same where its
/// member may be missing, as far as the branch itself says.
fn look(types: &mut Types<'_>, outer: &Facts<'_>, key: &Key, at: &Pointer) -> (Rc<Sketch>, Rc<Sketch>) {
    let own = sketch(types, key);
    let is_base = key.last().is_some_and(|part| part.any == Any::Base);
    let Some(discriminator) = outer.discriminator.as_ref().filter(|_| !is_base) else { return (own.clone(), own) };
    let mut sketch = own.as_ref().clone();
    tag(types, &mut sketch, discriminator, at);
    let mut bare = sketch.clone();
    if !own.required.contains(discriminator.property) {
        bare.required.shift_remove(discriminator.property);
    }
    (Rc::new(sketch), Rc::new(bare))
}

/// What an author can do about two branches that share values, as an overlay says it.
fn mend(a: &Sketch, b: &Sketch) -> String {
    let shared = a.types.intersection(b.types);
    let own =
        |one: &Sketch, other: &Sketch| one.members.keys().find(|name| !other.members.contains_key(*name)).cloned();
    let update = match own(a, b).map(|name| (name, "first")).or_else(|| own(b, a).map(|name| (name, "second"))) {
        Some((name, which)) => format!("`update: {{required: [{name}]}}` on the {which} tells them apart"),
        None if shared.object => "`update` with a constant that only one has tells them apart".to_owned(),
        None if shared.array => "`update: {minItems: 1}` on both leaves out what may be either".to_owned(),
        None => "`anyOf` in its place says that both may hold".to_owned(),
    };
    format!(
        "`validate()` refuses values that fit both, as `oneOf` does, and reading takes the branch that declares the most \
         of the members that are there; in an overlay, {update}"
    )
}

/// The variants. What a branch refers to is what its name is pinned by, so that an upstream reordering changes nothing.
fn names<'a>(types: &mut Types<'a>, id: TypeId, seen: &[Seen<'a>]) -> Vec<String> {
    let home = types.drafts[id.0].at.child("branches");
    let candidates = variant::candidates(types, id, seen);
    let is_alone = |to: &Pointer| seen.iter().filter(|branch| branch.reference.as_ref() == Some(to)).count() == 1;
    let things: Vec<Named> = seen
        .iter()
        .zip(candidates)
        .map(|(branch, candidates)| {
            let at = branch.reference.as_ref().filter(|to| is_alone(to)).unwrap_or(&branch.at);
            // The types of one schema are all at one place.
            let shares = seen.iter().filter(|other| other.at == branch.at).count() > 1;
            let at = home.child(at);
            let word = candidates.first().filter(|_| shares).cloned();
            Named::new(word.map_or_else(|| at.clone(), |word| at.child(word)), candidates)
        })
        .collect();
    choose(&things, &BTreeSet::new(), types.pins)
}

/// Warns where a value may fit two branches, with such a value.
fn tell_overlap(types: &mut Types<'_>, at: &Pointer, branches: &[Branch], sketches: &[Rc<Sketch>], places: &[Pointer]) {
    // `anyOf` says itself that several may hold, and files are sent but never read.
    let is_told = branches.iter().all(|branch| branch.ty != Type::File);
    let Some(overlap) = proof::overlap(sketches).filter(|_| is_told) else { return };
    let name = |index: usize| branches.get(index).map_or("", |branch| branch.name.as_str());
    let text = format!(
        "nothing tells `{}` from `{}`: {} fits both",
        name(overlap.first),
        name(overlap.second),
        overlap.example
    );
    let help = mend(&sketches[overlap.first], &sketches[overlap.second]);
    let place = types.document.place(at);
    let mut told = Diagnostic::new(Code::UnionOverlap, place, text).help(help);
    for (index, word) in [(overlap.first, "one of them"), (overlap.second, "the other")] {
        if let Some(at) = places.get(index) {
            told = told.also(types.document.place(at), word);
        }
    }
    types.report.push(told);
}
