//! Schemas that name themselves by URIs: references by those names become references by pointers.

use super::reference::NAMED;
use super::uri::join;
use super::{Node, Value};
use crate::diagnostics::Pointer;
use foldhash::HashMap;

/// What the schemas of one file call themselves.
#[derive(Default)]
struct Names {
    /// By URI. The file itself has an empty one, unless it says another.
    schemas: HashMap<String, Pointer>,
    /// By the URI of the schema that holds them, and name.
    anchors: HashMap<(String, String), Pointer>,
}

/// Makes references within a file that go by the names of its schemas go by pointers. What leads nowhere stays as it is
/// written.
pub fn settle(root: &mut Node) {
    // Few files have such names, and pointers to all that is in a file take their time.
    if !has_names(root) {
        return;
    }
    let mut names = Names::default();
    names.collect(root, &Pointer::root(), "", false);
    let file = root.clone();
    names.rewrite(&file, root, "", false);
}

fn has_names(node: &Node) -> bool {
    match &node.value {
        Value::Array(items) => items.iter().any(has_names),
        Value::Object(map) => {
            ["$id", "$self", "$anchor"].iter().any(|name| map.contains_key(*name)) || map.values().any(has_names)
        }
        _ => false,
    }
}

/// The URI of what stands in `node`, within what has the URI `base`.
fn own_base(node: &Node, base: &str) -> String {
    let text = |name| node.get(name).and_then(Node::as_str);
    let own = text("$id").or_else(|| text("$self")).and_then(|id| id.split('#').next());
    own.map_or_else(|| base.to_owned(), |id| join(base, id))
}

/// Members, beside those with names of the author's own, that hold schemas or what holds some. An identifier anywhere
/// else is none.
const HOLDERS: &[&str] = &[
    "additionalItems",
    "additionalOperations",
    "additionalProperties",
    "allOf",
    "anyOf",
    "components",
    "contains",
    "contentSchema",
    "delete",
    "else",
    "get",
    "head",
    "if",
    "itemSchema",
    "items",
    "not",
    "oneOf",
    "options",
    "patch",
    "post",
    "prefixItems",
    "propertyNames",
    "put",
    "query",
    "requestBody",
    "schema",
    "then",
    "trace",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Whether a member of an object of the specification holds what may hold schemas.
fn is_followed(name: &str) -> bool {
    HOLDERS.contains(&name) || NAMED.contains(&name)
}

impl Names {
    /// `named`: the members' names are the author's own.
    fn collect(&mut self, node: &Node, at: &Pointer, base: &str, named: bool) {
        if let Some(items) = node.as_array() {
            return items
                .iter()
                .enumerate()
                .for_each(|(index, item)| self.collect(item, &at.child(index), base, false));
        }
        let Some(map) = node.as_object() else { return };
        if named {
            return map.iter().for_each(|(name, member)| self.collect(member, &at.child(name), base, false));
        }
        let own = own_base(node, base);
        if own != base {
            self.schemas.entry(own.clone()).or_insert_with(|| at.clone());
        }
        for anchor in ["$anchor", "$dynamicAnchor"].iter().filter_map(|name| map.get(*name)?.as_str()) {
            self.anchors.entry((own.clone(), anchor.to_owned())).or_insert_with(|| at.clone());
        }
        for (name, member) in map.iter().filter(|(name, _)| is_followed(name)) {
            self.collect(member, &at.child(name), &own, NAMED.contains(&name.as_str()));
        }
    }

    fn rewrite(&self, file: &Node, node: &mut Node, base: &str, named: bool) {
        let own = if named { base.to_owned() } else { own_base(node, base) };
        match &mut node.value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.rewrite(file, item, base, false)),
            Value::Object(map) if named => map.values_mut().for_each(|member| self.rewrite(file, member, base, false)),
            Value::Object(map) => {
                for (name, member) in map.iter_mut() {
                    match &mut member.value {
                        Value::String(text) if name == "$ref" || name == "$dynamicRef" => {
                            let found = self.by_pointer(file, text, &own);
                            if let Some(at) = found.filter(|at| name == "$ref" || !is_dynamic(file, text, at)) {
                                *text = at;
                            }
                        }
                        _ if !is_followed(name) => {}
                        _ => self.rewrite(file, member, &own, NAMED.contains(&name.as_str())),
                    }
                }
            }
            _ => {}
        }
    }

    /// The reference `text`, which stands in what has the URI `base`, by a pointer; if it names something of this file.
    fn by_pointer(&self, file: &Node, text: &str, base: &str) -> Option<String> {
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        let uri = join(base, uri);
        if !fragment.is_empty() && !fragment.starts_with('/') {
            let at = self.anchors.get(&(uri, fragment.to_owned()))?;
            return Some(format!("#{}", escaped(at)));
        }
        let at = self.schemas.get(&uri)?;
        // Many write pointers of the document in schemas that have names of their own.
        let leads = fragment.contains('%') || is_there(file, at, &Pointer::parse(fragment));
        leads.then(|| format!("#{}{fragment}", escaped(at)))
    }
}

/// Whether what the dynamic reference `text` leads to is an anchor that others may take the place of.
fn is_dynamic(file: &Node, text: &str, at: &str) -> bool {
    let Some((name, pointer)) = text.strip_prefix('#').zip(at.strip_prefix('#')) else { return false };
    let target = Pointer::parse(pointer).steps().try_fold(file, |node, step| step_into(node, &step));
    target.and_then(|node| node.get("$dynamicAnchor")?.as_str()) == Some(name)
}

fn is_there(file: &Node, at: &Pointer, below: &Pointer) -> bool {
    let step = |node, step: String| step_into(node, &step);
    at.steps().chain(below.steps()).try_fold(file, step).is_some()
}

fn step_into<'a>(node: &'a Node, step: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => node.get(step),
    }
}

/// A pointer as the fragment of a URI.
fn escaped(pointer: &Pointer) -> String {
    pointer.as_str().replace('%', "%25")
}
