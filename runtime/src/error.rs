use crate::codec::{Decode, Fault, from_slice};
use crate::http::address;
use crate::http::again;
use crate::http::context::Context;
use crate::http::shown;
use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Why a call came to nothing.
///
/// One type for all operations, a pointer wide. What a caller decides by is asked: [`kind`](Self::kind),
/// [`status`](Self::status), [`is_timeout`](Self::is_timeout) …; what a person reads is its text, one line
/// that names the operation. Neither its text nor its `Debug` holds a credential that the client was given.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    context: Option<Arc<Context>>,
    /// Without its query, which may hold a key; empty until it is known.
    url: String,
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Bytes,
    faults: Vec<Fault>,
    timed_out: bool,
    passing: bool,
    attempts: u32,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client or the call is not set up for this: no server, no credential, a header that cannot be
    /// sent. Nothing was sent.
    Configuration,
    /// The request breaks its schema (nothing was sent), or the answer does, where that is asked for.
    Validation,
    /// A credential could not be had: its source failed, or the server of tokens refused. The call itself was not sent.
    Credential,
    /// A hook of the client ended the call.
    Hook,
    /// A file that is to be sent cannot be read, or is a stream that was sent already. Nothing was sent.
    File,
    /// There is no connection to the server; nothing was sent.
    Connect,
    /// A limit on time was reached.
    Timeout,
    /// The connection broke while the request was sent or the answer read.
    Transport,
    /// The server redirects to where the request may not follow.
    Redirect,
    /// The server answered with a status other than 2xx.
    Status,
    /// The answer is not what the document says.
    Decode,
    /// The answer, or one event of it, is larger than the limit.
    TooLarge,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            context: None,
            url: String::new(),
            status: None,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            faults: Vec::new(),
            timed_out: kind == ErrorKind::Timeout,
            passing: false,
            attempts: 1,
            source: None,
        }))
    }

    pub(crate) fn within(mut self, context: &Arc<Context>) -> Self {
        self.0.context = Some(context.clone());
        self.0.url = if context.uri.host().is_some() { address::bare(&context.uri) } else { String::new() };
        self
    }

    /// The same, unless it says itself which request it belongs to.
    pub(crate) fn or_within(self, context: &Arc<Context>) -> Self {
        if self.0.context.is_some() { self } else { self.within(context) }
    }

    pub(crate) fn with_status(mut self, status: StatusCode, headers: HeaderMap) -> Self {
        self.0.status = Some(status);
        self.0.headers = headers;
        self
    }

    pub(crate) fn with_body(mut self, body: Bytes) -> Self {
        self.0.body = body;
        self
    }

    pub(crate) fn with_faults(mut self, faults: Vec<Fault>) -> Self {
        self.0.faults = faults;
        self
    }

    pub(crate) fn with_source(mut self, source: Box<dyn StdError + Send + Sync>) -> Self {
        self.0.source = Some(source);
        self
    }

    pub(crate) fn timed_out(mut self) -> Self {
        self.0.timed_out = true;
        self
    }

    /// Says that it may be otherwise in a while.
    pub(crate) fn passing(mut self) -> Self {
        self.0.passing = true;
        self
    }

    pub(crate) fn is_passing(&self) -> bool {
        self.0.passing
    }

    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// What kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the client or the call is not set up for this.
    #[must_use]
    pub fn is_configuration(&self) -> bool {
        self.0.kind == ErrorKind::Configuration
    }

    /// Whether a value breaks its schema; [`faults`](Self::faults) has all the ways in which it does.
    #[must_use]
    pub fn is_validation(&self) -> bool {
        self.0.kind == ErrorKind::Validation
    }

    /// Whether a credential could not be had; the call itself was not sent then.
    #[must_use]
    pub fn is_credential(&self) -> bool {
        self.0.kind == ErrorKind::Credential
    }

    /// Whether a file that is to be sent cannot be read, or is a stream that was sent already;
    /// [`faults`](Self::faults) says which. Nothing was sent then.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.0.kind == ErrorKind::File
    }

    /// Whether there was no connection; nothing was sent then.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether a limit on time was reached, the one for connecting included.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.timed_out
    }

    /// Whether the connection broke while it was in use.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        self.0.kind == ErrorKind::Transport
    }

    /// Whether the server redirects to where the request may not follow.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        self.0.kind == ErrorKind::Redirect
    }

    /// Whether the server answered with a status other than 2xx.
    #[must_use]
    pub fn is_status(&self) -> bool {
        self.0.kind == ErrorKind::Status
    }

    /// Whether the answer is not what the document says.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// Whether the answer is larger than the limit.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.0.kind == ErrorKind::TooLarge
    }

    /// The answer's status, if there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The answer's headers; none if there was no answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// How long the server asks to wait before the next attempt (`Retry-After`), if it does.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        again::retry_after(&self.0.headers)
    }

    /// The answer's body, up to a limit where the status is an error; empty if there was no answer.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The value of the body that the server answered an error with, if it is JSON of this type.
    #[must_use]
    pub fn json<T: Decode>(&self) -> Option<T> {
        self.is_status().then(|| from_slice(&self.0.body, false).ok())?
    }

    /// Every fault of a request that breaks its schema, every file that cannot be sent, or the one fault that an answer could not be read for.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.0.faults
    }

    /// The operation, as the document calls it; `None` where a client is built.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.context.as_ref().map(|context| context.operation)
    }

    /// The method of the request.
    #[must_use]
    pub fn method(&self) -> Option<&Method> {
        self.0.context.as_ref().map(|context| &context.method)
    }

    /// Where the request went, without its query; `None` if that was not found out.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        Some(self.0.url.as_str()).filter(|url| !url.is_empty())
    }

    /// How often the request was sent, or was to be sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(context) = &inner.context {
            write!(f, "{}: ", context.operation)?;
        }
        f.write_str(&inner.message)?;
        Fault::list(&inner.faults, f)?;
        if inner.attempts > 1 {
            write!(f, ", after {} attempts", inner.attempts)?;
        }
        match &inner.context {
            Some(context) if !inner.url.is_empty() => {
                write!(f, " ({} {})", context.method, inner.url)
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("message", &format_args!("{self}"))
            .field("status", &inner.status)
            .field("headers", &shown::Headers(&inner.headers))
            .field("body", &format_args!("{} bytes", inner.body.len()))
            .field("faults", &inner.faults)
            .field("source", &inner.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}
