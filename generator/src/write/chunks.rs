//! Long code cut between its items, so that all cores have a share of it and none a huge syntax tree.

/// How long a piece of code becomes before it is cut.
const LONG: usize = 1 << 16;

/// Cuts `code`, one line of tokens, between items. It may cut wrongly where tokens are unusual: then a piece does not
/// parse, and all of the code is to be taken at once.
pub(super) fn chunks(code: &str) -> Vec<&str> {
    let mut chunks = Vec::new();
    let mut start = 0;
    let mut scan = Scan { code, bytes: code.as_bytes(), at: 0 };
    while let Some(end) = scan.item() {
        if end - start >= LONG {
            chunks.extend(code.get(start..end));
            start = end;
        }
    }
    chunks.extend(code.get(start..).filter(|rest| chunks.is_empty() || !rest.trim().is_empty()));
    chunks
}

struct Scan<'c> {
    code: &'c str,
    bytes: &'c [u8],
    at: usize,
}

impl<'c> Scan<'c> {
    /// The end of the next item.
    fn item(&mut self) -> Option<usize> {
        let mut depth = 0usize;
        let mut words = Vec::new();
        loop {
            let byte = *self.bytes.get(self.at)?;
            match byte {
                b'"' => self.skip_string(),
                b'\'' => self.skip_character(),
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && byte.is_ascii_alphabetic() && words.len() < 2 {
                let word = self.word();
                if word != "pub" {
                    words.push(word);
                }
                continue;
            }
            self.at += 1;
            if depth == 0 && (byte == b';' || byte == b'}' && !ends_in_semicolon(&words)) {
                return Some(self.at);
            }
        }
    }

    fn word(&mut self) -> &'c str {
        let rest = self.code.get(self.at..).unwrap_or_default();
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Goes to the quote that ends the string which begins here.
    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at).filter(|byte| **byte != b'"') {
            self.at += if *byte == b'\\' { 2 } else { 1 };
        }
    }

    /// Goes to the quote that ends the character which begins here, if it is no lifetime.
    fn skip_character(&mut self) {
        let mut rest = self.code.get(self.at + 1..).unwrap_or_default().chars();
        let length = match (rest.next(), rest.next()) {
            (Some('\\'), Some(escaped)) => 1 + escaped.len_utf8() + rest.take_while(|c| *c != '\'').count(),
            (Some(c), Some('\'')) => c.len_utf8(),
            _ => return,
        };
        self.at += length + 1;
    }
}

/// Whether an item that begins with these words, `pub` left out, ends in a semicolon, whatever braces it has.
pub(super) fn ends_in_semicolon(words: &[&str]) -> bool {
    match words {
        ["const", second, ..] => !matches!(*second, "fn" | "async" | "unsafe"),
        [first, ..] => matches!(*first, "const" | "static" | "type" | "use"),
        [] => false,
    }
}
