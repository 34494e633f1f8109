//! The crates that `oasmith init` makes, in both forms: they build as they are, are up to date, call what their README
//! says, and can be packaged, which builds them anew from what is in the package.

use oasmith::diagnostics::render::Format;
use oasmith::{Layout, Options};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::thread;
use tests::project::{Project, workspace};

const SPEC: &str = "cases/references-files.yaml";

/// Makes a crate as `change` says, in an empty folder.
fn init(name: &str, spec: &Path, change: impl FnOnce(&mut Options)) -> Project {
    let project = Project::new(name);
    let folder = project.path("");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the target folder can be written");
    }
    let mut options = Options::new(spec);
    options.name = Some(format!("oasmith-{name}-test"));
    change(&mut options);
    let made = oasmith::init(&options, &folder);
    assert!(made.result().is_some(), "{}", made.render(Format::Text { color: false }));
    let again = oasmith::init(&options, &folder);
    assert!(again.result().is_none(), "the folder is not empty");
    assert!(again.render(Format::Text { color: false }).contains("OA0702"));
    project
}

/// How many files `oasmith generate` in the folder would change.
fn changes(project: &Project) -> Option<usize> {
    let mut options = Options::from_config(project.path("oasmith.toml")).into_result().expect("it can be read");
    options.check = true;
    oasmith::generate(&options).result().map(|made| made.changes.len())
}

/// Runs cargo with this workspace's generator and runtime, as if they were published.
fn cargo(project: &Project, arguments: &[&str]) -> String {
    let ours = |name: &str, folder: &str| format!("patch.crates-io.{name}.path={:?}", workspace().join(folder));
    let (generator, runtime) = (ours("oasmith", "generator"), ours("oasmith-runtime", "runtime"));
    let patched = [arguments, &["--config", &generator, "--config", &runtime]].concat();
    project.cargo(&patched, &[("RUSTFLAGS", "-D warnings")]).succeeded()
}

/// Whether the examples in the documentation of a client of `SPEC`, one for each operation, compiled.
fn examples_pass(tested: &str) -> bool {
    let listed = oasmith::list(&Options::new(SPEC)).into_result().expect("it has no errors");
    tested.matches(" - compile ... ok").count() == listed.operations.len()
}

/// A server that answers every request with JSON; its address.
fn serve(json: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let at = listener.local_addr().expect("it has an address");
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("somebody connects");
            let lines = BufReader::new(&stream).lines();
            lines.take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty())).for_each(drop);
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n";
            let _ = write!(stream, "{head}content-length: {}\r\n\r\n{json}", json.len());
        }
    });
    format!("http://{at}")
}

/// A document of an API that `serve` is, with its own folder.
fn document() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let text = fs::read_to_string("diff/pets.yaml").expect("it is there");
    let server = serve(r#"{"up": true}"#);
    let text =
        ["pets", "photos"].iter().fold(text, |text, name| text.replace(&format!("https://{name}.example"), &server));
    fs::write(folder.path().join("pets.yaml"), text).expect("it can be written");
    folder
}

#[test]
fn committed_sources_build_are_up_to_date_and_can_be_packaged() {
    let project = init("init", Path::new(SPEC), |_| {});
    for file in ["Cargo.toml", "oasmith.toml", "oasmith.lock", "README.md", "openapi/references-files.yaml"] {
        assert!(project.path(file).exists(), "{file}");
    }
    assert!(!project.path("build.rs").exists());
    assert_eq!(changes(&project), Some(0));
    let tested = project.cargo(&["test"], &[("RUSTFLAGS", "-D warnings")]).succeeded();
    assert!(tested.contains("test a_client_is_made ... ok"), "{tested}");
    assert!(examples_pass(&tested), "{tested}");
    let packaged = project.cargo(&["package", "--allow-dirty"], &[]).succeeded();
    assert!(packaged.contains("Verifying oasmith-init-test"), "{packaged}");
}

#[test]
fn a_build_script_generates_where_that_is_asked_for() {
    let project = init("init-built", Path::new(SPEC), |options| options.layout = Layout::Inline);
    for file in ["Cargo.toml", "build.rs", "oasmith.toml", "oasmith.lock", "README.md", "openapi/references-files.yaml"]
    {
        assert!(project.path(file).exists(), "{file}");
    }
    assert!(!project.path("src/client").exists());
    assert_eq!(changes(&project), Some(0));
    let tested = cargo(&project, &["test"]);
    assert!(tested.contains("test a_client_is_made ... ok"), "{tested}");
    assert!(examples_pass(&tested), "{tested}");
    let packaged = cargo(&project, &["package", "--allow-dirty"]);
    assert!(packaged.contains("Verifying oasmith-init-built-test"), "{packaged}");

    // What the lock keeps is brought up to date without code.
    let spec = project.path("openapi/references-files.yaml");
    let text = fs::read_to_string(&spec).expect("it is there");
    fs::write(&spec, text.replace("Several files", "Several more files")).expect("it can be written");
    assert_eq!(changes(&project), Some(1));
    let options = Options::from_config(project.path("oasmith.toml")).into_result().expect("it can be read");
    let written = oasmith::generate(&options);
    assert!(written.result().is_some(), "{}", written.render(Format::Text { color: false }));
    assert_eq!(changes(&project), Some(0));
    assert!(!project.path("src/client").exists());
}

/// The call of the README is the example, and it works.
#[test]
fn the_first_call_works() {
    let folder = document();
    let project = init("init-calls", &folder.path().join("pets.yaml"), |_| {});
    let read = |path: &str| fs::read_to_string(project.path(path)).expect("it is there");
    let (readme, example) = (read("README.md"), read("examples/first_call.rs"));
    let (_, program) = example.split_once("\n\n").expect("there is a comment above it");
    assert!(readme.contains(program), "{readme}\n{example}");
    for section in ["[dependencies]", "## Authentication", "## Errors", "## Operations", "### "] {
        assert!(readme.contains(section), "no {section} in\n{readme}");
    }
    let secrets = ["KEY", "TOKEN", "API_KEY", "BEARER_AUTH", "BASE_URL"].map(|name| (name, "secret"));
    let said = project.cargo(&["run", "--quiet", "--example", "first_call"], &secrets).succeeded();
    assert!(said.starts_with("200 OK "), "{said}");
}

/// Whatever the options say, the configuration that is written says it too.
#[test]
fn all_options_go_along() {
    let project = init("init-options", Path::new("diff/pets.yaml"), |options| {
        options.types.insert("Pet".to_owned(), "std::string::String".to_owned());
        options.names.insert("/components/schemas/Owner".to_owned(), "Person".to_owned());
        options.keep_unknown = true;
        options.document_url = Some("https://api.example/openapi.yaml".to_owned());
        options.source = Some("https://api.example/openapi.yaml".to_owned());
        options.exclude.operations = vec!["create*".to_owned()];
    });
    assert_eq!(changes(&project), Some(0));
    let text = fs::read_to_string(project.path("oasmith.toml")).expect("it is there");
    for line in ["keep-unknown = true", "Pet = \"std::string::String\"", "source = \"https://", "exclude-operations"] {
        assert!(text.contains(line), "{line}:\n{text}");
    }
}

/// A document that cannot be generated makes no crate, nor a part of one.
#[test]
fn errors_leave_nothing_behind() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for layout in [Layout::Module, Layout::Inline] {
        let mut options = Options::new("rejected/syntax.yaml");
        options.layout = layout;
        let at = folder.path().join("client");
        assert!(oasmith::init(&options, &at).result().is_none());
        assert!(!at.exists());
    }
}
