use super::{Code, Pointer};

/// A file that was read, in the order of reading; 0 is the document itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// Which part of a member a place means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The name of the member.
    Key,
    /// The value.
    #[default]
    Value,
}

/// A place in a file, as it was written. Line and column are found when it is reported.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub file: FileId,
    pub pointer: Pointer,
    pub part: Part,
    /// A byte offset where no pointer can be had, as when the file does not parse.
    pub offset: Option<usize>,
}

impl Place {
    /// The value at `pointer` in `file`.
    pub fn value(file: FileId, pointer: Pointer) -> Self {
        Self { file, pointer, part: Part::Value, offset: None }
    }

    /// The same place, meaning the member's name.
    #[must_use]
    pub fn key(self) -> Self {
        Self { part: Part::Key, ..self }
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    Note,
    Warning,
    Error,
}

/// A place with a word about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub place: Place,
    pub text: String,
}

/// One fault or remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    pub message: String,
    /// The first is the place of the fault, the others are places it has to do with.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
    /// An overlay action (YAML) that mends it.
    pub mend: Option<String>,
}

impl Diagnostic {
    /// A diagnostic of the severity that `code` has by default.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            labels: vec![Label { place, text: String::new() }],
            help: None,
            mend: None,
        }
    }

    /// A diagnostic on no file that was read: of options, the output, or oasmith itself.
    pub fn general(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            labels: Vec::new(),
            help: None,
            mend: None,
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

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }
}

/// All that was found in one run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }
}
