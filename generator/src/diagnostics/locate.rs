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
    /// The line without its end; of a long one the part around what is meant, which may begin in mid-line.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub span: Range<usize>,
}

/// The characters of a line that are kept before what is meant.
const BEFORE: usize = 60;
/// The characters of a line that are kept from the start of what is meant.
const AFTER: usize = 80;
/// What stands for the rest of a line.
const CUT: &str = "...";

impl Spot {
    /// The bytes `span` of `text`, which is line number `line`.
    pub fn new(line: usize, text: &str, span: Range<usize>) -> Self {
        let (before, rest) = text.split_at_checked(span.start).unwrap_or((text, ""));
        let (meant, after) = rest.split_at_checked(span.len()).unwrap_or((rest, ""));
        let column = before.chars().count() + 1;
        let end_column = column + meant.chars().count();
        let from = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
        let (lead, before) = if from == 0 { ("", before) } else { (CUT, &before[from..]) };
        let (meant, after) = shorten(meant, after);
        let start = lead.len() + before.len();
        let text = [lead, before, meant, after.as_str()].concat();
        Self { line, column, end_column, span: start..start + meant.len(), text }
    }
}

/// What is meant and what follows it, both together no longer than [`AFTER`].
fn shorten<'a>(meant: &'a str, after: &'a str) -> (&'a str, String) {
    let left = AFTER.saturating_sub(meant.chars().take(AFTER).count());
    if let Some((end, _)) = meant.char_indices().nth(AFTER) {
        return (&meant[..end], CUT.to_owned());
    }
    match after.char_indices().nth(left) {
        Some((end, _)) => (meant, format!("{}{CUT}", &after[..end])),
        None => (meant, after.to_owned()),
    }
}

/// Knows no file: for diagnostics without a place.
impl Locate for () {
    fn locate(&self, _place: &Place) -> Option<Located> {
        None
    }
}
