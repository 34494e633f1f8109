use std::error::Error;
use std::fmt;

/// One way in which a value breaks its schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    place: Place,
    pointer: String,
    rule: &'static str,
    message: String,
}

/// Which part of a request or response a fault lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// The body, or a value that stands alone.
    Body,
    /// The path parameter of that name.
    Path(&'static str),
    /// The query parameter of that name.
    Query(&'static str),
    /// The header of that name.
    Header(&'static str),
    /// The cookie of that name.
    Cookie(&'static str),
}

/// How many faults one line shows.
const LISTED: usize = 5;

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Body => f.write_str("body"),
            Self::Path(name) => write!(f, "path parameter `{name}`"),
            Self::Query(name) => write!(f, "query parameter `{name}`"),
            Self::Header(name) => write!(f, "header `{name}`"),
            Self::Cookie(name) => write!(f, "cookie `{name}`"),
        }
    }
}

impl Fault {
    /// A fault in a body.
    #[must_use]
    pub(crate) fn new(pointer: String, rule: &'static str, message: String) -> Self {
        Self { place: Place::Body, pointer, rule, message }
    }

    /// The first of several faults on one line, and how many there are besides.
    pub(crate) fn list(faults: &[Self], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in faults.iter().take(LISTED).enumerate() {
            let lead = if index == 0 { ": " } else { "; " };
            write!(f, "{lead}{fault}")?;
        }
        match faults.len().saturating_sub(LISTED) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }

    /// The same fault, said to lie in `place`.
    #[must_use]
    pub fn in_place(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The same fault in a value that stands at the pointer.
    pub(crate) fn below(mut self, pointer: &str) -> Self {
        self.pointer.insert_str(0, pointer);
        self
    }

    /// The same fault with another message.
    pub(crate) fn reworded(mut self, with: impl FnOnce(&str) -> String) -> Self {
        self.message = with(&self.message);
        self
    }

    /// The body, or the parameter that the fault lies in.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Where in the body or parameter: a JSON pointer (RFC 6901), empty for the whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The keyword that is broken, as JSON Schema spells it: `maxLength`, `pattern`, `required` …;
    /// `syntax` for text that is not JSON.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// What is wrong, without the place: "must have at most 50 characters, has 61".
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.place, self.pointer.as_str()) {
            (Place::Body, "") => f.write_str("(root)")?,
            (Place::Body, pointer) => f.write_str(pointer)?,
            (place, pointer) => write!(f, "{place}{pointer}")?,
        }
        write!(f, ": {}", self.message)
    }
}

/// All the ways in which a value breaks its schema; there is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    faults: Vec<Fault>,
}

impl ValidationError {
    /// An error of these faults; `Ok` if there are none.
    ///
    /// # Errors
    /// If there is a fault.
    pub fn of(faults: Vec<Fault>) -> Result<(), Self> {
        if faults.is_empty() {
            return Ok(());
        }
        Err(Self { faults })
    }

    /// Every fault, in the order of the value's members.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The faults themselves.
    #[must_use]
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [fault] = self.faults.as_slice() {
            return fault.fmt(f);
        }
        write!(f, "{} faults:", self.faults.len())?;
        for fault in &self.faults {
            write!(f, "\n  {fault}")?;
        }
        Ok(())
    }
}

impl Error for ValidationError {}
