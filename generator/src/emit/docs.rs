//! Descriptions as rustdoc: Markdown that neither runs, nor links to items, nor is HTML.

use crate::ir::Docs;
use std::borrow::Cow;

/// The bytes in which the end of a link's text, or of its target, must come.
const FARTHEST: usize = 2_000;

/// Summary, description, default and deprecation as lines; `fallback` where the document says nothing.
pub(super) fn lines(docs: &Docs, fallback: &str) -> Vec<String> {
    let mut paragraphs: Vec<Vec<String>> = Vec::new();
    let summary = docs.summary.as_deref().map(safe).filter(|lines| !lines.is_empty());
    let description = docs.description.as_deref().map(safe).filter(|lines| !lines.is_empty());
    let repeated = summary.is_some() && summary == description;
    paragraphs.extend(summary);
    paragraphs.extend(description.filter(|_| !repeated));
    if paragraphs.is_empty() {
        paragraphs.push(vec![fallback.to_owned()]);
    }
    let is_shown = |text: &&str| text.len() <= 60 && !text.contains(|c| c == '`' || is_control(c));
    if let Some(default) = docs.default.as_deref().filter(is_shown) {
        paragraphs.push(vec![format!("Default: `{default}`.")]);
    }
    paragraphs.join(&[String::new()][..])
}

/// A name of the document's as code, in one line.
pub(super) fn code(name: &str) -> String {
    let plain = |c: char| match c {
        '`' => '\'',
        c if is_control(c) => ' ',
        c => c,
    };
    let text: String = name.chars().map(plain).collect();
    if text.trim().is_empty() { format!("\"{text}\"") } else { format!("`{text}`") }
}

/// An argument as an item of a list, with the first paragraph on it; `None` where the document says nothing.
pub(super) fn argument(name: &str, docs: &Docs) -> Option<String> {
    let lines = safe(docs.summary.as_deref().or(docs.description.as_deref())?);
    let paragraph = lines.iter().map(|line| line.trim());
    let paragraph: Vec<&str> = paragraph.take_while(|line| !line.is_empty() && fence_marker(line).is_none()).collect();
    (!paragraph.is_empty()).then(|| format!("- `{name}`: {}", paragraph.join(" ")))
}

/// Markdown made safe, without blank lines at its ends.
pub(super) fn safe(markdown: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut fence: Option<(char, usize)> = None;
    let markdown = Docs::shown(markdown);
    // Lines end with CR, too, as in the files of old systems; rustc refuses one that is left.
    let unified =
        if markdown.contains('\r') { markdown.replace("\r\n", "\n").replace('\r', "\n") } else { markdown.into() };
    for raw in unified.lines() {
        let line = tidy(raw.trim_end());
        let marker = fence_marker(&line);
        match (fence, marker) {
            (None, Some((c, length))) => {
                fence = Some((c, length));
                lines.push(format!("{}text", c.to_string().repeat(length)));
            }
            (Some((open, length)), Some((c, count))) if c == open && count >= length && is_bare(&line, c) => {
                fence = None;
                lines.push(c.to_string().repeat(count));
            }
            (Some(_), _) => lines.push(line.into_owned()),
            (None, None) => lines.push(prose(&line)),
        }
    }
    if let Some((c, length)) = fence {
        lines.push(c.to_string().repeat(length));
    }
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    lines.drain(..first);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// A line without tabs and characters that do not show.
fn tidy(line: &str) -> Cow<'_, str> {
    if !line.contains(is_control) {
        return line.into();
    }
    line.replace('\t', "    ").replace(is_control, "").into()
}

/// Characters that change how other text is shown, or nothing at all.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The character and length of a code fence.
fn fence_marker(line: &str) -> Option<(char, usize)> {
    let text = line.trim_start();
    let c = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = text.chars().take_while(|other| *other == c).count();
    let info = &text[length..];
    (length >= 3 && !(c == '`' && info.contains('`'))).then_some((c, length))
}

fn is_bare(line: &str, c: char) -> bool {
    line.trim().chars().all(|other| other == c)
}

/// A line outside of code. Four spaces would make it code, so it gets three at most.
fn prose(line: &str) -> String {
    let text = line.trim_start();
    let indent = (line.len() - text.len()).min(3);
    let mut out = String::with_capacity(line.len());
    out.push_str(&"   "[..indent]);
    let mut rest = text;
    while let Some(found) = special(rest) {
        let (plain, special) = rest.split_at(found);
        out.push_str(plain);
        let (piece, length) = match special.as_bytes()[0] {
            b'`' => span(special),
            b'<' => angle(special),
            b'[' => link(special),
            b'\\' => escape(special),
            _ if starts_url(special) && !out.ends_with(char::is_alphanumeric) => url(special),
            _ => (special[..1].to_owned(), 1),
        };
        out.push_str(&piece);
        rest = &special[length..];
    }
    out.push_str(rest);
    out
}

