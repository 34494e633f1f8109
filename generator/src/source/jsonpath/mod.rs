//! JSONPath (RFC 9535), without the functions `match` and `search`.

mod compare;
mod filter;
mod parse;
mod scan;
mod select;

#[cfg(test)]
mod tests;

pub use compare::same;
pub use select::Step;

use crate::source::Number;

/// A query.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// Whether it begins at the root (`$`) and not at the value that a filter looks at (`@`).
    pub absolute: bool,
    pub segments: Vec<Segment>,
}

/// One step of a query, which may lead to several values.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Whether the selectors apply to everything below as well (`..`).
    pub descends: bool,
    pub selectors: Vec<Selector>,
    /// The byte of the query's text at which it ends.
    pub end: usize,
}

/// What of an object or array is taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Selector {
    Name(String),
    Wildcard,
    Index(i64),
    Slice { start: Option<i64>, end: Option<i64>, step: i64 },
    Filter(Test),
}

/// A condition (section 2.3.5).
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    Exists(Query),
    Compare(Operand, Operator, Operand),
}

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    Literal(Literal),
    /// Selects one value at most.
    Query(Query),
    /// The characters of a string, items of an array or members of an object.
    Length(Box<Operand>),
    /// How many values a query selects.
    Count(Query),
    /// The value that a query selects, if it is one.
    Value(Query),
}

/// A primitive value.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
}

/// How values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Query {
    /// Whether no document could make it select more than one value.
    fn is_singular(&self) -> bool {
        let single = |selectors: &[Selector]| matches!(selectors, [Selector::Name(_) | Selector::Index(_)]);
        self.segments.iter().all(|segment| !segment.descends && single(&segment.selectors))
    }
}
