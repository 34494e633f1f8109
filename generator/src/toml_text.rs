//! TOML files of ours: read with places, written by hand.

use crate::diagnostics::{Code, Diagnostic, FileId, Locate, Located, Place, Pointer, Report, Spot, nearest};
use std::fmt::Write;
use std::path::PathBuf;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file that stands beside the document: its text is kept to show places in it.
#[derive(Clone, Debug)]
pub(crate) struct TomlFile {
    pub id: FileId,
    pub path: PathBuf,
    pub text: String,
}

impl TomlFile {
    /// Number of the lock among files; the document's own files count from 0.
    pub const LOCK: FileId = FileId(u32::MAX);
    /// Number of the configuration among files.
    pub const CONFIG: FileId = FileId(u32::MAX - 1);

    /// Reads the file at `path`. `None` if it cannot be read, which is reported; `Some(None)` if it is not there.
    pub fn read(id: FileId, path: PathBuf, report: &mut Report) -> Option<Option<Self>> {
        match std::fs::read_to_string(&path) {
            Ok(text) => Some(Some(Self { id, path, text })),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Some(None),
            Err(error) => {
                let message = format!("cannot read `{}`: {error}", path.display());
                report.push(Diagnostic::general(Code::Unreadable, message));
                None
            }
        }
    }

    fn place(&self, offset: usize) -> Place {
        Place { offset: Some(offset), ..Place::value(self.id, Pointer::root()) }
    }
}

impl Locate for TomlFile {
    fn locate(&self, place: &Place) -> Option<Located> {
        if place.file != self.id {
            return None;
        }
        let spot = place.offset.and_then(|offset| {
            let before = self.text.get(..offset)?;
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let line = self.text.get(start..)?.lines().next().unwrap_or_default();
            let column = offset - start;
            let length = line.get(column..).map_or(0, token);
            Some(Spot::new(before.matches('\n').count() + 1, line, column..column + length))
        });
        Some(Located { path: self.path.clone(), spot })
    }
}

/// How many bytes the key or value at the start of `rest` has.
fn token(rest: &str) -> usize {
    if let Some(quoted) = rest.strip_prefix(['"', '\'']) {
        return quoted.find(['"', '\'']).map_or(rest.len(), |end| end + 2);
    }
    rest.find(|c: char| c.is_whitespace() || "=,]#".contains(c)).unwrap_or(rest.len())
}

/// Reads values out of a file and reports what is not as it should be.
pub(crate) struct Reader<'r> {
    pub file: &'r TomlFile,
    /// The code of whatever is wrong in it.
    pub code: Code,
    pub report: &'r mut Report,
}

impl<'r> Reader<'r> {
    /// The file as a table; what does not parse is reported and left out.
    pub fn table(&mut self) -> DeTable<'r> {
        let (table, errors) = DeTable::parse_recoverable(&self.file.text);
        for error in errors {
            let start = error.span().map_or(0, |span| span.start);
            self.fault(start, error.message().trim());
        }
        table.into_inner()
    }

    pub fn fault(&mut self, offset: usize, message: &str) {
        self.report.push(Diagnostic::new(self.code, self.file.place(offset), message));
    }

    /// A key that has no meaning where it stands, and the nearest that would have.
    pub fn unknown(&mut self, key: &Spanned<impl AsRef<str>>, known: &[&str]) {
        let name = key.get_ref().as_ref();
        let message = format!("`{}` is no key of this file", name.escape_debug());
        let near = nearest(name, known.iter().copied());
        let help = match near.first() {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys are {}", known.join(", ")),
        };
        let place = self.file.place(key.span().start);
        self.report.push(Diagnostic::new(self.code, place, message).help(help));
    }

    pub fn string(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        self.expect(value, text, "a string")
    }

    pub fn flag(&mut self, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        self.expect(value, value.get_ref().as_bool(), "true or false")
    }

    pub fn integer(&mut self, value: &Spanned<DeValue<'_>>) -> Option<i64> {
        let number = value.get_ref().as_integer();
        let number = number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        self.expect(value, number.filter(|number| *number >= 0), "a whole number from 0 on")
    }

    pub fn strings(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
        let items = self.expect(value, value.get_ref().as_array(), "an array of strings")?;
        items.iter().map(|item| self.string(item)).collect()
    }

    pub fn subtable<'v, 'i>(&mut self, value: &'v Spanned<DeValue<'i>>) -> Option<&'v DeTable<'i>> {
        self.expect(value, value.get_ref().as_table(), "a table")
    }

    fn expect<T>(&mut self, value: &Spanned<DeValue<'_>>, found: Option<T>, wanted: &str) -> Option<T> {
        if found.is_none() {
            let message = format!("expected {wanted}, found {}", value.get_ref().type_str());
            self.fault(value.span().start, &message);
        }
        found
    }
}

/// A value on one line. `None` for kinds that no manifest has.
pub(crate) fn inline(value: &DeValue<'_>) -> Option<String> {
    let all = |items: Vec<Option<String>>| items.into_iter().collect::<Option<Vec<String>>>();
    Some(match value {
        DeValue::String(text) => string(text),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Array(items) => {
            let items = all(items.iter().map(|item| inline(item.get_ref())).collect())?;
            format!("[{}]", items.join(", "))
        }
        DeValue::Table(table) => {
            let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
                let key: &str = AsRef::<str>::as_ref(key.get_ref());
                Some(format!("{} = {}", self::key(key), inline(value.get_ref())?))
            };
            let entries = all(table.iter().map(entry).collect())?;
            format!("{{ {} }}", entries.join(", "))
        }
        _ => return None,
    })
}

/// A key, quoted where it must be.
pub(crate) fn key(text: &str) -> String {
    let is_bare = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if is_bare { text.to_owned() } else { string(text) }
}

/// A basic string of TOML.
pub(crate) fn string(text: &str) -> String {
    // As most are, and a lock has hundreds of thousands.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')) {
        return format!("\"{text}\"");
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// An array of basic strings on one line.
pub(crate) fn strings(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| string(text)).collect();
    format!("[{}]", quoted.join(", "))
}
