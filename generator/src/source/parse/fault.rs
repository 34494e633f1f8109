use crate::diagnostics::{Code, Diagnostic, FileId, Place, Pointer};

/// Why a text cannot be read at all.
#[derive(Debug)]
pub struct Fault {
    code: Code,
    message: String,
    /// Where, and what is there.
    at: Option<(usize, String)>,
    /// Where what went wrong had begun, and what it was.
    context: Option<(usize, String)>,
    help: Option<&'static str>,
}

impl Fault {
    pub fn new(code: Code, message: impl Into<String>, offset: usize) -> Self {
        Self { code, message: message.into(), at: Some((offset, String::new())), context: None, help: None }
    }

    pub fn empty() -> Self {
        Self { at: None, ..Self::new(Code::Empty, "the file is empty", 0) }
    }

    /// `second` is where the second document begins.
    pub fn several(second: usize) -> Self {
        Self::new(Code::SeveralDocuments, "the file holds more than one YAML document", second).label("the second one")
    }

    /// The bytes are text in units of two.
    pub fn wide() -> Self {
        Self { at: None, ..Self::new(Code::Encoding, "the file is UTF-16, and has to be UTF-8", 0) }
    }

    /// The bytes are no text.
    pub fn encoding(bytes: &[u8], error: std::str::Utf8Error) -> Self {
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Self::wide();
        }
        let offset = error.valid_up_to();
        let byte = bytes.get(offset).copied().unwrap_or_default();
        // Offsets count from behind the byte order mark.
        let mark = if bytes.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
        let message = format!("the file is not UTF-8: byte 0x{byte:02x} begins no character");
        Self::new(Code::Encoding, message, offset.saturating_sub(mark))
    }

    pub fn json(text: &str, error: &serde_json::Error) -> Self {
        let full = error.to_string();
        let problem = full.split(" at line ").next().unwrap_or_default();
        let offset = offset(text, error.line(), error.column());
        if problem.contains("recursion limit") {
            return Self::deep(offset);
        }
        if problem.contains("number out of range") {
            return Self::new(Code::NotFinite, "no JSON message could hold this number", offset);
        }
        Self::new(Code::Syntax, "this is no JSON", offset).label(problem)
    }

    pub fn yaml(text: &str, error: &serde_yaml::Error) -> Self {
        let full = error.to_string();
        let (problem, context) = full.split_once(", while ").map_or((full.as_str(), None), |(a, b)| (a, Some(b)));
        let (problem, position) = position(text, problem);
        let offset = position.or_else(|| Some(error.location()?.index())).unwrap_or(0).min(text.len());
        if problem.contains("recursion limit") {
            return Self::deep(offset);
        }
        if problem.contains("repetition limit") {
            return Self { at: None, ..Self::new(Code::Limit, "the aliases multiply the file's content", 0) };
        }
        let mut fault = Self::new(Code::Syntax, "this is no YAML", offset).label(problem);
        if text.get(offset..).is_some_and(|rest| rest.starts_with('\t')) {
            fault.help = Some("YAML is indented with spaces; tabs are not allowed there");
        }
        fault.context = context.and_then(|context| {
            let (what, position) = self::position(text, context);
            Some((position?, format!("while {what}")))
        });
        fault
    }

    /// What is wrong with JSON that could be read in another way.
    pub fn forgiven(self, file: FileId) -> Option<Diagnostic> {
        let (offset, label) = self.at?;
        let message = "this is no JSON, and was read as YAML, which takes it";
        Some(Diagnostic::new(Code::LooseJson, Place::byte(file, offset), message).label(label))
    }

    /// Whether another way of reading could get further.
    pub fn is_syntax(&self) -> bool {
        self.code == Code::Syntax
    }

    pub fn deep(offset: usize) -> Self {
        Self::new(Code::Limit, "the file nests deeper than 128 levels", offset)
    }

    fn label(self, text: impl Into<String>) -> Self {
        Self { at: self.at.map(|(offset, _)| (offset, text.into())), ..self }
    }

    /// The same place, with another reason.
    pub fn because(self, code: Code, message: &str) -> Self {
        Self { code, message: message.to_owned(), ..self }.label("")
    }

    pub fn describe(self, file: FileId) -> Diagnostic {
        let Some((offset, label)) = self.at else {
            return Diagnostic::new(self.code, Place::value(file, Pointer::root()), self.message);
        };
        let mut diagnostic = Diagnostic::new(self.code, Place::byte(file, offset), self.message).label(label);
        if let Some((start, text)) = self.context.filter(|(start, _)| *start != offset) {
            diagnostic = diagnostic.also(Place::byte(file, start), text);
        }
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

/// What libyaml says, without the position at its end, and that position.
fn position<'a>(text: &str, message: &'a str) -> (&'a str, Option<usize>) {
    if let Some((problem, position)) = message.split_once(" at position ") {
        return (problem, position.parse().ok());
    }
    let Some((problem, position)) = message.split_once(" at line ") else { return (message, None) };
    let Some((line, column)) = position.split_once(" column ") else { return (problem, None) };
    let numbers = line.parse().ok().zip(column.parse().ok());
    (problem, numbers.map(|(line, column)| yaml_offset(text, line, column)))
}

/// The byte at a line and column of libyaml, which counts characters, and for which more than LF ends a line.
fn yaml_offset(text: &str, line: usize, column: usize) -> usize {
    let mut breaks = text.char_indices().filter_map(|(at, character)| match character {
        '\r' if text.as_bytes().get(at + 1) == Some(&b'\n') => None,
        '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(at + character.len_utf8()),
        _ => None,
    });
    let start = if line > 1 { breaks.nth(line - 2).unwrap_or(text.len()) } else { 0 };
    let rest = text.get(start..).unwrap_or_default();
    let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    start + within
}

/// The byte at a line and column of serde_json, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}
