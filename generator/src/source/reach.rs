//! Reading every file that references reach.

use super::folder::{Refusal, Root, Target};
use super::identity;
use super::reference::References;
use super::{FileId, Origin, Sources};
use crate::diagnostics::{Code, Diagnostic, Report};
use foldhash::{HashMap, HashSet, HashSetExt as _};
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
#[derive(Default)]
struct Used {
    /// Without its fragment.
    text: String,
    /// Everywhere that it stands in one file; nowhere if nobody minds that it names nothing.
    origins: Vec<Origin>,
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
            if let Some(node) = self.sources.files[number].node.as_mut() {
                identity::settle(node);
            }
            for used in self.references(number) {
                self.follow(number, used, report);
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
        let References { files, mappings, ids } = References::of(node);
        self.ids.extend(ids.into_iter().map(|id| super::reference::file_part(id).to_owned()));
        let mappings = mappings.into_iter().filter(|text| !files.contains_key(text));
        let mappings: Vec<_> = mappings.map(|text| Used { text: text.to_owned(), ..Used::default() }).collect();
        files.into_iter().map(|(text, origins)| Used { text: text.to_owned(), origins }).chain(mappings).collect()
    }

    fn follow(&mut self, number: usize, used: Used, report: &mut Report) {
        let Some(path) = self.sources.files.get(number).map(|file| &file.path) else { return };
        match self.root.target(path, &used.text) {
            Ok(target) => {
                let file = self.open(target, report);
                let from = FileId(u32::try_from(number).unwrap_or(u32::MAX));
                self.sources.references.insert((from, used.text), file);
            }
            Err(_) if used.origins.is_empty() => {}
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
