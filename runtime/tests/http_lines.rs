//! JSON values one after the other, however the bytes are cut.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Chunks, Recorder, builder};
use oasmith_runtime::__private::v1::{Call, Operation, Segment};
use oasmith_runtime::{Body, JsonLines, Limits, json};

static LOG: Operation = Operation::new("log", "GET", &[Segment::Literal("/log")]).accept("application/jsonl");

async fn open(media_type: &str, chunks: Chunks, limits: Limits) -> JsonLines<json::Value> {
    let answer = http::Response::builder().header("content-type", media_type);
    let recorder = Recorder::answering(vec![answer.body(Body::from_stream(chunks)).unwrap()]);
    let client = builder().transport(recorder.clone()).limits(limits).build().unwrap();
    let lines = Call::new(&client, &LOG).send_lines().await.unwrap();
    assert_eq!(recorder.only().header("accept"), Some("application/jsonl"));
    lines
}

/// Each value, or the kind of the error in its place.
async fn read(mut lines: JsonLines<json::Value>) -> Vec<String> {
    let mut all = Vec::new();
    while let Some(value) = lines.next().await {
        all.push(value.map_or_else(|error| format!("{:?}", error.kind()), |value| value.to_string()));
    }
    all
}

#[tokio::test]
async fn values_do_not_depend_on_how_they_are_cut() {
    let cases = [
        ("application/jsonl", "{\"a\":\"é\"}\r\n\n \n[1, 2]\n3", ["{\"a\":\"é\"}", "[1,2]", "3"]),
        (
            "application/json-seq",
            "\u{1E}{\"a\":\n\"é\"}\n\u{1E}\u{1E}[1, 2]\n\u{1E}3\n",
            ["{\"a\":\"é\"}", "[1,2]", "3"],
        ),
    ];
    for (media_type, text, expected) in cases {
        let bytes = text.as_bytes();
        for cut in 0..=bytes.len() {
            let (one, two) = bytes.split_at(cut);
            let lines = open(media_type, Chunks::of([one, two]), Limits::new()).await;
            assert_eq!(read(lines).await, expected, "{media_type} cut at {cut}");
        }
        let lines = open(media_type, Chunks::of(bytes.chunks(1)), Limits::new()).await;
        assert_eq!(read(lines).await, expected);
    }
}

#[tokio::test]
async fn a_value_that_cannot_be_read_is_no_end() {
    let lines = open("application/jsonl", Chunks::of([b"1\n{\n2\n".as_slice()]), Limits::new()).await;
    assert_eq!(read(lines).await, ["1", "Decode", "2"]);
}

#[tokio::test]
async fn a_value_beyond_the_limit_is_the_end() {
    for chunks in [Chunks::of([b"1\n\"23456789\"\n3\n".as_slice()]), Chunks::of(b"1\n\"23456789\"\n3\n".chunks(1))] {
        let lines = open("application/jsonl", chunks, Limits::new().event(8)).await;
        assert_eq!(read(lines).await, ["1", "TooLarge"]);
    }
}
