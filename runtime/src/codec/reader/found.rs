use super::Kind;

/// As much of a value as a message bears.
const LONGEST: usize = 40;

/// What comes next in a text, for messages: the value itself where it is short.
pub(super) fn shown(kind: Kind, text: &str) -> String {
    match kind {
        Kind::Number => format!("the number {}", cut(word(text))),
        Kind::Boolean => format!("`{}`", word(text)),
        Kind::String => format!("the string `{}`", cut(inside(text))),
        Kind::Null | Kind::Array | Kind::Object => kind.name().to_owned(),
    }
}

fn word(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    text.find(|c| !is_part(c)).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The text between quotes, as it is written.
fn inside(text: &str) -> &str {
    let text = text.strip_prefix('"').unwrap_or(text);
    let mut escaped = false;
    let end = text.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn cut(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let more = text.chars().nth(LONGEST).map(|_| '…');
    text.chars().take(LONGEST).map(plain).chain(more).collect()
}
