//! Numbers in strings, and numbers that are more than a double can tell.

use super::{Decimal, Int32, Int64, Uint32, Uint64};
use crate::codec::{Decode, Fail, Reader, Value, Visit};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

macro_rules! integers {
    ($($name:ident $ty:ident $to:ident;)*) => {$(
        impl $name {
            /// The number, unless the text is none or does not fit.
            #[must_use]
            pub fn $to(&self) -> Option<$ty> {
                integer(self)
            }
        }

        impl From<$ty> for $name {
            fn from(number: $ty) -> Self {
                Self::new(number.to_string())
            }
        }
    )*};
}

integers! {
    Int32 i32 to_i32;
    Int64 i64 to_i64;
    Uint32 u32 to_u32;
    Uint64 u64 to_u64;
}

/// The number in a text without a plus sign.
pub(super) fn integer<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok().filter(|_| !text.starts_with('+'))
}

impl Decimal {
    /// The nearest double, unless the text is no number.
    #[must_use]
    pub fn to_f64(&self) -> Option<f64> {
        self.parse().ok().filter(|_| is_number(self))
    }
}

/// A number that keeps each of its digits (`type: number` with `format: decimal`). `parse` makes one of a text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DecimalNumber(String);

impl DecimalNumber {
    /// Its text: what JSON has for it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest double.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }
}

/// The text is no JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is no JSON number")
    }
}

impl std::error::Error for NotANumber {}

impl FromStr for DecimalNumber {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        if is_number(text) { Ok(Self(text.to_owned())) } else { Err(NotANumber) }
    }
}

/// By its shortest text; not of NaN and infinities.
impl TryFrom<f64> for DecimalNumber {
    type Error = NotANumber;

    fn try_from(number: f64) -> Result<Self, NotANumber> {
        if number.is_finite() { Ok(Self(format!("{number:?}"))) } else { Err(NotANumber) }
    }
}

macro_rules! decimals {
    ($($ty:ident)*) => {$(
        impl From<$ty> for DecimalNumber {
            fn from(number: $ty) -> Self {
                Self(number.to_string())
            }
        }

        impl From<$ty> for Decimal {
            fn from(number: $ty) -> Self {
                Self::new(number.to_string())
            }
        }
    )*};
}

decimals!(i32 i64 i128 u32 u64);

impl From<DecimalNumber> for Decimal {
    fn from(number: DecimalNumber) -> Self {
        Self::new(number.0)
    }
}

impl fmt::Debug for DecimalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for DecimalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Value for DecimalNumber {
    fn visit(&self, to: &mut dyn Visit) {
        to.number(&self.0);
    }
}

impl Decode for DecimalNumber {
    const BLANK: Option<Self> = Some(Self(String::new()));

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.number_text().map(|text| Self(text.to_owned()))
    }
}

/// serde has no numbers of any length: those that no double tells go on as the nearest one.
impl Serialize for DecimalNumber {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        crate::bridge::serialize(self, to)
    }
}

impl<'de> Deserialize<'de> for DecimalNumber {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        serde_json::Number::deserialize(from)?.to_string().parse().map_err(D::Error::custom)
    }
}

/// Whether JSON has the text for a number.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let padded = whole.len() > 1 && whole.starts_with('0');
    is_digits(whole) && !padded && is_digits(fraction) && is_digits(exponent)
}
