//! A transport that keeps the one request that it is sent, and answers with JSON, or with nothing.

use futures_core::Stream;
use http::{HeaderMap, Request, Response, header};
use oasmith_runtime::{Body, BoxFuture, Transport, TransportError};
use std::future::{Future, IntoFuture, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

#[derive(Clone, Default)]
pub struct Wire(Arc<Mutex<Option<Sent>>>, Vec<u8>, &'static str);

/// A request.
pub struct Sent {
    /// Method and path, with the query.
    pub line: String,
    pub headers: HeaderMap,
    /// With `B` for the boundary between parts.
    pub body: String,
}

impl Wire {
    /// One that answers with this JSON.
    pub fn answering(json: &'static str) -> Self {
        Self::answering_in("application/json", json)
    }

    /// One that answers with this text of a media type.
    pub fn answering_in(media_type: &'static str, text: impl AsRef<[u8]>) -> Self {
        Self(Arc::default(), text.as_ref().to_vec(), media_type)
    }

    pub fn sent(&self) -> Sent {
        self.slot().take().expect("a request was sent")
    }

    pub fn line(&self) -> String {
        self.sent().line
    }

    pub fn body(&self) -> String {
        self.sent().body
    }

    pub fn is_idle(&self) -> bool {
        self.slot().is_none()
    }

    fn slot(&self) -> MutexGuard<'_, Option<Sent>> {
        self.0.lock().expect("no test panics in between")
    }
}

impl Transport for Wire {
    fn send(&self, request: Request<Body>) -> BoxFuture<Result<Response<Body>, TransportError>> {
        let this = self.clone();
        Box::pin(async move {
            let (parts, mut body) = request.into_parts();
            let mut whole = Vec::new();
            while let Some(piece) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
                whole.extend_from_slice(&piece?);
            }
            let mut text = String::from_utf8(whole).expect("the test sends text");
            let media_type =
                parts.headers.get(header::CONTENT_TYPE).map_or("", |value| value.to_str().expect("a media type"));
            if let Some((_, boundary)) = media_type.split_once("boundary=") {
                let boundary = boundary.split(';').next().unwrap_or_default();
                text = text.replace(boundary, "B");
            }
            let line = format!("{} {}", parts.method, parts.uri.path_and_query().expect("a path"));
            *this.slot() = Some(Sent { line, headers: parts.headers, body: text });
            let answer = Response::builder();
            let answer = match this.1 {
                text if text.is_empty() => answer.status(http::StatusCode::NO_CONTENT).body(Body::empty()),
                text => answer.header(header::CONTENT_TYPE, this.2).body(text.into()),
            };
            Ok(answer.expect("the answer has a form"))
        })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(std::future::pending())
    }
}

/// The outcome of a call whose transport never waits.
#[track_caller]
pub fn now<T>(call: impl IntoFuture<Output = T>) -> T {
    let mut future = pin!(call.into_future());
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("the call waits"),
    }
}
