//! Rules that values are held against, by what reaches them: requests, answers or both.

use super::changes::{Changes, Subject};
use super::rule_order::Limit;
pub(super) use super::rule_order::Order;
use super::words::listed;
use super::{Both, DiffCode, schema};
use crate::ir::{Number, Rule};

/// Tells how the rules of one item changed.
pub(super) fn compare(both: &Both<'_>, old: &[Rule], new: &[Rule], about: &Subject, changes: &mut Changes) {
    if old == new && !old.iter().any(|rule| !rule.schemas().is_empty()) {
        return;
    }
    within(both, old, new, "", about, changes);
}

fn within(both: &Both<'_>, old: &[Rule], new: &[Rule], of: &str, about: &Subject, changes: &mut Changes) {
    limits(old, new, of, about, changes);
    texts(old, new, of, about, changes);
    values(old, new, of, about, changes);
    let unique = |rules: &[Rule]| rules.contains(&Rule::UniqueItems);
    if let Some(order) = Order::of_sets(unique(old) && !unique(new), unique(new) && !unique(old)) {
        let text = if unique(new) { "its items must differ" } else { "its items may be the same" };
        told(order, Some("uniqueItems"), &format!("{of}{text}"), about, changes);
    }
    schema::compare(both, old, new, of, about, changes);
    for (inner, word) in [(items as fn(&[Rule]) -> Vec<Rule>, "of its items, "), (members, "of its values, ")] {
        let (old, new) = (inner(old), inner(new));
        if !old.is_empty() || !new.is_empty() {
            within(both, &old, &new, &format!("{of}{word}"), about, changes);
        }
    }
}

fn items(rules: &[Rule]) -> Vec<Rule> {
    let inner = rules.iter().filter_map(|rule| if let Rule::Items(inner) = rule { Some(inner) } else { None });
    inner.flatten().cloned().collect()
}

fn members(rules: &[Rule]) -> Vec<Rule> {
    let inner = rules.iter().filter_map(|rule| if let Rule::Values(inner) = rule { Some(inner) } else { None });
    inner.flatten().cloned().collect()
}

