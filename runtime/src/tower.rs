//! [`tower`](https://docs.rs/tower) services as transports, and layers around a transport.

use crate::{Body, BoxFuture, MaybeSend, Transport, TransportError};
use http::{Request, Response};
use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tower_service::Service;

/// The transport `inner` with layers around it: what a builder's `wrap_transport` gives, and what `around` makes of it as a
/// service, with `ServiceBuilder` say.
///
/// A layer sees the requests as they are sent, credentials included.
pub fn layers<S>(inner: Arc<dyn Transport>, around: impl FnOnce(TransportService) -> S) -> impl Transport
where
    S: Service<Request<Body>, Response = Response<Body>> + Clone + MaybeSend + 'static,
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    S::Future: MaybeSend + 'static,
{
    let timer = inner.clone();
    Tower { service: Mutex::new(around(TransportService(inner))), sleep: move |time| timer.sleep(time) }
}

/// A service as a transport. `sleep` waits, for limits and for retries.
pub fn service<S, W, F>(service: S, sleep: W) -> impl Transport
where
    S: Service<Request<Body>, Response = Response<Body>> + Clone + MaybeSend + 'static,
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    S::Future: MaybeSend + 'static,
    W: Fn(Duration) -> F + crate::MaybeSend + crate::MaybeSync + 'static,
    F: Future<Output = ()> + MaybeSend + 'static,
{
    let sleep = move |time| -> BoxFuture<()> { Box::pin(sleep(time)) };
    Tower { service: Mutex::new(service), sleep }
}

/// A transport as a service. It is always ready.
#[derive(Clone)]
pub struct TransportService(Arc<dyn Transport>);

impl fmt::Debug for TransportService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TransportService")
    }
}

impl Service<Request<Body>> for TransportService {
    type Response = Response<Body>;
    type Error = TransportError;
    type Future = BoxFuture<Result<Response<Body>, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        self.0.send(request)
    }
}

struct Tower<S, W> {
    /// Each request takes a clone, since a service is called by one at a time.
    service: Mutex<S>,
    sleep: W,
}

impl<S, W> Transport for Tower<S, W>
where
    S: Service<Request<Body>, Response = Response<Body>> + Clone + MaybeSend + 'static,
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    S::Future: MaybeSend + 'static,
    W: Fn(Duration) -> BoxFuture<()> + crate::MaybeSend + crate::MaybeSync + 'static,
{
    fn send(&self, request: Request<Body>) -> BoxFuture<Result<Response<Body>, TransportError>> {
        let mut service = self.service.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(fault)?;
            service.call(request).await.map_err(fault)
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        (self.sleep)(duration)
    }
}

/// The transport's own error, if layers handed it through; else the layer gave up.
fn fault(error: impl Into<Box<dyn Error + Send + Sync>>) -> TransportError {
    match error.into().downcast::<TransportError>() {
        Ok(own) => *own,
        Err(other) => TransportError::broken(other),
    }
}
