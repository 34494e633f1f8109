use super::operation::Defaults;
use super::parameter::value_schema;
use super::{Lift, flag, object, text};
use crate::diagnostics::{Code, Pointer};
use crate::document::tree::{members_mut, reference};
use crate::source::{Map, Node, Origin, Value};

const JSON: &str = "application/json";
const URLENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// Whether a parameter is the body or a part of it.
pub fn is_body(node: &Node) -> bool {
    matches!(location(node), Some("body" | "formData"))
}

/// Whether a parameter is the whole body.
pub fn is_whole_body(node: &Node) -> bool {
    location(node) == Some("body")
}

fn location(node: &Node) -> Option<&str> {
    node.get("in")?.as_str()
}

impl Lift<'_, '_, '_> {
    /// The body that a parameter is, which may be a reference to one of the document's.
    pub(super) fn shared_body(&mut self, node: &Node, whole: &Node, defaults: &Defaults, at: &Pointer) -> Node {
        let name = reference(node).and_then(|to| to.strip_prefix("/parameters/"));
        match name {
            // The document's own is made for the document's media types.
            Some(name) if defaults.consumes == self.defaults.consumes => {
                self.types(&defaults.consumes, node);
                let to = text(&format!("#/components/requestBodies/{name}"), node.origin);
                object(Map::from_iter([("$ref".to_owned(), to)]), node.origin)
            }
            _ => {
                let types = self.types(&defaults.consumes, whole);
                self.whole_body(whole, &types, at)
            }
        }
    }

    /// The media types of some content; JSON is assumed where none is named, and that is said.
    pub(super) fn types(&mut self, named: &[String], holder: &Node) -> Vec<String> {
        if named.is_empty() {
            let message = "no media type is named for this content; application/json was assumed";
            let note = self.find.diagnostic(Code::MediaTypeAssumed, holder, message);
            self.find.repeat("", note);
        }
        or_json(named)
    }

    /// The body that a parameter with `in: body` is.
    pub(super) fn whole_body(&mut self, node: &Node, types: &[String], at: &Pointer) -> Node {
        let mut body = kept(node);
        let content = content(node.get("schema"), types, node, at);
        body.insert("content".into(), content);
        object(body, node.origin)
    }

    /// The body that parameters with `in: formData` make.
    pub(super) fn form(&mut self, fields: &[Node], defaults: &Defaults, at: &Pointer) -> Node {
        let origin = fields.first().map_or_else(Origin::default, |field| field.origin);
        let has_file = fields.iter().any(|field| field.get("type").and_then(Node::as_str) == Some("file"));
        let mut types: Vec<String> = defaults.consumes.iter().filter(|name| is_form(name)).cloned().collect();
        if has_file {
            types.retain(|name| name.starts_with("multipart/"));
        }
        if types.is_empty() {
            types.push(if has_file { MULTIPART } else { URLENCODED }.to_owned());
        }
        let encoding = self.encoding(fields, origin);
        let schema = form_schema(fields, origin);
        let holder = object(Map::default(), origin);
        let mut content = content(Some(&schema), &types, &holder, at);
        for media in members_mut(&mut content).into_iter().flat_map(|map| map.values_mut()) {
            if let (Some(members), Some(_)) = (members_mut(media), encoding.as_object().filter(|map| !map.is_empty())) {
                members.insert("encoding".into(), encoding.clone());
            }
        }
        let is_required = |field: &Node| field.get("required").and_then(Node::as_bool) == Some(true);
        let required = flag(fields.iter().any(is_required), origin);
        object(Map::from_iter([("content".to_owned(), content), ("required".to_owned(), required)]), origin)
    }

    /// How arrays among the fields are written, where it is not as by default.
    fn encoding(&mut self, fields: &[Node], origin: Origin) -> Node {
        let mut encoding = Map::default();
        for field in fields {
            let Some(name) = field.get("name").and_then(Node::as_str) else { continue };
            let Some((style, explode)) = self.style(field, true) else { continue };
            let members =
                [("style".to_owned(), text(style, field.origin)), ("explode".to_owned(), flag(explode, field.origin))];
            encoding.insert(name.to_owned(), object(Map::from_iter(members), field.origin));
        }
        object(encoding, origin)
    }
}

/// The media types; JSON where none is named.
pub fn or_json(named: &[String]) -> Vec<String> {
    if named.is_empty() { vec![JSON.to_owned()] } else { named.to_vec() }
}

/// The media types with one schema: the first has it, the others refer to it there.
pub fn content(schema: Option<&Node>, types: &[String], holder: &Node, at: &Pointer) -> Node {
    let mut content = Map::default();
    for name in types {
        let media = schema.map(|schema| {
            let schema = match content.keys().next() {
                Some(first) if reference(schema).is_none() => {
                    refer(&at.descend(["content", first, "schema"]), schema.origin)
                }
                _ => schema.clone(),
            };
            ("schema".to_owned(), schema)
        });
        content.insert(name.clone(), object(media.into_iter().collect(), holder.origin));
    }
    object(content, holder.origin)
}

/// What a body takes over from its parameter.
fn kept(node: &Node) -> Map {
    let members = node.as_object().into_iter().flatten();
    let kept =
        members.filter(|(name, _)| name.starts_with("x-") || matches!(name.as_str(), "description" | "required"));
    kept.map(|(name, member)| (name.clone(), member.clone())).collect()
}

fn form_schema(fields: &[Node], origin: Origin) -> Node {
    let mut properties = Map::default();
    let mut required = Vec::new();
    for field in fields {
        let Some(name) = field.get("name") else { continue };
        let Some(text) = name.as_str() else { continue };
        let mut schema = field.get("schema").cloned().unwrap_or_else(|| value_schema(field));
        if let (Some(members), Some(description)) = (members_mut(&mut schema), field.get("description")) {
            members.insert("description".into(), description.clone());
        }
        properties.insert(text.to_owned(), schema);
        if field.get("required").and_then(Node::as_bool) == Some(true) {
            required.push(name.clone());
        }
    }
    let mut schema = Map::default();
    schema.insert("type".into(), text("object", origin));
    schema.insert("properties".into(), object(properties, origin));
    if !required.is_empty() {
        schema.insert("required".into(), Node { value: Value::Array(required), origin });
    }
    object(schema, origin)
}

fn is_form(name: &str) -> bool {
    name.starts_with("multipart/") || name.starts_with(URLENCODED)
}

fn refer(pointer: &Pointer, origin: Origin) -> Node {
    object(Map::from_iter([("$ref".to_owned(), text(&format!("#{pointer}"), origin))]), origin)
}
