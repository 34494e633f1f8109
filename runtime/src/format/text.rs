use super::Format;
use crate::codec::{Decode, Fail, Reader, Value, Visit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Borrow;
use std::convert::Infallible;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

/// What is made of a text without any check: `String` and the types of this module.
pub trait Text: for<'a> From<&'a str> {}

impl Text for String {}

macro_rules! text {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// It holds any text; `is_valid` tells whether it has the format.
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Of a text, which is not checked.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text.
            #[must_use]
            pub fn into_string(self) -> String {
                self.0
            }

            /// Whether the text has the format.
            #[must_use]
            pub fn is_valid(&self) -> bool {
                Format::$name.is_valid(&self.0)
            }
        }

        impl Text for $name {}

        impl Value for $name {
            fn visit(&self, to: &mut dyn Visit) {
                to.formatted(Format::$name, &self.0);
            }
        }

        impl Decode for $name {
            const BLANK: Option<Self> = Some(Self(String::new()));

            fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
                r.string().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl FromStr for $name {
            type Err = Infallible;

            fn from_str(text: &str) -> Result<Self, Infallible> {
                Ok(Self::from(text))
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.0 == *other
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from).map(Self)
            }
        }
    )*};
}

text! {
    /// A point in time, such as `2026-01-31T23:59:59Z` (`date-time`, RFC 3339).
    DateTime;
    /// A day, such as `2026-01-31` (`date`, RFC 3339).
    Date;
    /// A time of day with its offset, such as `23:59:59Z` (`time`, RFC 3339).
    Time;
    /// A length of time, such as `P1DT12H` (`duration`, ISO 8601).
    Duration;
    /// A UUID, such as `f81d4fae-7dec-11d0-a765-00a0c91e6bf6` (`uuid`, RFC 4122).
    Uuid;
    /// A URI with a scheme (`uri`, RFC 3986).
    Uri;
    /// A URI, or the end of one (`uri-reference`, RFC 3986).
    UriReference;
    /// An IRI with a scheme (`iri`, RFC 3987).
    Iri;
    /// An IRI, or the end of one (`iri-reference`, RFC 3987).
    IriReference;
    /// A template of URIs, such as `/items/{id}` (`uri-template`, RFC 6570).
    UriTemplate;
    /// An address of mail (`email`, RFC 5321).
    Email;
    /// An address of mail with letters of any script (`idn-email`, RFC 6531).
    IdnEmail;
    /// The name of a host (`hostname`, RFC 1123).
    Hostname;
    /// The name of a host with letters of any script (`idn-hostname`, RFC 5890).
    IdnHostname;
    /// An IPv4 address, such as `192.0.2.1` (`ipv4`).
    Ipv4;
    /// An IPv6 address, such as `2001:db8::1` (`ipv6`, RFC 4291).
    Ipv6;
    /// A JSON pointer, such as `/items/0` (`json-pointer`, RFC 6901).
    JsonPointer;
    /// A relative JSON pointer, such as `1/name` (`relative-json-pointer`).
    RelativeJsonPointer;
    /// A regular expression (`regex`, ECMA-262).
    Regex;
    /// Bytes as base64 text (`byte`, RFC 4648 section 4).
    Base64;
    /// Bytes as base64 text for URLs (`base64url`, RFC 4648 section 5).
    Base64Url;
    /// A number of any length and precision in a string, such as `"12.50"` (`decimal`).
    Decimal;
    /// A whole number of 32 bits in a string (`int32`).
    Int32;
    /// A whole number of 64 bits in a string (`int64`).
    Int64;
    /// A whole number of 32 bits in a string that is not negative (`uint32`).
    Uint32;
    /// A whole number of 64 bits in a string that is not negative (`uint64`).
    Uint64;
}
