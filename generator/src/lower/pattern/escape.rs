//! Everything that starts with `\`.

use super::Invalid;
use super::node::{CodePoint, Item, LAST, Node, Reference, Set};
use super::parser::{Atom, Parser};

/// Letters that other dialects give a meaning behind `\`, none that all of them agree on and ECMA-262 shares.
const FOREIGN: &str = "aeghiCEGHIKLNQRUVX";

/// Characters that `u` allows behind `\` for themselves.
const SYNTAX: &str = "^$\\.*+?()[]{}|/";

/// Where an escape stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Outside,
    InClass,
}

impl Parser<'_> {
    /// Reads an escape outside classes.
    pub(super) fn escape(&mut self) -> Result<Atom, Invalid> {
        let at = self.offset();
        self.skip(1);
        if let Some(item) = self.set_escape(at)? {
            return Ok((self.set(item), true));
        }
        match self.peek() {
            Some('1'..='9') => return self.back_reference(at),
            Some('k') => return self.named_reference(at),
            Some(letter @ ('b' | 'B')) => {
                self.skip(1);
                return Ok((Node::Boundary { negated: letter == 'B', fold: self.modifiers.fold }, false));
            }
            Some('A') => {
                self.skip(1);
                self.assume(at, "`\\A` is taken for the start of the string");
                return Ok((Node::Start { lines: false }, false));
            }
            Some(letter @ ('z' | 'Z')) => {
                self.skip(1);
                self.assume(at, format!("`\\{letter}` is taken for the very end of the string"));
                return Ok((Node::End { lines: false }, false));
            }
            _ => {}
        }
        let char = self.character_escape(at, Place::Outside)?;
        Ok((self.literal(char), true))
    }

    /// `\d`, `\w`, `\s`, `\p{…}` or the opposite, behind the backslash.
    pub(super) fn set_escape(&mut self, at: usize) -> Result<Option<Item>, Invalid> {
        let Some(letter) = self.peek() else {
            return self.refuse(at, "the pattern ends within an escape");
        };
        let set = match letter {
            'd' | 'D' => Set::Digit,
            'w' | 'W' => Set::Word,
            's' | 'S' => Set::Space,
            'p' | 'P' => {
                self.skip(1);
                let (property, inverted) = self.property(at)?;
                return Ok(Some(Item::Set { set: Set::Property(property), negated: inverted != (letter == 'P') }));
            }
            _ => return Ok(None),
        };
        self.skip(1);
        Ok(Some(Item::Set { set, negated: letter.is_ascii_uppercase() }))
    }

    fn back_reference(&mut self, at: usize) -> Result<Atom, Invalid> {
        let digits: &str = self.rest();
        let end = digits.find(|char: char| !char.is_ascii_digit()).unwrap_or(digits.len());
        let number = digits.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX);
        if self.census.as_ref().is_none_or(|census| number <= census.captures) {
            self.skip(end);
            return Ok((self.reference(Reference::Number(number)), true));
        }
        let char = self.character_escape(at, Place::Outside)?;
        Ok((self.literal(char), true))
    }

    fn named_reference(&mut self, at: usize) -> Result<Atom, Invalid> {
        self.skip(1);
        let Some(census) = &self.census else {
            return Ok((self.literal(u32::from('k')), true));
        };
        if census.names.is_empty() {
            self.assume(at, "no group has a name, so `\\k` is taken for the letter");
            return Ok((self.literal(u32::from('k')), true));
        }
        if !self.eat("<") {
            return self.refuse(at, "`\\k` needs the name of a group in angle brackets");
        }
        let name = self.name('>')?;
        self.reference_by_name(at, name)
    }

    /// Reads an escape for one character, behind the backslash that stands at `at`.
    pub(super) fn character_escape(&mut self, at: usize, place: Place) -> Result<CodePoint, Invalid> {
        let Some(char) = self.peek() else {
            return self.refuse(at, "the pattern ends within an escape");
        };
        if char == 'c' {
            return Ok(self.control(at, place));
        }
        self.skip(char.len_utf8());
        match char {
            'f' => Ok(0x0C),
            'n' => Ok(0x0A),
            'r' => Ok(0x0D),
            't' => Ok(0x09),
            'v' => Ok(0x0B),
            '0' if !self.peek().is_some_and(|next| next.is_ascii_digit()) => Ok(0),
            '0'..='7' => Ok(self.octal(at, char)),
            'x' | 'u' => {
                let value = if char == 'x' { self.hexadecimal(at) } else { self.unicode(at) };
                if value > LAST {
                    return self.refuse(at, "no code point is beyond U+10FFFF");
                }
                Ok(value)
            }
            _ if SYNTAX.contains(char) => Ok(u32::from(char)),
            '-' if place == Place::InClass => Ok(u32::from(char)),
            _ => self.identity(at, char),
        }
    }

    /// A character that stands for itself behind a backslash, though `u` would not have it.
    fn identity(&mut self, at: usize, char: char) -> Result<CodePoint, Invalid> {
        if FOREIGN.contains(char) {
            return self.refuse(at, format!("ECMA-262 has no escape `\\{char}`"));
        }
        if char.is_ascii_alphanumeric() {
            self.assume(at, format!("ECMA-262 has no escape `\\{char}`: it is taken for `{char}`"));
        }
        self.strict = false;
        Ok(u32::from(char))
    }

    /// `\cX`; without a letter the backslash stands for itself (Annex B.1.2).
    fn control(&mut self, at: usize, place: Place) -> CodePoint {
        let letter = self.rest().chars().nth(1);
        match letter {
            Some(letter) if letter.is_ascii_alphabetic() => {
                self.skip(2);
                u32::from(letter) % 32
            }
            Some(letter) if place == Place::InClass && (letter.is_ascii_digit() || letter == '_') => {
                self.strict = false;
                self.skip(2);
                u32::from(letter) % 32
            }
            _ => {
                self.assume(at, "`\\c` names no control character, so the backslash stands for itself");
                u32::from('\\')
            }
        }
    }

    /// A legacy octal escape: up to three digits, up to `\377` (Annex B.1.2).
    fn octal(&mut self, at: usize, first: char) -> CodePoint {
        let mut value = u32::from(first) - u32::from('0');
        let more = if value <= 3 { 2 } else { 1 };
        for _ in 0..more {
            let Some(digit) = self.peek().and_then(|next| next.to_digit(8)) else { break };
            self.skip(1);
            value = value * 8 + digit;
        }
        self.assume(at, format!("no such group: this is taken for the octal escape of U+{value:04X}"));
        value
    }

    /// `\xHH`; also `\x{H…}`, which only other dialects have.
    fn hexadecimal(&mut self, at: usize) -> CodePoint {
        if let Some(value) = self.hex_digits(2) {
            return value;
        }
        if let Some(value) = self.braced_hex() {
            self.assume(at, "`\\x{…}` is taken for `\\u{…}`");
            return value;
        }
        self.assume(at, "`\\x` without two hexadecimal digits is taken for the letter");
        u32::from('x')
    }

    fn unicode(&mut self, at: usize) -> CodePoint {
        if let Some(value) = self.code_point() {
            return value;
        }
        self.assume(at, "`\\u` without four hexadecimal digits is taken for the letter");
        u32::from('u')
    }

    /// What follows `\u`: four digits, two surrogates written like that, or digits in braces.
    pub(super) fn code_point(&mut self) -> Option<CodePoint> {
        let at = self.offset();
        let Some(first) = self.hex_digits(4) else { return self.braced_hex() };
        if !(0xD800..0xE000).contains(&first) {
            return Some(first);
        }
        let after = self.offset();
        if first < 0xDC00 && self.eat("\\u") {
            match self.hex_digits(4) {
                Some(second) if (0xDC00..0xE000).contains(&second) => {
                    return Some(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00));
                }
                _ => self.rewind(after),
            }
        }
        // `u` takes it, yet it is worth knowing
        self.remark(at.saturating_sub(2), "half of a surrogate pair matches nothing");
        Some(first)
    }

    fn hex_digits(&mut self, count: usize) -> Option<CodePoint> {
        let digits = self.rest().get(..count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.skip(count);
        u32::from_str_radix(digits, 16).ok()
    }

    /// Digits in braces, whose value may be beyond Unicode.
    fn braced_hex(&mut self) -> Option<CodePoint> {
        let inner = self.rest().strip_prefix('{')?;
        let digits = inner.get(..inner.find('}')?)?;
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).unwrap_or(CodePoint::MAX);
        self.skip(digits.len() + 2);
        Some(value)
    }
}
