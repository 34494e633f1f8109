//! A transport that keeps the body of the one request that it is sent.

use futures_core::Stream;
use http::{Request, Response, header};
use oasmith_runtime::{Body, BoxFuture, Transport, TransportError};
use std::future::{Future, IntoFuture, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

#[derive(Clone, Default)]
pub struct Wire(Arc<Mutex<Option<String>>>);

impl Wire {
    /// The body, with `B` for the boundary between parts.
    pub fn body(&self) -> String {
        self.slot().take().expect("a request was sent")
    }

    pub fn is_idle(&self) -> bool {
        self.slot().is_none()
    }

    fn slot(&self) -> MutexGuard<'_, Option<String>> {
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
            let media_type = parts.headers[header::CONTENT_TYPE].to_str().expect("a media type");
            if let Some((_, boundary)) = media_type.split_once("boundary=") {
                let boundary = boundary.split(';').next().unwrap_or_default();
                text = text.replace(boundary, "B");
            }
            *this.slot() = Some(text);
            let mut answer = Response::new(Body::empty());
            *answer.status_mut() = http::StatusCode::NO_CONTENT;
            Ok(answer)
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
