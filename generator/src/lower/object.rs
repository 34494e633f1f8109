//! Structs: fields, presence, the rest map; constructors are settled once all names are known.

use super::fallback;
use super::keep::rest_field;
use super::residue::speaks_of_others;
use super::resolve::{Draft, Hint, Resolved, Types};
use super::rules::sizes;
use super::scalar::{json_text, only};
use super::scope::{Named, choose};
use super::words::Case;
use crate::diagnostics::Pointer;
use crate::ir::{Constructor, Docs, Field, Name, Object, Only, Presence, Rest, Rule, Type, TypeId};
use foldhash::{HashMap, HashMapExt as _};
use std::collections::BTreeSet;

/// Methods that every struct has or that its traits call: a setter of that name gets a trailing `_`.
pub(super) const METHODS: &[&str] = &[
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "clone",
    "clone_from",
    "clone_into",
    "default",
    "eq",
    "fmt",
    "from",
    "into",
    "ne",
    "new",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "validate",
    "visit",
    "decode",
    "shape",
    "serialize",
    "deserialize",
];

/// Builds the struct of draft `id`.
pub(super) fn build(types: &mut Types<'_>, id: TypeId) -> Object {
    let draft = types.drafts[id.0].clone();
    let facts = types.facts(&draft.key);
    let mut wire: Vec<(String, Option<super::facts::Key>)> =
        facts.properties.iter().map(|(name, key)| ((*name).to_owned(), Some(key.clone()))).collect();
    for name in &facts.required {
        if !facts.properties.contains_key(name) {
            wire.push(((*name).to_owned(), None));
        }
    }
    let things: Vec<Named> = wire
        .iter()
        .map(|(name, _)| Named::from_spec(draft.at.child("fields").child(name), name, Case::Snake))
        .collect();
    let names = choose(&things, &BTreeSet::new(), types.pins);
    let mut fields = Vec::with_capacity(wire.len());
    for ((spec, key), rust) in wire.iter().zip(&names) {
        let required = facts.required.contains(spec.as_str());
        let name = Name { spec: spec.clone(), rust: rust.clone() };
        let hint = Hint::Part { of: id, word: spec.clone() };
        let at = key.as_ref().and_then(|key| key.last()).map_or_else(|| draft.at.clone(), |part| part.at.clone());
        let field = match key {
            Some(key) => {
                let mut resolved = types.resolve(key, hint);
                if facts.loose.contains(spec.as_str()) {
                    resolved.rules = vec![Rule::Elsewhere];
                }
                let own = types.facts(key);
                let docs = docs(&own);
                let only = only(&own, &resolved.ty);
                let one_way = own.read_only || own.write_only;
                let default = if only.is_none() { fallback::of(types, key, &own, &resolved) } else { None };
                Field { default, ..field(at, name, resolved, required && !one_way, docs, only) }
            }
            None => {
                let resolved =
                    if facts.rest.is_empty() { Resolved::plain(Type::Json) } else { types.rest(&facts, &hint) };
                field(at, name, resolved, required, Docs::default(), None)
            }
        };
        fields.push(field);
    }
    distinct_setters(&mut fields);
    fallback::name_getters(&mut fields);
    let rest = rest(types, &draft, id, &facts, &names);
    Object {
        fields,
        closed: facts.closed && rest.is_none(),
        rest,
        rules: sizes(&facts).into_iter().chain(draft.residue).collect(),
        constructor: Constructor::Empty,
    }
}

/// What is said about a schema.
pub(super) fn docs(facts: &super::facts::Facts<'_>) -> Docs {
    Docs {
        summary: facts.title.map(str::to_owned),
        description: facts.description.map(str::to_owned),
        deprecated: facts.deprecated,
        default: facts.default.map(json_text),
    }
}

fn field(at: Pointer, name: Name, resolved: Resolved, required: bool, docs: Docs, only: Option<Only>) -> Field {
    // free JSON holds null itself
    let nullable = resolved.nullable && resolved.ty != Type::Json;
    let presence = match (required, nullable) {
        (true, false) => Presence::Required,
        (true, true) => Presence::RequiredNullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    };
    let setter = if METHODS.contains(&name.rust.as_str()) { format!("{}_", name.rust) } else { name.rust.clone() };
    Field { at, name, setter, docs, ty: resolved.ty, presence, rules: resolved.rules, only, default: None }
}

fn distinct_setters(fields: &mut [Field]) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    fields.iter().for_each(|field| *taken.entry(field.setter.clone()).or_default() += 1);
    for field in fields {
        while taken.get(&field.setter).is_some_and(|count| *count > 1) {
            taken.entry(field.setter.clone()).and_modify(|count| *count -= 1);
            field.setter.push('_');
            *taken.entry(field.setter.clone()).or_default() += 1;
        }
    }
}

fn rest<'a>(
    types: &mut Types<'a>,
    draft: &Draft,
    id: TypeId,
    facts: &super::facts::Facts<'a>,
    names: &[String],
) -> Option<Rest> {
    let kept = facts.open || types.reading.keep_unknown && !facts.closed || is_asked_for(types, draft, facts);
    if facts.rest.is_empty() && !kept {
        return None;
    }
    let field = rest_field(names);
    if facts.rest.is_empty() {
        return Some(Rest { field, ty: Type::Json, rules: Vec::new() });
    }
    let hint = Hint::Part { of: id, word: "Value".to_owned() };
    let resolved = types.rest(facts, &hint);
    let rules = resolved.rules.clone();
    Some(Rest { field, ty: resolved.into_type(), rules })
}

/// Whether anything is asserted of members that are not declared: what is to be checked has to be kept.
fn is_asked_for(types: &Types<'_>, draft: &Draft, facts: &super::facts::Facts<'_>) -> bool {
    let declared: Vec<&str> = facts.properties.keys().chain(&facts.required).copied().collect();
    !facts.closed && (!facts.sizes.is_empty() || speaks_of_others(types, &draft.residue, &declared))
}
