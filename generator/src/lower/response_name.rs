//! Names for the answers of an operation that differ.

use super::media::essence;
use super::words::{Case, identifier};
use crate::document::Status;
use crate::ir::{self, Output};

/// What an answer is told from others by.
pub(super) struct Told<'a> {
    pub(super) status: Status,
    /// One of its media types; empty if it has no body.
    pub(super) media_type: &'a str,
    pub(super) output: &'a Output,
}

/// A name for each of several answers: its status, if only that differs, how it is read, if only that does, else both.
/// Two of a status that are read alike are called by their media types.
pub(super) fn names(told: &[Told<'_>]) -> Vec<String> {
    let one_status = told.windows(2).all(|pair| pair[0].status == pair[1].status);
    let alone = |one: &Told<'_>| told.iter().filter(|other| other.status == one.status).count() == 1;
    let alike = |one: &Told<'_>| {
        let same = |other: &&Told<'_>| other.status == one.status && kind(other.output) == kind(one.output);
        told.iter().filter(same).count() > 1
    };
    let name = |one: &Told<'_>| {
        let status = if one_status && told.len() > 1 { String::new() } else { of_status(one.status) };
        match alone(one) {
            true => status,
            false if alike(one) => status + &of_media_type(one.media_type),
            false => status + kind(one.output),
        }
    };
    let mut names: Vec<String> = told.iter().map(name).collect();
    for index in 1..names.len() {
        let base = names[index].clone();
        let mut number = 2;
        while names[..index].contains(&names[index]) {
            names[index] = format!("{base}{number}");
            number += 1;
        }
    }
    names
}

fn kind(output: &Output) -> &'static str {
    match output {
        Output::Empty => "Empty",
        Output::Json(_) | Output::JsonOrXml(..) => "Json",
        Output::Text => "Text",
        Output::Bytes => "Bytes",
        Output::Events(_) | Output::WholeEvents(_) => "Events",
        Output::Lines(_) => "Lines",
        Output::Xml(..) => "Xml",
        Output::Upgrade | Output::Several(_) => "Other",
    }
}

/// `application/vnd.github.object+json` is `VndGithubObjectJson`.
fn of_media_type(media_type: &str) -> String {
    let subtype = essence(media_type).split_once('/').map_or(media_type, |(_, subtype)| subtype);
    identifier(&subtype.replace('*', "any"), Case::Pascal)
}

/// A status by its reason phrase (RFC 9110).
pub(super) fn of_status(status: Status) -> String {
    let word = match status {
        Status::Code(200) => "Ok",
        Status::Code(201) => "Created",
        Status::Code(202) => "Accepted",
        Status::Code(203) => "NonAuthoritative",
        Status::Code(204) => "NoContent",
        Status::Code(205) => "ResetContent",
        Status::Code(206) => "PartialContent",
        Status::Code(207) => "MultiStatus",
        Status::Code(300) => "MultipleChoices",
        Status::Code(301) => "MovedPermanently",
        Status::Code(302) => "Found",
        Status::Code(303) => "SeeOther",
        Status::Code(304) => "NotModified",
        Status::Code(307) => "TemporaryRedirect",
        Status::Code(308) => "PermanentRedirect",
        Status::Code(400) => "BadRequest",
        Status::Code(401) => "Unauthorized",
        Status::Code(402) => "PaymentRequired",
        Status::Code(403) => "Forbidden",
        Status::Code(404) => "NotFound",
        Status::Code(405) => "MethodNotAllowed",
        Status::Code(406) => "NotAcceptable",
        Status::Code(408) => "RequestTimeout",
        Status::Code(409) => "Conflict",
        Status::Code(410) => "Gone",
        Status::Code(412) => "PreconditionFailed",
        Status::Code(413) => "ContentTooLarge",
        Status::Code(415) => "UnsupportedMediaType",
        Status::Code(422) => "UnprocessableContent",
        Status::Code(429) => "TooManyRequests",
        Status::Code(500) => "InternalServerError",
        Status::Code(502) => "BadGateway",
        Status::Code(503) => "ServiceUnavailable",
        Status::Code(504) => "GatewayTimeout",
        Status::Range(2) => "Success",
        Status::Range(3) => "Redirection",
        Status::Range(4) => "ClientError",
        Status::Range(5) => "ServerError",
        Status::Default => "Default",
        Status::Code(code) => return format!("Status{code}"),
        Status::Range(class) => return format!("Status{class}xx"),
    };
    word.to_owned()
}

/// The same status in the IR.
pub(super) fn status(status: Status) -> ir::Status {
    match status {
        Status::Code(code) => ir::Status::Code(code),
        Status::Range(class) => ir::Status::Range(class),
        Status::Default => ir::Status::Default,
    }
}
