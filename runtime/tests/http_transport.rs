//! The default transport: proxies, certificates, and what is asked of any other.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "reqwest")]

mod http_support;

use http_support::{Recorder, TestServer, builder, get, json};
use oasmith_runtime::__private::v1::{self, Call, Client};
use oasmith_runtime::{Body, BoxFuture, ErrorKind, Transport, TransportError};

#[tokio::test]
async fn a_proxy_gets_the_whole_url() {
    let proxy = TestServer::start(vec![json("7")]).await;
    let client = builder().base_url("http://api.internal").proxy(&proxy.url).build().unwrap();
    let answer = Call::new(&client, get(vec![])).send(v1::json::<i64>).await.unwrap();
    assert_eq!(*answer, 7);
    assert_eq!(proxy.only().line, "GET http://api.internal/items HTTP/1.1");
}

#[tokio::test]
async fn what_the_transport_cannot_use_is_said_without_its_text() {
    let error = builder().proxy("http://user:s3cret@[").build().unwrap_err();
    assert!(error.is_configuration());
    assert!(error.to_string().contains("the proxy's address is not a URL"), "{error}");
    assert!(!format!("{error:?}").contains("s3cret"));
    for certificate in ["-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n", "-----BEGIN x", "der"] {
        let error = builder().root_certificate(certificate).build().unwrap_err();
        assert!(error.is_configuration(), "{error}");
    }
}

#[tokio::test]
async fn a_transport_of_the_callers_has_its_own_proxies() {
    for builder in [builder().no_proxy(), builder().proxy("http://x"), builder().root_certificate("x")] {
        let error = builder.transport(Recorder::default()).build().unwrap_err();
        assert!(error.to_string().contains("transport that was handed in"), "{error}");
    }
}

#[tokio::test]
async fn a_client_is_shared_between_threads() {
    fn shared<T: Clone + Send + Sync + 'static>(value: T) -> T {
        value
    }
    let server = TestServer::start((0..8).map(|_| json("7")).collect()).await;
    let client: Client = shared(http_support::client(&server.url));
    let calls = (0..8).map(|_| tokio::spawn(Call::new(&client, get(vec![])).send(v1::json::<i64>)));
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(*call.await.unwrap().unwrap(), 7);
    }
}

type Failure = fn(&'static str) -> TransportError;

/// A transport that fails in one way.
struct Failing(Failure);

impl Transport for Failing {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::ready(Err((self.0)("deep cause"))))
    }

    fn sleep(&self, _: std::time::Duration) -> BoxFuture<()> {
        Box::pin(std::future::pending())
    }
}

/// Needs no tokio: the engine itself names none.
#[test]
fn each_failure_of_a_transport_has_its_kind() {
    let cases: [(Failure, ErrorKind, bool); 5] = [
        (TransportError::connect, ErrorKind::Connect, false),
        (TransportError::connect_timeout, ErrorKind::Connect, true),
        (TransportError::timeout, ErrorKind::Timeout, true),
        (TransportError::broken, ErrorKind::Transport, false),
        (TransportError::refused, ErrorKind::Configuration, false),
    ];
    for (fault, kind, timed_out) in cases {
        let client = builder().transport(Failing(fault)).build().unwrap();
        let call = Call::new(&client, get(vec![])).send(v1::empty);
        let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
        let std::task::Poll::Ready(Err(error)) = std::pin::pin!(call).as_mut().poll(&mut cx) else {
            panic!("there is an error at once");
        };
        assert_eq!((error.kind(), error.is_timeout()), (kind, timed_out), "{error}");
        let source = std::error::Error::source(&error).unwrap();
        assert_eq!(source.to_string(), "deep cause");
    }
}
