use super::reader::{entries, text};
use super::tree::Tree;
use crate::diagnostics::Pointer;
use crate::source::{Node, Origin};

/// A link of a response: what of the answer another call takes.
#[derive(Clone, Debug)]
pub struct Link {
    pub name: String,
    /// Where it stands in its response.
    pub origin: Origin,
    /// The operation that it leads to, by its id or by a reference within the document.
    pub operation_id: Option<String>,
    pub operation_ref: Option<String>,
    /// Names of parameters and the expressions that they take; what is no expression is left out.
    pub parameters: Vec<(String, String)>,
}

impl Link {
    /// The links of the response `holder` at `at`.
    pub(super) fn read_all(tree: &Tree, holder: &Node, at: &Pointer) -> Vec<Self> {
        entries(holder, at, "links").filter_map(|(name, node, _)| Self::read(tree, name, node)).collect()
    }

    fn read(tree: &Tree, name: &str, node: &Node) -> Option<Self> {
        let origin = node.origin;
        let node = tree.follow(node)?.0;
        let parameters = node.get("parameters").and_then(Node::as_object).into_iter().flatten();
        Some(Self {
            name: name.to_owned(),
            origin,
            operation_id: text(node, "operationId"),
            operation_ref: text(node, "operationRef"),
            parameters: parameters
                .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
                .collect(),
        })
    }
}
