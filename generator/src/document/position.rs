//! The places where schemas stand.

use super::grammar::{Field, Form, Kind};
use super::schema::Schema;
use super::tree::{Tree, steps};
use crate::diagnostics::Pointer;
use crate::source::{Map, Node, Origin, Value};
use foldhash::{HashMap, HashMapExt as _};

/// A place where a schema stands.
#[derive(Clone, Debug)]
pub struct Position {
    pub at: Pointer,
    pub holder: Holder,
    /// Where the schema was written.
    pub origin: Origin,
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

/// A tree that stays as it is, so that its schemas need not be searched by name each time.
#[derive(Debug)]
pub(super) struct Settled {
    pub(super) tree: Tree,
    /// Every schema, those that hold others first.
    pub(super) positions: Vec<Position>,
    ways: Ways,
}

/// For each schema the indices of the members and items that lead to it.
type Ways = HashMap<Pointer, Box<[u32]>>;

impl Settled {
    pub(super) fn new(tree: Tree) -> Self {
        let (positions, ways) = walk(&tree);
        Self { tree, positions, ways }
    }

    /// The node at `at`.
    pub(super) fn at(&self, at: &Pointer) -> Option<&Node> {
        match self.ways.get(at) {
            Some(way) => way.iter().try_fold(&self.tree.root, |node, index| part(node, *index)),
            None => self.tree.at(at.as_str()),
        }
    }

    /// What the schema at `at` says.
    pub(super) fn schema(&self, at: &Pointer) -> Option<Schema<'_>> {
        Schema::read(self.at(at)?, at)
    }
}

/// Every schema of `tree`, those that hold others first.
pub(super) fn positions(tree: &Tree) -> Vec<Position> {
    walk(tree).0
}

fn walk(tree: &Tree) -> (Vec<Position>, Ways) {
    let mut walk = Walk { found: Vec::new(), ways: Ways::new(), way: Vec::new() };
    walk.node(&tree.root, Form::One(tree.kind), &Pointer::root(), &Holder::Components);
    for (at, kind) in &tree.extras {
        if let Some((node, way)) = way_to(tree, at) {
            walk.way = way;
            walk.node(node, Form::One(*kind), at, &Holder::Components);
        }
    }
    (walk.found, walk.ways)
}

/// The node at `at`, and the indices that lead to it.
fn way_to<'t>(tree: &'t Tree, at: &Pointer) -> Option<(&'t Node, Vec<u32>)> {
    let mut way = Vec::new();
    let mut node = &tree.root;
    for step in steps(at.as_str()) {
        let index = match &node.value {
            Value::Object(map) => map.get_index_of(step.as_ref())?,
            _ => step.parse::<usize>().ok()?,
        };
        way.push(number(index));
        node = part(node, number(index))?;
    }
    Some((node, way))
}

/// The member or item with an index.
fn part(node: &Node, index: u32) -> Option<&Node> {
    match &node.value {
        Value::Object(map) => map.get_index(index as usize).map(|(_, member)| member),
        Value::Array(items) => items.get(index as usize),
        _ => None,
    }
}

/// No file has so many values.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The members of an object that the specification knows, in its order, with their indices: objects have few of the many
/// that there may be.
fn members<'a>(kind: Kind, map: &'a Map) -> Vec<(&'static Field, usize, &'a Node)> {
    let fields = kind.fields();
    let known = |(index, (name, member)): (usize, (&String, &'a Node))| {
        Some((fields.iter().position(|field| field.name == *name)?, index, member))
    };
    let mut members: Vec<(usize, usize, &Node)> = map.iter().enumerate().filter_map(known).collect();
    members.sort_unstable_by_key(|(field, ..)| *field);
    members.into_iter().map(|(field, index, member)| (&fields[field], index, member)).collect()
}

struct Walk {
    found: Vec<Position>,
    ways: Ways,
    /// To the node that is looked at.
    way: Vec<u32>,
}

impl Walk {
    fn node(&mut self, node: &Node, form: Form, at: &Pointer, holder: &Holder) {
        match (form, &node.value) {
            (Form::One(_) | Form::SchemaOrFlag, Value::Object(_)) => self.object(node, form, at, holder),
            (Form::List(kind), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.part(index, item, Form::One(kind), &at.child(index), holder);
                }
            }
            (form, Value::Object(map)) if form.is_named() => {
                for (index, (name, member)) in map.iter().enumerate() {
                    if let Some(form) = form.child(name) {
                        self.part(index, member, form, &at.child(name), holder);
                    }
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, index: usize, node: &Node, form: Form, at: &Pointer, holder: &Holder) {
        self.way.push(number(index));
        self.node(node, form, at, holder);
        self.way.pop();
    }

    fn object(&mut self, node: &Node, form: Form, at: &Pointer, holder: &Holder) {
        let (Some(kind), Some(map)) = (form.kind(), node.as_object()) else { return };
        if kind == Kind::Schema {
            // What stands outside its place may hold what stands outside its place.
            if self.ways.insert(at.clone(), self.way.as_slice().into()).is_some() {
                return;
            }
            self.found.push(Position { at: at.clone(), holder: holder.clone(), origin: node.origin });
        }
        for (field, index, member) in members(kind, map) {
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
            self.part(index, member, field.form, &at.child(field.name), &inner);
        }
    }
}
