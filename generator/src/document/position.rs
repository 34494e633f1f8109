//! The places where schemas stand.

use super::grammar::{Field, Form, Kind};
use super::tree::Tree;
use crate::diagnostics::Pointer;
use crate::source::{Map, Node, Value};
use foldhash::{HashSet, HashSetExt as _};

/// A place where a schema stands.
#[derive(Clone, Debug)]
pub struct Position {
    pub at: Pointer,
    pub holder: Holder,
}

/// What a schema is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Of the schema at `of`, which has it under `keyword`.
    Schema {
        of: Pointer,
        keyword: &'static str,
    },
    Components,
    Parameter,
    Header,
    Media,
    /// A webhook or a callback.
    Received,
    /// A path item that paths refer to; they have copies of it.
    Copied,
}

/// Every schema of `tree`, those that hold others first.
pub(super) fn positions(tree: &Tree) -> Vec<Position> {
    let mut walk = Walk { found: Vec::new(), seen: HashSet::new() };
    walk.node(&tree.root, Form::One(tree.kind), &Pointer::root(), &Holder::Components);
    for (at, kind) in &tree.extras {
        if let Some(node) = tree.at(at.as_str()) {
            walk.node(node, Form::One(*kind), at, &Holder::Components);
        }
    }
    walk.found
}

/// The members of an object that the specification knows, in its order: objects have few of the many that there may be.
fn members<'a>(kind: Kind, map: &'a Map) -> Vec<(&'static Field, &'a Node)> {
    let fields = kind.fields();
    let known =
        |(name, member): (&String, &'a Node)| Some((fields.iter().position(|field| field.name == *name)?, member));
    let mut members: Vec<(usize, &Node)> = map.iter().filter_map(known).collect();
    members.sort_unstable_by_key(|(index, _)| *index);
    members.into_iter().map(|(index, member)| (&fields[index], member)).collect()
}

struct Walk {
    found: Vec<Position>,
    /// What stands outside its place may hold what stands outside its place.
    seen: HashSet<Pointer>,
}

impl Walk {
    fn node(&mut self, node: &Node, form: Form, at: &Pointer, holder: &Holder) {
        match (form, &node.value) {
            (Form::One(_) | Form::SchemaOrFlag, Value::Object(_)) => self.object(node, form, at, holder),
            (Form::List(kind), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.node(item, Form::One(kind), &at.child(index), holder);
                }
            }
            (form, Value::Object(map)) if form.is_named() => {
                for (name, member) in map {
                    if let Some(form) = form.child(name) {
                        self.node(member, form, &at.child(name), holder);
                    }
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, node: &Node, form: Form, at: &Pointer, holder: &Holder) {
        let (Some(kind), Some(map)) = (form.kind(), node.as_object()) else { return };
        if kind == Kind::Schema {
            if !self.seen.insert(at.clone()) {
                return;
            }
            self.found.push(Position { at: at.clone(), holder: holder.clone() });
        }
        for (field, member) in members(kind, map) {
            let inner = match kind {
                Kind::Schema => Holder::Schema { of: at.clone(), keyword: field.name },
                _ if *holder == Holder::Copied || field.name == "pathItems" => Holder::Copied,
                _ if *holder == Holder::Received || matches!(field.name, "webhooks" | "callbacks") => Holder::Received,
                Kind::Parameter => Holder::Parameter,
                Kind::Header => Holder::Header,
                // The content of a parameter or header is a part of it.
                Kind::Media if matches!(holder, Holder::Parameter | Holder::Header) => holder.clone(),
                Kind::Media => Holder::Media,
                _ => holder.clone(),
            };
            self.node(member, field.form, &at.child(field.name), &inner);
        }
    }
}
