//! Strings that have a format. They keep the text that was sent; whether it has its format is asked by
//! `is_valid()` and by validation, never by reading.

mod bytes;
mod clock;
mod convert;
mod host;
mod mail;
mod number;
mod pointer;
mod template;
mod text;
mod uri;
mod uuid;

pub use number::{DecimalNumber, NotANumber};
pub use text::*;

use std::net::{Ipv4Addr, Ipv6Addr};
use uri::Script;

/// A format of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// `date-time`: RFC 3339 section 5.6.
    DateTime,
    /// `date`: `full-date` of RFC 3339 section 5.6.
    Date,
    /// `time`: `full-time` of RFC 3339 section 5.6.
    Time,
    /// `duration`: ISO 8601 as in RFC 3339 appendix A.
    Duration,
    /// `uuid`: RFC 4122.
    Uuid,
    /// `uri`: RFC 3986, with a scheme.
    Uri,
    /// `uri-reference`: RFC 3986.
    UriReference,
    /// `iri`: RFC 3987, with a scheme.
    Iri,
    /// `iri-reference`: RFC 3987.
    IriReference,
    /// `uri-template`: RFC 6570.
    UriTemplate,
    /// `email`: `Mailbox` of RFC 5321 section 4.1.2.
    Email,
    /// `idn-email`: the same with RFC 6531.
    IdnEmail,
    /// `hostname`: RFC 1123 section 2.1, internationalised labels as of RFC 5891.
    Hostname,
    /// `idn-hostname`: RFC 5890 section 2.3.2.3.
    IdnHostname,
    /// `ipv4`: RFC 2673 section 3.2.
    Ipv4,
    /// `ipv6`: RFC 4291 section 2.2.
    Ipv6,
    /// `json-pointer`: RFC 6901.
    JsonPointer,
    /// `relative-json-pointer`.
    RelativeJsonPointer,
    /// `regex`: ECMA-262.
    Regex,
    /// `byte`: base64, RFC 4648 section 4.
    Base64,
    /// `base64url`: RFC 4648 section 5.
    Base64Url,
    /// `decimal`: a number of any length and precision, as JSON writes it.
    Decimal,
    /// `int32`.
    Int32,
    /// `int64`.
    Int64,
    /// `uint32`.
    Uint32,
    /// `uint64`.
    Uint64,
}

impl Format {
    /// As a document spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DateTime => "date-time",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Uuid => "uuid",
            Self::Uri => "uri",
            Self::UriReference => "uri-reference",
            Self::Iri => "iri",
            Self::IriReference => "iri-reference",
            Self::UriTemplate => "uri-template",
            Self::Email => "email",
            Self::IdnEmail => "idn-email",
            Self::Hostname => "hostname",
            Self::IdnHostname => "idn-hostname",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::JsonPointer => "json-pointer",
            Self::RelativeJsonPointer => "relative-json-pointer",
            Self::Regex => "regex",
            Self::Base64 => "byte",
            Self::Base64Url => "base64url",
            Self::Decimal => "decimal",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
        }
    }

    /// Whether `text` has this format.
    #[must_use]
    pub fn is_valid(self, text: &str) -> bool {
        match self {
            Self::DateTime => clock::is_date_time(text),
            Self::Date => clock::is_date(text),
            Self::Time => clock::is_time(text),
            Self::Duration => clock::is_duration(text),
            Self::Uuid => uuid::is_uuid(text),
            Self::Uri => uri::is_absolute(text, Script::Ascii),
            Self::UriReference => uri::is_reference(text, Script::Ascii),
            Self::Iri => uri::is_absolute(text, Script::Any),
            Self::IriReference => uri::is_reference(text, Script::Any),
            Self::UriTemplate => template::is_template(text),
            Self::Email => mail::is_mailbox(text, Script::Ascii),
            Self::IdnEmail => mail::is_mailbox(text, Script::Any),
            Self::Hostname => host::is_hostname(text),
            Self::IdnHostname => host::is_idn_hostname(text),
            Self::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
            Self::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
            Self::JsonPointer => pointer::is_pointer(text),
            Self::RelativeJsonPointer => pointer::is_relative_pointer(text),
            Self::Regex => regress::Regex::with_flags(text, "u").is_ok(),
            Self::Base64 => bytes::decode(text).is_some(),
            Self::Base64Url => bytes::decode_url(text).is_some(),
            Self::Decimal => number::is_number(text),
            Self::Int32 => number::integer::<i32>(text).is_some(),
            Self::Int64 => number::integer::<i64>(text).is_some(),
            Self::Uint32 => number::integer::<u32>(text).is_some(),
            Self::Uint64 => number::integer::<u64>(text).is_some(),
        }
    }
}
