use super::Ref;
use crate::format::Format;

/// What the document says of an object type.
#[derive(Debug)]
pub struct Shape {
    /// The Rust name, for messages.
    pub name: &'static str,
    /// The declared members, in the order of the values.
    pub members: &'static [Member],
    /// Whether members that are not declared are kept, and what is asserted of their values.
    pub rest: Option<&'static [Rule]>,
    /// Whether members that are not declared are forbidden.
    pub closed: bool,
    /// What is asserted of the object as a whole.
    pub rules: &'static [Rule],
}

impl Shape {
    /// An object with these declared members, and no more said of it.
    #[must_use]
    pub const fn new(name: &'static str, members: &'static [Member]) -> Self {
        Self { name, members, rest: None, closed: false, rules: &[] }
    }

    /// Keeps members that are not declared; `rules` hold for their values.
    #[must_use]
    pub const fn rest(mut self, rules: &'static [Rule]) -> Self {
        self.rest = Some(rules);
        self
    }

    /// Members that are not declared are forbidden.
    #[must_use]
    pub const fn closed(mut self) -> Self {
        self.closed = true;
        self
    }

    /// What is asserted of the object as a whole.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }
}

/// A declared member of an object.
#[derive(Debug)]
pub struct Member {
    /// The name on the wire.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What is asserted of its value.
    pub rules: &'static [Rule],
    /// Whether the name needs escapes in JSON.
    pub(crate) escaped: bool,
}

// Every emitted type has a table of these, so what they say is said in constants that cost nothing to evaluate.
impl Member {
    /// A member that must be there.
    #[must_use]
    pub const fn required(name: &'static str) -> Self {
        Self { name, required: true, rules: &[], escaped: false }
    }

    /// A member that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str) -> Self {
        Self { name, required: false, rules: &[], escaped: false }
    }

    /// What is asserted of its value.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Self {
        self.rules = rules;
        self
    }

    /// The name has a quote, a backslash or a control character, which JSON escapes.
    #[must_use]
    pub const fn escaped(mut self) -> Self {
        self.escaped = true;
        self
    }
}

/// An assertion of a schema.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// `minLength`, in characters.
    MinLength(u64),
    /// `maxLength`, in characters.
    MaxLength(u64),
    /// `pattern`, translated to the syntax of the linear-time engine.
    Pattern(&'static str),
    /// `pattern` as written, for the engine that backtracks.
    Backtrack(&'static str),
    /// `minimum`.
    Minimum(Number),
    /// `maximum`.
    Maximum(Number),
    /// `exclusiveMinimum`.
    ExclusiveMinimum(Number),
    /// `exclusiveMaximum`.
    ExclusiveMaximum(Number),
    /// `multipleOf`.
    MultipleOf(Number),
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems`.
    UniqueItems,
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// What holds for every item of an array.
    Items(&'static [Rule]),
    /// What holds for every value of a map.
    Values(&'static [Rule]),
    /// What holds for every name of a map.
    Names(&'static [Rule]),
    /// `format`, where the Rust type does not say it.
    Format(Format),
    /// `enum` or `const`, where the Rust type does not say it: JSON texts.
    Enum(&'static [&'static str]),
    /// A whole schema, for what no other rule says.
    Schema(Ref),
    /// Nothing, not even what the type says: the object that it is a member of is held against whole schemas.
    Elsewhere,
}

/// A number of the document, exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// An integer.
    Int(i128),
    /// Any other, as JSON text.
    Decimal(&'static str),
}
