use super::Name;

/// A server of the document.
#[derive(Clone, Debug)]
pub struct Server {
    /// As written, and the builder's method that takes its place.
    pub name: Name,
    pub description: Option<String>,
    pub variables: Vec<Variable>,
    /// It is no URL that could be called; somebody has to give one.
    pub placeholder: bool,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: Name,
    pub default: String,
    pub values: Vec<String>,
}
