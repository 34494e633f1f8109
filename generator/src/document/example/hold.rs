use super::{format, is_null};
use crate::diagnostics::Pointer;
use crate::document::findings::{describe, shorten};
use crate::document::position::Settled;
use crate::document::{Additional, JsonType, Schema};
use crate::source::{Map, Node, Number, Value};
use std::cell::Cell;
use std::cmp::Ordering;

/// Schemas that are followed within one value; a choice may lead back to itself.
const DEEPEST: usize = 64;
/// Schemas that one value is held against; branches of branches multiply.
const MOST: usize = 100_000;

/// Why a value does not fit.
pub(super) struct Fault<'a> {
    /// The value, or the part of it that does not fit.
    pub(super) value: &'a Node,
    /// The schema that refuses it.
    pub(super) at: Pointer,
    pub(super) message: String,
}

/// The first fault of `value`, as far as types, listed values, members, items, bounds, lengths and simple formats go. What
/// this cannot judge it lets pass: patterns, conditions, and how many branches of `oneOf` hold.
pub(super) fn fault<'a>(tree: &Settled, at: &Pointer, value: &'a Node) -> Option<Fault<'a>> {
    Holder { tree, left: Cell::new(MOST) }.whole(at, value, 0)
}

struct Holder<'t> {
    tree: &'t Settled,
    /// How many more schemas are looked at.
    left: Cell<usize>,
}

impl Holder<'_> {
    fn whole<'a>(&self, at: &Pointer, value: &'a Node, depth: usize) -> Option<Fault<'a>> {
        self.left.set(self.left.get().checked_sub(1)?);
        let schema = self.tree.schema(at)?;
        if depth > DEEPEST || is_null(value) && schema.nullable {
            return None;
        }
        own(&schema, value)
            .or_else(|| self.parts(&schema, value))
            .or_else(|| schema.reference.iter().chain(&schema.all_of).find_map(|to| self.whole(to, value, depth + 1)))
            .or_else(|| self.choices(&schema, value, depth))
    }

    fn parts<'a>(&self, schema: &Schema<'_>, value: &'a Node) -> Option<Fault<'a>> {
        match &value.value {
            Value::Array(items) => self.items(schema, value, items),
            Value::Object(members) => self.members(schema, value, members),
            _ => None,
        }
    }

    fn items<'a>(&self, schema: &Schema<'_>, value: &'a Node, items: &'a [Node]) -> Option<Fault<'a>> {
        let within = in_range(items.len(), schema.min_items, schema.max_items, "items");
        if let Some(message) = within {
            return Some(Fault { value, at: schema.at.clone(), message });
        }
        let of = schema.items.as_ref().filter(|_| schema.prefix_items.is_empty())?;
        items.iter().find_map(|item| self.whole(of, item, 0))
    }

    fn members<'a>(&self, schema: &Schema<'_>, value: &'a Node, members: &'a Map) -> Option<Fault<'a>> {
        let missing =
            schema.required.iter().find(|name| !members.contains_key(**name) && !one_way(self.tree, schema, name));
        if let Some(name) = missing {
            return Some(Fault { value, at: schema.at.clone(), message: format!("`{name}` is missing") });
        }
        if let Some(message) = in_range(members.len(), schema.min_properties, schema.max_properties, "members") {
            return Some(Fault { value, at: schema.at.clone(), message });
        }
        members.iter().find_map(|(name, member)| self.member(schema, name, member))
    }

    fn member<'a>(&self, schema: &Schema<'_>, name: &str, member: &'a Node) -> Option<Fault<'a>> {
        if let Some((_, at)) = schema.properties.iter().find(|(known, _)| *known == name) {
            return self.whole(at, member, 0);
        }
        match &schema.additional {
            _ if !schema.pattern_properties.is_empty() => None,
            Additional::Never => {
                Some(Fault { value: member, at: schema.at.clone(), message: format!("it may have no member `{name}`") })
            }
            Additional::Schema(at) => self.whole(at, member, 0),
            Additional::Absent | Additional::Any => None,
        }
    }

    fn choices<'a>(&self, schema: &Schema<'_>, value: &'a Node, depth: usize) -> Option<Fault<'a>> {
        for branches in [&schema.any_of, &schema.one_of] {
            let mut faults = branches.iter().map(|branch| self.whole(branch, value, depth + 1));
            let Some(first) = faults.next() else { continue };
            let Some(first) = first else { continue };
            if faults.any(|fault| fault.is_none()) {
                continue;
            }
            if branches.len() == 1 {
                return Some(first);
            }
            return Some(Fault {
                value,
                at: schema.at.clone(),
                message: format!("{} fits none of the branches", describe(value)),
            });
        }
        None
    }
}

