use super::Reader;
use crate::codec::Fail;

/// Bytes and words.
impl<'a> Reader<'a> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    pub(super) fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.position += 1;
        }
    }

    /// Where the next value begins.
    pub(super) fn value_start(&self) -> usize {
        let rest = self.text.as_bytes().get(self.position..).unwrap_or_default();
        let space = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
        self.position + space
    }

    /// What was read since `start`.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        if is_next {
            self.position += 1;
        }
        is_next
    }

    pub(super) fn word(&mut self, word: &'static str) -> Result<(), Fail> {
        let rest = self.text.get(self.position..).unwrap_or_default();
        if !rest.starts_with(word) {
            return Err(self.fail("syntax", format!("expected `{word}`")));
        }
        self.position += word.len();
        Ok(())
    }

    /// Reads an opening bracket; gives where it stands.
    pub(super) fn open(&mut self, bracket: u8, what: &str) -> Result<usize, Fail> {
        self.space();
        if self.peek() != Some(bracket) {
            return Err(self.expected(what));
        }
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(self.fail("syntax", "the text nests too deeply"));
        };
        self.depth = depth;
        let start = self.position;
        self.position += 1;
        Ok(start)
    }

    /// After an opening bracket: whether an item follows. Otherwise the closing one is read.
    pub(super) fn first(&mut self, closing: u8) -> bool {
        self.space();
        !self.close(closing)
    }

    /// After an item: whether another follows. Otherwise the closing bracket is read.
    pub(super) fn more(&mut self, closing: u8) -> Result<bool, Fail> {
        self.space();
        if self.eat(b',') {
            self.space();
            return Ok(true);
        }
        if self.close(closing) {
            return Ok(false);
        }
        Err(self.unexpected(&format!("`,` or `{}`", char::from(closing))))
    }

    fn close(&mut self, closing: u8) -> bool {
        let closed = self.eat(closing);
        if closed {
            self.depth = self.depth.saturating_add(1);
        }
        closed
    }

    /// The failure that the text is not JSON here.
    pub(super) fn unexpected(&self, what: &str) -> Fail {
        let rest = self.text.get(self.position..).unwrap_or_default();
        let found = match rest.chars().next() {
            Some(next) => format!("{next:?}"),
            None => "the end".to_owned(),
        };
        let message = format!("expected {what}, found {found}");
        Fail::new(self.position, "syntax", message)
    }
}
