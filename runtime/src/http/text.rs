//! Text from bytes.

use http::{HeaderMap, header};

/// The text of a body in the character set that its content type names: UTF-8 or ISO 8859-1.
///
/// # Errors
/// If it is not text in that set, or the set is another.
pub(crate) fn decode(bytes: &[u8], headers: &HeaderMap) -> Result<String, String> {
    let charset = charset(headers).unwrap_or_else(|| "utf-8".to_owned());
    match charset.as_str() {
        "iso-8859-1" | "latin1" => Ok(bytes.iter().copied().map(char::from).collect()),
        "utf-8" | "utf8" | "us-ascii" => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            let text = std::str::from_utf8(bytes);
            let text = text.map_err(|error| format!("the answer is not UTF-8 text: {error}"))?;
            Ok(text.to_owned())
        }
        _ => Err(format!("the answer is text in {charset:?}, which is not supported; read its bytes")),
    }
}

fn charset(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let mut parameters = value.split(';').skip(1);
    parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then(|| value.trim().trim_matches('"').to_ascii_lowercase())
    })
}
