//! How often memory is asked for, which depends on no machine: what a call takes is bounded.
#![allow(clippy::unwrap_used)]

use allocation_counter::measure;
use generated_client::models::{CreateMcpServer, McpServerCapabilitiesListResponse};
use generated_client::runtime::{Body, Transport, TransportError};
use generated_client::{Client, Error};
use std::future::{Future, IntoFuture};
use std::hint::black_box;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

/// What a call may ask for, its arguments and its answer included, when nothing is unusual. It takes 28; the others are for what
/// new versions of libraries may take.
const CALL: u64 = 30;

/// Gives the same answer to every request.
struct Canned;

impl Transport for Canned {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<http::Response<Body>, TransportError>> + Send>> {
        drop(black_box(request));
        let answer = http::Response::builder().header("content-type", "application/json");
        Box::pin(std::future::ready(Ok(answer.body(Body::from(r#"{"id": "a", "slug": "my-server"}"#)).unwrap())))
    }

    fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(std::future::pending())
    }
}

fn new() -> CreateMcpServer {
    CreateMcpServer::new("My MCP Server", "my-integration").slug("my-server").description("By hand".to_owned())
}

fn create(client: &Client) -> Result<(), Error> {
    let call = pin!(client.mcp_servers_create(new()).into_future());
    match call.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer.map(|answer| drop(black_box(answer))),
        Poll::Pending => panic!("nothing is waited for"),
    }
}

#[test]
fn a_call_asks_for_little() {
    let client = Client::builder().portkey_key("a-key").transport(Canned).build().unwrap();
    // What is made once, such as patterns, is not a call's.
    create(&client).unwrap();
    let counted = measure(|| create(&client).unwrap());
    assert!(counted.count_total <= CALL, "{counted:?}");
    assert_eq!(counted.count_current, 0, "a call keeps nothing: {counted:?}");
}

#[test]
fn validating_asks_for_nothing() {
    let request = new();
    let item =
        r#"{"name": "search", "type": "tool", "title": "Search", "enabled": true, "input_schema": {"a": [1, "b"]}}"#;
    let page = format!(r#"{{"data": [{item}, {item}], "counts": {{"total": 2}}, "total": 2, "has_more": false}}"#);
    let page: McpServerCapabilitiesListResponse = serde_json::from_str(&page).unwrap();
    request.validate().unwrap();
    let counted = measure(|| {
        request.validate().unwrap();
        page.validate().unwrap();
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}
