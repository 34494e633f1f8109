//! The documents that the tests run the generator on. Paths start at this package's folder, in which cargo runs tests
//! and build scripts alike.

use oasmith::{Layout, Options, Runtime};
use std::path::{Path, PathBuf};

/// A document, with an overlay if there is one beside it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The file's name without `.yaml` or `.json`.
    pub name: String,
    /// The document.
    pub spec: PathBuf,
    /// `NAME.overlay.yaml` beside it.
    pub overlay: Option<PathBuf>,
    /// `NAME.oasmith.toml` beside it.
    pub config: Option<PathBuf>,
}

impl Case {
    /// The document at `spec`.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        let spec = spec.into();
        let name = spec.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let overlay = spec.with_file_name(format!("{name}.overlay.yaml"));
        let config = spec.with_file_name(format!("{name}.oasmith.toml"));
        let there = |path: PathBuf| path.exists().then_some(path);
        Self { name, overlay: there(overlay), config: there(config), spec }
    }

    /// The name of the module that it is generated as.
    pub fn module(&self) -> String {
        self.name.replace(['-', '.'], "_")
    }

    /// What makes one file `output` of it, without a runtime of its own.
    pub fn options(&self, output: &Path) -> Options {
        let mut options = match &self.config {
            Some(config) => Options::from_config(config).into_result().expect("the configuration can be read"),
            None => Options::new(&self.spec),
        };
        options.spec.clone_from(&self.spec);
        options.overlays.extend(self.overlay.clone());
        options.layout = Layout::Inline;
        options.runtime = Runtime::Version("0.1".to_owned());
        options.update_lock = false;
        options.output = Some(output.to_owned());
        options
    }
}

/// The documents in `cases`, one for each feature, and the one that this repository ships.
pub fn accepted() -> Vec<Case> {
    let mut cases = in_folder("cases");
    cases.push(Case::new("../openapi/portkey.yaml"));
    cases
}

/// The documents in `folder`, in the order of their names.
pub fn in_folder(folder: &str) -> Vec<Case> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_document = |path: &PathBuf| {
        let name = name(path);
        let is_named_so = [".yaml", ".yml", ".json"].iter().any(|end| name.ends_with(end));
        is_named_so && !name.ends_with(".overlay.yaml")
    };
    paths.into_iter().filter(is_document).map(Case::new).collect()
}
