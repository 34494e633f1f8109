//! Files, up and down.

use crate::client;
use crate::server::{LocalServer, Reply, Seen};
use bytes::Bytes;
use futures_core::Stream;
use portkey_client::{ErrorKind, File};
use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

#[allow(dead_code)]
#[path = "../../examples/upload_file.rs"]
mod example;

const UPLOADED: &str = concat!(
    r#"{"id":"file-1","object":"file","bytes":5,"created_at":1,"filename":"a.jsonl","purpose":"batch","#,
    r#""status":"processed"}"#
);

/// The body of a form, with `B` for its boundary.
fn form(seen: &Seen) -> String {
    let content_type = seen.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    seen.body.replace(boundary, "B")
}

/// The form with a file of this name and content type.
fn expected(name: &str, content_type: &str, content: &str) -> String {
    [
        "--B\r\n",
        &format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n"),
        &format!("Content-Type: {content_type}\r\n\r\n{content}\r\n"),
        "--B\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n",
        "--B--\r\n",
    ]
    .concat()
}

#[tokio::test]
async fn bytes() {
    let server = LocalServer::start([Reply::json(UPLOADED)]).await;
    let file = File::from_bytes("{}\n{}").with_file_name("a.jsonl").with_content_type("application/jsonl");
    let uploaded = example::run(&client(&server), file).await.unwrap();
    assert_eq!((&*uploaded.id, uploaded.bytes), ("file-1", 5));
    let seen = server.only();
    assert_eq!((&*seen.method, &*seen.target), ("POST", "/files"));
    assert_eq!(form(&seen), expected("a.jsonl", "application/jsonl", "{}\n{}"));
    assert_eq!(seen.header("content-length"), Some(&*seen.body.len().to_string()));
}

#[tokio::test]
async fn a_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "one\ntwo").unwrap();
    let server = LocalServer::start([Reply::json(UPLOADED)]).await;
    example::run(&client(&server), File::from_path(path)).await.unwrap();
    assert_eq!(form(&server.only()), expected("notes.txt", "text/plain", "one\ntwo"));
}

#[tokio::test]
async fn a_path_to_nothing() {
    let server = LocalServer::start([]).await;
    let error = example::run(&client(&server), File::from_path("no-such-file.jsonl")).await.unwrap_err();
    assert_eq!((error.kind(), error.faults()[0].pointer()), (ErrorKind::File, "/file"));
    assert_eq!(server.connections(), 0);
}

/// A stream of what is in it.
struct Pieces(VecDeque<&'static str>);

impl Stream for Pieces {
    type Item = Result<Bytes, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front().map(|piece| Ok(piece.into())))
    }
}

#[tokio::test]
async fn a_stream() {
    let server = LocalServer::start([Reply::json(UPLOADED)]).await;
    let file = File::from_stream(Pieces(["{}\n", "{}"].into())).with_file_name("a.bin");
    example::run(&client(&server), file).await.unwrap();
    let seen = server.only();
    assert_eq!(form(&seen), expected("a.bin", "application/octet-stream", "{}\n{}"));
    assert_eq!((seen.header("content-length"), seen.header("transfer-encoding")), (None, Some("chunked")));
}

#[tokio::test]
async fn content_that_is_no_json_whatever_the_document_says() {
    let content = || Reply::status(200, "{}\n{}").header("content-type", "application/octet-stream");
    let server = LocalServer::start([content(), content()]).await;
    let client = client(&server);
    let error = client.download_file("file-1").await.unwrap_err();
    assert_eq!((error.kind(), &error.body()[..]), (ErrorKind::Decode, &b"{}\n{}"[..]));
    let raw = client.download_file("file-1").send_raw().await.unwrap();
    assert_eq!(raw.bytes().await.unwrap(), "{}\n{}");
    assert_eq!(server.seen()[1].target, "/files/file-1/content");
}
