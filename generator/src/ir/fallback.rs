/// A default of the document that is a value of the type: what is meant where a member is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallback {
    pub value: Plain,
    /// The method that gives the member's value or this one, for members that may be absent.
    pub getter: Option<String>,
}

/// A value that can be written down in code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plain {
    Null,
    Bool(bool),
    Integer(i128),
    /// A finite number, as JSON text.
    Float(String),
    Text(String),
    /// An array without items.
    Empty,
}
