//! What calls give: the type of success and the types of errors.

use super::media::{Family, family};
use super::resolve::{Hint, Resolved, Types};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{self, Media, Response};
use crate::ir::{ErrorBody, ErrorCase, Output, Rule, Status, Type};

/// The answer of a call that went well.
#[derive(Clone)]
pub(super) struct Success {
    pub(super) output: Output,
    /// What is asserted beyond the type.
    pub(super) rules: Vec<Rule>,
    /// The media types to ask for.
    pub(super) accept: Vec<String>,
}

/// The answer of a call that went well: its first type, if it has several.
pub(super) fn success(types: &mut Types<'_>, responses: &[Response], operation: &str) -> Success {
    let successes: Vec<&Response> = responses.iter().filter(|response| is_success(response, responses)).collect();
    let mut found: Vec<(Success, &Response)> = Vec::new();
    for response in successes {
        let success = of_response(types, response, operation);
        if !found.iter().any(|(known, _)| known.output == success.output) {
            found.push((success, response));
        }
    }
    // a body says more than its absence
    found.sort_by_key(|(success, response)| (success.output == Output::Empty, response.status));
    if let [_, (_, other), ..] = found.as_slice() {
        let text = "another success type of this operation is read with `send_raw` only";
        types.report.push(Diagnostic::new(Code::ResponseLeftOut, types.document.place(&other.at), text));
    }
    found.into_iter().next().map_or_else(Success::empty, |(success, _)| success)
}

impl Success {
    fn empty() -> Self {
        Self { output: Output::Empty, rules: Vec::new(), accept: Vec::new() }
    }
}

fn is_success(response: &Response, all: &[Response]) -> bool {
    let two = |status| matches!(status, document::Status::Code(200..=299) | document::Status::Range(2));
    two(response.status) || response.status == document::Status::Default && !all.iter().any(|other| two(other.status))
}

fn of_response(types: &mut Types<'_>, response: &Response, operation: &str) -> Success {
    let Some(media) = response.content.iter().min_by_key(|media| family(&media.media_type)) else {
        return Success::empty();
    };
    let kind = family(&media.media_type);
    let accept: Vec<String> = response
        .content
        .iter()
        .filter(|media| family(&media.media_type) == kind)
        .map(|media| media.media_type.clone())
        .collect();
    let (output, rules) = match kind {
        Family::Json => json(types, media, operation),
        Family::Events => (Output::Events(resolved(types, media, operation, "Event").into_type()), Vec::new()),
        Family::Text | Family::Form => (Output::Text, Vec::new()),
        Family::Multipart | Family::Bytes => (Output::Bytes, Vec::new()),
    };
    Success { output, rules, accept }
}

fn json(types: &mut Types<'_>, media: &Media, operation: &str) -> (Output, Vec<Rule>) {
    let schema = media.schema.as_ref().and_then(|at| types.document.schema(at));
    if schema.is_some_and(|schema| schema.format == Some("binary")) {
        return (Output::Bytes, Vec::new());
    }
    let resolved = resolved(types, media, operation, "Response");
    let rules = resolved.rules.clone();
    (Output::Json(resolved.into_type()), rules)
}

fn resolved(types: &mut Types<'_>, media: &Media, operation: &str, word: &str) -> Resolved {
    let hint = Hint::Words(vec![operation.to_owned(), word.to_owned()]);
    media.schema.as_ref().map_or_else(|| Resolved::plain(Type::Json), |at| types.at(at, hint))
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
        let ty = resolved(types, media, call, &word).into_type();
        let status = status(response.status);
        let (at, description) = (response.at.clone(), response.description.clone());
        cases.push(ErrorCase { at, name: word, status, description, ty });
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
