//! Where requests go: path arguments, addresses, and what is said where one is missing.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::runtime::{Body, BoxFuture, Place, Transport, TransportError};
use generated_client::{CallOptions, Client, ErrorKind};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{KEY, LocalServer, Reply, client};

#[tokio::test]
async fn a_path_argument_cannot_leave_its_segment() {
    let server = LocalServer::start([]).await;
    let client = client(&server);
    for argument in ["..", ".", ""] {
        for options in [CallOptions::new(), CallOptions::new().validate_request(false)] {
            let error = client.mcp_servers_test(argument).with(options).await.unwrap_err();
            assert!(error.is_validation(), "{error}");
            assert_eq!(error.faults().len(), 1);
            assert_eq!(error.faults()[0].place(), &Place::Path("mcpServerId"));
        }
        let error = client.mcp_servers_retrieve(argument).send_raw().await.unwrap_err();
        assert!(error.is_validation(), "{error}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn characters_with_a_meaning_are_encoded() {
    for (argument, target) in [
        ("a/b?c#d%", "/mcp-servers/a%2Fb%3Fc%23d%25/test"),
        ("../x", "/mcp-servers/..%2Fx/test"),
        ("%2e%2e", "/mcp-servers/%252e%252e/test"),
        ("..\\x", "/mcp-servers/..%5Cx/test"),
        ("a\tb\n\r\0", "/mcp-servers/a%09b%0A%0D%00/test"),
        ("ü €", "/mcp-servers/%C3%BC%20%E2%82%AC/test"),
        ("...", "/mcp-servers/.../test"),
        ("a;b=c,d:e@f&g+h!$'()*", "/mcp-servers/a%3Bb%3Dc%2Cd%3Ae%40f%26g%2Bh%21%24%27%28%29%2A/test"),
        ("A-z_0.9~", "/mcp-servers/A-z_0.9~/test"),
    ] {
        let server = LocalServer::start([Reply::json("{}")]).await;
        client(&server).mcp_servers_test(argument).await.unwrap();
        assert_eq!(server.only().target, target, "{argument:?}");
    }
}

#[tokio::test]
async fn a_base_url_with_a_path() {
    for end in ["", "/"] {
        let server = LocalServer::start([Reply::json("{}")]).await;
        let url = format!("{}/gateway/v1{end}", server.url);
        let client = Client::builder().portkey_key(KEY).base_url(url).build().unwrap();
        client.mcp_servers_list().page_size(2).await.unwrap();
        assert_eq!(server.only().target, "/gateway/v1/mcp-servers?page_size=2");
    }
}

#[test]
fn an_address_that_is_none() {
    for url in ["SELF_HOSTED_CONTROL_PLANE_URL", "", "ftp://a.example", "/v1"] {
        let error = Client::builder().portkey_key(KEY).self_hosted_control_plane_url(url).build().unwrap_err();
        assert!(error.is_configuration());
        assert!(error.to_string().contains("`self_hosted_control_plane_url`"), "{error}");
        let error = Client::builder().portkey_key(KEY).base_url(url).build().unwrap_err();
        assert!(error.to_string().contains("`base_url`"), "{error}");
    }
}

#[tokio::test]
async fn a_missing_credential_is_said_before_anything_is_sent() {
    let server = LocalServer::start([]).await;
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let error = client.mcp_servers_list().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("`portkey_key`"), "{error}");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_call_can_bring_its_own_credential() {
    let server = LocalServer::start([Reply::json("{}"), Reply::json("{}")]).await;
    let own = CallOptions::new().header("X-Portkey-API-Key", "key-of-a-tenant");
    let without = Client::builder().base_url(&server.url).build().unwrap();
    without.mcp_servers_list().with(own.clone()).await.unwrap();
    client(&server).mcp_servers_list().with(own).await.unwrap();
    for seen in server.seen() {
        let keys: Vec<&str> = seen
            .headers
            .iter()
            .filter(|(name, _)| name == "x-portkey-api-key")
            .map(|(_, value)| value.as_str())
            .collect();
        assert_eq!(keys, ["key-of-a-tenant"]);
    }
}

/// An address and the key that goes there.
type Asked = (String, Option<String>);

/// Keeps what each request asks, and answers `{}`.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<Asked>>>);

impl Transport for Recorder {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        let key = request.headers().get("x-portkey-api-key").map(|value| value.to_str().unwrap().to_owned());
        self.0.lock().unwrap().push((request.uri().to_string(), key));
        Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

#[tokio::test]
async fn without_an_address_requests_go_where_the_document_says() {
    let recorder = Recorder::default();
    let client = Client::builder().portkey_key(KEY).transport(recorder.clone()).build().unwrap();
    client.mcp_servers_retrieve("s").await.unwrap();
    let seen = recorder.0.lock().unwrap().clone();
    assert_eq!(seen, [("https://api.portkey.ai/v1/mcp-servers/s".to_owned(), Some(KEY.to_owned()))]);
}
