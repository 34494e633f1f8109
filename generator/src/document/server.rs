use super::reader::{list, text};
use crate::diagnostics::Pointer;
use crate::source::Node;

/// A server object.
#[derive(Clone, Debug)]
pub struct Server {
    /// As written; may hold `{variables}`, be relative, or be no URL at all.
    pub url: String,
    /// What the document calls it (OpenAPI 3.2).
    pub name: Option<String>,
    pub description: Option<String>,
    pub variables: Vec<Variable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    pub description: Option<String>,
    pub default: String,
    /// The values it may take; empty: any.
    pub values: Vec<String>,
}

impl Server {
    /// The servers that the object `holder` at `at` names.
    pub(super) fn read_all(holder: &Node, at: &Pointer) -> Vec<Self> {
        let servers = list(holder, at, "servers");
        servers.filter_map(|(server, _)| Self::read(server)).collect()
    }

    fn read(node: &Node) -> Option<Self> {
        let variables = node.get("variables").and_then(Node::as_object);
        let variables = variables.into_iter().flatten();
        Some(Self {
            url: text(node, "url")?,
            name: text(node, "name"),
            description: text(node, "description"),
            variables: variables.filter_map(|(name, node)| Variable::read(name, node)).collect(),
        })
    }

    /// What a document without servers has.
    pub(super) fn root() -> Self {
        Self { url: "/".into(), name: None, description: None, variables: Vec::new() }
    }
}

impl Variable {
    fn read(name: &str, node: &Node) -> Option<Self> {
        let values = node.get("enum").and_then(Node::as_array).unwrap_or_default();
        Some(Self {
            name: name.to_owned(),
            description: text(node, "description"),
            default: text(node, "default")?,
            values: values.iter().filter_map(Node::as_str).map(str::to_owned).collect(),
        })
    }
}
