//! The three layouts as rustc sees them, the runtime embedded.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use oasmith::{Layout, Options, Runtime, generate};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Generates the pets' client, and gives the lines of its dependencies.
fn make(layout: Layout, output: &Path) -> Vec<String> {
    let mut options = Options::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pets.yaml"));
    options.output = Some(output.to_owned());
    options.layout = layout;
    options.runtime = Runtime::Embed;
    options.update_lock = false;
    let outcome = generate(&options);
    let report = format!("{:?}", outcome.report().diagnostics());
    outcome.into_result().expect(&report).dependencies
}

/// Holds that `cargo check` in `folder`, with the versions that this workspace has, finds nothing to say.
fn check(folder: &Path, arguments: &[&str]) {
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .current_dir(folder)
        .args(["check", "--offline", "--quiet", "--color", "never"])
        .args(arguments)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
}

#[test]
fn a_crate_builds_with_and_without_its_transport() {
    let folder = tempfile::tempdir().unwrap();
    make(Layout::Crate, folder.path());
    check(folder.path(), &[]);
    check(folder.path(), &["--no-default-features"]);
}

#[test]
fn modules_and_an_included_file_fit_into_a_strict_crate() {
    for edition in ["2021", "2024"] {
        let folder = tempfile::tempdir().unwrap();
        let dependencies = make(Layout::Module, &folder.path().join("src/pets"));
        make(Layout::Inline, &folder.path().join("included.rs"));
        let manifest = format!(
            "[package]\nname = \"host\"\nedition = \"{edition}\"\n[workspace]\n[dependencies]\n{}",
            dependencies.concat()
        );
        fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
        let lib = "//! A crate with two clients.\n#![deny(warnings, missing_docs)]\npub mod pets;\n\
                   /// Another.\npub mod included {\n    include!(\"../included.rs\");\n}\n\
                   /// Both are whole.\npub fn both(_: pets::Client, _: included::Client) {}\n";
        fs::write(folder.path().join("src/lib.rs"), lib).unwrap();
        check(folder.path(), &[]);
    }
}