/// Lengths, counts and bounds.
fn limits(old: &[Rule], new: &[Rule], of: &str, about: &Subject, changes: &mut Changes) {
    type Get = fn(&Rule) -> Option<Limit>;
    let all: [(&'static str, bool, Get); 10] = [
        ("minLength", false, |rule| if let Rule::MinLength(n) = rule { count(*n) } else { None }),
        ("maxLength", true, |rule| if let Rule::MaxLength(n) = rule { count(*n) } else { None }),
        ("minItems", false, |rule| if let Rule::MinItems(n) = rule { count(*n) } else { None }),
        ("maxItems", true, |rule| if let Rule::MaxItems(n) = rule { count(*n) } else { None }),
        ("minProperties", false, |rule| if let Rule::MinProperties(n) = rule { count(*n) } else { None }),
        ("maxProperties", true, |rule| if let Rule::MaxProperties(n) = rule { count(*n) } else { None }),
        ("minimum", false, |rule| if let Rule::Minimum(n) = rule { number(n) } else { None }),
        ("maximum", true, |rule| if let Rule::Maximum(n) = rule { number(n) } else { None }),
        ("exclusiveMinimum", false, |rule| if let Rule::ExclusiveMinimum(n) = rule { number(n) } else { None }),
        ("exclusiveMaximum", true, |rule| if let Rule::ExclusiveMaximum(n) = rule { number(n) } else { None }),
    ];
    for (keyword, upper, get) in all {
        let (a, b) = (old.iter().find_map(get), new.iter().find_map(get));
        let Some(order) = Order::of_limit(a.as_ref(), b.as_ref(), upper) else { continue };
        let text = match (a, b) {
            (Some(a), Some(b)) => format!("{of}`{keyword}` is {b}, not {a}"),
            (None, Some(b)) => format!("{of}`{keyword}` is {b}, where there was no such limit"),
            (Some(a), None) => format!("{of}there is no `{keyword}` any more, which was {a}"),
            (None, None) => continue,
        };
        told(order, Some(keyword), &text, about, changes);
    }
}

fn count(value: u64) -> Option<Limit> {
    Some(Limit(Number::Int(value.into())))
}

fn number(value: &Number) -> Option<Limit> {
    Some(Limit(value.clone()))
}

/// Patterns, formats and multiples: assertions of which several may hold.
fn texts(old: &[Rule], new: &[Rule], of: &str, about: &Subject, changes: &mut Changes) {
    type Get = fn(&Rule) -> Option<String>;
    let all: [(&'static str, Get); 3] = [
        ("pattern", |rule| match rule {
            Rule::Pattern(text) | Rule::Backtrack(text) => Some(text.clone()),
            _ => None,
        }),
        ("format", |rule| if let Rule::Format(format) = rule { Some(format.keyword().to_owned()) } else { None }),
        ("multipleOf", |rule| if let Rule::MultipleOf(n) = rule { number(n).map(|n| n.to_string()) } else { None }),
    ];
    for (keyword, get) in all {
        let (a, b): (Vec<String>, Vec<String>) =
            (old.iter().filter_map(get).collect(), new.iter().filter_map(get).collect());
        let gone = a.iter().any(|text| !b.contains(text));
        let came = b.iter().any(|text| !a.contains(text));
        let Some(order) = Order::of_sets(gone, came) else { continue };
        let shown = |all: &[String]| listed(all.iter().map(String::as_str));
        let text = match (a.is_empty(), b.is_empty()) {
            (true, _) => format!("{of}`{keyword}` is {}, where there was none", shown(&b)),
            (_, true) => format!("{of}there is no `{keyword}` any more, which was {}", shown(&a)),
            _ => format!("{of}`{keyword}` is {}, not {}", shown(&b), shown(&a)),
        };
        told(order, Some(keyword), &text, about, changes);
    }
}

/// The values that are listed.
fn values(old: &[Rule], new: &[Rule], of: &str, about: &Subject, changes: &mut Changes) {
    let get = |rule: &Rule| if let Rule::Enum(values) = rule { Some(values.clone()) } else { None };
    let (a, b) = (old.iter().find_map(get), new.iter().find_map(get));
    let (order, text) = match (a, b) {
        (Some(a), Some(b)) => {
            let gone: Vec<&str> = a.iter().filter(|value| !b.contains(value)).map(String::as_str).collect();
            let came: Vec<&str> = b.iter().filter(|value| !a.contains(value)).map(String::as_str).collect();
            // What is listed is what is let through.
            let Some(order) = Order::of_sets(!came.is_empty(), !gone.is_empty()) else { return };
            (
                order,
                format!(
                    "{of}the values are {}, not {}",
                    listed(b.iter().map(String::as_str)),
                    listed(a.iter().map(String::as_str))
                ),
            )
        }
        (None, Some(b)) => (Order::Tightened, format!("{of}only {} is allowed", listed(b.iter().map(String::as_str)))),
        (Some(_), None) => (Order::Loosened, format!("{of}values are not listed any more")),
        (None, None) => return,
    };
    told(order, Some("enum"), &text, about, changes);
}

/// Tells of one rule, by what it means for whoever holds the values.
pub(super) fn told(order: Order, keyword: Option<&'static str>, text: &str, about: &Subject, changes: &mut Changes) {
    // What no operation reaches is made and validated by users alone, as what goes into requests is.
    let request = about.request || !about.response;
    let unreached = !about.request && !about.response;
    let (code, meaning) = match order {
        Order::Tightened | Order::Changed if unreached => {
            (DiffCode::RequestTightened, "a value that was valid may now be refused")
        }
        Order::Loosened if unreached => (DiffCode::RequestLoosened, "a value that was refused may now be valid"),
        Order::Tightened if request => (DiffCode::RequestTightened, "a request that was accepted may now be refused"),
        Order::Tightened => (DiffCode::AnswerTightened, "answers promise more"),
        Order::Changed if request => (DiffCode::RequestTightened, "a request that was accepted may now be refused"),
        Order::Changed => (DiffCode::AnswerLoosened, "an answer may now hold what it could not"),
        Order::Loosened if about.response => (DiffCode::AnswerLoosened, "an answer may now hold what it could not"),
        Order::Loosened => (DiffCode::RequestLoosened, "a request that was refused may now be accepted"),
    };
    about.tell_keyword(code, keyword, format!("{text}: {meaning}"), changes);
}
