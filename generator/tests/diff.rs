//! `oasmith diff` as a user meets it.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use support::oasmith;

const OLD: &str = include_str!("pets.yaml");

const NAME: &str = "name: { type: string, minLength: 1 }";

/// Pets whose `name` is shorter, and that have one more field.
fn new() -> String {
    OLD.replace(NAME, "name: { type: string, maxLength: 9 }\n        age: { type: integer }")
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").current_dir(folder).args(identity).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.yaml"), OLD).unwrap();
    fs::write(folder.path().join("new.yaml"), new()).unwrap();
    assert_ne!(OLD, new());
    folder
}

#[test]
fn two_files_are_compared() {
    let folder = folder();
    let (status, out, err) = oasmith(folder.path(), "diff old.yaml new.yaml");
    assert_eq!((status, err.as_str()), (0, ""));
    insta::assert_snapshot!("text", out);
    let (_, out, _) = oasmith(folder.path(), "diff old.yaml new.yaml --format markdown");
    insta::assert_snapshot!("markdown", out);
    let (_, out, _) = oasmith(folder.path(), "diff old.yaml new.yaml --format json");
    insta::assert_snapshot!("json", out);
    assert!(!folder.path().join("oasmith.lock").exists());
}

#[test]
fn what_fails_is_status_3() {
    let folder = folder();
    let status = |arguments: &str| oasmith(folder.path(), arguments).0;
    assert_eq!(status("diff old.yaml new.yaml --fail-on breaking"), 3);
    assert_eq!(status("diff old.yaml old.yaml --fail-on patch"), 0);
    fs::write(folder.path().join("new.yaml"), OLD.replace(NAME, &format!("{NAME}\n        age: {{ type: integer }}")))
        .unwrap();
    assert_eq!(status("diff old.yaml new.yaml --fail-on breaking"), 0);
    assert_eq!(status("diff old.yaml new.yaml --fail-on minor"), 3);
    fs::write(folder.path().join("new.yaml"), "openapi: 3.0.3\n").unwrap();
    assert_eq!(status("diff old.yaml new.yaml --fail-on minor"), 1);
}

#[test]
fn a_git_revision_is_compared_with_what_lies_there() {
    let folder = tempfile::tempdir().unwrap();
    let api = folder.path().join("api");
    fs::create_dir(&api).unwrap();
    fs::write(api.join("pets.yaml"), OLD).unwrap();
    fs::write(folder.path().join("oasmith.toml"), "spec = \"api/pets.yaml\"\n").unwrap();
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "Pets"]);
    fs::write(api.join("pets.yaml"), new()).unwrap();
    let (status, out, err) = oasmith(folder.path(), "diff HEAD");
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.contains("old: HEAD:api/pets.yaml:"), "{out}");
    assert!(out.contains("new: api/pets.yaml:"), "{out}");
    git(folder.path(), &["commit", "-qam", "Change pets"]);
    assert_eq!(oasmith(folder.path(), "diff HEAD~1 HEAD --fail-on breaking").0, 3);
    assert_eq!(oasmith(folder.path(), "diff HEAD~1:api/pets.yaml api/pets.yaml --fail-on breaking").0, 3);
    let (status, _, err) = oasmith(folder.path(), "diff nowhere");
    assert_eq!(status, 2);
    assert!(err.contains("git says"), "{err}");
}
