//! The whole of Portkey's API: a published document of 231 operations, which is not part of this repository.

use crate::project::Project;
use crate::specs;
use oasmith::diagnostics::render::Format;
use oasmith::{Layout, Options, Runtime};
use std::path::{Path, PathBuf};

/// The project of the crate that takes the runtime from its folder.
pub const CLIENT: &str = "portkey-client";

/// The document, where the checkout has it beside it or OASMITH_SPECS names its folder.
pub fn document() -> Option<PathBuf> {
    let path = specs::folder()?.join("portkey-openapi.yaml");
    path.is_file().then_some(path)
}

/// Generates a crate as a project of its own.
pub fn generate(document: &Path, name: &str, runtime: Runtime) -> Project {
    let project = Project::new(name);
    let mut options = Options::new(document);
    options.layout = Layout::Crate;
    options.runtime = runtime;
    options.update_lock = false;
    options.name = Some(name.to_owned());
    options.output = Some(project.path(""));
    let outcome = oasmith::generate(&options);
    assert!(outcome.result().is_some(), "{}", outcome.render(Format::Text { color: false }));
    project
}
