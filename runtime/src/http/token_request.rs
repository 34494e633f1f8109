//! The request for a token (RFC 6749, 4.4.2), and its answer.

use super::body::Body;
use super::client::Shared;
use super::client_credentials::ClientCredentials;
use super::context::{Context, Secrets};
use super::credential;
use super::escape::Escape;
use super::race;
use super::tokens::Refusal;
use super::transport::TransportFault;
use super::{address, shown};
use crate::error::{Error, ErrorKind};
use bytes::BytesMut;
use futures_core::Stream;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use serde_json::Value;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// Whose call needs the token.
pub(crate) struct Via<'a> {
    pub shared: &'a Shared,
    pub context: &'a Arc<Context>,
}

/// What a server grants.
pub(crate) struct Granted {
    pub token: String,
    pub lifetime: Option<Duration>,
}

/// An answer with a token is this long at the most.
const ANSWER: usize = 256 << 10;

pub(crate) fn error(via: &Via<'_>, refusal: Refusal) -> Error {
    let error = Error::new(ErrorKind::Credential, refusal.message).within(via.context);
    if refusal.passing { error.passing() } else { error }
}

/// Every text that would give id and secret away.
pub(crate) fn secrets(client: &ClientCredentials) -> Vec<String> {
    let mut secrets = vec![client.secret.clone(), Escape::Form.apply(&client.secret)];
    secrets.extend_from_slice(&credential::basic(&client.id, &client.secret).secrets.0);
    let [id, secret] = [&client.id, &client.secret].map(|text| Escape::Form.apply(text));
    secrets.extend_from_slice(&credential::basic(&id, &secret).secrets.0);
    secrets
}

pub(crate) async fn fetch(client: &ClientCredentials, url: &Url, via: &Via<'_>) -> Result<Granted, Refusal> {
    let transport = &via.shared.transport;
    let limit = via.shared.limits.headers;
    let work = std::pin::pin!(exchange(client, url, via));
    let outcome = race::within(&**transport, limit, work).await;
    outcome.unwrap_or_else(|| {
        let limit = limit.map(race::shown).unwrap_or_default();
        Err(Refusal::passing(format!("{} gave no token within {limit}", address::shown(url))))
    })
}

async fn exchange(client: &ClientCredentials, url: &Url, via: &Via<'_>) -> Result<Granted, Refusal> {
    let secrets = Secrets(secrets(client).into());
    let place = address::shown(url);
    let broken = |error: super::transport::TransportError| {
        let message = format!("no token from {place}: {}", secrets.blot(&error.root()));
        match error.fault() {
            TransportFault::Refused => Refusal::lasting(message),
            _ => Refusal::passing(message),
        }
    };
    let request = request(client, url, via).ok_or_else(|| Refusal::lasting("the token URL is not fit to be sent"))?;
    let answer = via.shared.transport.send(request).await.map_err(broken)?;
    let (parts, mut body) = answer.into_parts();
    let mut whole = BytesMut::new();
    while let Some(chunk) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
        whole.extend_from_slice(&chunk.map_err(broken)?);
        if whole.len() > ANSWER {
            return Err(Refusal::lasting(format!("the answer of {place} is too large to be a token's")));
        }
    }
    granted(&Response::from_parts(parts, whole.freeze()), &place, &secrets)
}

fn request(client: &ClientCredentials, url: &Url, via: &Via<'_>) -> Option<Request<Body>> {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("grant_type", "client_credentials");
    pairs.extend_pairs(&client.parameters);
    if client.in_body {
        pairs.append_pair("client_id", &client.id).append_pair("client_secret", &client.secret);
    }
    let mut request = Request::new(Body::from(pairs.finish()));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = url.as_str().parse().ok()?;
    let headers = request.headers_mut();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    if let Some(agent) = &via.shared.user_agent {
        headers.insert(header::USER_AGENT, agent.clone());
    }
    if !client.in_body {
        // Both are encoded as a form first (RFC 6749, 2.3.1).
        let [id, secret] = [&client.id, &client.secret].map(|text| Escape::Form.apply(text));
        headers.insert(header::AUTHORIZATION, credential::basic(&id, &secret).header()?);
    }
    Some(request)
}

fn granted(answer: &Response<bytes::Bytes>, place: &str, secrets: &Secrets) -> Result<Granted, Refusal> {
    let status = answer.status();
    let members: Option<Value> = serde_json::from_slice(answer.body()).ok();
    let text = |name: &str| members.as_ref()?.get(name)?.as_str().filter(|text| !text.is_empty());
    if !status.is_success() {
        let said = [text("error"), text("error_description")].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let said = if said.is_empty() { shown::excerpt(answer.body(), secrets) } else { secrets.blot(&said) };
        let message = format!("{place} gave no token: {status} {said}").trim_end().to_owned();
        let passing = [StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE].contains(&status);
        return Err(Refusal { message, passing });
    }
    let Some(token) = text("access_token") else {
        return Err(Refusal::lasting(format!("the answer of {place}, with status {status}, has no `access_token`")));
    };
    if text("token_type").is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        return Err(Refusal::lasting(format!("the token of {place} is no bearer token")));
    }
    let lifetime = members.as_ref().and_then(|members| members.get("expires_in")).and_then(seconds);
    Ok(Granted { token: token.to_owned(), lifetime })
}

/// A number, which some servers write as a string.
fn seconds(value: &Value) -> Option<Duration> {
    let seconds = value.as_f64().or_else(|| value.as_str()?.trim().parse().ok())?;
    Duration::try_from_secs_f64(seconds).ok()
}
