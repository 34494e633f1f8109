//! Connections that the server switches to another protocol.
#![cfg(feature = "reqwest")]
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Step, TestServer, builder, reply};
use oasmith_runtime::__private::v1::{Call, Operation, Segment};
use oasmith_runtime::{CallOptions, ErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

static OPEN: Operation = Operation::new("open", "GET", &[Segment::Literal("/socket")]);

/// A server that switches and says everything back, and the head of the request that it got.
async fn echo() -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(socket.read_u8().await.unwrap());
        }
        let switch = "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\nhello";
        socket.write_all(switch.as_bytes()).await.unwrap();
        let (mut from, mut to) = socket.split();
        tokio::io::copy(&mut from, &mut to).await.unwrap();
        String::from_utf8(head).unwrap().to_ascii_lowercase()
    });
    (url, task)
}

#[tokio::test]
async fn a_connection_is_handed_over() {
    let (url, task) = echo().await;
    let client = builder().base_url(url).build().unwrap();
    let mut connection = Call::new(&client, &OPEN).send_upgrade().await.unwrap();
    assert_eq!(connection.meta().status().as_u16(), 101);
    let mut buffer = [0; 5];
    AsyncReadExt::read_exact(&mut connection, &mut buffer).await.unwrap();
    assert_eq!(&buffer, b"hello");
    connection.write(b"there").await.unwrap();
    let count = connection.read(&mut buffer).await.unwrap();
    assert_eq!(buffer.get(..count), Some(b"there".as_slice()));
    connection.shutdown().await.unwrap();
    assert_eq!(connection.read(&mut buffer).await.unwrap(), 0);
    let head = task.await.unwrap();
    for line in ["connection: upgrade", "upgrade: websocket", "sec-websocket-version: 13"] {
        assert!(head.contains(line), "{head}");
    }
    let key = head.lines().find_map(|line| line.strip_prefix("sec-websocket-key: ")).unwrap();
    assert_eq!(key.len(), 24);
}

#[tokio::test]
async fn the_caller_names_another_protocol() {
    let (url, task) = echo().await;
    let client = builder().base_url(url).build().unwrap();
    let options = CallOptions::new().header("upgrade", "crash/1");
    let connection = Call::new(&client, &OPEN).with(options).send_upgrade().await.unwrap();
    drop(connection);
    let head = task.await.unwrap();
    assert!(head.contains("upgrade: crash/1") && !head.contains("sec-websocket"), "{head}");
}

#[tokio::test]
async fn an_answer_as_it_came_can_be_switched() {
    let (url, _task) = echo().await;
    let client = builder().base_url(url).build().unwrap();
    let options = CallOptions::new().header("connection", "upgrade").header("upgrade", "crash/1");
    let raw = Call::new(&client, &OPEN).with(options).send_raw().await.unwrap();
    let mut connection = raw.upgrade().await.unwrap();
    let mut buffer = [0; 5];
    AsyncReadExt::read_exact(&mut connection, &mut buffer).await.unwrap();
    assert_eq!(&buffer, b"hello");
}

#[tokio::test]
async fn a_server_that_does_not_switch_is_an_error() {
    let no: Vec<Vec<Step>> =
        vec![reply("200 OK", &[("content-type", "text/plain")], "no"), reply("400 Bad Request", &[], "never")];
    let server = TestServer::start(no).await;
    let client = builder().base_url(server.url.clone()).build().unwrap();
    let error = Call::new(&client, &OPEN).send_upgrade().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(&error.body()[..], b"no");
    let error = Call::new(&client, &OPEN).send_upgrade().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
}
