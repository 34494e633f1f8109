//! Whether two values are the same JSON.

use serde_json::Value;

/// Whether they are, `1.0` being the same as `1`.
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len() && one.iter().all(|(name, one)| other.get(name).is_some_and(|it| same(one, it)))
        }
        (one, other) => one == other,
    }
}

/// The first place where they are not, with both values.
pub fn difference(one: &Value, other: &Value) -> Option<String> {
    if same(one, other) {
        return None;
    }
    let below = match (one, other) {
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => items
            .iter()
            .zip(others)
            .enumerate()
            .find_map(|(at, (one, other))| Some((at.to_string(), difference(one, other)?))),
        (Value::Object(members), Value::Object(others)) if members.keys().eq(others.keys()) => {
            members.iter().find_map(|(name, one)| Some((name.clone(), difference(one, &others[name])?)))
        }
        _ => None,
    };
    Some(below.map_or_else(|| format!(": {one} became {other}"), |(step, below)| format!("/{step}{below}")))
}
