//! `oasmith update` as a user meets it, with a server that publishes documents.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;
use support::{command, oasmith};

const PETS: &str = include_str!("pets.yaml");
const NAME: &str = "name: { type: string, minLength: 1 }";

/// Pets that have one more field.
fn newer() -> String {
    PETS.replace(NAME, &format!("{NAME}\n        age: {{ type: integer }}"))
}

/// Answers by path with status line and body; says where it is.
fn publish(answers: &[(&str, &str, String)]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let answers: BTreeMap<String, (String, String)> = answers
        .iter()
        .map(|(path, head, body)| ((*path).to_owned(), ((*head).to_owned(), body.replace("AT", &at.to_string()))))
        .collect();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let line = lines.next().unwrap().unwrap();
            lines.take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty())).for_each(drop);
            let path = line.split(' ').nth(1).unwrap();
            let (head, body) = answers.get(path).cloned().unwrap_or(("404 Not Found".into(), String::new()));
            let answer =
                format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    format!("http://{at}")
}

/// A folder with a client of the old document.
fn folder(source: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("api")).unwrap();
    fs::write(folder.path().join("api/pets.yaml"), PETS).unwrap();
    let config =
        format!("spec = \"api/pets.yaml\"\nsource = \"{source}\"\noutput = \"client\"\noverlays = [\"mend.yaml\"]\n");
    fs::write(folder.path().join("oasmith.toml"), config).unwrap();
    let overlay = "overlay: 1.1.0\ninfo: {title: A, version: '1'}\nactions:\n  \
                   - {target: '$.components.schemas.Pet.properties.born', update: {description: Its birthday.}}\n";
    fs::write(folder.path().join("mend.yaml"), overlay).unwrap();
    let (status, _, err) = oasmith(folder.path(), "generate");
    assert_eq!(status, 0, "{err}");
    folder
}

/// Every file, with its content.
fn contents(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut queue = vec![folder.to_owned()];
    while let Some(next) = queue.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => queue.push(path),
                false => _ = found.insert(path.display().to_string(), fs::read_to_string(&path).unwrap()),
            }
        }
    }
    found
}

#[test]
fn a_published_document_is_taken_told_of_and_generated() {
    let at = publish(&[("/pets.yaml", "200 OK", newer())]);
    let folder = folder(&format!("{at}/pets.yaml"));
    let before = contents(folder.path());

    let (status, out, err) = oasmith(folder.path(), "update --dry-run");
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("minor[DF0411] models::Pet::age") && out.contains("+    pub age: Option<i64>,"), "{out}");
    for file in ["pets.yaml", "oasmith.lock", "src/models/pets.rs"] {
        assert!(
            out.lines().any(|line| line.starts_with("+++ b/") && line.ends_with(file)),
            "{file} is not shown:\n{out}"
        );
    }
    assert_eq!(contents(folder.path()), before);

    let (status, out, err) = oasmith(folder.path(), "update --fail-on minor");
    assert_eq!(status, 3, "{out}{err}");
    assert_eq!(contents(folder.path()), before);

    let (status, out, err) = oasmith(folder.path(), "update --fail-on breaking");
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("the next version is a minor one"), "{out}");
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
    assert_eq!(read("api/pets.yaml"), newer(), "as published");
    assert!(read("client/src/models/pets.rs").contains("pub age: Option<i64>"));
    let lock = read("api/oasmith.lock");
    assert!(lock.contains(&format!("from = \"{at}/pets.yaml\"")) && lock.contains("version = \"1.0.0\""), "{lock}");
    assert!(lock.contains("sha256 = \"") && lock.contains("options = [\"overlays = mend.yaml\"]"), "{lock}");

    // What is known of the source stays when the client is generated again.
    assert_eq!(oasmith(folder.path(), "generate --check").0, 0);
    let (_, out, _) = oasmith(folder.path(), "update");
    assert!(out.starts_with("No change: "), "{out}");
}

/// Carriage returns, a byte order mark and blanks at the end are somebody's own, too.
#[test]
fn what_is_published_is_kept_byte_by_byte() {
    let odd = format!("\u{feff}{}  \r\n\r\n", newer().replace('\n', "\r\n"));
    let at = publish(&[("/odd.yaml", "200 OK", odd.clone())]);
    let folder = folder(&format!("{at}/odd.yaml"));
    let (status, _, err) = oasmith(folder.path(), "update");
    assert_eq!(status, 0, "{err}");
    assert_eq!(fs::read(folder.path().join("api/pets.yaml")).unwrap(), odd.as_bytes());
    assert_eq!(oasmith(folder.path(), "generate --check").0, 0);
}

