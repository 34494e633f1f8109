//! Percent-encoding (RFC 3986, 2.1).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What `allowReserved` leaves alone: RFC 6570's reserved characters without those that a query cannot
/// hold (`#`, `[`, `]`) or that would end the value or change it (`&`, `+`).
const RESERVED: &AsciiSet = &UNRESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// The same in a path, where `&` and `+` are no more than others, and `/` and `?` end the segment (RFC 3986, 3.3).
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'&').remove(b'+').add(b'/').add(b'?');

/// How text is made fit for its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Escape {
    /// All but unreserved characters is encoded.
    All,
    /// Reserved characters stay, and so do triplets that are encoded already.
    Reserved,
    /// The same in a path.
    ReservedInPath,
    /// As HTML forms do it: a space is a plus sign.
    Form,
    /// Nothing is encoded.
    Nothing,
}

impl Escape {
    pub(crate) fn apply(self, text: &str) -> String {
        match self {
            Self::All => utf8_percent_encode(text, UNRESERVED).to_string(),
            Self::Reserved => reserved(text, RESERVED),
            Self::ReservedInPath => reserved(text, RESERVED_IN_PATH),
            Self::Form => url::form_urlencoded::byte_serialize(text.as_bytes()).collect(),
            Self::Nothing => text.to_owned(),
        }
    }
}

fn reserved(text: &str, others: &'static AsciiSet) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, tail) = rest.split_at(at);
        out.extend(utf8_percent_encode(before, others));
        let taken = match tail.get(..3) {
            Some(triplet) if is_triplet(triplet) => {
                out.push_str(triplet);
                3
            }
            _ => {
                out.push_str("%25");
                1
            }
        };
        rest = tail.get(taken..).unwrap_or_default();
    }
    out.extend(utf8_percent_encode(rest, others));
    out
}

fn is_triplet(text: &str) -> bool {
    text.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit())
}
