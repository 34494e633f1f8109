//! Links of answers that lead to the next page of the same operation.

use crate::document::{self, Link, Origin, Response, Status};
use crate::ir::{Location, Operation};

/// The parameter that a link named `next` fills, where in the answer it finds the value, and which link it is.
///
/// It is one for the same operation that takes one query parameter from the answer, and all others from the request
/// before: such a link says how the next page is asked for.
pub(super) fn next(operation: &Operation, documented: &document::Operation) -> Option<(usize, String, Origin)> {
    let success = |response: &&Response| matches!(response.status, Status::Code(200..=299) | Status::Range(2));
    let links = documented.responses.iter().filter(success).flat_map(|response| &response.links);
    let to_itself = |link: &&Link| {
        link.operation_id.as_ref() == Some(&operation.name.spec)
            || link.operation_ref.as_deref().and_then(|of| of.strip_prefix('#')) == Some(documented.at.as_str())
    };
    let is_next = |link: &&Link| link.name.to_ascii_lowercase().contains("next");
    links
        .filter(is_next)
        .filter(to_itself)
        .find_map(|link| cursor(operation, link).map(|(index, pointer)| (index, pointer, link.origin)))
}

fn cursor(operation: &Operation, link: &Link) -> Option<(usize, String)> {
    let is_kept = |(_, value): &&(String, String)| value.starts_with("$request.");
    let mut taken = link.parameters.iter().filter(|parameter| !is_kept(parameter));
    let (name, value) = taken.next().filter(|_| taken.next().is_none())?;
    let pointer = value.strip_prefix("$response.body#").filter(|pointer| pointer.starts_with('/'))?;
    let name = name.strip_prefix("query.").unwrap_or(name);
    let mut parameters = operation.parameters.iter();
    let index = parameters.position(|of| of.name.spec == name && of.location == Location::Query)?;
    Some((index, pointer.to_owned()))
}
