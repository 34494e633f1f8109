use super::transport::{BoxFuture, MaybeSend, TransportError};
use super::upgrade::Duplex;
use bytes::Bytes;
use futures_core::Stream;
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

#[cfg(not(target_arch = "wasm32"))]
type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;
#[cfg(target_arch = "wasm32")]
type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>>>>;

/// The body of a request or an answer: bytes, or a stream of them.
pub struct Body {
    content: Content,
    length: Option<u64>,
}

enum Content {
    Bytes(Bytes),
    Stream(Chunks),
    Switched(Switched),
}

/// A connection that is handed over.
type Switched = BoxFuture<Result<Pin<Box<dyn Duplex>>, TransportError>>;

impl Body {
    /// No bytes.
    #[must_use]
    pub fn empty() -> Self {
        Self::from(Bytes::new())
    }

    /// Bytes that come one piece after the other.
    ///
    /// A request with such a body is sent once: it is not retried, and a redirect that asks for the body
    /// again is an error.
    pub fn from_stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + MaybeSend + 'static,
        E: Into<Box<dyn Error + Send + Sync>> + 'static,
    {
        Self::from_failing(stream, TransportError::broken)
    }

    /// The body of an answer 101, behind which the connection is another protocol's (RFC 9110, 7.8).
    pub fn from_upgrade<F, D>(connection: F) -> Self
    where
        F: Future<Output = Result<D, TransportError>> + MaybeSend + 'static,
        D: Duplex,
    {
        let connection = async { connection.await.map(|duplex| -> Pin<Box<dyn Duplex>> { Box::pin(duplex) }) };
        Self { content: Content::Switched(Box::pin(connection)), length: Some(0) }
    }

    pub(crate) fn into_switched(self) -> Option<Switched> {
        match self.content {
            Content::Switched(connection) => Some(connection),
            Content::Bytes(_) | Content::Stream(_) => None,
        }
    }

    /// As `from_stream`, with a word on what its errors mean.
    pub(crate) fn from_failing<S, E>(stream: S, fault: fn(E) -> TransportError) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + MaybeSend + 'static,
        E: 'static,
    {
        Self { content: Content::Stream(Box::pin(Mapped::new(stream, fault))), length: None }
    }

    /// Says how many bytes a stream has, which is then sent as `Content-Length`.
    #[must_use]
    pub fn with_length(mut self, length: u64) -> Self {
        self.length = Some(length);
        self
    }

    /// The number of bytes, if it is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// All the bytes, unless it is a stream.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Stream(_) | Content::Switched(_) => None,
        }
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        let bytes = bytes.into();
        Self { length: u64::try_from(bytes.len()).ok(), content: Content::Bytes(bytes) }
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.content {
            Content::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Content::Stream(chunks) => chunks.as_mut().poll_next(cx),
            Content::Switched(_) => Poll::Ready(None),
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match &self.content {
            Content::Bytes(_) => "bytes",
            Content::Stream(_) => "stream",
            Content::Switched(_) => "connection",
        };
        write!(f, "Body({kind}, {:?})", self.length)
    }
}

/// A stream with its faults turned into those of a transport.
pub(crate) struct Mapped<S, E> {
    stream: Pin<Box<S>>,
    fault: fn(E) -> TransportError,
}

impl<S, E> Mapped<S, E> {
    pub(crate) fn new(stream: S, fault: fn(E) -> TransportError) -> Self {
        Self { stream: Box::pin(stream), fault }
    }
}

impl<S, E> Stream for Mapped<S, E>
where
    S: Stream<Item = Result<Bytes, E>>,
{
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let fault = self.fault;
        let chunk = self.stream.as_mut().poll_next(cx);
        chunk.map(|chunk| chunk.map(|chunk| chunk.map_err(fault)))
    }
}
