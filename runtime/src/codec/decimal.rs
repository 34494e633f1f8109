use super::Number;
use std::cmp::Ordering;
use std::fmt;

/// A number, exact: `digits` × 10^`exponent`, without leading or trailing zeros in the digits; zero has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    /// Of a JSON number's text. An exponent beyond an i64 is as good as the farthest.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let digits = whole.bytes().chain(fraction.bytes());
        let digits = digits.map(|byte| byte - b'0').skip_while(|digit| *digit == 0);
        let shift = i64::try_from(fraction.len()).ok()?;
        let exponent = exponent.saturating_sub(shift);
        Some(Self::normal(negative, digits.collect(), exponent))
    }

    pub fn of(number: Number) -> Option<Self> {
        match number {
            Number::Int(integer) => Self::parse(&integer.to_string()),
            Number::Decimal(text) => Self::parse(text),
        }
    }

    fn normal(negative: bool, mut digits: Vec<u8>, mut exponent: i64) -> Self {
        while digits.last() == Some(&0) {
            digits.pop();
            exponent = exponent.saturating_add(1);
        }
        let is_zero = digits.is_empty();
        Self { negative: negative && !is_zero, digits, exponent: if is_zero { 0 } else { exponent } }
    }

    fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    pub fn is_integer(&self) -> bool {
        self.exponent >= 0
    }

    /// The integer, if it is one and fits.
    pub fn to_i128(&self) -> Option<i128> {
        if self.is_zero() {
            return Some(0);
        }
        let zeros = u32::try_from(self.exponent).ok()?;
        let mut value = 0i128;
        for digit in &self.digits {
            value = value.checked_mul(10)?.checked_add(i128::from(*digit))?;
        }
        let value = value.checked_mul(10i128.checked_pow(zeros)?)?;
        Some(if self.negative { -value } else { value })
    }

    /// Whether this is `other` times an integer. Nothing but zero is a multiple of zero.
    pub fn is_multiple_of(&self, other: &Self) -> bool {
        if self.is_zero() || other.is_zero() {
            return self.is_zero();
        }
        // The digits end in no zero, so they are no multiple of ten: `other` must not have more of those.
        let zeros = self.exponent.saturating_sub(other.exponent);
        let Ok(zeros) = usize::try_from(zeros) else {
            return false;
        };
        // A number of n digits has fewer than 4n factors of two or five: more zeros than that change nothing.
        let zeros = zeros.min(4 * other.digits.len());
        let dividend = self.digits.iter().copied();
        let mut rest = Vec::new();
        for digit in dividend.chain(std::iter::repeat_n(0, zeros)) {
            rest.push(digit);
            reduce(&mut rest, &other.digits);
        }
        rest.is_empty()
    }

    /// Compares without regard to the sign. Both are other than zero.
    fn compare_size(&self, other: &Self) -> Ordering {
        let magnitude = |number: &Self| {
            let digits = i64::try_from(number.digits.len()).unwrap_or(i64::MAX);
            number.exponent.saturating_add(digits)
        };
        magnitude(self).cmp(&magnitude(other)).then_with(|| self.digits.cmp(&other.digits))
    }

    fn sign(&self) -> i8 {
        match (self.is_zero(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.sign(), other.sign()) {
            (1, 1) => self.compare_size(other),
            (-1, -1) => other.compare_size(self),
            (one, other) => one.cmp(&other),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Digits and exponent, the same text for the same number.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negative {
            f.write_str("-")?;
        }
        for digit in &self.digits {
            write!(f, "{digit}")?;
        }
        write!(f, "e{}", self.exponent)
    }
}

/// `rest` modulo `divisor`, both digits without leading zeros; `rest` is less than ten times the divisor.
fn reduce(rest: &mut Vec<u8>, divisor: &[u8]) {
    strip(rest);
    while is_at_least(rest, divisor) {
        subtract(rest, divisor);
        strip(rest);
    }
}

fn strip(digits: &mut Vec<u8>) {
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    digits.drain(..zeros);
}

fn is_at_least(one: &[u8], other: &[u8]) -> bool {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other)) != Ordering::Less
}

fn subtract(from: &mut [u8], what: &[u8]) {
    let mut borrow = 0;
    let mut what = what.iter().rev();
    for digit in from.iter_mut().rev() {
        let less = what.next().copied().unwrap_or(0) + borrow;
        borrow = u8::from(*digit < less);
        *digit = *digit + 10 * borrow - less;
    }
}

fn parse_exponent(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] | digits => (false, digits),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let exponent = digits.iter().fold(0i64, |exponent, digit| {
        let digit = i64::from(digit - b'0');
        exponent.saturating_mul(10).saturating_add(digit)
    });
    Some(if negative { -exponent } else { exponent })
}
