//! Media types: which of several a client uses, and how it writes or reads them.

use super::xml;
use crate::document::{Document, Media};

/// What a media type means to the client, the most useful first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Json,
    Form,
    Multipart,
    Xml,
    Text,
    Bytes,
    Events,
    /// JSON values one after the other.
    Lines,
}

/// The family of a media type with its schema: XML whose schema says no more than that it is text goes as it is.
pub(super) fn of(document: &Document, media: &Media) -> Family {
    match family(&media.media_type) {
        Family::Xml if xml::is_followed(document, media) => Family::Xml,
        Family::Xml if media.media_type.starts_with("text/") => Family::Text,
        Family::Xml => Family::Bytes,
        family => family,
    }
}

/// The family of `media_type`; parameters after `;` do not count.
pub(super) fn family(media_type: &str) -> Family {
    match essence(media_type).to_ascii_lowercase().as_str() {
        "application/json" | "text/json" | "*/*" | "application/*" | "" => Family::Json,
        "application/x-www-form-urlencoded" => Family::Form,
        "text/event-stream" => Family::Events,
        "application/jsonl" | "application/x-jsonl" | "application/jsonlines" | "application/x-jsonlines" => {
            Family::Lines
        }
        "application/ndjson" | "application/x-ndjson" | "application/json-lines" | "text/jsonl" => Family::Lines,
        other if other == "application/json-seq" || other.ends_with("+json-seq") => Family::Lines,
        other if other.ends_with("+json") => Family::Json,
        other if other.starts_with("multipart/") => Family::Multipart,
        "application/xml" | "text/xml" => Family::Xml,
        other if other.ends_with("+xml") => Family::Xml,
        other if other.starts_with("text/") => Family::Text,
        _ => Family::Bytes,
    }
}

/// The media type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}
