//! Whether the branches of a union can be told apart, and a value that shows where they cannot.

use crate::ir::{Branch, JsonTypes};

/// A pair of branches that some value fits both of.
pub(super) struct Overlap {
    pub(super) first: usize,
    pub(super) second: usize,
    /// JSON text of such a value, as far as what is known of the branches goes.
    pub(super) example: String,
}

/// The first pair of branches that nothing tells apart.
pub(super) fn overlap(branches: &[Branch]) -> Option<Overlap> {
    for (first, a) in branches.iter().enumerate() {
        for (offset, b) in branches[first + 1..].iter().enumerate() {
            if let Some(example) = common(a, b) {
                return Some(Overlap { first, second: first + 1 + offset, example });
            }
        }
    }
    None
}

type Test = fn(&JsonTypes) -> bool;

/// A value that fits both.
fn common(a: &Branch, b: &Branch) -> Option<String> {
    let both = |test: Test| test(&a.types) && test(&b.types);
    if let Some(value) = common_scalar(a, b) {
        return value;
    }
    if both(|types| types.object)
        && let Some(example) = common_object(a, b)
    {
        return Some(example);
    }
    let others: [(Test, &str); 6] = [
        (|types| types.string, "\"…\""),
        (|types| types.integer, "1"),
        (|types| types.fraction, "0.5"),
        (|types| types.boolean, "true"),
        (|types| types.array, "[]"),
        (|types| types.null, "null"),
    ];
    others.into_iter().find(|(test, _)| both(*test)).map(|(_, text)| text.to_owned())
}

/// Where one side lists its values: `Some` with the answer, `None` where neither does.
fn common_scalar(a: &Branch, b: &Branch) -> Option<Option<String>> {
    let fits = |value: &String, branch: &Branch| match value.chars().next() {
        Some('"') => branch.types.string,
        Some('t' | 'f') => branch.types.boolean,
        Some('[' | '{') => branch.types.array || branch.types.object,
        Some('n') => branch.types.null,
        _ => branch.types.integer || branch.types.fraction,
    };
    match (a.values.is_empty(), b.values.is_empty()) {
        (true, true) => None,
        (false, true) => Some(a.values.iter().find(|value| fits(value, b)).cloned()),
        (true, false) => Some(b.values.iter().find(|value| fits(value, a)).cloned()),
        (false, false) => Some(a.values.iter().find(|value| b.values.contains(value)).cloned()),
    }
}

/// An object with what both sides require, unless that cannot be or its members tell.
fn common_object(a: &Branch, b: &Branch) -> Option<String> {
    if requires_its_own(a, b) || requires_its_own(b, a) {
        return None;
    }
    let mut members: Vec<(&str, String)> = Vec::new();
    for name in a.required.iter().chain(&b.required) {
        if members.iter().any(|(known, _)| known == name) {
            continue;
        }
        let forbidden = |branch: &Branch| branch.closed && !branch.known.contains(name);
        if forbidden(a) || forbidden(b) {
            return None;
        }
        members.push((name, member(name, a, b)?));
    }
    let members: Vec<String> =
        members.iter().map(|(name, value)| format!("{}: {value}", super::scalar::quoted(name))).collect();
    Some(format!("{{{}}}", members.join(", ")))
}

/// Whether `one` requires a member that `other` does not declare: its presence tells.
fn requires_its_own(one: &Branch, other: &Branch) -> bool {
    one.required.iter().any(|name| !other.known.contains(name))
}

/// A value of a member that both sides take; nothing if their lists have none in common.
fn member(name: &str, a: &Branch, b: &Branch) -> Option<String> {
    let listed = |branch: &Branch| branch.tags.iter().find(|(tag, _)| tag == name).map(|(_, values)| values.clone());
    match (listed(a), listed(b)) {
        (Some(a), Some(b)) => a.into_iter().find(|value| b.contains(value)),
        (Some(one), None) | (None, Some(one)) => one.into_iter().next(),
        (None, None) => Some("…".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::overlap;
    use crate::ir::{Branch, JsonTypes};
    use crate::lower::union::anything;

    fn object(required: &[&str], tags: &[(&str, &str)], closed: bool) -> Branch {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        Branch {
            types: JsonTypes { object: true, ..JsonTypes::default() },
            tags: tags.iter().map(|(name, value)| ((*name).to_owned(), vec![format!("\"{value}\"")])).collect(),
            required: owned(required),
            known: owned(required),
            closed,
            ..anything()
        }
    }

    fn example(a: Branch, b: Branch) -> Option<String> {
        overlap(&[a, b]).map(|overlap| overlap.example)
    }

    #[test]
    fn what_tells_objects_apart() {
        let tagged = |value| object(&["kind"], &[("kind", value)], false);
        assert_eq!(example(tagged("a"), tagged("b")), None);
        assert_eq!(example(tagged("a"), tagged("a")).as_deref(), Some("{\"kind\": \"a\"}"));
        assert_eq!(example(object(&["a"], &[], true), object(&["b"], &[], false)), None);
        assert_eq!(example(object(&["a"], &[], false), object(&["b"], &[], false)), None);
        let optional = Branch { required: Vec::new(), ..object(&["a"], &[], false) };
        assert_eq!(example(object(&["a"], &[], false), optional).as_deref(), Some("{\"a\": …}"));
        assert_eq!(example(object(&[], &[], false), object(&[], &[], false)).as_deref(), Some("{}"));
    }

    #[test]
    fn types_tell_apart() {
        let text = Branch { types: JsonTypes { string: true, ..JsonTypes::default() }, ..object(&[], &[], false) };
        assert_eq!(example(text.clone(), object(&[], &[], false)), None);
        assert_eq!(example(text.clone(), text.clone()).as_deref(), Some("\"…\""));
        let listed = Branch { values: vec!["\"auto\"".to_owned()], ..text.clone() };
        assert_eq!(example(listed, text).as_deref(), Some("\"auto\""));
    }
}
