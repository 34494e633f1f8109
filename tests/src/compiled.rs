//! Emitted code in a package of its own, and what such a package needs.

use crate::project::{Project, workspace};
use oasmith::diagnostics::render::Format;
use oasmith::{Layout, Options, Runtime};
use std::path::Path;

/// A package below this workspace's target folder that can compile emitted code. Projects share a target folder, in
/// which cargo tells packages by their names.
pub fn package(name: &str) -> Project {
    let project = Project::new(name);
    let runtime = workspace().join("runtime");
    let manifest = format!(
        "[package]\nname = {name:?}\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         oasmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"xml\"] }}\nserde = \"1\"\nserde_json = \"1\"\n\n\
         [profile.dev]\ndebug = false\n"
    );
    project.write("Cargo.toml", &manifest);
    project
}

/// The code that is emitted for a document, in one piece.
pub fn emitted(spec: &Path, choose: impl FnOnce(&mut Options)) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("client.rs");
    let mut options = Options::new(spec);
    options.layout = Layout::Inline;
    options.runtime = Runtime::Version("0.1".to_owned());
    options.update_lock = false;
    options.output = Some(file.clone());
    choose(&mut options);
    let outcome = oasmith::generate(&options);
    assert!(outcome.result().is_some(), "{}", outcome.render(Format::Text { color: false }));
    std::fs::read_to_string(&file).expect("the output can be read")
}
