//! Whole documents: the published ones that lie around, and what is asked of every document.

mod fuzz;
mod published;

use super::{Document, canonicalize};
use crate::diagnostics::{Locate, Report};
use crate::source::{self, Input, Sources};
use std::path::Path;
use tempfile::TempDir;

/// A document that was read.
pub struct Reading {
    pub document: Option<Document>,
    pub report: Report,
    pub sources: Sources,
    /// Kept as long as the rest, since places are found in the files.
    _folder: Option<TempDir>,
}

/// Reads the files, of which the first is the document, and canonicalises it.
pub fn read(files: &[(&str, &str)]) -> Reading {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let reading = read_file(&folder.path().join(files.first().unwrap().0));
    Reading { _folder: Some(folder), ..reading }
}

/// Reads and canonicalises one document.
pub fn read_file(path: &Path) -> Reading {
    let mut report = Report::default();
    let sources = source::read(&Input { spec: path.to_owned(), ..Input::default() }, &mut report);
    let document = canonicalize(&sources, &mut report);
    Reading { document, report, sources, _folder: None }
}

impl Reading {
    /// What is said, a line each in the order of the files: line, column, severity, code, message and help.
    pub fn said(&self) -> String {
        let mut lines: Vec<_> = self
            .report
            .diagnostics()
            .iter()
            .map(|said| {
                let place = &said.labels.first().unwrap().place;
                let spot = self.sources.locate(place).unwrap().spot.unwrap();
                let help = said.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
                let (severity, id, message) = (said.severity, said.code.id(), &said.message);
                let line = format!("{}:{} {severity} {id} {message}{help}", spot.line, spot.column);
                ((place.file, spot.line, spot.column), line)
            })
            .collect();
        lines.sort();
        lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n")
    }
}

/// What is said of a document; see [`Reading::said`].
pub fn said(text: &str) -> String {
    said_of(&[("openapi.yaml", text)])
}

/// The same of several files, of which the first is the document.
pub fn said_of(files: &[(&str, &str)]) -> String {
    let reading = read(files);
    assert_eq!(reading.document.is_none(), reading.report.has_errors(), "a document, or an error");
    reading.said()
}

/// The document, of which nothing is to be said.
pub fn sound(text: &str) -> Document {
    sound_of(&[("openapi.yaml", text)])
}

/// The same of several files.
pub fn sound_of(files: &[(&str, &str)]) -> Document {
    let reading = read(files);
    assert_eq!(reading.said(), "");
    reading.document.unwrap()
}

/// An OpenAPI 3.0 document whose paths and components are given; they begin at line 3.
pub fn v30(rest: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{}", dedent(rest))
}

/// The same in OpenAPI 3.1.
pub fn v31(rest: &str) -> String {
    format!("openapi: 3.1.1\ninfo: {{title: T, version: '1'}}\n{}", dedent(rest))
}

/// The same in Swagger 2.0.
pub fn v20(rest: &str) -> String {
    format!("swagger: '2.0'\ninfo: {{title: T, version: '1'}}\n{}", dedent(rest))
}

/// Text without the line break at its start and the indentation of its first line.
pub fn dedent(text: &str) -> String {
    let text = text.strip_prefix('\n').unwrap_or(text);
    let depth = text.len() - text.trim_start_matches(' ').len();
    let lines = text.lines().map(|line| line.get(depth..).unwrap_or_default());
    lines.map(|line| format!("{line}\n")).collect()
}
