//! What a schema says beyond its Rust type and the rules beside it.

use super::facts::{Facts, Key, Part};
use super::resolve::{Draft, Resolved, Shape, Types};
use super::rules::rules;
use super::sketch::json_types_of;
use crate::document::{Additional, JsonType, Schema};
use crate::ir::{Keyword, Rule, SchemaId, Type};
use std::collections::BTreeSet;

/// Adds the rest of what the schemas of `key` say together. Drafts from the one at `drafts` on were made for them.
pub(super) fn add<'a>(types: &mut Types<'a>, key: &Key, facts: &Facts<'a>, resolved: &mut Resolved, drafts: usize) {
    let rest = of(types, key, facts, resolved);
    resolved.rules.extend(rest);
    make_own(types, key, resolved, drafts);
}

/// What is said of a type that was made for `key` is said by that type, wherever it is used.
fn make_own(types: &mut Types<'_>, key: &Key, resolved: &mut Resolved, drafts: usize) {
    let Type::Named(id) = resolved.ty else { return };
    let own = |draft: &Draft| draft.key.iter().any(|part| key.last().is_some_and(|last| part.at == last.at));
    let Some(draft) = types.drafts.get_mut(id.0).filter(|draft| id.0 >= drafts && own(draft)) else { return };
    if matches!(draft.shape, Shape::Enumeration { .. }) {
        return;
    }
    let (whole, others) = resolved.rules.drain(..).partition(|rule| matches!(rule, Rule::Schema(_)));
    draft.residue.extend(whole);
    resolved.rules = others;
}

/// Takes `null`, too: what is asserted of values so far is asked about it.
pub(super) fn admit_null(types: &mut Types<'_>, key: &[Part], resolved: &mut Resolved) {
    resolved.nullable = true;
    let Some(part) = key.last() else { return };
    for rule in &mut resolved.rules {
        match rule {
            Rule::Enum(values) if !values.iter().any(|value| value == "null") => values.push("null".to_owned()),
            Rule::Schema(id) if !types.schemas.all[id.0].nullable => {
                *rule = types.residue(&part.at, true, vec![Keyword::AllOf(vec![*id])]);
            }
            _ => {}
        }
    }
}

/// The rule that says it, if there is a rest.
fn of<'a>(types: &mut Types<'a>, key: &Key, facts: &Facts<'a>, resolved: &Resolved) -> Option<Rule> {
    let at = key.last()?.at.clone();
    let keywords = match facts.contradicts || is_free(key, facts, resolved) {
        true => everything(types, key),
        false => rest(types, facts, resolved),
    };
    let nullable = facts.nullable || resolved.nullable;
    (!keywords.is_empty()).then(|| types.residue(&at, nullable, keywords))
}

/// Whether the type says nothing of what the schemas assert.
fn is_free(key: &Key, facts: &Facts<'_>, resolved: &Resolved) -> bool {
    let is_whole = key.iter().all(|part| !part.bare && part.only.is_none());
    let is_listed = facts.values.is_some() && !facts.literal;
    resolved.ty == Type::Json && is_whole && !is_listed && facts.asserts()
}

/// Of what contradicts itself no type is made at all.
fn everything(types: &mut Types<'_>, key: &Key) -> Vec<Keyword> {
    vec![Keyword::AllOf(key.iter().map(|part| types.whole(&part.at)).collect())]
}

fn rest<'a>(types: &mut Types<'a>, facts: &Facts<'a>, resolved: &Resolved) -> Vec<Keyword> {
    let mut keywords = beside_choices(types, facts, resolved);
    let mut seen = BTreeSet::new();
    for at in facts.met.iter().filter(|at| seen.insert((*at).clone())) {
        if !types.document.has_keyword(at, Schema::BEYOND_TYPES.into_iter().chain(["additionalProperties"])) {
            continue;
        }
        let Some(schema) = types.document.schema(at) else { continue };
        if schema.unevaluated_items.refuses() || schema.unevaluated_properties.refuses() {
            keywords.push(Keyword::AllOf(vec![types.whole(at)]));
            continue;
        }
        keywords.extend(types.beyond_types(&schema));
        if schema.pattern_properties.is_empty() && is_narrower(&schema, facts) {
            keywords.extend(types.additional(&schema));
        }
    }
    keywords
}

