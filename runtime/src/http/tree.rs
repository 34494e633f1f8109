//! A value as plain data: what parameter styles and forms are written from.

use crate::codec::{Entries, Items, Shape, Value, Visit, each_member};
use std::fmt;

/// A value without its types. Members keep their order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Null,
    /// A boolean or a number, as JSON text.
    Plain(String),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The value's data; `None` if a number in it is not finite, as that has no text.
    pub(crate) fn of(value: &dyn Value) -> Option<Self> {
        let mut gather = Gather { tree: Self::Null, finite: true };
        value.visit(&mut gather);
        gather.finite.then_some(gather.tree)
    }

    /// Whether there is nothing to write: null, and what RFC 6570 counts as undefined.
    pub(crate) fn is_undefined(&self) -> bool {
        match self {
            Self::Null => true,
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.is_empty(),
            Self::Plain(_) | Self::Text(_) => false,
        }
    }

    /// The text that stands for this inside a list or object, where styles know only scalars: composites
    /// are their JSON. `None` for null, which is left out.
    pub(crate) fn scalar(&self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::Plain(text) | Self::Text(text) => Some(text.clone()),
            Self::List(_) | Self::Object(_) => Some(self.to_string()),
        }
    }
}

/// JSON text.
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Plain(text) => f.write_str(text),
            Self::Text(text) => quoted(f, text),
            Self::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    let comma = if index == 0 { "" } else { "," };
                    write!(f, "{comma}{item}")?;
                }
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                for (index, (name, value)) in members.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    quoted(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    fmt::Display::fmt(&serde_json::Value::from(text), f)
}

struct Gather {
    tree: Tree,
    finite: bool,
}

impl Gather {
    fn inner(&mut self, value: &dyn Value) -> Tree {
        let tree = Tree::of(value);
        self.finite &= tree.is_some();
        tree.unwrap_or(Tree::Null)
    }
}

impl Visit for Gather {
    fn null(&mut self) {
        self.tree = Tree::Null;
    }

    fn bool(&mut self, value: bool) {
        self.tree = Tree::Plain(value.to_string());
    }

    fn i64(&mut self, value: i64) {
        self.tree = Tree::Plain(value.to_string());
    }

    fn u64(&mut self, value: u64) {
        self.tree = Tree::Plain(value.to_string());
    }

    fn f64(&mut self, value: f64) {
        self.finite &= value.is_finite();
        self.tree = Tree::Plain(value.to_string());
    }

    fn number(&mut self, text: &str) {
        self.tree = Tree::Plain(text.to_owned());
    }

    fn str(&mut self, value: &str) {
        self.tree = Tree::Text(value.to_owned());
    }

    fn array(&mut self, items: &dyn Items) {
        let list = (0..items.len()).map(|index| self.inner(items.get(index))).collect();
        self.tree = Tree::List(list);
    }

    fn map(&mut self, entries: &dyn Entries) {
        let mut members = Vec::with_capacity(entries.len());
        entries.each(&mut |name, value| members.push((name.to_owned(), self.inner(value))));
        self.tree = Tree::Object(members);
    }

    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        let mut members = Vec::with_capacity(values.len());
        each_member(shape, values, &mut |name, value| {
            members.push((name.to_owned(), self.inner(value)));
        });
        self.tree = Tree::Object(members);
    }

    fn json(&mut self, value: &serde_json::Value) {
        self.tree = free(value);
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}

fn free(value: &serde_json::Value) -> Tree {
    use serde_json::Value as Json;
    match value {
        Json::Null => Tree::Null,
        Json::Bool(_) | Json::Number(_) => Tree::Plain(value.to_string()),
        Json::String(text) => Tree::Text(text.clone()),
        Json::Array(items) => Tree::List(items.iter().map(free).collect()),
        Json::Object(members) => {
            let members = members.iter().map(|(name, value)| (name.clone(), free(value)));
            Tree::Object(members.collect())
        }
    }
}
