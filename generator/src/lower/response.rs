//! What calls give: the type of success and the types of errors.

use super::media::{Family, family};
use super::resolve::{Hint, Types};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, Media, Response};
use crate::ir::{ErrorBody, ErrorCase, Output, Status, Type};

/// The type of success, and the media types to ask for.
pub(super) fn output(types: &mut Types<'_>, responses: &[Response], operation: &str) -> (Output, Vec<String>) {
    let successes: Vec<&Response> = responses.iter().filter(|response| is_success(response, responses)).collect();
    let mut found: Vec<(Output, Vec<String>, &Response)> = Vec::new();
    for response in successes {
        let (output, accept) = of_response(types, response, operation);
        if !found.iter().any(|(known, ..)| *known == output) {
            found.push((output, accept, response));
        }
    }
    // a body says more than its absence
    found.sort_by_key(|(output, _, response)| (*output == Output::Empty, response.status));
    if let [_, (_, _, other), ..] = found.as_slice() {
        let text = "another success type of this operation is read with `send_raw` only";
        types.report.push(Diagnostic::new(Code::ResponseLeftOut, types.document.place(&other.at), text));
    }
    found.into_iter().next().map_or((Output::Empty, Vec::new()), |(output, accept, _)| (output, accept))
}

fn is_success(response: &Response, all: &[Response]) -> bool {
    let two = |status| matches!(status, document::Status::Code(200..=299) | document::Status::Range(2));
    two(response.status) || response.status == document::Status::Default && !all.iter().any(|other| two(other.status))
}

fn of_response(types: &mut Types<'_>, response: &Response, operation: &str) -> (Output, Vec<String>) {
    let Some(media) = response.content.iter().min_by_key(|media| family(&media.media_type)) else {
        return (Output::Empty, Vec::new());
    };
    let kind = family(&media.media_type);
    let accept: Vec<String> = response
        .content
        .iter()
        .filter(|media| family(&media.media_type) == kind)
        .map(|media| media.media_type.clone())
        .collect();
    let output = match kind {
        Family::Json => json(types, media, operation),
        Family::Events => Output::Events(json_type(types, media, operation, "Event")),
        Family::Text | Family::Form => Output::Text,
        Family::Multipart | Family::Bytes => Output::Bytes,
    };
    (output, accept)
}

fn json(types: &mut Types<'_>, media: &Media, operation: &str) -> Output {
    let schema = media.schema.as_ref().and_then(|at| types.document.schema(at));
    if schema.is_some_and(|schema| schema.format == Some("binary")) {
        return Output::Bytes;
    }
    Output::Json(json_type(types, media, operation, "Response"))
}

fn json_type(types: &mut Types<'_>, media: &Media, operation: &str, word: &str) -> Type {
    let hint = Hint::Words(vec![operation.to_owned(), word.to_owned()]);
    media.schema.as_ref().map_or(Type::Json, |at| types.at(at, hint).into_type())
}

/// The typed errors, if any is described.
pub(super) fn errors(types: &mut Types<'_>, responses: &[Response], call: &str) -> Option<ErrorBody> {
    let mut cases: Vec<ErrorCase> = Vec::new();
    for response in responses.iter().filter(|response| !is_success(response, responses)) {
        let json = response.content.iter().find(|media| family(&media.media_type) == Family::Json);
        let Some(media) = json else { continue };
        if media.schema.is_none() {
            continue;
        }
        let word = variant(response.status);
        let ty = json_type(types, media, call, &word);
        let status = status(response.status);
        cases.push(ErrorCase { name: word, status, description: response.description.clone(), ty });
    }
    cases.sort_by_key(|case| case.status);
    (!cases.is_empty()).then(|| ErrorBody { name: format!("{call}Error"), cases })
}

fn status(status: document::Status) -> Status {
    match status {
        document::Status::Code(code) => Status::Code(code),
        document::Status::Range(class) => Status::Range(class),
        document::Status::Default => Status::Default,
    }
}

/// The variant for a status, by its reason phrase (RFC 9110).
fn variant(status: document::Status) -> String {
    let word = match status {
        document::Status::Code(400) => "BadRequest",
        document::Status::Code(401) => "Unauthorized",
        document::Status::Code(402) => "PaymentRequired",
        document::Status::Code(403) => "Forbidden",
        document::Status::Code(404) => "NotFound",
        document::Status::Code(405) => "MethodNotAllowed",
        document::Status::Code(406) => "NotAcceptable",
        document::Status::Code(408) => "RequestTimeout",
        document::Status::Code(409) => "Conflict",
        document::Status::Code(410) => "Gone",
        document::Status::Code(412) => "PreconditionFailed",
        document::Status::Code(413) => "ContentTooLarge",
        document::Status::Code(415) => "UnsupportedMediaType",
        document::Status::Code(422) => "UnprocessableContent",
        document::Status::Code(429) => "TooManyRequests",
        document::Status::Code(500) => "InternalServerError",
        document::Status::Code(502) => "BadGateway",
        document::Status::Code(503) => "ServiceUnavailable",
        document::Status::Code(504) => "GatewayTimeout",
        document::Status::Range(4) => "ClientError",
        document::Status::Range(5) => "ServerError",
        document::Status::Default => "Default",
        document::Status::Code(code) => return format!("Status{code}"),
        document::Status::Range(class) => return format!("Status{class}xx"),
    };
    word.to_owned()
}
