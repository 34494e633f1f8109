use super::Name;

/// A server of the document.
#[derive(Clone, Debug)]
pub struct Server {
    /// As written, and the builder's method that takes its place.
    pub name: Name,
    /// What the builder's method `server` calls it, where there is a choice.
    pub choice: Option<String>,
    pub description: Option<String>,
    pub variables: Vec<Variable>,
    /// It is no URL that could be called; somebody has to give one.
    pub placeholder: bool,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    pub default: String,
    /// With the default; empty: any text.
    pub values: Vec<String>,
}

/// A method of the builder that sets a variable.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The variable and the method.
    pub name: Name,
    pub description: Option<String>,
    /// The servers that have the variable.
    pub servers: Vec<usize>,
    /// The enum of its values, where only some are allowed.
    pub values: Option<(String, Vec<Name>)>,
}
