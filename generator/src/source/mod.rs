//! Bytes to trees: every file that a reference reaches, numbers exact, overlays applied.

mod number;
mod origins;
mod parse;
mod tree;

pub use number::Number;
pub use tree::{Map, Node, Origin, Value};

use crate::diagnostics::{Code, Diagnostic, FileId, Place, Pointer, Report};
pub use origins::Origins;
use parse::Text;
use std::path::{Path, PathBuf};

/// What to read.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The document.
    pub spec: PathBuf,
    /// Overlays, applied in order.
    pub overlays: Vec<PathBuf>,
    /// The folder that no reference leaves; the spec's own where absent.
    pub root: Option<PathBuf>,
}

/// Every file that was read, and the document's tree after overlays.
#[derive(Debug, Default)]
pub struct Sources {
    origins: Origins,
    files: Vec<File>,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    node: Option<Node>,
}

/// Reads the document, what its references reach, and the overlays.
///
/// What could not be read is in `report`; the sources are there all the same, since they locate what it says.
pub fn read(input: &Input, report: &mut Report) -> Sources {
    let mut sources = Sources::default();
    sources.read_file(&input.spec, report);
    sources
}

impl Sources {
    /// The document's tree, overlays applied. `None` only where the report has an error.
    pub fn document(&self) -> Option<&Node> {
        self.files.first()?.node.as_ref()
    }

    /// The tree of another file that a `$ref` in `from` names (`other.yaml`, no fragment).
    pub fn file(&self, _from: Origin, _reference: &str) -> Option<&Node> {
        None
    }

    /// Where a node was written.
    pub fn place(&self, origin: Origin) -> Place {
        let (file, pointer) = self.origins.place(origin);
        Place::value(file, pointer)
    }

    /// A copy of the table behind [`Self::place`], for what outlives the sources.
    pub fn origins(&self) -> Origins {
        self.origins.clone()
    }

    /// Every file that was read, for `cargo:rerun-if-changed`.
    pub fn files(&self) -> Vec<&Path> {
        self.files.iter().map(|file| file.path.as_path()).collect()
    }

    fn read_file(&mut self, path: &Path, report: &mut Report) {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let node = match std::fs::read_to_string(path) {
            Ok(content) => {
                let json = path.extension().is_some_and(|extension| extension == "json");
                parse::parse(Text { content: &content, file: id, json }, &mut self.origins, report)
            }
            Err(error) => {
                let message = format!("cannot read `{}`: {error}", path.display());
                report.push(Diagnostic::new(Code::Unreadable, Place::value(id, Pointer::root()), message));
                None
            }
        };
        self.files.push(File { path: path.to_owned(), node: node.map(|(node, _)| node) });
    }
}
