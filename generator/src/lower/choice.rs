//! `oneOf`, `anyOf` and several types: what kind of type they call for.

use super::alternatives;
use super::carrier::Carrier;
use super::facts::{Choice, Facts, Key, Part, key, key_in};
use super::residue;
use super::resolve::{Hint, Resolved, Shape, Types};
use super::scalar::{json_types, of_type};
use crate::diagnostics::Pointer;
use crate::document::{JsonType, Value};
use crate::ir::{Keyword, Type};
use std::rc::Rc;

/// The type of a schema with `oneOf` or `anyOf`.
pub(super) fn resolve<'a>(types: &mut Types<'a>, key: &Key, facts: &Facts<'a>, hint: Hint) -> Resolved {
    let own = bare(key);
    let (unsaid, choices): (Vec<_>, Vec<_>) =
        facts.choices.iter().partition(|choice| only_constrains(types, choice, facts));
    let Some((choice, others)) = choices.split_first() else {
        let mut resolved = without_choice(types, &own, facts, hint);
        hold(types, key, &unsaid, &mut resolved);
        return resolved;
    };
    let (branches, nullable) = without_null(types, choice);
    let mut resolved = match branches.as_slice() {
        [] => Resolved { ty: Type::Json, rules: Vec::new(), nullable: true },
        [only] => alone(types, &own, only, facts, hint),
        several => together(types, key, &own, (several, choice), facts, hint),
    };
    if nullable {
        residue::admit_null(types, key, &mut resolved);
    }
    hold(types, key, &[&unsaid, others].concat(), &mut resolved);
    resolved
}

/// Holds values against choices that the type does not say.
fn hold(types: &mut Types<'_>, key: &Key, unsaid: &[&Choice], resolved: &mut Resolved) {
    let keywords: Vec<Keyword> =
        unsaid.iter().filter_map(|choice| types.choice(&choice.branches, choice.exact)).collect();
    let Some(part) = key.last().filter(|_| !keywords.is_empty()) else { return };
    let rule = types.residue(&part.at, resolved.nullable, keywords);
    resolved.rules.push(rule);
}

/// The type of a schema that allows several JSON types.
pub(super) fn of_types(types: &mut Types<'_>, key: &Key, several: &[JsonType], hint: Hint) -> Resolved {
    // all six but null: the document says that anything goes
    let facts = types.facts(key);
    if facts.takes_every_type() && facts.says_types_alone() {
        return Resolved::plain(Type::Json);
    }
    let only = |ty: &JsonType| key.iter().map(|part| Part { only: Some(*ty), ..part.clone() }).collect::<Key>();
    let branches = several.iter().map(only).collect();
    Resolved::plain(types.draft(key, hint, Shape::Union { branches, exact: false }))
}

/// The same schemas without their choices.
fn bare(key: &Key) -> Key {
    distinct(key.iter().map(|part| Part { bare: true, ..part.clone() }))
}

/// Each part once: a schema among its own branches would make ever longer keys.
fn distinct(parts: impl Iterator<Item = Part>) -> Key {
    let mut key = Key::new();
    for part in parts {
        if !key.contains(&part) {
            key.push(part);
        }
    }
    key
}

fn without_choice<'a>(types: &mut Types<'a>, own: &Key, facts: &Facts<'a>, hint: Hint) -> Resolved {
    let mut resolved = types.typed(own, facts, hint);
    resolved.nullable |= facts.nullable;
    resolved
}

/// Whether the branches only require members of an object that is described beside them.
fn only_constrains(types: &mut Types<'_>, choice: &Choice, facts: &Facts<'_>) -> bool {
    if facts.properties.is_empty() {
        return false;
    }
    choice.branches.iter().all(|at| {
        let branch = types.facts(&key(at));
        let shapes = !branch.properties.is_empty()
            || branch.values.is_some()
            || !branch.rest.is_empty()
            || !branch.items.is_empty()
            || !branch.choices.is_empty()
            || branch.types.iter().any(|ty| *ty != JsonType::Object);
        !shapes
    })
}

/// The branches that are not just `null`, and whether one was.
fn without_null(types: &mut Types<'_>, choice: &Choice) -> (Vec<Pointer>, bool) {
    let mut nullable = false;
    let mut branches = Vec::new();
    for at in &choice.branches {
        let branch = types.facts(&key(at));
        let values = branch.values.as_deref().unwrap_or_default();
        let null = branch.values.is_some() && values.iter().all(|node| node.value == Value::Null);
        if null {
            nullable = true;
        } else if !branches.contains(at) {
            branches.push(at.clone());
        }
    }
    (branches, nullable)
}

/// One branch: the schema and that branch hold together.
fn alone<'a>(types: &mut Types<'a>, own: &Key, branch: &Pointer, facts: &Facts<'a>, hint: Hint) -> Resolved {
    let shared = shared_parts(own, facts);
    if shared.is_empty() {
        let hint = types
            .document
            .schema(branch)
            .and_then(|s| s.reference)
            .map_or(hint, |to| types.hint_to(&to, facts.carrier));
        return types.resolve(&key_in(facts.carrier, branch), hint);
    }
    types.resolve(&with(&shared, facts.carrier, branch), hint)
}

/// What every branch has to be merged with; nothing where the schema itself says nothing of objects.
fn shared_parts(own: &Key, facts: &Facts<'_>) -> Key {
    let says = !facts.properties.is_empty() || !facts.required.is_empty() || facts.closed || !facts.rest.is_empty();
    if says { own.clone() } else { Key::new() }
}

