use crate::diagnostics::{Code, Diagnostic, FileId, Place};

/// Why a text cannot be read at all.
pub struct Fault {
    pub code: Code,
    pub message: String,
    pub offset: Option<usize>,
}

impl Fault {
    pub fn empty(_text: &str) -> Self {
        Self { code: Code::Empty, message: "the file is empty".into(), offset: Some(0) }
    }

    pub fn several(text: &str) -> Self {
        let offset = text.match_indices("\n---").next().map(|(at, _)| at + 1);
        Self { code: Code::SeveralDocuments, message: "the file holds more than one YAML document".into(), offset }
    }

    pub fn json(text: &str, error: &serde_json::Error) -> Self {
        let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let offset = (line + error.column().saturating_sub(1)).min(text.len());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        Self { code: code(message), message: message.to_owned(), offset: Some(offset) }
    }

    pub fn yaml(text: &str, error: &serde_yaml::Error) -> Self {
        let message = error.to_string();
        let offset = error.location().map(|location| location.index().min(text.len()));
        let message = message.split(" at line ").next().unwrap_or_default();
        Self { code: code(message), message: message.to_owned(), offset }
    }

    pub fn describe(self, file: FileId) -> Diagnostic {
        let mut place = Place::value(file, crate::diagnostics::Pointer::root());
        place.offset = self.offset;
        Diagnostic::new(self.code, place, self.message)
    }
}

/// Both libraries say in words only that a limit was reached.
fn code(message: &str) -> Code {
    if message.contains("recursion limit") || message.contains("repetition limit") { Code::Limit } else { Code::Syntax }
}
