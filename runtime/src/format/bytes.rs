//! RFC 4648: bytes as text.

use super::{Base64, Base64Url};
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};

/// Padding may be left out, as most who use this alphabet do.
const URL: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_encode_padding(false).with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Base64 {
    /// The text of these bytes, padded.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::new(general_purpose::STANDARD.encode(bytes))
    }

    /// The bytes, unless the text is not base64.
    #[must_use]
    pub fn decode(&self) -> Option<Vec<u8>> {
        decode(self)
    }
}

impl Base64Url {
    /// The text of these bytes, not padded.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::new(URL.encode(bytes))
    }

    /// The bytes, unless the text is not base64 for URLs.
    #[must_use]
    pub fn decode(&self) -> Option<Vec<u8>> {
        decode_url(self)
    }
}

/// The bytes are encoded.
impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self::encode(bytes)
    }
}

/// The bytes are encoded.
impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self::encode(bytes)
    }
}

/// The bytes are encoded.
impl From<Vec<u8>> for Base64Url {
    fn from(bytes: Vec<u8>) -> Self {
        Self::encode(bytes)
    }
}

/// The bytes are encoded.
impl From<&[u8]> for Base64Url {
    fn from(bytes: &[u8]) -> Self {
        Self::encode(bytes)
    }
}

pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    general_purpose::STANDARD.decode(text).ok()
}

pub(super) fn decode_url(text: &str) -> Option<Vec<u8>> {
    URL.decode(text).ok()
}
