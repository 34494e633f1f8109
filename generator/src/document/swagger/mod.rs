//! Swagger 2.0 to the form of OpenAPI 3.
//!
//! Nodes are moved, not rewritten, so that each keeps its origin; what 2.0 has no node for (`content`, `schema` of a
//! parameter) takes the origin of what it is made from. References are set right at the end, by origin.

mod body;
mod operation;
mod parameter;
mod reference;
mod response;
mod security;
mod server;
#[cfg(test)]
mod tests;

use super::findings::Findings;
use super::grammar::Kind;
use super::tree::{Tree, members_mut};
use crate::diagnostics::Pointer;
use crate::source::{Map, Node, Origin, Value};
use operation::Defaults;

/// Members of the 2.0 document that have no counterpart of the same name.
const CONSUMED: [&str; 10] = [
    "swagger",
    "host",
    "basePath",
    "schemes",
    "consumes",
    "produces",
    "definitions",
    "parameters",
    "responses",
    "securityDefinitions",
];

const COMPONENT_SCHEMAS: &str = "/components/schemas/";

/// Lifts a 2.0 tree to the form of 3.0.
pub fn lift(tree: Tree, find: &mut Findings<'_>) -> Tree {
    let targets = reference::targets(&tree);
    let root = &tree.root;
    let mut lift = Lift { tree: &tree, defaults: Defaults::of_document(root), find };
    let mut lifted = Map::default();
    if let Some(servers) = server::servers(root, root.get("schemes")) {
        lifted.insert("servers".into(), servers);
    }
    lifted.insert("components".into(), lift.components());
    for (name, node) in root.as_object().into_iter().flatten() {
        if name == "paths" {
            lifted.insert(name.clone(), lift.paths(node));
        } else if !CONSUMED.contains(&name.as_str()) && !is_foreign(name) {
            lifted.insert(name.clone(), node.clone());
        }
    }
    let mut extras = Vec::new();
    let is_lifted = |at: &Pointer| at.as_str().starts_with(COMPONENT_SCHEMAS);
    for (at, kind) in tree.extras.iter().filter(|(at, _)| !is_lifted(at)) {
        extras.push((reference::moved(at), lift.extra(&mut lifted, at, *kind)));
    }
    let root = object(lifted, root.origin);
    let mut lifted = Tree { root, kind: Kind::Document, extras };
    reference::relink(&mut lifted, &targets);
    schemas(&mut lifted);
    lifted
}

struct Lift<'t, 'f, 'a> {
    /// As written.
    tree: &'t Tree,
    defaults: Defaults,
    find: &'f mut Findings<'a>,
}

impl Lift<'_, '_, '_> {
    fn components(&mut self) -> Node {
        let root = &self.tree.root;
        let mut components = Map::default();
        let schemas = schemas_of(self.tree);
        components.insert("schemas".into(), schemas);
        if let Some(schemes) = root.get("securityDefinitions") {
            components.insert("securitySchemes".into(), security::schemes(schemes));
        }
        if let Some(responses) = root.get("responses") {
            let at = Pointer::root().descend(["components", "responses"]);
            let lifted = each(responses, |name, node| Some(self.shared_response(node, &at.child(name))));
            components.insert("responses".into(), lifted);
        }
        if let Some(parameters) = root.get("parameters") {
            let lifted = each(parameters, |_, node| (!body::is_body(node)).then(|| self.parameter(node)));
            components.insert("parameters".into(), lifted);
            let at = Pointer::root().descend(["components", "requestBodies"]);
            let types = body::or_json(&self.defaults.consumes);
            let bodies = each(parameters, |name, node| {
                body::is_whole_body(node).then(|| self.whole_body(node, &types, &at.child(name)))
            });
            components.insert("requestBodies".into(), bodies);
        }
        object(components, root.origin)
    }

    fn paths(&mut self, paths: &Node) -> Node {
        let at = Pointer::root().child("paths");
        each(paths, |path, item| match item.as_object() {
            Some(_) if !path.starts_with("x-") => Some(self.path_item(item, &at.child(path))),
            _ => Some(item.clone()),
        })
    }

    /// Lifts a part that stands in an odd place; its new kind.
    fn extra(&mut self, lifted: &mut Map, at: &Pointer, kind: Kind) -> Kind {
        let Some(node) = self.tree.at(at.as_str()) else { return kind };
        let defaults = self.defaults.clone();
        let (node, kind) = match kind {
            Kind::Parameter2 => (self.parameter(node), Kind::Parameter),
            Kind::Response2 => (self.response(node, &defaults, at), Kind::Response),
            _ => return kind,
        };
        let mut holder = object(std::mem::take(lifted), self.tree.root.origin);
        let mut steps = at.steps();
        let first = steps.next().and_then(|step| members_mut(&mut holder)?.get_mut(&step));
        let slot = steps.try_fold(first, |slot, step| {
            slot.map(|slot| members_mut(slot).and_then(|members| members.get_mut(&step)))
        });
        if let Some(Some(slot)) = slot {
            *slot = node;
        }
        if let Value::Object(map) = holder.value {
            *lifted = *map;
        }
        kind
    }
}

/// What 2.0 does not know but 3.0 does: it is not taken for the latter.
fn is_foreign(name: &str) -> bool {
    Kind::Document2.form(name).is_none() && Kind::Document.form(name).is_some()
}

/// The definitions, and what references find where 3.0 would have it: mixtures of both versions are seen.
fn schemas_of(tree: &Tree) -> Node {
    let definitions = tree.root.get("definitions");
    let mut schemas = definitions.and_then(Node::as_object).cloned().unwrap_or_default();
    for (at, _) in tree.extras.iter().filter(|(_, kind)| *kind == Kind::Schema) {
        let name = at.as_str().strip_prefix(COMPONENT_SCHEMAS).filter(|name| !name.contains('/'));
        let Some((name, node)) = name.and_then(|_| at.last()).zip(tree.at(at.as_str())) else { continue };
        schemas.entry(name).or_insert_with(|| node.clone());
    }
    object(schemas, definitions.unwrap_or(&tree.root).origin)
}

/// What 2.0 says in schemas by extensions.
fn schemas(tree: &mut Tree) {
    tree.each_mut(&mut |node, kind| {
        if kind != Kind::Schema {
            return;
        }
        let Some(members) = members_mut(node) else { return };
        for name in ["x-nullable", "x-isnullable"] {
            if let Some(nullable) = members.get(name).filter(|node| node.as_bool() == Some(true)).cloned() {
                members.insert("nullable".into(), nullable);
            }
        }
    });
}

/// An object with each member lifted. `None`: it goes elsewhere.
fn each(node: &Node, mut lift: impl FnMut(&str, &Node) -> Option<Node>) -> Node {
    let members = node.as_object().into_iter().flatten();
    let lifted = members.filter_map(|(name, node)| Some((name.clone(), lift(name, node)?)));
    object(lifted.collect(), node.origin)
}

fn object(map: Map, origin: Origin) -> Node {
    Node { value: Value::object(map), origin }
}

fn text(text: &str, origin: Origin) -> Node {
    Node { value: Value::String(text.into()), origin }
}

fn flag(flag: bool, origin: Origin) -> Node {
    Node { value: Value::Bool(flag), origin }
}
