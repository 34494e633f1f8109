//! Streams of events that break off and are asked for again.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Recorder, builder};
use oasmith_runtime::__private::v1::{Call, Operation, Segment};
use oasmith_runtime::{Body, BoxFuture, CallOptions, Error, Events, Reconnect, Transport, TransportError, json};
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

static WATCH: Operation = Operation::new("watch", "GET", &[Segment::Literal("/watch")]);
static BEGIN: Operation = Operation::new("begin", "POST", &[Segment::Literal("/begin")]);

/// A recorder that does not wait, and keeps how long it should have.
#[derive(Clone)]
struct Hasty(Recorder, Arc<Mutex<Vec<u64>>>);

impl Transport for Hasty {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        self.0.send(request)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        // The limit on an answer's headers is longer than any wait of these tests.
        if duration >= Duration::from_secs(60) {
            return Box::pin(std::future::pending());
        }
        self.1.lock().unwrap().push(u64::try_from(duration.as_millis()).unwrap());
        Box::pin(std::future::ready(()))
    }
}

/// A stream that ends, or breaks behind its text.
fn stream(text: &str, breaks: bool) -> http::Response<Body> {
    let mut pieces = vec![Ok(bytes::Bytes::copy_from_slice(text.as_bytes()))];
    pieces.extend(breaks.then(|| Err(io::Error::from(io::ErrorKind::ConnectionReset))));
    let answer = http::Response::builder().header("content-type", "text/event-stream");
    answer.body(Body::from_stream(Pieces(pieces.into_iter()))).unwrap()
}

fn status(status: u16) -> http::Response<Body> {
    http::Response::builder().status(status).body(Body::empty()).unwrap()
}

struct Pieces(std::vec::IntoIter<io::Result<bytes::Bytes>>);

impl futures_core::Stream for Pieces {
    type Item = io::Result<bytes::Bytes>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.next())
    }
}

/// What came of a stream: its events and its error, how long it waited, and the ids that it asked with.
struct Came {
    texts: Vec<String>,
    waits: Vec<u64>,
    ids: Vec<String>,
}

async fn watch(operation: &'static Operation, answers: Vec<http::Response<Body>>, policy: Option<Reconnect>) -> Came {
    let recorder = Recorder::answering(answers);
    let transport = Hasty(recorder.clone(), Arc::default());
    let waits = transport.1.clone();
    let client = builder().transport(transport).build().unwrap();
    let mut call = Call::new(&client, operation);
    if let Some(policy) = policy {
        call = call.with(CallOptions::new().reconnect(policy));
    }
    let events: Result<Events<json::Value>, Error> = call.send_events().await;
    let mut texts = Vec::new();
    let mut events = events.unwrap();
    while let Some(event) = events.next().await {
        texts.push(event.map_or_else(|error| format!("{:?}", error.kind()), |event| event.data.to_string()));
    }
    let seen = recorder.seen.lock().unwrap();
    let ids = seen.iter().map(|seen| seen.header("last-event-id").unwrap_or("-").to_owned()).collect();
    let waits = waits.lock().unwrap().clone();
    Came { texts, waits, ids }
}

fn twice() -> Option<Reconnect> {
    Some(Reconnect::attempts(2).first_wait(Duration::from_millis(100)))
}

#[tokio::test]
async fn a_stream_goes_on_behind_the_last_event() {
    let answers = vec![
        stream("id: 1\ndata: 1\n\nid: 2\ndata: 2\n\nid: 3\ndata: 3", true),
        stream("id: 3\ndata: 3\n\n", false),
        stream("data: [DONE]\n\n", false),
    ];
    let came = watch(&WATCH, answers, twice()).await;
    assert_eq!(came.texts, ["1", "2", "3"]);
    assert_eq!(came.ids, ["-", "2", "3"]);
    assert_eq!(came.waits, [100, 100]);
}

#[tokio::test]
async fn the_server_says_how_long_to_wait() {
    let answers = vec![stream("retry: 7\ndata: 1\n\n", false), status(503), stream("data: 2\n\n", true), status(204)];
    let came = watch(&WATCH, answers, twice()).await;
    assert_eq!(came.texts, ["1", "2"]);
    assert_eq!(came.waits, [7, 14, 7]);
}

#[tokio::test]
async fn attempts_in_vain_have_an_end() {
    let answers = vec![stream("id: 1\ndata: 1\n\n", true), status(500), status(502), status(503)];
    let came = watch(&WATCH, answers, twice()).await;
    assert_eq!(came.texts, ["1", "Status"]);
    assert_eq!(came.ids, ["-", "1", "1"]);
}

#[tokio::test]
async fn what_does_not_pass_is_the_end() {
    let came = watch(&WATCH, vec![stream("id: 1\ndata: 1\n\n", true), status(401)], twice()).await;
    assert_eq!(came.texts, ["1", "Status"]);
    // A value that cannot be read says nothing of the connection.
    let came = watch(&WATCH, vec![stream("data: {\n\ndata: 2\n\n", false)], twice()).await;
    assert_eq!(came.texts, ["Decode", "2"]);
    assert_eq!(came.ids, ["-"]);
}

#[tokio::test]
async fn nobody_comes_back_uninvited() {
    // The server has ended the stream and named nothing to come back to.
    assert_eq!(watch(&WATCH, vec![stream("data: 1\n\n", false)], twice()).await.ids, ["-"]);
    // The caller did not ask for it.
    let came = watch(&WATCH, vec![stream("id: 1\ndata: 1\n\n", true)], None).await;
    assert_eq!((came.texts, came.ids), (vec!["1".to_owned(), "Transport".to_owned()], vec!["-".to_owned()]));
    // Asking twice would do something twice.
    let came = watch(&BEGIN, vec![stream("id: 1\ndata: 1\n\n", true)], twice()).await;
    assert_eq!((came.texts, came.ids), (vec!["1".to_owned(), "Transport".to_owned()], vec!["-".to_owned()]));
}
