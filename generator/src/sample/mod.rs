//! Real answers, held against the document.

mod actions;
mod change;

use crate::Options;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report, nearest};
use crate::document::{self, Difference, Document, Mend, Node, Operation, Response};
use crate::outcome::Texts;
use crate::source::{self, Sources};
use change::Changes;
use std::path::PathBuf;

/// A real answer of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The operationId, or method and path where there is none.
    pub operation: String,
    /// The status that it came with; the first success with JSON where absent.
    pub status: Option<u16>,
    /// The file with its body: JSON.
    pub file: PathBuf,
}

/// What came of holding samples against a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// In how many ways the samples differ.
    pub differences: usize,
    /// An OpenAPI Overlay that mends the document; absent where there is nothing to mend.
    pub overlay: Option<String>,
}

/// Holds samples against the document; every difference is a warning with its place in both.
pub(crate) fn hold(options: &Options, samples: &[Sample], texts: &mut Texts, report: &mut Report) -> Option<Held> {
    let sources = texts.sources.insert(source::read(&options.input(), report));
    let values: Vec<Option<Node>> = samples.iter().map(|sample| sources.beside(&sample.file, report)).collect();
    // What is wrong with the document is not what was asked, unless there is no document then.
    let Some(document) = document::canonicalize(sources, &mut Report::default()) else {
        document::canonicalize(sources, report);
        return None;
    };
    let mut held = Holding { document: &document, sources, changes: Changes::default(), differences: 0 };
    for (sample, value) in samples.iter().zip(&values) {
        if let Some((at, value)) = schema(&document, sample, report).zip(value.as_ref()) {
            held.sample(&at, value, report);
        }
    }
    let (differences, changes) = (held.differences, held.changes);
    let name = options.spec.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let overlay = actions::overlay(&changes, sources, document.version(), &name);
    Some(Held { differences, overlay })
}

struct Holding<'a> {
    document: &'a Document,
    sources: &'a Sources,
    changes: Changes,
    differences: usize,
}

impl Holding<'_> {
    fn sample(&mut self, at: &Pointer, value: &Node, report: &mut Report) {
        for difference in self.document.differences(at, value) {
            let place = self.sources.place(difference.value);
            let schema = self.document.place(&difference.at);
            if difference.mend == Mend::Nothing {
                report.push(Diagnostic::new(Code::SampleUndeclared, place, difference.message));
                continue;
            }
            self.differences += 1;
            let Difference { keyword, message, .. } = &difference;
            let told = Diagnostic::new(Code::SampleDiffers, place, format!("the sample differs: {message}"));
            let word = match difference.mend {
                Mend::Null(_) => "this schema takes no null".to_owned(),
                _ => format!("`{keyword}` of this schema refuses it"),
            };
            let told = told.also(schema, word);
            report.push(match self.changes.add(self.document, &difference) {
                Ok(()) => told,
                Err(why) => told.help(why),
            });
        }
    }
}

/// The schema of the answer that a sample is of.
fn schema(document: &Document, sample: &Sample, report: &mut Report) -> Option<Pointer> {
    let operations = document.operations();
    let Some(operation) = operations.iter().find(|operation| names(operation).contains(&sample.operation)) else {
        let message = format!("the document has no operation `{}`", sample.operation.escape_debug());
        let known: Vec<String> = operations.iter().flat_map(names).collect();
        let near = nearest(&sample.operation, known.iter().map(String::as_str));
        let help = match near.as_slice() {
            [] => "`oasmith list` shows every operation".to_owned(),
            near => format!("did you mean `{}`?", near.join("`, `")),
        };
        report.push(Diagnostic::general(Code::UnknownSelection, message).help(help));
        return None;
    };
    let found = response(operation, sample.status).and_then(json);
    if found.is_none() {
        let status = sample.status.map_or_else(|| "a success".to_owned(), |status| format!("status {status}"));
        let message = format!("`{}` describes no JSON for {status}", sample.operation.escape_debug());
        report.push(Diagnostic::new(Code::UnknownSelection, document.place(&operation.at), message));
    }
    found
}

fn names(operation: &Operation) -> Vec<String> {
    operation.id.iter().cloned().chain([format!("{} {}", operation.method, operation.path)]).collect()
}

/// The response for a status, the most specific one; or the first success that has JSON.
fn response(operation: &Operation, status: Option<u16>) -> Option<&Response> {
    use document::Status::{Code, Default, Range};
    let mut responses: Vec<&Response> = operation.responses.iter().collect();
    responses.sort_by_key(|response| response.status);
    let Some(status) = status else {
        let is_success = |response: &&&Response| {
            matches!(response.status, Code(200..=299) | Range(2) | Default) && json(response).is_some()
        };
        return responses.iter().find(is_success).copied();
    };
    let fits = |response: &&Response| match response.status {
        Code(code) => code == status,
        Range(class) => u16::from(class) == status / 100,
        Default => true,
    };
    responses.into_iter().find(fits)
}

fn json(response: &Response) -> Option<Pointer> {
    let is_json = |media_type: &str| {
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        essence.contains("json") || essence == "*/*"
    };
    response.content.iter().find(|media| is_json(&media.media_type))?.schema.clone()
}
