use std::borrow::Cow;
use std::fmt;

/// Why a JSON text could not be read: where, what it breaks, and a line for people.
///
/// One pointer wide, since every reading function returns it.
pub struct Fail(Box<Inner>);

struct Inner {
    offset: usize,
    rule: &'static str,
    message: Cow<'static, str>,
}

impl Fail {
    /// A failure at a byte offset of the text; `rule` is a keyword of JSON Schema, or `syntax`.
    #[must_use]
    pub fn new(offset: usize, rule: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner { offset, rule, message: message.into() }))
    }

    /// How many bytes of the text come before the fault.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// The keyword that is broken: `type`, `required`, … or `syntax`.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.0.rule
    }

    /// What is wrong, such as "expected a string, found null".
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl fmt::Debug for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fail(at byte {}: {})", self.offset(), self.message())
    }
}
