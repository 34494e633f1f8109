use super::Place;
use std::ops::Range;
use std::path::PathBuf;

/// Finds the text at a place; whoever read the files can.
pub trait Locate {
    /// Where `place` is. `None` if its file was never read.
    fn locate(&self, place: &Place) -> Option<Located>;
}

/// Where a place is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The file, relative as it was given.
    pub path: PathBuf,
    /// The text there; absent where the file could not be read.
    pub spot: Option<Spot>,
}

/// A piece of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column of the first character, from 1, in characters.
    pub column: usize,
    /// The column behind the last character.
    pub end_column: usize,
    /// The line without its end; of a long one the part around what is meant, which may begin and end in mid-line.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub span: Range<usize>,
}

/// The characters of a line that are kept before what is meant.
const BEFORE: usize = 100;
/// The characters of what is meant that are kept.
const MEANT: usize = 80;
/// The characters of a line that are kept behind it.
const AFTER: usize = 140;

impl Spot {
    /// The bytes `span` of `text`, which is line number `line`.
    pub fn new(line: usize, text: &str, span: Range<usize>) -> Self {
        let (before, rest) = text.split_at_checked(span.start).unwrap_or((text, ""));
        let (meant, after) = rest.split_at_checked(span.len()).unwrap_or((rest, ""));
        let column = before.chars().count() + 1;
        let end_column = column + meant.chars().count();
        let from = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
        let before = before.get(from..).unwrap_or_default();
        let shown = first(meant, MEANT);
        let after = if shown == meant { first(after, AFTER) } else { "..." };
        let span = before.len()..before.len() + shown.len();
        Self { line, column, end_column, span, text: [before, shown, after].concat() }
    }

    /// How many characters of the line are left out before `text`.
    pub fn hidden(&self) -> usize {
        let before = self.text.get(..self.span.start).unwrap_or_default();
        (self.column.saturating_sub(1)).saturating_sub(before.chars().count())
    }
}

/// The first `count` characters.
fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| text.get(..end).unwrap_or(text))
}

/// Knows no file: for diagnostics without a place.
impl Locate for () {
    fn locate(&self, _place: &Place) -> Option<Located> {
        None
    }
}
