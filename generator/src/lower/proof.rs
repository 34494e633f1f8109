//! Whether the branches of a union can be told apart, and a value that shows where they cannot.

use super::scalar::quoted;
use super::sketch::Sketch;
use crate::ir::JsonTypes;
use std::rc::Rc;

/// How two branches stand to each other.
#[derive(Debug, PartialEq)]
pub(super) enum Relation {
    /// No value fits both.
    Disjoint,
    /// Some values fit both, but in each branch there is a member, always there, that the other does not speak of.
    Told,
    /// This value fits both, and nothing tells which is meant: JSON text, as far as what is known of the branches goes.
    Overlap(String),
}

/// How values of two branches stand to each other.
pub(super) fn relation(a: &Sketch, b: &Sketch) -> Relation {
    match common(a, b) {
        None => Relation::Disjoint,
        Some(_) if is_told(a, b) => Relation::Told,
        Some(example) => Relation::Overlap(example),
    }
}

/// Whether reading a value as one of two branches, both of which it may fit, may lose what the other says. A member that
/// has other constants on both sides tells where it is there, and members that both declare are kept by either.
pub(super) fn may_lose(a: &Sketch, b: &Sketch) -> bool {
    let both = || a.members.iter().filter_map(|(name, one)| Some((one, b.members.get(name)?)));
    let is_tag = |(one, other): &(&Rc<Sketch>, &Rc<Sketch>)| {
        one.values.is_some() && other.values.is_some() && are_disjoint(one, other)
    };
    if !matches!(relation(a, b), Relation::Overlap(_)) || both().any(|pair| is_tag(&pair)) {
        return false;
    }
    let has_own = |one: &Sketch, other: &Sketch| one.members.keys().any(|name| !other.members.contains_key(name));
    let items = a.items.as_ref().zip(b.items.as_ref()).filter(|_| a.types.array && b.types.array);
    has_own(a, b) || has_own(b, a) || both().chain(items).any(|(one, other)| may_lose(one, other))
}

/// A pair of branches that nothing tells apart.
pub(super) struct Overlap {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) example: String,
}

/// The first such pair.
pub(super) fn overlap(branches: &[Rc<Sketch>]) -> Option<Overlap> {
    for (first, a) in branches.iter().enumerate() {
        for (offset, b) in branches[first + 1..].iter().enumerate() {
            if let Relation::Overlap(example) = relation(a, b) {
                return Some(Overlap { first, second: first + 1 + offset, example });
            }
        }
    }
    None
}

/// Whether a member that one requires tells objects apart in practice, where only objects fit both.
fn is_told(a: &Sketch, b: &Sketch) -> bool {
    let shared = a.types.intersection(b.types);
    let objects = JsonTypes { object: true, ..JsonTypes::default() };
    shared == objects && (requires_its_own(a, b) || requires_its_own(b, a))
}

/// Whether `one` requires a member that `other` does not declare: its presence tells.
pub(super) fn requires_its_own(one: &Sketch, other: &Sketch) -> bool {
    one.required.iter().any(|name| !other.members.contains_key(name))
}

type Test = fn(&JsonTypes) -> bool;

/// A value that fits both; none where no value does.
fn common(a: &Sketch, b: &Sketch) -> Option<String> {
    let mut text = String::new();
    add_common(a, b, &mut text).then_some(text)
}

/// Whether no value fits both.
pub(super) fn are_disjoint(a: &Sketch, b: &Sketch) -> bool {
    !add_common(a, b, &mut String::new())
}

/// Whether no value of a member fits both sides.
pub(super) fn are_members_disjoint(name: &str, a: &Sketch, b: &Sketch) -> bool {
    !add_member(name, a, b, &mut String::new())
}

