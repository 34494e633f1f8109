//! What contradicts itself or the specification beyond the form of members: found, named with its places, and mended
//! where a meaning is left.
//!
//! Afterwards every reference leads somewhere, and the views can take what they read at its word.

mod cycle;
mod discriminator;
mod document;
mod effect;
mod endless;
mod media;
mod method;
mod operation;
mod parameter;
mod path;
mod required;
mod response;
mod security;
mod server;
#[cfg(test)]
mod tests;
mod xml;

use super::findings::Findings;
use super::grammar::Kind;
use super::tree::{Tree, members_mut};
use super::version::Version;
use crate::diagnostics::Pointer;
use crate::source::{Node, Value};

/// Checks and mends `tree`, which is in the form of OpenAPI 3.
pub fn check(tree: &mut Tree, version: Version, find: &mut Findings<'_>) {
    document::check(tree, version, find);
    tree.each_mut(&mut |node, kind| object(node, kind, version, find));
    cycle::check(tree, find);
    if find.has_errors() {
        // What follows looks through references.
        return;
    }
    let mut edits = security::check(tree, find);
    edits.extend(operation::check(tree, find));
    media::check(tree, find);
    required::check(tree, find);
    discriminator::check(tree, find);
    xml::check(tree, find);
    effect::check(tree, find);
    effect::check_items(tree, version, find);
    endless::check(tree, find);
    edits.into_iter().for_each(|edit| edit.apply(tree));
}

/// What one object says by itself.
fn object(node: &mut Node, kind: Kind, version: Version, find: &mut Findings<'_>) {
    if kind.is_referenceable() && node.get("$ref").is_some() {
        return;
    }
    match kind {
        Kind::Document => server::check(node, find),
        Kind::PathItem => {
            server::check(node, find);
            method::check(node, find);
        }
        Kind::Operation => {
            server::check(node, find);
            response::check_statuses(node, version, find);
        }
        Kind::Parameter => parameter::check(node, find),
        Kind::Header => parameter::check_header(node, find),
        Kind::Encoding => parameter::check_encoding(node, find),
        Kind::Response => {
            media::part(node, find);
            response::check(node, version, find);
        }
        Kind::RequestBody => {
            media::part(node, find);
            media::check_body(node, find);
        }
        _ => {}
    }
}

/// A change that needed a look at the whole tree to be found.
enum Edit {
    /// An item of an array is left out. It becomes null, so that pointers to its neighbours stay true.
    LeaveOut(Pointer),
    /// A member goes.
    Remove(Pointer),
    /// An item is added to an array, which is made if it is not there.
    Push(Pointer, Node),
}

impl Edit {
    fn apply(self, tree: &mut Tree) {
        match self {
            Self::LeaveOut(at) => {
                if let Some(node) = tree.at_mut(at.as_str()) {
                    node.value = Value::Null;
                }
            }
            Self::Remove(at) => {
                let (Some(parent), Some(name)) = (at.parent(), at.last()) else { return };
                if let Some(members) = tree.at_mut(parent.as_str()).and_then(members_mut) {
                    members.shift_remove(&name);
                }
            }
            Self::Push(at, node) => {
                let (Some(parent), Some(name)) = (at.parent(), at.last()) else { return };
                let Some(holder) = tree.at_mut(parent.as_str()) else { return };
                let empty = Node { value: Value::Array(Vec::new()), origin: holder.origin };
                let Some(members) = members_mut(holder) else { return };
                if let Value::Array(items) = &mut members.entry(name).or_insert(empty).value {
                    items.push(node);
                }
            }
        }
    }
}

/// A string made up here, that stands where `like` was written.
fn made_up(text: &str, like: &Node) -> Node {
    Node { value: Value::String(text.into()), origin: like.origin }
}
