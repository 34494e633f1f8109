use super::reader::{flag, list, text, texts};
use super::tree::Tree;
use super::{Body, Parameter, Requirement, Response, Server};
use crate::diagnostics::Pointer;
use crate::source::Node;

/// An operation with all that its path and its document say for it.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The operation object, such as `/paths/~1pets/get`.
    pub at: Pointer,
    /// As it is sent: what `additionalOperations` names as written, the others in upper case.
    pub method: String,
    /// The templated path as written.
    pub path: String,
    pub id: Option<String>,
    pub summary: Option<String>,
    pub description: Option<String>,
    pub deprecated: bool,
    pub tags: Vec<String>,
    /// Of the path item and of the operation, the latter winning; in the order of writing, the path item's first.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub responses: Vec<Response>,
    /// The alternatives in force (the operation's, else the document's). Empty: none is needed.
    pub security: Vec<Requirement>,
    /// The servers in force (the operation's, else the path item's, else the document's).
    pub servers: Vec<Server>,
}

/// The members of a path item that are operations.
pub(super) const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// An operation as it stands in the tree.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    pub path: &'a str,
    pub item: &'a Node,
    pub item_at: Pointer,
    /// As it is sent.
    pub method: String,
    pub node: &'a Node,
    pub at: Pointer,
}

/// Every operation of the tree, in the order of paths, then of methods as written.
pub(super) fn spots(tree: &Tree) -> Vec<Spot<'_>> {
    let at = Pointer::root().child("paths");
    let paths = tree.root.get("paths").and_then(Node::as_object).into_iter().flatten();
    let paths = paths.filter(|(path, _)| !path.starts_with("x-"));
    paths.flat_map(|(path, item)| spots_of(path, item, at.child(path))).collect()
}

/// Every operation that the document describes for others to call: of webhooks, and of the callbacks of operations. The
/// path is the webhook's or the callback's name.
pub(super) fn received(tree: &Tree) -> Vec<Spot<'_>> {
    let at = Pointer::root().child("webhooks");
    let webhooks = tree.root.get("webhooks").and_then(Node::as_object).into_iter().flatten();
    let mut found: Vec<Spot<'_>> = webhooks.flat_map(|(name, item)| spots_of(name, item, at.child(name))).collect();
    for spot in spots(tree) {
        let at = spot.at.child("callbacks");
        for (name, callback) in spot.node.get("callbacks").and_then(Node::as_object).into_iter().flatten() {
            let items = callback.as_object().into_iter().flatten().filter(|(url, _)| !url.starts_with("x-"));
            found.extend(items.flat_map(|(url, item)| spots_of(name, item, at.child(name).child(url))));
        }
    }
    found
}

fn spots_of<'a>(path: &'a str, item: &'a Node, item_at: Pointer) -> Vec<Spot<'a>> {
    let spot = |method: String, node: &'a Node, at: Pointer| {
        let item_at = item_at.clone();
        node.as_object().map(|_| Spot { path, item, item_at, method, node, at })
    };
    let members = item.as_object().into_iter().flatten();
    let spots = members.flat_map(|(name, member)| {
        let at = item_at.child(name);
        match name.as_str() {
            "additionalOperations" => {
                let operations = member.as_object().into_iter().flatten();
                operations.filter_map(|(method, node)| spot(method.clone(), node, at.child(method))).collect()
            }
            name if METHODS.contains(&name) => spot(name.to_uppercase(), member, at).into_iter().collect(),
            _ => Vec::new(),
        }
    });
    spots.collect()
}

impl Operation {
    pub(super) fn read(tree: &Tree, spot: Spot<'_>) -> Self {
        let Spot { node, at, .. } = &spot;
        let body = node.get("requestBody");
        let security = Requirement::read_all(node).or_else(|| Requirement::read_all(&tree.root));
        Self {
            at: at.clone(),
            method: spot.method.clone(),
            path: match spot.path.starts_with('/') {
                true => spot.path.to_owned(),
                false => format!("/{}", spot.path),
            },
            id: text(node, "operationId").filter(|id| !id.is_empty()),
            summary: text(node, "summary").or_else(|| text(spot.item, "summary")),
            description: text(node, "description").or_else(|| text(spot.item, "description")),
            deprecated: flag(node, "deprecated") == Some(true),
            tags: texts(node, "tags"),
            parameters: parameters(tree, &spot),
            body: body.and_then(|body| Body::read(tree, body, at.child("requestBody"))),
            responses: Response::read_all(tree, node, at),
            security: security.unwrap_or_default(),
            servers: servers(tree, &spot),
        }
    }
}

fn parameters(tree: &Tree, spot: &Spot<'_>) -> Vec<Parameter> {
    let read = |holder, at| {
        let parameters = list(holder, at, "parameters");
        parameters.filter_map(|(node, at)| Parameter::read(tree, node, at))
    };
    let own: Vec<_> = read(spot.node, &spot.at).collect();
    let is_own = |shared: &Parameter| own.iter().any(|own| own.name == shared.name && own.location == shared.location);
    let mut parameters: Vec<_> = read(spot.item, &spot.item_at).filter(|shared| !is_own(shared)).collect();
    parameters.extend(own);
    parameters
}

fn servers(tree: &Tree, spot: &Spot<'_>) -> Vec<Server> {
    let places = [(spot.node, &spot.at), (spot.item, &spot.item_at)];
    let own = places.iter().map(|(holder, at)| Server::read_all(holder, at));
    own.into_iter().find(|servers| !servers.is_empty()).unwrap_or_else(|| document_servers(tree))
}

/// The top-level servers; `/` where the document names none.
pub(super) fn document_servers(tree: &Tree) -> Vec<Server> {
    let servers = Server::read_all(&tree.root, &Pointer::root());
    if servers.is_empty() { vec![Server::root()] } else { servers }
}
