//! Encoding objects: how single members of a form go out.

use super::carrier::Carrier;
use super::facts::{Facts, Key};
use super::media::{Family, essence, family};
use super::nested;
use super::parameter::style;
use super::part_header::{Heads, fixed, is_sound};
use super::resolve::Types;
use super::scalar::json_types;
use crate::diagnostics::{Code, Diagnostic, Pointer};
use crate::document::{self, Header, JsonType, Media};
use crate::ir::{BodyKind, Encoding, Style, Wire};
use std::rc::Rc;

/// The encodings of a body's members, where they are not as by default; `body` is the key of its schema.
pub(super) fn lower(types: &mut Types<'_>, media: &Media, kind: BodyKind, body: &Key, heads: &Heads) -> Vec<Encoding> {
    if !matches!(kind, BodyKind::Form | BodyKind::Multipart) {
        media.encoding.iter().for_each(|(name, encoding)| left_out(types, &encoding.at, name, "the body is no form"));
        return Vec::new();
    }
    let facts = types.facts(body);
    let mut rows = Vec::new();
    for (name, encoding) in &media.encoding {
        let value = Value::of(types, facts.properties.get(name.as_str()).cloned());
        let row = match kind {
            BodyKind::Multipart => part(types, media, name, encoding, &value, heads),
            _ => field(types, name, encoding, &value),
        };
        rows.extend(row);
    }
    if kind == BodyKind::Multipart {
        let encoded = facts.properties.iter().filter(|(_, key)| is_base64(&types.facts(key)));
        let unsaid = encoded.filter(|(name, _)| media.encoding.iter().all(|(known, _)| known != *name));
        rows.extend(
            unsaid
                .map(|(name, _)| Encoding { content_type: Some("application/octet-stream".to_owned()), ..plain(name) }),
        );
    }
    rows
}

/// The encodings of parts that have no names; `body` is the key of the schema of all of them.
pub(super) fn by_position(
    types: &mut Types<'_>,
    media: &Media,
    kind: BodyKind,
    body: Option<&Key>,
    heads: &Heads,
) -> (Vec<Encoding>, Option<Encoding>) {
    let all = media.prefix_encoding.iter().chain(&media.item_encoding);
    if kind != BodyKind::Multipart {
        all.for_each(|encoding| left_out(types, &encoding.at, "a part", "the body has no parts"));
        return (Vec::new(), None);
    }
    let whole = body.map(|key| types.facts(key));
    let item = match (&whole, &media.item_schema) {
        (Some(whole), _) if !whole.items.is_empty() => Some(whole.item_key()),
        (_, Some(at)) => Some(item_in(types, at)),
        _ => None,
    };
    let first = |types: &Types<'_>, index: usize| {
        let at = whole.as_ref()?.prefixes.first()?.get(index)?;
        Some(item_in(types, at))
    };
    let one = |types: &mut Types<'_>, encoding: &document::Encoding, key: Option<Key>| {
        let value = Value::of(types, key);
        part(types, media, "", encoding, &value, heads).unwrap_or_else(|| plain(""))
    };
    let prefix = media.prefix_encoding.iter().enumerate();
    let prefix = prefix.map(|(index, encoding)| {
        let key = first(types, index).or_else(|| item.clone());
        one(types, encoding, key)
    });
    let prefix = prefix.collect();
    let item = media.item_encoding.as_ref().map(|encoding| one(types, encoding, item.clone()));
    (prefix, item)
}

/// The key of an item that is a part.
fn item_in(types: &Types<'_>, at: &Pointer) -> Key {
    super::facts::key_in(Carrier::Item.unless_nested(types.document.nested(), at), at)
}

fn plain(name: &str) -> Encoding {
    Encoding {
        name: name.to_owned(),
        wire: None,
        content_type: None,
        xml: None,
        headers: Vec::new(),
        given: Vec::new(),
        inner: None,
    }
}

/// Encoded bytes have the content type of bytes unless an encoding says otherwise ("Encoding Object", 3.1.1).
fn is_base64(facts: &Facts<'_>) -> bool {
    matches!(facts.format, Some("byte" | "base64url")) && json_types(facts) == [JsonType::String]
}

/// What is known of a member's value.
struct Value<'a> {
    key: Option<Key>,
    facts: Option<Rc<Facts<'a>>>,
}

impl<'a> Value<'a> {
    fn of(types: &mut Types<'a>, key: Option<Key>) -> Self {
        let facts = key.as_ref().map(|key| types.facts(key));
        Self { key, facts }
    }

    /// The schema of the items of a list, or of the value itself, if it is one.
    fn place(&self) -> Option<Pointer> {
        let facts = self.facts.as_ref()?;
        let key = if json_types(facts) == [JsonType::Array] { Some(facts.item_key()) } else { self.key.clone() };
        match key?.as_slice() {
            [only] => Some(only.at.clone()),
            _ => None,
        }
    }

    /// The key of what is one part: parts without a name are items already.
    fn whole(&self, name: &str) -> Option<Key> {
        let is_list = self.facts.as_ref().is_some_and(|facts| json_types(facts) == [JsonType::Array]);
        if name.is_empty() || !is_list { self.key.clone() } else { Some(self.facts.as_ref()?.item_key()) }
    }

