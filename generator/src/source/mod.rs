//! Bytes to trees: every file that a reference reaches, numbers exact, overlays applied.

mod file;
mod fingerprint;
mod folder;
mod identity;
mod json_text;
mod jsonpath;
mod locate;
mod number;
mod origins;
mod overlay;
mod parse;
mod reach;
mod reference;
mod tree;
mod uri;
mod written;

#[cfg(test)]
mod tests;

pub(crate) use fingerprint::fingerprint;
pub use json_text::{json_text, quoted};
pub use number::Number;
pub use tree::{Map, Node, Origin, Value, member};
pub use written::{as_json, as_yaml};

use crate::diagnostics::{Code, Diagnostic, FileId, Place, Pointer, Report};
use file::File;
use folder::Root;
use foldhash::HashMap;
pub use origins::Origins;
use overlay::{Desk, Known};
use parse::{Syntax, Text};
use reach::Reach;
use std::io;
use std::path::{Path, PathBuf};

/// What to read.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The document.
    pub spec: PathBuf,
    /// The document's text, where it is not what the file holds.
    pub text: Option<String>,
    /// Overlays, applied in order.
    pub overlays: Vec<PathBuf>,
    /// The folder that no reference leaves; the spec's own where absent.
    pub root: Option<PathBuf>,
}

/// Every file that was read, and the document's tree after overlays.
#[derive(Debug, Default)]
pub struct Sources {
    origins: Origins,
    /// By their number; the document is first.
    files: Vec<File>,
    /// What a reference in a file names: the file, its reference without the fragment.
    references: HashMap<(FileId, String), FileId>,
}

/// The document.
const DOCUMENT: FileId = FileId(0);

/// Reads the document, the overlays, and what the outcome refers to.
///
/// What could not be read is in `report`; the sources are there all the same, since they locate what it says.
pub fn read(input: &Input, report: &mut Report) -> Sources {
    let mut sources = Sources::default();
    match &input.text {
        Some(text) => sources.take_file(&input.spec, text, report),
        None => _ = sources.read_file(&input.spec, report),
    }
    for overlay in &input.overlays {
        sources.overlay(overlay, report);
    }
    let folder = input.root.as_deref().or_else(|| input.spec.parent()).unwrap_or(Path::new(""));
    match Root::new(folder) {
        Ok(root) => Reach::new(&mut sources, &root).read(report),
        Err(error) if sources.document().is_some() => {
            let message = format!("cannot read the folder `{}`: {error}", folder.display());
            report.push(Diagnostic::general(Code::Unreadable, message));
        }
        // What is wrong with the document's own folder has been told.
        Err(_) => {}
    }
    sources
}

impl Sources {
    /// The document's tree, overlays applied. `None` only where the report has an error.
    pub fn document(&self) -> Option<&Node> {
        self.files.first()?.node.as_ref()
    }

    /// The tree of the file that `reference`, written at `from`, names (`other.yaml#/x`); the fragment is ignored.
    ///
    /// A reference is relative to the file in which it stands; one that an overlay writes, to the document. `None`
    /// where the report has an error, where a discriminator's mapping names what is not there, and for what stands in
    /// examples, extensions and other data, which is not followed.
    pub fn file(&self, from: Origin, reference: &str) -> Option<&Node> {
        let from = self.base(from);
        let file = match reference::file_part(reference) {
            "" => from,
            part => *self.references.get(&(from, part.to_owned()))?,
        };
        self.files.get(file.0 as usize)?.node.as_ref()
    }

    /// The file that references at `origin` are relative to.
    fn base(&self, origin: Origin) -> FileId {
        let file = self.origins.file(origin);
        match self.files.get(file.0 as usize) {
            Some(File { overlay: true, .. }) => DOCUMENT,
            _ => file,
        }
    }

    /// Where every node was written; outlives the texts.
    pub fn origins(&self) -> Origins {
        self.origins.clone()
    }

    /// Where a node was written.
    pub fn place(&self, origin: Origin) -> Place {
        let (file, pointer) = self.origins.place(origin);
        Place::value(file, pointer)
    }

    /// How many values the files hold.
    pub fn count(&self) -> usize {
        self.origins.count()
    }

    /// Every file that was read, for `cargo:rerun-if-changed`.
    pub fn files(&self) -> Vec<&Path> {
        self.files.iter().map(|file| file.path.as_path()).collect()
    }

    /// Reads a file that is no part of the document: a value to be held against it. `None` where an error was reported.
    pub fn beside(&mut self, path: &Path, report: &mut Report) -> Option<Node> {
        let FileId(number) = self.read_file(path, report);
        self.files.get(number as usize)?.node.clone()
    }

    fn overlay(&mut self, path: &Path, report: &mut Report) {
        let FileId(number) = self.read_file(path, report);
        let Some((first, rest)) = self.files.split_first_mut() else { return };
        let Some(overlay) = rest.get_mut((number as usize).saturating_sub(1)) else { return };
        overlay.overlay = true;
        let (target, own) = (
            Known { path: &first.path, real: first.real.as_deref() },
            Known { path: &overlay.path, real: overlay.real.as_deref() },
        );
        if let (Some(document), Some(node)) = (&mut first.node, &overlay.node) {
            overlay::apply(node, own, document, target, Desk { origins: &self.origins, report });
        }
    }

    /// Reads a file, if it can be read. Its number is given out in any case, for its diagnostics.
    fn read_file(&mut self, path: &Path, report: &mut Report) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let mut file = File::new(path.to_owned(), path.canonicalize().ok());
        match file::bytes(path) {
            Ok(bytes) => {
                if let Some((node, syntax)) = self.parse(&file, id, &bytes, report) {
                    file.node = Some(node);
                    file.syntax = syntax;
                }
            }
            Err(error) => report.push(unreadable(path, id, &error)),
        }
        self.files.push(file);
        id
    }

    /// Reads the document from its text, as if a file held it.
    fn take_file(&mut self, path: &Path, text: &str, report: &mut Report) {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let mut file = File::holding(path.to_owned(), text);
        if let Some((node, syntax)) = self.parse(&file, id, text.as_bytes(), report) {
            file.node = Some(node);
            file.syntax = syntax;
        }
        self.files.push(file);
    }

    fn parse(&mut self, file: &File, id: FileId, bytes: &[u8], report: &mut Report) -> Option<(Node, Syntax)> {
        match parse::decode(bytes) {
            Ok(content) => {
                let text = Text { content, file: id, json: file.is_json() };
                parse::parse(text, &mut self.origins, report)
            }
            Err(fault) => {
                report.push(fault.describe(id));
                None
            }
        }
    }
}

fn unreadable(path: &Path, file: FileId, error: &io::Error) -> Diagnostic {
    let code = if error.kind() == io::ErrorKind::FileTooLarge { Code::Limit } else { Code::Unreadable };
    let message = format!("cannot read `{}`: {error}", path.display());
    let told = Diagnostic::new(code, Place::value(file, Pointer::root()), message);
    let near = if error.kind() == io::ErrorKind::NotFound { file::beside(path) } else { Vec::new() };
    if near.is_empty() { told } else { told.help(format!("did you mean `{}`?", near.join("`, `"))) }
}
