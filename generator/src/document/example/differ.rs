//! All the ways in which a real value differs from its schema, each with what would mend the document.

use super::{format, hold};
use crate::diagnostics::Pointer;
use crate::document::findings::{describe, shorten};
use crate::document::position::Settled;
use crate::document::{Additional, Schema};
use crate::source::{Map, Node, Number, Origin, Value};
use std::cmp::Ordering::{self, Equal, Greater, Less};

/// Schemas that are followed within one value; a choice may lead back to itself.
const DEEPEST: usize = 64;

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The value, or the part of it that differs.
    pub value: Origin,
    /// The schema that refuses it.
    pub at: Pointer,
    /// The keyword that refuses it.
    pub keyword: &'static str,
    pub message: String,
    pub mend: Mend,
}

/// What would mend the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Mend {
    /// The schema here takes null.
    Null(Pointer),
    /// The schema here takes this, too.
    Type(Pointer, Node),
    /// The list here has this, too.
    Value(Node),
    /// The member may be missing.
    Optional(String),
    /// The member is declared.
    Declare(String, Node),
    /// The choice has a branch for this.
    Branch(&'static str, Node),
    /// The keyword goes.
    Drop(&'static str),
    /// Nothing has to be.
    Nothing,
}

/// All differences of `value` from the schema at `at`.
pub fn differences(tree: &Settled, at: &Pointer, value: &Node) -> Vec<Difference> {
    let mut differ = Differ { tree, found: Vec::new() };
    differ.value(at, value);
    differ.found
}

struct Differ<'t> {
    tree: &'t Settled,
    found: Vec<Difference>,
}

