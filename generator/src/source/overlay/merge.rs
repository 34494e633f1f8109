use crate::source::{Map, Node, Origin, Value};

/// Kinds that do not fit together.
pub struct Clash {
    /// The part of the update.
    pub update: Origin,
    pub update_kind: &'static str,
    /// The part of the document.
    pub target: Origin,
    pub target_kind: &'static str,
}

/// Changes the value that an action has as its target.
pub fn update(target: &mut Node, update: &Node, clashes: &mut Vec<Clash>) {
    match (&mut target.value, &update.value) {
        // One value is appended, as it is in no member of the same name.
        (Value::Array(items), value) if !matches!(value, Value::Array(_)) => items.push(update.clone()),
        _ => merge(target, update, clashes),
    }
}

/// Changes a member by one of the same name.
fn merge(target: &mut Node, update: &Node, clashes: &mut Vec<Clash>) {
    match (&mut target.value, &update.value) {
        (Value::Object(map), Value::Object(members)) => merge_members(map, members, clashes),
        (Value::Array(items), Value::Array(more)) => items.extend(more.iter().cloned()),
        (Value::Null, _) => *target = update.clone(),
        (left, right) if is_primitive(left) && is_primitive(right) => *target = update.clone(),
        (left, right) => clashes.push(Clash {
            update: update.origin,
            update_kind: kind(right),
            target: target.origin,
            target_kind: kind(left),
        }),
    }
}

fn merge_members(map: &mut Map, members: &Map, clashes: &mut Vec<Clash>) {
    for (name, member) in members {
        match map.get_mut(name) {
            Some(old) => merge(old, member, clashes),
            None => {
                map.insert(name.clone(), member.clone());
            }
        }
    }
}

fn is_primitive(value: &Value) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

/// What a value is, in words.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
