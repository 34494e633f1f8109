use super::address::leads_to;
use super::api::{Scheme, SchemeKind};
use super::body::Body;
use super::credential::{Ready, Travels};
use super::escape::Escape;
use crate::options::CallOptions;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Uri, header};
use std::sync::Arc;

/// What of a request could be a credential. It is kept apart until the request is sent, so that nobody sees it who does
/// not have to.
#[derive(Clone, Default)]
pub(crate) struct Carried {
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Names and values of the query, not encoded.
    pub keys: Vec<(String, String)>,
    pub cookies: Vec<String>,
}

impl Carried {
    /// The client's credentials, and over them what the caller put where credentials travel.
    pub(crate) fn new<'a>(
        credentials: impl Iterator<Item = &'a Arc<Ready>>,
        schemes: &[Scheme],
        options: &CallOptions,
    ) -> Self {
        let mut carried = Self::default();
        credentials.for_each(|ready| carried.add(&ready.travels));
        if options.headers.contains_key(header::COOKIE) {
            carried.cookies.clear();
        }
        carried.headers.retain(|(name, _)| !options.headers.contains_key(name));
        for (name, value) in options.headers.iter().filter(|(name, _)| is_secret_header(schemes, name)) {
            let mut value = value.clone();
            value.set_sensitive(true);
            carried.headers.push((name.clone(), value));
        }
        carried.keys.extend(options.query.iter().filter(|(name, _)| is_secret_key(schemes, name)).cloned());
        carried
    }

    /// One credential alone.
    pub(crate) fn of(travels: &Travels) -> Self {
        let mut carried = Self::default();
        carried.add(travels);
        carried
    }

    fn add(&mut self, travels: &Travels) {
        match travels {
            Travels::Header(name, value) => {
                self.headers.retain(|(other, _)| other != name);
                self.headers.push((name.clone(), value.clone()));
            }
            Travels::Query(name, key) => self.keys.push(((*name).to_owned(), key.clone())),
            Travels::Cookie(pair) => self.cookies.push(pair.clone()),
        }
    }

    /// Puts it onto a request, unless that goes somewhere else than to `home`.
    ///
    /// # Errors
    /// If the URL cannot be sent with it.
    pub(crate) fn put(&self, request: &mut Request<Body>, home: &Uri) -> Result<(), &'static str> {
        if !leads_to(request.uri(), home) {
            return Ok(());
        }
        if !self.keys.is_empty() {
            *request.uri_mut() = self.with_keys(request.uri()).ok_or("the request's URL is too long to be sent")?;
        }
        for (at, (name, value)) in self.headers.iter().enumerate() {
            let again = self.headers.iter().take(at).any(|(before, _)| before == name);
            if again {
                request.headers_mut().append(name.clone(), value.clone());
            } else {
                request.headers_mut().insert(name.clone(), value.clone());
            }
        }
        self.put_cookies(request.headers_mut());
        Ok(())
    }

    fn with_keys(&self, uri: &Uri) -> Option<Uri> {
        let mut text = uri.to_string();
        let mut separator = if uri.query().is_some() { '&' } else { '?' };
        for (name, key) in &self.keys {
            text.push(separator);
            for piece in [&Escape::All.apply(name), "=", &Escape::All.apply(key)] {
                text.push_str(piece);
            }
            separator = '&';
        }
        text.parse().ok()
    }

    fn put_cookies(&self, headers: &mut HeaderMap) {
        if self.cookies.is_empty() {
            return;
        }
        let own = headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let all: Vec<String> = own.into_iter().chain(self.cookies.iter().cloned()).collect();
        if let Ok(mut value) = HeaderValue::from_str(&all.join("; ")) {
            value.set_sensitive(true);
            headers.insert(header::COOKIE, value);
        }
    }
}

/// Whether callers put credentials into the header.
pub(crate) fn is_secret_header(schemes: &[Scheme], name: &HeaderName) -> bool {
    let own = [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE];
    let is_key = |scheme: &Scheme| matches!(scheme.kind, SchemeKind::ApiKeyHeader(key) if name.as_str().eq_ignore_ascii_case(key));
    own.contains(name) || schemes.iter().any(is_key)
}

/// Whether callers put credentials into the query under that name.
pub(crate) fn is_secret_key(schemes: &[Scheme], name: &str) -> bool {
    schemes.iter().any(|scheme| matches!(scheme.kind, SchemeKind::ApiKeyQuery(key) if key == name))
}
