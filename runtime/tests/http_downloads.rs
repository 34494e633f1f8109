//! Large downloads come over the wire in as much memory as small ones, if they are taken piece by piece.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::client;
use oasmith_runtime::__private::v1::{Call, Operation, Segment};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const LARGE: usize = 256 << 20;

/// What the process may take beyond what a small download took.
const ALLOWED: u64 = 24 << 20;

static DOWNLOAD: Operation = Operation::new("download", "GET", &[Segment::Literal("/file")]);

/// The largest that this process has been, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() << 10
}

/// Answers the first request with `length` bytes.
async fn server(length: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut head = [0; 4096];
        let _ = socket.read(&mut head).await.unwrap();
        let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n");
        socket.write_all(head.as_bytes()).await.unwrap();
        let piece = vec![b'x'; 64 << 10];
        let mut left = length;
        while left > 0 {
            let next = left.min(piece.len());
            socket.write_all(&piece[..next]).await.unwrap();
            left -= next;
        }
    });
    url
}

#[tokio::test]
async fn memory_does_not_grow_with_the_body() {
    let mut before = 0;
    for length in [1 << 20, LARGE] {
        let client = client(&server(length).await);
        let mut answer = Call::new(&client, &DOWNLOAD).send_raw().await.unwrap();
        let mut sum = 0;
        while let Some(piece) = answer.chunk().await.unwrap() {
            sum += piece.len();
        }
        assert_eq!(sum, length);
        if before == 0 {
            before = peak();
        }
    }
    let grown = peak() - before;
    assert!(grown < ALLOWED, "a download of {LARGE} bytes took {grown} more bytes of memory");
}
