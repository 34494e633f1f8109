//! Request bodies.

use super::carrier::Carrier;
use super::facts::{Key, key_in};
use super::media::{self, Family, essence, family};
use super::part_header::Heads;
use super::resolve::{Hint, Resolved, Shape, Types};
use super::scope::{Named, choose};
use super::words::{Case, identifier};
use super::{encoding, facts, response};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, Document, Media};
use crate::ir::{self, Body, BodyKind, Docs, Name, Type};
use std::collections::BTreeSet;

/// The media types that a client offers, the one that serves best first: each once, and ranges only where nothing in them
/// is named.
pub(super) fn offered<'b>(document: &Document, body: &'b document::Body) -> Vec<&'b Media> {
    let mut sorted: Vec<&Media> = body.content.iter().collect();
    sorted.sort_by_key(|media| (media::of(document, media), is_range(media)));
    let mut offered: Vec<&Media> = Vec::new();
    for media in sorted {
        let means_the_same = |known: &&Media| {
            plain(known) == plain(media) || is_range(media) && family(&known.media_type) == family(&media.media_type)
        };
        if !offered.iter().any(means_the_same) {
            offered.push(media);
        }
    }
    offered
}

fn is_range(media: &Media) -> bool {
    media.media_type.contains('*') || media.media_type.is_empty()
}

/// The media type without parameters; an older name of JSON is JSON.
fn plain(media: &Media) -> String {
    let essence = essence(&media.media_type).to_ascii_lowercase();
    if essence == "text/json" { "application/json".to_owned() } else { essence }
}

/// Whether the members of a body are parts.
pub(super) fn is_multipart(media: &Media) -> bool {
    family(&media.media_type) == Family::Multipart
}

/// Lowers a body; `rust` is its name as an argument or setter, `heads` are headers of its parts.
pub(super) fn lower(
    types: &mut Types<'_>,
    body: &document::Body,
    rust: String,
    operation: &str,
    heads: &Heads,
) -> Option<Body> {
    let offered = offered(types.document, body);
    let variants = variants(types, body, &offered);
    let is_choice = offered.len() > 1;
    let each = offered.iter().zip(variants);
    let media: Vec<_> = each.map(|(media, variant)| one(types, media, variant, operation, is_choice, heads)).collect();
    (!media.is_empty()).then(|| Body {
        at: body.at.clone(),
        name: Name { spec: "body".to_owned(), rust },
        docs: Docs { description: body.description.clone(), ..Docs::default() },
        required: body.required,
        choice: is_choice.then(|| format!("{operation}Body")),
        media,
    })
}

/// Names of the media types among each other.
fn variants(types: &mut Types<'_>, body: &document::Body, offered: &[&Media]) -> Vec<String> {
    if offered.len() < 2 {
        return vec![String::new(); offered.len()];
    }
    let named = |media: &&Media| {
        let candidates =
            vec![identifier(word(&media.media_type), Case::Pascal), identifier(&plain(media), Case::Pascal)];
        Named::new(body.at.child("content").child(&media.media_type), candidates)
    };
    let things: Vec<Named> = offered.iter().map(named).collect();
    choose(&things, &BTreeSet::new(), types.pins)
}

/// What people call a media type.
fn word(media_type: &str) -> &str {
    let essence = essence(media_type);
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", essence));
    match (family(media_type), subtype) {
        (Family::Form, _) => "form",
        (Family::Multipart, "form-data") => "multipart",
        (Family::Text, "plain") => "text",
        (Family::Bytes, "octet-stream") => "bytes",
        (_, "*") if kind == "*" || kind == "application" => "json",
        (_, "*") => kind,
        (_, subtype) => subtype.strip_suffix("+json").unwrap_or(subtype),
    }
}

fn one(
    types: &mut Types<'_>,
    media: &Media,
    variant: String,
    operation: &str,
    is_choice: bool,
    heads: &Heads,
) -> ir::Media {
    let key = key(media);
    let words = if is_choice { vec![operation, &variant, "Body"] } else { vec![operation, "Body"] };
    let hint = Hint::Words(words.into_iter().map(str::to_owned).collect());
    let (kind, resolved) = content(types, media, key.as_ref(), hint);
    let by_position = encoding::by_position(types, media, kind, key.as_ref(), heads);
    let at = media.schema.as_ref().filter(|_| media::of(types.document, media) == Family::Xml);
    let xml = at.map(|at| types.xml_root(at, true));
    let encodings = key.map(|key| encoding::lower(types, media, kind, &key, heads)).unwrap_or_default();
    ir::Media {
        media_type: concrete(&media.media_type),
        variant,
        kind,
        nullable: resolved.nullable && resolved.ty != Type::Json,
        ty: resolved.ty,
        rules: resolved.rules,
        encodings,
        by_position,
        xml,
    }
}