/// Where a build script generates the client, document and lock are all there is to bring up to date.
#[test]
fn a_crate_with_a_build_script_is_updated() {
    let at = publish(&[("/pets.yaml", "200 OK", newer())]);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("pets.yaml"), PETS).unwrap();
    let (status, out, err) = oasmith(folder.path(), "init pets.yaml -o made --build-rs --name my-pets");
    assert_eq!(status, 0, "{err}");
    assert!(out.starts_with("Made the crate my-pets in made: 3 operations"), "{out}");
    let made = folder.path().join("made");
    let before = contents(&made);
    let (status, out, err) = oasmith(&made, &format!("update --source {at}/pets.yaml --dry-run"));
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("minor[DF0411] models::Pet::age") && out.contains("2 files would change"), "{out}");
    assert_eq!(contents(&made), before);
    assert_eq!(oasmith(&made, &format!("update --source {at}/pets.yaml --fail-on minor")).0, 3);
    assert_eq!(contents(&made), before);

    let (status, out, err) = oasmith(&made, &format!("update --source {at}/pets.yaml"));
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("The build script will generate 3 operations"), "{out}");
    let after = contents(&made);
    let changed: Vec<&String> = after.keys().filter(|path| after.get(*path) != before.get(*path)).collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert_eq!(after.len(), before.len());
    assert_eq!(fs::read_to_string(made.join("openapi/pets.yaml")).unwrap(), newer());
    assert_eq!(oasmith(&made, "generate --check"), (0, "oasmith.lock is up to date\n".to_owned(), String::new()));
}

/// Source, hash, version, generator version, options and names.
#[test]
fn the_lock_says_what_the_client_is_made_of() {
    let at = publish(&[("/pets.yaml", "200 OK", newer())]);
    let folder = folder(&format!("{at}/pets.yaml"));
    let config = folder.path().join("oasmith.toml");
    let more = "module = true\nruntime = \"0.1\"\nkeep-unknown = true\nimplied-types = false\n\
        document-url = \"https://a.example/pets.yaml\"\nexclude-paths = [\"/users/**\"]\nmodule-path = \"my_crate::pets\"\n\
        [names]\n\"/components/schemas/Pet\" = \"Animal\"\n[formats]\ndate = \"jiff\"\n\
        [dependencies]\njiff = \"0.2\"\n[[pagination]]\noperations = [\"listPets\"]\n";
    let text = fs::read_to_string(&config).unwrap().replace("\"client\"", "\"modules\"") + more;
    fs::write(&config, text).unwrap();
    let (status, _, err) = oasmith(folder.path(), "update");
    assert_eq!(status, 0, "{err}");
    let lock = fs::read_to_string(folder.path().join("api/oasmith.lock")).unwrap();
    let hash: String = Sha256::digest(newer()).iter().map(|byte| format!("{byte:02x}")).collect();
    let source = format!("[source]\nfrom = \"{at}/pets.yaml\"\nsha256 = \"{hash}\"\nversion = \"1.0.0\"\n");
    assert!(lock.contains(&source), "{lock}");
    assert!(lock.contains(concat!("\ngenerator = \"", env!("CARGO_PKG_VERSION"), "\"\n")), "{lock}");
    assert!(lock.contains("\ndocument = \"pets.yaml\"\n"), "{lock}");
    assert!(lock.contains("\"/components/schemas/Pet\" = \"Animal\"\n"), "{lock}");
    let options = lock.lines().find(|line| line.starts_with("options = ")).unwrap();
    for said in [
        "document-url = https://a.example/pets.yaml",
        "overlays = mend.yaml",
        "exclude-paths = /users/**",
        "names = /components/schemas/Pet: Animal",
        "formats = date: jiff",
        "dependencies = jiff: ",
        "pagination = operations listPets",
        "module = true",
        "module-path = my_crate::pets",
        "runtime = 0.1",
        "implied-types = false",
        "keep-unknown = true",
    ] {
        assert!(options.contains(said), "{said}:\n{options}");
    }
}

