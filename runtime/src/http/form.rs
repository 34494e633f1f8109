//! `application/x-www-form-urlencoded`.

use super::body_spec::Encoding;
use super::escape::Escape;
use super::operation::Style;
use super::style::Styled;
use super::tree::Tree;

/// Members without an encoding of their own are written as the specification's default content types say:
/// scalars as text, each item of a list under the list's name, objects as JSON. `None`: the value has no members.
pub(crate) fn form(value: &Tree, encoding: &[Encoding]) -> Option<String> {
    let Tree::Object(members) = value else { return None };
    let mut pairs = Vec::new();
    for (name, value) in members {
        let own = encoding.iter().find(|encoding| encoding.name == name);
        let own = own.and_then(|own| Some((own.style?, own.explode, own.reserved)));
        let (style, explode, reserved) = own.unwrap_or(match value {
            Tree::Object(_) => (Style::Json, false, false),
            _ => (Style::Form, true, false),
        });
        let styled = Styled { name, style, explode, escape: if reserved { Escape::Reserved } else { Escape::Form } };
        pairs.extend(styled.pairs(value));
    }
    Some(pairs.join("&"))
}
