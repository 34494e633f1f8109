use super::body::{is_body, is_whole_body};
use super::{Lift, each, object, server};
use crate::diagnostics::{Code, Pointer};
use crate::document::operation::METHODS;
use crate::source::{Map, Node, Value};

/// Media types where an operation names none of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Defaults {
    pub consumes: Vec<String>,
    pub produces: Vec<String>,
}

impl Defaults {
    pub fn of_document(root: &Node) -> Self {
        Self {
            consumes: texts(root, "consumes").unwrap_or_default(),
            produces: texts(root, "produces").unwrap_or_default(),
        }
    }

    /// The operation's own media types; an empty list of its own counts.
    fn of_operation(&self, operation: &Node) -> Self {
        Self {
            consumes: texts(operation, "consumes").unwrap_or_else(|| self.consumes.clone()),
            produces: texts(operation, "produces").unwrap_or_else(|| self.produces.clone()),
        }
    }
}

fn texts(node: &Node, name: &str) -> Option<Vec<String>> {
    let items = node.get(name)?.as_array()?;
    Some(items.iter().filter_map(Node::as_str).map(str::to_owned).collect())
}

impl Lift<'_, '_, '_> {
    pub(super) fn path_item(&mut self, item: &Node, at: &Pointer) -> Node {
        let shared = parameters(item);
        each(item, |name, node| match name {
            "parameters" => Some(self.parameter_list(node)),
            _ if METHODS.contains(&name) && node.as_object().is_some() => {
                Some(self.operation(node, &shared, &at.child(name)))
            }
            _ => Some(node.clone()),
        })
    }

    fn operation(&mut self, operation: &Node, shared: &[Node], at: &Pointer) -> Node {
        let defaults = self.defaults.of_operation(operation);
        let mut lifted = Map::new();
        for (name, node) in operation.as_object().into_iter().flatten() {
            let node = match name.as_str() {
                "consumes" | "produces" | "schemes" => continue,
                "parameters" => self.parameter_list(node),
                "responses" => self.responses(node, &defaults, &at.child("responses")),
                _ => node.clone(),
            };
            lifted.insert(name.clone(), node);
        }
        if let Some(body) = self.request_body(operation, shared, &defaults, &at.child("requestBody")) {
            lifted.insert("requestBody".into(), body);
        }
        if let Some(schemes) = operation.get("schemes").filter(|node| node.as_array().is_some()) {
            let servers = server::servers(&self.tree.root, Some(schemes));
            lifted.extend(servers.map(|servers| ("servers".to_owned(), servers)));
        }
        object(lifted, operation.origin)
    }

    fn responses(&mut self, responses: &Node, defaults: &Defaults, at: &Pointer) -> Node {
        each(responses, |key, node| match key.starts_with("x-") {
            true => Some(node.clone()),
            false => Some(self.response(node, defaults, &at.child(key))),
        })
    }

    /// The parameters that are no part of the body; the others leave null, so that pointers stay true.
    fn parameter_list(&mut self, list: &Node) -> Node {
        let items = list.as_array().unwrap_or_default().iter().map(|node| {
            let Some((behind, _)) = self.tree.follow(node) else { return node.clone() };
            match is_body(behind) {
                true => Node { value: Value::Null, origin: node.origin },
                false => self.parameter(node),
            }
        });
        Node { value: Value::Array(items.collect()), origin: list.origin }
    }

    fn request_body(&mut self, operation: &Node, shared: &[Node], defaults: &Defaults, at: &Pointer) -> Option<Node> {
        let own = parameters(operation);
        let all = || shared.iter().chain(&own).filter_map(|node| Some((node, self.tree.follow(node)?.0)));
        // The operation's own replace those of the path item.
        let mut wholes: Vec<(Node, Node)> = all()
            .filter(|(_, behind)| is_whole_body(behind))
            .map(|(node, behind)| (node.clone(), behind.clone()))
            .collect();
        let mut fields: Vec<Node> = Vec::new();
        for (_, behind) in all().filter(|(_, behind)| is_body(behind) && !is_whole_body(behind)) {
            fields.retain(|known| known.get("name").map(|n| &n.value) != behind.get("name").map(|n| &n.value));
            fields.push(behind.clone());
        }
        if wholes.len() > 1 && own.len() < shared.len() + own.len() {
            wholes.dedup_by(|a, b| a.1 == b.1);
        }
        let (node, whole) = match (wholes.pop(), wholes.first(), fields.first()) {
            (Some((node, _)), Some((first, _)), _) => {
                self.two_bodies(&node, first);
                return None;
            }
            (Some((node, _)), None, Some(field)) => {
                self.two_bodies(&node, field);
                return None;
            }
            (Some(whole), None, None) => whole,
            (None, _, Some(_)) => return Some(self.form(&fields, defaults, at)),
            (None, _, None) => return None,
        };
        Some(self.shared_body(&node, &whole, defaults, at))
    }

    fn two_bodies(&mut self, one: &Node, other: &Node) {
        let twice = self
            .find
            .diagnostic(Code::BodyTwice, one, "the operation has more than one body")
            .also(self.find.place(other), "another here")
            .help("one parameter with `in: body`, or any number with `in: formData`, make the body");
        self.find.report(twice);
    }
}

/// The listed parameters, references as they are.
fn parameters(holder: &Node) -> Vec<Node> {
    let listed = holder.get("parameters").and_then(Node::as_array).unwrap_or_default();
    listed.iter().filter(|node| node.as_object().is_some()).cloned().collect()
}