impl Differ<'_> {
    /// A value at the schema that stands for it where it is used.
    fn value(&mut self, site: &Pointer, value: &Node) {
        self.whole(site, site, value, 0);
        if let Value::Object(members) = &value.value {
            self.undeclared(site, members);
        }
    }

    fn whole(&mut self, site: &Pointer, at: &Pointer, value: &Node, depth: usize) {
        let schema = self.tree.schema(at);
        let Some(schema) = schema.filter(|_| depth <= DEEPEST) else { return };
        if matches!(value.value, Value::Null) {
            return self.null(site, at, value);
        }
        if !self.own(site, &schema, value) {
            return;
        }
        match &value.value {
            Value::Array(items) => self.items(&schema, value, items),
            Value::Object(members) => self.members(&schema, value, members),
            _ => {}
        }
        for to in schema.reference.iter().chain(&schema.all_of) {
            self.whole(site, to, value, depth + 1);
        }
        for (keyword, branches) in [("anyOf", &schema.any_of), ("oneOf", &schema.one_of)] {
            self.choice(site, &schema, keyword, branches, value, depth);
        }
    }

    fn tell(&mut self, value: &Node, at: &Pointer, keyword: &'static str, message: String, mend: Mend) {
        let difference = Difference { value: value.origin, at: at.clone(), keyword, message, mend };
        if !self.found.contains(&difference) {
            self.found.push(difference);
        }
    }

    fn null(&mut self, site: &Pointer, at: &Pointer, value: &Node) {
        let Some(fault) = hold::fault(self.tree, at, value) else { return };
        let message = "null stands where the document has none".to_owned();
        self.tell(value, &fault.at, "nullable", message, Mend::Null(site.clone()));
    }

    /// What the schema says of the value itself; false: it takes another type.
    fn own(&mut self, site: &Pointer, schema: &Schema<'_>, value: &Node) -> bool {
        let at = &schema.at;
        let typed = hold::is_of(&schema.types, value);
        if !typed {
            let expected: Vec<&str> = schema.types.iter().map(|ty| ty.noun()).collect();
            let message = format!("{} stands where {} is expected", describe(value), expected.join(" or "));
            self.tell(value, at, "type", message, Mend::Type(site.clone(), value.clone()));
        }
        let is_listed = |values: &[Node]| values.iter().any(|one| hold::equal(one, value));
        if schema.enumeration.is_some_and(|values| !is_listed(values)) {
            let message = format!("`enum` does not list {}", describe(value));
            self.tell(value, at, "enum", message, Mend::Value(value.clone()));
        } else if schema.constant.is_some_and(|constant| !hold::equal(constant, value)) {
            let message = format!("`const` is another value than {}", describe(value));
            self.tell(value, at, "const", message, Mend::Value(value.clone()));
        }
        match &value.value {
            Value::String(text) if typed => self.text(schema, value, text),
            Value::Number(number) if typed => self.number(schema, value, number),
            _ => {}
        }
        typed
    }

    fn text(&mut self, schema: &Schema<'_>, value: &Node, text: &str) {
        let length = text.chars().count();
        self.count(
            schema,
            value,
            length,
            (schema.min_length, "minLength"),
            (schema.max_length, "maxLength"),
            "characters",
        );
        if let Some(name) = schema.format.filter(|name| !format::has(name, text)) {
            let message = format!("the string `{}` has not the format {name}", shorten(text));
            self.tell(value, &schema.at, "format", message, Mend::Drop("format"));
        }
    }

    fn count(
        &mut self,
        schema: &Schema<'_>,
        value: &Node,
        count: usize,
        (least, below): (Option<u64>, &'static str),
        (most, above): (Option<u64>, &'static str),
        what: &str,
    ) {
        if let Some(message) = hold::in_range(count, least, None, what) {
            self.tell(value, &schema.at, below, message, Mend::Drop(below));
        }
        if let Some(message) = hold::in_range(count, None, most, what) {
            self.tell(value, &schema.at, above, message, Mend::Drop(above));
        }
    }

    fn number(&mut self, schema: &Schema<'_>, value: &Node, number: &Number) {
        let bounds: [(&'static str, Option<&Number>, &[Ordering]); 4] = [
            ("minimum", schema.minimum, &[Less]),
            ("maximum", schema.maximum, &[Greater]),
            ("exclusiveMinimum", schema.exclusive_minimum, &[Less, Equal]),
            ("exclusiveMaximum", schema.exclusive_maximum, &[Greater, Equal]),
        ];
        for (keyword, bound, refused) in bounds {
            if let Some(bound) = bound.filter(|bound| refused.contains(&number.compare(bound))) {
                let message = format!("{number} is beyond {bound}");
                self.tell(value, &schema.at, keyword, message, Mend::Drop(keyword));
            }
        }
    }

    fn items(&mut self, schema: &Schema<'_>, value: &Node, items: &[Node]) {
        self.count(schema, value, items.len(), (schema.min_items, "minItems"), (schema.max_items, "maxItems"), "items");
        if let Some(of) = schema.items.as_ref().filter(|_| schema.prefix_items.is_empty()) {
            items.iter().for_each(|item| self.value(of, item));
        }
    }

    fn members(&mut self, schema: &Schema<'_>, value: &Node, members: &Map) {
        let (least, most) = ((schema.min_properties, "minProperties"), (schema.max_properties, "maxProperties"));
        self.count(schema, value, members.len(), least, most, "members");
        for name in &schema.required {
            if !members.contains_key(*name) && !hold::one_way(self.tree, schema, name) {
                let message = format!("`{name}` is missing");
                self.tell(value, &schema.at, "required", message, Mend::Optional((*name).to_owned()));
            }
        }
        for (name, member) in members {
            let known = schema.properties.iter().find(|(known, _)| known == name);
            match (known, &schema.additional) {
                (Some((_, at)), _) => self.value(at, member),
                _ if !schema.pattern_properties.is_empty() => {}
                (None, Additional::Schema(at)) => self.value(at, member),
                (None, Additional::Never) => {
                    let message = format!("it may have no member `{}`", shorten(name));
                    let mend = Mend::Declare(name.clone(), member.clone());
                    self.tell(member, &schema.at, "additionalProperties", message, mend);
                }
                (None, Additional::Absent | Additional::Any) => {}
            }
        }
    }

    fn choice(
        &mut self,
        site: &Pointer,
        schema: &Schema<'_>,
        keyword: &'static str,
        branches: &[Pointer],
        value: &Node,
        depth: usize,
    ) {
        if branches.is_empty() || branches.iter().any(|branch| hold::fault(self.tree, branch, value).is_none()) {
            return;
        }
        if let [only] = branches {
            return self.whole(site, only, value, depth + 1);
        }
        let of = |branch: &Pointer| {
            let mut differ = Differ { tree: self.tree, found: Vec::new() };
            differ.whole(branch, branch, value, depth + 1);
            differ.found
        };
        let is_near = |found: &Vec<Difference>| !found.iter().any(|one| one.value == value.origin && is_identity(one));
        let nearest = branches.iter().map(of).filter(is_near).min_by_key(Vec::len);
        match nearest {
            Some(found) => self.found.extend(found),
            None => {
                let message = format!("{} fits none of the branches", describe(value));
                self.tell(value, &schema.at, keyword, message, Mend::Branch(keyword, value.clone()));
            }
        }
    }

    /// Notes members that no schema declares and none forbids.
    fn undeclared(&mut self, site: &Pointer, members: &Map) {
        let mut known = Known::default();
        known.gather(self.tree, site, 0);
        if known.open || known.names.is_empty() {
            return;
        }
        for (name, member) in members.iter().filter(|(name, _)| !known.names.contains(name)) {
            let message = format!("the document does not declare the member `{}`", shorten(name));
            let is_told = self.found.iter().any(|one| one.value == member.origin);
            if !is_told {
                self.tell(member, site, "properties", message, Mend::Nothing);
            }
        }
    }
}

/// Whether a difference says that a value is meant for another branch.
fn is_identity(difference: &Difference) -> bool {
    matches!(difference.keyword, "type" | "const" | "nullable")
}

/// The members that a schema declares, with all that it is made of.
#[derive(Default)]
struct Known {
    names: Vec<String>,
    /// Others are spoken of.
    open: bool,
}

impl Known {
    fn gather(&mut self, tree: &Settled, at: &Pointer, depth: usize) {
        let schema = tree.schema(at);
        let Some(schema) = schema.filter(|_| depth <= DEEPEST) else { return };
        self.names.extend(schema.properties.iter().map(|(name, _)| (*name).to_owned()));
        let spoken = matches!(schema.additional, Additional::Schema(_)) || !schema.pattern_properties.is_empty();
        self.open |= spoken;
        let parts = schema.reference.iter().chain(&schema.all_of).chain(&schema.any_of).chain(&schema.one_of);
        parts.for_each(|to| self.gather(tree, to, depth + 1));
    }
}
