use super::{Docs, Fallback, Name, Only, Rule, Type};
use crate::diagnostics::Pointer;

/// A struct.
#[derive(Clone, Debug, Default)]
pub struct Object {
    /// In the order of the document.
    pub fields: Vec<Field>,
    /// A map of the members that are not declared, if they are kept.
    pub rest: Option<Rest>,
    /// Members that are not declared are forbidden.
    pub closed: bool,
    /// What is asserted of the object as a whole.
    pub rules: Vec<Rule>,
    pub constructor: Constructor,
}

/// How a struct is made from what is required: indices of fields, in the order of the arguments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Constructor {
    /// `new()`, and `Default`.
    #[default]
    Empty,
    /// `new(a, b)`.
    Arguments(Vec<usize>),
    /// `new(TRequired { a, b, c, d, e })`; the name of that struct.
    Literal { name: String, fields: Vec<usize> },
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct Field {
    /// The schema that describes it, or the one that requires it where none does.
    pub at: Pointer,
    pub name: Name,
    /// The method that sets it, where it is not required.
    pub setter: String,
    pub docs: Docs,
    /// Without the `Option` or `Maybe` that `presence` adds.
    pub ty: Type,
    pub presence: Presence,
    pub rules: Vec<Rule>,
    /// Its only value: nobody has to fill it in.
    pub only: Option<Only>,
    /// What is meant where it is absent, and what constructors fill in.
    pub default: Option<Fallback>,
}

impl Field {
    /// Whether constructors fill it in, since it has one value.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        match self.presence {
            Presence::Required => self.only.is_some() || self.default.is_some(),
            Presence::RequiredNullable => self.default.is_some(),
            Presence::Optional | Presence::OptionalNullable => false,
        }
    }
}

/// Whether a member may be left out, be null, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    /// `T`.
    Required,
    /// `Option<T>`, where `None` is `null`.
    RequiredNullable,
    /// `Option<T>`, where `None` is absent.
    Optional,
    /// `Maybe<T>`.
    OptionalNullable,
}

/// The members that are not declared.
#[derive(Clone, Debug)]
pub struct Rest {
    /// The field that holds them.
    pub field: String,
    pub ty: Type,
    /// What is asserted of each value.
    pub rules: Vec<Rule>,
}
