use crate::diagnostics::render::{Format, render};
use crate::diagnostics::{Locate, Located, Place, Report};
use crate::source::Sources;
use crate::toml_text::TomlFile;
use std::path::PathBuf;

/// What came out of a run: a result unless there were errors, and all that there was to say.
#[derive(Debug)]
pub struct Outcome<T> {
    result: Option<T>,
    report: Report,
    texts: Texts,
}

impl<T> Outcome<T> {
    pub(crate) fn new(result: Option<T>, report: Report, texts: Texts) -> Self {
        let result = result.filter(|_| !report.has_errors());
        Self { result, report, texts }
    }

    /// The result; absent where the report has errors.
    pub fn result(&self) -> Option<&T> {
        self.result.as_ref()
    }

    /// The result, without what there was to say.
    pub fn into_result(self) -> Option<T> {
        self.result
    }

    /// What was found.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// What was found, written down; empty if there is nothing to say.
    pub fn render(&self, format: Format) -> String {
        render(&self.report, &self.texts, format)
    }

    /// The texts that were read.
    pub(crate) fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The same without its result.
    pub(crate) fn map<U>(self, made: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome { result: self.result.map(made), report: self.report, texts: self.texts }
    }

    /// Every file that was read and exists.
    pub fn inputs(&self) -> Vec<PathBuf> {
        let sources = self.texts.sources.iter().flat_map(Sources::files).map(ToOwned::to_owned);
        let all = sources.chain(self.texts.beside.iter().map(|file| file.path.clone()));
        all.filter(|path| path.exists()).collect()
    }
}

/// The texts that diagnostics point into.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub sources: Option<Sources>,
    /// The configuration and the lock.
    pub beside: Vec<TomlFile>,
}

impl Locate for Texts {
    fn locate(&self, place: &Place) -> Option<Located> {
        let beside = self.beside.iter().find_map(|file| file.locate(place));
        beside.or_else(|| self.sources.as_ref()?.locate(place))
    }
}
