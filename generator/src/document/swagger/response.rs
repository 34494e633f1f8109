use super::body::{content, or_json};
use super::operation::Defaults;
use super::{Lift, each, object};
use crate::diagnostics::Pointer;
use crate::document::tree::reference;
use crate::source::{Map, Node};

const BYTES: &str = "application/octet-stream";

impl Lift<'_, '_, '_> {
    /// A response, or a reference to one of the document's.
    pub(super) fn response(&mut self, node: &Node, defaults: &Defaults, at: &Pointer) -> Node {
        if node.as_object().is_none() {
            return node.clone();
        }
        let Some(to) = reference(node) else {
            return self.own_response(node, defaults, at);
        };
        let shared = self.tree.at(to).filter(|shared| shared.get("schema").is_some());
        // The document's own is made for the document's media types.
        match shared {
            Some(shared) if defaults.produces != self.defaults.produces => self.own_response(shared, defaults, at),
            Some(shared) => {
                self.media_types(shared, defaults);
                node.clone()
            }
            None => node.clone(),
        }
    }

    fn own_response(&mut self, node: &Node, defaults: &Defaults, at: &Pointer) -> Node {
        let types = match node.get("schema") {
            Some(_) => self.media_types(node, defaults),
            None => Vec::new(),
        };
        self.with_types(node, &types, at)
    }

    /// The media types of a response's body; that of a file is any where none is named.
    fn media_types(&mut self, response: &Node, defaults: &Defaults) -> Vec<String> {
        let schema = response.get("schema").unwrap_or(response);
        if is_file(schema) && defaults.produces.is_empty() {
            return vec![BYTES.to_owned()];
        }
        self.types(&defaults.produces, schema)
    }

    /// A response of the document, whose media types are a matter of the operations that use it.
    pub(super) fn shared_response(&mut self, node: &Node, at: &Pointer) -> Node {
        if node.as_object().is_none() || reference(node).is_some() {
            return node.clone();
        }
        let types = match node.get("schema").is_some_and(is_file) && self.defaults.produces.is_empty() {
            true => vec![BYTES.to_owned()],
            false => or_json(&self.defaults.produces),
        };
        self.with_types(node, &types, at)
    }

    fn with_types(&mut self, node: &Node, types: &[String], at: &Pointer) -> Node {
        let mut lifted = Map::default();
        for (name, member) in node.as_object().into_iter().flatten() {
            match name.as_str() {
                "schema" => {
                    lifted.insert("content".into(), content(Some(member), types, member, at));
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

fn is_file(schema: &Node) -> bool {
    schema.get("type").and_then(Node::as_str) == Some("file")
}
