//! A pattern, parsed: each atom knows the modifiers that hold where it stands.

/// A code point; surrogates can be written, though no string holds one.
pub(super) type CodePoint = u32;

/// The greatest code point.
pub(super) const LAST: CodePoint = 0x0010_FFFF;

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Empty,
    /// One character; with `fold`, whatever its case.
    Literal {
        char: CodePoint,
        fold: bool,
    },
    /// `.`; with `all`, line terminators too.
    Any {
        all: bool,
    },
    Class(Class),
    /// `^`; with `lines`, after line terminators too.
    Start {
        lines: bool,
    },
    /// `$`; with `lines`, before line terminators too.
    End {
        lines: bool,
    },
    /// `\b`, or `\B` if negated. Under `fold`, word characters are more than the ASCII ones.
    Boundary {
        negated: bool,
        fold: bool,
    },
    Group {
        capture: Capture,
        body: Box<Node>,
    },
    Look {
        behind: bool,
        negated: bool,
        body: Box<Node>,
    },
    /// `\1` or `\k<…>`; with `fold`, whatever the case.
    Reference {
        to: Reference,
        fold: bool,
    },
    /// The body is one atom, never a sequence.
    Repeat {
        body: Box<Node>,
        times: Times,
    },
    Sequence(Vec<Node>),
    Either(Vec<Node>),
}

/// Whether a group captures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Capture {
    No,
    Numbered,
    Named(String),
}

/// A back-reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    Number(u64),
    Name(String),
}

/// How often an atom may stand there; without `max`, any number of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) min: u64,
    pub(super) max: Option<u64>,
    pub(super) lazy: bool,
}

/// A character class. With `fold`, whatever the case of the characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Class {
    pub(super) negated: bool,
    pub(super) items: Vec<Item>,
    pub(super) fold: bool,
}

/// What a character class lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// From the first to the last, both included.
    Range(CodePoint, CodePoint),
    Set {
        set: Set,
        negated: bool,
    },
}

/// A set of characters that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Set {
    Digit,
    Word,
    Space,
    Property(Property),
}

/// A Unicode property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// What stands between the braces, the same for both engines.
    pub(super) text: String,
    /// Whether `regex` knows it.
    pub(super) linear: bool,
}

impl Set {
    /// The ranges of a set that is fixed by ECMA-262 (22.2.2.9); a property has none here.
    pub(super) fn ranges(&self) -> &'static [(CodePoint, CodePoint)] {
        match self {
            Self::Digit => &[(0x30, 0x39)],
            Self::Word => &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)],
            Self::Space => &[
                (0x09, 0x0D),
                (0x20, 0x20),
                (0xA0, 0xA0),
                (0x1680, 0x1680),
                (0x2000, 0x200A),
                (0x2028, 0x2029),
                (0x202F, 0x202F),
                (0x205F, 0x205F),
                (0x3000, 0x3000),
                (0xFEFF, 0xFEFF),
            ],
            Self::Property(_) => &[],
        }
    }
}
