use super::read;
use crate::diagnostics::Code;
use serde_json::{Value, json};

/// Documents that have something of everything; each run changes a few places of one.
const SEEDS: [&str; 3] = [include_str!("seed-2.0.json"), include_str!("seed-3.0.json"), include_str!("seed-3.1.json")];
const RUNS: u64 = 600;

/// Whatever stands in a document: there is no panic, there is a document or an error, and openapiv3 never refuses what
/// this room let pass.
#[test]
fn every_change_is_understood_or_told() {
    // More of them than a test has time for: `OASMITH_FUZZ_RUNS=100000`.
    let runs = std::env::var("OASMITH_FUZZ_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    for run in 0..runs {
        let mut dice = Dice(run.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let seed = SEEDS[dice.below(SEEDS.len())];
        let mut document: Value = serde_json::from_str(seed).unwrap();
        let changes = 1 + dice.below(4);
        let told: Vec<_> = (0..changes).map(|_| change(&mut document, &mut dice)).collect();
        let reading = read(&[("openapi.json", &document.to_string())]);
        let said = reading.report.diagnostics();
        let refused = said.iter().find(|said| said.code == Code::Refused);
        assert!(refused.is_none(), "run {run}: {told:#?} {refused:?}");
        assert!(reading.document.is_some() || reading.report.has_errors(), "run {run}: {told:#?}");
        if let Some(document) = reading.document {
            document.operations();
            super::published::walk(&document);
        }
    }
}

/// Changes one place, and says which.
fn change(document: &mut Value, dice: &mut Dice) -> String {
    let pointers = pointers(document);
    let from = document.pointer(&pointers[dice.below(pointers.len())]).unwrap().clone();
    let at = pointers[dice.below(pointers.len())].clone();
    let (parent, name) = at.rsplit_once('/').unwrap_or_default();
    let name = name.replace("~1", "/").replace("~0", "~");
    let Some(Value::Object(map)) = document.pointer_mut(parent).filter(|_| dice.below(3) == 0) else {
        let value = replacement(from, dice);
        let said = format!("{at} := {value}");
        *document.pointer_mut(&at).unwrap() = value;
        return said;
    };
    let Some(value) = map.remove(&name) else { return "nothing".into() };
    if dice.below(2) == 0 {
        return format!("{at} removed");
    }
    let other = KEYS[dice.below(KEYS.len())];
    map.insert(other.into(), value);
    format!("{at} renamed to {other}")
}

const KEYS: [&str; 16] = [
    "$ref",
    "x-y",
    "items",
    "schema",
    "content",
    "type",
    "properties",
    "allOf",
    "nullable",
    "default",
    "",
    "20",
    "in",
    "parameters",
    "enum",
    "mapping",
];

/// A value that may fit or not.
fn replacement(from: Value, dice: &mut Dice) -> Value {
    match dice.below(22) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-3),
        3 => json!(1.5),
        4 => json!("text"),
        5 => json!([]),
        6 => json!({}),
        7 => json!([null, 1, "a", {}]),
        8 => json!({"$ref": "#/components/schemas/Pet"}),
        9 => json!({"$ref": "#/definitions/Pet"}),
        10 => json!({"$ref": "#/paths/~1pets/get"}),
        11 => json!({"$ref": 5}),
        12 => json!(["null"]),
        13 => json!({"type": "null"}),
        14 => json!(false),
        15 => json!("1"),
        16 => json!("default"),
        17 => json!(1e308),
        _ => from,
    }
}

/// The pointers of all values but the root.
fn pointers(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut pending = vec![(String::new(), document)];
    while let Some((at, value)) = pending.pop() {
        match value {
            Value::Object(map) => pending.extend(
                map.iter().map(|(name, value)| (format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), value)),
            ),
            Value::Array(items) => {
                pending.extend(items.iter().enumerate().map(|(index, value)| (format!("{at}/{index}"), value)));
            }
            _ => {}
        }
        found.push(at);
    }
    found.retain(|at| !at.is_empty());
    found
}

/// Numbers that are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }
}
