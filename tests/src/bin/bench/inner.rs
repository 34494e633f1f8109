//! What this program does when it runs itself: in a process of its own, so that its cost can be told.

use crate::measured;
use serde::de::IgnoredAny;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// Does what the arguments say, if they are this program's own.
pub(crate) fn run(arguments: &[OsString]) -> Option<ExitCode> {
    let (task, rest) = arguments.split_first()?;
    match (task.to_str()?, rest) {
        ("--watch", command) => measured::watch(command),
        ("--parse", [document]) => parse(Path::new(document)),
        _ => return None,
    }
    Some(ExitCode::SUCCESS)
}

/// Reads a document with the parsers that the generator has, and keeps nothing.
fn parse(document: &Path) {
    let text = std::fs::read_to_string(document).expect("the document can be read");
    match document.extension().is_some_and(|extension| extension == "json") {
        true => drop(serde_json::from_str::<IgnoredAny>(&text).expect("the document is JSON")),
        false => drop(serde_yaml::from_str::<IgnoredAny>(&text).expect("the document is YAML")),
    }
}
