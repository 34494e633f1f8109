use super::Rule;
use std::fmt;

/// Leads to the table of a schema: tables may lead back to each other.
#[derive(Clone, Copy)]
pub struct Ref(pub fn() -> &'static Schema);

impl Ref {
    /// The table.
    pub(crate) fn schema(self) -> &'static Schema {
        (self.0)()
    }
}

impl PartialEq for Ref {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.schema(), other.schema())
    }
}

impl fmt::Debug for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ref")
    }
}

/// A schema as a table, for what Rust types and the rules of members do not say.
///
/// All of its keywords hold at once; those about unevaluated members and items stand last.
#[derive(Debug, PartialEq)]
pub struct Schema {
    /// What it asserts.
    pub keywords: &'static [Keyword],
    /// Whether `null` is a value of it, whatever else it says.
    pub nullable: bool,
}

impl Schema {
    /// A schema of these keywords.
    #[must_use]
    pub const fn new(keywords: &'static [Keyword]) -> Self {
        Self { keywords, nullable: false }
    }

    /// `null` is a value of it, whatever else it says.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }
}

/// A schema at one of the names of an object.
pub type Named = (&'static str, Ref);

/// A pattern of names, as [`Rule::Pattern`] or [`Rule::Backtrack`], and the schema of members that match it.
pub type Matching = (Rule, Ref);

/// A keyword of a schema (JSON Schema 2020-12, Core 10 and 11, Validation 6).
#[derive(Debug, PartialEq)]
pub enum Keyword {
    /// `type`: JSON types as in [`Branch`](super::Branch), added up.
    Types(u8),
    /// Keywords that look at the value itself.
    Rules(&'static [Rule]),
    /// `allOf` and `$ref`.
    AllOf(&'static [Ref]),
    /// `anyOf`.
    AnyOf(&'static [Ref]),
    /// `oneOf`.
    OneOf(&'static [Ref]),
    /// `not`.
    Not(Ref),
    /// `if`, with `then` and `else`.
    If {
        /// Which of the two holds.
        test: Ref,
        /// What holds if the test does.
        then: Option<Ref>,
        /// What holds if it does not.
        otherwise: Option<Ref>,
    },
    /// `required`.
    Required(&'static [&'static str]),
    /// `properties`.
    Properties(&'static [Named]),
    /// `patternProperties`.
    PatternProperties(&'static [Matching]),
    /// `additionalProperties`, beside members of these names and patterns.
    AdditionalProperties {
        /// The names in `properties`.
        declared: &'static [&'static str],
        /// The patterns in `patternProperties`.
        patterns: &'static [Rule],
        /// What holds for other members.
        schema: Ref,
    },
    /// `propertyNames`.
    PropertyNames(Ref),
    /// `dependentRequired`.
    DependentRequired(&'static [(&'static str, &'static [&'static str])]),
    /// `dependentSchemas`.
    DependentSchemas(&'static [Named]),
    /// `prefixItems`.
    PrefixItems(&'static [Ref]),
    /// `items`, behind as many of `prefixItems`.
    Items {
        /// The first item that it speaks of.
        from: usize,
        /// What holds for it and those behind it.
        schema: Ref,
    },
    /// `contains`, with `minContains` and `maxContains`.
    Contains {
        /// What some items have to hold to.
        schema: Ref,
        /// How many have to, at least.
        least: u64,
        /// How many may, at most.
        most: Option<u64>,
    },
    /// `unevaluatedProperties`.
    UnevaluatedProperties(Ref),
    /// `unevaluatedItems`.
    UnevaluatedItems(Ref),
}
