//! Brackets and quotes that go on in lines without indentation.
//!
//! YAML wants such lines indented more than what holds them, and libyaml, which reads the documents, does not mind. The
//! parser that keeps marks does, so the line ends before such lines are blanked out for it. No character moves.

use super::yaml::quoted_end;

/// A text that gets further than the one that failed at a character. `None` if nothing can be done.
///
/// At first every line that begins with a closing bracket is taken care of, since that is how most of these are written.
pub fn mend(text: &str, failed: usize, first: bool) -> Option<String> {
    let offset = text.char_indices().nth(failed).map_or(text.len(), |(at, _)| at);
    let mut mended = text.to_owned();
    if first {
        mended = join_closing(text);
    }
    if mended == text {
        mended = match text.as_bytes().get(offset) {
            Some(b'"' | b'\'') if !is_first_in_line(text, offset) => join_quoted(text, offset),
            _ => join(text, line_start(text, offset)),
        };
    }
    (mended != text).then_some(mended)
}

fn line_start(text: &str, offset: usize) -> usize {
    text.get(..offset).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |at| at + 1)
}

fn is_first_in_line(text: &str, offset: usize) -> bool {
    text.get(line_start(text, offset)..offset).is_some_and(|before| before.trim().is_empty())
}

/// Joins the line that begins at `start` to the one before, whose comment goes.
fn join(text: &str, start: usize) -> String {
    let (before, line) = text.split_at(start);
    let previous = line_start(before, before.trim_end_matches(['\n', '\r']).len());
    let comment = before.get(previous..).and_then(|line| line.find(" #")).map_or(before.len(), |at| previous + at);
    let (kept, blanked) = before.split_at(comment.min(before.trim_end_matches(['\n', '\r']).len()));
    [kept, &" ".repeat(blanked.chars().count()), line].concat()
}

/// Joins the lines of the quoted scalar that begins at `start`.
fn join_quoted(text: &str, start: usize) -> String {
    let end = quoted_end(text, start).unwrap_or(text.len());
    let (before, rest) = text.split_at(start);
    let (scalar, after) = rest.split_at(end - start);
    [before, &scalar.replace(['\n', '\r'], " "), after].concat()
}

/// Joins every line that begins with a closing bracket to the one before.
///
/// In a block scalar that does no harm, but behind its `|`; a line with a comment would swallow the bracket.
fn join_closing(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let before = joined.trim_end_matches(['\n', '\r']);
        let previous = before.get(line_start(before, before.len())..).unwrap_or_default();
        let unsafe_before = previous.contains('#') || previous.trim_end().ends_with(['|', '>', '-', '+']);
        if line.trim_start().starts_with(['}', ']']) && !unsafe_before {
            let ends = joined.len() - before.len();
            joined.truncate(before.len());
            joined.push_str(&" ".repeat(ends));
        }
        joined.push_str(line);
    }
    joined
}
