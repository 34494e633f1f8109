//! Retries: only where they are asked for, and only what may be sent twice.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Chunks, Recorder, TestServer, builder, client, json, leak, reply};
use oasmith_runtime::__private::v1::{self, BodyKind, BodySpec, Call, Operation, Parameter, Segment};
use oasmith_runtime::{Body, BoxFuture, CallOptions, IdempotencyKey, Retry, RetryBudget, Transport, TransportError};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
const KEY: &[Parameter] = &[Parameter::header("Idempotency-Key")];
static GET: Operation = Operation::new("get", "GET", ITEMS);
static PUT: Operation = Operation::new("put", "PUT", ITEMS).body(BodySpec::new("text/plain", BodyKind::Text));
static POST: Operation = Operation::new("post", "POST", ITEMS).body(BodySpec::new("text/plain", BodyKind::Text));

/// Answers at once and writes down how long it was told to wait.
#[derive(Clone, Default)]
struct Waits {
    recorder: Recorder,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Transport for Waits {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        self.recorder.send(request)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        // Limits of the engine are long; waits between attempts are not.
        if duration >= Duration::from_secs(60) {
            return Box::pin(std::future::pending());
        }
        self.waits.lock().unwrap().push(duration);
        Box::pin(std::future::ready(()))
    }
}

fn status(status: u16, headers: &[(&str, &str)]) -> http::Response<Body> {
    let mut answer = http::Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    answer.body(Body::empty()).unwrap()
}

/// Runs a call against these answers: how often it was sent, how long it waited, whether it came through.
async fn run(
    operation: &'static Operation,
    retry: Retry,
    answers: Vec<http::Response<Body>>,
) -> (usize, Vec<Duration>, bool) {
    let transport = Waits::default();
    transport.recorder.answers.lock().unwrap().extend(answers);
    let client = builder().transport(transport.clone()).options(CallOptions::new().retry(retry)).build().unwrap();
    let mut call = Call::new(&client, operation);
    if operation.body.is_some() {
        call.set_body("text".to_owned());
    }
    let result = call.send(v1::empty).await;
    let sent = transport.recorder.seen.lock().unwrap().len();
    let waits = transport.waits.lock().unwrap().clone();
    if let Err(error) = &result {
        assert_eq!(error.attempts() as usize, sent);
    }
    (sent, waits, result.is_ok())
}

#[tokio::test]
async fn not_unless_it_is_asked_for() {
    let recorder = Recorder::answering(vec![status(503, &[])]);
    let client = builder().transport(recorder.clone()).build().unwrap();
    assert!(Call::new(&client, &GET).send(v1::empty).await.is_err());
    recorder.only();
}

#[tokio::test]
async fn until_it_comes_through_or_the_attempts_are_over() {
    let (sent, waits, ok) = run(&GET, Retry::attempts(3), vec![status(503, &[]), status(429, &[])]).await;
    assert_eq!((sent, waits.len(), ok), (3, 2, true));
    let four = (0..4).map(|_| status(503, &[])).collect();
    let (sent, _, ok) = run(&GET, Retry::attempts(3), four).await;
    assert_eq!((sent, ok), (3, false));
    let (sent, _, ok) = run(&GET, Retry::never(), vec![status(503, &[])]).await;
    assert_eq!((sent, ok), (1, false));
}

#[tokio::test]
async fn waits_double_with_jitter() {
    let answers = (0..6).map(|_| status(503, &[])).collect();
    let retry = Retry::attempts(6).first_wait(Duration::from_secs(2)).longest_wait(Duration::from_secs(10));
    let (_, waits, _) = run(&GET, retry, answers).await;
    for (wait, full) in waits.iter().zip([2, 4, 8, 10, 10]) {
        let full = Duration::from_secs(full);
        assert!(*wait > full / 2 && *wait <= full, "{waits:?}");
    }
    assert_eq!(waits.len(), 5);
}

/// Clients that were refused at the same moment do not come back at the same moment.
#[tokio::test]
async fn jitter_differs_from_call_to_call() {
    let retry = Retry::attempts(2).first_wait(Duration::from_secs(8));
    let mut all = Vec::new();
    for _ in 0..200 {
        let (_, waits, _) = run(&GET, retry.clone(), vec![status(503, &[])]).await;
        all.extend(waits);
    }
    assert!(all.iter().all(|wait| *wait > Duration::from_secs(4) && *wait <= Duration::from_secs(8)), "{all:?}");
    // Of 1000 steps 200 are drawn: each quarter of the range has about 50, and fewer than 10 is out of the question.
    for second in 4..8 {
        let (from, to) = (Duration::from_secs(second), Duration::from_secs(second + 1));
        let found = all.iter().filter(|wait| **wait > from && **wait <= to).count();
        assert!(found >= 10, "{found} waits between {from:?} and {to:?}");
    }
    all.sort_unstable();
    all.dedup();
    assert!(all.len() > 100, "{} different waits", all.len());
}

