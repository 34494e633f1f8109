//! Credentials: how they are given and how they travel.

use super::api::{Scheme, SchemeKind};
use crate::options::CallOptions;
use base64::Engine as _;
use http::{HeaderName, HeaderValue, header};
use std::fmt;

/// A credential for one security scheme. Its `Debug` does not show it.
#[derive(Clone)]
pub struct Credential(Given);

#[derive(Clone)]
enum Given {
    Secret(String),
    Basic { user: String, password: String },
}

impl Credential {
    /// A key, a bearer token, or the whole value of `Authorization`: what the scheme asks for.
    pub fn secret(secret: impl Into<String>) -> Self {
        Self(Given::Secret(secret.into()))
    }

    /// User and password for HTTP's basic scheme (RFC 7617).
    pub fn basic(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self(Given::Basic { user: user.into(), password: password.into() })
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential([not shown])")
    }
}

/// A credential that was found fit to be sent.
#[derive(Clone)]
pub(crate) struct Ready {
    pub travels: Travels,
    /// Every text that would give it away.
    pub secrets: Vec<String>,
}

/// How a credential travels.
#[derive(Clone)]
pub(crate) enum Travels {
    Header(HeaderName, HeaderValue),
    /// Name and value, not encoded.
    Query(&'static str, String),
    /// `name=value`
    Cookie(String),
}

/// Makes a credential fit to be sent by the scheme.
///
/// # Errors
/// If it is empty, of another kind than the scheme, or has characters that cannot travel. The text does not
/// show it.
pub(crate) fn prepare(scheme: &Scheme, credential: &Credential) -> Result<Ready, String> {
    let refuse = |what: &str| Err(format!("`{}` was given {what}", scheme.method));
    let secret = match (&credential.0, scheme.kind) {
        (Given::Basic { user, password }, SchemeKind::Basic) => {
            if user.contains(':') {
                return refuse("a user name with a colon, which basic authentication cannot carry");
            }
            return Ok(basic(user, password));
        }
        (Given::Secret(_), SchemeKind::Basic) => {
            return refuse("one secret, but the scheme asks for user and password");
        }
        (Given::Basic { .. }, _) => {
            return refuse("user and password, but the scheme asks for one secret");
        }
        (Given::Secret(secret), _) => secret,
    };
    if secret.is_empty() {
        return refuse("an empty text");
    }
    match travels(scheme.kind, secret) {
        Some(travels) => Ok(Ready { travels, secrets: vec![secret.clone()] }),
        None => refuse("a text with a character that cannot be sent, such as a line break at its end"),
    }
}

fn travels(kind: SchemeKind, secret: &str) -> Option<Travels> {
    match kind {
        SchemeKind::ApiKeyHeader(name) => {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            Some(Travels::Header(name, sensitive(secret)?))
        }
        SchemeKind::ApiKeyQuery(name) => Some(Travels::Query(name, secret.to_owned())),
        SchemeKind::ApiKeyCookie(name) => {
            let fit = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\');
            secret.bytes().all(fit).then(|| Travels::Cookie(format!("{name}={secret}")))
        }
        SchemeKind::Bearer => {
            let value = sensitive(&format!("Bearer {secret}"))?;
            Some(Travels::Header(header::AUTHORIZATION, value))
        }
        SchemeKind::Token => Some(Travels::Header(header::AUTHORIZATION, sensitive(secret)?)),
        SchemeKind::Basic => None,
    }
}

fn basic(user: &str, password: &str) -> Ready {
    let encoded = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
    // Base64 is fit for every header, so the fallback is never sent.
    let value = sensitive(&format!("Basic {encoded}")).unwrap_or(HeaderValue::from_static("Basic"));
    Ready { travels: Travels::Header(header::AUTHORIZATION, value), secrets: vec![encoded, password.to_owned()] }
}

fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_bytes(text.as_bytes()).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// What the options of a call themselves hold for the scheme.
pub(crate) fn brought<'a>(scheme: &Scheme, options: &'a CallOptions) -> Vec<&'a str> {
    let header = |name: &str| -> Vec<&'a str> {
        options.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect()
    };
    match scheme.kind {
        SchemeKind::ApiKeyHeader(name) => header(name),
        SchemeKind::ApiKeyQuery(name) => {
            let pairs = options.query.iter().filter(|(other, _)| other == name);
            pairs.map(|(_, value)| value.as_str()).collect()
        }
        SchemeKind::ApiKeyCookie(name) => {
            let pairs = header("cookie").into_iter().flat_map(|cookies| cookies.split(';'));
            let pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
            pairs.filter(|(other, _)| *other == name).map(|(_, value)| value).collect()
        }
        SchemeKind::Basic | SchemeKind::Bearer | SchemeKind::Token => header("authorization"),
    }
}

/// The credentials of an operation: the first alternative whose schemes all have one, or are served by the
/// call's own options. One that asks for the same and more comes before it, and where the document also allows
/// none, they go along all the same if they are there: what was given is meant to be sent.
///
/// # Errors
/// If no alternative is complete; the text names the schemes and the builder's methods for them.
pub(crate) fn choose<'a>(
    schemes: &[Scheme],
    given: &'a [Option<Ready>],
    alternatives: &[&[usize]],
    options: &CallOptions,
) -> Result<Vec<&'a Ready>, String> {
    let complete = |alternative: &&[usize]| -> Option<Vec<&'a Ready>> {
        let mut found = Vec::new();
        for index in *alternative {
            match given.get(*index)? {
                Some(ready) => found.push(ready),
                None if brought(schemes.get(*index)?, options).is_empty() => return None,
                None => {}
            }
        }
        Some(found)
    };
    let named = || alternatives.iter().filter(|set| !set.is_empty());
    let held = || named().filter_map(|set| Some((set, complete(set)?)));
    let more =
        |set: &[usize]| held().any(|(other, _)| other.len() > set.len() && set.iter().all(|at| other.contains(at)));
    if let Some((_, credentials)) = held().find(|(set, _)| !more(set)) {
        return Ok(credentials);
    }
    if alternatives.iter().any(|set| set.is_empty()) || alternatives.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: Vec<String> = named().map(|set| described(schemes, set)).collect();
    Err(format!("a credential is missing: give the client's builder {}", wanted.join(", or ")))
}

fn described(schemes: &[Scheme], set: &[usize]) -> String {
    let schemes = set.iter().filter_map(|index| schemes.get(*index));
    let names: Vec<String> = schemes
        .map(|scheme| match scheme.method {
            "" => format!("one for the scheme {}", scheme.name),
            method => format!("`{method}` (scheme {})", scheme.name),
        })
        .collect();
    names.join(" and ")
}
