//! Documents of other people, which are no part of this repository.

use crate::project::workspace;
use std::path::PathBuf;

/// The folder of such documents: beside the checkout, or where OASMITH_SPECS says. Without one, says so.
pub fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("OASMITH_SPECS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| workspace().join("../shared/specs"));
    if !folder.is_dir() {
        println!("{} is not there: no documents at large", folder.display());
        return None;
    }
    Some(folder)
}

/// The JSON Schema test suite: beside the checkout, or where OASMITH_SUITE says. Without one, says so.
pub fn suite() -> Option<PathBuf> {
    let named = std::env::var_os("OASMITH_SUITE").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| workspace().join("../shared/json-schema-suite"));
    if !folder.is_dir() {
        println!("{} is not there: no JSON Schema test suite", folder.display());
        return None;
    }
    Some(folder)
}
