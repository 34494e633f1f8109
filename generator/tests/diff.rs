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

/// What a document refers to, its overlays and its lock are those of the revision, too.
#[test]
fn a_revision_is_taken_whole() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let overlay = |limit: u32| {
        format!(
            "overlay: 1.0.0\ninfo: {{title: A, version: '1'}}\nactions:\n  \
             - {{target: $.components.schemas.User, update: {{maxProperties: {limit}}}}}\n"
        )
    };
    let part = "Pet: {type: object, required: [name], properties: {name: {type: string}}}\n";
    let spec = "openapi: 3.0.3\ninfo: {title: Pets, version: 1.0.0}\npaths:\n  /pets:\n    post:\n      operationId: add\n      \
        requestBody: {content: {application/json: {schema: {$ref: 'parts/pet.yaml#/Pet'}}}}\n      \
        responses: {'200': {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}\n\
        components: {schemas: {User: {type: object}}}\n";
    write("oasmith.toml", "spec = \"api/openapi.yaml\"\noverlays = [\"mends/mend.yaml\"]\noutput = \"client\"\n");
    write("api/openapi.yaml", spec);
    write("api/parts/pet.yaml", part);
    write("mends/mend.yaml", &overlay(9));
    assert_eq!(oasmith(folder.path(), "generate").0, 0);
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "Pets"]);
    write("api/parts/pet.yaml", &part.replace("type: string", "type: string, maxLength: 5"));
    write("mends/mend.yaml", &overlay(8));
    let (status, out, err) = oasmith(folder.path(), "diff HEAD");
    assert_eq!((status, err.as_str()), (0, ""));
    for said in [
        "DF0601",
        "old: HEAD:api/parts/pet.yaml:1:",
        "new: api/parts/pet.yaml:1:",
        "old: HEAD:mends/mend.yaml:4:",
        "new: mends/mend.yaml:4:",
    ] {
        assert!(out.contains(said), "{said}:\n{out}");
    }
    let (_, out, _) = oasmith(folder.path(), "diff HEAD HEAD");
    assert!(out.starts_with("No change: "), "{out}");
}
