use super::Literal;
use crate::source::Number;

/// The greatest integer of a query (section 2.1): what a double holds exactly.
const GREATEST: i64 = (1 << 53) - 1;

/// Why a text is no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The character at which it fails, from 1.
    pub at: usize,
    pub message: String,
}

/// Reads a query from left to right.
#[derive(Clone)]
pub struct Scan<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, rest: text }
    }

    pub fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// How many bytes have been read.
    pub fn offset(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Takes `token` if it is next.
    pub fn take(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub fn expect(&mut self, token: &str) -> Result<(), Fault> {
        if self.take(token) { Ok(()) } else { Err(self.fault(format!("expected `{token}`"))) }
    }

    pub fn skip_blank(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes the characters that `is` holds for.
    pub fn take_while(&mut self, is: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|character| !is(character)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    /// A fault at what is next.
    pub fn fault(&self, message: impl Into<String>) -> Fault {
        let at = self.text.get(..self.offset()).map_or(0, |read| read.chars().count()) + 1;
        Fault { at, message: message.into() }
    }

    /// The part of a query without dots and brackets, such as `paths`.
    pub fn member(&mut self) -> Result<String, Fault> {
        let start = self.fault("expected a name; one with other characters is written `['…']`");
        let name = self.take_while(|c| c.is_ascii_alphanumeric() || c == '_' || c >= '\u{80}');
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(start);
        }
        Ok(name.to_owned())
    }

    /// An integer, if one is next.
    pub fn integer(&mut self) -> Result<Option<i64>, Fault> {
        if !self.peek().is_some_and(|c| c == '-' || c.is_ascii_digit()) {
            return Ok(None);
        }
        let start = self.fault("an index is an integer of at most 2^53 - 1, without leading zeros");
        let text = self.take_digits();
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let plain = text == "0" || !digits.starts_with('0');
        match text.parse::<i64>() {
            Ok(value) if plain && (-GREATEST..=GREATEST).contains(&value) => Ok(Some(value)),
            _ => Err(start),
        }
    }

    fn take_digits(&mut self) -> String {
        let sign = if self.take("-") { "-" } else { "" };
        format!("{sign}{}", self.take_while(|c| c.is_ascii_digit()))
    }

    /// A number as in JSON.
    pub fn number(&mut self) -> Result<Literal, Fault> {
        let start = self.fault("expected a number as in JSON");
        let mut text = self.take_digits();
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let mut whole = !digits.is_empty() && (digits == "0" || !digits.starts_with('0'));
        if self.take(".") {
            let fraction = self.take_while(|c| c.is_ascii_digit());
            whole &= !fraction.is_empty();
            text = format!("{text}.{fraction}");
        }
        if self.take("e") || self.take("E") {
            let sign = if self.take("-") { "-" } else { "" };
            let plus = sign.is_empty() && self.take("+");
            let exponent = self.take_while(|c| c.is_ascii_digit());
            whole &= !exponent.is_empty();
            text = format!("{text}e{sign}{}{exponent}", if plus { "+" } else { "" });
        }
        if whole { Ok(Literal::Number(Number::new(text))) } else { Err(start) }
    }

    /// A string in single or double quotes, the first of which is next.
    pub fn string(&mut self) -> Result<String, Fault> {
        let start = self.fault("the string is not closed");
        let Some(quote) = self.peek() else { return Err(start) };
        self.advance();
        let mut value = String::new();
        loop {
            match self.peek() {
                None => return Err(start),
                Some(c) if c == quote => {
                    self.advance();
                    return Ok(value);
                }
                Some('\\') => value.push(self.escape(quote)?),
                Some(c) if c < ' ' => return Err(self.fault("a control character has to be escaped")),
                Some(c) => {
                    self.advance();
                    value.push(c);
                }
            }
        }
    }

    fn escape(&mut self, quote: char) -> Result<char, Fault> {
        let fault = self.fault("no such escape in JSONPath");
        self.advance();
        let Some(character) = self.peek() else { return Err(fault) };
        self.advance();
        Ok(match character {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '/' | '\\' => character,
            'u' => return self.unicode().ok_or(fault),
            _ if character == quote => quote,
            _ => return Err(fault),
        })
    }

    /// What follows `\u`: four hexadecimal digits, or eight with another `\u` in between.
    fn unicode(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        if !self.take("\\u") {
            return None;
        }
        let second = self.unit().filter(|unit| (0xdc00..0xe000).contains(unit))?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.rest = self.rest.get(4..)?;
        u32::from_str_radix(digits, 16).ok()
    }

    fn advance(&mut self) {
        let mut characters = self.rest.chars();
        characters.next();
        self.rest = characters.as_str();
    }
}
