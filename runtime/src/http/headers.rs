//! The headers of a request, without what is carried.

use super::arguments::Placed;
use super::carried;
use super::client::Shared;
use super::operation::Operation;
use super::send::Mode;
use super::upgrade;
use crate::options::CallOptions;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use std::borrow::Cow;

/// How many headers most requests have, those of the transport included.
const USUAL: usize = 8;

/// What the operation says, then what its parameters say, then what the caller says.
pub(crate) fn headers(
    operation: &Operation,
    shared: &Shared,
    options: &CallOptions,
    placed: Placed,
    mode: Mode,
) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(USUAL);
    if let Some(agent) = &shared.user_agent {
        headers.insert(header::USER_AGENT, agent.clone());
    }
    let accept = match mode {
        Mode::Events => "text/event-stream",
        Mode::Read | Mode::Raw | Mode::Lines | Mode::Upgrade => operation.accept,
    };
    fixed(&mut headers, header::ACCEPT, accept.into());
    fixed(&mut headers, header::CONTENT_TYPE, placed.content_type);
    for (name, value) in placed.headers {
        headers.insert(name, value);
    }
    let cookies = Some(placed.cookies.join("; ")).filter(|cookies| !cookies.is_empty());
    if let Some(Ok(mut value)) = cookies.map(HeaderValue::try_from) {
        value.set_sensitive(true);
        headers.insert(header::COOKIE, value);
    }
    for name in options.headers.keys() {
        headers.remove(name);
    }
    for (name, value) in &options.headers {
        if !carried::is_secret_header(shared.api.schemes, name) {
            headers.append(name.clone(), value.clone());
        }
    }
    if mode == Mode::Upgrade {
        upgrade::ask(&mut headers);
    }
    headers
}

static IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Puts an idempotency key on the request; one that is there, as an argument, serves as well. Says whether sending it twice
/// is the same as sending it once, as it may be by itself.
pub(crate) fn mark(headers: &mut HeaderMap, options: &CallOptions, idempotent: bool) -> bool {
    let key = options.idempotency.as_ref();
    let name = key.map_or(&IDEMPOTENCY_KEY, |key| &key.header);
    let missing = key.filter(|_| !headers.contains_key(name));
    if let Some(value) = missing.and_then(|key| key.of_call(idempotent)) {
        headers.insert(name.clone(), value);
    }
    idempotent || headers.contains_key(name)
}

fn fixed(headers: &mut HeaderMap, name: HeaderName, text: Cow<'static, str>) {
    if text.is_empty() {
        return;
    }
    let text = match text {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    };
    if let Ok(value) = HeaderValue::from_maybe_shared(text) {
        headers.insert(name, value);
    }
}
