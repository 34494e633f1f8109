//! A feature of a generated crate compiles the types that it needs, and no others.

use oasmith::Runtime;
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use tests::portkey::generate;
use tests::project::{Project, workspace};

/// Two tags are called like what types without operations have.
const FEATURES: &[&str] = &["a", "others", "other-models-operations", "other-models"];

static CLIENT: LazyLock<Project> = LazyLock::new(|| {
    let document = workspace().join("tests/cases/types-by-tag.yaml");
    generate(&document, "types-by-tag", Runtime::Path(workspace().join("runtime")))
});

/// The structs and enums of each module of types, behind what turns the module on.
fn types(project: &Project) -> BTreeMap<String, Vec<String>> {
    let root = fs::read_to_string(project.path("src/models/mod.rs")).expect("there are types");
    let file = syn::parse_file(&root).expect("emitted code is Rust");
    let mut found = BTreeMap::from([(String::new(), names(&file.items))]);
    for item in &file.items {
        let syn::Item::Mod(module) = item else { continue };
        let text = fs::read_to_string(project.path(&format!("src/models/{}.rs", module.ident)));
        let inner = syn::parse_file(&text.expect("a module has a file")).expect("emitted code is Rust");
        let gate = module.attrs.iter().filter_map(|attribute| attribute.meta.require_list().ok());
        let gate: String = gate.map(|list| list.tokens.to_string().replace("feature = ", "")).collect();
        found.entry(gate).or_default().extend(names(&inner.items));
    }
    found
}

fn names(items: &[syn::Item]) -> Vec<String> {
    let name = |item: &syn::Item| match item {
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        syn::Item::Enum(item) => Some(item.ident.to_string()),
        _ => None,
    };
    items.iter().filter_map(name).collect()
}

#[test]
fn types_are_where_those_who_need_them_are() {
    let found = types(&CLIENT);
    let found: Vec<(&str, String)> = found.iter().map(|(gate, names)| (gate.as_str(), names.join(" "))).collect();
    let wanted = [
        // The enum of `OfAAndB` is that of `OfCAndOthers`, too.
        ("", "OfAAndBOrder OfAll"),
        ("\"a\"", "OfA"),
        ("\"other-models\"", "Webhook"),
        ("\"other-models-operations\"", "OfC"),
        ("any (\"a\" , \"others\")", "OfAAndB"),
        ("any (\"other-models\" , \"other-models-operations\")", "OfCAndOthers"),
    ];
    assert_eq!(found, wanted.map(|(gate, names)| (gate, names.to_owned())));
}

#[test]
fn each_feature_is_clean_alone() {
    for feature in FEATURES {
        let selected = ["rustc", "--lib", "--profile", "check", "--no-default-features", "--features", feature];
        CLIENT.cargo(&[&selected[..], &["--", "-D", "warnings"]].concat(), &[]).succeeded();
    }
}
