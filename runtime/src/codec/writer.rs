use super::{Entries, Fault, Items, Shape, Value, Visit, each_member, special};
use crate::file::File;
use std::error::Error;
use std::fmt;
use std::io::Write as _;

/// The JSON text of a value.
///
/// # Errors
/// If a number in it is not finite, or a file's content is no text: JSON has no text for that.
pub fn to_vec(value: &dyn Value) -> Result<Vec<u8>, EncodeError> {
    let mut writer = Writer { out: Vec::with_capacity(128), finite: true, textual: true };
    value.visit(&mut writer);
    match (writer.finite, writer.textual) {
        (true, true) => Ok(writer.out),
        (false, _) => Err(EncodeError::of(value)),
        (true, false) => Err(EncodeError { pointer: None }),
    }
}

/// Why a value has no JSON text: a number in it is not finite, or a file in it is not text in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    /// Of the number; `None`: it is a file.
    pointer: Option<String>,
}

impl EncodeError {
    // The writer keeps no path; the checker does.
    fn of(value: &dyn Value) -> Self {
        let faults = super::check(value, &[]);
        let first = faults.iter().find(|fault| matches!(fault.rule(), "finite" | "serialize"));
        Self { pointer: Some(first.map(Fault::pointer).unwrap_or_default().to_owned()) }
    }

    /// Where the first such number is: a JSON pointer.
    #[must_use]
    pub fn pointer(&self) -> &str {
        self.pointer.as_deref().unwrap_or_default()
    }

    /// The fault that it is in a body that was not validated.
    pub(crate) fn into_fault(self) -> Fault {
        match self.pointer {
            Some(pointer) => Fault::new(pointer, "finite", "must be a finite number".to_owned()),
            None => Fault::new(String::new(), "file", "must hold no file that is not text in memory".to_owned()),
        }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.pointer {
            Some(pointer) => write!(f, "JSON has no text for the number at `{pointer}`, which is not finite"),
            None => f.write_str("JSON has no text for a file whose content is not text in memory"),
        }
    }
}

impl Error for EncodeError {}

struct Writer {
    out: Vec<u8>,
    finite: bool,
    textual: bool,
}

impl Writer {
    /// An integer; writing to memory does not fail.
    fn integer(&mut self, value: &impl serde::Serialize) {
        let _ = serde_json::to_writer(&mut self.out, value);
    }

    /// The members of an object that declares them all.
    fn declared(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        let mut first = true;
        for (member, value) in shape.members.iter().zip(values) {
            if !member.required && value.is_absent() {
                continue;
            }
            if member.escaped {
                self.member(&mut first, member.name, *value);
                continue;
            }
            self.out.extend_from_slice(if std::mem::replace(&mut first, false) { b"\"" } else { b",\"" });
            self.out.extend_from_slice(member.name.as_bytes());
            self.out.extend_from_slice(b"\":");
            value.visit(self);
        }
    }

    fn member(&mut self, first: &mut bool, name: &str, value: &dyn Value) {
        if !std::mem::replace(first, false) {
            self.out.push(b',');
        }
        self.str(name);
        self.out.push(b':');
        value.visit(self);
    }
}

impl Visit for Writer {
    fn null(&mut self) {
        self.out.extend_from_slice(b"null");
    }

    fn bool(&mut self, value: bool) {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
    }

    fn i64(&mut self, value: i64) {
        self.integer(&value);
    }

    fn u64(&mut self, value: u64) {
        self.integer(&value);
    }

    fn f64(&mut self, value: f64) {
        if !value.is_finite() {
            self.finite = false;
            return self.null();
        }
        // `Debug` is the shortest text that reads back as the same number, with an exponent where it is long.
        let _ = write!(self.out, "{value:?}");
    }

    fn number(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn str(&mut self, value: &str) {
        write_str(&mut self.out, value);
    }

    fn file(&mut self, file: &File) {
        let text = file.text();
        self.textual &= text.is_some();
        self.str(text.unwrap_or_default());
    }

    fn array(&mut self, items: &dyn Items) {
        self.out.push(b'[');
        for index in 0..items.len() {
            if index > 0 {
                self.out.push(b',');
            }
            items.get(index).visit(self);
        }
        self.out.push(b']');
    }

    fn map(&mut self, entries: &dyn Entries) {
        self.out.push(b'{');
        let mut first = true;
        entries.each(&mut |name, value| self.member(&mut first, name, value));
        self.out.push(b'}');
    }

    fn object(&mut self, shape: &'static Shape, values: &[&dyn Value]) {
        self.out.push(b'{');
        if shape.rest.is_none() {
            self.declared(shape, values);
        } else {
            let mut first = true;
            each_member(shape, values, &mut |name, value| self.member(&mut first, name, value));
        }
        self.out.push(b'}');
    }

    fn json(&mut self, value: &serde_json::Value) {
        // Its numbers are finite and its names are strings, so this does not fail.
        let _ = serde_json::to_writer(&mut self.out, value);
    }

    fn this(&mut self) -> &mut dyn Visit {
        self
    }
}

/// Appends a JSON string.
pub(super) fn write_str(out: &mut Vec<u8>, value: &str) {
    out.push(b'"');
    let mut rest = value;
    while let Some(at) = special::first(rest.as_bytes()) {
        let (plain, special) = rest.split_at(at);
        out.extend_from_slice(plain.as_bytes());
        let mut chars = special.chars();
        if let Some(special) = chars.next() {
            write_escape(out, special);
        }
        rest = chars.as_str();
    }
    out.extend_from_slice(rest.as_bytes());
    out.push(b'"');
}

fn write_escape(out: &mut Vec<u8>, special: char) {
    let short = match special {
        '"' => b'"',
        '\\' => b'\\',
        '\u{8}' => b'b',
        '\t' => b't',
        '\n' => b'n',
        '\u{c}' => b'f',
        '\r' => b'r',
        _ => {
            let _ = write!(out, "\\u{:04x}", u32::from(special));
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}
