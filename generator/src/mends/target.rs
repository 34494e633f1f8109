//! JSON pointers as JSONPath (RFC 9535), in which a step says whether it is a name or an index.

use crate::diagnostics::Pointer;
use crate::source::{Node, Value, quoted};

/// What stands at a pointer, and the path to it.
pub(crate) fn written<'a>(root: &'a Node, at: &Pointer) -> Option<(String, &'a Node)> {
    at.steps().try_fold(("$".to_owned(), root), |(path, node), step| match &node.value {
        Value::Object(map) => Some((member(&path, &step), map.get(&step)?)),
        Value::Array(items) => Some((format!("{path}[{step}]"), items.get(step.parse::<usize>().ok()?)?)),
        _ => None,
    })
}

/// A path to a member of an object.
pub(crate) fn member(path: &str, name: &str) -> String {
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let is_word = is_name && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_word {
        return format!("{path}.{name}");
    }
    format!("{path}[{}]", text(name))
}

/// A string of JSONPath.
pub(crate) fn text(name: &str) -> String {
    let inner = quoted(name);
    let inner = inner.get(1..inner.len().saturating_sub(1)).unwrap_or_default();
    format!("'{}'", inner.replace("\\\"", "\"").replace('\'', "\\'"))
}
