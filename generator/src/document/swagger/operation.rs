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
        let mut lifted = Map::default();
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
        // The operation's own take the place of the path item's.
        let wholes = match self.wholes(&own) {
            wholes if wholes.is_empty() => self.wholes(shared),
            wholes => wholes,
        };
        let fields = self.fields(shared.iter().chain(&own));
        match (wholes.as_slice(), fields.as_slice()) {
            ([], []) => None,
            ([], fields) => Some(self.form(fields, defaults, at)),
            ([(node, whole)], []) => Some(self.shared_body(node, whole, defaults, at)),
            ([(node, _)], [other, ..]) | ([(node, _), (other, _), ..], _) => {
                self.two_bodies(other, node);
                None
            }
        }
    }

    /// The parameters that are the body: as listed, and what stands behind.
    fn wholes(&self, listed: &[Node]) -> Vec<(Node, Node)> {
        let behind = listed.iter().filter_map(|node| Some((node, self.tree.follow(node)?.0)));
        let wholes = behind.filter(|(_, behind)| is_whole_body(behind));
        wholes.map(|(node, behind)| (node.clone(), behind.clone())).collect()
    }

    /// The parameters that are fields of a form; a later one takes the place of one of its name.
    fn fields<'n>(&self, listed: impl Iterator<Item = &'n Node>) -> Vec<Node> {
        let mut fields: Vec<Node> = Vec::new();
        let name = |node: &Node| node.get("name").and_then(Node::as_str).map(str::to_owned);
        for node in listed {
            let Some((field, _)) = self.tree.follow(node) else { continue };
            if is_body(field) && !is_whole_body(field) {
                fields.retain(|known| name(known) != name(field));
                fields.push(field.clone());
            }
        }
        fields
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
