use super::types::{listed, of_type};
use super::{Normal, has_flag, set_flag};
use crate::diagnostics::Code;
use crate::document::findings::describe;
use crate::document::form::mend::is_number;
use crate::document::schema::JsonType;
use crate::document::tree::same;
use crate::source::{Map, Node, Number, Origin, Value};
use foldhash::{HashMap, HashMapExt as _};

impl Normal<'_, '_> {
    /// `enum` without null, duplicates and values that `type` refuses.
    pub(super) fn enumeration(&mut self, map: &mut Map, origin: Origin) {
        let Some(Value::Array(values)) = map.get("enum").map(|node| node.value.clone()) else {
            return;
        };
        let written = map.get("enum").cloned();
        let Some(written) = written else { return };
        let null = values.iter().any(|value| matches!(value.value, Value::Null));
        let values: Vec<_> = values.into_iter().filter(|value| !matches!(value.value, Value::Null)).collect();
        if values.is_empty() && null {
            return super::null::only_null(map, written.origin);
        }
        if null {
            self.null_value(map, &written, origin);
        }
        let types = listed(map);
        if types == [JsonType::Array] && values.iter().all(is_scalar) && self.values_of_items(map, &written) {
            return;
        }
        let mut seen: HashMap<String, Node> = HashMap::new();
        let mut kept = Vec::with_capacity(values.len());
        for value in values {
            let Some(value) = self.admitted(value, map.get("type"), "a value of `enum`", Code::EnumMismatch) else {
                continue;
            };
            let Some(first) = seen.get(&format!("{:?}", value.value)) else {
                seen.insert(format!("{:?}", value.value), value.clone());
                kept.push(value);
                continue;
            };
            let message = format!("`enum` lists {} twice", describe(&value));
            self.repeat_by("enum", Code::Duplicate, &value, (first, "first here"), message);
        }
        if kept.is_empty() {
            map.shift_remove("enum");
            let message = "`enum` lists no value that is valid; it was ignored";
            return self.repeat("enum", Code::EmptyEnum, &written, message.into());
        }
        map.insert("enum".into(), Node { value: Value::Array(kept), origin: written.origin });
    }

    /// `enum` beside `type: array` that lists no array means the items, unless they say themselves what they are.
    fn values_of_items(&mut self, map: &mut Map, written: &Node) -> bool {
        let Some(Value::Object(items)) = map.get_mut("items").map(|items| &mut items.value) else { return false };
        if items.contains_key("enum") || items.contains_key("$ref") {
            return false;
        }
        items.insert("enum".into(), written.clone());
        map.shift_remove("enum");
        let message = "`enum` of an array lists values that are no arrays; taken as the values of its items";
        let Some(by) = map.get("type") else { return true };
        self.repeat_by("enum of items", Code::EnumMismatch, written, (by, "`type` is here"), message.into());
        true
    }

    /// `enum` lists null: the schema is nullable, even if its type says otherwise.
    fn null_value(&mut self, map: &mut Map, written: &Node, origin: Origin) {
        if let Some(by) = map.get("type").filter(|_| !has_flag(map, "nullable")) {
            let message = "`enum` lists null, which `type` refuses; null was taken as allowed";
            self.repeat_by("null", Code::EnumMismatch, written, (by, "`type` is here"), message.into());
        }
        set_flag(map, "nullable", origin);
    }

    pub(super) fn constant(&mut self, map: &mut Map) {
        let Some(constant) = map.shift_remove("const") else { return };
        if let Some(constant) = self.admitted(constant, map.get("type"), "`const`", Code::EnumMismatch) {
            map.insert("const".into(), constant);
        }
    }

    pub(super) fn default(&mut self, map: &mut Map) {
        let Some(default) = map.get("default").cloned() else { return };
        if matches!(default.value, Value::Null) {
            return;
        }
        map.shift_remove("default");
        let default = self.admitted(default, map.get("type"), "`default`", Code::DefaultMismatch);
        let Some(default) = default else { return };
        let listed = map.get("enum").filter(|listed| !lists(listed, &default));
        if let Some(listed) = listed {
            let message = format!("`default` is {}, which `enum` does not list; it was ignored", describe(&default));
            return self.repeat_by("enum", Code::DefaultMismatch, &default, (listed, "`enum` is here"), message);
        }
        map.insert("default".into(), default);
    }

    /// The value if the types admit it, or what it was evidently meant to be.
    fn admitted(&mut self, mut value: Node, by: Option<&Node>, what: &str, code: Code) -> Option<Node> {
        let types = &by.map(of_type).unwrap_or_default();
        let Some(by) = by.filter(|_| !admits(types, &value.value)) else {
            return Some(value);
        };
        let found = describe(&value);
        let expected = names(types);
        let meant = types.iter().find_map(|only| convert(&value.value, *only));
        let fate = match &meant {
            Some(_) => format!("taken as {expected}"),
            None => "it was ignored".into(),
        };
        let message = format!("{what} is {found}, {expected} was expected by `type`; {fate}");
        self.repeat_by(&format!("{what}{expected}{fate}"), code, &value, (by, "`type` is here"), message);
        value.value = meant?;
        Some(value)
    }
}

fn lists(listed: &Node, value: &Node) -> bool {
    listed.as_array().is_none_or(|values| values.iter().any(|one| same(one, value)))
}

fn is_scalar(value: &Node) -> bool {
    !matches!(value.value, Value::Array(_) | Value::Object(_))
}

fn names(types: &[JsonType]) -> String {
    let names: Vec<_> = types.iter().map(|one| one.noun()).collect();
    names.join(" or ")
}

/// Whether `type` admits a value; empty: any.
fn admits(types: &[JsonType], value: &Value) -> bool {
    types.is_empty()
        || types.iter().any(|one| match (one, value) {
            (JsonType::Boolean, Value::Bool(_))
            | (JsonType::Number, Value::Number(_))
            | (JsonType::String, Value::String(_))
            | (JsonType::Array, Value::Array(_))
            | (JsonType::Object, Value::Object(_)) => true,
            (JsonType::Integer, Value::Number(number)) => is_integral(number),
            _ => false,
        })
}

/// Whether a number has no fraction, however it is written.
fn is_integral(number: &Number) -> bool {
    let text = number.as_str();
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        || text.parse::<f64>().is_ok_and(|value| value.fract() == 0.0)
}

/// A scalar of another type that says the same: YAML makes numbers and booleans of unquoted text.
fn convert(value: &Value, to: JsonType) -> Option<Value> {
    match (value, to) {
        (Value::Number(number), JsonType::String) => Some(Value::String(number.as_str().into())),
        (Value::Bool(flag), JsonType::String) => Some(Value::String(flag.to_string())),
        (Value::String(text), JsonType::Integer | JsonType::Number) => {
            let digits = text.trim();
            let value = Value::Number(Number::new(digits));
            (is_number(digits) && admits(&[to], &value)).then_some(value)
        }
        (Value::String(text), JsonType::Boolean) => text.parse().ok().map(Value::Bool),
        _ => None,
    }
}
