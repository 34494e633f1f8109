//! What operations say that no emitted code does: each is told at its place.

use super::body;
use super::media::{self, Family, family};
use super::response::is_followed;
use crate::diagnostics::{Code, Diagnostic, Pointer, Report};
use crate::document::{Content, Document, JsonType, Location, Media, Operation, Parameter, Scheme, SchemeKind};
use crate::ir::Docs;
use std::collections::{BTreeMap, BTreeSet};

/// Tells what of `operation` is not generated.
pub(super) fn tell(document: &Document, operation: &Operation, report: &mut Report) {
    let mut note = |at: &Pointer, text: String| report.push(Diagnostic::new(Code::LeftOut, document.place(at), text));
    of_text(&operation.at, operation.description.as_deref(), &mut note);
    for parameter in &operation.parameters {
        of_text(&parameter.at, parameter.description.as_deref(), &mut note);
        for text in of_parameter(document, parameter) {
            note(&parameter.at, text);
        }
    }
    for media in operation.body.iter().flat_map(|body| body::offered(document, body)) {
        if !body::is_multipart(media) {
            of_stream(media, &mut note);
        }
        let goes_as_it_is = matches!(media::of(document, media), Family::Text | Family::Bytes | Family::Events);
        if let Some(at) = media.schema.as_ref().filter(|at| goes_as_it_is && !is_text(document, at)) {
            note(
                at,
                format!("the schema of `{}` is not followed: the caller gives the body as it goes", media.media_type),
            );
        }
    }
    for media in operation.responses.iter().flat_map(|response| &response.content) {
        for (name, encoding) in &media.encoding {
            note(&encoding.at, format!("the encoding of `{name}` is not followed: no form is read from an answer"));
        }
    }
    let headers = operation.responses.iter().flat_map(|response| &response.headers);
    for header in headers.filter(|header| header.name.eq_ignore_ascii_case("content-type")) {
        note(
            &header.at,
            "the header `Content-Type` says nothing here: `content` says which media types there are".to_owned(),
        );
    }
}

/// Tells of the media types of answers whose schemas no emitted code follows, each once.
pub(super) fn tell_answers(document: &Document, operations: &[Operation], report: &mut Report) {
    let mut places: BTreeMap<&str, Vec<&Pointer>> = BTreeMap::new();
    for response in operations.iter().flat_map(|operation| &operation.responses) {
        for media in &response.content {
            if !is_followed(document, response, media) && media.schema.as_ref().is_some_and(|at| !is_text(document, at))
            {
                places.entry(&media.media_type).or_default().push(&media.at);
            }
        }
    }
    for (media_type, places) in places {
        let Some((first, others)) = places.split_first() else { continue };
        let text = format!("what an answer of `{media_type}` has to look like is not followed: `send_raw` gives it");
        report.push(Diagnostic::new(Code::LeftOut, document.place(first), text).also_in(others.len()));
    }
}

/// Whether the schema at `at` says no more than that it is text.
fn is_text(document: &Document, at: &Pointer) -> bool {
    let Some(schema) = document.schema(&document.behind(at)) else { return true };
    schema.types.iter().all(|ty| *ty == JsonType::String) && schema.properties.is_empty()
}

/// Tells what of the security schemes the caller has to do.
pub(super) fn tell_schemes(document: &Document, schemes: &[Scheme], report: &mut Report) {
    for scheme in schemes {
        let text = match &scheme.kind {
            SchemeKind::OAuth2 { token_url: None } => {
                "these flows need a person: the client takes a token or a source of tokens".to_owned()
            }
            SchemeKind::OpenIdConnect { url } => {
                format!("the client takes a token or a source of tokens, and does not look at `{url}`")
            }
            SchemeKind::MutualTls => {
                "a certificate of the client is the transport's; the client takes a value of `Authorization`".to_owned()
            }
            SchemeKind::OAuth2 { token_url: Some(_) } | SchemeKind::ApiKey { .. } | SchemeKind::Http { .. } => continue,
        };
        report.push(Diagnostic::new(Code::LeftOut, document.place(&scheme.at), text));
    }
}

/// Tells what of the schemas that were met is not checked.
pub(super) fn tell_schemas(document: &Document, met: &BTreeSet<Pointer>, report: &mut Report) {
    let mut note = |at: &Pointer, text: String| report.push(Diagnostic::new(Code::LeftOut, document.place(at), text));
    of_text(&Pointer::root().child("info"), document.info().description.as_deref(), &mut note);
    for at in met {
        of_text(at, document.description(at), &mut note);
    }
    for (at, keyword) in met.iter().flat_map(|at| document.unhandled(at).map(move |keyword| (at, keyword))) {
        let text = format!("`{keyword}` is not checked");
        report.push(Diagnostic::new(Code::Unchecked, document.place(&at.child(keyword)), text));
    }
}

/// Tells of texts that are longer than what documentation shows.
fn of_text(at: &Pointer, text: Option<&str>, note: &mut dyn FnMut(&Pointer, String)) {
    let Some((text, shown)) = text.map(|text| (text.len(), Docs::shown(text).len())).filter(|(all, shown)| shown < all)
    else {
        return;
    };
    note(&at.child("description"), format!("documentation shows the first {shown} of the {text} bytes of this text"));
}

/// What of a parameter is sent otherwise than it says.
pub(super) fn of_parameter(document: &Document, parameter: &Parameter) -> Vec<String> {
    let mut texts = Vec::new();
    if parameter.allow_empty_value && parameter.location != Location::Query {
        texts.push(format!("`allowEmptyValue` of `{}` has no effect outside of the query", parameter.name));
    }
    if let Content::Media(media) = &parameter.content
        && !matches!(family(&media.media_type), Family::Json | Family::Form)
        && media.schema.as_ref().is_some_and(|at| !is_text(document, at))
    {
        let (name, media_type) = (&parameter.name, &media.media_type);
        texts.push(format!("what of `{name}` is no scalar is sent as JSON, not as `{media_type}`"));
    }
    texts
}

fn of_stream(media: &Media, note: &mut dyn FnMut(&Pointer, String)) {
    if media.item_schema.is_some() && family(&media.media_type) != Family::Lines {
        let text =
            format!("the items of `{}` are not followed: the caller gives the body as it goes", media.media_type);
        note(&media.at, text);
    }
}
