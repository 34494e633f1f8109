use super::address;
use super::body::Body;
use super::carried::Carried;
use super::context::Context;
use super::payload::{Payload, Upload};
use super::request::Plan;
use super::transport::{TransportError, TransportFault};
use crate::error::{Error, ErrorKind};
use http::{HeaderMap, HeaderValue, Method, Request, header};
use std::sync::Arc;

/// One request of a call: the first, or one that a redirect asked for. The first has what the plan has.
#[derive(Clone)]
pub(crate) struct Hop {
    /// With the URI.
    pub context: Arc<Context>,
    pub method: Method,
    /// Without what is carried.
    pub headers: Arc<HeaderMap>,
    pub carried: Option<Arc<Carried>>,
    pub body: Carries,
}

/// What a request carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carries {
    Nothing,
    /// The call's body.
    Body,
}

impl Hop {
    pub(crate) fn first(plan: &Plan) -> Self {
        Self {
            context: plan.context.clone(),
            method: plan.method.clone(),
            headers: plan.headers.clone(),
            carried: plan.carried.clone(),
            body: match plan.payload {
                Payload::Nothing => Carries::Nothing,
                Payload::Bytes(_) | Payload::Form(_) | Payload::Stream => Carries::Body,
            },
        }
    }

    /// The request, without what is carried.
    pub(crate) fn request(&self, plan: &Plan, upload: &mut Upload) -> Result<Request<Body>, Error> {
        let body = self.take_body(plan, upload)?;
        let mut request = Request::new(body);
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.context.uri.clone();
        *request.headers_mut() = (*self.headers).clone();
        if let Some(length) = self.announced(request.body()) {
            let value = HeaderValue::from(length);
            request.headers_mut().insert(header::CONTENT_LENGTH, value);
        }
        Ok(request)
    }

    /// Puts what is carried onto the request.
    pub(crate) fn authorize(&self, request: &mut Request<Body>) -> Result<(), Error> {
        let Some(carried) = &self.carried else { return Ok(()) };
        carried.put(request, &self.context.uri).map_err(|problem| self.refused(problem))
    }

    /// The length that the transport cannot see: of a stream, and of a body that is missing where the
    /// method means one (RFC 9110, 8.6).
    fn announced(&self, body: &Body) -> Option<u64> {
        let means_body = [Method::POST, Method::PUT, Method::PATCH].contains(&self.method);
        match body.as_bytes() {
            None => body.length(),
            Some(bytes) => (bytes.is_empty() && means_body).then_some(0),
        }
    }

    fn take_body(&self, plan: &Plan, upload: &mut Upload) -> Result<Body, Error> {
        match (self.body, &plan.payload) {
            (Carries::Nothing, _) | (Carries::Body, Payload::Nothing) => Ok(Body::empty()),
            (Carries::Body, Payload::Bytes(bytes)) => Ok(Body::from(bytes.clone())),
            (Carries::Body, Payload::Form(form)) => Ok(form.body()),
            (Carries::Body, Payload::Stream) => upload.take().ok_or_else(|| {
                let message = "the server redirects, but the body was a stream and cannot be sent again";
                Error::new(ErrorKind::Redirect, message).within(&self.context)
            }),
        }
    }

    fn refused(&self, message: &str) -> Error {
        Error::new(ErrorKind::Configuration, message).within(&self.context)
    }

    /// The error for a request that got no answer.
    pub(crate) fn fault(&self, error: TransportError) -> Error {
        let host = address::bare(&self.context.uri);
        let host = host.split('/').take(3).collect::<Vec<_>>().join("/");
        let root = self.context.secrets.blot(&error.root());
        let (kind, message) = match error.fault() {
            TransportFault::Connect { timed_out: true } => {
                (ErrorKind::Connect, format!("no connection to {host} within the limit on connecting"))
            }
            TransportFault::Connect { timed_out: false } => {
                (ErrorKind::Connect, format!("no connection to {host}: {root}"))
            }
            TransportFault::Timeout => (ErrorKind::Timeout, format!("the transport gave up waiting: {root}")),
            TransportFault::Broken => {
                (ErrorKind::Transport, format!("the connection broke before the answer was there: {root}"))
            }
            TransportFault::Refused => {
                (ErrorKind::Configuration, format!("the transport cannot send the request: {root}"))
            }
        };
        let timed_out = error.fault() == TransportFault::Connect { timed_out: true };
        let fault = Error::new(kind, message).with_source(error.into_source()).within(&self.context);
        if timed_out { fault.timed_out() } else { fault }
    }
}
