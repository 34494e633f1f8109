//! Where names of types come from.

use super::resolve::Hint;
use crate::diagnostics::Pointer;

/// Where the component of this name stands.
pub(super) fn component(name: &str) -> Pointer {
    Pointer::root().child("components").child("schemas").child(name)
}

/// Whether a schema is written in place, somewhere in another.
pub(super) fn is_within(at: &Pointer, other: &Pointer) -> bool {
    at.as_str().strip_prefix(other.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// The hint for a schema that is reached by reference.
pub(super) fn hint_of(target: &Pointer) -> Hint {
    let steps: Vec<String> = target.steps().collect();
    match steps.as_slice() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => Hint::Given(name.clone()),
        steps => Hint::Words(telling(steps)),
    }
}

/// The steps of a pointer that tell people something.
pub(super) fn telling(steps: &[String]) -> Vec<String> {
    const SILENT: &[&str] =
        &["components", "schemas", "properties", "paths", "content", "schema", "responses", "parameters"];
    let mut told = Vec::new();
    let mut before = "";
    for step in steps {
        match (before, step.as_str()) {
            ("allOf" | "content", _) | (_, "allOf" | "anyOf" | "oneOf") => {}
            ("anyOf" | "oneOf", index) => {
                told.push(
                    index.parse().map_or_else(|_| index.to_owned(), |index: usize| format!("variant {}", index + 1)),
                );
            }
            ("properties", name) => told.push(name.to_owned()),
            (_, "items") => told.push("Item".to_owned()),
            (_, "additionalProperties") => told.push("Value".to_owned()),
            (_, silent) if SILENT.contains(&silent) => {}
            (_, other) => told.push(other.to_owned()),
        }
        before = if before == "properties" { "" } else { step };
    }
    told
}

/// The hint for a part of what `hint` names.
pub(super) fn extend(hint: &Hint, word: &str) -> Hint {
    match hint {
        Hint::Given(name) => Hint::Words(vec![name.clone(), word.to_owned()]),
        Hint::Part { of, word: first } => Hint::Part { of: *of, word: format!("{first} {word}") },
        Hint::Words(words) => Hint::Words(words.iter().cloned().chain([word.to_owned()]).collect()),
    }
}