#[test]
fn where_anything_is_wrong_all_stays_as_it_was() {
    let at = publish(&[
        ("/broken.yaml", "200 OK", "openapi: 3.0.3\n  info: [\n".into()),
        ("/wrong.yaml", "200 OK", newer().replace("paths:", "pahts:").replace("openapi: ", "openapi: 9")),
        ("/away.yaml", "302 Found\r\nlocation: http://elsewhere.example/pets.yaml", String::new()),
        ("/round.yaml", "302 Found\r\nlocation: /round.yaml", String::new()),
        ("/bytes.yaml", "200 OK\r\ncontent-length: 1000", String::new()),
    ]);
    let folder = folder("nowhere.yaml");
    let before = contents(folder.path());
    for (path, status, said) in [
        ("broken.yaml", 1, "OA0002"),
        ("wrong.yaml", 1, "error"),
        ("away.yaml", 4, "leads to another host or port, `elsewhere.example`"),
        ("round.yaml", 4, "leads on more than 5 times"),
        ("gone.yaml", 4, "answers with status 404"),
    ] {
        let answer = oasmith(folder.path(), &format!("update --source {at}/{path}"));
        assert_eq!(answer.0, status, "{path}: {}{}", answer.1, answer.2);
        assert!(answer.2.contains(said), "{path}: {}", answer.2);
        assert_eq!(contents(folder.path()), before, "{path}");
    }
    for (source, status, said) in [
        ("https://me:secret@a.example/x", 4, "holds a credential"),
        ("ftp://a.example/x", 4, "neither a URL of https or http nor a path"),
        ("nowhere.yaml", 4, "cannot read `nowhere.yaml`"),
    ] {
        let answer = oasmith(folder.path(), &format!("update --source {source}"));
        assert_eq!(answer.0, status, "{source}");
        assert!(answer.2.contains(said), "{source}: {}", answer.2);
    }
    // The output's folder is somebody else's by now: the document stays, too.
    fs::remove_file(folder.path().join("client/.oasmith-manifest")).unwrap();
    fs::write(folder.path().join("newer.yaml"), newer()).unwrap();
    let before = contents(folder.path());
    let answer = oasmith(folder.path(), "update --source newer.yaml");
    assert_eq!(answer.0, 2, "{}", answer.2);
    assert_eq!(contents(folder.path()), before);
}

/// Killed while it stores, sooner or later: the next run finds the old state or the new one, whole.
#[test]
fn a_run_that_is_killed_leaves_the_old_state_or_the_new_one() {
    let mut cut = 0;
    for round in 0..24 {
        let folder = folder("newer.yaml");
        fs::write(folder.path().join("newer.yaml"), newer()).unwrap();
        let before = contents(folder.path());
        let undo = folder.path().join("api/.oasmith-undo");
        let mut update = command(folder.path(), "update");
        let mut child = update.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while !undo.exists() && child.try_wait().unwrap().is_none() {}
        thread::sleep(Duration::from_micros(100 * round));
        let _ = child.kill();
        child.wait().unwrap();
        if undo.exists() {
            cut += 1;
            for reading in ["check", "list", "diff api/pets.yaml newer.yaml", "generate --check", "update --dry-run"] {
                let (status, _, err) = oasmith(folder.path(), reading);
                assert_eq!(status, 4, "{reading}: {err}");
                assert!(err.contains("OA0704") && undo.exists(), "{reading}: {err}");
            }
        }
        let (status, _, err) = oasmith(folder.path(), "generate");
        assert_eq!(status, 0, "{err}");
        let found = contents(folder.path());
        assert_eq!(oasmith(folder.path(), "update").0, 0);
        assert!(found == before || found == contents(folder.path()), "round {round}");
    }
    assert!(cut > 0, "no run was killed while it stored");
}

#[test]
fn a_redirect_is_followed_at_home_and_an_overlay_that_is_out_of_date_is_told_of() {
    let gone = newer().replace("        born: { type: string, format: date }\n", "");
    assert_ne!(gone, newer());
    let at = publish(&[
        ("/latest", "302 Found\r\nlocation: v2/pets.yaml", String::new()),
        ("/v2/pets.yaml", "200 OK", gone),
    ]);
    let folder = folder(&format!("{at}/latest"));
    let (status, out, err) = oasmith(folder.path(), "update");
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("major[DF0412] models::Pet::born"), "{out}");
    assert!(err.contains("warning[OA0112]") && err.contains("mend.yaml:4:"), "{err}");
    let denied = oasmith(folder.path(), "update --deny warnings");
    assert_eq!(denied.0, 1, "{}", denied.2);
}

#[test]
fn completions_name_every_command() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (status, out, _) = oasmith(folder.path(), &format!("completions {shell}"));
        assert_eq!(status, 0);
        assert!(["generate", "update", "diff", "fail-on"].iter().all(|word| out.contains(word)), "{shell}");
    }
    // What bash makes of a word that was begun.
    let (_, script, _) = oasmith(folder.path(), "completions bash");
    for (words, completed) in
        [("oasmith up", "update"), ("oasmith diff --fail-", "--fail-on"), ("oasmith init --b", "--build-rs")]
    {
        let count = words.split(' ').count() - 1;
        let ask = format!(
            "{script}\nCOMP_WORDS=({words}); COMP_CWORD={count}; _oasmith oasmith '{}' ''; echo \"${{COMPREPLY[@]}}\"",
            words.rsplit(' ').next().unwrap()
        );
        let Ok(answer) = Command::new("bash").args(["-c", &ask]).output() else { return };
        let said = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
        assert_eq!(said, completed, "{words}: {}", String::from_utf8_lossy(&answer.stderr));
    }
}
