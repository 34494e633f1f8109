//! Server-sent events (WHATWG HTML, 9.2), however the bytes are cut.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Chunks, Recorder, Step, TestServer, builder, client};
use oasmith_runtime::__private::v1::{Call, Operation, Segment};
use oasmith_runtime::{Body, Error, Events, Limits, json};
use std::time::Duration;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static STREAM: Operation = Operation::new("stream", "GET", ITEMS).accept("application/json");

fn answer(chunks: Chunks) -> http::Response<Body> {
    let answer = http::Response::builder().header("content-type", "text/event-stream;charset=UTF-8");
    answer.body(Body::from_stream(chunks)).unwrap()
}

async fn open(chunks: Chunks, limits: Limits) -> Events<json::Value> {
    let recorder = Recorder::answering(vec![answer(chunks)]);
    let client = builder().transport(recorder.clone()).limits(limits).build().unwrap();
    let events = Call::new(&client, &STREAM).send_events().await.unwrap();
    assert_eq!(recorder.only().header("accept"), Some("text/event-stream"));
    events
}

/// `event|id|data` of each event.
async fn texts(mut events: Events<json::Value>) -> Vec<String> {
    let mut all = Vec::new();
    while let Some(event) = events.next_text().await {
        let event = event.unwrap();
        all.push(format!("{}|{}|{}", event.event, event.id, event.data));
    }
    all
}

async fn read(bytes: &[u8]) -> Vec<String> {
    texts(open(Chunks::of([bytes]), Limits::new()).await).await
}

/// The examples of the standard, section 9.2.6.
#[tokio::test]
async fn the_examples_of_the_standard() {
    let stocks = b"data: YHOO\ndata: +2\ndata: 10\n\n";
    assert_eq!(read(stocks).await, ["message||YHOO\n+2\n10"]);
    let ids = b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
    assert_eq!(read(ids).await, ["message|1|first event", "message||second event", "message|| third event"]);
    let empty = b"data\n\ndata\ndata\n\ndata:";
    assert_eq!(read(empty).await, ["message||", "message||\n"]);
    let same = b"data:test\n\ndata: test\n\n";
    assert_eq!(read(same).await, ["message||test", "message||test"]);
}

#[tokio::test]
async fn fields() {
    assert_eq!(read(b"event: add\ndata: 1\n\ndata: 2\n\n").await, ["add||1", "message||2"]);
    assert_eq!(read(b"id: 1\n\ndata: x\n\n").await, ["message|1|x"]);
    assert_eq!(read(b"id: 1\ndata: x\n\nid: a\0b\ndata: y\n\n").await, ["message|1|x", "message|1|y"]);
    assert_eq!(read(b"event: only\n\ndata: 1\n\n").await, ["message||1"]);
    assert_eq!(read(b"Data: x\ndata : x\nother: x\n\n").await, [""; 0]);
    assert_eq!(read(b"data: a:b: c\n\n").await, ["message||a:b: c"]);
    assert_eq!(read(b"data: \xFF\n\n").await, ["message||\u{FFFD}"]);
    assert_eq!(read(b"data: cut").await, [""; 0]);
    assert_eq!(read(b"data: cut\n").await, [""; 0]);
}

#[tokio::test]
async fn a_byte_order_mark_stands_only_at_the_start() {
    assert_eq!(read(b"\xEF\xBB\xBFdata: 1\n\n").await, ["message||1"]);
    assert_eq!(read(b"\xEF\xBB\xBF\xEF\xBB\xBFdata: 1\n\n").await, [""; 0]);
    assert_eq!(read(b"data: 1\n\n\xEF\xBB\xBFdata: 2\n\n").await, ["message||1"]);
}

#[tokio::test]
async fn retry_and_the_last_id_can_be_asked_for() {
    let chunks = Chunks::of([b"retry: 2500\nid: 9\ndata: 1\n\nretry: 1x\n\n".as_slice()]);
    let mut events = open(chunks, Limits::new()).await;
    events.next().await.unwrap().unwrap();
    assert_eq!(events.retry(), Some(Duration::from_millis(2500)));
    assert_eq!(events.last_event_id(), "9");
    assert!(events.next().await.is_none());
    assert_eq!(events.retry(), Some(Duration::from_millis(2500)));
}

#[tokio::test]
async fn done_ends_the_stream() {
    assert_eq!(read(b"data: 1\n\ndata: [DONE]\n\ndata: 2\n\n").await, ["message||1"]);
    let mut events = open(Chunks::of([b"data: [DONE]\n\ndata: 2\n\n".as_slice()]), Limits::new()).await;
    assert!(events.next().await.is_none());
    assert!(events.next().await.is_none());
}