/// Whether a property goes one way only: it may be missing the other way.
pub(super) fn one_way(tree: &Settled, schema: &Schema<'_>, name: &str) -> bool {
    let property = schema.properties.iter().find(|(known, _)| *known == name);
    let flags = |at: &Pointer| {
        let node = tree.at(at)?;
        let (behind, _) = tree.tree.follow(node)?;
        let is = |node: &Node, flag| node.get(flag).and_then(Node::as_bool) == Some(true);
        Some(["readOnly", "writeOnly"].into_iter().any(|flag| is(node, flag) || is(behind, flag)))
    };
    property.and_then(|(_, at)| flags(at)).unwrap_or(false)
}

/// What the schema says of the value itself.
fn own<'a>(schema: &Schema<'_>, value: &'a Node) -> Option<Fault<'a>> {
    let found = || describe(value);
    let message = if !is_of(&schema.types, value) {
        let expected: Vec<&str> = schema.types.iter().map(|ty| ty.noun()).collect();
        Some(format!("{} stands where {} is expected", found(), expected.join(" or ")))
    } else if schema.enumeration.is_some_and(|values| !values.iter().any(|one| equal(one, value))) {
        Some(format!("`enum` does not list {}", found()))
    } else if schema.constant.is_some_and(|constant| !equal(constant, value)) {
        Some(format!("`const` is another value than {}", found()))
    } else {
        match &value.value {
            Value::String(text) => of_text(schema, text),
            Value::Number(number) => bounds(schema, number),
            _ => None,
        }
    };
    message.map(|message| Fault { value, at: schema.at.clone(), message })
}

fn of_text(schema: &Schema<'_>, text: &str) -> Option<String> {
    let length = in_range(text.chars().count(), schema.min_length, schema.max_length, "characters");
    let format = schema.format.filter(|format| !format::has(format, text));
    length.or_else(|| format.map(|format| format!("the string `{}` has not the format {format}", shorten(text))))
}

/// Whether one of the types takes the value; without types any does.
pub(super) fn is_of(types: &[JsonType], value: &Node) -> bool {
    types.is_empty()
        || types.iter().any(|ty| match (&value.value, ty) {
            (Value::Number(number), JsonType::Integer) => is_integral(number),
            (value, ty) => matches!(
                (value, ty),
                (Value::Bool(_), JsonType::Boolean)
                    | (Value::Number(_), JsonType::Number)
                    | (Value::String(_), JsonType::String)
                    | (Value::Array(_), JsonType::Array)
                    | (Value::Object(_), JsonType::Object)
            ),
        })
}

/// Numbers beyond what can be told are taken for what is wanted.
fn is_integral(number: &Number) -> bool {
    number.as_integer().is_some() || number.as_str().parse::<f64>().is_ok_and(|value| value.fract() == 0.0)
}

/// JSON equality: `1.0` equals `1`.
pub(super) fn equal(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Number(one), Value::Number(other)) => one.compare(other) == Ordering::Equal,
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equal(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let same = |(name, member)| other.get(name).is_some_and(|other| equal(member, other));
            one.len() == other.len() && one.iter().all(|(name, member): (&String, &Node)| same((name, member)))
        }
        (one, other) => one == other,
    }
}

pub(super) fn in_range(count: usize, least: Option<u64>, most: Option<u64>, what: &str) -> Option<String> {
    let count = count as u64;
    if let Some(least) = least.filter(|least| count < *least) {
        return Some(format!("{count} {what} are fewer than {least}"));
    }
    most.filter(|most| count > *most).map(|most| format!("{count} {what} are more than {most}"))
}

fn bounds(schema: &Schema<'_>, number: &Number) -> Option<String> {
    let beyond = |bound: Option<&Number>, bad: &[Ordering], how: &str| {
        let bound = bound.filter(|bound| bad.contains(&number.compare(bound)))?;
        Some(format!("{number} is {how} {bound}"))
    };
    use Ordering::{Equal, Greater, Less};
    beyond(schema.minimum, &[Less], "below")
        .or_else(|| beyond(schema.maximum, &[Greater], "above"))
        .or_else(|| beyond(schema.exclusive_minimum, &[Less, Equal], "not above"))
        .or_else(|| beyond(schema.exclusive_maximum, &[Greater, Equal], "not below"))
}
