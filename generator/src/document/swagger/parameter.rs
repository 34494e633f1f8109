use super::{Lift, flag, object, text};
use crate::diagnostics::Code;
use crate::source::{Map, Node};

/// Members of a parameter or header that are about the value, and belong into its schema.
const ABOUT_VALUE: [&str; 18] = [
    "type",
    "format",
    "items",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "multipleOf",
    "x-nullable",
    "x-isnullable",
];

impl Lift<'_, '_, '_> {
    /// A parameter that is no part of the body, or a reference to one.
    pub(super) fn parameter(&mut self, node: &Node) -> Node {
        let Some(members) = node.as_object().filter(|map| !map.contains_key("$ref")) else {
            return node.clone();
        };
        let mut lifted = self.described(node);
        let in_query = members.get("in").and_then(Node::as_str) == Some("query");
        if let Some((style, explode)) = self.style(node, in_query) {
            lifted.insert("style".into(), text(style, node.origin));
            lifted.insert("explode".into(), flag(explode, node.origin));
        }
        object(lifted, node.origin)
    }

    /// A response header.
    pub(super) fn header(&mut self, node: &Node) -> Node {
        if node.as_object().is_none() {
            return node.clone();
        }
        // What the style is does not matter, but whether it can be said.
        self.style(node, false);
        object(self.described(node), node.origin)
    }

    /// The members that stay, and a schema of those that are about the value.
    fn described(&mut self, node: &Node) -> Map {
        let mut lifted = Map::default();
        for (name, member) in node.as_object().into_iter().flatten() {
            if !ABOUT_VALUE.contains(&name.as_str()) && name != "collectionFormat" {
                lifted.insert(name.clone(), member.clone());
            }
        }
        match lifted.get("schema") {
            Some(written) => {
                let message = "in Swagger 2.0 only a body has a `schema`; it was read as OpenAPI 3.0 means it";
                let odd = self.find.at_key(Code::OtherVersion, written, message);
                self.find.repeat("schema", odd);
            }
            None => {
                lifted.insert("schema".into(), value_schema(node));
            }
        }
        lifted
    }

    /// How an array is written; `None` for other values.
    pub(super) fn style(&mut self, node: &Node, in_query: bool) -> Option<(&'static str, bool)> {
        let is_array = node.get("type").and_then(Node::as_str) == Some("array");
        let format = node.get("collectionFormat");
        if !is_array {
            return None;
        }
        let name = format.and_then(Node::as_str).unwrap_or("csv");
        let plain = if in_query { "form" } else { "simple" };
        match (name, in_query) {
            ("csv", _) => Some((plain, false)),
            ("multi", true) => Some(("form", true)),
            ("ssv", true) => Some(("spaceDelimited", false)),
            ("pipes", true) => Some(("pipeDelimited", false)),
            _ => {
                let place = format.unwrap_or(node);
                let message = format!("items cannot be written as `{name}` here; they are separated by commas");
                let odd = self.find.diagnostic(Code::CollectionFormat, place, message);
                self.find.repeat(name, odd);
                Some((plain, false))
            }
        }
    }
}

/// The schema that a parameter's own members make.
pub fn value_schema(node: &Node) -> Node {
    let members = node.as_object().into_iter().flatten();
    let about = members.filter(|(name, _)| ABOUT_VALUE.contains(&name.as_str()));
    let schema = about.map(|(name, member)| (name.clone(), member.clone()));
    object(schema.collect(), node.origin)
}
