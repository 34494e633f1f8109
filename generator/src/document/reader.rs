//! Small questions to the canonical tree, for the views.

use crate::diagnostics::Pointer;
use crate::source::Node;

/// The string `name` of an object.
pub fn text(node: &Node, name: &str) -> Option<String> {
    node.get(name)?.as_str().map(str::to_owned)
}

/// The flag `name` of an object, if it is written.
pub fn flag(node: &Node, name: &str) -> Option<bool> {
    node.get(name)?.as_bool()
}

/// The strings of the array `name` of an object.
pub fn texts(node: &Node, name: &str) -> Vec<String> {
    let items = node.get(name).and_then(Node::as_array).unwrap_or_default();
    items.iter().filter_map(Node::as_str).map(str::to_owned).collect()
}

/// The objects of the array `name` of an object at `at`, with their pointers. What was left out is null.
pub fn list<'a>(node: &'a Node, at: &Pointer, name: &str) -> impl Iterator<Item = (&'a Node, Pointer)> {
    let at = at.child(name);
    let items = node.get(name).and_then(Node::as_array).unwrap_or_default();
    let objects = items.iter().enumerate().filter(|(_, item)| item.as_object().is_some());
    objects.map(move |(index, item)| (item, at.child(index)))
}

/// The objects of the object `name` of an object at `at`, with their names and pointers.
pub fn entries<'a>(node: &'a Node, at: &Pointer, name: &str) -> impl Iterator<Item = (&'a str, &'a Node, Pointer)> {
    let at = at.child(name);
    let members = node.get(name).and_then(Node::as_object).into_iter().flatten();
    let objects = members.filter(|(_, member)| member.as_object().is_some());
    objects.map(move |(name, member)| (name.as_str(), member, at.child(name)))
}

/// The pointer of the object `name` of an object at `at`, if it has one.
pub fn part(node: &Node, at: &Pointer, name: &str) -> Option<Pointer> {
    node.get(name)?.as_object().map(|_| at.child(name))
}
