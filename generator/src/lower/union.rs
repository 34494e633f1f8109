//! Enums over types: variants, and what tells them apart.

use super::budget::DEEPEST;
use super::enumeration::catch_all;
use super::facts::{Facts, Key, key};
use super::proof;
use super::resolve::{Hint, Types};
use super::scalar::{json_text, json_types, only};
use super::scope::{Named, choose};
use super::variant::{self, Seen};
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::JsonType;
use crate::ir::{Branch, JsonTypes, Type, TypeId, Union};
use std::collections::BTreeSet;

/// Builds the union of draft `id`.
pub(super) fn build(types: &mut Types<'_>, id: TypeId, keys: &[Key], exact: bool) -> Union {
    let draft = types.drafts[id.0].clone();
    let outer = types.facts(&draft.key);
    let mut seen = Vec::new();
    for key in keys {
        let Some(at) = key.last().map(|part| part.at.clone()) else { continue };
        let reference = types.document.schema(&at).and_then(|schema| schema.reference);
        seen.push(Seen { at, reference, facts: types.facts(key) });
    }
    let names = names(types, id, &seen);
    let mut branches = Vec::new();
    for ((branch_key, seen), name) in keys.iter().zip(&seen).zip(&names) {
        let (facts, reference) = (&seen.facts, seen.reference.as_ref());
        let hint = match (reference, branch_key.len()) {
            (Some(target), 1) => types.hint_to(target, facts.carrier),
            _ => Hint::Part { of: id, word: name.clone() },
        };
        // what is wrapped is itself the branch
        let resolved =
            if *branch_key == draft.key { types.classify(branch_key, hint) } else { types.resolve(branch_key, hint) };
        let mut tell = tell(types, facts);
        if let Some(discriminator) = &outer.discriminator {
            let quoted = quoted_for(types, facts, discriminator.property);
            tag(&mut tell, discriminator.property, &discriminator.mapping, reference, quoted);
        }
        branches.push(Branch {
            name: name.clone(),
            description: facts.description.map(str::to_owned),
            only: only(facts, &resolved.ty).filter(|_| !resolved.nullable),
            rules: resolved.rules.into_iter().chain(draft.residue.iter().cloned()).collect(),
            ty: resolved.ty,
            ..tell
        });
    }
    let places: Vec<Pointer> = seen.into_iter().map(|seen| seen.at).collect();
    if exact {
        tell_overlap(types, &draft.at, &branches, &places);
    }
    Union { branches, unknown: catch_all(&names), exact }
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
            Named { at: home.child(at), candidates }
        })
        .collect();
    choose(&things, &BTreeSet::new(), types.pins)
}

/// Warns where a value may fit two branches, with such a value.
fn tell_overlap(types: &mut Types<'_>, at: &Pointer, branches: &[Branch], places: &[Pointer]) {
    // `anyOf` says itself that several may hold, and files are sent but never read.
    let is_told = branches.iter().all(|branch| branch.ty != Type::File);
    let Some(overlap) = proof::overlap(branches).filter(|_| is_told) else { return };
    let name = |index: usize| branches.get(index).map_or("", |branch| branch.name.as_str());
    let text = format!(
        "nothing tells `{}` from `{}`: {} fits both",
        name(overlap.first),
        name(overlap.second),
        overlap.example
    );
    let help = "a discriminator, or a member that only one of them requires, would tell them apart; \
                until then the branch that declares the most of the members that are there is taken";
    let place = types.document.place(at);
    let mut told = Diagnostic::new(Code::UnionOverlap, place, text).help(help);
    for (index, word) in [(overlap.first, "one of them"), (overlap.second, "the other")] {
        if let Some(at) = places.get(index) {
            told = told.also(types.document.place(at), word);
        }
    }
    types.report.push(told);
}

/// What a value of this schema must look like.
fn tell(types: &mut Types<'_>, facts: &Facts<'_>) -> Branch {
    let mut branch = Branch {
        types: json_set(facts),
        items: item_types(types, facts),
        tags: Vec::new(),
        values: facts.values.iter().flatten().map(|node| json_text(node)).collect(),
        required: facts.required.iter().map(|name| (*name).to_owned()).collect(),
        known: facts.properties.keys().map(|name| (*name).to_owned()).collect(),
        closed: facts.closed && facts.rest.is_empty() && !facts.open,
        ..anything()
    };
    for (name, key) in &facts.properties {
        let property = types.facts(key);
        let Some(values) = &property.values else { continue };
        branch.tags.push(((*name).to_owned(), values.iter().map(|node| json_text(node)).collect()));
    }
    if facts.choices.is_empty() {
        return branch;
    }
    let inner = facts.choices.iter().flat_map(|choice| &choice.branches).map(|at| told(types, at)).collect();
    either(branch, inner)
}

/// The JSON types of the items of an array.
fn item_types(types: &mut Types<'_>, facts: &Facts<'_>) -> JsonTypes {
    match facts.items.as_slice() {
        [only] => told(types, only).types,
        _ => JsonTypes::ALL,
    }
}

