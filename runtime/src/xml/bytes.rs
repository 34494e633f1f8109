use super::fault;
use crate::codec::Fault;
use std::borrow::Cow;

/// The characters of a document: in UTF-8 or UTF-16, or in what its declaration says: ISO 8859-1.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ if is_latin1(bytes) => Ok(bytes.iter().copied().map(char::from).collect()),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let text = std::str::from_utf8(bytes);
    text.map(Cow::Borrowed).map_err(|error| fault("", "syntax", format!("the document is no UTF-8 text: {error}")))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Fault> {
    let wrong = || fault("", "syntax", "the document is no UTF-16 text");
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(wrong());
    }
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).collect::<Result<String, _>>().map(Cow::Owned).map_err(|_| wrong())
}

/// Whether the declaration, which is ASCII in every such encoding, names ISO 8859-1.
fn is_latin1(bytes: &[u8]) -> bool {
    let Some(end) = bytes.windows(2).take(200).position(|two| two == b"?>") else { return false };
    let declaration = bytes.get(..end).unwrap_or_default().to_ascii_lowercase();
    let names = |name: &[u8]| declaration.windows(name.len()).any(|part| part == name);
    declaration.starts_with(b"<?xml") && (names(b"iso-8859-1") || names(b"latin1"))
}
