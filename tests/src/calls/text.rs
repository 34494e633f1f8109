//! Texts of a format, a pattern or a length.

use super::merged::Merged;
use super::pattern;

/// Which characters a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Whatever has to be encoded somewhere.
    Odd,
    /// Those that a header's value can have.
    Header,
}

/// A text, another one for each `serial`.
pub fn text(merged: &Merged, spelling: Spelling, serial: usize) -> Option<String> {
    if let Some(text) = merged.text("format").and_then(|format| formatted(format, serial)) {
        return Some(text);
    }
    if let Some(pattern) = merged.text("pattern") {
        return pattern::matching(pattern, merged.count("minLength").unwrap_or(0), serial);
    }
    let text = match spelling {
        Spelling::Odd => format!("{serial} ä/b&c=d?e#f%20+\"\\;"),
        Spelling::Header => format!("{serial} a-b/c"),
    };
    let shortest = merged.count("minLength").unwrap_or(0);
    let longest = merged.count("maxLength").unwrap_or(usize::MAX);
    let missing = shortest.saturating_sub(text.chars().count());
    let text: String = text.chars().chain(std::iter::repeat_n('x', missing)).take(longest).collect();
    // What is cut must not end in a space, which headers lose.
    Some(text.trim_end().to_owned()).filter(|text| text.chars().count() >= shortest).or(Some("x".repeat(shortest)))
}

/// A text of a format that says how it is spelled.
fn formatted(format: &str, serial: usize) -> Option<String> {
    Some(match format {
        "uuid" | "UUID" => format!("123e4567-e89b-42d3-a456-4266{serial:08x}"),
        "date-time" => format!("2024-05-{:02}T07:08:{:02}Z", serial / 60 % 28 + 1, serial % 60),
        "date" => format!("2024-05-{:02}", serial % 28 + 1),
        "time" => format!("07:08:{:02}Z", serial % 60),
        "duration" => format!("PT{serial}S"),
        "email" => format!("made-{serial}@example.com"),
        "hostname" => format!("host-{serial}.example.com"),
        "ipv4" => format!("192.0.2.{}", serial % 250 + 1),
        "ipv6" => format!("2001:db8::{:x}", serial % 0xffff + 1),
        "uri" | "url" | "uri-reference" => format!("https://example.com/made/{serial}?a=b"),
        "int32" | "int64" | "uint32" | "uint64" => serial.to_string(),
        "decimal" => format!("{serial}.25"),
        "byte" => "bWFkZQ==".to_owned(),
        _ => return None,
    })
}