/// What a value of the schema at `at` must look like; of one that is being asked about already, nothing is known.
fn told(types: &mut Types<'_>, at: &Pointer) -> Branch {
    if let Some(known) = types.told.get(at) {
        return known.clone();
    }
    types.told.insert(at.clone(), anything());
    if types.telling >= DEEPEST {
        let text = format!("more than {DEEPEST} choices or arrays lead on to each other");
        types.too_much(at, &text);
        return anything();
    }
    types.telling += 1;
    let facts = types.facts(&key(at));
    let branch = tell(types, &facts);
    types.telling -= 1;
    types.told.insert(at.clone(), branch.clone());
    branch
}

/// A branch that takes every value.
pub(super) fn anything() -> Branch {
    Branch {
        name: String::new(),
        description: None,
        ty: Type::Json,
        rules: Vec::new(),
        only: None,
        types: JsonTypes::ALL,
        items: JsonTypes::ALL,
        tags: Vec::new(),
        values: Vec::new(),
        required: Vec::new(),
        known: Vec::new(),
        closed: false,
    }
}

/// What holds for a value that is in one of `inner`, besides what `outer` says.
fn either(mut outer: Branch, inner: Vec<Branch>) -> Branch {
    let Some((first, others)) = inner.split_first() else { return outer };
    let mut any = first.clone();
    for branch in others {
        any.items = match (any.types.array, branch.types.array) {
            (true, false) => any.items,
            (false, true) => branch.items,
            _ => any.items.union(branch.items),
        };
        any.types = any.types.union(branch.types);
        any.required.retain(|name| branch.required.contains(name));
        merge(&mut any.known, &branch.known);
        if branch.values.is_empty() {
            any.values.clear();
        } else if !any.values.is_empty() {
            merge(&mut any.values, &branch.values);
        }
        any.tags.retain_mut(|(name, values)| {
            let Some((_, others)) = branch.tags.iter().find(|(other, _)| other == name) else { return false };
            merge(values, others);
            true
        });
        any.closed &= branch.closed;
    }
    outer.types = any.types;
    outer.items = any.items;
    outer.values = any.values;
    outer.tags.extend(any.tags);
    merge(&mut outer.required, &any.required);
    merge(&mut outer.known, &any.known);
    outer.closed |= any.closed;
    outer
}

/// Adds what is not there yet.
fn merge(into: &mut Vec<String>, from: &[String]) {
    for text in from {
        if !into.contains(text) {
            into.push(text.clone());
        }
    }
}

/// The set of these types.
pub(super) fn json_types_of(types: &[JsonType]) -> JsonTypes {
    let mut set = JsonTypes::default();
    for ty in types {
        match ty {
            JsonType::Boolean => set.boolean = true,
            JsonType::Integer => set.integer = true,
            JsonType::Number => (set.integer, set.fraction) = (true, true),
            JsonType::String => set.string = true,
            JsonType::Array => set.array = true,
            JsonType::Object => set.object = true,
        }
    }
    set
}

fn json_set(facts: &Facts<'_>) -> JsonTypes {
    let set = JsonTypes { null: facts.nullable, ..JsonTypes::default() };
    let types = match &facts.values {
        Some(values) => return values.iter().fold(set, |set, node| with_value(set, node)),
        None => json_types(facts),
    };
    if types.is_empty() {
        return JsonTypes::ALL;
    }
    json_types_of(&types).union(set)
}

fn with_value(mut set: JsonTypes, node: &crate::document::Node) -> JsonTypes {
    use crate::document::Value;
    match &node.value {
        Value::Null => set.null = true,
        Value::Bool(_) => set.boolean = true,
        Value::Number(_) => (set.integer, set.fraction) = (true, true),
        Value::String(_) => set.string = true,
        Value::Array(_) => set.array = true,
        Value::Object(_) => set.object = true,
    }
    set
}

/// How the values of a discriminator are written: as text, unless the branch declares the member as another scalar.
fn quoted_for(types: &mut Types<'_>, facts: &Facts<'_>, property: &str) -> fn(&str) -> String {
    let Some(key) = facts.properties.get(property) else { return super::scalar::quoted };
    match json_types(&types.facts(key)).as_slice() {
        [JsonType::Boolean | JsonType::Integer | JsonType::Number] => str::to_owned,
        _ => super::scalar::quoted,
    }
}

/// Adds what the discriminator says of a branch.
fn tag(
    branch: &mut Branch,
    property: &str,
    mapping: &[(&str, Pointer)],
    reference: Option<&Pointer>,
    quoted: fn(&str) -> String,
) {
    let Some(target) = reference else { return };
    let mut values: Vec<String> =
        mapping.iter().filter(|(_, to)| to == target).map(|(value, _)| quoted(value)).collect();
    let mut carried = true;
    if values.is_empty() {
        // a name stands for a schema, unless the schema itself lists other values
        if branch.tags.iter().any(|(name, _)| name == property) {
            return;
        }
        carried = branch.known.iter().any(|name| name == property);
        values.extend(target.last().map(|name| quoted(&name)));
    }
    branch.tags.retain(|(name, _)| name != property);
    branch.tags.push((property.to_owned(), values));
    // values of a schema that does not have the member go without it
    if carried && !branch.required.iter().any(|name| name == property) {
        branch.required.push(property.to_owned());
    }
}
