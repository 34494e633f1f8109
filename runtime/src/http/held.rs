//! What a client holds of a scheme's credential.

use super::address;
use super::api::{Scheme, SchemeKind};
use super::client_credentials::ClientCredentials;
use super::credential::{self, Credential, Given, Ready};
use super::credential_source::CredentialSource;
use super::tokens::Tokens;
use std::sync::Arc;
use url::Url;

/// A credential, or what gets one.
#[derive(Clone)]
pub(crate) enum Held {
    Ready(Arc<Ready>),
    Source(Arc<dyn CredentialSource>),
    Tokens(Arc<Tokens>),
}

impl Held {
    /// What is held of a credential. `base` is what a relative token URL is relative to.
    ///
    /// # Errors
    /// If it is not fit for the scheme.
    pub(crate) fn new(scheme: &Scheme, credential: &Credential, base: Option<&Url>) -> Result<Self, String> {
        match &credential.0 {
            Given::Source(source) => Ok(Self::Source(source.clone())),
            Given::Client(client) => tokens(scheme, client, base).map(|tokens| Self::Tokens(Arc::new(tokens))),
            Given::Secret(_) | Given::Basic { .. } => {
                credential::prepare(scheme, credential).map(|ready| Self::Ready(Arc::new(ready)))
            }
        }
    }

    /// Whether another value can be had where the server refuses the one that was sent.
    pub(crate) fn is_renewable(&self) -> bool {
        !matches!(self, Self::Ready(_))
    }
}

fn tokens(scheme: &Scheme, client: &ClientCredentials, base: Option<&Url>) -> Result<Tokens, String> {
    let method = scheme.method;
    let declared = match scheme.kind {
        SchemeKind::OAuth2(url) => url,
        SchemeKind::Bearer => "",
        _ => return Err(format!("`{method}` was given client credentials, but the scheme asks for no token")),
    };
    if client.id.is_empty() || client.secret.is_empty() {
        return Err(format!("`{method}` was given client credentials without an id or a secret"));
    }
    let text = client.token_url.as_deref().unwrap_or(declared);
    if text.is_empty() {
        return Err(format!("`{method}` was given client credentials without a token URL, and the document has none"));
    }
    // The text is left out: a URL may hold a password.
    let url = match base {
        Some(base) => base.join(text),
        None => Url::parse(text),
    };
    let url = url.map_err(|_| format!("the token URL of `{method}` is not a URL"))?;
    let bare = url.username().is_empty() && url.password().is_none();
    if !matches!(url.scheme(), "http" | "https") || !bare {
        return Err(format!("the token URL of `{method}`, {}, is not fit for it", address::shown(&url)));
    }
    Ok(Tokens::new(client.clone(), url))
}
