use std::cmp::Ordering;
use std::fmt;

/// A number as it was written, of any size and precision.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number(String);

impl Number {
    /// Takes over the text of a JSON number.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The integer that this is, however it is written: `2`, `2.0` or `20e-1`.
    pub fn as_integer(&self) -> Option<i128> {
        let Decimal { negative, digits, exponent } = Decimal::of(&self.0);
        let zeros = usize::try_from(exponent).ok()?.checked_sub(digits.len())?;
        if zeros > 40 {
            return None;
        }
        let sign = if negative { "-" } else { "" };
        format!("{sign}{digits}{}", "0".repeat(zeros.max(usize::from(digits.is_empty())))).parse().ok()
    }

    /// Which of two numbers is greater, exactly: `1.0` equals `1`.
    pub fn compare(&self, other: &Self) -> Ordering {
        let (a, b) = (Decimal::of(&self.0), Decimal::of(&other.0));
        match (a.sign(), b.sign()) {
            (left, right) if left != right => left.cmp(&right),
            (-1, _) => b.size().cmp(&a.size()),
            _ => a.size().cmp(&b.size()),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// ± 0.`digits` · 10^`exponent`, the digits without zeros around them; zero has none.
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    fn of(text: &str) -> Self {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        let significant = all.trim_start_matches('0');
        if significant.is_empty() {
            return Self { negative: false, digits: String::new(), exponent: 0 };
        }
        let point = length(whole) - length(&all) + length(significant);
        let exponent = power(exponent).saturating_add(point);
        Self { negative: text.starts_with('-'), digits: significant.trim_end_matches('0').to_owned(), exponent }
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// What orders numbers of the same sign, other than zero.
    fn size(&self) -> (i64, &str) {
        (self.exponent, &self.digits)
    }
}

fn length(text: &str) -> i64 {
    i64::try_from(text.len()).unwrap_or(i64::MAX)
}

/// An exponent; one beyond all measure counts as the greatest.
fn power(text: &str) -> i64 {
    let limit = if text.starts_with('-') { i64::MIN / 4 } else { i64::MAX / 4 };
    text.parse().unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use super::Number;
    use std::cmp::Ordering::{self, Equal, Greater, Less};

    #[test]
    fn integers_however_they_are_written() {
        let integer = |text: &str| Number::new(text).as_integer();
        for (text, value) in
            [("0", 0), ("-0", 0), ("0.0e5", 0), ("12", 12), ("-12.00", -12), ("1.5e1", 15), ("200e-2", 2)]
        {
            assert_eq!(integer(text), Some(value), "{text}");
        }
        assert_eq!(integer("-9223372036854776000"), Some(-9_223_372_036_854_776_000));
        assert_eq!(integer("170141183460469231731687303715884105727"), Some(i128::MAX));
        for text in ["1.5", "1e-1", "1e40", "1e999999999999999999999", "170141183460469231731687303715884105728"] {
            assert_eq!(integer(text), None, "{text}");
        }
    }

    #[test]
    fn comparison_is_exact() {
        let cases: &[(&str, &str, Ordering)] = &[
            ("1", "1.0", Equal),
            ("100", "1e2", Equal),
            ("0", "-0.0", Equal),
            ("-1", "0", Less),
            ("0.1", "0.10000000000000000001", Less),
            ("9007199254740993", "9007199254740992", Greater),
            ("-2", "-1", Less),
            ("-20", "-3", Less),
            ("20", "3", Greater),
            ("0.02", "0.003", Greater),
            ("1e99999999999999999999", "1e9", Greater),
            ("1e-99999999999999999999", "1e-9", Less),
            ("123", "12", Greater),
            ("1.23", "1.2", Greater),
        ];
        for (a, b, order) in cases {
            assert_eq!(Number::new(*a).compare(&Number::new(*b)), *order, "{a} {b}");
            assert_eq!(Number::new(*b).compare(&Number::new(*a)), order.reverse(), "{b} {a}");
        }
    }
}
