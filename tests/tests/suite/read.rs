//! The test suite as it was published. Schemas and instances stay text, so that numbers keep their digits.

use serde::Deserialize;
use serde_json::value::RawValue;
use std::path::{Path, PathBuf};

/// A version of OpenAPI, and the draft of JSON Schema that its schemas are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    pub openapi: &'static str,
    pub draft: &'static str,
}

/// Every version that has tests.
pub const VERSIONS: [Version; 2] =
    [Version { openapi: "3.0", draft: "draft4" }, Version { openapi: "3.1", draft: "draft2020-12" }];

/// A schema and what is said of values.
#[derive(Debug, Deserialize)]
pub struct Group {
    /// Such as `optional/format/date.json`.
    #[serde(skip)]
    pub file: String,
    pub description: String,
    pub schema: Box<RawValue>,
    pub tests: Vec<Test>,
}

/// A value, and whether the schema takes it.
#[derive(Clone, Debug, Deserialize)]
pub struct Test {
    pub description: String,
    pub data: Box<RawValue>,
    pub valid: bool,
}

/// Every group of a draft, in the order of the files' names.
pub fn groups(suite: &Path, draft: &str) -> Vec<Group> {
    let root = suite.join(draft);
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files.iter().flat_map(|path| of_file(&root, path)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

fn of_file(root: &Path, path: &Path) -> Vec<Group> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let groups: Vec<Group> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    groups.into_iter().map(|group| Group { file: file.clone(), ..group }).collect()
}
