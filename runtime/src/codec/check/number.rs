use super::Checker;
use crate::codec::decimal::Decimal;
use crate::codec::{Number, Rule};
use std::cmp::Ordering;
use std::fmt::Display;

/// Numbers, compared exactly.
impl Checker<'_> {
    /// An integer: nearly all limits of integers are integers themselves.
    pub(super) fn integer(&mut self, value: i128) {
        for rule in self.rules {
            match holds(rule, value) {
                Some(true) => {}
                Some(false) | None => return self.compare(&value),
            }
        }
    }

    pub(super) fn compare(&mut self, value: &dyn Display) {
        if !self.rules.iter().any(is_numeric) {
            return;
        }
        let text = value.to_string();
        let Some(number) = Decimal::parse(&text) else {
            return;
        };
        for rule in self.rules {
            if let Some((rule, demand)) = broken(rule, &number) {
                self.fault(rule, format!("must be {demand}, is {text}"));
            }
        }
    }
}

/// Whether an integer keeps to a rule; `None`: that takes more than integers to find out.
fn holds(rule: &Rule, value: i128) -> Option<bool> {
    Some(match *rule {
        Rule::Minimum(Number::Int(limit)) => value >= limit,
        Rule::Maximum(Number::Int(limit)) => value <= limit,
        Rule::ExclusiveMinimum(Number::Int(limit)) => value > limit,
        Rule::ExclusiveMaximum(Number::Int(limit)) => value < limit,
        _ => return (!is_numeric(rule)).then_some(true),
    })
}

fn is_numeric(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::Minimum(_)
            | Rule::Maximum(_)
            | Rule::ExclusiveMinimum(_)
            | Rule::ExclusiveMaximum(_)
            | Rule::MultipleOf(_)
    )
}

/// The keyword and what it demands, if the number breaks it.
fn broken(rule: &Rule, number: &Decimal) -> Option<(&'static str, String)> {
    let (name, demand, limit, allowed): (_, _, _, &[Ordering]) = match rule {
        Rule::Minimum(limit) => ("minimum", "at least", limit, &[Ordering::Greater, Ordering::Equal]),
        Rule::Maximum(limit) => ("maximum", "at most", limit, &[Ordering::Less, Ordering::Equal]),
        Rule::ExclusiveMinimum(limit) => ("exclusiveMinimum", "more than", limit, &[Ordering::Greater]),
        Rule::ExclusiveMaximum(limit) => ("exclusiveMaximum", "less than", limit, &[Ordering::Less]),
        Rule::MultipleOf(of) => {
            let holds = number.is_multiple_of(&Decimal::of(*of)?);
            return (!holds).then(|| ("multipleOf", format!("a multiple of {}", shown(*of))));
        }
        _ => return None,
    };
    let order = number.cmp(&Decimal::of(*limit)?);
    (!allowed.contains(&order)).then(|| (name, format!("{demand} {}", shown(*limit))))
}

fn shown(number: Number) -> String {
    match number {
        Number::Int(integer) => integer.to_string(),
        Number::Decimal(text) => text.to_owned(),
    }
}
