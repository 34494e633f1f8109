//! Calls that are waited for.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{TestServer, client, json, reply};
use oasmith_runtime::__private::v1::{self, Call, Operation, Segment};
use oasmith_runtime::{Blocking, BlockingStream, ErrorKind};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static GET: Operation = Operation::new("get", "GET", ITEMS);

/// A server on a runtime of its own, as it would be in another process.
fn serving(script: Vec<Vec<http_support::Step>>) -> (tokio::runtime::Runtime, TestServer) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = runtime.block_on(TestServer::start(script));
    (runtime, server)
}

#[test]
fn calls_from_several_threads() {
    let (_runtime, server) = serving(vec![json("1"), json("2"), json("3")]);
    let client = client(&server.url);
    let wait = || *Call::new(&client, &GET).send(v1::json::<i64>).wait().unwrap();
    let mut found = vec![wait()];
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(wait)).collect();
        found.extend(threads.into_iter().map(|thread| thread.join().unwrap()));
    });
    found.sort_unstable();
    assert_eq!(found, [1, 2, 3]);
}

#[test]
fn bodies_piece_by_piece() {
    let (_runtime, server) = serving(vec![reply("200 OK", &[], "text"), reply("404 Not Found", &[], "no")]);
    let client = client(&server.url);
    let answer = Call::new(&client, &GET).send_raw().wait().unwrap();
    let pieces: Vec<_> = answer.into_stream().wait_each().map(Result::unwrap).collect();
    assert_eq!(pieces.concat(), b"text");
    let answer = Call::new(&client, &GET).send_raw().wait().unwrap();
    assert_eq!(answer.text().wait().unwrap(), "no");
}

#[test]
fn within_an_async_runtime_it_is_refused() {
    let refused = || {
        let error = Call::new(&client("http://127.0.0.1:1"), &GET).send(v1::empty).wait().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(error.to_string().contains("await the call instead"), "{error}");
    };
    let build = [tokio::runtime::Builder::new_current_thread(), tokio::runtime::Builder::new_multi_thread()];
    for mut builder in build {
        let runtime = builder.enable_all().build().unwrap();
        runtime.block_on(async { refused() });
        runtime.block_on(async { tokio::spawn(async move { refused() }).await.unwrap() });
    }
}
