use super::body::Body;
use super::hop::Hop;
use super::operation::{Operation, Segment};
use super::request::Plan;
use super::transport::{MaybeSend, MaybeSync};
use super::{send, shown};
use crate::error::{Error, ErrorKind};
use http::{Request, Response};
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What a hook gives: the answer, once its headers are there.
#[cfg(not(target_arch = "wasm32"))]
pub type HookFuture<'a> = Pin<Box<dyn Future<Output = Result<Response<Body>, Error>> + Send + 'a>>;
/// What a hook gives: the answer, once its headers are there.
#[cfg(target_arch = "wasm32")]
pub type HookFuture<'a> = Pin<Box<dyn Future<Output = Result<Response<Body>, Error>> + 'a>>;

/// Stands around every request that goes out: each attempt of a call, and what redirects make of it.
///
/// It may look at the request and change it, wait, refuse to go on, and look at the answer and change it.
///
/// `around` boxes a future that looks at the attempt, awaits `next.run(attempt)`, and looks at what comes back.
pub trait Hook: MaybeSend + MaybeSync + 'static {
    /// Sends the attempt on with [`Next::run`], or does not.
    fn around<'a>(&'a self, attempt: Attempt, next: Next<'a>) -> HookFuture<'a>;

    /// Whether the hook is to see credentials. Otherwise they are put onto the request after it, and only if it still
    /// goes to the same origin. A hook that signs requests may need them.
    fn sees_credentials(&self) -> bool {
        false
    }
}

/// A request that is about to be sent.
pub struct Attempt {
    request: Request<Body>,
    operation: &'static Operation,
    number: u32,
    /// Whether the credentials are on it.
    authorized: bool,
}

impl Attempt {
    pub(crate) fn new(request: Request<Body>, plan: &Plan) -> Self {
        Self { request, operation: plan.operation, number: plan.attempt, authorized: false }
    }

    /// The operation, as the document calls it.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation.id
    }

    /// The path as the document has it: `/items/{id}`.
    #[must_use]
    pub fn path(&self) -> String {
        path(self.operation)
    }

    /// Which attempt of the call this is, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The request, without credentials unless the hook is to see them.
    #[must_use]
    pub fn request(&self) -> &Request<Body> {
        &self.request
    }

    /// The request, to be changed.
    pub fn request_mut(&mut self) -> &mut Request<Body> {
        &mut self.request
    }
}

impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("operation", &self.operation())
            .field("number", &self.number)
            .field("method", self.request.method())
            .field("path", &self.request.uri().path())
            .field("headers", &shown::Headers(self.request.headers()))
            .finish_non_exhaustive()
    }
}

/// What comes after a hook: other hooks, and then the transport.
pub struct Next<'a> {
    plan: &'a Plan,
    hop: &'a Hop,
    rest: &'a [Arc<dyn Hook>],
}

impl<'a> Next<'a> {
    pub(crate) fn new(plan: &'a Plan, hop: &'a Hop) -> Self {
        Self { plan, hop, rest: &plan.client.0.hooks }
    }

    /// Sends the request on.
    pub fn run(self, mut attempt: Attempt) -> HookFuture<'a> {
        let Some((hook, rest)) = self.rest.split_first() else {
            return Box::pin(async move {
                self.authorize(&mut attempt)?;
                send::head(self.plan, self.hop, attempt.request).await
            });
        };
        let authorized = if hook.sees_credentials() { self.authorize(&mut attempt) } else { Ok(()) };
        if let Err(error) = authorized {
            return Box::pin(std::future::ready(Err(error)));
        }
        hook.around(attempt, Self { rest, ..self })
    }

    fn authorize(&self, attempt: &mut Attempt) -> Result<(), Error> {
        if attempt.authorized {
            return Ok(());
        }
        attempt.authorized = true;
        self.hop.authorize(&mut attempt.request)
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Next({} hooks)", self.rest.len())
    }
}

impl Error {
    /// The error with which a hook ends a call: its text is that of `cause`. The call is not tried again.
    pub fn from_hook(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let cause = cause.into();
        Self::new(ErrorKind::Hook, format!("a hook ended the call: {cause}")).with_source(cause)
    }
}

/// The path with names in braces.
pub(crate) fn path(operation: &Operation) -> String {
    let segment = |segment: &Segment| match segment {
        Segment::Literal(text) => (*text).to_owned(),
        Segment::Parameter(index) => {
            format!("{{{}}}", operation.parameters.get(*index).map_or("", |parameter| parameter.name))
        }
    };
    operation.path.iter().map(segment).collect()
}
