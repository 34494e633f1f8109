//! Large answers take no more memory than a few pieces of them.
#![allow(clippy::unwrap_used)]

mod http_support;

use bytes::Bytes;
use http_support::{Recorder, builder};
use oasmith_runtime::__private::v1::{Call, Operation, Segment};
use oasmith_runtime::{Body, json};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

static DOWNLOAD: Operation = Operation::new("download", "GET", &[Segment::Literal("/file")]);

/// 128 MiB, in pieces that are counted as long as anybody holds them.
const PIECES: usize = 512;
const SIZE: usize = 256 << 10;

#[derive(Clone, Default)]
struct Count {
    alive: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

struct Piece(Vec<u8>, Count);

impl AsRef<[u8]> for Piece {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.1.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

struct Pieces {
    left: usize,
    text: Vec<u8>,
    count: Count,
}

impl futures_core::Stream for Pieces {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(left) = self.left.checked_sub(1) else { return Poll::Ready(None) };
        self.left = left;
        let alive = self.count.alive.fetch_add(1, Ordering::SeqCst) + 1;
        self.count.most.fetch_max(alive, Ordering::SeqCst);
        let piece = Piece(self.text.clone(), self.count.clone());
        Poll::Ready(Some(Ok(Bytes::from_owner(piece))))
    }
}

/// A call whose answer is `PIECES` times the text, and the count of its pieces.
fn download(media_type: &str, text: Vec<u8>) -> (Call, Count) {
    let count = Count::default();
    let body = Body::from_stream(Pieces { left: PIECES, text, count: count.clone() });
    let answer = http::Response::builder().header("content-type", media_type).body(body).unwrap();
    let client = builder().transport(Recorder::answering(vec![answer])).build().unwrap();
    (Call::new(&client, &DOWNLOAD), count)
}

/// Lines of JSON that fill a piece.
fn lines(start: &str, end: &str) -> Vec<u8> {
    let line = format!("{start}\"{}\"{end}", "x".repeat(1000));
    line.repeat(SIZE / line.len()).into_bytes()
}

#[tokio::test]
async fn a_download_holds_a_piece_at_a_time() {
    let (call, count) = download("application/octet-stream", vec![7; SIZE]);
    let mut answer = call.send_raw().await.unwrap();
    let mut length = 0;
    while let Some(piece) = answer.chunk().await.unwrap() {
        length += piece.len();
    }
    assert_eq!(length, PIECES * SIZE);
    assert!(count.most.load(Ordering::SeqCst) <= 2, "{} pieces at once", count.most.load(Ordering::SeqCst));
}

#[tokio::test]
async fn streams_of_values_hold_a_piece_at_a_time() {
    let (call, count) = download("application/jsonl", lines("", "\n"));
    let mut values = call.send_lines::<json::Value>().await.unwrap();
    let mut number = 0;
    while let Some(value) = values.next().await {
        value.unwrap();
        number += 1;
    }
    assert_eq!(number, PIECES * (SIZE / 1003));
    assert!(count.most.load(Ordering::SeqCst) <= 2);
    let (call, count) = download("text/event-stream", lines("data: ", "\n\n"));
    let mut events = call.send_events::<json::Value>().await.unwrap();
    let mut number = 0;
    while let Some(event) = events.next().await {
        event.unwrap();
        number += 1;
    }
    assert_eq!(number, PIECES * (SIZE / 1010));
    assert!(count.most.load(Ordering::SeqCst) <= 2);
}
