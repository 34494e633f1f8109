use super::{Normal, has_flag, set_flag};
use crate::document::version::Version;
use crate::source::{Map, Node, Origin, Value};

impl Normal<'_, '_> {
    /// `nullable` is no keyword from 3.1 on, but is meant.
    pub(super) fn nullable_keyword(&mut self, map: &Map) {
        if let Some(nullable) = map.get("nullable").filter(|_| has_flag(map, "nullable")) {
            self.other_version(nullable, Version::V30, "nullable", "`nullable`");
        }
    }

    /// What admits null says so by `nullable`.
    pub(super) fn nulls(&mut self, map: &mut Map, origin: Origin) {
        if let Some(constant) = map.get("const").filter(|constant| is_null(constant)) {
            let origin = constant.origin;
            map.shift_remove("const");
            only_null(map, origin);
        }
        for name in ["anyOf", "oneOf"] {
            if lists_null_only(map, name)
                && let Some(choice) = map.shift_remove(name)
            {
                only_null(map, choice.origin);
            }
        }
        let has_null_branch = ["anyOf", "oneOf"].iter().any(|name| {
            let branches = map.get(*name).and_then(Node::as_array);
            branches.is_some_and(|branches| branches.iter().any(is_null_only))
        });
        if has_null_branch {
            set_flag(map, "nullable", origin);
        }
    }
}

/// Makes a schema admit null and nothing else.
pub fn only_null(map: &mut Map, origin: Origin) {
    let null = Node { value: Value::Null, origin };
    map.shift_remove("type");
    map.insert("enum".into(), Node { value: Value::Array(vec![null]), origin });
    set_flag(map, "nullable", origin);
}

/// Whether a schema, canonical or not yet, admits null and nothing else.
pub fn is_null_only(schema: &Node) -> bool {
    let Some(map) = schema.as_object() else {
        return false;
    };
    let by_type = match map.get("type").map(|node| &node.value) {
        Some(Value::String(name)) => name == "null",
        Some(Value::Array(names)) => !names.is_empty() && names.iter().all(|name| name.as_str() == Some("null")),
        Some(Value::Null) => true,
        _ => false,
    };
    let by_values =
        map.get("enum").and_then(Node::as_array).is_some_and(|values| !values.is_empty() && values.iter().all(is_null));
    by_type
        || by_values
        || map.get("const").is_some_and(is_null)
        || ["anyOf", "oneOf"].iter().any(|name| lists_null_only(map, name))
}

/// Whether every branch of a choice admits null and nothing else; of `oneOf`, of which one has to hold, the only one.
fn lists_null_only(map: &Map, name: &str) -> bool {
    let branches = map.get(name).and_then(Node::as_array).unwrap_or_default();
    let count = if name == "oneOf" { 1..=1 } else { 1..=usize::MAX };
    count.contains(&branches.len()) && branches.iter().all(is_null_only)
}

fn is_null(node: &Node) -> bool {
    matches!(node.value, Value::Null)
}
