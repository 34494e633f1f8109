use super::{Only, Rule, Type};

/// An enum over types; a value that fits no branch is kept as JSON.
#[derive(Clone, Debug)]
pub struct Union {
    pub branches: Vec<Branch>,
    /// The name of the variant for values that fit no branch.
    pub unknown: String,
    /// `oneOf`: exactly one branch holds.
    pub exact: bool,
}

/// A branch, and what tells it from the others.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The variant.
    pub name: String,
    pub description: Option<String>,
    pub ty: Type,
    pub rules: Vec<Rule>,
    /// Its only value: the variant holds nothing.
    pub only: Option<Only>,
    pub types: JsonTypes,
    /// For arrays: the JSON types that items may have.
    pub items: JsonTypes,
    /// Members that take one of a few values: name and JSON texts.
    pub tags: Vec<(String, Vec<String>)>,
    /// For scalars: the JSON texts that it takes; empty: any.
    pub values: Vec<String>,
    pub required: Vec<String>,
    /// Declared members.
    pub known: Vec<String>,
    pub closed: bool,
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
        Self {
            null: self.null || other.null,
            boolean: self.boolean || other.boolean,
            integer: self.integer || other.integer,
            fraction: self.fraction || other.fraction,
            string: self.string || other.string,
            array: self.array || other.array,
            object: self.object || other.object,
        }
    }
}
