use super::body::Body;
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// A future in a box; it can be sent to other threads, except on wasm.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
/// A future in a box; it can be sent to other threads, except on wasm.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

/// `Send`, except on wasm, where there is one thread.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Send + ?Sized> MaybeSend for T {}

/// `Send`, except on wasm, where there is one thread.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSend for T {}

/// `Sync`, except on wasm, where there is one thread.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSync: Sync {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Sync + ?Sized> MaybeSync for T {}

/// `Sync`, except on wasm, where there is one thread.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSync {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSync for T {}

/// What carries requests: an HTTP client, or a stand-in for one.
///
/// It sends each request once: redirects, retries and limits on time are the engine's. It follows no
/// redirect of its own, adds no credentials and decodes no content.
pub trait Transport: MaybeSend + MaybeSync + 'static {
    /// Sends the request; the answer is there when its headers are.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>>;

    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<()>;
}

/// One that is shared.
impl Transport for Arc<dyn Transport> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        (**self).sleep(duration)
    }
}

/// Why a request got no answer, or a body did not arrive whole.
pub struct TransportError {
    fault: TransportFault,
    source: Box<dyn Error + Send + Sync>,
}

/// At which point a transport failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TransportFault {
    /// No connection; nothing was sent.
    Connect { timed_out: bool },
    /// It took too long.
    Timeout,
    /// The connection broke.
    Broken,
    /// The request cannot be sent at all.
    Refused,
}

impl TransportError {
    /// There is no connection, so nothing was sent.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportFault::Connect { timed_out: false }, source)
    }

    /// The connection was not there in time, so nothing was sent.
    pub fn connect_timeout(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportFault::Connect { timed_out: true }, source)
    }

    /// It took longer than a limit of the transport's own.
    pub fn timeout(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportFault::Timeout, source)
    }

    /// The connection broke while it was in use.
    pub fn broken(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportFault::Broken, source)
    }

    /// The transport cannot send such a request, now or later.
    pub fn refused(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportFault::Refused, source)
    }

    fn new(fault: TransportFault, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let source = source.into();
        Self { fault, source }
    }

    pub(crate) fn fault(&self) -> TransportFault {
        self.fault
    }

    /// The innermost cause: what the system or the peer said.
    pub(crate) fn root(&self) -> String {
        let mut cause: &dyn Error = self.source.as_ref();
        while let Some(deeper) = cause.source() {
            cause = deeper;
        }
        cause.to_string()
    }

    pub(crate) fn into_source(self) -> Box<dyn Error + Send + Sync> {
        self.source
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError").field("fault", &self.fault).field("source", &self.source).finish()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.fault {
            TransportFault::Connect { .. } => "no connection",
            TransportFault::Timeout => "out of time",
            TransportFault::Broken => "the connection broke",
            TransportFault::Refused => "the transport refuses the request",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}
