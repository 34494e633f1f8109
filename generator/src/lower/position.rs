//! What became of every schema of the document.

use super::alternatives::Any;
use super::carrier::Carrier;
use super::facts::{Facts, Key, Part, key};
use super::resolve::{Resolved, Types};
use crate::diagnostics::Pointer;
use crate::document::{Holder, Position};
use crate::ir::{Fate, Lack, Reason, Type};
use foldhash::{HashMap, HashMapExt as _};

/// The fate of every schema, in the order of the document.
pub(super) fn account(types: &mut Types<'_>) -> Vec<(Pointer, Fate)> {
    let positions = types.document.positions();
    let mut fates = typed(types);
    for position in positions {
        let fate = match fates.remove(&position.at) {
            Some(fate) => fate,
            None => untyped(types, position, &fates),
        };
        fates.insert(position.at.clone(), fate);
    }
    let found = positions.iter().filter_map(|position| {
        let fate =
            alike(types, &position.at).and_then(|at| fates.get(&at)).or_else(|| fates.get(&position.at))?.clone();
        Some((position.at.clone(), fate))
    });
    found.collect()
}

/// What counts for the schema at `at`, if that is another which is written alike.
fn alike(types: &Types<'_>, at: &Pointer) -> Option<Pointer> {
    types.notes.alike.iter().find_map(|(one, other)| {
        let rest = at.as_str().strip_prefix(one.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
        Some(Pointer::parse(&format!("{}{rest}", other.as_str())))
    })
}

/// The fates of schemas that were resolved.
fn typed(types: &mut Types<'_>) -> HashMap<Pointer, Fate> {
    let mut resolved: Vec<(Key, Resolved)> = types.resolved().map(|(key, one)| (key.clone(), one.clone())).collect();
    // A schema that travels in several ways is what it is in JSON.
    resolved.sort_by(|(one, _), (other, _)| order(one).cmp(order(other)));
    let mut fates: HashMap<Pointer, Fate> = HashMap::new();
    let mut joint = Vec::new();
    for (key, resolved) in resolved {
        match key.as_slice() {
            [Part { at, bare: false, only: None, any: Any::Itself, .. }] => {
                let fate = fate(types, &key, resolved);
                fates.entry(at.clone()).or_insert(fate);
            }
            _ => joint.push((key, resolved)),
        }
    }
    for (key, resolved) in joint {
        let fate = fate(types, &key, resolved);
        let parts = key.iter().filter(|part| !part.bare && part.only.is_none());
        for at in parts.flat_map(|part| [&part.at].into_iter().chain(part.any.places())) {
            // A type of its own says more than that of the whole, unless the whole is free JSON.
            if !fates.contains_key(at) || matches!(fate, Fate::FreeJson(_)) {
                fates.insert(at.clone(), fate.clone());
            }
        }
    }
    fates
}

/// Keys stand in no order of their own.
fn order(key: &Key) -> impl Iterator<Item = (&str, Carrier)> {
    key.iter().map(|part| (part.at.as_str(), part.carrier))
}

fn fate(types: &mut Types<'_>, key: &Key, resolved: Resolved) -> Fate {
    let facts = types.facts(key);
    let free = match resolved.ty {
        Type::Json => constrains(types, &facts),
        // Any object is what the schema says, unless it says more.
        Type::JsonObject => !facts.beyond_types.is_empty(),
        _ => false,
    };
    if !free {
        return Fate::Typed(resolved.into_type());
    }
    let reason = reason(types, key, &facts);
    Fate::FreeJson(reason)
}

/// Whether `facts` refuse any value.
fn constrains(types: &mut Types<'_>, facts: &Facts<'_>) -> bool {
    let choices = &facts.choices;
    let mut beside = facts.clone();
    beside.choices.clear();
    if facts.nullable && beside.takes_every_type() {
        beside.types.clear();
    }
    if choices.is_empty() || beside.asserts() {
        return beside.asserts();
    }
    // a choice with a branch that takes everything takes everything
    choices.iter().any(|choice| choice.branches.iter().all(|at| types.facts(&key(at)).asserts()))
}

/// Why the schemas of `key` became free JSON.
fn reason(types: &mut Types<'_>, key: &Key, facts: &Facts<'_>) -> Reason {
    if types.notes.endless.iter().any(|endless| endless == key) {
        return Reason::Endless;
    }
    if facts.contradicts {
        return Reason::Contradiction;
    }
    if let Some(values) = &facts.values {
        let null = values.iter().all(|node| node.value == crate::document::Value::Null);
        return if null { Reason::OnlyNull } else { Reason::Structures };
    }
    if let Some(choice) = facts.choices.first() {
        let branches: Vec<Pointer> = choice.branches.clone();
        return match branches.as_slice() {
            [] => Reason::OnlyNull,
            [only] => {
                let branch = super::facts::key(only);
                let facts = types.facts(&branch);
                match facts.choices.is_empty() {
                    true => reason(types, &branch, &facts),
                    // The only way through leads round.
                    false if !types.notes.endless.is_empty() => Reason::Endless,
                    false => Reason::Choice,
                }
            }
            _ => Reason::Choice,
        };
    }
    match facts.beyond_types.first() {
        Some(keyword) => Reason::Untypable((*keyword).to_owned()),
        None if facts.types.is_empty() => Reason::NoType,
        None => Reason::AnyButNull,
    }
}

/// The fate of a schema that was not resolved by itself; those that hold it have theirs already.
fn untyped(types: &mut Types<'_>, position: &Position, fates: &HashMap<Pointer, Fate>) -> Fate {
    let (of, keyword) = match &position.holder {
        Holder::Components | Holder::Parameter => return Fate::Untyped(Lack::Unused),
        Holder::Header => return Fate::Untyped(Lack::Header),
        Holder::Media => return Fate::Untyped(Lack::Media),
        Holder::Received => return Fate::Untyped(Lack::Received),
        Holder::Copied => return Fate::Untyped(Lack::Copied),
        Holder::Schema { of, keyword } => (of, *keyword),
    };
    let above = fates.get(of);
    match (keyword, above) {
        ("allOf" | "anyOf" | "oneOf", Some(Fate::Typed(_) | Fate::Merged)) => Fate::Merged,
        ("$defs" | "definitions", _) => Fate::Untyped(Lack::Unused),
        (_, Some(Fate::Typed(Type::Foreign(_)))) => Fate::Untyped(Lack::Replaced),
        (_, Some(Fate::Untyped(lack))) => Fate::Untyped(*lack),
        (_, Some(Fate::FreeJson(_))) => within(types, position, of),
        ("properties" | "items" | "additionalProperties", _) => merged_part(types, position, of, keyword),
        // They describe values, and are the type of none.
        ("not" | "if" | "then" | "else" | "contains" | "propertyNames" | "dependentSchemas", _) => Fate::Merged,
        _ if !types.facts(&key(&position.at)).asserts() => Fate::Merged,
        _ => Fate::FreeJson(Reason::Untypable(keyword.to_owned())),
    }
}

/// The fate of a part of free JSON.
fn within(types: &mut Types<'_>, position: &Position, of: &Pointer) -> Fate {
    if !types.facts(&key(&position.at)).asserts() {
        return Fate::Typed(Type::Json);
    }
    Fate::FreeJson(Reason::Within(types.document.place(of)))
}

/// The fate of a member or item that no type asked for.
fn merged_part(types: &mut Types<'_>, position: &Position, of: &Pointer, keyword: &str) -> Fate {
    let holder = types.facts(&key(of));
    let beside = match keyword {
        "items" => "prefixItems",
        _ => "patternProperties",
    };
    if !holder.beyond_types.contains(&beside) {
        return Fate::Untyped(Lack::Idle);
    }
    if !types.facts(&key(&position.at)).asserts() {
        return Fate::Typed(Type::Json);
    }
    Fate::FreeJson(Reason::Untypable(beside.to_owned()))
}