/// Where the next thing is that may not stand as it does.
fn special(text: &str) -> Option<usize> {
    text.bytes().enumerate().position(|(at, byte)| match byte {
        b'`' | b'<' | b'[' | b'\\' => true,
        b'h' => starts_url(&text[at..]),
        _ => false,
    })
}

/// A code span as it stands; a backtick that opens none is escaped.
fn span(text: &str) -> (String, usize) {
    let ticks = text.bytes().take_while(|byte| *byte == b'`').count();
    let fence = &text[..ticks];
    let mut from = ticks;
    while let Some(found) = text[from..].find(fence) {
        let start = from + found;
        let run = text[start..].bytes().take_while(|byte| *byte == b'`').count();
        if run == ticks {
            let end = start + ticks;
            return (text[..end].to_owned(), end);
        }
        from = start + run;
    }
    ("\\`".repeat(ticks), ticks)
}

/// An autolink stays; whatever else could be HTML is escaped.
fn angle(text: &str) -> (String, usize) {
    if starts_url(&text[1..]) {
        let end = text.find('>').filter(|end| !text[..*end].contains(char::is_whitespace));
        if let Some(end) = end {
            return (text[..=end].to_owned(), end + 1);
        }
    }
    ("\\<".to_owned(), 1)
}

/// A link to a URL stays; a link elsewhere is just its text; any other bracket is escaped.
fn link(text: &str) -> (String, usize) {
    let Some((label, target, end)) = split_link(text) else { return ("\\[".to_owned(), 1) };
    let label = prose(label);
    if starts_url(target) && !target.contains(['<', '>', ' ']) {
        return (format!("[{label}]({target})"), end);
    }
    (label, end)
}

/// Label, target and length of `[label](target)`.
fn split_link(text: &str) -> Option<(&str, &str, usize)> {
    let close = find_near(text, "](")?;
    let label = &text[1..close];
    if label.contains(['[', ']', '\n', '`']) {
        return None;
    }
    let rest = &text[close + 2..];
    let end = find_near(rest, ")")?;
    let target = rest[..end].split(' ').next().unwrap_or_default();
    Some((label, target, close + 2 + end + 1))
}

/// Where `wanted` is, unless that is too far off: a line of brackets alone would be searched again for each of them.
fn find_near(text: &str, wanted: &str) -> Option<usize> {
    let end = (0..=text.len().min(FARTHEST)).rev().find(|end| text.is_char_boundary(*end))?;
    text[..end].find(wanted)
}

fn escape(text: &str) -> (String, usize) {
    match text.chars().nth(1) {
        Some(next) if next.is_ascii_punctuation() => (text[..2].to_owned(), 2),
        _ => ("\\\\".to_owned(), 1),
    }
}

fn starts_url(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// A bare URL in angle brackets.
fn url(text: &str) -> (String, usize) {
    let stop = |c: char| {
        c.is_whitespace()
            || matches!(c, '<' | '>' | '"' | '`' | '|' | '[' | ']' | '(' | ')' | '{' | '}' | '\\' | '*' | '\'')
    };
    let end = text.find(stop).unwrap_or(text.len());
    let length = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    let body = &text[..length];
    if body.split_once("://").is_some_and(|(_, rest)| rest.is_empty()) {
        return (format!("`{body}`"), length);
    }
    (format!("<{body}>"), length)
}

#[cfg(test)]
mod tests {
    use super::{argument, safe};
    use crate::ir::Docs;

    #[test]
    fn nothing_runs_or_links() {
        for (markdown, expected) in [
            ("```rust\npanic!()\n```", "```text\npanic!()\n```"),
            ("```\nlet x", "```text\nlet x\n```"),
            ("~~~json\n{}\n~~~", "~~~text\n{}\n~~~"),
            ("a\n\n    code()\n", "a\n\n   code()"),
            ("see [Foo] and [bar](#/x)", "see \\[Foo] and bar"),
            ("[docs](https://a.b/c)", "[docs](https://a.b/c)"),
            ("at https://a.b/c.", "at <https://a.b/c>."),
            ("<script>x</script>", "\\<script>x\\</script>"),
            ("`<b>` and [x]", "`<b>` and \\[x]"),
            ("an odd ` tick", "an odd \\` tick"),
            ("ends with \\", "ends with \\\\"),
        ] {
            assert_eq!(safe(markdown).join("\n"), expected, "{markdown:?}");
        }
    }

    #[test]
    fn an_argument_has_one_line() {
        for (description, expected) in [
            (Some("The slug,\nor [the ID].\n\nMore."), Some("- `id`: The slug, or \\[the ID].")),
            (Some("Text\n```\ncode\n```"), Some("- `id`: Text")),
            (Some("```\ncode\n```"), None),
            (Some(" \n"), None),
            (None, None),
        ] {
            let docs = Docs { description: description.map(str::to_owned), ..Docs::default() };
            assert_eq!(argument("id", &docs).as_deref(), expected, "{description:?}");
        }
    }
}