/// Adds a value that fits both to `text`; `false`, and nothing is added, where no value does.
fn add_common(a: &Sketch, b: &Sketch, text: &mut String) -> bool {
    let shared = a.types.intersection(b.types);
    if let Some(value) = common_listed(a, b, shared) {
        return value.map(|value| text.push_str(value)).is_some();
    }
    let start = text.len();
    if shared.object && add_object(a, b, text) {
        return true;
    }
    text.truncate(start);
    if shared.array && add_array(a, b, text) {
        return true;
    }
    text.truncate(start);
    let string = a.text.as_ref().or(b.text.as_ref()).map_or("\"x\"", String::as_str);
    let number = a.number.as_ref().or(b.number.as_ref()).map_or("1", String::as_str);
    let scalars: [(Test, &str); 5] = [
        (|types| types.string, string),
        (|types| types.integer, number),
        (|types| types.fraction, "0.5"),
        (|types| types.boolean, "true"),
        (|types| types.null, "null"),
    ];
    scalars.into_iter().find(|(test, _)| test(&shared)).map(|(_, value)| text.push_str(value)).is_some()
}

/// Where one side lists its values: `Some` with the answer, `None` where neither does.
fn common_listed<'s>(a: &'s Sketch, b: &'s Sketch, shared: JsonTypes) -> Option<Option<&'s String>> {
    let fits = |value: &&String| match value.chars().next() {
        Some('"') => shared.string,
        Some('t' | 'f') => shared.boolean,
        Some('[') => shared.array,
        Some('{') => shared.object,
        Some('n') => shared.null,
        _ => shared.integer || shared.fraction,
    };
    let (a, b) = match (&a.values, &b.values) {
        (None, None) => return None,
        (Some(one), None) | (None, Some(one)) => (one, one),
        (Some(a), Some(b)) => (a, b),
    };
    Some(a.iter().filter(fits).find(|value| b.contains(value)))
}

fn add_array(a: &Sketch, b: &Sketch, text: &mut String) -> bool {
    text.push('[');
    let start = text.len();
    let has_item = match (&a.items, &b.items) {
        (Some(a), Some(b)) => add_common(a, b, text),
        (Some(one), None) | (None, Some(one)) => add_common(one, one, text),
        (None, None) => add_any(text),
    };
    if !has_item {
        text.truncate(start);
    }
    text.push(']');
    has_item || !a.filled && !b.filled
}

/// An object with what both sides require, unless that cannot be. What was added before that is seen stays.
fn add_object(a: &Sketch, b: &Sketch, text: &mut String) -> bool {
    let mut separator = "{";
    for name in a.required.union(&b.required) {
        let forbids = |side: &Sketch| side.closed && !side.members.contains_key(name);
        if forbids(a) || forbids(b) {
            return false;
        }
        text.push_str(separator);
        text.push_str(&quoted(name));
        text.push_str(": ");
        if !add_member(name, a, b, text) {
            return false;
        }
        separator = ", ";
    }
    text.push_str(if separator == "{" { "{}" } else { "}" });
    true
}

/// A value of a member that both sides take.
fn add_member(name: &str, a: &Sketch, b: &Sketch, text: &mut String) -> bool {
    match (a.members.get(name), b.members.get(name)) {
        (Some(a), Some(b)) => add_common(a, b, text),
        (Some(one), None) | (None, Some(one)) => add_common(one, one, text),
        (None, None) => add_any(text),
    }
}

/// Where anything is taken.
fn add_any(text: &mut String) -> bool {
    text.push('1');
    true
}

#[cfg(test)]
mod tests {
    use super::{Relation, may_lose, relation};
    use crate::ir::JsonTypes;
    use crate::lower::sketch::Sketch;
    use std::rc::Rc;

    fn text(values: &[&str]) -> Sketch {
        let values = values.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>();
        let types = JsonTypes { string: true, ..JsonTypes::default() };
        Sketch { types, values: (!values.is_empty()).then_some(values), ..Sketch::anything() }
    }

