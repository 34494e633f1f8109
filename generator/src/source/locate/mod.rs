//! Places to lines and columns, by reading a file again.
//!
//! A place under an alias is where the anchor's content is written, one in a mapping with a merge key likewise. A
//! value that is written over several lines is shown by its name.

mod indent;
mod json;
mod lines;
mod marks;
mod yaml;

#[cfg(test)]
mod tests;

use super::Sources;
use super::parse::Syntax;
use crate::diagnostics::{FileId, Locate, Located, Part, Place, Spot};
use lines::Lines;
pub use marks::Span;
use marks::{Found, Kind, Marks};
use std::sync::OnceLock;
pub use yaml::second_document;

/// A text that was read again.
#[derive(Debug)]
pub struct Text {
    content: String,
    lines: Lines,
    marks: OnceLock<Marks>,
}

/// Marks every value of a text.
pub fn marks(text: &str, syntax: Syntax) -> Marks {
    match syntax {
        Syntax::Json => json::marks(text),
        Syntax::Yaml => yaml::marks(text),
    }
}

impl Locate for Sources {
    fn locate(&self, place: &Place) -> Option<Located> {
        let FileId(number) = place.file;
        let file = self.files.get(number as usize)?;
        // Of a file that could not be read there is nothing to show but the byte at which reading it ended.
        let text = file.text().filter(|_| file.node.is_some() || place.offset.is_some());
        let spot = text.and_then(|text| text.spot(place, file.syntax));
        Some(Located { path: file.path.clone(), spot })
    }
}

impl Text {
    pub fn new(content: String) -> Self {
        let lines = Lines::new(&content);
        Self { content, lines, marks: OnceLock::new() }
    }

    pub fn spot(&self, place: &Place, syntax: Syntax) -> Option<Spot> {
        let span = match place.offset {
            Some(offset) => self.token(offset),
            None => self.pointed(place, syntax)?,
        };
        let (number, line) = self.lines.line(&self.content, span.start);
        let text = self.content.get(line.clone())?;
        let start = span.start.saturating_sub(line.start).min(text.len());
        let end = span.end.saturating_sub(line.start).clamp(start, text.len());
        let trimmed = text.get(start..end)?.trim_end().len();
        Some(Spot::new(number, text, start..start + trimmed))
    }

    fn pointed(&self, place: &Place, syntax: Syntax) -> Option<Span> {
        let marks = self.marks.get_or_init(|| marks(&self.content, syntax));
        let Some(found) = marks.find(&place.pointer) else {
            // One parser took what the other did not begin to read: such as a byte order mark within the first name.
            return self.content.find(|c: char| !c.is_whitespace()).map(|start| self.token(start));
        };
        let by_name = place.part == Part::Key || !found.exact || self.is_spread(&found);
        Some(found.key.filter(|_| by_name).unwrap_or(found.value))
    }

    /// Whether no line could show the whole value.
    fn is_spread(&self, found: &Found) -> bool {
        let Span { start, end } = found.value;
        found.kind == Kind::Block || self.content.get(start..end).is_some_and(|text| text.contains(['\n', '\r']))
    }

    /// What stands at `offset`: a quoted string, a word or a character.
    fn token(&self, offset: usize) -> Span {
        let offset =
            (0..=offset.min(self.content.len())).rev().find(|at| self.content.is_char_boundary(*at)).unwrap_or(0);
        let (before, rest) = self.content.split_at(offset);
        if rest.trim().is_empty() {
            // Nothing is left: the last thing that was written is what misses something.
            let end = before.trim_end().len();
            let start = before.get(..end).and_then(|text| text.char_indices().next_back()).map_or(0, |(at, _)| at);
            return Span { start, end };
        }
        Span { start: offset, end: offset + length(rest) }
    }
}

fn length(rest: &str) -> usize {
    let mut characters = rest.char_indices();
    let Some((_, first)) = characters.next() else { return 0 };
    if first == '"' || first == '\'' {
        let end = characters.find(|(_, character)| *character == first || *character == '\n');
        return end.map_or(rest.len(), |(at, character)| at + usize::from(character == first));
    }
    let plain = |character: char| !character.is_whitespace() && !matches!(character, ',' | '[' | ']' | '{' | '}' | '"');
    let is_end = |at: usize, character: char| {
        let ends_name = character == ':' && !rest.get(at + 1..).is_some_and(|next| next.starts_with(plain));
        !plain(character) || ends_name
    };
    let end = characters.find(|(at, character)| is_end(*at, *character)).map_or(rest.len(), |(at, _)| at);
    if plain(first) { end } else { first.len_utf8() }
}
