//! Schemas of any version to one spelling, and what contradicts itself in a single schema.
//!
//! Canonical: `type` holds no `null` and is an array only where there are several; what admits null has
//! `nullable: true`; a schema that admits null alone is `{nullable: true, enum: [null]}`, and no other enumeration holds
//! null; exclusive bounds are numbers; boolean schemas are `{}` and `{not: {}}`; combinators are not empty.

mod bounds;
mod content;
mod null;
#[cfg(test)]
mod tests;
mod types;
mod values;

pub use null::is_null_only;
pub use types::of_type;

use super::findings::Findings;
use super::grammar::Kind;
use super::tree::Tree;
use super::version::Version;
use crate::diagnostics::Code;
use crate::source::{Map, Node, Origin, Value};
use foldhash::{HashMap, HashMapExt as _};

/// Makes every schema of `tree` canonical.
pub fn normalize(tree: &mut Tree, version: Version, find: &mut Findings<'_>) {
    let mut normal = Normal { version, find };
    tree.each_mut(&mut |node, kind| {
        if kind == Kind::Schema {
            normal.schema(node);
        }
    });
}

struct Normal<'f, 'a> {
    version: Version,
    find: &'f mut Findings<'a>,
}

impl Normal<'_, '_> {
    fn schema(&mut self, node: &mut Node) {
        let origin = node.origin;
        if let Value::Bool(any) = node.value {
            self.boolean(node, any);
        }
        let Value::Object(map) = &mut node.value else {
            return;
        };
        self.nullable_keyword(map);
        self.boolean_parts(map);
        self.types(map, origin);
        self.nulls(map, origin);
        self.bounds(map);
        self.contradictions(map);
        self.content(map);
        self.combinators(map);
        self.enumeration(map, origin);
        self.constant(map);
        self.default(map);
        self.required(map);
        self.discriminator(map);
    }

    fn boolean(&mut self, node: &mut Node, any: bool) {
        self.other_version(node, Version::V31, "boolean", "boolean as a schema");
        let mut map = Map::default();
        if !any {
            let all = Node { value: Value::object(Map::default()), origin: node.origin };
            map.insert("not".into(), all);
        }
        node.value = Value::object(map);
    }

    /// Booleans as schemas where no view has a flag.
    fn boolean_parts(&mut self, map: &mut Map) {
        const PARTS: &[&str] = &["items", "not", "contains", "propertyNames", "if", "then", "else"];
        for name in PARTS {
            if let Some(part) = map.get_mut(*name)
                && let Value::Bool(any) = part.value
            {
                self.boolean(part, any);
            }
        }
    }

    /// Says that something belongs to another version, and was read as there.
    fn other_version(&mut self, node: &Node, from: Version, topic: &str, what: &str) {
        let fits = match from {
            Version::V20 | Version::V30 => self.version <= Version::V30,
            Version::V31 | Version::V32 => self.version >= Version::V31,
        };
        if fits {
            return;
        }
        let message = format!("{} has no {what}; it was read as {} means it", self.version.name(), from.name());
        let other = self.find.diagnostic(Code::OtherVersion, node, message);
        self.find.repeat(topic, other);
    }

    fn combinators(&mut self, map: &mut Map) {
        for name in ["allOf", "anyOf", "oneOf"] {
            let Some(branches) = map.get(name).and_then(Node::as_array) else { continue };
            if !branches.is_empty() {
                continue;
            }
            if let Some(empty) = map.shift_remove(name) {
                let message = format!("`{name}` lists no schema; it was ignored");
                self.repeat(name, Code::EmptyCombinator, &empty, message);
            }
        }
    }

    fn required(&mut self, map: &mut Map) {
        let Some(Value::Array(names)) = map.get_mut("required").map(|node| &mut node.value) else {
            return;
        };
        let mut seen: HashMap<String, Node> = HashMap::new();
        let mut twice = Vec::new();
        names.retain(|name| {
            let first = seen.insert(name.as_str().unwrap_or_default().to_owned(), name.clone());
            twice.extend(first.clone().map(|first| (first, name.clone())));
            first.is_none()
        });
        for (first, name) in twice {
            let message = format!("`required` lists `{}` twice", name.as_str().unwrap_or_default());
            self.repeat_by("required", Code::Duplicate, &name, (&first, "first here"), message);
        }
    }

    fn discriminator(&mut self, map: &mut Map) {
        let Some(discriminator) = map.get("discriminator") else { return };
        if discriminator.get("propertyName").is_some() {
            return;
        }
        if let Some(nameless) = map.shift_remove("discriminator") {
            let message = "the discriminator has no `propertyName`; it was ignored";
            let fault = self.find.at_key(Code::PartMissing, &nameless, message);
            self.find.report(fault);
        }
    }

    /// The same with the place of what it has to do with.
    fn repeat_by(&mut self, topic: &str, code: Code, node: &Node, (other, word): (&Node, &str), message: String) {
        let diagnostic = self.find.diagnostic(code, node, message).also(self.find.place(other), word);
        self.find.repeat(topic, diagnostic);
    }

    fn repeat(&mut self, topic: &str, code: Code, node: &Node, message: String) {
        let diagnostic = self.find.diagnostic(code, node, message);
        self.find.repeat(topic, diagnostic);
    }
}

/// Sets a flag, if it is not written already.
fn set_flag(map: &mut Map, name: &str, origin: Origin) {
    map.insert(name.into(), Node { value: Value::Bool(true), origin });
}

fn has_flag(map: &Map, name: &str) -> bool {
    map.get(name).and_then(Node::as_bool) == Some(true)
}
