//! Request bodies whose progress can be seen.

use super::body::Body;
use super::transport::TransportError;
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderValue, Request, header};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

/// How many pieces of a request's body the transport has taken.
#[derive(Clone, Default)]
struct Progress(Arc<AtomicU64>);

/// How far a body is, if it is one that takes time.
pub(crate) struct Watch(Option<Progress>);

impl Watch {
    /// How many pieces are gone.
    pub(crate) fn count(&self) -> u64 {
        self.0.as_ref().map_or(0, |progress| progress.0.load(Ordering::Relaxed))
    }
}

/// Bodies up to this size are on their way at once; larger ones are sent in pieces of it.
const PIECE: usize = 64 << 10;

/// The request with its progress, if its body is large or a stream.
pub(crate) fn watched(request: Request<Body>) -> (Request<Body>, Watch) {
    let small = |body: &Body| body.as_bytes().is_some_and(|bytes| bytes.len() <= PIECE);
    if small(request.body()) {
        return (request, Watch(None));
    }
    let progress = Progress::default();
    let (mut parts, body) = request.into_parts();
    let length = body.length();
    if let Some(length) = length {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    let pieces = Pieces { body, rest: Bytes::new(), progress: progress.clone() };
    let mut body = Body::from_failing(pieces, |fault| fault);
    if let Some(length) = length {
        body = body.with_length(length);
    }
    (Request::from_parts(parts, body), Watch(Some(progress)))
}

struct Pieces {
    body: Body,
    rest: Bytes,
    progress: Progress,
}

impl Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_next(cx) {
                Poll::Ready(Some(Ok(chunk))) => self.rest = chunk,
                other => {
                    // The end counts too: from then on the answer is waited for.
                    if other.is_ready() {
                        self.progress.0.fetch_add(1, Ordering::Relaxed);
                    }
                    return other;
                }
            }
        }
        self.progress.0.fetch_add(1, Ordering::Relaxed);
        let length = self.rest.len().min(PIECE);
        Poll::Ready(Some(Ok(self.rest.split_to(length))))
    }
}
