//! What a change of one rule does to the values that it lets through.

use crate::ir::Number;
use std::cmp::Ordering;

/// What is let through now, as against before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Less.
    Tightened,
    /// More.
    Loosened,
    /// Something else, or nobody can tell.
    Changed,
}

impl Order {
    /// Of a limit that was `old` and is `new`; `upper` if values must not go beyond it.
    pub(super) fn of_limit<T: PartialOrd>(old: Option<&T>, new: Option<&T>, upper: bool) -> Option<Self> {
        let (lower, higher) = if upper { (Self::Tightened, Self::Loosened) } else { (Self::Loosened, Self::Tightened) };
        match (old, new) {
            (None, None) => None,
            (None, Some(_)) => Some(Self::Tightened),
            (Some(_), None) => Some(Self::Loosened),
            (Some(old), Some(new)) => match new.partial_cmp(old) {
                Some(Ordering::Equal) => None,
                Some(Ordering::Less) => Some(lower),
                Some(Ordering::Greater) => Some(higher),
                None => Some(Self::Changed),
            },
        }
    }

    /// Of assertions that all hold: these went, those came.
    pub(super) fn of_sets(gone: bool, came: bool) -> Option<Self> {
        match (gone, came) {
            (false, false) => None,
            (false, true) => Some(Self::Tightened),
            (true, false) => Some(Self::Loosened),
            (true, true) => Some(Self::Changed),
        }
    }
}

/// A number, to be compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Limit(pub(super) Number);

impl PartialOrd for Limit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (&self.0, &other.0) {
            (Number::Int(a), Number::Int(b)) => Some(a.cmp(b)),
            (a, b) => float(a)?.partial_cmp(&float(b)?),
        }
    }
}

fn float(number: &Number) -> Option<f64> {
    match number {
        Number::Int(value) => value.to_string().parse().ok(),
        Number::Decimal(text) => text.parse().ok(),
    }
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Number::Int(value) => write!(f, "{value}"),
            Number::Decimal(text) => f.write_str(text),
        }
    }
}
