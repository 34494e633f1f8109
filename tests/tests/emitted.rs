//! Emitted code is clean wherever it may end up: either edition, rustc, clippy and rustdoc, and crates that deny more.

use oasmith::diagnostics::render::Format;
use oasmith::{Layout, Runtime};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};
use std::collections::BTreeSet;
use std::fmt::Write;
use syn::visit::Visit;
use tests::cases::{Case, accepted};
use tests::code::emit;
use tests::project::{Project, workspace};

/// The lints that emitted code does not keep; `generator/src/emit/client/mod.rs` says why.
const ALLOWED: &[&str] = &[
    "clippy :: disallowed_names",
    "clippy :: doc_lazy_continuation",
    "clippy :: doc_markdown",
    "clippy :: doc_overindented_list_items",
    "clippy :: enum_variant_names",
    "clippy :: large_enum_variant",
    "clippy :: many_single_char_names",
    "clippy :: missing_errors_doc",
    "clippy :: module_inception",
    "clippy :: module_name_repetitions",
    "clippy :: must_use_candidate",
    "clippy :: return_self_not_must_use",
    "clippy :: should_implement_trait",
    "clippy :: similar_names",
    "clippy :: struct_excessive_bools",
    "clippy :: struct_field_names",
    "clippy :: too_many_arguments",
    "clippy :: too_many_lines",
    "clippy :: type_complexity",
    "clippy :: unicode_not_nfc",
    "deprecated",
];

/// The lint that some functions do not keep: a literal of nothing but numbers could be borrowed as well.
const ALLOWED_IN_PLACE: &str = "clippy :: needless_pass_by_value";

/// The lists of lints and the texts of documentation in a file.
#[derive(Default)]
struct Attributes {
    lints: BTreeSet<String>,
    docs: Vec<String>,
}

impl Attributes {
    fn of(code: &str) -> Self {
        let mut found = Self::default();
        found.visit_file(&syn::parse_file(code).expect("emitted code is Rust"));
        found
    }

    /// Documentation is written a line at a time; a block of code goes over several.
    fn document(&mut self, attributes: &[syn::Attribute]) {
        let line = |attribute: &syn::Attribute| match &attribute.meta {
            syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => tests::rust::text(&pair.value),
            _ => None,
        };
        let lines: Vec<String> = attributes.iter().filter_map(line).collect();
        if !lines.is_empty() {
            self.docs
                .push(lines.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n"));
        }
    }
}

impl<'a> Visit<'a> for Attributes {
    fn visit_attribute(&mut self, attribute: &'a syn::Attribute) {
        let level = ["allow", "expect"].iter().any(|level| attribute.path().is_ident(level));
        if let (true, syn::Meta::List(list)) = (level, &attribute.meta) {
            let lints = list.tokens.to_string();
            self.lints.extend(lints.split(',').map(|lint| lint.trim().to_owned()));
        }
    }

    fn visit_item(&mut self, item: &'a syn::Item) {
        let attributes = match item {
            syn::Item::Enum(item) => &item.attrs,
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Struct(item) => &item.attrs,
            syn::Item::Type(item) => &item.attrs,
            _ => &Vec::new(),
        };
        self.document(attributes);
        syn::visit::visit_item(self, item);
    }

    fn visit_field(&mut self, field: &'a syn::Field) {
        self.document(&field.attrs);
        syn::visit::visit_field(self, field);
    }

    fn visit_variant(&mut self, variant: &'a syn::Variant) {
        self.document(&variant.attrs);
        syn::visit::visit_variant(self, variant);
    }

    fn visit_impl_item_fn(&mut self, method: &'a syn::ImplItemFn) {
        self.document(&method.attrs);
        syn::visit::visit_impl_item_fn(self, method);
    }
}

#[test]
fn only_stated_lints_are_allowed() {
    let allowed: BTreeSet<String> = ALLOWED.iter().map(|lint| (*lint).to_owned()).collect();
    for case in accepted() {
        let mut lints = Attributes::of(&emit(&case)).lints;
        lints.remove(ALLOWED_IN_PLACE);
        assert_eq!(lints, allowed, "{}", case.name);
    }
}

/// What rustdoc takes for a test: a block that is indented, or fenced and not said to be something else.
fn runs(docs: &str) -> bool {
    Parser::new(docs).any(|event| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => true,
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => &*info != "text",
        _ => false,
    })
}

