//! The rooms keep to their table of imports, libraries to their owners, and files to their size.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tests::imports::{Import, imports};
use tests::project::workspace;

/// A room, or a module beside the rooms: what of the crate it imports, and what it shares the ownership of.
struct Room {
    name: &'static str,
    imports: &'static [&'static str],
    owns: &'static [&'static str],
}

const fn room(name: &'static str, imports: &'static [&'static str], owns: &'static [&'static str]) -> Room {
    Room { name, imports, owns }
}

/// The rooms. ARCHITECTURE.md has the same table.
const ROOMS: &[Room] = &[
    room("diagnostics", &[], &["annotate_snippets"]),
    room("source", &["diagnostics"], &["serde_yaml", "serde_json", "saphyr_parser", "std::fs"]),
    room("document", &["source", "diagnostics"], &["openapiv3"]),
    room("lower", &["document", "ir", "diagnostics"], &["heck", "unicode_ident"]),
    room("ir", &["diagnostics"], &[]),
    room("emit", &["ir", "jobs"], &["quote", "proc_macro2"]),
    room("write", &["emit", "diagnostics", "jobs", "toml_text"], &["syn", "prettyplease", "std::fs"]),
    room("diff", &["ir", "diagnostics"], &[]),
];

/// What stands beside the rooms, so that `lib.rs` reads as the six calls: options in, files out.
const BESIDE: &[Room] = &[
    room("build_script", ROOT, &["std::fs"]),
    room("compared", &["foreign", "lock", "outcome", "selected", "stack"], &[]),
    room("config", &["lock", "outcome", "relative", "toml_text"], &["toml"]),
    room("crate_files", &["embed", "foreign", "relative"], &[]),
    room("embed", &[], &[]),
    // Types that a user names must be types.
    room("foreign", &[], &["syn"]),
    room("init", &["config", "outcome", "toml_text"], &["std::fs"]),
    room("jobs", &[], &[]),
    // Names in a lock must be identifiers; its fingerprint is of the bytes that were read.
    room("lock", &["outcome", "toml_text"], &["toml", "syn", "std::fs"]),
    room("made", &[], &[]),
    // What is written in an overlay is told of the tree as it was read.
    room("mends", &[], &[]),
    room("options", &[], &[]),
    room("outcome", &["toml_text"], &[]),
    room("output", &["crate_files", "lock", "made", "validate"], &[]),
    room("overlaid", &["outcome"], &[]),
    room("relative", &[], &["std::fs"]),
    room("sample", &["mends", "outcome"], &[]),
    room("selected", &[], &[]),
    room("stack", &[], &[]),
    room("toml_text", &[], &["toml", "std::fs"]),
    room("validate", &["lock"], &[]),
    // The command line.
    room("cli", ROOT, &["clap", "serde_json", "std::fs"]),
    room(
        "lib",
        &[
            "build_script",
            "compared",
            "config",
            "crate_files",
            "embed",
            "foreign",
            "init",
            "lock",
            "made",
            "mends",
            "options",
            "outcome",
            "output",
            "overlaid",
            "sample",
            "selected",
            "stack",
            "validate",
        ],
        &[],
    ),
    room("main", ROOT, &[]),
];

/// Nothing but what the crate offers to everybody.
const ROOT: &[&str] = &[];

/// Whether `name` is an item of the crate's root and no module.
fn is_item(name: &str) -> bool {
    name.starts_with(char::is_uppercase) || matches!(name, "generate" | "list" | "build" | "run")
}

/// The Rust files below `folder`, with their paths from there.
fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, &mut found);
    found.sort();
    let name = |path: &PathBuf| path.strip_prefix(folder).expect("it is below").to_string_lossy().replace('\\', "/");
    found.into_iter().map(|path| (name(&path), path)).collect()
}

fn generator() -> Vec<(String, PathBuf)> {
    files(&workspace().join("generator/src"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a source can be read")
}

/// The room that a file belongs to.
fn place(name: &str) -> &str {
    name.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// Tests may name what they like.
fn is_test(name: &str) -> bool {
    name.split('/').any(|step| step == "tests" || step == "tests.rs")
}

#[test]
fn rooms_import_what_their_table_says() {
    let mut wrong = Vec::new();
    for (name, path) in generator().into_iter().filter(|(name, _)| !is_test(name)) {
        let here = place(&name);
        let room = ROOMS.iter().find(|room| room.name == here);
        let beside = BESIDE.iter().find(|room| room.name == here);
        let Some(entry) = room.or(beside) else {
            wrong.push(format!("{name} is not in the table"));
            continue;
        };
        // What stands beside the rooms puts them together.
        let is_room = |other: &str| ROOMS.iter().any(|room| room.name == other);
        let may = |other: &str| {
            other == here || entry.imports.contains(&other) || room.is_none() && (is_room(other) || is_item(other))
        };
        for import in imports(&name, &read(&path)) {
            if let Import::Own(other) = import
                && !may(&other)
            {
                wrong.push(format!("{name} imports crate::{other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn libraries_have_their_owners() {
    let everything = || ROOMS.iter().chain(BESIDE);
    let owned: BTreeSet<&str> = everything().flat_map(|room| room.owns.iter().copied()).collect();
    let mut wrong = Vec::new();
    for (name, path) in generator().into_iter().filter(|(name, _)| !is_test(name)) {
        let owns = everything().find(|room| room.name == place(&name)).map_or(&[][..], |room| room.owns);
        for import in imports(&name, &read(&path)) {
            let Import::Other(path) = import else { continue };
            let is = |library: &&str| path == **library || path.starts_with(&format!("{library}::"));
            if let Some(library) = owned.iter().find(|library| is(library) && !owns.contains(library)) {
                wrong.push(format!("{name} uses {library}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_tables_name_what_is_there() {
    let there: BTreeSet<String> = generator().iter().map(|(name, _)| place(name).to_owned()).collect();
    let gone: Vec<&str> =
        ROOMS.iter().chain(BESIDE).map(|room| room.name).filter(|name| !there.contains(*name)).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
}

#[test]
fn files_are_small() {
    let runtime = files(&workspace().join("runtime/src"));
    let mut long = Vec::new();
    for (name, path) in generator().into_iter().chain(runtime).filter(|(name, _)| !is_test(name)) {
        let lines = read(&path).lines().count();
        if lines > 400 {
            long.push(format!("{name} has {lines} lines"));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The runtime's sources are embedded in other crates as a module.
#[test]
fn the_runtime_can_be_embedded() {
    let mut wrong = Vec::new();
    for (name, path) in files(&workspace().join("runtime/src")).into_iter().filter(|(name, _)| !is_test(name)) {
        let text = read(&path);
        for (what, why) in [
            ("$crate", "it names another crate there"),
            ("macro_export", "macros would be exported from the other crate"),
            ("oasmith_runtime::", "it is called otherwise there"),
            ("#[path", "files are elsewhere there"),
            ("```", "examples in documentation are run by the other crate's tests"),
        ] {
            if text.contains(what) {
                wrong.push(format!("{name} has {what}: {why}"));
            }
        }
        let compact = text.replace([' ', '\n'], "");
        if compact.contains("#[cfg(test)]modtests{") || compact.contains("#[test]") {
            wrong.push(format!("{name} has tests, which belong in tests.rs"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
