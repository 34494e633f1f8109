use super::entry::Entry;
use crate::diagnostics::Severity;

/// One diagnostic as a workflow command, which GitHub shows beside the line.
pub fn line(entry: &Entry<'_>) -> String {
    let diagnostic = entry.diagnostic;
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    format!("::{command} {}::{}\n", properties(entry).join(","), data(&text(entry)))
}

fn properties(entry: &Entry<'_>) -> Vec<String> {
    let mut properties = Vec::new();
    if let Some(located) = entry.main() {
        properties.push(format!("file={}", property(&located.path.to_string_lossy())));
        if let Some(spot) = &located.spot {
            properties.push(format!("line={},col={},endColumn={}", spot.line, spot.column, spot.end_column));
        }
    }
    properties.push(format!("title={}", entry.diagnostic.code));
    properties
}

fn text(entry: &Entry<'_>) -> String {
    let diagnostic = entry.diagnostic;
    let mut lines = vec![diagnostic.message.clone()];
    for (label, located) in entry.spots.iter().filter(|(label, _)| !label.text.is_empty()) {
        let position = located.as_ref().map(|located| match &located.spot {
            Some(spot) => format!("{}:{}:{}: ", located.path.display(), spot.line, spot.column),
            None => format!("{}: ", located.path.display()),
        });
        lines.push(format!("{}{}", position.unwrap_or_default(), label.text));
    }
    lines.extend(entry.pointer().map(|pointer| format!("at {pointer}")));
    lines.extend(diagnostic.help.as_ref().map(|help| format!("help: {help}")));
    lines.extend(
        diagnostic.mend.as_ref().map(|action| format!("an overlay action that mends it:\n{}", action.trim_end())),
    );
    lines.join("\n")
}

/// Escapes the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
