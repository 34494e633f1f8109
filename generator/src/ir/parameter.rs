use super::{Docs, Name, Rule, Type};

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
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
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The wire name and the argument's or setter's name.
    pub name: Name,
    pub docs: Docs,
    pub location: Location,
    pub wire: Wire,
    pub ty: Type,
    pub nullable: bool,
    pub required: bool,
    pub rules: Vec<Rule>,
}
