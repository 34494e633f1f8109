//! Reading every file that references reach.

use super::folder::{Refusal, Root, Target};
use super::reference::References;
use super::{FileId, Origin, Sources};
use crate::diagnostics::{Code, Diagnostic, Report};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

#[cfg(test)]
mod tests;

/// Reads the files that the document refers to, and those that they refer to.
pub struct Reach<'a> {
    sources: &'a mut Sources,
    root: &'a Root,
    /// Where each file that was read really is.
    known: HashMap<PathBuf, FileId>,
    /// What schemas call themselves.
    ids: HashSet<String>,
    /// References that are URLs; which of these are errors is known when every `$id` is.
    remote: Vec<Used>,
}

/// A reference to a file.
struct Used {
    /// Without its fragment.
    text: String,
    /// Everywhere that it stands in one file.
    origins: Vec<Origin>,
    /// It need not be there.
    optional: bool,
}

impl<'a> Reach<'a> {
    pub fn new(sources: &'a mut Sources, root: &'a Root) -> Self {
        let files = sources.files.iter().enumerate();
        let known = files.filter_map(|(number, file)| Some((file.real.clone()?, FileId(u32::try_from(number).ok()?))));
        let known = known.collect();
        Self { sources, root, known, ids: HashSet::new(), remote: Vec::new() }
    }

    pub fn read(mut self, report: &mut Report) {
        let mut number = 0;
        while number < self.sources.files.len() {
            for used in self.references(number) {
                self.follow(used, report);
            }
            number += 1;
        }
        let ids = &self.ids;
        self.remote.retain(|used| !ids.contains(&used.text));
        for used in &self.remote {
            report.push(self.describe(used, &Refusal::Remote));
        }
    }

    /// What a file refers to. An overlay's content is found in the document.
    fn references(&mut self, number: usize) -> Vec<Used> {
        let file = self.sources.files.get(number).filter(|file| !file.overlay);
        let Some(node) = file.and_then(|file| file.node.as_ref()) else { return Vec::new() };
        let References { files, mapped, ids } = References::of(node);
        self.ids.extend(ids.into_iter().map(|id| super::reference::file_part(id).to_owned()));
        let mapped: Vec<_> = mapped.into_iter().filter(|(text, _)| !files.contains_key(text)).collect();
        let used = files.into_iter().map(|used| (used, false)).chain(mapped.into_iter().map(|used| (used, true)));
        used.map(|((text, origins), optional)| Used { text: text.to_owned(), origins, optional }).collect()
    }

    fn follow(&mut self, used: Used, report: &mut Report) {
        let Some(from) = used.origins.first().map(|origin| self.sources.base(*origin)) else { return };
        let Some(path) = self.sources.files.get(from.0 as usize).map(|file| &file.path) else { return };
        match self.root.target(path, &used.text) {
            Ok(target) => {
                let file = self.open(target, report);
                self.sources.references.insert((from, used.text), file);
            }
            Err(_) if used.optional => {}
            Err(Refusal::Remote) => self.remote.push(used),
            Err(refusal) => report.push(self.describe(&used, &refusal)),
        }
    }

    fn open(&mut self, target: Target, report: &mut Report) -> FileId {
        if let Some(known) = self.known.get(&target.real) {
            return *known;
        }
        let file = self.sources.read_file(&target.path, report);
        self.known.insert(target.real, file);
        file
    }

    fn describe(&self, used: &Used, refusal: &Refusal) -> Diagnostic {
        let text = &used.text;
        let (code, message, help) = match refusal {
            Refusal::Remote => (
                Code::RemoteReference,
                format!("`{text}` is not a file"),
                "nothing is read from the network: save it beside the document and refer to the file",
            ),
            Refusal::Outside => (
                Code::OutsideRoot,
                format!("`{text}` lies outside the folder that may be read"),
                "if it is to be read, name a folder that holds it with `--root`",
            ),
            Refusal::Missing(error) => (
                Code::MissingFile,
                format!("cannot read `{text}`: {error}"),
                if text.contains(['.', '/']) {
                    "the path starts at the folder of the file in which it stands"
                } else {
                    "a component of the same document is named like `#/components/schemas/Pet`"
                },
            ),
        };
        let origin = used.origins.first().copied().unwrap_or_default();
        let label = match used.origins.len() {
            0 | 1 => String::new(),
            2 => "and in another place of this file".to_owned(),
            count => format!("and in {} other places of this file", count - 1),
        };
        Diagnostic::new(code, self.sources.place(origin), message).label(label).help(help)
    }
}
