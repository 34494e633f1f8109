//! A pull reader over a complete JSON text (RFC 8259).

mod branch;
mod find;
mod found;
mod members;
mod number;
mod place;
mod scan;
mod text;
mod whole;

pub(crate) use branch::resembles;
pub(crate) use find::{count, find};
pub(crate) use place::escaped;
pub use place::pointer_at;
pub(crate) use whole::fill_from_slice;
pub use whole::from_slice;

use super::Fail;
use std::borrow::Cow;
use std::fmt;

/// As deep as arrays and objects may nest.
const DEPTH: u8 = 127;

/// Reads a complete JSON text, value by value, from front to back.
///
/// Everything is checked, also what is skipped: UTF-8, escapes, depth (at most 127 arrays and objects within one
/// another). A byte order mark at the front is passed over, as RFC 8259 section 8.1 allows.
pub struct Reader<'a> {
    text: &'a str,
    position: usize,
    depth: u8,
    strict: bool,
}

/// The type of the value that comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number
    Number,
    /// A string
    String,
    /// An array
    Array,
    /// An object
    Object,
}

impl Kind {
    /// With an article, for messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

impl<'a> Reader<'a> {
    /// A reader at the front of `text`. A strict one refuses what a schema rules out but a client can live with:
    /// `null` for an optional member, members that a closed object does not declare.
    ///
    /// # Errors
    /// If the text is not UTF-8.
    pub fn new(text: &'a [u8], strict: bool) -> Result<Self, Fail> {
        let text = std::str::from_utf8(text)
            .map_err(|error| Fail::new(error.valid_up_to(), "syntax", "the text is not UTF-8"))?;
        Ok(Self::over(text, strict))
    }

    /// A reader at the front of `text`.
    #[must_use]
    pub fn over(text: &'a str, strict: bool) -> Self {
        let position = if text.starts_with('\u{feff}') { 3 } else { 0 };
        Self { text, position, depth: DEPTH, strict }
    }

    /// How many bytes have been read.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.position
    }

    /// Whether this reader is strict.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.strict
    }

    /// A failure at the value that comes next.
    #[must_use]
    pub fn fail(&self, rule: &'static str, message: impl Into<Cow<'static, str>>) -> Fail {
        Fail::new(self.value_start(), rule, message)
    }

    /// The failure that something else comes next: `what` with its article, such as "a string".
    #[must_use]
    pub fn expected(&self, what: &str) -> Fail {
        let start = self.value_start();
        let rest = self.text.get(start..).unwrap_or_default();
        let Some(next) = rest.chars().next() else {
            return Fail::new(start, "syntax", format!("expected {what}, found the end"));
        };
        match kind_of(next).filter(|_| !is_other_word(rest)) {
            Some(kind) => {
                let message = format!("expected {what}, found {}", found::shown(kind, rest));
                Fail::new(start, "type", message)
            }
            None => Fail::new(start, "syntax", format!("expected {what}, found {next:?}")),
        }
    }

    /// The type of the value that comes next.
    ///
    /// # Errors
    /// If no value begins there.
    pub fn kind(&mut self) -> Result<Kind, Fail> {
        self.space();
        self.peek().and_then(|byte| kind_of(char::from(byte))).ok_or_else(|| self.expected("a value"))
    }

    /// Reads `null` if that comes next; else reads nothing and says false.
    ///
    /// # Errors
    /// If a word begins like `null` and is another.
    pub fn null(&mut self) -> Result<bool, Fail> {
        self.space();
        if self.peek() != Some(b'n') {
            return Ok(false);
        }
        self.word("null")?;
        Ok(true)
    }

    /// Reads `null` in the place of an optional value, which only a lenient reader allows.
    ///
    /// # Errors
    /// If it is there and the reader is strict.
    pub fn tolerate_null(&mut self) -> Result<bool, Fail> {
        let start = self.value_start();
        if !self.null()? {
            return Ok(false);
        }
        if self.strict {
            return Err(Fail::new(start, "type", "null is not allowed here"));
        }
        Ok(true)
    }

    /// Reads a boolean.
    ///
    /// # Errors
    /// If something else comes next.
    pub fn bool(&mut self) -> Result<bool, Fail> {
        self.space();
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => Err(self.expected("a boolean")),
        }
    }

    /// Makes sure that nothing follows.
    ///
    /// # Errors
    /// If something does.
    pub fn end(&mut self) -> Result<(), Fail> {
        self.space();
        if self.position == self.text.len() {
            return Ok(());
        }
        Err(self.fail("syntax", "the text goes on after its value"))
    }
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader(at byte {} of {})", self.position, self.text.len())
    }
}

/// Whether the text begins with a word that is not JSON's, such as `not found`.
fn is_other_word(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && !matches!(word, "null" | "true" | "false")
}

fn kind_of(first: char) -> Option<Kind> {
    Some(match first {
        'n' => Kind::Null,
        't' | 'f' => Kind::Boolean,
        '-' | '0'..='9' => Kind::Number,
        '"' => Kind::String,
        '[' => Kind::Array,
        '{' => Kind::Object,
        _ => return None,
    })
}
