use crate::diagnostics::Pointer;

/// A server object.
#[derive(Clone, Debug)]
pub struct Server {
    pub at: Pointer,
    /// As written; may hold `{variables}`, be relative, or be no URL at all.
    pub url: String,
    pub description: Option<String>,
    pub variables: Vec<Variable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    pub default: String,
    /// The values it may take; empty: any.
    pub values: Vec<String>,
    pub description: Option<String>,
}