fn key(media: &Media) -> Option<Key> {
    let at = media.schema.as_ref()?;
    Some(if is_multipart(media) { key_in(Carrier::Body, at) } else { facts::key(at) })
}

fn kind(family: Family) -> BodyKind {
    match family {
        Family::Json | Family::Xml => BodyKind::Json,
        Family::Form => BodyKind::Form,
        Family::Multipart => BodyKind::Multipart,
        Family::Text => BodyKind::Text,
        Family::Lines => BodyKind::Lines,
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

fn content(types: &mut Types<'_>, media: &Media, key: Option<&Key>, hint: Hint) -> (BodyKind, Resolved) {
    let kind = kind(media::of(types.document, media));
    let bytes = (BodyKind::Bytes, Resolved::plain(Type::Bytes));
    match (kind, key) {
        (BodyKind::Lines, _) => response::items(types, media, hint).map_or(bytes, |items| (kind, items)),
        (BodyKind::Multipart, None) => items(types, media, hint).unwrap_or(bytes),
        (BodyKind::Bytes, _) => bytes,
        (BodyKind::Text, None) => (kind, Resolved::plain(Type::String)),
        (_, None) => (kind, Resolved::plain(Type::Json)),
        (BodyKind::Multipart, Some(key)) => {
            let resolved = types.resolve(key, hint);
            if !is_form_data(media) && is_open_tuple(types, key, &resolved.ty) {
                let text = "parts of different schemas, in any number, have no type: the caller gives each as a file";
                types.report.push(Diagnostic::new(Code::LeftOut, types.document.place(&media.at), text));
                return (kind, Resolved::plain(Type::Array(Box::new(Type::File))));
            }
            if has_members(types, &resolved.ty) || !is_form_data(media) && has_items(&resolved.ty) {
                return (kind, resolved);
            }
            let text =
                format!("the schema of `{}` has nothing that could be parts: the caller gives bytes", media.media_type);
            types.report.push(Diagnostic::new(Code::LeftOut, types.document.place(&media.at), text));
            bytes
        }
        (_, Some(key)) => (kind, types.resolve(key, hint)),
    }
}

/// The parts of a body of which each alone has a schema (`itemSchema`, OpenAPI 3.2).
fn items(types: &mut Types<'_>, media: &Media, hint: Hint) -> Option<(BodyKind, Resolved)> {
    let at = media.item_schema.as_ref().filter(|_| !is_form_data(media))?;
    let hint = match hint {
        Hint::Words(words) => Hint::Words(words.into_iter().chain(["Item".to_owned()]).collect()),
        part => part,
    };
    let carrier = Carrier::Item.unless_nested(types.document.nested(), at);
    let item = types.resolve(&key_in(carrier, at), hint);
    let ty = if item.nullable { Type::Nullable(Box::new(item.ty)) } else { item.ty };
    Some((BodyKind::Multipart, Resolved::plain(Type::Array(Box::new(ty)))))
}

/// Whether no Rust type holds the first parts and those after them.
fn is_open_tuple(types: &mut Types<'_>, key: &Key, ty: &Type) -> bool {
    let is_free = matches!(ty, Type::Array(item) if **item == Type::Json);
    is_free && !types.facts(key).prefixes.is_empty()
}

/// Whether parts have names.
fn is_form_data(media: &Media) -> bool {
    concrete(&media.media_type).eq_ignore_ascii_case("multipart/form-data")
}

/// Whether the values of a type are arrays.
fn has_items(ty: &Type) -> bool {
    matches!(ty, Type::Array(_) | Type::Fixed(..) | Type::Set(_) | Type::Tuple(_))
}

/// Whether the values of a type are objects, or may be.
fn has_members(types: &Types<'_>, ty: &Type) -> bool {
    match ty {
        Type::Map(_) | Type::JsonObject => true,
        Type::Named(id) => !matches!(types.drafts[id.0].shape, Shape::Enumeration { .. }),
        _ => false,
    }
}
