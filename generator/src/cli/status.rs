use oasmith::diagnostics::{Code, Report, Severity};
use std::process::ExitCode;

/// How a run ended, as its exit status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// All is done.
    Done = 0,
    /// The document has errors.
    Document = 1,
    /// The command was not understood, or its files do not fit.
    Usage = 2,
    /// The output is not what it should be.
    Drift = 3,
    /// Files could not be read or written.
    Environment = 4,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

impl Status {
    /// The status of a run that found these errors; the environment's come before wrong usage, and that before the
    /// document's.
    pub fn of(report: &Report) -> Self {
        let errors = report.diagnostics().iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        errors.map(|diagnostic| Self::of_error(diagnostic.code)).max().unwrap_or(Self::Done)
    }

    fn of_error(code: Code) -> Self {
        match code {
            Code::Unreadable | Code::Unwritable | Code::Unfinished => Self::Environment,
            Code::BadConfig
            | Code::BadLock
            | Code::BadOption
            | Code::UnknownSelection
            | Code::UnknownEntry
            | Code::UnusedFormat
            | Code::BadPagination
            | Code::NotOurs
            | Code::BadManifest => Self::Usage,
            _ => Self::Document,
        }
    }
}
