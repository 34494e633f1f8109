use super::{Code, Place};
use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// Something was approximated, left out or looks wrong.
    Warning,
    /// No output can be made.
    Error,
}

impl Severity {
    /// The word for it, in lower case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place with a word about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    /// The place.
    pub place: Place,
    /// What is there; empty where the message says it all.
    pub text: String,
}

/// One fault or remark.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What kind of fault it is.
    pub code: Code,
    /// How bad it is: the code's own severity, unless an option changed it.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// The first is the place of the fault, the others are places it has to do with. Empty where no file is at fault.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
    /// An overlay action (YAML) that mends it.
    pub mend: Option<String>,
    /// The JSON that was taken in place of what stands there.
    pub(crate) instead: Option<Box<str>>,
}

impl Diagnostic {
    /// A diagnostic of the severity that `code` has by default.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        let labels = vec![Label { place, text: String::new() }];
        Self { labels, ..Self::general(code, message) }
    }

    /// A diagnostic that has no place in a file.
    pub fn general(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            labels: Vec::new(),
            help: None,
            mend: None,
            instead: None,
        }
    }

    /// Says under the caret what is wrong there.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.text = text.into();
        }
        self
    }

    /// Another place that the fault has to do with.
    #[must_use]
    pub fn also(mut self, place: Place, text: impl Into<String>) -> Self {
        self.labels.push(Label { place, text: text.into() });
        self
    }

    /// Says that the same holds in so many places more.
    #[must_use]
    pub(crate) fn also_in(mut self, places: usize) -> Self {
        match places {
            0 => {}
            1 => self.message.push_str(" (and in 1 more place)"),
            more => self.message += &format!(" (and in {more} more places)"),
        }
        self
    }

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// An overlay action (YAML) that mends it.
    #[must_use]
    pub fn mend(mut self, action: impl Into<String>) -> Self {
        self.mend = Some(action.into());
        self
    }
}

/// All that was found in one run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds what was found.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// What was found, in the order of finding. [`render`](super::render::render) puts it in the order of the files.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.diagnostics.iter_mut()
    }

    /// Whether no output can be made.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many of one severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }
}
