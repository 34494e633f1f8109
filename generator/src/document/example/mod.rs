//! Examples and defaults that their own schemas refuse.

mod differ;
mod format;
mod hold;

pub(super) use differ::differences;
pub use differ::{Difference, Mend};

use super::findings::Findings;
use super::position::{Holder, Position, Settled};
use crate::diagnostics::Code;
use crate::source::{Node, Value};
use foldhash::{HashSet, HashSetExt as _};

/// Finds the examples of `tree` that contradict their schemas; nothing is mended, since no type depends on them.
pub fn check(tree: &Settled, find: &mut Findings<'_>) {
    let mut told = HashSet::new();
    for position in &tree.positions {
        for (what, example) in examples(tree, position) {
            let Some(fault) = hold::fault(tree, &position.at, example) else { continue };
            if !told.insert(fault.value.origin) {
                continue;
            }
            let message = format!("{what} does not fit its schema: {}", fault.message);
            let help = "mend the example, or the schema if the example shows what is really sent";
            let mut contradiction = find.diagnostic(Code::ExampleMismatch, fault.value, message).help(help);
            if let Some(schema) = tree.at(&fault.at) {
                contradiction = contradiction.also(find.place(schema), "this schema refuses it");
            }
            find.report(contradiction);
        }
    }
}

/// What shows values of the schema at `position`.
fn examples<'a>(tree: &'a Settled, position: &Position) -> Vec<(&'static str, &'a Node)> {
    let Some(schema) = tree.at(&position.at) else { return Vec::new() };
    let mut found: Vec<(&str, &Node)> = Vec::new();
    found.extend(schema.get("default").map(|value| ("the default", value)));
    found.extend(schema.get("example").map(|value| ("the example", value)));
    let listed = schema.get("examples").and_then(Node::as_array).unwrap_or_default();
    found.extend(listed.iter().map(|value| ("an example", value)));
    let is_held = matches!(position.holder, Holder::Media | Holder::Parameter | Holder::Header);
    let holder = position.at.parent().filter(|_| is_held && position.at.last().as_deref() == Some("schema"));
    let Some(shown) = holder else { return found };
    // In other media types an example is text on the wire, and no value.
    let media_type = shown.parent().filter(|above| above.last().as_deref() == Some("content"));
    if media_type.is_some() && !shown.last().is_some_and(|name| is_json(&name)) {
        return found;
    }
    let Some(shown) = tree.at(&shown) else { return found };
    found.extend(shown.get("example").map(|value| ("the example", value)));
    let named = shown.get("examples").and_then(Node::as_object).into_iter().flatten();
    found.extend(named.filter_map(|(_, example)| Some(("an example", tree.tree.follow(example)?.0.get("value")?))));
    found
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether a value is null, which a schema allows or refuses before all else.
fn is_null(node: &Node) -> bool {
    matches!(node.value, Value::Null)
}
