//! Bodies that are parts of others: how they travel, and how they are written.

use super::carrier::Carrier;
use super::encoding;
use super::facts::{Facts, Key, key_in};
use super::media::{Family, essence, family};
use super::part_header::Heads;
use super::resolve::Types;
use super::scalar::json_types;
use crate::diagnostics::Pointer;
use crate::document::{Encoding, JsonType};
use crate::ir::{BodyKind, Inner};

impl Facts<'_> {
    /// How the value of the schema at `at` travels, which is a member or an item.
    pub(super) fn carried(&self, carrier: Carrier, at: &Pointer) -> Carrier {
        self.nested.map_or(carrier, |nested| carrier.unless_nested(nested, at))
    }

    /// The key of an item of an array.
    pub(super) fn key_of_item(&self, at: &Pointer) -> Key {
        key_in(self.carried(self.carrier.item(), at), at)
    }
}

/// How a part is written that is a body itself; `key` is that of its schema.
pub(super) fn inner(types: &mut Types<'_>, encoding: &Encoding, key: &Key, heads: &Heads) -> Option<Inner> {
    let media = encoding.inner.as_deref()?;
    let facts = types.facts(key);
    let is_form_data = essence(&media.media_type).eq_ignore_ascii_case("multipart/form-data");
    let kind = match (family(&media.media_type), json_types(&facts).as_slice()) {
        (Family::Multipart, [JsonType::Object]) => BodyKind::Multipart,
        (Family::Multipart, [JsonType::Array]) if !is_form_data => BodyKind::Multipart,
        (Family::Form, [JsonType::Object]) => BodyKind::Form,
        _ => return None,
    };
    let encodings = encoding::lower(types, media, kind, key, heads);
    let by_position = if kind == BodyKind::Multipart {
        encoding::by_position(types, media, kind, Some(key), heads)
    } else {
        Default::default()
    };
    Some(Inner { media_type: media.media_type.clone(), kind, encodings, by_position })
}
