use crate::document::grammar::{Form, Kind};
use crate::document::parameter::{Location, Style};
use crate::document::response::Status;
use crate::document::security::SchemeKind;
use crate::document::tree::{Tree, reference};
use crate::document::version::Version;
use crate::source::{Map, Node, Origin, Value};

/// A copy of the tree that holds what OpenAPI 3.0 and openapiv3 know, in the form that they ask for.
pub fn shape(tree: &Tree) -> Option<Node> {
    Shape { tree }.value(&tree.root, Form::One(Kind::Document))
}

struct Shape<'a> {
    tree: &'a Tree,
}

impl Shape<'_> {
    /// `None`: 3.0 has no place for it.
    fn value(&self, node: &Node, form: Form) -> Option<Node> {
        let value = match (form, &node.value) {
            (Form::One(_), Value::Object(map)) => {
                return self.object(node, map, form.kind()?);
            }
            (Form::SchemaOrFlag, Value::Object(map)) => {
                return self.object(node, map, Kind::Schema);
            }
            (Form::List(kind), Value::Array(items)) => {
                let items = items.iter();
                Value::Array(items.filter_map(|item| self.value(item, Form::One(kind))).collect())
            }
            (form, Value::Object(map)) if form.is_named() => {
                let members = map.iter().filter_map(|(name, member)| {
                    let child = form.child(name)?;
                    Some((entry_name(name, form)?, self.value(member, child)?))
                });
                Value::object(members.collect())
            }
            // What was left out is null.
            (Form::Requirements, Value::Array(items)) => {
                let kept = items.iter().filter(|item| item.as_object().is_some());
                Value::Array(kept.cloned().collect())
            }
            (form, _) if form.is_named() || matches!(form, Form::One(_) | Form::List(_)) => {
                return None;
            }
            (_, value) => value.clone(),
        };
        Some(Node { value, origin: node.origin })
    }

    fn object(&self, node: &Node, map: &Map, kind: Kind) -> Option<Node> {
        if reference(node).is_some() && kind.is_referenceable() {
            if kind == Kind::Media {
                return self.value(self.tree.follow(node)?.0, Form::One(kind));
            }
            let alone = map.iter().filter(|(name, _)| *name == "$ref");
            let alone = alone.map(|(name, text)| (name.clone(), text.clone()));
            return Some(Node { value: Value::object(alone.collect()), origin: node.origin });
        }
        let mut copy = Map::default();
        for (name, member) in map {
            let known = kind.since(name) <= Version::V30 && !is_left_out(name);
            let Some(form) = kind.form(name).filter(|_| known) else { continue };
            copy.extend(self.value(member, form).map(|member| (name.clone(), member)));
        }
        let fits = complete(&mut copy, map, kind, node.origin);
        fits.then_some(Node { value: Value::object(copy), origin: node.origin })
    }
}

/// The name of an entry of a map as 3.0 takes it.
fn entry_name(name: &str, map: Form) -> Option<String> {
    match map {
        Form::Table(Kind::PathItem) if !name.starts_with('/') => Some(format!("/{name}")),
        Form::Table(Kind::Response) => Status::parse(name).map(|_| name.to_owned()),
        _ => Some(name.to_owned()),
    }
}

/// Documentation, and what is not generated from.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "example"
            | "examples"
            | "externalDocs"
            | "xml"
            | "links"
            | "callbacks"
            | "webhooks"
            | "definitions"
            | "dependencies"
            | "additionalItems"
            | "jsonSchemaDialect"
    )
}

