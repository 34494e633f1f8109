use http::{HeaderName, HeaderValue};
use std::hash::{BuildHasher, Hasher, RandomState};

/// A key by which a server knows that two requests are one, so that what is not idempotent by its method can be sent
/// again. All attempts of a call send the same.
#[derive(Clone, Debug)]
pub struct IdempotencyKey {
    header: String,
    value: Option<String>,
}

impl IdempotencyKey {
    /// The header that it goes in, unless another is named.
    pub const HEADER: &'static str = "Idempotency-Key";

    /// This key, for one call.
    pub fn new(key: impl Into<String>) -> Self {
        Self { header: Self::HEADER.to_owned(), value: Some(key.into()) }
    }

    /// A key at random for each call that is not idempotent by itself.
    #[must_use]
    pub fn random() -> Self {
        Self { header: Self::HEADER.to_owned(), value: None }
    }

    /// The header that it goes in.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>) -> Self {
        self.header = name.into();
        self
    }

    pub(crate) fn settled(self) -> Result<Settled, String> {
        let header = self.header.parse().map_err(|_| format!("{:?} is no name for a header", self.header))?;
        let value = self.value.as_deref().map(HeaderValue::from_str).transpose();
        let value = value.map_err(|_| "the idempotency key has a character that headers cannot carry".to_owned())?;
        Ok(Settled { header, value })
    }
}

impl<T: Into<String>> From<T> for IdempotencyKey {
    fn from(key: T) -> Self {
        Self::new(key)
    }
}

/// A key that can be sent.
#[derive(Clone, Debug)]
pub(crate) struct Settled {
    pub header: HeaderName,
    /// `None`: one at random.
    pub value: Option<HeaderValue>,
}

impl Settled {
    /// The key of a call, unless that needs none.
    pub(crate) fn of_call(&self, idempotent: bool) -> Option<HeaderValue> {
        match &self.value {
            Some(value) => Some(value.clone()),
            None if idempotent => None,
            None => HeaderValue::from_str(&uuid()).ok(),
        }
    }
}

/// A UUID of version 4 (RFC 9562, 5.4).
fn uuid() -> String {
    // The keys of a new hasher are random, and there is one in std.
    let random = || RandomState::new().build_hasher().finish();
    let (high, low) = (random() & !0xF000 | 0x4000, random() & !(0b11 << 62) | (0b10 << 62));
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xFFFF,
        high & 0xFFFF,
        low >> 48,
        low & 0xFFFF_FFFF_FFFF
    )
}
