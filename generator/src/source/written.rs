//! Documents as text for people.

use super::{Node, Number, Value, json_text};
use serde::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use std::cmp::Ordering;

/// A document as YAML; as JSON, which is YAML, too, where it holds a number that YAML's writer would round.
pub fn as_yaml(node: &Node) -> String {
    serde_yaml::to_string(&Written(node)).unwrap_or_else(|_| as_json(node))
}

/// A document as JSON, indented unless its writer would round a number.
pub fn as_json(node: &Node) -> String {
    serde_json::to_string_pretty(&Written(node)).unwrap_or_else(|_| json_text(node)) + "\n"
}

struct Written<'a>(&'a Node);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => to.serialize_unit(),
            Value::Bool(value) => to.serialize_bool(*value),
            Value::Number(number) => written(number, to),
            Value::String(text) => to.serialize_str(text),
            Value::Array(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(&Written(item)))?;
                list.end()
            }
            Value::Object(members) => {
                let mut map = to.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(name, value)| map.serialize_entry(name, &Written(value)))?;
                map.end()
            }
        }
    }
}

fn written<S: Serializer>(number: &Number, to: S) -> Result<S::Ok, S::Error> {
    if let Ok(integer) = number.as_str().parse::<i128>() {
        return to.serialize_i128(integer);
    }
    let double = number.as_str().parse::<f64>().ok().filter(|double| double.is_finite());
    let exact = |double: &f64| Number::new(format!("{double:e}")).compare(number) == Ordering::Equal;
    match double.filter(exact) {
        Some(double) => to.serialize_f64(double),
        None => Err(S::Error::custom("a number would be rounded")),
    }
}
