//! Assertions that the chosen type does not make by itself.

use super::bounds::Range;
use super::facts::Facts;
use super::pattern;
use super::scalar::limits;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report};
use crate::document::{self, Document};
use crate::ir::{Format, Number, Rule, Type};

/// What `facts` asserts of a value of type `ty`, beyond the type; items and map values have rules of their own.
pub(super) fn rules(facts: &Facts<'_>, ty: &Type, document: &Document, report: &mut Report) -> Vec<Rule> {
    let mut rules = Vec::new();
    let any = matches!(ty, Type::Json | Type::Foreign(_));
    if any || matches!(ty, Type::String | Type::Formatted(_) | Type::Base64) {
        range(&mut rules, facts.lengths, Rule::MinLength, Rule::MaxLength);
        patterns(&mut rules, facts, document, report);
    }
    if *ty == Type::File {
        range(&mut rules, facts.lengths, Rule::MinLength, Rule::MaxLength);
    }
    if *ty == Type::Json {
        rules.extend(facts.format.and_then(Format::parse).map(Rule::Format));
    }
    if any || matches!(ty, Type::Integer(_) | Type::Float | Type::Decimal) {
        bounds(&mut rules, facts, ty);
    }
    if any || matches!(ty, Type::Array(_) | Type::Set(_)) {
        range(&mut rules, facts.counts, Rule::MinItems, Rule::MaxItems);
    }
    let is_array = matches!(ty, Type::Array(_) | Type::Set(_) | Type::Tuple(_) | Type::Fixed(..));
    if facts.unique_items && (any || is_array) {
        rules.push(Rule::UniqueItems);
    }
    if any || matches!(ty, Type::JsonObject | Type::Map(_)) {
        range(&mut rules, facts.sizes, Rule::MinProperties, Rule::MaxProperties);
    }
    rules
}

/// What is asserted of the number of members of an object.
pub(super) fn sizes(facts: &Facts<'_>) -> Vec<Rule> {
    let mut rules = Vec::new();
    range(&mut rules, facts.sizes, Rule::MinProperties, Rule::MaxProperties);
    rules
}

fn range(rules: &mut Vec<Rule>, range: Range, least: fn(u64) -> Rule, most: fn(u64) -> Rule) {
    // zero asserts nothing
    rules.extend(range.least.filter(|least| *least > 0).map(least));
    rules.extend(range.most.map(most));
}

fn patterns(rules: &mut Vec<Rule>, facts: &Facts<'_>, document: &Document, report: &mut Report) {
    rules.extend(facts.patterns.iter().filter_map(|(source, at)| pattern(source, at, document, report)));
}

/// A pattern for the engine that it needs; what is wrong with it is told at `at`.
pub(super) fn pattern(source: &str, at: &Pointer, document: &Document, report: &mut Report) -> Option<Rule> {
    let translated = match pattern::translate(source) {
        Ok(translated) => translated,
        Err(invalid) => {
            let text = format!(
                "this pattern is no ECMA-262 regular expression: at byte {}, {}; it is not checked",
                invalid.at, invalid.why
            );
            report.push(Diagnostic::new(Code::BadPattern, document.place(at), text));
            return None;
        }
    };
    for note in translated.notes {
        let text = format!("this pattern is not quite ECMA-262: at byte {}, {}", note.at, note.why);
        report.push(Diagnostic::new(Code::PatternDialect, document.place(at), text));
    }
    Some(match translated.engine {
        pattern::Engine::Linear(text) => Rule::Pattern(text),
        pattern::Engine::Backtrack(text) => Rule::Backtrack(text),
    })
}

fn bounds(rules: &mut Vec<Rule>, facts: &Facts<'_>, ty: &Type) {
    let (low, high) = match ty {
        Type::Integer(width) => limits(*width),
        _ => (i128::MIN, i128::MAX),
    };
    let beyond =
        |number: &Number, test: fn(i128, i128) -> bool, limit| matches!(number, Number::Int(n) if test(*n, limit));
    for number in facts.bounds.minimum.iter().map(|n| exact(n)) {
        if !beyond(&number, |n, low| n <= low, low) {
            rules.push(Rule::Minimum(number));
        }
    }
    for number in facts.bounds.maximum.iter().map(|n| exact(n)) {
        if !beyond(&number, |n, high| n >= high, high) {
            rules.push(Rule::Maximum(number));
        }
    }
    rules.extend(facts.bounds.exclusive_minimum.iter().map(|n| Rule::ExclusiveMinimum(exact(n))));
    rules.extend(facts.bounds.exclusive_maximum.iter().map(|n| Rule::ExclusiveMaximum(exact(n))));
    rules.extend(facts.bounds.multiple_of.iter().map(|n| Rule::MultipleOf(exact(n))));
}

fn exact(number: &document::Number) -> Number {
    number.as_integer().map_or_else(|| Number::Decimal(number.to_string()), Number::Int)
}
