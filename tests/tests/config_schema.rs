//! What editors are told of oasmith.toml by `oasmith schema` is what oasmith takes: each configuration of the tests and of
//! the documentation, and what becomes of it where a key is misspelt or a value is of another kind, is valid by the schema
//! where it can be read, and invalid where it cannot.

use jsonschema::Validator;
use oasmith::{CONFIG_SCHEMA, Options};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tests::project::workspace;

struct Judge {
    schema: Validator,
    folder: tempfile::TempDir,
}

impl Judge {
    fn new() -> Self {
        let schema: Value = serde_json::from_str(CONFIG_SCHEMA).expect("it is JSON");
        let schema = jsonschema::validator_for(&schema).expect("it is a schema");
        Self { schema, folder: tempfile::tempdir().expect("a temporary folder can be made") }
    }

    /// Whether the configuration can be read; the schema must agree.
    fn agree(&self, config: &Value) -> bool {
        let text = toml::to_string(config).expect("it can be TOML");
        let path = self.folder.path().join("oasmith.toml");
        std::fs::write(&path, &text).expect("it can be written");
        let is_read = Options::from_config(&path).into_result().is_some();
        assert_eq!(self.schema.is_valid(config), is_read, "the schema says otherwise of\n{text}");
        is_read
    }
}

/// The configurations that the tests and the documentation have.
fn known() -> Vec<Value> {
    let mut texts: Vec<String> = Vec::new();
    for folder in ["cases", "rejected"] {
        let entries =
            std::fs::read_dir(folder).expect("it can be listed").map(|entry| entry.expect("it is there").path());
        let configs: BTreeSet<PathBuf> =
            entries.filter(|path| path.to_string_lossy().ends_with(".oasmith.toml")).collect();
        texts.extend(configs.iter().map(|path| read(path)));
    }
    for page in ["README.md", "docs/guide.md"] {
        let page = read(&workspace().join(page));
        let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("\n```").next());
        let is_manifest = |block: &&str| block.contains("[build-dependencies]") || block.contains("[profile.");
        texts.extend(blocks.filter(|block| !is_manifest(block)).map(str::to_owned));
    }
    assert!(texts.len() > 10, "{} configurations are too few", texts.len());
    texts.iter().map(|text| toml::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Says every key, each as it may be.
fn whole() -> Value {
    json!({
        "spec": "a.yaml", "source": "https://a.example/", "source-hosts": ["b.example"],
        "document-url": "https://a.example/", "overlays": ["o.yaml"], "root": "..", "output": "out", "module": true,
        "module-path": "a::b", "build-script": false, "name": "a", "version": "1.0.0", "runtime": "embed",
        "tags": ["t"], "operations": ["o"], "paths": ["/p"], "exclude-tags": ["t"], "exclude-operations": ["o"],
        "exclude-paths": ["/p"], "lock": "l.lock", "deny": ["warnings", "approximated", "ignored"],
        "implied-types": false, "keep-unknown": true, "names": {"/a": "A"}, "types": {"A": "b::C"},
        "formats": {"date": "jiff"}, "dependencies": {"a": "1", "b": {"version": "1", "features": ["c"]}},
        "pagination": [
            {"operations": ["o"], "cursor": "c", "next": "/n", "items": "/i", "more": "/m", "total": "/t"},
            {"page": "p", "first": 0}, {"offset": "o", "link": false}, {"link": true}, {"next": "/n"}, {"operations": ["o"]},
        ],
    })
}

/// A value of every kind.
fn kinds() -> Vec<Value> {
    let texts = json!(["a", 1]);
    vec![
        json!("a"),
        json!(1),
        json!(-1),
        json!(1.5),
        json!(true),
        json!(false),
        json!([]),
        json!(["a"]),
        texts,
        json!({}),
    ]
}

/// `table` with each of its members in turn as each value, without it, and with one that is misspelt.
fn changed(table: &Map<String, Value>) -> Vec<Value> {
    let mut all = Vec::new();
    let mut add = |change: &dyn Fn(&mut Map<String, Value>)| {
        let mut changed = table.clone();
        change(&mut changed);
        all.push(Value::Object(changed));
    };
    for key in table.keys() {
        kinds().into_iter().for_each(|kind| add(&|table| _ = table.insert(key.clone(), kind.clone())));
        add(&|table| _ = table.remove(key));
        add(&|table| _ = table.insert(format!("{key}s-"), json!("a")));
    }
    all
}

#[test]
fn the_schema_and_the_reader_agree() {
    let judge = Judge::new();
    let read: usize = known().iter().map(|config| usize::from(judge.agree(config))).sum();
    assert!(read > 10, "{read} configurations are too few");
    let whole = whole();
    assert!(judge.agree(&whole));
    let keys = whole.as_object().expect("it is a table");
    let taken = changed(keys).iter().filter(|config| judge.agree(config)).count();
    assert!(taken > keys.len(), "{taken}");
}

#[test]
fn they_agree_on_every_rule_of_pagination() {
    let judge = Judge::new();
    let alone = |rule: &Value| json!({ "pagination": [rule] });
    let keys = ["operations", "cursor", "next", "page", "first", "offset", "link"];
    let values = [json!(["o"]), json!("c"), json!("/n"), json!("p"), json!(2), json!("o"), json!(true)];
    let mut taken = 0;
    for chosen in 0..1_u32 << keys.len() {
        let members = keys.iter().zip(&values).enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1);
        let rule: Map<String, Value> = members.map(|(_, (key, value))| ((*key).to_owned(), value.clone())).collect();
        taken += usize::from(judge.agree(&alone(&Value::Object(rule.clone()))));
        changed(&rule).iter().for_each(|rule| _ = judge.agree(&alone(rule)));
    }
    // A cursor, a URL, pages from 1 and from elsewhere, offsets, links, each with operations or without; operations alone.
    assert_eq!(taken, 13);
}
