use super::{Docs, Encoding, Name, Only, Rule, Type};
use crate::diagnostics::Pointer;

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    Path,
    Query,
    /// The whole query.
    Querystring,
    Header,
    Cookie,
    /// A header of a part of the body.
    Part,
}

/// How a value becomes text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

/// What is written on the wire for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    Styled {
        style: Style,
        explode: bool,
        allow_reserved: bool,
    },
    /// JSON text.
    Json,
    /// A form's text.
    Form,
    /// The text that the value is.
    Text,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where the document has it.
    pub at: Pointer,
    /// The wire name and the argument's or setter's name.
    pub name: Name,
    pub docs: Docs,
    pub location: Location,
    pub wire: Wire,
    pub ty: Type,
    pub nullable: bool,
    /// It may be sent without a value; where `nullable`, null is that.
    pub empty: bool,
    pub required: bool,
    pub rules: Vec<Rule>,
    /// How single members go out, where the value is a form and it is not as by default.
    pub encodings: Vec<Encoding>,
    /// Its only value: nobody has to fill it in.
    pub only: Option<Only>,
}

impl Parameter {
    /// Whether a call cannot do without the caller's word.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.required && self.only.is_none()
    }

    /// Whether the method itself gives the value, since there is no other.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.required && self.only.is_some()
    }
}
