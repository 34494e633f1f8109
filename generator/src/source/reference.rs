//! Which files a tree refers to.

use super::{Node, Origin, Value};
use indexmap::{IndexMap, IndexSet};

/// Members whose value is data or somebody else's, so that a `$ref` in it refers to nothing.
const DATA: &[&str] = &["example", "default", "enum", "const", "value", "examples"];

/// Members whose own members have names of the author's choice, not of the specification's.
pub const NAMED: &[&str] = &[
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "headers",
    "links",
    "mediaTypes",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "webhooks",
];

/// What a tree says of other files.
#[derive(Debug, Default)]
pub struct References<'a> {
    /// The file part of each reference, and every place where it stands.
    pub files: IndexMap<&'a str, Vec<Origin>>,
    /// The file part of what a discriminator's mapping may name. Bundlers leave those behind, so that one which is
    /// not there is for whoever reads the mapping to tell of.
    pub mappings: IndexSet<&'a str>,
    /// What schemas call themselves (`$id`); a reference to one of these names no file.
    pub ids: Vec<&'a str>,
}

impl<'a> References<'a> {
    /// Every reference of a document, or of a file that one refers to.
    pub fn of(node: &'a Node) -> Self {
        let mut references = Self::default();
        references.walk(node, false);
        references
    }

    /// `named`: the members' names are the author's own.
    fn walk(&mut self, node: &'a Node, named: bool) {
        match &node.value {
            Value::Object(map) => map.iter().for_each(|(name, member)| self.member(name, member, named)),
            Value::Array(items) => items.iter().for_each(|item| self.walk(item, false)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn member(&mut self, name: &str, member: &'a Node, named: bool) {
        if named {
            return self.walk(member, false);
        }
        match (name, &member.value) {
            ("$ref", Value::String(text)) => self.add(text, member.origin),
            ("$id" | "$self", Value::String(text)) => self.ids.push(text),
            ("mapping", Value::Object(map)) => map.values().for_each(|target| self.target(target)),
            ("examples", Value::Object(map)) => map.values().for_each(|example| self.example(example)),
            _ if name.starts_with("x-") || DATA.contains(&name) => {}
            _ => self.walk(member, NAMED.contains(&name)),
        }
    }

    /// An example object holds data, but may itself be a reference.
    fn example(&mut self, node: &'a Node) {
        if let Some(reference) = node.get("$ref")
            && let Some(text) = reference.as_str()
        {
            self.add(text, reference.origin);
        }
    }

    /// A discriminator's mapping gives a schema's name or a reference.
    fn target(&mut self, node: &'a Node) {
        let is_file = |text: &&str| {
            let file = text.split('#').next().unwrap_or_default();
            [".yaml", ".yml", ".json"].iter().any(|extension| file.ends_with(extension))
        };
        self.mappings.extend(node.as_str().filter(is_file).map(file_part).filter(|file| !file.is_empty()));
    }

    fn add(&mut self, text: &'a str, origin: Origin) {
        let file = file_part(text);
        if !file.is_empty() {
            self.files.entry(file).or_default().push(origin);
        }
    }
}

/// A reference without its fragment.
pub fn file_part(reference: &str) -> &str {
    reference.split('#').next().unwrap_or_default()
}
