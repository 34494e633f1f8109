//! The example of every operation, in the documentation of a generated crate, compiles.

use oasmith::diagnostics::render::Format;
use oasmith::{Layout, Runtime};
use tests::cases::Case;
use tests::project::{Project, workspace};
use tests::specs;

/// Cases with arguments and bodies of every kind.
const CASES: &[&str] = &["body-lines", "body-several-media-types", "operation-names-reserved", "parameters-empty"];

/// What others wrote, where it is at hand.
const DOCUMENTS: &[&str] = &["portkey-openapi.yaml"];

#[test]
fn the_example_of_every_operation_compiles() {
    let project = Project::new("doc-examples");
    let own = CASES.iter().map(|name| format!("cases/{name}.yaml").into());
    let others = specs::folder().into_iter().flat_map(|folder| DOCUMENTS.iter().map(move |name| folder.join(name)));
    let mut members = Vec::new();
    for case in own.chain(others).map(Case::new) {
        let name = format!("doc-{}", case.name.replace('.', "-"));
        let mut options = case.options(&project.path(&name));
        options.layout = Layout::Crate;
        options.runtime = Runtime::Path(workspace().join("runtime"));
        options.name = Some(name.clone());
        let made = oasmith::generate(&options);
        let made = made.result().unwrap_or_else(|| panic!("{}", made.render(Format::Text { color: false })));
        let lock = std::fs::read_to_string(workspace().join("Cargo.lock")).expect("the workspace has a lock");
        project.write(&format!("{name}/Cargo.lock"), &lock);
        members.push((name, made.operations));
    }
    for (name, operations) in &members {
        let manifest = project.path(&format!("{name}/Cargo.toml"));
        let run = project.cargo(&["test", "--doc", "--manifest-path", &manifest.to_string_lossy()], &[]).succeeded();
        assert!(run.contains(&format!("test result: ok. {operations} passed")), "{name}: {operations}\n{run}");
    }
}

/// The same where the code is taken in, if it is said where that is.
#[test]
fn the_examples_of_included_code_compile() {
    let project = Project::new("doc-included");
    let runtime = workspace().join("runtime");
    let manifest = format!(
        "[package]\nname = \"doc-included\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         oasmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"xml\"] }}\n"
    );
    project.write("Cargo.toml", &manifest);
    // Names that examples use as well, at the root of the crate.
    let mut lib = "//! Clients.\n#![allow(missing_docs)]\npub type Result<T> = std::result::Result<T, Client>;\n\
                   pub struct Client;\n"
        .to_owned();
    let mut operations = 0;
    for name in CASES {
        let case = Case::new(format!("cases/{name}.yaml"));
        let module = case.module();
        let output = project.path(&format!("src/{module}.txt"));
        std::fs::create_dir_all(project.path("src")).expect("the target folder can be written");
        let mut options = case.options(&output);
        options.module_path = Some(format!("doc_included::apis::{module}"));
        let made = oasmith::generate(&options);
        let made = made.result().unwrap_or_else(|| panic!("{}", made.render(Format::Text { color: false })));
        operations += made.operations;
        lib += &format!("pub use apis::{module};\n");
    }
    lib += "pub mod apis {\n";
    for case in CASES.iter().map(|name| Case::new(format!("cases/{name}.yaml"))) {
        let module = case.module();
        lib += &format!("    pub mod {module} {{ include!(\"{module}.txt\"); }}\n");
    }
    project.write("src/lib.rs", &(lib + "}\n"));
    let run = project.cargo(&["test", "--doc"], &[]).succeeded();
    assert_eq!(run.matches(" - compile ... ok").count(), operations, "{run}");
}
