//! A report as text, for people and for programs.
//!
//! Whatever the format, diagnostics come in the order of their files, lines and columns, each once.

mod cargo;
mod entry;
mod github;
mod json;
mod text;

#[cfg(test)]
mod tests;

use super::{Locate, Report};
use entry::Entry;

/// How to write a report down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people: message, place, the source line with a caret, what to do; a count of all at the end.
    Text {
        /// Whether to use terminal colours.
        color: bool,
    },
    /// For programs: one JSON object a line.
    Json,
    /// Annotations in a GitHub Actions log.
    Github,
    /// Lines of a build script, which cargo prints. Notes are left out, since cargo has no word for them.
    Cargo {
        /// How many warnings, and how many errors, are written out before the rest is only counted.
        limit: usize,
    },
}

/// Writes `report` down. Empty if there is nothing to say.
pub fn render(report: &Report, files: &dyn Locate, format: Format) -> String {
    let entries = entry::sorted(report, files);
    match format {
        Format::Text { color } => text::render(&entries, color),
        Format::Json => entries.iter().map(json::line).collect(),
        Format::Github => entries.iter().map(github::line).collect(),
        Format::Cargo { limit } => cargo::render(&entries, limit),
    }
}

/// How many of which severity, such as `2 errors, 1 warning`; notes are not counted.
fn summary(entries: &[Entry<'_>]) -> Option<String> {
    use super::Severity::{Error, Warning};
    let parts = [Error, Warning].map(|severity| {
        let count = entries.iter().filter(|entry| entry.diagnostic.severity == severity).count();
        (count > 0).then(|| plural(count, severity.as_str()))
    });
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn plural(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}
