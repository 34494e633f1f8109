//! Nothing is dropped: the operations emitted are those that a walk over the raw document finds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tests::cases::{Case, accepted};
use tests::code::{generate, operations};
use tests::raw;
use tests::specs;

/// What the overlay of a case takes away.
const REMOVED: &[(&str, &str, &str)] = &[("overlay", "GET", "/internal")];

fn expected(case: &Case) -> BTreeSet<(String, String)> {
    let mut expected = raw::operations_sent(&case.spec);
    for (name, method, path) in REMOVED.iter().filter(|(name, ..)| *name == case.name) {
        assert!(expected.remove(&((*method).to_owned(), (*path).to_owned())), "{name} has no {method} {path}");
    }
    expected
}

#[test]
fn every_operation_of_every_case() {
    let mut total = 0;
    for case in accepted() {
        let expected = expected(&case);
        total += expected.len();
        assert_eq!(operations(&tests::code::emit(&case)), expected, "{}", case.name);
    }
    assert!(total > 100, "only {total} operations");
}

#[test]
fn every_operation_of_the_bundled_document() {
    let case = Case::new("../openapi/portkey.yaml");
    let emitted = operations(&tests::code::emit(&case));
    assert_eq!(emitted, expected(&case));
    assert_eq!(emitted.len(), 22);
}

/// Documents of other people, where the checkout has them beside it or OASMITH_SPECS names their folder.
#[test]
fn every_operation_of_documents_at_large() {
    let Some(folder) = specs::folder() else { return };
    let mut held = 0;
    for path in documents(&folder) {
        let case = Case { name: path.display().to_string(), overlay: None, config: None, spec: path.clone() };
        match generate(&case, false).code {
            Some(code) => {
                assert_eq!(operations(&code), raw::operations_sent(&path), "{}", path.display());
                held += 1;
            }
            None => println!("{} has errors", path.display()),
        }
    }
    println!("{held} documents have the operations that they should have");
    assert!(held > 0, "no document was generated");
}

/// Those of version 3.0, up to a megabyte: what is larger says nothing more here and takes its time.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder can be listed");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    let wanted = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let version = text.find("openapi").map(|at| &text[at..]).unwrap_or_default();
        let version = version.trim_start_matches("openapi").trim_start_matches(['"', '\'', ':', ' ']);
        text.len() < 1_000_000 && version.starts_with("3.0")
    };
    paths.into_iter().filter(wanted).collect()
}
