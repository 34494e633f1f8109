use super::{Normal, set_flag};
use crate::diagnostics::Code;
use crate::document::findings::meant;
use crate::document::schema::JsonType;
use crate::document::version::Version;
use crate::source::{Map, Node, Origin, Value};

const NAMES: [&str; 7] = ["boolean", "integer", "number", "string", "array", "object", "null"];

impl Normal<'_, '_> {
    /// `type` without `null`; unknown names are left out.
    pub(super) fn types(&mut self, map: &mut Map, origin: Origin) {
        let Some(written) = map.get("type").cloned() else { return };
        let items = match &written.value {
            Value::Array(items) => {
                self.other_version(&written, Version::V31, "type array", "array of types");
                items.as_slice()
            }
            _ => std::slice::from_ref(&written),
        };
        if let [only] = items
            && only.as_str().is_some_and(|name| name.eq_ignore_ascii_case("file"))
        {
            return self.file(map, only);
        }
        let mut types: Vec<Node> = Vec::new();
        let mut null = false;
        for item in items {
            match self.type_name(item) {
                Some("null") => null = true,
                Some(name) if types.iter().all(|known| known.as_str() != Some(name)) => {
                    types.push(Node { value: Value::String(name.into()), origin: item.origin });
                }
                _ => {}
            }
        }
        if null {
            self.other_version(&written, Version::V31, "type null", "type `null`");
            set_flag(map, "nullable", origin);
        }
        if null && types.is_empty() {
            super::null::only_null(map, written.origin);
        }
        let value = match types.len() {
            0 => {
                map.shift_remove("type");
                return;
            }
            1 => types.swap_remove(0).value,
            _ => Value::Array(types),
        };
        map.insert("type".into(), Node { value, origin: written.origin });
    }

    fn type_name(&mut self, node: &Node) -> Option<&'static str> {
        let name = node.as_str()?;
        if let Some(known) = NAMES.iter().find(|known| **known == name) {
            return Some(known);
        }
        let cased = NAMES.iter().copied().find(|known| known.eq_ignore_ascii_case(name));
        let fate = match cased {
            Some(known) => format!("taken as `{known}`"),
            None => "any type is allowed instead".into(),
        };
        let mut unknown = self
            .find
            .diagnostic(Code::UnknownType, node, format!("there is no type `{name}`; {fate}"))
            .label("expected boolean, integer, number, string, array or object");
        unknown.help = meant(name, NAMES);
        self.find.repeat(name, unknown);
        cased
    }

    /// Swagger 2.0's `type: file` is a binary string.
    fn file(&mut self, map: &mut Map, written: &Node) {
        if self.version > Version::V20 {
            let message = "there is no type `file`; taken as a string of format `binary`";
            self.repeat("file", Code::UnknownType, written, message.into());
        }
        let text = |text: &str| Node { value: Value::String(text.into()), origin: written.origin };
        map.insert("type".into(), text("string"));
        map.insert("format".into(), text("binary"));
    }
}

/// The types that a canonical schema lists; empty: any.
pub fn listed(map: &Map) -> Vec<JsonType> {
    map.get("type").map(of_type).unwrap_or_default()
}

/// The types that the value of `type` names.
pub fn of_type(node: &Node) -> Vec<JsonType> {
    match &node.value {
        Value::String(name) => JsonType::parse(name).into_iter().collect(),
        Value::Array(items) => items.iter().filter_map(|item| JsonType::parse(item.as_str()?)).collect(),
        _ => Vec::new(),
    }
}