    /// The facts of the items of a list, or of the value itself.
    fn single(&self, types: &mut Types<'a>) -> Option<Rc<Facts<'a>>> {
        let facts = self.facts.as_ref()?;
        if json_types(facts) == [JsonType::Array] {
            let items = facts.item_key();
            return Some(types.facts(&items));
        }
        Some(Rc::clone(facts))
    }
}

/// Whether it is an object, which is written as JSON only.
fn is_object(facts: Option<&Rc<Facts<'_>>>) -> bool {
    facts.is_some_and(|facts| json_types(facts) == [JsonType::Object])
}

/// A member of a form that is not `multipart`.
fn field<'a>(types: &mut Types<'a>, name: &str, encoding: &document::Encoding, value: &Value<'a>) -> Option<Encoding> {
    if let Some(wire) = styled(encoding) {
        return Some(Encoding { wire: Some(wire), ..plain(name) });
    }
    let media_type = encoding.content_type.as_deref()?;
    if is_json(media_type) {
        return Some(Encoding { wire: Some(Wire::Json), ..plain(name) });
    }
    let single = value.single(types);
    if is_object(single.as_ref()) {
        left_out(types, &encoding.at, name, &format!("an object is sent as JSON, not as `{media_type}`"));
    }
    None
}

/// A part of a `multipart` body.
fn part<'a>(
    types: &mut Types<'a>,
    media: &Media,
    name: &str,
    encoding: &document::Encoding,
    value: &Value<'a>,
    heads: &Heads,
) -> Option<Encoding> {
    let single = value.single(types);
    let is_file = single.as_ref().is_some_and(|facts| facts.is_file());
    let mut row = plain(name);
    row.headers = encoding.headers.iter().filter_map(|header| constant(types, header)).collect();
    row.given = heads.of(&encoding.at);
    if let Some(inner) = value.whole(name).and_then(|key| nested::inner(types, encoding, &key, heads)) {
        row.content_type.clone_from(&encoding.content_type);
        row.inner = Some(Box::new(inner));
        return Some(row);
    }
    if encoding.nests {
        left_out(
            types,
            &encoding.at,
            name,
            "what it says of parts within needs an object or an array of parts, or a form",
        );
    }
    let is_form_data = essence(&media.media_type).eq_ignore_ascii_case("multipart/form-data");
    match styled(encoding) {
        // Where there is a style, the content type does not count.
        Some(wire) if is_form_data && !is_file => row.wire = Some(wire),
        _ if is_object(single.as_ref()) => object(types, encoding, value, &mut row),
        _ => row.content_type = content_type(types, name, encoding),
    }
    (row != plain(name)).then_some(row)
}

/// The content type of a part.
fn content_type(types: &mut Types<'_>, name: &str, encoding: &document::Encoding) -> Option<String> {
    let listed = encoding.content_type.as_deref()?;
    if !listed.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        left_out(types, &encoding.at, name, "its content type is none that a header can carry");
        return None;
    }
    Some(listed.to_owned())
}

/// How a part that is an object goes out: of the content types that are listed as JSON, or else as XML.
fn object<'a>(types: &mut Types<'a>, encoding: &document::Encoding, value: &Value<'a>, row: &mut Encoding) {
    let Some(listed) = content_type(types, &row.name, encoding) else { return };
    let each = || listed.split(',').map(str::trim).filter(|media_type| !media_type.contains('*'));
    row.content_type = each().find(|media_type| is_json(media_type)).map(str::to_owned);
    if row.content_type.is_some() {
        return;
    }
    let xml = each().find(|media_type| family(media_type) == Family::Xml).zip(value.place());
    if let Some((media_type, at)) = xml {
        row.content_type = Some(media_type.to_owned());
        row.xml = Some(types.xml_part(&at, &row.name));
    } else if !listed.contains('*') {
        left_out(types, &encoding.at, &row.name, &format!("an object is sent as JSON, not as `{listed}`"));
    }
}

/// JSON by name: a range does not ask for it.
fn is_json(media_type: &str) -> bool {
    family(media_type) == Family::Json && !media_type.contains('*') && !media_type.is_empty()
}

/// The style, if any of the three that belong to styles is written ("Encoding Object", 3.1.1).
fn styled(encoding: &document::Encoding) -> Option<Wire> {
    if encoding.style.is_none() && encoding.explode.is_none() && encoding.allow_reserved.is_none() {
        return None;
    }
    let style = encoding.style.map_or(Style::Form, style);
    Some(Wire::Styled {
        style,
        explode: encoding.explode.unwrap_or(encoding.style.is_none_or(document::Style::is_exploded)),
        allow_reserved: encoding.allow_reserved == Some(true),
    })
}

/// A header's name, and its one value or its default; one that is the client's own stays a note.
fn constant(types: &mut Types<'_>, header: &Header) -> Option<(String, String)> {
    if header.name.eq_ignore_ascii_case("content-type") {
        return None;
    }
    if !is_sound(header) {
        let text = format!("the header `{}` of a part is not sent: it is the client's own, or none", header.name);
        types.report.push(Diagnostic::new(Code::LeftOut, types.document.place(&header.at), text));
        return None;
    }
    fixed(types, header).map(|(value, _)| (header.name.clone(), value))
}

fn left_out(types: &mut Types<'_>, at: &Pointer, name: &str, why: &str) {
    let text = format!("the encoding of `{name}` is not followed: {why}");
    types.report.push(Diagnostic::new(Code::LeftOut, types.document.place(at), text));
}
