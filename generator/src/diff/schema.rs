//! Whole schemas that values are held against: whether they still say the same.

use super::Both;
use super::changes::{Changes, Subject};
use super::rule::{Order, told};
use crate::ir::{Api, Keyword, Rule, Schema, SchemaId};
use std::collections::BTreeSet;

/// Tells whether whole schemas among the rules of one item came or went.
pub(super) fn compare(both: &Both<'_>, old: &[Rule], new: &[Rule], of: &str, about: &Subject, changes: &mut Changes) {
    let ids = |rules: &[Rule]| {
        let id = |rule: &Rule| if let Rule::Schema(id) = rule { Some(*id) } else { None };
        rules.iter().filter_map(id).collect::<Vec<_>>()
    };
    let (a, b) = (ids(old), ids(new));
    let same = |a: SchemaId, b: SchemaId| Equal { both, met: BTreeSet::new() }.schemas(a, b);
    let gone = a.iter().any(|a| !b.iter().any(|b| same(*a, *b)));
    let came: Vec<SchemaId> = b.iter().copied().filter(|b| !a.iter().any(|a| same(*a, *b))).collect();
    let Some(order) = Order::of_sets(gone, !came.is_empty()) else { return };
    let text = match order {
        Order::Tightened => "values are held against one more schema",
        Order::Loosened => "values are held against one schema less",
        Order::Changed => "values are held against another schema",
    };
    told(order, None, &format!("{of}{text}"), about, changes);
}

/// Holds schemas against each other; those that are being held already count as the same, so that recursion ends.
struct Equal<'a> {
    both: &'a Both<'a>,
    met: BTreeSet<(SchemaId, SchemaId)>,
}

impl Equal<'_> {
    fn schemas(&mut self, a: SchemaId, b: SchemaId) -> bool {
        if !self.met.insert((a, b)) {
            return true;
        }
        let get = |api: &Api, id: SchemaId| api.schemas.get(id.0).cloned().unwrap_or_default();
        let (a, b): (Schema, Schema) = (get(self.both.old.api, a), get(self.both.new.api, b));
        a.nullable == b.nullable
            && is_special(&a) == is_special(&b)
            && a.keywords.len() == b.keywords.len()
            && a.keywords.iter().zip(&b.keywords).all(|(a, b)| self.keywords(a, b))
    }

    /// Whether two keywords say the same: but for the numbers of schemas, and those lead to the same.
    fn keywords(&mut self, a: &Keyword, b: &Keyword) -> bool {
        let (a, b) = (&sorted(a), &sorted(b));
        let (from, to) = (a.schemas(), b.schemas());
        std::mem::discriminant(a) == std::mem::discriminant(b)
            && from.len() == to.len()
            && plain(a) == plain(b)
            && from.into_iter().zip(to).all(|(a, b)| self.schemas(a, b))
    }
}

fn is_special(schema: &Schema) -> Option<&str> {
    [Schema::ANY, Schema::NEVER].into_iter().find(|special| schema.at.as_str() == *special)
}

/// What has names in the order of these: that of the document says nothing.
fn sorted(keyword: &Keyword) -> Keyword {
    let mut sorted = keyword.clone();
    match &mut sorted {
        Keyword::Required(names) => names.sort(),
        Keyword::Properties(named) | Keyword::DependentSchemas(named) => named.sort(),
        Keyword::DependentRequired(named) => named.sort(),
        _ => {}
    }
    sorted
}

/// What a keyword says without the schemas that it names.
fn plain(keyword: &Keyword) -> Keyword {
    let none = SchemaId(0);
    match keyword {
        Keyword::Types(_) | Keyword::Required(_) | Keyword::DependentRequired(_) => keyword.clone(),
        Keyword::Rules(rules) => Keyword::Rules(rules.iter().map(unnumbered).collect()),
        Keyword::AllOf(_) | Keyword::AnyOf(_) | Keyword::OneOf(_) | Keyword::PrefixItems(_) => {
            Keyword::AllOf(Vec::new())
        }
        Keyword::Not(_)
        | Keyword::PropertyNames(_)
        | Keyword::UnevaluatedProperties(_)
        | Keyword::UnevaluatedItems(_) => Keyword::Not(none),
        Keyword::If { then, otherwise, .. } => {
            Keyword::If { test: none, then: then.map(|_| none), otherwise: otherwise.map(|_| none) }
        }
        Keyword::Properties(named) | Keyword::DependentSchemas(named) => {
            Keyword::Properties(named.iter().map(|(name, _)| (name.clone(), none)).collect())
        }
        Keyword::PatternProperties(all) => {
            Keyword::PatternProperties(all.iter().map(|(rule, _)| (unnumbered(rule), none)).collect())
        }
        Keyword::AdditionalProperties { declared, patterns, .. } => {
            let mut declared = declared.clone();
            declared.sort();
            Keyword::AdditionalProperties { declared, patterns: patterns.clone(), schema: none }
        }
        Keyword::Items { from, .. } => Keyword::Items { from: *from, schema: none },
        Keyword::Contains { least, most, .. } => Keyword::Contains { schema: none, least: *least, most: *most },
    }
}

fn unnumbered(rule: &Rule) -> Rule {
    match rule {
        Rule::Schema(_) => Rule::Schema(SchemaId(0)),
        Rule::Items(inner) => Rule::Items(inner.iter().map(unnumbered).collect()),
        Rule::Values(inner) => Rule::Values(inner.iter().map(unnumbered).collect()),
        rule => rule.clone(),
    }
}
