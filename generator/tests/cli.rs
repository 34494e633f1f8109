//! The binary as a user meets it: exit statuses, and what goes to which stream.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::fs;
use std::path::Path;
use std::process::Command;

struct Answer {
    status: i32,
    out: String,
    err: String,
}

fn oasmith(folder: &Path, arguments: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_oasmith")).current_dir(folder).args(arguments).output().unwrap();
    Answer {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

#[test]
fn wrong_usage_is_status_2() {
    let folder = folder(&[("a.yaml", "openapi: 3.0.3\n")]);
    let cases: &[(&[&str], &str)] = &[
        (&[], "Usage:"),
        (&["generat"], "a similar subcommand exists: 'generate'"),
        (&["generate", "a.yaml", "--chek"], "--check"),
        (&["diff", "a.yaml", "nowhere"], "`nowhere` is no file"),
        (&["check"], "no document is named"),
        (&["check", "a.yaml", "--deny", "everything"], "possible values: warnings"),
        (&["generate", "a.yaml"], "no folder is named"),
        (&["generate", "a.yaml", "-o", "out", "--name", "fn"], "`fn` cannot be the package's name"),
        (&["generate", "a.yaml", "-o", "out", "--runtime", "nowhere/runtime"], "is no crate's folder"),
        (&["explain", "OA9999"], "the nearest is OA0799"),
        (&["explain", "oa323"], "the nearest is OA0323, a method is not sound"),
        (&["explain", "a member written twice"], "the nearest is OA0007"),
        (&["explain", "?"], "`oasmith explain` lists all codes"),
    ];
    for (arguments, message) in cases {
        let answer = oasmith(folder.path(), arguments);
        assert_eq!(answer.status, 2, "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains(message), "{arguments:?}: {}", answer.err);
        assert_eq!(answer.out, "", "{arguments:?}");
    }
    assert!(!folder.path().join("out").exists());
    assert!(!folder.path().join("oasmith.lock").exists());
}

#[test]
fn the_documents_errors_are_status_1_and_files_that_cannot_be_read_4() {
    let folder = folder(&[("bad.yaml", "openapi: [\n"), ("empty.yaml", "")]);
    for (spec, status, code) in [("bad.yaml", 1, "OA0002"), ("empty.yaml", 1, "OA0004"), ("none.yaml", 4, "OA0001")] {
        for command in ["check", "list"] {
            let answer = oasmith(folder.path(), &[command, spec]);
            assert_eq!(answer.status, status, "{command} {spec}: {}", answer.err);
            assert!(answer.err.contains(code) && answer.err.contains(spec), "{}", answer.err);
            assert_eq!(answer.out, "");
        }
        let answer = oasmith(folder.path(), &["generate", spec, "-o", "out"]);
        assert_eq!(answer.status, status, "{}", answer.err);
        assert!(!folder.path().join("out").exists());
    }
}

#[test]
fn diagnostics_come_in_the_format_that_is_asked_for() {
    let folder = folder(&[("bad.yaml", "openapi: [\n")]);
    let text = oasmith(folder.path(), &["check", "bad.yaml"]).err;
    assert!(text.contains("error[OA0002]") && text.contains("--> bad.yaml:"), "{text}");
    assert!(!text.contains('\u{1b}'), "colours without a terminal");
    let colored = oasmith(folder.path(), &["--color", "always", "check", "bad.yaml"]).err;
    assert!(colored.contains('\u{1b}'));
    let json = oasmith(folder.path(), &["check", "bad.yaml", "--message-format", "json"]).err;
    let value: serde_json::Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert!(value.to_string().contains("OA0002"), "{value}");
    let github = oasmith(folder.path(), &["check", "--message-format", "github", "bad.yaml"]).err;
    assert!(github.starts_with("::error "), "{github}");
}

#[test]
fn codes_are_explained() {
    let folder = folder(&[]);
    let one = oasmith(folder.path(), &["explain", "oa0702"]);
    assert_eq!(one.status, 0);
    assert!(one.out.starts_with("OA0702 error") && one.out.contains(".oasmith-manifest"), "{}", one.out);
    assert!(one.out.lines().all(|line| line.chars().count() <= 100), "{}", one.out);
    let all = oasmith(folder.path(), &["explain"]);
    let ids: Vec<&str> = all.out.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(ids.len(), oasmith::diagnostics::Code::ALL.len() + oasmith::DiffCode::ALL.len());
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(ids, sorted, "codes are unique and in order");
}

#[test]
fn a_configuration_is_read_where_no_document_is_named() {
    let folder = folder(&[
        ("oasmith.toml", "spec = \"bad.yaml\"\n"),
        ("bad.yaml", "openapi: [\n"),
        ("other.toml", "speck = 1\n"),
    ]);
    let implied = oasmith(folder.path(), &["check"]);
    assert_eq!(implied.status, 1, "{}", implied.err);
    let named = oasmith(folder.path(), &["check", "none.yaml"]);
    assert_eq!(named.status, 4, "{}", named.err);
    let broken = oasmith(folder.path(), &["check", "bad.yaml", "--config", "other.toml"]);
    assert_eq!(broken.status, 2);
    assert!(broken.err.contains("other.toml:1:1") && broken.err.contains("did you mean `spec`?"), "{}", broken.err);
    assert_eq!(oasmith(folder.path(), &["check", "--config", "none.toml"]).status, 4);
}

/// Whatever an entry of oasmith.toml speaks of that is not there, the error names what comes nearest.
#[test]
fn entries_that_match_nothing_are_errors() {
    let folder = folder(&[("pets.yaml", include_str!("pets.yaml")), ("mend.overlay.yaml", "")]);
    for (entry, status, message, near) in [
        ("spec = \"pest.yaml\"", 4, "cannot read `pest.yaml`", "pets.yaml"),
        ("overlays = [\"mend.yaml\"]", 4, "cannot read `mend.yaml`", "mend.overlay.yaml"),
        ("tags = [\"user\"]", 2, "no tag `user`", "users"),
        ("exclude-tags = [\"pet\"]", 2, "no tag `pet`", "pets"),
        ("operations = [\"listPet\"]", 2, "no operation `listPet`", "listPets"),
        ("exclude-operations = [\"getUsers\"]", 2, "no operation `getUsers`", "getUser"),
        ("paths = [\"/pet\"]", 2, "no path `/pet`", "/pets"),
        ("exclude-paths = [\"/users/{ID}/x\"]", 2, "no path `/users/{ID}/x`", "/users/{id}"),
        ("[names]\n\"/components/schemas/Pat\" = \"A\"", 2, "where nothing has one", "/components/schemas/Pet"),
        ("[types]\nPat = \"String\"", 2, "`Pat`, where the document has no schema", "/components/schemas/Pet"),
        ("[formats]\ndat = \"std::string::String\"", 2, "the format `dat`", "date"),
        ("[[pagination]]\noperations = [\"listPet\"]", 2, "`listPet`, which is no operation", "listPets"),
        ("tag = [\"pets\"]", 2, "`tag` is no key", "tags"),
    ] {
        let spec = if entry.starts_with("spec") { "" } else { "spec = \"pets.yaml\"\n" };
        let config = format!("output = \"out\"\nruntime = \"0.1\"\n{spec}{entry}\n");
        fs::write(folder.path().join("oasmith.toml"), config).unwrap();
        let answer = oasmith(folder.path(), &["generate"]);
        assert_eq!(answer.status, status, "{entry}: {}", answer.err);
        assert!(answer.err.contains(message), "{entry}: {}", answer.err);
        assert!(
            answer.err.contains("did you mean `") && answer.err.contains(&format!("`{near}`")),
            "{entry}: {}",
            answer.err
        );
        assert!(!folder.path().join("out").exists() && !folder.path().join("oasmith.lock").exists(), "{entry}");
    }
}

/// Every command in the documentation is one.
#[test]
fn documented_commands_can_be_given() {
    let folder = folder(&[]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut seen = 0;
    for page in ["README.md", "docs/guide.md"] {
        let text = fs::read_to_string(root.join(page)).unwrap();
        let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
        for line in blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("oasmith ")) {
            let words = line.split(" #").next().unwrap().split(" > ").next().unwrap().split_whitespace();
            let arguments: Vec<&str> = words.chain(["--help"]).collect();
            let answer = oasmith(folder.path(), &arguments);
            assert_eq!(answer.status, 0, "{page}: {line}: {}", answer.err);
            seen += 1;
        }
    }
    assert!(seen > 8, "{seen} commands are too few");
}
