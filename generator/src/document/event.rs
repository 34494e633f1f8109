//! Events as OpenAPI 3.2 describes them: `data` is a string, and `contentSchema` says what the JSON in it is.
//!
//! Clients read that JSON, so the schema that says it stands in place of the string's.

use super::grammar::Kind;
use super::position::{Holder, positions};
use super::tree::{Tree, members_mut, set, unset};
use crate::diagnostics::Pointer;
use crate::source::{Map, Node, Value};

/// Puts what `contentSchema` says of the data of events in its place.
pub fn embed(tree: &mut Tree) {
    let mut has_events = false;
    tree.each(&mut |node, kind| has_events |= kind == Kind::Media && node.get("itemSchema").is_some());
    if !has_events {
        return;
    }
    let all = positions(tree).into_iter().filter(|position| position.holder == Holder::Media);
    let events: Vec<Pointer> = all.map(|position| position.at).filter(is_of_events).collect();
    for at in events {
        let event = behind(tree, &at);
        let branches = branches(tree, &event);
        if branches.iter().any(|at| has_content(tree, at)) {
            spread(tree, &event, &branches);
        }
        for at in [event].iter().chain(&branches) {
            if has_content(tree, at) {
                replace(tree, at);
            }
        }
    }
}

/// Whether what stands at a pointer is the schema of each event of a stream.
fn is_of_events(at: &Pointer) -> bool {
    let mut steps: Vec<String> = super::tree::steps(at.as_str()).map(|step| step.to_ascii_lowercase()).collect();
    let keyword = steps.pop();
    let media_type = steps.pop().unwrap_or_default();
    keyword.as_deref() == Some("itemschema")
        && media_type.split(';').next().unwrap_or_default().trim() == "text/event-stream"
}

/// The place of the schema that is meant at `at`.
fn behind(tree: &Tree, at: &Pointer) -> Pointer {
    let named = tree.at(at.as_str()).and_then(|node| tree.follow(node)?.1);
    named.map_or_else(|| at.clone(), Pointer::parse)
}

/// The kinds of events among which a schema leaves the choice.
fn branches(tree: &Tree, at: &Pointer) -> Vec<Pointer> {
    let each = |keyword: &str| {
        let all = at.child(keyword);
        let count = tree.at(all.as_str()).and_then(Node::as_array).map_or(0, <[Node]>::len);
        (0..count).map(move |index| all.child(index)).collect::<Vec<_>>()
    };
    ["oneOf", "anyOf"].into_iter().flat_map(each).map(|at| behind(tree, &at)).collect()
}

fn data(at: &Pointer) -> Pointer {
    at.descend(["properties", "data"])
}

/// Whether the data of an event is described as JSON in a string.
fn has_content(tree: &Tree, at: &Pointer) -> bool {
    let Some(data) = tree.at(data(at).as_str()) else { return false };
    let media_type = data.get("contentMediaType").and_then(Node::as_str);
    data.get("contentSchema").is_some()
        && media_type.is_none_or(|media_type| media_type.to_ascii_lowercase().contains("json"))
}

/// Gives what is said of the data of all events to those that say no more of it: it is not true of JSON.
fn spread(tree: &mut Tree, event: &Pointer, branches: &[Pointer]) {
    let Some(shared) = tree.at(data(event).as_str()).cloned() else { return };
    for at in branches {
        if has_content(tree, at) {
            continue;
        }
        let own = tree.at(data(at).as_str()).cloned();
        let Some(branch) = tree.at_mut(at.as_str()) else { continue };
        let data = own.map_or_else(|| shared.clone(), |own| both(own, &shared));
        property(branch, data);
    }
    if let Some(properties) = tree.at_mut(event.child("properties").as_str()) {
        unset(properties, "data");
    }
}

/// What a branch says of the data, and the type that all have.
fn both(mut own: Node, shared: &Node) -> Node {
    let ty = shared.get("type").filter(|_| own.get("type").is_none() && own.get("$ref").is_none());
    if let Some(ty) = ty {
        set(&mut own, "type", ty.clone());
    }
    own
}

fn property(schema: &mut Node, data: Node) {
    let origin = schema.origin;
    let Some(members) = members_mut(schema) else { return };
    let properties =
        members.entry("properties".to_owned()).or_insert_with(|| Node { value: Value::object(Map::default()), origin });
    set(properties, "data", data);
}

fn replace(tree: &mut Tree, at: &Pointer) {
    let Some(data) = tree.at_mut(data(at).as_str()) else { return };
    let Some(content) = data.get("contentSchema").cloned() else { return };
    for keyword in ["type", "format", "contentMediaType", "contentEncoding", "contentSchema"] {
        unset(data, keyword);
    }
    let all = Value::Array(vec![content]);
    set(data, "allOf", Node { value: all, origin: data.origin });
}
