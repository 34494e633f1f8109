use super::{object, text};
use crate::source::{Map, Node, Value};

/// `host`, `basePath` and `schemes` as servers. `None`: the document says nothing of where it is served.
///
/// The order of `schemes` means nothing; those that encrypt come first.
pub fn servers(root: &Node, schemes: Option<&Node>) -> Option<Node> {
    let member = |name: &str| root.get(name).filter(|node| node.as_str().is_some());
    let (host, base) = (member("host"), member("basePath"));
    let origin = host.or(base)?.origin;
    let path = base.and_then(Node::as_str).unwrap_or_default().trim_end_matches('/');
    let path = if path.is_empty() || path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
    let urls = match host.and_then(Node::as_str) {
        None if path.is_empty() => vec!["/".to_owned()],
        None => vec![path],
        Some(host) if host.contains("://") => vec![format!("{host}{path}")],
        Some(host) => names(schemes).into_iter().map(|scheme| format!("{scheme}://{host}{path}")).collect(),
    };
    let server = |url: String| object(Map::from_iter([("url".to_owned(), text(&url, origin))]), origin);
    Some(Node { value: Value::Array(urls.into_iter().map(server).collect()), origin })
}

fn names(schemes: Option<&Node>) -> Vec<&str> {
    let written = schemes.and_then(Node::as_array).unwrap_or_default();
    let mut names: Vec<_> = written.iter().filter_map(Node::as_str).filter(|name| name.starts_with("http")).collect();
    if names.is_empty() {
        return vec!["https"];
    }
    names.sort_by_key(|name| *name != "https");
    names
}
