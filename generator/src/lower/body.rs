//! Request bodies.

use super::carrier::Carrier;
use super::facts::{Key, key_in};
use super::media::{Family, essence, family};
use super::resolve::{Hint, Resolved, Shape, Types};
use super::{encoding, facts};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, Media};
use crate::ir::{Body, BodyKind, Docs, Name, Type};

/// The media type that serves best.
pub(super) fn chosen(body: &document::Body) -> Option<&Media> {
    body.content.iter().min_by_key(|media| family(&media.media_type))
}

/// Whether the members of a body are parts.
pub(super) fn is_multipart(media: &Media) -> bool {
    family(&media.media_type) == Family::Multipart
}

/// Lowers a body in the media type that serves best; `rust` is its name as an argument or setter.
pub(super) fn lower(types: &mut Types<'_>, body: &document::Body, rust: String, operation: &str) -> Option<Body> {
    let media = chosen(body)?;
    if body.content.iter().any(|other| family(&other.media_type) != family(&media.media_type)) {
        let text = format!("of several media types the client sends `{}`", media.media_type);
        types.report.push(Diagnostic::new(Code::MediaTypeLeftOut, types.document.place(&body.at), text));
    }
    let key = key(media);
    let (kind, resolved) = content(types, media, key.as_ref(), operation);
    let encodings = key.map(|key| encoding::lower(types, media, kind, &key)).unwrap_or_default();
    let docs = Docs { description: body.description.clone(), ..Docs::default() };
    let name = Name { spec: "body".to_owned(), rust };
    Some(Body {
        at: body.at.clone(),
        name,
        docs,
        media_type: concrete(&media.media_type),
        kind,
        nullable: resolved.nullable && resolved.ty != Type::Json,
        ty: resolved.ty,
        required: body.required,
        rules: resolved.rules,
        encodings,
    })
}

fn key(media: &Media) -> Option<Key> {
    let at = media.schema.as_ref()?;
    Some(if is_multipart(media) { key_in(Carrier::Body, at) } else { facts::key(at) })
}

fn kind(media_type: &str) -> BodyKind {
    match family(media_type) {
        Family::Json => BodyKind::Json,
        Family::Form => BodyKind::Form,
        Family::Multipart => BodyKind::Multipart,
        Family::Text => BodyKind::Text,
        Family::Bytes | Family::Events => BodyKind::Bytes,
    }
}

/// A media range cannot be sent; a boundary is chosen anew for each request.
fn concrete(media_type: &str) -> String {
    match family(media_type) {
        Family::Multipart if media_type.contains('*') => "multipart/form-data".to_owned(),
        Family::Multipart => essence(media_type).to_owned(),
        _ if media_type.contains('*') || media_type.is_empty() => "application/json".to_owned(),
        _ => media_type.to_owned(),
    }
}

fn content(types: &mut Types<'_>, media: &Media, key: Option<&Key>, operation: &str) -> (BodyKind, Resolved) {
    let kind = kind(&media.media_type);
    let bytes = (BodyKind::Bytes, Resolved::plain(Type::Bytes));
    let hint = Hint::Words(vec![operation.to_owned(), "Body".to_owned()]);
    match (kind, key) {
        (BodyKind::Bytes, _) | (BodyKind::Multipart, None) => bytes,
        (BodyKind::Text, None) => (kind, Resolved::plain(Type::String)),
        (_, None) => (kind, Resolved::plain(Type::Json)),
        (BodyKind::Multipart, Some(key)) => {
            let resolved = types.resolve(key, hint);
            if has_members(types, &resolved.ty) {
                return (kind, resolved);
            }
            let text =
                format!("the schema of `{}` has no members to be parts: the caller gives bytes", media.media_type);
            types.report.push(Diagnostic::new(Code::LeftOut, types.document.place(&media.at), text));
            bytes
        }
        (_, Some(key)) => (kind, types.resolve(key, hint)),
    }
}

/// Whether the values of a type are objects, or may be.
fn has_members(types: &Types<'_>, ty: &Type) -> bool {
    match ty {
        Type::Map(_) | Type::JsonObject => true,
        Type::Named(id) => !matches!(types.drafts[id.0].shape, Shape::Enumeration { .. }),
        _ => false,
    }
}
