use super::Desk;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::source::jsonpath::Query;
use crate::source::{Map, Node};

/// An overlay document whose faults have been told; actions that have any are left out.
#[derive(Default)]
pub struct Overlay<'a> {
    pub extends: Option<&'a Node>,
    pub actions: Vec<Action<'a>>,
}

/// A change of the document.
pub struct Action<'a> {
    /// The target as written.
    pub target: &'a Node,
    pub query: Query,
    pub change: Change<'a>,
}

/// What happens to each target.
pub enum Change<'a> {
    Remove,
    Update(&'a Node),
    /// The query as written, and as read.
    Copy(&'a Node, Query),
}

impl<'a> Overlay<'a> {
    pub fn of(node: &'a Node, desk: &mut Desk<'_>) -> Self {
        let Some(map) = node.as_object() else {
            fault(desk, desk.place(node), "an overlay is an object with `overlay`, `info` and `actions`");
            return Self::default();
        };
        known(map, &["overlay", "info", "extends", "actions"], "an overlay", desk);
        let version = version(node, map, desk);
        match map.get("info") {
            Some(info) => check_info(info, desk),
            None => fault(desk, desk.place(node), "an overlay needs `info` with `title` and `version`"),
        }
        let extends = map.get("extends");
        if let Some(extends) = extends.filter(|extends| extends.as_str().is_none()) {
            fault(desk, desk.place(extends), "`extends` is the URL of the document, in a string");
        }
        Self { extends, actions: actions(node, map, version, desk) }
    }
}

/// The minor version: 1.0 or 1.1.
fn version(node: &Node, map: &Map, desk: &mut Desk<'_>) -> u8 {
    let Some(version) = map.get("overlay") else {
        fault(desk, desk.place(node), "an overlay begins with its version, such as `overlay: 1.0.0`");
        return 1;
    };
    let parts: Vec<_> = version.as_str().unwrap_or_default().split('.').collect();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        ["1", "0", patch] if is_number(patch) => 0,
        ["1", "1", patch] if is_number(patch) => 1,
        _ => {
            fault(desk, desk.place(version), "the version of an overlay is `1.0.0` or `1.1.0`");
            1
        }
    }
}

fn check_info(info: &Node, desk: &mut Desk<'_>) {
    let Some(map) = info.as_object() else {
        return fault(desk, desk.place(info), "`info` is an object with `title` and `version`");
    };
    known(map, &["title", "version", "description"], "`info`", desk);
    for name in ["title", "version"] {
        match map.get(name) {
            None => fault(desk, desk.place(info), &format!("`info` needs `{name}`")),
            Some(value) if value.as_str().is_none() => {
                fault(desk, desk.place(value), &format!("`{name}` is a string"));
            }
            Some(_) => {}
        }
    }
}

fn actions<'a>(node: &Node, map: &'a Map, version: u8, desk: &mut Desk<'_>) -> Vec<Action<'a>> {
    let Some(list) = map.get("actions") else {
        fault(desk, desk.place(node), "an overlay needs `actions`");
        return Vec::new();
    };
    match list.as_array() {
        Some([]) | None => {
            fault(desk, desk.place(list), "`actions` is an array of one action at least");
            Vec::new()
        }
        Some(items) => items.iter().filter_map(|item| action(item, version, desk)).collect(),
    }
}

fn action<'a>(node: &'a Node, version: u8, desk: &mut Desk<'_>) -> Option<Action<'a>> {
    let Some(map) = node.as_object() else {
        fault(desk, desk.place(node), "an action is an object with `target` and a change");
        return None;
    };
    known(map, &["target", "description", "update", "remove", "copy"], "an action", desk);
    if let Some(description) = map.get("description").filter(|description| description.as_str().is_none()) {
        fault(desk, desk.place(description), "`description` is a string");
    }
    let Some(target) = map.get("target") else {
        fault(desk, desk.place(node), "an action needs a `target`");
        return None;
    };
    let query = query(target, desk);
    let change = change(node, map, version, desk);
    Some(Action { target, query: query?, change: change? })
}

fn change<'a>(node: &Node, map: &'a Map, version: u8, desk: &mut Desk<'_>) -> Option<Change<'a>> {
    let remove = map.get("remove");
    if let Some(remove) = remove.filter(|remove| remove.as_bool().is_none()) {
        fault(desk, desk.place(remove), "`remove` is `true` or `false`");
        return None;
    }
    if remove.and_then(Node::as_bool) == Some(true) {
        return Some(Change::Remove);
    }
    match (map.get("update"), map.get("copy")) {
        (Some(update), None) => Some(Change::Update(update)),
        (None, Some(copy)) => {
            if version == 0 {
                fault(desk, desk.place(copy).key(), "`copy` is known from version 1.1 on");
            }
            Some(Change::Copy(copy, query(copy, desk)?))
        }
        (Some(_), Some(copy)) => {
            fault(desk, desk.place(copy).key(), "an action has either `update` or `copy`");
            None
        }
        (None, None) => {
            let message = "the action has no `update`, `copy` or `remove: true`";
            desk.push(Diagnostic::new(Code::OverlayWithoutEffect, desk.place(node), message));
            None
        }
    }
}

fn query(node: &Node, desk: &mut Desk<'_>) -> Option<Query> {
    let Some(text) = node.as_str() else {
        fault(desk, desk.place(node), "this is a JSONPath query, in a string");
        return None;
    };
    match Query::parse(text) {
        Ok(query) => Some(query),
        Err(error) => {
            let message = format!("`{text}` is no JSONPath query");
            let label = format!("at character {}: {}", error.at, error.message);
            desk.push(Diagnostic::new(Code::BadQuery, desk.place(node), message).label(label));
            None
        }
    }
}

/// Tells of members that the specification does not know.
fn known(map: &Map, names: &[&str], of: &str, desk: &mut Desk<'_>) {
    for (name, member) in map.iter().filter(|(name, _)| !names.contains(&name.as_str()) && !name.starts_with("x-")) {
        fault(desk, desk.place(member).key(), &format!("{of} has no field `{name}`"));
    }
}

fn fault(desk: &mut Desk<'_>, place: Place, message: &str) {
    desk.push(Diagnostic::new(Code::BadOverlay, place, message));
}
