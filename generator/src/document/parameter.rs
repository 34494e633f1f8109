use crate::diagnostics::Pointer;

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// How a value becomes text (OpenAPI, "Style Values").
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

/// A parameter, references resolved, defaults of style and explode filled in.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where the parameter object stands (behind its reference, if it was one).
    pub at: Pointer,
    pub name: String,
    pub location: Location,
    pub description: Option<String>,
    pub required: bool,
    pub deprecated: bool,
    pub allow_empty_value: bool,
    pub content: Content,
}

/// How the value of a parameter is described.
#[derive(Clone, Debug)]
pub enum Content {
    /// By a style; `schema` is the pointer of its schema, if there is one.
    Schema { schema: Option<Pointer>, style: Style, explode: bool, allow_reserved: bool },
    /// By a media type.
    Media { media_type: String, schema: Option<Pointer> },
}
