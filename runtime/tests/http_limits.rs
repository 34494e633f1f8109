//! Limits: every wait ends, every body that is read into memory has a size, and streams are not cut.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Step, TestServer, builder, json, leak, reply};
use oasmith_runtime::__private::v1::{self, BodyKind, BodySpec, Call, Client, Operation, Segment};
use oasmith_runtime::{Body, CallOptions, ErrorKind, Limits};
use std::time::{Duration, Instant};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static GET: Operation = Operation::new("get", "GET", ITEMS);
static POST: Operation = Operation::new("post", "POST", ITEMS).body(BodySpec::new("text/plain", BodyKind::Text));

const SHORT: Duration = Duration::from_millis(100);
const LONG: Duration = Duration::from_secs(20);

/// The defaults, but short enough for a test that fails to end.
fn limits() -> Limits {
    Limits::new().headers(LONG).silence(LONG).call(LONG)
}

fn limited(url: &str, limits: Limits) -> Client {
    builder().base_url(url).no_proxy().limits(limits).build().unwrap()
}

fn head(length: usize) -> Step {
    Step::Write(format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n").into_bytes())
}

fn part(text: &str) -> Step {
    Step::Write(text.as_bytes().to_vec())
}

#[tokio::test]
async fn the_defaults_are_those_that_are_documented() {
    let limits = format!("{:?}", Limits::new());
    assert_eq!(
        limits,
        "Limits { connect: Some(10s), headers: Some(120s), silence: Some(60s), call: Some(600s), \
         body: 67108864, error_body: 65536, event: 8388608 }"
    );
}

#[tokio::test]
async fn headers_that_do_not_come() {
    let server = TestServer::start(vec![vec![Step::Hang]]).await;
    let start = Instant::now();
    let client = limited(&server.url, limits().headers(SHORT));
    let error = Call::new(&client, &GET).send(v1::empty).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.is_timeout());
    assert_eq!(error.to_string(), format!("get: the server did not answer within 100ms (GET {}/items)", server.url));
    assert!(start.elapsed() < LONG);
}

#[tokio::test]
async fn a_body_that_stops() {
    let server = TestServer::start(vec![vec![head(10), part("123"), Step::Hang]]).await;
    let client = limited(&server.url, limits().silence(SHORT));
    let error = Call::new(&client, &GET).send(v1::text).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().contains("nothing came for 100ms"), "{error}");
    assert_eq!(error.status().unwrap(), 200);
}

#[tokio::test]
async fn silence_is_counted_between_pieces() {
    let pause = Step::Wait(Duration::from_millis(200));
    let steps = vec![head(4), part("1"), pause.clone(), part("2"), pause.clone(), part("3"), pause, part("4")];
    let server = TestServer::start(vec![steps]).await;
    let client = limited(&server.url, limits().silence(Duration::from_millis(500)));
    assert_eq!(*Call::new(&client, &GET).send(v1::text).await.unwrap(), "1234");
}

#[tokio::test]
async fn the_whole_call() {
    let drip = || {
        let mut steps = vec![head(1000)];
        for _ in 0..1000 {
            steps.extend([part("x"), Step::Wait(Duration::from_millis(20))]);
        }
        steps
    };
    let server = TestServer::start(vec![drip(), drip()]).await;
    let client = limited(&server.url, limits().call(SHORT));
    let error = Call::new(&client, &GET).send(v1::text).await.unwrap_err();
    assert!(error.is_timeout());
    assert!(error.to_string().contains("given up after 100ms"), "{error}");
    let client = limited(&server.url, limits());
    let call = Call::new(&client, &GET).with(CallOptions::new().timeout(SHORT));
    assert!(call.send(v1::text).await.unwrap_err().is_timeout());
}

/// The limit on the whole call is for answers that are read into memory.
#[tokio::test]
async fn streams_are_not_cut() {
    let mut steps = vec![head(10)];
    for _ in 0..10 {
        steps.extend([part("x"), Step::Wait(Duration::from_millis(30))]);
    }
    let server = TestServer::start(vec![steps]).await;
    let client = limited(&server.url, limits().call(SHORT));
    let options = CallOptions::new().timeout(LONG);
    let mut answer = Call::new(&client, &GET).with(options).send_raw().await.unwrap();
    let mut length = 0;
    while let Some(chunk) = answer.chunk().await.unwrap() {
        length += chunk.len();
    }
    assert_eq!(length, 10);
}

/// A raw answer that is then read into memory has the limit again.
#[tokio::test]
async fn raw_answers_that_are_read() {
    let server = TestServer::start(vec![vec![head(10), part("x"), Step::Hang]]).await;
    let client = limited(&server.url, limits().call(SHORT));
    let answer = Call::new(&client, &GET).send_raw().await.unwrap();
    let error = answer.bytes().await.unwrap_err();
    assert!(error.is_timeout());
    assert!(error.to_string().contains("was not there within 100ms"), "{error}");
}

