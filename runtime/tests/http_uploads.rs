//! Large uploads go over the wire in as much memory as small ones: the server throws away what it reads.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod http_support;

use bytes::Bytes;
use futures_core::Stream;
use http_support::client;
use oasmith_runtime::__private::v1::{self, BodyKind, BodySpec, Call, Member, Operation, Segment, Shape, Value, Visit};
use oasmith_runtime::{Body, File};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const LARGE: u64 = 256 << 20;

/// What the process may take beyond what a small upload took.
const ALLOWED: u64 = 24 << 20;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

static BYTES: Operation =
    Operation::new("bytes", "POST", ITEMS).body(BodySpec::new("application/octet-stream", BodyKind::Bytes));
static FORM: Operation =
    Operation::new("form", "POST", ITEMS).body(BodySpec::new("multipart/form-data", BodyKind::Multipart));

struct Holder(File);

impl Value for Holder {
    fn visit(&self, to: &mut dyn Visit) {
        static MEMBERS: &[Member] = &[Member::optional("file")];
        static SHAPE: Shape = Shape { name: "Holder", members: MEMBERS, rest: None, closed: false, rules: &[] };
        to.object(&SHAPE, &[&self.0]);
    }
}

/// The largest that this process has been, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() << 10
}

/// Answers each request when its body has ended, and counts what came.
async fn server() -> (String, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let counted = Arc::new(AtomicU64::new(0));
    let count = counted.clone();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let (mut sum, mut piece) = (0, vec![0; 64 << 10]);
            let mut tail: Vec<u8> = Vec::new();
            // The end is the last chunk, or the boundary that ends a form.
            while !tail.ends_with(b"0\r\n\r\n") && !tail.ends_with(b"--\r\n") {
                let read = socket.read(&mut piece).await.unwrap();
                if read == 0 {
                    break;
                }
                sum += u64::try_from(read).unwrap();
                tail.extend_from_slice(&piece[..read]);
                tail.drain(..tail.len().saturating_sub(8));
            }
            count.store(sum, Ordering::SeqCst);
            socket.write_all(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n").await.unwrap();
        }
    });
    (url, counted)
}

/// A file that takes no space.
fn file(folder: &tempfile::TempDir, length: u64) -> File {
    let path = folder.path().join(length.to_string());
    std::fs::File::create(&path).unwrap().set_len(length).unwrap();
    File::from_path(path)
}

/// So many bytes, made while they are asked for.
struct Made(u64);

impl Stream for Made {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = self.0.min(1 << 16);
        self.0 -= next;
        let piece = Bytes::from(vec![b'x'; usize::try_from(next).unwrap()]);
        Poll::Ready((next > 0).then_some(Ok(piece)))
    }
}

#[tokio::test]
async fn memory_does_not_grow_with_the_body() {
    let (url, counted) = server().await;
    let folder = tempfile::tempdir().unwrap();
    let mut before = 0;
    for length in [1 << 20, LARGE] {
        let client = client(&url);
        let streamed = Call::new(&client, &BYTES).raw_body(Body::from_stream(Made(length)));
        streamed.send(v1::empty).await.unwrap();
        assert!(counted.swap(0, Ordering::SeqCst) > length);
        let form = Call::new(&client, &FORM).body(Holder(file(&folder, length)));
        form.send(v1::empty).await.unwrap();
        assert!(counted.swap(0, Ordering::SeqCst) > length);
        if before == 0 {
            before = peak();
        }
    }
    let grown = peak() - before;
    assert!(grown < ALLOWED, "an upload of {LARGE} bytes took {grown} more bytes of memory");
}
