//! The names in code that was made, found in its text: a stream of tokens is copied to be looked through.

use std::collections::BTreeSet;

/// The names that `code`, one line of tokens, uses itself, not those of things in other modules, nor those of an enum's
/// own variants.
pub(super) fn names(code: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut colons = 0;
    let mut in_enum = false;
    // For each group that is open, whether it holds variants.
    let mut groups = Vec::new();
    for token in tokens(code) {
        let is_qualified = colons == 2;
        colons = if token == Token::Colon { colons + 1 } else { 0 };
        match token {
            Token::Word(name) if !is_qualified && groups.last() != Some(&true) => {
                in_enum |= name == "enum";
                found.insert(name);
            }
            Token::Open(open) => {
                groups.push(in_enum && open == b'{');
                in_enum = false;
            }
            Token::Close => _ = groups.pop(),
            _ => {}
        }
    }
    found
}

/// The modules that paths in `code` begin with: a member may be called `format` or `json`, too.
pub(super) fn modules(code: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut colons = 0;
    let mut first = None;
    for token in tokens(code) {
        match token {
            Token::Word(name) => first = Some(name).filter(|_| colons != 2),
            Token::Colon if colons == 1 => found.extend(first.take()),
            Token::Colon => {}
            _ => first = None,
        }
        colons = if token == Token::Colon { colons + 1 } else { 0 };
    }
    found
}

/// Whether a path in `code` begins with `module`.
pub(super) fn has_module(code: &str, module: &str) -> bool {
    // Most code does not have the word at all.
    code.contains(module) && modules(code).contains(module)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'c> {
    Word(&'c str),
    Colon,
    Open(u8),
    Close,
    /// A literal, or another sign.
    Other,
}

fn tokens(code: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = code;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(' ');
        let (token, length) = token(rest)?;
        rest = rest.get(length..).unwrap_or_default();
        Some(token)
    })
}

/// The first token of `code`, and how long it is.
fn token(code: &str) -> Option<(Token<'_>, usize)> {
    let first = *code.as_bytes().first()?;
    Some(match first {
        b':' => (Token::Colon, 1),
        b'(' | b'[' | b'{' => (Token::Open(first), 1),
        b')' | b']' | b'}' => (Token::Close, 1),
        b'"' => (Token::Other, string(code)),
        b'\'' => (Token::Other, character(code)),
        b'0'..=b'9' => (Token::Other, word(code)),
        b'b' if code.as_bytes().get(1) == Some(&b'"') => (Token::Other, 1 + string(code.get(1..).unwrap_or_default())),
        _ => match word(code) {
            0 => (Token::Other, code.chars().next().map_or(1, char::len_utf8)),
            length => (Token::Word(code.get(..length).unwrap_or_default()), length),
        },
    })
}

fn word(code: &str) -> usize {
    code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len())
}

/// The length of the string that `code` begins with.
fn string(code: &str) -> usize {
    let bytes = code.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at).filter(|byte| **byte != b'"') {
        at += if *byte == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of the character that `code` begins with; of a lifetime, that of its quote.
fn character(code: &str) -> usize {
    let mut rest = code.chars().skip(1);
    match (rest.next(), rest.next()) {
        (Some('\\'), Some(escaped)) => 2 + escaped.len_utf8() + rest.take_while(|c| *c != '\'').count() + 1,
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{modules, names};

    #[test]
    fn texts_hold_no_names() {
        let code =
            r#"# [doc = " json :: of \" models :: it"] fn a < 'b > (c : & 'b str) { 'd' ; '\'' ; b"e" ; f (1_000) }"#;
        assert_eq!(names(code).into_iter().collect::<Vec<_>>(), ["a", "b", "c", "doc", "f", "fn", "str"]);
        assert!(modules(code).is_empty());
    }

    #[test]
    fn what_is_qualified_is_another_modules() {
        let code = "enum Body { Maybe (json :: Value) , Text (:: std :: string :: String) } fn run (format : BTreeMap)";
        assert_eq!(modules(code).into_iter().collect::<Vec<_>>(), ["json"]);
        let names = names(code);
        assert!(names.contains("Body") && names.contains("BTreeMap") && names.contains("json"));
        assert!(!names.contains("Maybe") && !names.contains("Value"));
    }
}
