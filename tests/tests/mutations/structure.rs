//! Changes to the tree of a document.

use crate::Document;
use crate::seeds::Seed;
use crate::vocabulary::{KEYWORDS, ODD, WORDS, value};
use fastrand::Rng;
use serde_json::{Value, json};

/// A document of which some values and members were changed.
pub fn mutant(seed: &Seed, others: &[Seed], dice: &mut Rng) -> Document {
    let mut tree = seed.tree.clone();
    for _ in 0..=dice.usize(..4) {
        change(&mut tree, others, dice);
    }
    let text = serde_json::to_string_pretty(&tree).expect("a tree is JSON");
    Document { of: seed.name.clone(), json: dice.bool(), bytes: text.into_bytes() }
}

fn change(tree: &mut Value, others: &[Seed], dice: &mut Rng) {
    let all = pointers(tree);
    if all.is_empty() {
        return;
    }
    let at = &all[dice.usize(..all.len())];
    let other = &all[dice.usize(..all.len())];
    match dice.u8(..14) {
        0..3 => put(tree, at, value(dice)),
        3 => drop(take(tree, at)),
        4 => rename(tree, at, WORDS[dice.usize(..WORDS.len())]),
        5 => swap(tree, at, other),
        6 => {
            let graft = tree.pointer(other).cloned().unwrap_or_default();
            put(tree, at, graft);
        }
        7 => {
            let foreign = &others[dice.usize(..others.len())].tree;
            let from = pointers(foreign);
            if !from.is_empty() {
                let graft = foreign.pointer(&from[dice.usize(..from.len())]).cloned().unwrap_or_default();
                put(tree, at, graft);
            }
        }
        8 => put(tree, at, json!({"$ref": format!("#{other}")})),
        9 => nest(tree, at, dice),
        10 | 11 => twist(tree, at, dice),
        _ => add_keyword(tree, &all, dice),
    }
}

/// The pointers of all values but the root.
pub fn pointers(tree: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut pending = vec![(String::new(), tree)];
    while let Some((at, value)) = pending.pop() {
        let escaped = |name: &String| name.replace('~', "~0").replace('/', "~1");
        match value {
            Value::Object(map) => {
                pending.extend(map.iter().map(|(name, value)| (format!("{at}/{}", escaped(name)), value)))
            }
            Value::Array(items) => {
                pending.extend(items.iter().enumerate().map(|(i, value)| (format!("{at}/{i}"), value)))
            }
            _ => {}
        }
        found.push(at);
    }
    found.retain(|at| !at.is_empty());
    found
}

fn put(tree: &mut Value, at: &str, value: Value) {
    if let Some(place) = tree.pointer_mut(at) {
        *place = value;
    }
}

/// Takes the value at a pointer out of what holds it.
pub fn take(tree: &mut Value, at: &str) -> Option<Value> {
    let (holder, name) = at.rsplit_once('/')?;
    let name = name.replace("~1", "/").replace("~0", "~");
    match tree.pointer_mut(holder)? {
        Value::Object(map) => map.remove(&name),
        Value::Array(items) => name.parse().ok().filter(|at| *at < items.len()).map(|at: usize| items.remove(at)),
        _ => None,
    }
}

fn rename(tree: &mut Value, at: &str, name: &str) {
    let Some(value) = take(tree, at) else { return };
    let holder = at.rsplit_once('/').and_then(|(holder, _)| tree.pointer_mut(holder));
    match holder {
        Some(Value::Object(map)) => drop(map.insert(name.to_owned(), value)),
        Some(Value::Array(items)) => items.push(value),
        _ => {}
    }
}

/// Puts something odd into a text, or into the name of a member.
fn twist(tree: &mut Value, at: &str, dice: &mut Rng) {
    let name = at.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let is_text = tree.pointer(at).is_some_and(Value::is_string);
    let odd = ODD[dice.usize(..ODD.len())];
    let twisted = |text: &str, dice: &mut Rng| {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (before, after) = text.split_at(ends[dice.usize(..ends.len())]);
        [before, odd, after].concat()
    };
    match tree.pointer_mut(at) {
        Some(Value::String(text)) if dice.bool() => *text = twisted(text, dice),
        _ if is_text && dice.bool() => put(tree, at, Value::String(odd.to_owned())),
        _ => rename(tree, at, &twisted(&name, dice)),
    }
}

fn swap(tree: &mut Value, one: &str, other: &str) {
    let (Some(first), Some(second)) = (tree.pointer(one).cloned(), tree.pointer(other).cloned()) else { return };
    put(tree, one, second);
    put(tree, other, first);
}

fn nest(tree: &mut Value, at: &str, dice: &mut Rng) {
    let Some(inner) = tree.pointer(at).cloned() else { return };
    let wrap = |inner: Value, dice: &mut Rng| match dice.u8(..8) {
        0 => json!([inner]),
        1 => json!({"allOf": [inner]}),
        2 => json!({"oneOf": [inner, {"type": "string"}]}),
        3 => json!({"anyOf": [{"type": "object"}, inner]}),
        4 => json!({"type": "array", "items": inner}),
        5 => json!({"type": "object", "properties": {"inner": inner}}),
        6 => json!({"type": "object", "additionalProperties": inner}),
        _ => json!({"schema": inner}),
    };
    let wrapped = (0..=dice.usize(..4)).fold(inner, |inner, _| wrap(inner, dice));
    put(tree, at, wrapped);
}

fn add_keyword(tree: &mut Value, all: &[String], dice: &mut Rng) {
    let objects: Vec<&String> = all.iter().filter(|at| tree.pointer(at).is_some_and(Value::is_object)).collect();
    if objects.is_empty() {
        return;
    }
    let at = objects[dice.usize(..objects.len())].as_str();
    let Some((name, value)) = KEYWORDS.iter().nth(dice.usize(..KEYWORDS.len())) else { return };
    let other = all[dice.usize(..all.len())].clone();
    if let Some(map) = tree.pointer_mut(at).and_then(Value::as_object_mut) {
        let value = if dice.u8(..8) == 0 { json!({"$ref": format!("#{other}")}) } else { value.clone() };
        map.insert(name.clone(), value);
    }
}