/// What is said of the value itself where a choice or a list of values gives the type.
fn beside_choices<'a>(types: &mut Types<'a>, facts: &Facts<'a>, resolved: &Resolved) -> Vec<Keyword> {
    let mut keywords = Vec::new();
    let is_named = matches!(resolved.ty, Type::Named(_));
    if facts.choices.is_empty() && !(facts.values.is_some() && is_named) {
        return keywords;
    }
    let said = rules(facts, &Type::Json, types.document, types.report);
    // Types that are made of a choice may have made these rules theirs already.
    let said: Vec<Rule> = said.into_iter().filter(|rule| !resolved.rules.contains(rule)).collect();
    if !said.is_empty() {
        keywords.push(Keyword::Rules(said));
    }
    let takes = |ty: &JsonType| facts.types.is_empty() || facts.types.contains(ty);
    let branches: Vec<_> = facts.choices.iter().flat_map(|choice| &choice.branches).cloned().collect();
    let several = may_be_several(types, &resolved.ty);
    let is_wider = |at| {
        let branch = types.facts(&super::facts::key(at));
        branch.types.is_empty() || !branch.types.iter().all(takes)
    };
    if !facts.types.is_empty() && several && branches.iter().any(is_wider) {
        keywords.push(Keyword::Types(json_types_of(&facts.types)));
    }
    keywords
}

/// Whether values of a type may have several JSON types.
fn may_be_several(types: &Types<'_>, ty: &Type) -> bool {
    match ty {
        Type::Named(id) => matches!(types.drafts[id.0].shape, Shape::Union { .. }),
        Type::Json | Type::Float => true,
        _ => false,
    }
}

/// Whether a schema says of other members what holds for members that are declared beside it, too.
fn is_narrower(schema: &Schema<'_>, facts: &Facts<'_>) -> bool {
    let declares = |name: &str| schema.properties.iter().any(|(known, _)| *known == name);
    // A closed schema that requires what it does not declare would refuse everything: that is taken for declared.
    let others = || {
        let mut names = facts.properties.keys().chain(&facts.required);
        names.any(|name| !declares(name) && !schema.required.contains(name))
    };
    match schema.additional {
        Additional::Absent | Additional::Any => false,
        Additional::Never => others() || facts.open || !facts.rest.is_empty(),
        Additional::Schema(_) => others(),
    }
}

/// Whether keywords speak of members that are not in `declared`.
pub(super) fn speaks_of_others(types: &Types<'_>, rules: &[Rule], declared: &[&str]) -> bool {
    let mut queue: Vec<SchemaId> = rules.iter().flat_map(Rule::schemas).collect();
    let mut seen: BTreeSet<SchemaId> = queue.iter().copied().collect();
    while let Some(id) = queue.pop() {
        for keyword in &types.schemas.all[id.0].keywords {
            match keyword {
                Keyword::Rules(rules) if !rules.iter().any(counts_members) => {}
                Keyword::Types(_) | Keyword::PrefixItems(_) | Keyword::Items { .. } => {}
                Keyword::Contains { .. } | Keyword::UnevaluatedItems(_) => {}
                Keyword::Required(names) if names.iter().all(|name| declared.contains(&name.as_str())) => {}
                Keyword::Properties(named) if named.iter().all(|(name, _)| declared.contains(&name.as_str())) => {}
                Keyword::DependentRequired(dependent)
                    if dependent.iter().all(|(name, names)| {
                        let mut all = names.iter().chain([name]);
                        all.all(|name| declared.contains(&name.as_str()))
                    }) => {}
                Keyword::AllOf(_) | Keyword::AnyOf(_) | Keyword::OneOf(_) | Keyword::Not(_) | Keyword::If { .. } => {
                    queue.extend(keyword.schemas().into_iter().filter(|id| seen.insert(*id)));
                }
                _ => return true,
            }
        }
    }
    false
}

fn counts_members(rule: &Rule) -> bool {
    matches!(rule, Rule::MinProperties(_) | Rule::MaxProperties(_) | Rule::Enum(_))
}