/// Every ending of lines, every character of several bytes, cut at every byte and into single bytes.
#[tokio::test]
async fn events_do_not_depend_on_how_they_are_cut() {
    let lines = [
        "\u{FEFF}: comment",
        "",
        "event: grüße",
        "id: 7",
        "data: é1",
        "data: 2",
        "",
        "data",
        "",
        "",
        "retry: 5",
        "data: 日本",
        "",
    ];
    let expected = ["grüße|7|é1\n2", "message|7|", "message|7|日本"];
    for ending in ["\n", "\r", "\r\n"] {
        let text: String = lines.iter().map(|line| format!("{line}{ending}")).collect();
        let bytes = text.as_bytes();
        for cut in 0..=bytes.len() {
            let (one, two) = bytes.split_at(cut);
            let events = open(Chunks::of([one, two]), Limits::new()).await;
            assert_eq!(texts(events).await, expected, "{ending:?} cut at {cut}");
        }
        let events = open(Chunks::of(bytes.chunks(1)), Limits::new()).await;
        assert_eq!(texts(events).await, expected, "{ending:?} in single bytes");
    }
    let mixed = b"data: 1\r\n\ndata: 2\n\r\ndata: 3\r\r\ndata: 4\n\n";
    assert_eq!(read(mixed).await, ["message||1", "message||2", "message||3", "message||4"]);
}

#[tokio::test]
async fn values() {
    let bytes = b"data: {\"a\":1}\n\ndata:\n\ndata: {\n\ndata: [2]\n\n".as_slice();
    let mut events = open(Chunks::of([bytes]), Limits::new()).await;
    assert_eq!(events.meta().status(), 200);
    assert_eq!(events.next().await.unwrap().unwrap().data["a"], 1);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_decode());
    assert!(error.to_string().starts_with("stream: the data of an event of type `message` cannot be read"), "{error}");
    assert_eq!(error.body().as_ref(), b"{");
    assert_eq!(events.next().await.unwrap().unwrap().data[0], 2);
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn an_event_over_the_limit_is_the_last_thing() {
    let long = format!("data: 1\n\ndata: {}\n\ndata: 2\n\n", "x".repeat(100));
    let limits = || Limits::new().event(50);
    for chunks in [Chunks::of([long.as_bytes()]), Chunks::of(long.as_bytes().chunks(7))] {
        let mut events = open(chunks, limits()).await;
        assert_eq!(events.next().await.unwrap().unwrap().data, 1);
        let error = events.next().await.unwrap().unwrap_err();
        assert!(error.is_too_large(), "{error}");
        assert!(events.next().await.is_none());
    }
    let many_lines = "data: 12345\n".repeat(20) + "\n";
    let mut events = open(Chunks::of([many_lines.as_bytes()]), limits()).await;
    assert!(events.next_text().await.unwrap().unwrap_err().is_too_large());
    let many_events = "data: 12345\n\n".repeat(20);
    let events = open(Chunks::of([many_events.as_bytes()]), limits()).await;
    assert_eq!(texts(events).await.len(), 20);
}

async fn refused(answer: http::Response<Body>) -> Error {
    let client = builder().transport(Recorder::answering(vec![answer])).build().unwrap();
    Call::new(&client, &STREAM).send_events::<json::Value>().await.unwrap_err()
}

#[tokio::test]
async fn answers_that_are_no_event_stream() {
    let json = http::Response::builder().header("content-type", "application/json");
    let error = refused(json.body(Body::from("{\"x\":1}")).unwrap()).await;
    assert!(error.is_decode());
    assert!(error.to_string().contains("is application/json and no stream of server-sent events"), "{error}");
    assert_eq!(error.body().as_ref(), b"{\"x\":1}");
    let failed = http::Response::builder().status(429).body(Body::from("slow down")).unwrap();
    let error = refused(failed).await;
    assert_eq!((error.is_status(), error.body().as_ref()), (true, b"slow down".as_slice()));
}

#[tokio::test]
async fn events_over_a_socket_come_as_they_are_sent() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n";
    let script = vec![Step::Write(head.as_bytes().to_vec()), Step::Write(b"data: 1\n\n".to_vec()), Step::Hang];
    let server = TestServer::start(vec![script.clone(), script]).await;
    let mut events = Call::new(&client(&server.url), &STREAM).send_events::<i64>().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);

    let limits = Limits::new().silence(Duration::from_millis(400));
    let impatient = builder().base_url(&server.url).no_proxy().limits(limits).build().unwrap();
    let mut events = Call::new(&impatient, &STREAM).send_events::<i64>().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert!(events.next().await.unwrap().unwrap_err().is_timeout());
    assert!(events.next().await.is_none());
}

#[test]
fn events_can_cross_threads() {
    fn sendable<T: Send + Unpin + futures_core::Stream>() {}
    sendable::<Events<std::collections::BTreeMap<String, i64>>>();
}
