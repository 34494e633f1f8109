//! The canonical tree and ways through it.

use super::grammar::{Form, Kind};
use crate::diagnostics::{Pointer, unescape};
use crate::source::{Node, Value, member};
use std::borrow::Cow;

/// References that are followed in a row; cycles and longer chains are reported.
pub const LONGEST_CHAIN: usize = 64;

/// A document all of whose references are local, wherever its parts were written.
#[derive(Debug)]
pub struct Tree {
    pub root: Node,
    /// What the root is.
    pub kind: Kind,
    /// Parts outside the places that the specification has for them, which references reach all the same.
    pub extras: Vec<(Pointer, Kind)>,
}

impl Tree {
    /// The node at a pointer's text.
    pub fn at(&self, pointer: &str) -> Option<&Node> {
        steps(pointer).try_fold(&self.root, |node, step| step_into(node, &step))
    }

    /// The node at a pointer's text, or the last one on the way.
    pub fn nearest(&self, pointer: &str) -> &Node {
        let mut node = &self.root;
        for step in steps(pointer) {
            match step_into(node, &step) {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    /// The node at a pointer's text, to change.
    pub fn at_mut(&mut self, pointer: &str) -> Option<&mut Node> {
        steps(pointer).try_fold(&mut self.root, |node, step| match &mut node.value {
            Value::Object(map) => map.get_mut(step.as_ref()),
            Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// `components.schemas`, in order.
    pub fn component_schemas(&self) -> impl Iterator<Item = (Pointer, &Node)> {
        let at = Pointer::root().descend(["components", "schemas"]);
        let schemas = self.at(at.as_str()).and_then(Node::as_object);
        schemas.into_iter().flatten().map(move |(name, node)| (at.child(name), node))
    }

    /// What stands behind the references that begin at `node`, and its pointer if there was a reference.
    pub fn follow<'a>(&'a self, mut node: &'a Node) -> Option<(&'a Node, Option<&'a str>)> {
        let mut pointer = None;
        for _ in 0..LONGEST_CHAIN {
            let Some(next) = reference(node) else {
                return Some((node, pointer));
            };
            node = self.at(next)?;
            pointer = Some(next);
        }
        None
    }

    /// Visits every object of a known kind, those that hold others first.
    pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Node, Kind)) {
        walk(&self.root, Form::One(self.kind), visit);
        for (pointer, kind) in &self.extras {
            if let Some(node) = self.at(pointer.as_str()) {
                walk(node, Form::One(*kind), visit);
            }
        }
    }

    /// Visits every object of a known kind to change it, those that hold others first.
    pub fn each_mut(&mut self, visit: &mut dyn FnMut(&mut Node, Kind)) {
        walk_mut(&mut self.root, Form::One(self.kind), visit);
        for (pointer, kind) in self.extras.clone() {
            if let Some(node) = self.at_mut(pointer.as_str()) {
                walk_mut(node, Form::One(kind), visit);
            }
        }
    }
}

/// The unescaped steps of a pointer's text.
pub fn steps(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

/// The member or item that a step names.
pub fn step_into<'a>(node: &'a Node, step: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Object(map) => member(map, step),
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => None,
    }
}

/// The pointer's text of a local reference, if `node` is a reference.
pub fn reference(node: &Node) -> Option<&str> {
    node.get("$ref")?.as_str()?.strip_prefix('#')
}

/// Whether two values are the same, wherever they were written.
pub fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let has = |(name, member): (&String, &Node)| other.get(name).is_some_and(|other| same(member, other));
            one.len() == other.len() && one.iter().all(has)
        }
        (one, other) => one == other,
    }
}

/// The members of an object, to change.
pub fn members_mut(node: &mut Node) -> Option<&mut crate::source::Map> {
    match &mut node.value {
        Value::Object(map) => Some(map),
        _ => None,
    }
}

/// Sets a member of an object.
pub fn set(node: &mut Node, name: &str, value: Node) {
    if let Some(members) = members_mut(node) {
        members.insert(name.to_owned(), value);
    }
}

/// Takes a member out of an object.
pub fn unset(node: &mut Node, name: &str) {
    if let Some(members) = members_mut(node) {
        members.shift_remove(name);
    }
}

/// Visits every object of a known kind in `node`, which has the form `form`.
pub fn walk<'a>(node: &'a Node, form: Form, visit: &mut dyn FnMut(&'a Node, Kind)) {
    match (form, &node.value) {
        (Form::One(_) | Form::SchemaOrFlag, Value::Object(map)) => {
            let Some(kind) = form.kind() else { return };
            visit(node, kind);
            for (name, member) in map.iter() {
                if let Some(form) = kind.form(name) {
                    walk(member, form, visit);
                }
            }
        }
        (Form::One(Kind::Schema), Value::Bool(_)) => visit(node, Kind::Schema),
        (Form::List(kind), Value::Array(items)) => {
            items.iter().for_each(|item| walk(item, Form::One(kind), visit));
        }
        (form, Value::Object(map)) if form.is_named() => {
            for (name, member) in map.iter() {
                if let Some(form) = form.child(name) {
                    walk(member, form, visit);
                }
            }
        }
        _ => {}
    }
}

fn walk_mut(node: &mut Node, form: Form, visit: &mut dyn FnMut(&mut Node, Kind)) {
    if matches!((form, &node.value), (Form::One(Kind::Schema), Value::Bool(_))) {
        visit(node, Kind::Schema);
    }
    if let (Value::Object(_), Some(kind)) = (&node.value, form.kind()) {
        visit(node, kind);
    }
    match &mut node.value {
        Value::Object(map) => {
            for (name, member) in map.iter_mut() {
                if let Some(form) = form.child(name) {
                    walk_mut(member, form, visit);
                }
            }
        }
        Value::Array(items) => {
            if let Form::List(kind) = form {
                items.iter_mut().for_each(|item| walk_mut(item, Form::One(kind), visit));
            }
        }
        _ => {}
    }
}
