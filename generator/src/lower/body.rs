//! Request bodies.

use super::media::{Family, family};
use super::resolve::{Hint, Resolved, Types};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, Media};
use crate::ir::{Body, BodyKind, Docs, Name, Type};

/// Lowers a body in the media type that serves best; `rust` is its name as an argument or setter.
pub(super) fn lower(types: &mut Types<'_>, body: &document::Body, rust: String, operation: &str) -> Option<Body> {
    let media = body.content.iter().min_by_key(|media| family(&media.media_type))?;
    if body.content.iter().any(|other| family(&other.media_type) != family(&media.media_type)) {
        let text = format!("of several media types the client sends `{}`", media.media_type);
        types.report.push(Diagnostic::new(Code::MediaTypeLeftOut, types.document.place(&body.at), text));
    }
    let kind = kind(&media.media_type);
    let resolved = content(types, media, kind, operation);
    let docs = Docs { description: body.description.clone(), ..Docs::default() };
    let name = Name { spec: "body".to_owned(), rust };
    Some(Body {
        name,
        docs,
        media_type: concrete(&media.media_type),
        kind,
        nullable: resolved.nullable && resolved.ty != Type::Json,
        ty: resolved.ty,
        required: body.required,
        rules: resolved.rules,
    })
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

/// A media range cannot be sent.
fn concrete(media_type: &str) -> String {
    if media_type.contains('*') || media_type.is_empty() {
        "application/json".to_owned()
    } else {
        media_type.to_owned()
    }
}

fn content(types: &mut Types<'_>, media: &Media, kind: BodyKind, operation: &str) -> Resolved {
    match (kind, &media.schema) {
        (BodyKind::Bytes | BodyKind::Multipart, _) => Resolved::plain(Type::Bytes),
        (BodyKind::Text, None) => Resolved::plain(Type::String),
        (_, None) => Resolved::plain(Type::Json),
        (_, Some(at)) => types.at(at, Hint::Words(vec![operation.to_owned(), "Body".to_owned()])),
    }
}
