//! Services of tower as transports, and layers around one.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{KEY, Recorder, builder};
use oasmith_runtime::__private::v1::{self, Call, Operation, Segment};
use oasmith_runtime::{Body, BoxFuture, TransportError, tower};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll};
use tower_service::Service;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static GET: Operation = Operation::new("get", "GET", ITEMS).security(&[&[KEY]]);

/// A layer that counts, and fails as often as it is told to.
#[derive(Clone)]
struct Counted<S> {
    inner: S,
    count: Arc<AtomicU32>,
    full: bool,
}

impl<S> Service<http::Request<Body>> for Counted<S>
where
    S: Service<http::Request<Body>, Response = http::Response<Body>, Error = TransportError>,
{
    type Response = http::Response<Body>;
    type Error = Box<dyn std::error::Error + Send + Sync>;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        if self.full {
            return Poll::Ready(Err("too many requests at once".into()));
        }
        self.inner.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        self.count.fetch_add(1, Ordering::SeqCst);
        drop(self.inner.call(http::Request::new(Body::empty())));
        let (parts, _) = request.into_parts();
        let key = parts.headers["x-api-key"].to_str().unwrap().to_owned();
        Box::pin(async move { Ok(http::Response::new(Body::from(format!("\"{key}\"")))) })
    }
}

#[tokio::test]
async fn layers_stand_around_the_transport() {
    let count = Arc::new(AtomicU32::new(0));
    for full in [false, true] {
        let counted = count.clone();
        let layered = move |inner| tower::layers(inner, move |inner| Counted { inner, count: counted, full });
        let builder = builder().transport(Recorder::default()).credential(KEY, "k1").wrap_transport(layered);
        let result = Call::new(&builder.build().unwrap(), &GET).send(v1::json::<String>).await;
        if full {
            assert!(result.unwrap_err().to_string().contains("too many requests at once"));
        } else {
            assert_eq!(*result.unwrap(), "k1");
        }
    }
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

/// A service with no transport below it.
#[derive(Clone)]
struct Echo;

impl Service<http::Request<Body>> for Echo {
    type Response = http::Response<Body>;
    type Error = TransportError;
    type Future = BoxFuture<Result<http::Response<Body>, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let text = format!("\"{}\"", request.uri().path());
        Box::pin(std::future::ready(match request.uri().path() {
            "/v1/items" => Ok(http::Response::new(Body::from(text))),
            _ => Err(TransportError::connect("nobody is there")),
        }))
    }
}

#[tokio::test]
async fn a_service_is_a_transport() {
    let client = |url: &str| {
        let transport = tower::service(Echo, tokio::time::sleep);
        builder().transport(transport).base_url(url).credential(KEY, "k1").build().unwrap()
    };
    let answer = Call::new(&client("https://a.example.com/v1"), &GET).send(v1::json::<String>).await.unwrap();
    assert_eq!(*answer, "/v1/items");
    let error = Call::new(&client("https://a.example.com"), &GET).send(v1::json::<String>).await.unwrap_err();
    assert!(error.is_connect(), "the service's own word on what went wrong stays: {error}");
}
