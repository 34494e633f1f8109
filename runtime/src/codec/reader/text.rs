use super::Reader;
use crate::codec::{Fail, special};
use std::borrow::Cow;

/// Strings.
impl<'a> Reader<'a> {
    /// Reads a string; it is copied only if it has escapes.
    ///
    /// # Errors
    /// If something else comes next, or the string is malformed.
    pub fn str(&mut self) -> Result<Cow<'a, str>, Fail> {
        self.open_quote()?;
        let start = self.position;
        let stop = self.plain()?;
        let plain = self.since(start);
        if stop == b'"' {
            self.position += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut copy = String::with_capacity(plain.len() * 2 + 16);
        copy.push_str(plain);
        self.rest_of_str(&mut copy)?;
        Ok(Cow::Owned(copy))
    }

    /// Reads a string.
    ///
    /// # Errors
    /// If something else comes next, or the string is malformed.
    pub fn string(&mut self) -> Result<String, Fail> {
        self.str().map(Cow::into_owned)
    }

    pub(super) fn skip_str(&mut self) -> Result<(), Fail> {
        self.open_quote()?;
        while self.plain()? == b'\\' {
            self.escape()?;
        }
        self.position += 1;
        Ok(())
    }

    fn open_quote(&mut self) -> Result<(), Fail> {
        self.space();
        if self.eat(b'"') {
            return Ok(());
        }
        Err(self.expected("a string"))
    }

    /// Goes to the next quote or backslash and says which it is.
    fn plain(&mut self) -> Result<u8, Fail> {
        let rest = self.text.as_bytes().get(self.position..).unwrap_or_default();
        let stop = special::first(rest);
        let Some(length) = stop else {
            self.position = self.text.len();
            return Err(self.unexpected("a closing quote"));
        };
        self.position += length;
        match self.peek() {
            Some(stop @ (b'"' | b'\\')) => Ok(stop),
            _ => Err(self.malformed("a control character in a string must be escaped")),
        }
    }

    fn rest_of_str(&mut self, copy: &mut String) -> Result<(), Fail> {
        loop {
            copy.push(self.escape()?);
            let start = self.position;
            let stop = self.plain()?;
            copy.push_str(self.since(start));
            if stop == b'"' {
                self.position += 1;
                return Ok(());
            }
        }
    }

    /// Reads an escape, from its backslash on.
    fn escape(&mut self) -> Result<char, Fail> {
        self.position += 1;
        let plain = match self.peek() {
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.unexpected("an escape")),
        };
        self.position += 1;
        Ok(plain)
    }

    fn unicode_escape(&mut self) -> Result<char, Fail> {
        let first = self.code_unit()?;
        if let Some(char) = char::from_u32(first) {
            return Ok(char);
        }
        let lone = "an escape is half of a surrogate pair";
        if !(0xd800..0xdc00).contains(&first) || !self.eat(b'\\') || self.peek() != Some(b'u') {
            return Err(self.malformed(lone));
        }
        let second = self.code_unit()?;
        if !(0xdc00..0xe000).contains(&second) {
            return Err(self.malformed(lone));
        }
        let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        char::from_u32(code).ok_or_else(|| self.malformed(lone))
    }

    /// Reads the `u` and four hexadecimal digits.
    fn code_unit(&mut self) -> Result<u32, Fail> {
        let start = self.position + 1;
        let digits = self.text.get(start..start + 4).unwrap_or_default();
        let all_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        match u32::from_str_radix(digits, 16) {
            Ok(unit) if all_hex => {
                self.position = start + 4;
                Ok(unit)
            }
            _ => Err(self.malformed("expected four hexadecimal digits after `\\u`")),
        }
    }

    fn malformed(&self, message: &'static str) -> Fail {
        Fail::new(self.position, "syntax", message)
    }
}
