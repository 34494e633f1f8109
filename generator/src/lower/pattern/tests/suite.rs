//! The JSON Schema test suite on patterns, where it is at hand.

use super::super::translate;
use super::Compiled;
use serde_json::Value;
use std::path::PathBuf;

const FILES: &[&str] = &["pattern", "optional/ecmascript-regex", "optional/non-bmp-regex"];

#[test]
fn the_json_schema_test_suite() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = beside.ancestors().map(|path| path.join("shared/json-schema-suite")).find(|path| path.is_dir());
    let Some(folder) = folder else {
        eprintln!("no test suite at hand");
        return;
    };
    let mut checked = 0;
    for draft in ["draft4", "draft2020-12"] {
        for file in FILES {
            let text = std::fs::read_to_string(folder.join(draft).join(format!("{file}.json"))).unwrap();
            let groups: Vec<Value> = serde_json::from_str(&text).unwrap();
            checked += groups.iter().map(group).sum::<usize>();
        }
    }
    assert!(checked > 100, "{checked}");
}

/// Checks the tests of one schema that are about strings or the names of members.
fn group(group: &Value) -> usize {
    let schema = &group["schema"];
    let names = schema["patternProperties"].as_object().and_then(|patterns| patterns.keys().next());
    let closed = schema["additionalProperties"] == false;
    let pattern = schema["pattern"].as_str().or(names.filter(|_| closed).map(String::as_str));
    let Some(pattern) = pattern else { return 0 };
    let compiled = Compiled::of(&translate(pattern).unwrap()).unwrap();

    let tests = group["tests"].as_array().unwrap();
    for test in tests {
        let matches = |text: &str| compiled.matches(text);
        let valid = match &test["data"] {
            Value::String(text) => matches(text),
            Value::Object(members) if names.is_some() => members.keys().all(|name| matches(name)),
            _ => true,
        };
        assert_eq!(test["valid"], valid, "{pattern:?}: {test}");
    }
    tests.len()
}