#[test]
fn no_documentation_runs() {
    let mut seen = 0;
    let mut blocks = 0;
    for case in accepted() {
        for docs in Attributes::of(&emit(&case)).docs {
            assert!(!runs(&docs), "{}: this runs as a test:\n{docs}", case.name);
            seen += 1;
            blocks += usize::from(docs.contains("```text"));
        }
    }
    assert!(seen > 2000 && blocks >= 2, "{seen} texts with {blocks} blocks are too few to say anything");
    assert!(runs("a\n\n    b") && runs("```\nb\n```") && runs("> ~~~ rust\n> b") && !runs("```text\nb\n```"));
}

const MEMBERS: &[(&str, &str, &str)] = &[
    ("edition-2021", "2021", "#![deny(warnings, missing_docs)]"),
    ("edition-2024", "2024", "#![deny(warnings, missing_docs)]"),
    ("pedantic", "2024", "#![deny(missing_docs, clippy::all, clippy::pedantic)]"),
];

/// The crates that some cases take types from.
const FOREIGN: &str = r#"
chrono = { version = "0.4", default-features = false, features = ["serde", "std"] }
jiff = { version = "0.2", default-features = false, features = ["alloc", "serde"] }
rust_decimal = { version = "1", default-features = false, features = ["serde", "std"] }
time = { version = "0.3", features = ["formatting", "parsing"] }
uuid = { version = "1", features = ["serde"] }
"#;

/// A workspace with a crate for each of [`MEMBERS`], all of which take in every case.
fn included() -> Project {
    let names: Vec<&str> = MEMBERS.iter().map(|(name, ..)| *name).collect();
    let project = Project::new("included");
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n\n[profile.dev]\ndebug = false\n");
    project.write("Cargo.toml", &manifest);
    let mut modules = String::new();
    for case in accepted() {
        let name = case.module();
        project.write(&format!("cases/{name}.rs"), &emit(&case));
        write!(modules, "\n/// Of a document.\npub mod {name} {{\n    include!(\"../../cases/{name}.rs\");\n}}\n")
            .expect("a string can be written to");
    }
    let runtime = workspace().join("runtime");
    for (name, edition, attributes) in MEMBERS {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"{edition}\"\n\n\
             [dependencies]\noasmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"xml\"] }}\n{FOREIGN}"
        );
        project.write(&format!("{name}/Cargo.toml"), &manifest);
        project.write(&format!("{name}/src/lib.rs"), &format!("//! Clients.\n{attributes}\n{modules}"));
    }
    project
}

#[test]
fn clean_where_it_is_included() {
    let project = included();
    project.cargo(&["clippy", "--workspace", "--", "-D", "warnings"], &[]).succeeded();
    let documented = ["doc", "--no-deps", "-p", "edition-2021", "-p", "edition-2024"];
    project.cargo(&documented, &[("RUSTDOCFLAGS", "-D warnings")]).succeeded();
    runs_no_documentation(&project, &["-p", "edition-2024"]);
}

/// The bundled document as a crate of its own, with the runtime in it.
#[test]
fn clean_as_a_crate() {
    let project = Project::new("embedded");
    let case = Case::new("../openapi/portkey.yaml");
    let mut options = case.options(&project.path(""));
    options.layout = Layout::Crate;
    options.runtime = Runtime::Embed;
    let outcome = oasmith::generate(&options);
    assert!(outcome.result().is_some(), "{}", outcome.render(Format::Text { color: false }));

    // The default features are the transport, which is compiled with the runtime itself.
    let strict = ["-D", "warnings", "-D", "missing_docs", "-D", "clippy::pedantic"];
    project.cargo(&[&["clippy", "--no-default-features", "--"], &strict[..]].concat(), &[]).succeeded();
    project.cargo(&["doc", "--no-deps", "--no-default-features"], &[("RUSTDOCFLAGS", "-D warnings")]).succeeded();
    runs_no_documentation(&project, &["--no-default-features"]);
}

fn runs_no_documentation(project: &Project, arguments: &[&str]) {
    let tests = project.cargo(&[&["test", "--doc"], arguments].concat(), &[]).succeeded();
    assert!(tests.contains("running 0 tests"), "documentation runs as tests:\n{tests}");
}