    fn integer() -> Sketch {
        Sketch { types: JsonTypes { integer: true, ..JsonTypes::default() }, ..Sketch::anything() }
    }

    fn list(of: Sketch) -> Sketch {
        let types = JsonTypes { array: true, ..JsonTypes::default() };
        Sketch { types, items: Some(Rc::new(of)), ..Sketch::anything() }
    }

    fn object(members: &[(&str, Sketch)], required: &[&str], closed: bool) -> Sketch {
        Sketch {
            types: JsonTypes { object: true, ..JsonTypes::default() },
            members: members.iter().map(|(name, member)| ((*name).to_owned(), Rc::new(member.clone()))).collect(),
            required: required.iter().map(|name| (*name).to_owned()).collect(),
            closed,
            ..Sketch::anything()
        }
    }

    fn both(example: &str) -> Relation {
        Relation::Overlap(example.to_owned())
    }

    #[test]
    fn what_tells_objects_apart() {
        let tagged = |value| object(&[("kind", text(&[value]))], &["kind"], false);
        assert_eq!(relation(&tagged("a"), &tagged("b")), Relation::Disjoint);
        assert_eq!(relation(&tagged("a"), &tagged("a")), both(r#"{"kind": "a"}"#));
        let with = |name, closed| object(&[(name, text(&[]))], &[name], closed);
        assert_eq!(relation(&with("a", true), &with("b", false)), Relation::Disjoint);
        // Both fit {a, b}; in practice there is only one of them.
        assert_eq!(relation(&with("a", false), &with("b", false)), Relation::Told);
        let optional = object(&[("a", text(&[]))], &[], false);
        assert_eq!(relation(&with("a", false), &optional), both(r#"{"a": "x"}"#));
    }

    #[test]
    fn members_and_items_tell_apart() {
        let holding = |member| object(&[("data", member)], &["data"], false);
        assert_eq!(relation(&holding(text(&[])), &holding(integer())), Relation::Disjoint);
        let deep = |kind| holding(object(&[("kind", text(&[kind]))], &["kind"], false));
        assert_eq!(relation(&deep("a"), &deep("b")), Relation::Disjoint);
        // What may be left out proves nothing.
        let optional = |member| object(&[("data", member)], &[], false);
        assert_eq!(relation(&optional(text(&[])), &optional(integer())), both("{}"));
        assert_eq!(relation(&list(text(&[])), &list(integer())), both("[]"));
        let filled = |of| Sketch { filled: true, ..list(of) };
        assert_eq!(relation(&filled(text(&[])), &list(integer())), Relation::Disjoint);
        assert_eq!(relation(&list(integer()), &list(integer())), both("[1]"));
    }

    #[test]
    fn what_is_lost_where_several_hold() {
        let with = |name, member| object(&[(name, member)], &[], false);
        assert!(may_lose(&with("a", text(&[])), &with("b", text(&[]))));
        // Whichever is taken has the member; of another type, only one can be meant.
        assert!(!may_lose(&with("a", text(&[])), &with("a", text(&[]))));
        assert!(!may_lose(&with("a", text(&[])), &with("a", integer())));
        let tagged = |value, name| object(&[("kind", text(&[value])), (name, integer())], &[], false);
        assert!(!may_lose(&tagged("one", "a"), &tagged("two", "b")));
        let deep = |name| with("data", list(with(name, integer())));
        assert!(may_lose(&deep("a"), &deep("b")));
    }

    #[test]
    fn types_tell_apart() {
        assert_eq!(relation(&text(&[]), &object(&[], &[], false)), Relation::Disjoint);
        assert_eq!(relation(&text(&[]), &text(&[])), both("\"x\""));
        assert_eq!(relation(&text(&["auto"]), &text(&[])), both("\"auto\""));
        let number = Sketch { types: JsonTypes { integer: true, fraction: true, ..JsonTypes::default() }, ..integer() };
        assert_eq!(relation(&integer(), &number), both("1"));
    }
}
