//! Changes as the actions of an OpenAPI Overlay. Values are JSON, which is YAML, too.

use super::change::{Change, Changes, Kind};
use crate::document::{Node, Version, json_text, quoted};
use crate::mends::{member, text, written};
use crate::source::Sources;

/// The overlay; `None` where nothing changes.
pub(super) fn overlay(changes: &Changes, sources: &Sources, version: Version, name: &str) -> Option<String> {
    let mut actions = Actions { version, lines: Vec::new() };
    for (at, change) in &changes.0 {
        if let Some((path, node)) = written(sources.document()?, at) {
            actions.schema(&path, node, change);
        }
    }
    let title = quoted(&format!("What real answers showed of {name}"));
    let head = format!("overlay: 1.0.0\ninfo: {{ title: {title}, version: 1.0.0 }}\nactions:\n");
    (!actions.lines.is_empty()).then(|| head + &actions.lines.concat())
}

struct Actions {
    version: Version,
    lines: Vec<String>,
}

impl Actions {
    fn remove(&mut self, target: &str) {
        self.lines.push(format!("  - target: {}\n    remove: true\n", quoted(target)));
    }

    fn update(&mut self, target: &str, value: &str) {
        self.lines.push(format!("  - target: {}\n    update: {value}\n", quoted(target)));
    }

    fn schema(&mut self, path: &str, node: &Node, change: &Change) {
        let mut types: Vec<Kind> = change.types.clone();
        let integer = node.get("type").and_then(Node::as_str) == Some("integer");
        if integer && types.contains(&Kind::Number) {
            types.retain(|kind| *kind != Kind::Number);
            self.update(path, r#"{ "type": "number" }"#);
        }
        let wrapped = match self.version {
            Version::V20 | Version::V30 => self.by_flag(path, node, change.null, &types),
            Version::V31 | Version::V32 => self.by_type(path, node, change.null, types),
        };
        // What the schema said before is its first branch then.
        let path = if wrapped { format!("{path}.anyOf[0]") } else { path.to_owned() };
        self.parts(&path, node, change);
        for keyword in &change.dropped {
            let group: &[&str] = match *keyword {
                "minimum" | "exclusiveMinimum" => &["minimum", "exclusiveMinimum"],
                "maximum" | "exclusiveMaximum" => &["maximum", "exclusiveMaximum"],
                keyword => &[keyword],
            };
            group.iter().filter(|name| node.get(name).is_some()).for_each(|name| self.remove(&member(&path, name)));
        }
        for (keyword, kind) in &change.branches {
            self.update(&path, &format!("{{ {}: [{}] }}", quoted(keyword), self.kind(kind)));
        }
    }

    /// What changes besides the type.
    fn parts(&mut self, path: &str, node: &Node, change: &Change) {
        let required = node.get("required").and_then(Node::as_array).unwrap_or_default();
        let stays = |name: &Node| name.as_str().is_none_or(|name| !change.optional.contains(name));
        if !change.optional.is_empty() && !required.iter().any(stays) {
            self.remove(&member(path, "required"));
        } else {
            for name in &change.optional {
                self.remove(&format!("{}[?@ == {}]", member(path, "required"), text(name)));
            }
        }
        if !change.declared.is_empty() {
            let declared = change.declared.iter().map(|(name, kind)| format!("{}: {}", quoted(name), self.kind(kind)));
            let declared: Vec<String> = declared.collect();
            self.update(path, &format!("{{ \"properties\": {{ {} }} }}", declared.join(", ")));
        }
        // Those of another type have a branch, or a type, of their own.
        let is_typed = |value: &&Node| change.types.contains(&Kind::of(value));
        let mut values: Vec<String> = change.values.iter().filter(|value| !is_typed(value)).map(json_text).collect();
        if values.is_empty() {
            return;
        }
        if let Some(constant) = node.get("const") {
            values.insert(0, json_text(constant));
            self.remove(&member(path, "const"));
        }
        self.update(path, &format!("{{ \"enum\": [{}] }}", values.join(", ")));
    }

    /// Null and other types until 3.0, where a schema has one type. Whether it became a branch.
    fn by_flag(&mut self, path: &str, node: &Node, null: bool, types: &[Kind]) -> bool {
        let flag = if self.version == Version::V20 { "x-nullable" } else { "nullable" };
        let has_reference = node.get("$ref").is_some();
        if !types.is_empty() {
            self.wrap(path, node, types, null.then_some(flag));
            return true;
        }
        if null && has_reference {
            self.remove(&member(path, "$ref"));
            let whole = json_text(node);
            self.update(path, &format!("{{ \"allOf\": [{whole}], \"{flag}\": true }}"));
        } else if null {
            self.update(path, &format!("{{ \"{flag}\": true }}"));
            if node.get("enum").is_some() {
                self.update(path, r#"{ "enum": [null] }"#);
            }
        }
        false
    }

    /// Null and other types since 3.1, where both are types. Whether it became a branch.
    fn by_type(&mut self, path: &str, node: &Node, null: bool, mut types: Vec<Kind>) -> bool {
        if null {
            types.push(Kind::Null);
        }
        if types.is_empty() {
            return false;
        }
        // Where values are listed, others are told by type alone; what is inside an array needs a schema.
        let is_listed = node.get("const").is_some() || node.get("enum").is_some();
        let is_plain = !is_listed && types.iter().all(|kind| !matches!(kind, Kind::Array(Some(_))));
        let Some(written) = node.get("type").filter(|_| is_plain) else {
            self.wrap(path, node, &types, None);
            return true;
        };
        let mut names: Vec<String> = types.iter().map(|kind| quoted(kind.name())).collect();
        if written.as_array().is_none() {
            names.insert(0, json_text(written));
            self.remove(&member(path, "type"));
        }
        self.update(path, &format!("{{ \"type\": [{}] }}", names.join(", ")));
        false
    }

    /// The schema becomes a branch beside others.
    fn wrap(&mut self, path: &str, node: &Node, types: &[Kind], flag: Option<&str>) {
        let about = ["description", "title", "deprecated", "readOnly", "writeOnly"];
        let members = node.as_object().into_iter().flatten().filter(|(name, _)| !about.contains(&name.as_str()));
        let mut whole = Vec::new();
        for (name, value) in members {
            self.remove(&member(path, name));
            whole.push(format!("{}: {}", quoted(name), json_text(value)));
        }
        let mut branches = vec![format!("{{ {} }}", whole.join(", "))];
        branches.extend(types.iter().map(|kind| self.kind(kind)));
        let flag = flag.map(|flag| format!(", \"{flag}\": true")).unwrap_or_default();
        self.update(path, &format!("{{ \"anyOf\": [{}]{flag} }}", branches.join(", ")));
    }

    /// A schema for values of a kind.
    fn kind(&self, kind: &Kind) -> String {
        let is_old = matches!(self.version, Version::V20 | Version::V30);
        match kind {
            Kind::Null if is_old => r#"{ "nullable": true }"#.to_owned(),
            Kind::Array(items) => {
                let items = items.as_ref().map_or_else(|| "{}".to_owned(), |items| self.kind(items));
                format!("{{ \"type\": \"array\", \"items\": {items} }}")
            }
            kind => format!("{{ \"type\": {} }}", quoted(kind.name())),
        }
    }
}

impl Kind {
    fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array(_) => "array",
            Self::Object => "object",
        }
    }
}
