use super::{Only, Rule, Type};
use crate::diagnostics::Pointer;

/// An enum over types; a value that fits no branch is kept as JSON.
#[derive(Clone, Debug)]
pub struct Union {
    pub branches: Vec<Branch>,
    /// The name of the variant for values that fit no branch.
    pub unknown: String,
    /// `oneOf`: exactly one branch holds.
    pub exact: bool,
    /// The member that says of every object which branch it is in.
    pub tag: Option<String>,
}

/// A branch, and what tells it from the others.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The schema that describes it.
    pub at: Pointer,
    /// The variant.
    pub name: String,
    pub description: Option<String>,
    pub ty: Type,
    pub rules: Vec<Rule>,
    /// Its only value: the variant holds nothing.
    pub only: Option<Only>,
    pub look: Look,
    /// Whether values of another branch may hold in it, too.
    pub shared: bool,
}

/// What values look like, as far as it tells them from those of other branches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    pub types: JsonTypes,
    /// Of the items of an array.
    pub items: Option<Box<Look>>,
    /// Members, by name.
    pub members: Vec<(String, Look)>,
    /// For scalars: the JSON texts that it takes; empty: any.
    pub values: Vec<String>,
    pub required: Vec<String>,
    /// Declared members.
    pub known: Vec<String>,
    pub closed: bool,
}

impl Look {
    /// The texts of a value that is one of a few and is told by no more.
    pub fn listed(&self) -> Option<&[String]> {
        (!self.values.is_empty()).then_some(&self.values)
    }
}

/// A set of JSON types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JsonTypes {
    pub null: bool,
    pub boolean: bool,
    pub integer: bool,
    /// Numbers that are no integers.
    pub fraction: bool,
    pub string: bool,
    pub array: bool,
    pub object: bool,
}

impl JsonTypes {
    /// Every type.
    pub const ALL: Self =
        Self { null: true, boolean: true, integer: true, fraction: true, string: true, array: true, object: true };

    /// What either side has.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        self.with(other, |a, b| a || b)
    }

    /// What both sides have.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        self.with(other, |a, b| a && b)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    fn with(self, other: Self, both: fn(bool, bool) -> bool) -> Self {
        Self {
            null: both(self.null, other.null),
            boolean: both(self.boolean, other.boolean),
            integer: both(self.integer, other.integer),
            fraction: both(self.fraction, other.fraction),
            string: both(self.string, other.string),
            array: both(self.array, other.array),
            object: both(self.object, other.object),
        }
    }
}
