//! What a schema says in a word, to find it again where a new version of the document has it.

use super::tree::reference;
use super::{Node, Value, json_text};
use crate::source::fingerprint;

/// A fingerprint of the schema at `node`, whatever describes it and in whatever order its members are written; none of
/// a reference.
pub(super) fn digest(node: &Node) -> Option<String> {
    if reference(node).is_some() {
        return None;
    }
    let mut text = String::new();
    say(node, &mut text);
    Some(fingerprint([text.as_bytes()]))
}

fn say(node: &Node, text: &mut String) {
    match &node.value {
        Value::Object(map) => {
            let mut members: Vec<_> = map.iter().filter(|(name, node)| !is_prose(name, node)).collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            text.push('{');
            for (name, member) in members {
                text.push_str(name);
                text.push('\0');
                say(member, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            let mut items: Vec<String> = items.iter().map(said).collect();
            // The order of names and values says nothing, that of anything else may.
            if items.iter().all(|item| item.starts_with('"')) {
                items.sort_unstable();
            }
            text.push('[');
            text.push_str(&items.join(","));
            text.push(']');
        }
        _ => text.push_str(&json_text(node)),
    }
}

fn said(node: &Node) -> String {
    let mut text = String::new();
    say(node, &mut text);
    text
}

fn is_prose(name: &str, node: &Node) -> bool {
    matches!(name, "description" | "summary") && node.as_str().is_some()
}