/// Makes an object whole. `false`: openapiv3 has no form for it.
fn complete(copy: &mut Map, written: &Map, kind: Kind, origin: Origin) -> bool {
    let text = |text: &str| Node { value: Value::String(text.into()), origin };
    let empty = || Node { value: Value::object(Map::default()), origin };
    match kind {
        Kind::Document => {
            copy.insert("openapi".into(), text("3.0.3"));
            copy.entry("paths".into()).or_insert_with(empty);
        }
        Kind::License | Kind::Tag => return copy.contains_key("name"),
        Kind::Server => return copy.contains_key("url"),
        Kind::Variable => return copy.contains_key("default"),
        Kind::Operation => {
            copy.entry("responses".into()).or_insert_with(empty);
        }
        Kind::Response => {
            copy.entry("description".into()).or_insert_with(|| text(""));
        }
        Kind::Discriminator => return copy.contains_key("propertyName"),
        Kind::Parameter | Kind::Header => return parameter(copy, kind, origin),
        Kind::Encoding => {
            let allowed = Location::Query.styles();
            retain_style(copy, allowed);
        }
        Kind::Scheme => {
            let holder = Node { value: Value::object(copy.clone()), origin };
            let kind = SchemeKind::read(&holder);
            if matches!(kind, Some(SchemeKind::OAuth2 { .. })) {
                copy.entry("flows".into()).or_insert_with(empty);
            }
            return !matches!(kind, None | Some(SchemeKind::MutualTls));
        }
        Kind::Flows => copy.retain(|name, flow| is_flow(name, flow)),
        Kind::Flow => {
            copy.entry("scopes".into()).or_insert_with(empty);
        }
        Kind::Schema => schema(copy, written, origin),
        _ => {}
    }
    true
}

fn parameter(copy: &mut Map, kind: Kind, origin: Origin) -> bool {
    let location = match kind {
        Kind::Header => Some(Location::Header),
        _ => copy.get("in").and_then(Node::as_str).and_then(Location::parse),
    };
    let Some(location) = location.filter(|location| *location != Location::Querystring) else {
        return false;
    };
    let known = location.styles().iter().filter(|style| **style != Style::Cookie);
    retain_style(copy, &known.copied().collect::<Vec<_>>());
    if copy.contains_key("schema") {
        copy.shift_remove("content");
    } else if !copy.contains_key("content") {
        copy.insert("schema".into(), Node { value: Value::object(Map::default()), origin });
    }
    kind == Kind::Header || copy.contains_key("name")
}

fn retain_style(copy: &mut Map, allowed: &[Style]) {
    let style = copy.get("style").and_then(Node::as_str).and_then(Style::parse);
    if !style.is_some_and(|style| allowed.contains(&style)) {
        copy.shift_remove("style");
    }
}

/// Whether a flow has what 3.0 asks for.
fn is_flow(name: &str, flow: &Node) -> bool {
    let needed: &[&str] = match name {
        "implicit" => &["authorizationUrl"],
        "password" | "clientCredentials" => &["tokenUrl"],
        "authorizationCode" => &["authorizationUrl", "tokenUrl"],
        _ => return false,
    };
    needed.iter().all(|name| flow.get(name).is_some())
}

/// What 3.0 says in another way than the canonical tree.
fn schema(copy: &mut Map, written: &Map, origin: Origin) {
    if copy.get("type").is_some_and(|types| types.as_str().is_none()) {
        copy.shift_remove("type");
    }
    if copy.get("default").is_some_and(|value| matches!(value.value, Value::Null)) {
        copy.shift_remove("default");
    }
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if let Some(bound) = copy.shift_remove(exclusive) {
            copy.insert(inclusive.into(), bound);
            copy.insert(exclusive.into(), Node { value: Value::Bool(true), origin });
        }
    }
    for bound in ["minimum", "maximum", "multipleOf"] {
        let finite = |node: &Node| node.as_number().is_some_and(|number| is_finite(number.as_str()));
        if copy.get(bound).is_some_and(|node| !finite(node)) {
            copy.shift_remove(bound);
        }
    }
    if let (Some(constant), false) = (written.get("const"), copy.contains_key("enum")) {
        let only = Value::Array(vec![constant.clone()]);
        copy.insert("enum".into(), Node { value: only, origin });
    }
    for values in ["enum", "default"] {
        if copy.get(values).is_some_and(|node| !holds_finite(node)) {
            copy.shift_remove(values);
        }
    }
}

fn is_finite(number: &str) -> bool {
    number.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Whether every number in a value is one that a double can hold.
fn holds_finite(node: &Node) -> bool {
    match &node.value {
        Value::Number(number) => is_finite(number.as_str()),
        Value::Array(items) => items.iter().all(holds_finite),
        Value::Object(map) => map.values().all(holds_finite),
        _ => true,
    }
}
