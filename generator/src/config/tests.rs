use crate::diagnostics::{Deny, render::Format};
use crate::{Filter, Layout, Options, Runtime};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn read(text: &str) -> (PathBuf, Result<Options, String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("oasmith.toml");
    std::fs::write(&path, text).unwrap();
    let outcome = Options::from_config(&path);
    let shown = outcome.render(Format::Text { color: false });
    let shown = shown.replace(&*folder.path().to_string_lossy(), "FOLDER");
    (folder.path().to_owned(), outcome.into_result().ok_or(shown))
}

#[test]
fn every_option_can_be_said() {
    let text = r#"
        spec = "openapi.yaml"
        overlays = ["a.yaml", "deep/b.yaml"]
        document-url = "https://example.com/openapi.yaml"
        root = ".."
        output = "client"
        module = true
        module-path = "my_client::pets"
        name = "my-client"
        version = "1.2.3"
        runtime = "../runtime"
        tags = ["pets"]
        operations = ["listUsers"]
        paths = ["/pets/*"]
        exclude-tags = ["internal"]
        exclude-operations = ["delete*"]
        exclude-paths = ["/admin/**"]
        lock = "names.lock"
        deny = ["warnings", "ignored"]
        implied-types = false
        keep-unknown = true
        [names]
        "/components/schemas/Pet" = "Animal"
        [types]
        Money = "crate::Money"
        [formats]
        date = "jiff"
        [dependencies]
        a = "1"
        b = { version = "2", features = ["x", "y-z"], default-features = false }
    "#;
    let (folder, options) = read(text);
    let expected = Options {
        overlays: vec![folder.join("a.yaml"), folder.join("deep/b.yaml")],
        document_url: Some("https://example.com/openapi.yaml".into()),
        root: Some(folder.join("..")),
        output: Some(folder.join("client")),
        layout: Layout::Module,
        module_path: Some("my_client::pets".into()),
        name: Some("my-client".into()),
        version: Some("1.2.3".into()),
        runtime: Runtime::Path(folder.join("../runtime")),
        include: Filter {
            tags: vec!["pets".into()],
            operations: vec!["listUsers".into()],
            paths: vec!["/pets/*".into()],
        },
        exclude: Filter {
            tags: vec!["internal".into()],
            operations: vec!["delete*".into()],
            paths: vec!["/admin/**".into()],
        },
        lock: Some(folder.join("names.lock")),
        deny: vec![Deny::Warnings, Deny::Ignored],
        implied_types: false,
        keep_unknown: true,
        names: [("/components/schemas/Pet".into(), "Animal".into())].into(),
        types: [("Money".into(), "crate::Money".into())].into(),
        formats: [("date".into(), "jiff".into())].into(),
        dependencies: [
            ("a".into(), "\"1\"".into()),
            ("b".into(), r#"{ default-features = false, features = ["x", "y-z"], version = "2" }"#.into()),
        ]
        .into(),
        ..Options::new(folder.join("openapi.yaml"))
    };
    assert_eq!(options, Ok(expected));
}

/// What is printed of options is read back as these.
#[test]
fn options_are_printed_as_they_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().canonicalize().unwrap().join("oasmith.toml");
    let texts = [
        "spec = \"a.yaml\"\n",
        "spec = \"a.yaml\"\nsource = \"b.yaml\"\nmodule-path = \"crate\"\nbuild-script = true\n",
        "spec = \"api/a.yaml\"\noverlays = [\"b.yaml\", \"../c.yaml\"]\nroot = \"..\"\noutput = \"src/client\"\n\
         lock = \"oasmith.lock\"\nsource = \"https://a.example/x?y=\\\"z\\\"\"\ndocument-url = \"https://a.example/\"\n\
         module-path = \"a::b\"\nname = \"my-client\"\nversion = \"1.2.3\"\nruntime = \"0.1\"\nsource-hosts = [\"b\"]\n\
         tags = [\"a b\", \"c*\"]\noperations = [\"d\"]\npaths = [\"/e\"]\nexclude-tags = [\"f\"]\n\
         exclude-operations = [\"g\"]\nexclude-paths = [\"/h/**\"]\ndeny = [\"warnings\", \"ignored\"]\nmodule = true\n\
         implied-types = false\nkeep-unknown = true\n\n[names]\n\"/a\" = \"A\"\n\n[types]\nB = \"c::D\"\n\n\
         [formats]\ndate-time = \"jiff\"\n\n[dependencies]\nc = { features = [\"x\"], version = \"1\" }\n\n\
         [[pagination]]\noperations = [\"a\", \"b\"]\ncursor = \"c\"\nnext = \"/n\"\nitems = \"/d\"\nmore = \"/m\"\n\n\
         [[pagination]]\npage = \"p\"\nfirst = 0\ntotal = \"/t\"\n\n[[pagination]]\noffset = \"o\"\n\n\
         [[pagination]]\nlink = true\n\n[[pagination]]\nnext = \"/url\"\n\n[[pagination]]\noperations = [\"z\"]\n",
    ];
    for text in texts {
        std::fs::write(&path, text).unwrap();
        let options = Options::from_config(&path).into_result().unwrap();
        assert_eq!(super::print(&options, path.parent().unwrap()), text);
    }
}

#[test]
fn the_schema_has_every_key_and_no_other() {
    let schema: serde_json::Value = serde_json::from_str(super::CONFIG_SCHEMA).unwrap();
    let keys = |pointer: &str| -> BTreeSet<String> {
        schema.pointer(pointer).and_then(|all| all.as_object()).unwrap().keys().cloned().collect()
    };
    let known = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(keys("/properties"), known(&super::KEYS));
    assert_eq!(keys("/$defs/pagination/properties"), known(&super::pagination::KEYS));
}

#[test]
fn what_is_not_said_is_as_by_default() {
    assert_eq!(read("").1, Ok(Options::new("")));
    assert_eq!(read("module = false\nruntime = \"embed\"").1, Ok(Options::new("")));
    assert_eq!(read("runtime = \"0.3\"").1.unwrap().runtime, Runtime::Version("0.3".into()));
}

#[test]
fn faults_come_all_at_once_and_say_where() {
    let text = "spek = \"a\"\nspec = 3\noverlays = \"a\"\ntags = [\"a\", 1]\nmodule = \"yes\"\ndeny = [\"all\"]\n\n[names]\n\"/a\" = \"fn\"\n\n[nothing.like.it]\n";
    insta::assert_snapshot!(read(text).1.unwrap_err());
    insta::assert_snapshot!(read("spec = \"a\nroot = \"b\"\n").1.unwrap_err());
}

#[test]
fn a_missing_file_is_an_error() {
    let outcome = Options::from_config("/nowhere/oasmith.toml");
    assert!(outcome.result().is_none());
    assert!(outcome.render(Format::Text { color: false }).contains("no such file"));
    assert_eq!(outcome.inputs(), Vec::<PathBuf>::new());
}

#[test]
fn runtimes_are_told_apart() {
    let cases = [
        ("embed", Runtime::Embed),
        ("0.1", Runtime::Version("0.1".into())),
        ("=1.2.3", Runtime::Version("=1.2.3".into())),
        ("./1", Runtime::Path(Path::new("./1").into())),
        ("1/runtime", Runtime::Path(Path::new("1/runtime").into())),
        ("../runtime", Runtime::Path(Path::new("../runtime").into())),
        ("runtime", Runtime::Path(Path::new("runtime").into())),
    ];
    for (text, runtime) in cases {
        assert_eq!(Runtime::from(text), runtime, "{text}");
    }
}
