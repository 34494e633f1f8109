use super::operation::Defaults;
use super::{Lift, each, object};
use crate::diagnostics::Pointer;
use crate::document::tree::reference;
use crate::source::{Map, Node};

impl Lift<'_, '_, '_> {
    /// A response, or a reference to one of the document's.
    pub(super) fn response(&mut self, node: &Node, defaults: &Defaults, at: &Pointer) -> Node {
        if node.as_object().is_none() {
            return node.clone();
        }
        let Some(to) = reference(node) else {
            return self.own_response(node, defaults, at);
        };
        // The document's own is made for the document's media types.
        match self.tree.at(to).filter(|_| defaults.produces != self.defaults.produces) {
            Some(shared) if shared.get("schema").is_some() => self.own_response(shared, defaults, at),
            _ => node.clone(),
        }
    }

    fn own_response(&mut self, node: &Node, defaults: &Defaults, at: &Pointer) -> Node {
        let mut lifted = Map::new();
        for (name, member) in node.as_object().into_iter().flatten() {
            match name.as_str() {
                "schema" => {
                    let types = media_types(member, &defaults.produces);
                    lifted.insert("content".into(), self.content(Some(member), &types, member, at));
                }
                "headers" => {
                    lifted.insert(name.clone(), each(member, |_, header| Some(self.header(header))));
                }
                "examples" => {}
                _ => {
                    lifted.insert(name.clone(), member.clone());
                }
            }
        }
        object(lifted, node.origin)
    }
}

/// The media types of a response's body; that of a file is any where none is named.
fn media_types(schema: &Node, produces: &[String]) -> Vec<String> {
    let is_file = schema.get("type").and_then(Node::as_str) == Some("file");
    if is_file && produces.is_empty() {
        return vec!["application/octet-stream".into()];
    }
    produces.to_vec()
}
