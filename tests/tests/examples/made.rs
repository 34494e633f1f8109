//! Values of component schemas, made and then changed at random; those that the independent validator takes.

use crate::program::Input;
use crate::validator::Judge;
use fastrand::Rng;
use oasmith::Fate;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tests::calls::maker::{Fullness, Maker, Spelling};
use tests::calls::turns::Turns;
use tests::openapi_schema::{Direction, Schemas};

/// How many values are tried of each schema.
const TRIED: usize = 24;

/// Values of every component schema of `document` that has a type, other ones for each seed.
pub fn values(document: &Value, judge: &Judge, fates: &BTreeMap<&str, &Fate>, seed: u64) -> Vec<Input> {
    let mut random = Rng::with_seed(seed);
    let schemas = Schemas::new(document, Direction::Answer);
    let turns = Turns::default();
    let mut made = Vec::new();
    for (name, schema) in schemas.document["components"]["schemas"].as_object().into_iter().flatten() {
        let at = format!("/components/schemas/{}", name.replace('~', "~0").replace('/', "~1"));
        let Some(Fate::Typed(ty)) = fates.get(at.as_str()) else { continue };
        let validator = judge.validator(&at);
        for round in 0..TRIED {
            let fullness = [Fullness::Full, Fullness::Least, Fullness::Null][round % 3];
            let maker = Maker { schemas: &schemas, turns: &turns, fullness, spelling: Spelling::Odd, deepest: 4 };
            let Ok(mut value) = maker.make(schema) else { continue };
            let plain = value.clone();
            (0..random.usize(0..4)).for_each(|_| change(&mut value, &mut random));
            let value = if validator.is_valid(&value) { value } else { plain };
            if validator.is_valid(&value) {
                made.push(Input { ty: ty.clone(), json: value.to_string() });
            }
        }
    }
    made
}

/// What did not come back as it was.
pub fn wrong(said: &[Option<String>], inputs: &[Input]) -> Vec<String> {
    let faults = said.iter().zip(inputs).filter_map(|(fault, input)| Some((fault.as_ref()?, input)));
    faults.map(|(fault, input)| format!("{}: {fault}: {}", input.ty, input.json)).collect()
}

/// Changes a part of `value`. Objects and arrays stay what they are: where the document implies that, the validator does
/// not know.
fn change(value: &mut Value, random: &mut Rng) {
    match value {
        Value::Object(members) => {
            let name = members.keys().nth(random.usize(0..members.len().max(1))).cloned();
            match (name, random.u8(0..8)) {
                (Some(name), 0) => _ = members.remove(&name),
                (Some(name), 2..) => change(&mut members[&name], random),
                _ => _ = members.insert(text(random), any(random, 2)),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = random.usize(0..items.len());
            match random.u8(0..8) {
                0 => _ = items.remove(index),
                1 => items.push(items[index].clone()),
                _ => change(&mut items[index], random),
            }
        }
        Value::Array(_) => {}
        Value::String(old) => *old = text(random),
        Value::Number(_) => *value = number(random),
        Value::Bool(flag) => *flag = !*flag,
        Value::Null => *value = any(random, 1),
    }
}

/// Any JSON.
fn any(random: &mut Rng, depth: usize) -> Value {
    match random.u8(0..if depth > 0 { 6 } else { 4 }) {
        0 => Value::Null,
        1 => random.bool().into(),
        2 => number(random),
        3 => text(random).into(),
        4 => (0..random.usize(0..3)).map(|_| any(random, depth - 1)).collect(),
        _ => (0..random.usize(0..3)).map(|_| (text(random), any(random, depth - 1))).collect::<Map<_, _>>().into(),
    }
}

/// Integers that are within 32 bits, and fractions.
fn number(random: &mut Rng) -> Value {
    match random.u8(0..5) {
        0 => json!(0),
        1 => random.u8(..).into(),
        2 => json!(f64::from(random.u8(..))),
        3 => random.i32(..).into(),
        _ => ((random.f64() - 0.5) * 10_f64.powi(random.i32(-300..6))).into(),
    }
}

/// Texts with what has to be escaped, and what is longer than it looks.
fn text(random: &mut Rng) -> String {
    const PARTS: [&str; 12] = ["a", "B", "0", " ", "\"", "\\", "\n", "\u{1}", "\u{7f}", "é", "\u{2028}", "\u{1f409}"];
    (0..random.usize(0..6)).map(|_| PARTS[random.usize(0..PARTS.len())]).collect()
}