fn with(shared: &Key, carrier: Carrier, branch: &Pointer) -> Key {
    distinct(shared.iter().cloned().chain(key_in(carrier, branch)))
}

/// Several branches: one type if they agree, an enumeration, or a union.
fn together<'a>(
    types: &mut Types<'a>,
    key_: &Key,
    own: &Key,
    (branches, choice): (&[Pointer], &Choice),
    facts: &Facts<'a>,
    hint: Hint,
) -> Resolved {
    let all: Vec<Rc<Facts<'a>>> = branches.iter().map(|at| types.facts(&key_in(facts.carrier, at))).collect();
    let nullable = all.iter().any(|branch| branch.nullable);
    let mut resolved = match () {
        () if all.iter().all(|branch| branch.is_file()) => Resolved::plain(Type::File),
        () if all.iter().all(|branch| is_text(branch, facts)) => {
            let mut resolved = texts(types, key_, &all, hint);
            if choice.exact || !is_said_by_type(&all) {
                hold(types, key_, &[choice], &mut resolved);
            }
            resolved
        }
        () => match common_scalar(&all) {
            Some(ty) => {
                let mut resolved = Resolved::plain(ty);
                hold(types, key_, &[choice], &mut resolved);
                resolved
            }
            None => apart(types, key_, &shared_parts(own, facts), (branches, choice), facts, hint),
        },
    };
    if nullable {
        residue::admit_null(types, key_, &mut resolved);
    }
    resolved
}

/// A union of the branches; objects of an `anyOf` that nothing tells apart are one struct, with what each says.
fn apart<'a>(
    types: &mut Types<'a>,
    key: &Key,
    shared: &Key,
    (branches, choice): (&[Pointer], &Choice),
    facts: &Facts<'a>,
    hint: Hint,
) -> Resolved {
    let keys: Vec<Key> = branches.iter().map(|at| with(shared, facts.carrier, at)).collect();
    let is_joined = !choice.exact && facts.discriminator.is_none();
    let groups = if is_joined { alternatives::joined(types, &keys, branches) } else { Vec::new() };
    let Some(like) = key.last().filter(|_| groups.len() < keys.len() && is_joined) else {
        return Resolved::plain(types.draft(key, hint, Shape::Union { branches: keys, exact: choice.exact }));
    };
    let joined = |at: &Pointer, group| distinct(shared.iter().cloned().chain([alternatives::part(at, group, like)]));
    if groups.len() == 1 {
        let whole: Key = groups.into_iter().flat_map(|group| joined(&like.at, group)).collect();
        return types.resolve(&whole, hint);
    }
    let branches = groups.into_iter().filter_map(|group| Some(joined(&group.first()?.clone(), group))).collect();
    Resolved::plain(types.draft(key, hint, Shape::Union { branches, exact: false }))
}

/// Whether a branch takes strings only.
fn is_text(branch: &Facts<'_>, outer: &Facts<'_>) -> bool {
    if !branch.choices.is_empty() || branch.is_file() {
        return false;
    }
    if let Some(values) = &branch.values {
        return values.iter().all(|node| node.as_str().is_some() || node.value == Value::Null);
    }
    let said = if branch.types.is_empty() { outer.types.clone() } else { branch.types.clone() };
    said == [JsonType::String] || said.is_empty() && json_types(branch) == [JsonType::String]
}

/// Strings on all sides: an enumeration if one lists its values, else a string.
fn texts<'a>(types: &mut Types<'a>, key: &Key, all: &[Rc<Facts<'a>>], hint: Hint) -> Resolved {
    let mut values: Vec<(String, Option<String>)> = Vec::new();
    for branch in all {
        let single = branch.values.as_ref().is_some_and(|values| values.len() == 1);
        let word = branch.description.or(branch.title).filter(|_| single);
        for text in branch.values.iter().flatten().filter_map(|node| node.as_str()) {
            if !values.iter().any(|(known, _)| known == text) {
                values.push((text.to_owned(), word.map(str::to_owned)));
            }
        }
    }
    let open = all.iter().any(|branch| branch.values.is_none());
    if values.is_empty() {
        return Resolved::plain(Type::String);
    }
    Resolved::plain(types.draft(key, hint, Shape::Enumeration { values, open }))
}

/// The one Rust type that all branches have, if they are scalars.
fn common_scalar(all: &[Rc<Facts<'_>>]) -> Option<Type> {
    let mut common: Option<Type> = None;
    for branch in all {
        if branch.values.is_some() || !branch.choices.is_empty() {
            return None;
        }
        let types = json_types(branch);
        let [ty @ (JsonType::Boolean | JsonType::Integer | JsonType::Number)] = types.as_slice() else { return None };
        let ty = of_type(*ty, branch);
        common = match common {
            None => Some(ty),
            Some(known) if known == ty => Some(known),
            Some(Type::Integer(_) | Type::Float) if matches!(ty, Type::Integer(_) | Type::Float) => {
                Some(of_type(JsonType::Number, branch))
            }
            Some(_) => return None,
        };
    }
    common
}

/// Whether an enumeration, open or not, says all that branches of strings say.
fn is_said_by_type(all: &[Rc<Facts<'_>>]) -> bool {
    let is_plain = |branch: &Rc<Facts<'_>>| {
        branch.values.is_none()
            && branch.lengths.is_empty()
            && branch.patterns.is_empty()
            && branch.format.is_none()
            && branch.beyond_types.is_empty()
    };
    all.iter().any(is_plain) || all.iter().all(|branch| branch.values.is_some())
}
