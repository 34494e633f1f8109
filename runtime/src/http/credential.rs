//! Credentials: how they are given and how they travel.

use super::api::{Scheme, SchemeKind};
use super::carried::Carried;
use super::client_credentials::ClientCredentials;
use super::context::Secrets;
use super::credential_source::CredentialSource;
use base64::Engine as _;
use http::{HeaderName, HeaderValue, header};
use std::fmt;
use std::sync::Arc;

/// A credential for one security scheme: a value, or where values come from. Its `Debug` does not show it.
///
/// A text is a key, a bearer token, or the whole value of `Authorization`, as the scheme asks; a pair is user and
/// password. [`source`](Self::source) and [`ClientCredentials`] get values when they are needed.
#[derive(Clone)]
pub struct Credential(pub(super) Given);

#[derive(Clone)]
pub(super) enum Given {
    Secret(String),
    Basic { user: String, password: String },
    Source(Arc<dyn CredentialSource>),
    Client(ClientCredentials),
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

    /// Asks this source before each attempt, and once more where the server answers 401.
    pub fn source(source: impl CredentialSource) -> Self {
        Self(Given::Source(Arc::new(source)))
    }
}

impl From<String> for Credential {
    fn from(secret: String) -> Self {
        Self::secret(secret)
    }
}

impl From<&String> for Credential {
    fn from(secret: &String) -> Self {
        Self::secret(secret)
    }
}

impl From<&str> for Credential {
    fn from(secret: &str) -> Self {
        Self::secret(secret)
    }
}

/// User and password.
impl<U: Into<String>, P: Into<String>> From<(U, P)> for Credential {
    fn from((user, password): (U, P)) -> Self {
        Self::basic(user, password)
    }
}

impl From<ClientCredentials> for Credential {
    fn from(credentials: ClientCredentials) -> Self {
        Self(Given::Client(credentials))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential([not shown])")
    }
}

/// A credential that was found fit to be sent.
pub(crate) struct Ready {
    pub travels: Travels,
    /// Every text that would give it away, itself first.
    pub secrets: Secrets,
    /// What a request carries that carries nothing else.
    pub carried: Arc<Carried>,
}

impl Ready {
    fn new(travels: Travels, secrets: Vec<String>) -> Self {
        let carried = Arc::new(Carried::of(&travels));
        Self { travels, secrets: Secrets::of(secrets), carried }
    }

    /// The same, where other texts must not be shown either.
    pub(crate) fn besides(self, others: Vec<String>) -> Self {
        let secrets = self.secrets.0.iter().cloned().chain(others).collect();
        Self::new(self.travels, secrets)
    }

    /// The value of the header that it travels in.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        match &self.travels {
            Travels::Header(_, value) => Some(value.clone()),
            Travels::Query(..) | Travels::Cookie(_) => None,
        }
    }
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
        (Given::Source(_) | Given::Client(_), _) => return refuse("a source by another source"),
    };
    if secret.is_empty() {
        return refuse("an empty text");
    }
    match travels(scheme.kind, secret) {
        Some(travels) => Ok(Ready::new(travels, vec![secret.clone()])),
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
        SchemeKind::Bearer | SchemeKind::OAuth2(_) => {
            let value = sensitive(&format!("Bearer {secret}"))?;
            Some(Travels::Header(header::AUTHORIZATION, value))
        }
        SchemeKind::Token => Some(Travels::Header(header::AUTHORIZATION, sensitive(secret)?)),
        SchemeKind::Basic => None,
    }
}

/// `Basic` with user and password (RFC 7617).
pub(super) fn basic(user: &str, password: &str) -> Ready {
    let encoded = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
    // Base64 is fit for every header, so the fallback is never sent.
    let value = sensitive(&format!("Basic {encoded}")).unwrap_or(HeaderValue::from_static("Basic"));
    Ready::new(Travels::Header(header::AUTHORIZATION, value), vec![encoded, password.to_owned()])
}

fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_bytes(text.as_bytes()).ok()?;
    value.set_sensitive(true);
    Some(value)
}
