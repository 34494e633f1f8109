use super::Reader;
use crate::codec::Fail;
use crate::codec::decimal::Decimal;
use crate::json;

/// A number as it is written.
pub(in crate::codec) struct Digits<'a> {
    pub text: &'a str,
    /// Whether it has neither fraction nor exponent.
    pub plain: bool,
}

/// Numbers.
impl<'a> Reader<'a> {
    /// Reads an integer; `1.0` and `1e2` are integers too.
    ///
    /// # Errors
    /// If something else comes next, or the integer is out of range.
    pub fn i64(&mut self) -> Result<i64, Fail> {
        let start = self.value_start();
        let digits = self.number()?;
        if digits.plain {
            return digits.text.parse().map_err(|_| out_of_range(start));
        }
        let integer = integral(digits.text, start)?;
        i64::try_from(integer).map_err(|_| out_of_range(start))
    }

    /// Reads an integer that is not negative; `1.0` and `1e2` are integers too.
    ///
    /// # Errors
    /// If something else comes next, or the integer is out of range.
    pub fn u64(&mut self) -> Result<u64, Fail> {
        let start = self.value_start();
        let digits = self.number()?;
        match digits.text.parse() {
            Ok(integer) if digits.plain => Ok(integer),
            // Also `-0`, which is an integer like any other.
            _ => u64::try_from(integral(digits.text, start)?).map_err(|_| out_of_range(start)),
        }
    }

    /// Reads an integer of up to 128 bits; `1.0` and `1e2` are integers too.
    ///
    /// # Errors
    /// If something else comes next, or the integer is out of range.
    pub fn i128(&mut self) -> Result<i128, Fail> {
        let start = self.value_start();
        let digits = self.number()?;
        integral(digits.text, start)
    }

    /// Reads a number as it is written.
    ///
    /// # Errors
    /// If something else comes next.
    pub fn number_text(&mut self) -> Result<&'a str, Fail> {
        self.number().map(|digits| digits.text)
    }

    /// Reads a number, as the nearest double.
    ///
    /// # Errors
    /// If something else comes next, or the number is too large.
    pub fn f64(&mut self) -> Result<f64, Fail> {
        let start = self.value_start();
        let digits = self.number()?;
        match digits.text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(out_of_range(start)),
        }
    }

    /// Reads a number, as the nearest one of single precision.
    ///
    /// # Errors
    /// If something else comes next, or the number is too large.
    pub fn f32(&mut self) -> Result<f32, Fail> {
        let start = self.value_start();
        let digits = self.number()?;
        match digits.text.parse::<f32>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(out_of_range(start)),
        }
    }

    pub(super) fn json_number(&mut self) -> Result<json::Number, Fail> {
        let start = self.value_start();
        let digits = self.number()?;
        if digits.plain && digits.text != "-0" {
            if let Ok(integer) = digits.text.parse::<u64>() {
                return Ok(integer.into());
            }
            if let Ok(integer) = digits.text.parse::<i64>() {
                return Ok(integer.into());
            }
        }
        let number = digits.text.parse().ok();
        number.and_then(json::Number::from_f64).ok_or_else(|| out_of_range(start))
    }

    /// Reads a number as it is written.
    pub(in crate::codec) fn number(&mut self) -> Result<Digits<'a>, Fail> {
        self.space();
        let start = self.position;
        if !self.eat(b'-') && !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.expected("a number"));
        }
        if !self.eat(b'0') {
            self.digits()?;
        }
        let mut plain = true;
        if self.eat(b'.') {
            plain = false;
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            plain = false;
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(Digits { text: self.since(start), plain })
    }

    fn digits(&mut self) -> Result<(), Fail> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.unexpected("a digit"));
        }
        while let Some(b'0'..=b'9') = self.peek() {
            self.position += 1;
        }
        Ok(())
    }
}

fn integral(text: &str, start: usize) -> Result<i128, Fail> {
    let Some(decimal) = Decimal::parse(text) else {
        return Err(out_of_range(start));
    };
    if !decimal.is_integer() {
        let message = format!("expected an integer, found the number {}", shorten(text));
        return Err(Fail::new(start, "type", message));
    }
    decimal.to_i128().ok_or_else(|| out_of_range(start))
}

fn out_of_range(start: usize) -> Fail {
    Fail::new(start, "format", "the number is out of range")
}

fn shorten(text: &str) -> &str {
    text.get(..40).unwrap_or(text)
}
