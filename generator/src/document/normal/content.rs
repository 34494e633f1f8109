use super::Normal;
use crate::source::{Map, Node, Value};

impl Normal<'_, '_> {
    /// 3.1 says by `contentEncoding` and `contentMediaType` what 3.0 says by a format.
    pub(super) fn content(&mut self, map: &mut Map) {
        if map.contains_key("format") {
            return;
        }
        let text = |name: &str| map.get(name).and_then(|node| Some((node.as_str()?, node.origin)));
        let (format, origin) = match (text("contentEncoding"), text("contentMediaType")) {
            (Some((encoding, origin)), _) if encoding.eq_ignore_ascii_case("base64") => ("byte", origin),
            (Some((encoding, origin)), _) if encoding.eq_ignore_ascii_case("base64url") => ("base64url", origin),
            (None, Some((media, origin))) if is_binary(media) => ("binary", origin),
            _ => return,
        };
        map.insert("format".into(), Node { value: Value::String(format.into()), origin });
    }
}

/// Whether content of a media type is bytes rather than text.
fn is_binary(media_type: &str) -> bool {
    let media_type = media_type.to_ascii_lowercase();
    let textual = ["text/", "multipart/"].iter().any(|start| media_type.starts_with(start))
        || ["json", "xml", "yaml", "x-www-form-urlencoded", "javascript"].iter().any(|part| media_type.contains(part));
    !textual
}
