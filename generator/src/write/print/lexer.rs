//! Text to tokens: as much of Rust's lexical structure as emitted code has.

/// What a token is, as far as the printer asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identifier or a keyword.
    Ident,
    Lifetime,
    /// A string in quotes.
    Text,
    /// A string without escapes, as `r"…"`.
    Raw,
    /// An integer or a character.
    Simple,
    /// A number with a fraction or an exponent.
    Float,
    /// Punctuation and delimiters.
    Punct,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'c> {
    pub kind: Kind,
    pub text: &'c str,
    /// Where it begins in the code.
    pub start: usize,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Punctuation of several characters, longest first. `>` stands alone, since it closes generics.
const JOINED: [&str; 17] =
    ["..=", "::", "->", "=>", "==", "!=", "<=", "&&", "||", "..", "+=", "-=", "*=", "/=", "%=", "|=", "^="];

/// The tokens of `code`; `None` where it has what emitted code has not.
pub(super) fn tokens(code: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::with_capacity(code.len() / 4);
    let bytes = code.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if *byte == b' ' {
            at += 1;
            continue;
        }
        let (kind, length) = token(code, bytes, at)?;
        tokens.push(Token { kind, text: code.get(at..at + length)?, start: at });
        at += length;
    }
    Some(tokens)
}

fn token(code: &str, bytes: &[u8], at: usize) -> Option<(Kind, usize)> {
    let rest = bytes.get(at..)?;
    match rest.first()? {
        b'"' => Some((Kind::Text, string(rest)?)),
        b'\'' => character(code.get(at..)?),
        b'0'..=b'9' => Some(number(rest)),
        b'r' if matches!(rest.get(1), Some(b'"')) => Some((Kind::Raw, raw(rest, 0)?)),
        b'r' if matches!(rest.get(1..3), Some(b"#\"")) => Some((Kind::Raw, raw(rest, 1)?)),
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => word(rest),
        byte if byte.is_ascii_punctuation() => {
            // Most stand alone.
            let is_joined = rest.get(1).is_some_and(|next| matches!(next, b'.' | b':' | b'>' | b'=' | b'&' | b'|'));
            let joined = JOINED.iter().filter(|_| is_joined).find(|joined| rest.starts_with(joined.as_bytes()));
            Some((Kind::Punct, joined.map_or(1, |joined| joined.len())))
        }
        byte if byte.is_ascii() => None,
        _ => {
            let letters = code.get(at..)?.chars().take_while(|c| c.is_alphanumeric() || *c == '_');
            let length = letters.map(char::len_utf8).sum();
            (length > 0).then_some((Kind::Ident, length))
        }
    }
}

/// An identifier, raw or not; no prefix of a literal.
fn word(rest: &[u8]) -> Option<(Kind, usize)> {
    let start = if rest.starts_with(b"r#") { 2 } else { 0 };
    let tail = rest.get(start..)?;
    let length =
        tail.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_' || !byte.is_ascii()).count();
    let after = tail.get(length);
    (length > 0 && !matches!(after, Some(b'"' | b'\'' | b'#'))).then_some((Kind::Ident, start + length))
}

fn string(rest: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        match rest.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// A raw string with this many hashes at each end.
fn raw(rest: &[u8], hashes: usize) -> Option<usize> {
    let close: &[u8] = if hashes == 0 { b"\"" } else { b"\"#" };
    let start = 2 + hashes;
    let length = rest.get(start..)?.windows(close.len()).position(|end| end == close)?;
    Some(start + length + close.len())
}

fn character(rest: &str) -> Option<(Kind, usize)> {
    let mut chars = rest.chars().skip(1);
    match (chars.next()?, chars.next()) {
        ('\\', _) => {
            let length = 2 + rest.get(3..)?.find('\'')? + 2;
            Some((Kind::Simple, length))
        }
        (c, Some('\'')) => Some((Kind::Simple, c.len_utf8() + 2)),
        _ => {
            let name = rest.get(1..)?.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
            (name > 0).then_some((Kind::Lifetime, name + 1))
        }
    }
}

/// A number: a dot belongs to it where a digit follows.
fn number(rest: &[u8]) -> (Kind, usize) {
    let digits =
        |from: usize| rest.iter().skip(from).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    let mut length = digits(0);
    let mut float = !rest.starts_with(b"0x") && rest.iter().take(length).any(|byte| matches!(byte, b'e' | b'E' | b'f'));
    if rest.get(length) == Some(&b'.') && rest.get(length + 1).is_some_and(u8::is_ascii_digit) {
        length += 1 + digits(length + 1);
        float = true;
    }
    // The sign of an exponent.
    if float && matches!(rest.get(length - 1), Some(b'e' | b'E')) && matches!(rest.get(length), Some(b'-' | b'+')) {
        length += 1 + digits(length + 1);
    }
    (if float { Kind::Float } else { Kind::Simple }, length)
}