/// The wait for headers begins when the last byte of the request has gone.
#[tokio::test]
async fn uploads_are_not_cut() {
    struct Slow(u32, std::pin::Pin<Box<tokio::time::Sleep>>);
    impl futures_core::Stream for Slow {
        type Item = Result<bytes::Bytes, std::io::Error>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            cx: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            if self.0 == 0 {
                return std::task::Poll::Ready(None);
            }
            std::task::ready!(self.1.as_mut().poll(cx));
            self.0 -= 1;
            self.1 = Box::pin(tokio::time::sleep(Duration::from_millis(80)));
            std::task::Poll::Ready(Some(Ok(bytes::Bytes::from_static(b"x"))))
        }
    }
    let server = TestServer::start(vec![json("1"), vec![Step::Hang]]).await;
    let limits = self::limits().headers(Duration::from_millis(400)).call(Duration::from_millis(400));
    let client = limited(&server.url, limits);
    let slow = || Body::from_stream(Slow(10, Box::pin(tokio::time::sleep(Duration::ZERO))));
    Call::new(&client, &POST).raw_body(slow()).send(v1::empty).await.unwrap();
    assert_eq!(server.only().body(), "xxxxxxxxxx");
    let error = Call::new(&client, &POST).raw_body(slow()).send(v1::empty).await.unwrap_err();
    assert!(error.to_string().contains("did not answer within 400ms"), "{error}");
}

#[tokio::test]
async fn a_body_over_the_size() {
    let text = "x".repeat(100);
    let chunked = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_owned() + &text;
    let ok = reply("200 OK", &[], &text);
    let server = TestServer::start(vec![ok.clone(), vec![part(&chunked)], ok]).await;
    let small = limited(&server.url, limits().body(99));
    for _ in 0..2 {
        let error = Call::new(&small, &GET).send(v1::text).await.unwrap_err();
        assert!(error.is_too_large());
        assert!(error.to_string().contains("larger than 99 bytes"), "{error}");
    }
    let enough = limited(&server.url, limits().body(100));
    assert_eq!(*Call::new(&enough, &GET).send(v1::text).await.unwrap(), text);
}

#[tokio::test]
async fn only_the_start_of_an_errors_body_is_kept() {
    let server = TestServer::start(vec![reply("500 Internal Server Error", &[], &"x".repeat(5000))]).await;
    let client = limited(&server.url, limits().error_body(1000));
    let error = Call::new(&client, &GET).send(v1::empty).await.unwrap_err();
    assert!(error.is_status());
    assert_eq!(error.body().len(), 1000);
}

#[tokio::test]
async fn an_error_whose_body_stops_is_still_that_error() {
    let broken = "HTTP/1.1 500 Internal Server Error\r\ncontent-length: 10\r\n\r\nabc";
    let server = TestServer::start(vec![vec![part(broken), Step::Hang], vec![part(broken)]]).await;
    let client = limited(&server.url, limits().silence(SHORT * 4));
    for _ in 0..2 {
        let error = Call::new(&client, &GET).send(v1::empty).await.unwrap_err();
        assert_eq!((error.is_status(), error.body().as_ref()), (true, b"abc".as_slice()));
    }
}

#[tokio::test]
async fn no_connection() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = Call::new(&limited(&url, limits()), &GET).send(v1::empty).await.unwrap_err();
    assert!(error.is_connect());
    assert!(!error.is_timeout());
    let text = error.to_string();
    assert!(text.starts_with(&format!("get: no connection to {url}: Connection refused")), "{text}");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_connection_that_breaks() {
    let truncated = vec![head(10), part("123")];
    let server = TestServer::start(vec![vec![], truncated]).await;
    let client = limited(&server.url, limits());
    let error = Call::new(&client, &GET).send(v1::text).await.unwrap_err();
    assert!(error.is_transport(), "{error}");
    assert!(error.to_string().contains("broke before the answer"), "{error}");
    let error = Call::new(&client, &GET).send(v1::text).await.unwrap_err();
    assert!(error.is_transport(), "{error}");
    assert!(error.to_string().contains("broke while the answer's body was read"), "{error}");
}

#[tokio::test]
async fn a_stream_of_the_callers_that_fails_ends_the_call() {
    struct Failing;
    impl futures_core::Stream for Failing {
        type Item = Result<bytes::Bytes, std::io::Error>;
        fn poll_next(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(Some(Err(std::io::Error::other("the disk is gone"))))
        }
    }
    let server = TestServer::start(vec![json("1")]).await;
    let call = Call::new(&limited(&server.url, limits()), &POST).raw_body(Body::from_stream(Failing));
    let error = call.send(v1::empty).await.unwrap_err();
    assert!(error.is_transport(), "{error}");
    assert!(error.to_string().contains("the disk is gone"), "{error}");
}

#[test]
fn without_a_tokio_runtime_there_is_an_error_and_no_panic() {
    let client = limited("http://127.0.0.1:1", limits());
    let call = Call::new(leak(client), &GET).send(v1::empty);
    let mut call = std::pin::pin!(call);
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = call.as_mut().poll(&mut cx) else {
        panic!("there is an error at once");
    };
    assert!(error.is_configuration());
    assert!(error.to_string().contains("needs a tokio runtime"), "{error}");
}
