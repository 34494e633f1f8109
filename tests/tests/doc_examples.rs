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
