//! Hooks: around every attempt, without credentials unless they ask for them.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{COOKIE_KEY, KEY, QUERY_KEY, Recorder, builder};
use oasmith_runtime::__private::v1::{self, Call, Operation, Parameter, Segment};
use oasmith_runtime::{Attempt, Body, CallOptions, Error, ErrorKind, Hook, HookFuture, Next, Retry};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const ITEM: &[Segment] = &[Segment::Literal("/items/"), Segment::Parameter(0)];
static GET: Operation = Operation::new("getItem", "GET", ITEM)
    .parameters(&[Parameter::path("id")])
    .security(&[&[KEY, QUERY_KEY, COOKIE_KEY]]);

/// Writes down what it sees, and what comes back.
#[derive(Clone, Default)]
struct Log {
    lines: Arc<Mutex<Vec<String>>>,
    all: bool,
}

impl Hook for Log {
    fn around<'a>(&'a self, attempt: Attempt, next: Next<'a>) -> HookFuture<'a> {
        Box::pin(async move {
            let request = attempt.request();
            let mut names: Vec<&str> = request.headers().keys().map(http::HeaderName::as_str).collect();
            names.sort_unstable();
            let about = format!("{} {} {}", attempt.number(), attempt.operation(), attempt.path());
            let sent = format!("{} {} {}", request.method(), request.uri(), names.join(" "));
            assert!(!format!("{attempt:?}").contains("s3cret"), "{attempt:?}");
            let answer = next.run(attempt).await;
            let came = answer.as_ref().map_or_else(ToString::to_string, |answer| answer.status().to_string());
            self.lines.lock().unwrap().push(format!("{about}: {sent}: {came}"));
            answer
        })
    }

    fn sees_credentials(&self) -> bool {
        self.all
    }
}

fn status(status: u16) -> http::Response<Body> {
    http::Response::builder().status(status).header("location", "/v1/other").body(Body::empty()).unwrap()
}

async fn run(hook: impl Hook, answers: Vec<http::Response<Body>>) -> (Recorder, Result<(), Error>) {
    let recorder = Recorder::answering(answers);
    let builder = builder().transport(recorder.clone()).hook(hook);
    let builder = builder.credential(KEY, "s3cret1").credential(QUERY_KEY, "s3cret2").credential(COOKIE_KEY, "s3cret3");
    let call = Call::new(&builder.build().unwrap(), &GET).argument(0, 7_i64);
    let call = call.with(CallOptions::new().retry(Retry::attempts(2).first_wait(Duration::ZERO)));
    (recorder, call.send(v1::empty).await.map(|_| ()))
}

#[tokio::test]
async fn it_sees_every_attempt_without_credentials() {
    let log = Log::default();
    let (recorder, result) = run(log.clone(), vec![status(503), status(307), status(200)]).await;
    result.unwrap();
    let plain = "https://api.example.com/v1/items/7 user-agent";
    assert_eq!(
        *log.lines.lock().unwrap(),
        [
            format!("1 getItem /items/{{id}}: GET {plain}: 503 Service Unavailable"),
            format!("2 getItem /items/{{id}}: GET {plain}: 307 Temporary Redirect"),
            "2 getItem /items/{id}: GET https://api.example.com/v1/other user-agent: 200 OK".to_owned(),
        ]
    );
    for seen in recorder.seen.lock().unwrap().iter() {
        assert_eq!(seen.header("x-api-key"), Some("s3cret1"));
        assert_eq!(seen.header("cookie"), Some("sid=s3cret3"));
        assert!(seen.line.ends_with("?key=s3cret2"), "{}", seen.line);
    }
}

#[tokio::test]
async fn credentials_are_shown_to_those_that_ask() {
    let log = Log { all: true, ..Log::default() };
    let (recorder, result) = run(log.clone(), vec![status(200)]).await;
    result.unwrap();
    let line = "GET https://api.example.com/v1/items/7?key=s3cret2 cookie user-agent x-api-key";
    assert_eq!(*log.lines.lock().unwrap(), [format!("1 getItem /items/{{id}}: {line}: 200 OK")]);
    assert_eq!(recorder.only().line, "GET https://api.example.com/v1/items/7?key=s3cret2", "once, not twice");
}

/// Adds a header, and sends the request to another server.
struct Elsewhere;

impl Hook for Elsewhere {
    fn around<'a>(&'a self, mut attempt: Attempt, next: Next<'a>) -> HookFuture<'a> {
        *attempt.request_mut().uri_mut() = "https://mirror.example.net/v1/items/7".parse().unwrap();
        attempt.request_mut().headers_mut().insert("x-trace", "1".parse().unwrap());
        next.run(attempt)
    }
}

#[tokio::test]
async fn what_it_changes_is_sent_and_credentials_stay_at_home() {
    let (recorder, result) = run(Elsewhere, vec![status(200)]).await;
    result.unwrap();
    let seen = recorder.only();
    assert_eq!(seen.line, "GET https://mirror.example.net/v1/items/7");
    assert_eq!(seen.names(), ["user-agent", "x-trace"]);
}

/// Lets nothing through.
struct Closed;

impl Hook for Closed {
    fn around<'a>(&'a self, _: Attempt, _: Next<'a>) -> HookFuture<'a> {
        Box::pin(std::future::ready(Err(Error::from_hook("closed on sundays"))))
    }
}

#[tokio::test]
async fn it_can_end_a_call() {
    let (recorder, result) = run(Closed, vec![]).await;
    let error = result.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Hook);
    assert_eq!(
        error.to_string(),
        "getItem: a hook ended the call: closed on sundays (GET https://api.example.com/v1/items/7)"
    );
    assert!(recorder.seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn hooks_stand_around_each_other() {
    let log = Log::default();
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).hook(log.clone()).hook(Closed).build().unwrap();
    let call = Call::new(&client, http_support::leak(Operation { security: &[], ..GET })).argument(0, 7_i64);
    assert!(call.send(v1::empty).await.is_err());
    assert!(log.lines.lock().unwrap()[0].ends_with("closed on sundays"), "{:?}", log.lines);
}
