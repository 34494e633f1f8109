//! What generated code does: the crate that holds every case is used here as its users would.

mod all_of;
mod answers;
mod combinations;
mod constructors;
mod defaults;
mod directions;
mod enums;
mod keywords;
mod lines;
mod multipart;
mod names;
mod pages;
mod presence;
mod repeated;
mod requests;
mod scalars;
mod sequences;
mod type_map;
mod unions;
mod validation;
mod wire;
mod xml;
mod xml_documents;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The value in `json`, read by serde through generated code.
#[track_caller]
fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// What generated code makes of a value.
#[track_caller]
fn written<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_else(|error| panic!("{error}"))
}

/// Reads `json` and holds what is written of it against what it was.
#[track_caller]
fn survives<T: Serialize + DeserializeOwned>(json: &str) -> T {
    let value: T = read(json);
    let before: Value = serde_json::from_str(json).expect("the test is JSON");
    assert_eq!(written(&value), before);
    value
}

/// Pointer and rule of every fault.
fn faults(result: Result<(), oasmith_runtime::ValidationError>) -> Vec<String> {
    let error = result.err();
    let faults = error.iter().flat_map(|error| error.faults());
    faults.map(|fault| format!("{} {}", fault.pointer(), fault.rule())).collect()
}
