//! Media types: which of several a client uses, and how it writes or reads them.

/// What a media type means to the client, the most useful first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
    Events,
    /// JSON values one after the other.
    Lines,
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
        other if other.starts_with("text/") => Family::Text,
        _ => Family::Bytes,
    }
}

/// The media type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}
