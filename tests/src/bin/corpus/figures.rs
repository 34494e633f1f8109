//! What is known of each document.

use serde::{Deserialize, Serialize};

/// What the generator made of a document, told by the process that ran it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Figures {
    /// The version of the specification, as the document says it.
    pub(crate) version: String,
    /// (method, path) pairs in the raw text.
    pub(crate) written: usize,
    pub(crate) emitted: usize,
    /// Operations of the text that no code has, or the reverse, and keywords that the ledger counts wrongly.
    pub(crate) astray: Vec<String>,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    /// The report as a user sees it, where there are errors.
    pub(crate) report: Option<String>,
    /// Places where a schema stands.
    pub(crate) positions: usize,
    /// Those that constrain values and became free JSON.
    pub(crate) free: usize,
    pub(crate) lines: usize,
    /// CPU seconds of reading, generating and writing.
    pub(crate) seconds: f64,
    /// Peak memory of that.
    pub(crate) megabytes: f64,
}

/// A line of the table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) package: String,
    /// What came out, or why the process did not say.
    pub(crate) figures: Result<Figures, String>,
    /// By tool, what it said first against the crate.
    pub(crate) verdicts: Vec<(&'static str, Option<String>)>,
}

impl Row {
    /// Whether there is a crate.
    pub(crate) fn is_generated(&self) -> bool {
        self.figures.as_ref().is_ok_and(|figures| figures.errors == 0)
    }

    /// Why the document did not pass; empty if it did.
    pub(crate) fn faults(&self) -> Vec<String> {
        let figures = match &self.figures {
            Ok(figures) => figures,
            Err(problem) => return vec![problem.clone()],
        };
        let refused = self.verdicts.iter().filter_map(|(tool, said)| Some(format!("{tool}: {}", said.as_deref()?)));
        figures.report.iter().cloned().chain(figures.astray.clone()).chain(refused).collect()
    }
}