#[tokio::test]
async fn retry_after_is_obeyed() {
    let (_, waits, ok) = run(&GET, Retry::attempts(2), vec![status(503, &[("retry-after", "7")])]).await;
    assert_eq!((waits, ok), (vec![Duration::from_secs(7)], true));
    let date = [("date", "Sun, 06 Nov 1994 08:49:30 GMT"), ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")];
    let (_, waits, _) = run(&GET, Retry::attempts(2), vec![status(429, &date)]).await;
    assert_eq!(waits, [Duration::from_secs(7)]);
    let past = [("date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("retry-after", "Sun, 06 Nov 1994 08:49:30 GMT")];
    let (_, waits, _) = run(&GET, Retry::attempts(2), vec![status(429, &past)]).await;
    assert_eq!(waits, [Duration::ZERO]);
    let (sent, waits, ok) = run(&GET, Retry::attempts(2), vec![status(503, &[("retry-after", "31")])]).await;
    assert_eq!((sent, waits, ok), (1, vec![], false), "longer than the longest wait");
    let (_, waits, ok) = run(&GET, Retry::attempts(2), vec![status(503, &[("retry-after", "soon")])]).await;
    assert_eq!((waits.len(), ok), (1, true));
}

#[tokio::test]
async fn other_statuses_are_final() {
    for code in [400, 401, 404, 408, 500, 502, 504] {
        let (sent, ..) = run(&GET, Retry::attempts(3), vec![status(code, &[])]).await;
        assert_eq!(sent, 1, "{code}");
    }
}

#[tokio::test]
async fn only_what_may_be_done_twice() {
    assert_eq!(run(&PUT, Retry::attempts(2), vec![status(503, &[])]).await.0, 2);
    assert_eq!(run(&POST, Retry::attempts(2), vec![status(503, &[])]).await.0, 1);
    let safe = leak(POST.idempotent(true));
    assert_eq!(run(safe, Retry::attempts(2), vec![status(503, &[])]).await.0, 2);
    let recorder = Recorder::answering(vec![status(503, &[])]);
    let client = builder().transport(recorder.clone()).build().unwrap();
    let body = Body::from_stream(Chunks::of([b"x".as_slice()]));
    let call = Call::new(&client, &PUT).raw_body(body).with(CallOptions::new().retry(Retry::attempts(2)));
    assert!(call.send(v1::empty).await.unwrap_err().is_status());
    recorder.only();
}

#[tokio::test]
async fn raw_answers_are_retried_too() {
    let recorder = Recorder::answering(vec![status(503, &[])]);
    let client = builder().transport(recorder.clone()).build().unwrap();
    let retry = Retry::attempts(2).first_wait(Duration::from_millis(1));
    let answer = Call::new(&client, &GET).with(CallOptions::new().retry(retry)).send_raw().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(recorder.seen.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn connections_that_break_over_a_socket() {
    let truncated = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n1";
    let script = vec![
        vec![],
        vec![http_support::Step::Write(truncated.as_bytes().to_vec())],
        reply("503 Service Unavailable", &[("retry-after", "0")], "later"),
        json("7"),
    ];
    let server = TestServer::start(script).await;
    let retry = Retry::attempts(4).first_wait(Duration::from_millis(1));
    let call = Call::new(&client(&server.url), &GET).with(CallOptions::new().retry(retry));
    assert_eq!(*call.send(v1::json::<i64>).await.unwrap(), 7);
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn the_error_says_how_often_it_was_tried() {
    let retry = Retry::attempts(2).first_wait(Duration::from_millis(1));
    let call = Call::new(&client("http://127.0.0.1:1"), &GET).with(CallOptions::new().retry(retry));
    let error = call.send(v1::empty).await.unwrap_err();
    assert!(error.is_connect());
    assert!(error.to_string().contains(", after 2 attempts ("), "{error}");
}

/// The limit on the whole call holds for all attempts together.
#[tokio::test]
async fn a_call_ends_with_its_limit_while_it_waits() {
    let recorder = Recorder::answering(vec![status(503, &[("retry-after", "30")])]);
    let client = builder().transport(recorder).build().unwrap();
    let options = CallOptions::new().retry(Retry::attempts(2)).timeout(Duration::from_millis(50));
    let error = Call::new(&client, &GET).with(options).send(v1::empty).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

/// The keys of the requests that a POST made of these options of the client and of the call.
async fn keys(client: CallOptions, call: CallOptions, header: &str) -> Vec<Option<String>> {
    let recorder = Recorder::answering(vec![status(503, &[]), status(429, &[])]);
    let retry = Retry::attempts(3).first_wait(Duration::ZERO);
    let client = builder().transport(recorder.clone()).options(client.retry(retry)).build().unwrap();
    let _ = Call::new(&client, &POST).body("x".to_owned()).with(call).send(v1::empty).await;
    let seen = recorder.seen.lock().unwrap();
    seen.iter().map(|seen| seen.header(header).map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_key_makes_a_post_one_that_can_be_sent_again() {
    let new = CallOptions::new;
    assert_eq!(keys(new(), new(), "idempotency-key").await, [None]);
    let own = Some("order-17".to_owned());
    assert_eq!(keys(new(), new().idempotency_key("order-17"), "idempotency-key").await, vec![own.clone(); 3]);
    let named = IdempotencyKey::new("order-17").header("X-Request-Key");
    assert_eq!(keys(new(), new().idempotency_key(named), "x-request-key").await, vec![own; 3]);
    let random = new().idempotency_key(IdempotencyKey::random());
    let first = keys(random.clone(), new(), "idempotency-key").await;
    let second = keys(random, new(), "idempotency-key").await;
    assert_eq!(first[0].as_ref().unwrap().len(), 36);
    assert_eq!(first, vec![first[0].clone(); 3]);
    assert_ne!(first, second, "each call has its own");
}

#[tokio::test]
async fn a_key_that_is_an_argument_serves_as_well() {
    let operation = leak(Operation::new("post", "POST", ITEMS).parameters(KEY));
    let recorder = Recorder::answering(vec![status(503, &[])]);
    let options = CallOptions::new().idempotency_key(IdempotencyKey::random());
    let options = options.retry(Retry::attempts(2).first_wait(Duration::ZERO));
    let client = builder().transport(recorder.clone()).options(options).build().unwrap();
    Call::new(&client, operation).argument(0, "mine".to_owned()).send(v1::empty).await.unwrap();
    let seen = recorder.seen.lock().unwrap();
    assert_eq!(seen.iter().map(|seen| seen.header("idempotency-key")).collect::<Vec<_>>(), [Some("mine"); 2]);
}

#[tokio::test]
async fn keys_stay_away_from_what_needs_none_and_cannot_be_shared() {
    let recorder = Recorder::default();
    let options = CallOptions::new().idempotency_key(IdempotencyKey::random());
    let client = builder().transport(recorder.clone()).options(options).build().unwrap();
    Call::new(&client, &GET).send(v1::empty).await.unwrap();
    assert_eq!(recorder.only().header("idempotency-key"), None);
    let error = builder().options(CallOptions::new().idempotency_key("one for all")).build().unwrap_err();
    assert!(error.to_string().contains("must be `IdempotencyKey::random`"), "{error}");
    let error = builder().options(CallOptions::new().idempotency_key("a\nb")).build().unwrap_err();
    assert!(error.to_string().contains("the idempotency key has a character"), "{error}");
}

/// However many calls fail, together they send little more than themselves.
#[tokio::test]
async fn the_budget_is_shared_by_all_calls() {
    let answers = (0..100).map(|_| status(503, &[])).collect();
    let recorder = Recorder::answering(answers);
    let retry = CallOptions::new().retry(Retry::attempts(5).first_wait(Duration::ZERO));
    let builder = builder().transport(recorder.clone()).options(retry);
    let client = builder.retry_budget(RetryBudget::new(7, 2)).build().unwrap();
    for _ in 0..10 {
        assert!(Call::new(&client, &GET).send(v1::empty).await.is_err());
    }
    assert_eq!(recorder.seen.lock().unwrap().len(), 17);
    recorder.answers.lock().unwrap().clear();
    for _ in 0..3 {
        Call::new(&client, &GET).send(v1::empty).await.unwrap();
    }
    recorder.answers.lock().unwrap().extend((0..5).map(|_| status(503, &[])));
    assert!(Call::new(&client, &GET).send(v1::empty).await.is_err());
    assert_eq!(recorder.seen.lock().unwrap().len(), 17 + 3 + 2, "two calls that succeed make one retry");
}
