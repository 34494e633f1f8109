//! How many operations, parameters and other parts beside schemas there are, and what became of them.

use super::left_out::of_parameter;
use crate::document::{Document, Operation, SchemeKind};
use crate::ir::{Ledger, Part, Tally};

const LINKS: &str = "links";

/// The account of `operations`, and of the `received` ones, of which `typed` have a type for what they bring.
pub(super) fn account(document: &Document, operations: &[Operation], received: usize, typed: usize) -> Vec<Part> {
    let part = |what, honoured, approximated, ignored| Part { what, tally: Tally { honoured, approximated, ignored } };
    let parameters = operations.iter().flat_map(|operation| &operation.parameters);
    let (approximated, whole) = split(parameters, |parameter| !of_parameter(document, parameter).is_empty());
    let sent = operations.iter().filter_map(|one| one.body.as_ref()).map(|body| body.content.len()).sum();
    let headers = operations.iter().flat_map(|o| &o.responses).flat_map(|response| &response.headers);
    let (idle, read) = split(headers, |header| header.name.eq_ignore_ascii_case("content-type"));
    let unread = document.unread();
    let schemes = document.schemes();
    let is_by_hand = |kind: &SchemeKind| match kind {
        SchemeKind::OAuth2 { token_url } => token_url.is_none(),
        SchemeKind::OpenIdConnect { .. } | SchemeKind::MutualTls => true,
        SchemeKind::ApiKey { .. } | SchemeKind::Http { .. } => false,
    };
    let (by_hand, applied) = split(&schemes, |scheme| is_by_hand(&scheme.kind));
    vec![
        part("operations", operations.len(), 0, 0),
        part("webhooks and callbacks", 0, typed, received - typed),
        part("parameters", whole, approximated, 0),
        part("media types of bodies", sent, 0, 0),
        part("response headers", read, 0, idle),
        part(LINKS, 0, 0, unread.links.len()),
        part("security schemes", applied, by_hand, 0),
    ]
}

/// Counts `followed` links as honoured: they lead to next pages.
pub(super) fn follow_links(ledger: &mut Ledger, followed: usize) {
    for part in ledger.parts.iter_mut().filter(|part| part.what == LINKS) {
        part.tally.ignored -= followed.min(part.tally.ignored);
        part.tally.honoured += followed;
    }
}

/// How many pass `test`, and how many do not.
fn split<T>(things: impl IntoIterator<Item = T>, test: impl Fn(&T) -> bool) -> (usize, usize) {
    let (yes, no): (Vec<T>, Vec<T>) = things.into_iter().partition(test);
    (yes.len(), no.len())
}
