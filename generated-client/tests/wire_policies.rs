//! What is done about requests and answers that break their schema: nothing, a word about it, an error.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::{CreateMcpServer, McpServerCreateResponse};
use generated_client::{CallOptions, Client, ClientBuilder, Direction, ErrorKind, Policy};
use std::sync::{Arc, Mutex};
use support::{KEY, LocalServer, Reply};

#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    fn builder(&self, server: &LocalServer) -> ClientBuilder {
        let heard = self.0.clone();
        let builder = Client::builder().portkey_key(KEY).base_url(&server.url);
        builder.on_invalid(move |invalid| {
            assert_eq!(invalid.status().is_some(), invalid.direction() == Direction::Response);
            assert!(!invalid.faults().is_empty());
            heard.lock().unwrap().push(invalid.to_string());
        })
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

fn requests(policy: Policy) -> CallOptions {
    CallOptions::new().validate_request(policy)
}

fn responses(policy: Policy) -> CallOptions {
    CallOptions::new().validate_response(policy)
}

#[tokio::test]
async fn a_request_under_each_policy() {
    let server = LocalServer::start([Reply::json("{}"), Reply::json("{}")]).await;
    let heard = Heard::default();
    let client = heard.builder(&server).build().unwrap();
    let call = || client.mcp_servers_create(CreateMcpServer::new("", "i").slug("a b"));

    call().with(requests(Policy::Warn)).await.unwrap();
    assert_eq!(
        heard.take(),
        ["McpServers_create: the request breaks its schema: /name: must have at least 1 character, has 0; \
             /slug: must match `^[a-zA-Z0-9_\\-]+$`"]
    );
    call().with(requests(Policy::Off)).await.unwrap();
    assert_eq!(heard.take(), [""; 0]);
    assert_eq!(server.seen()[0].body, server.seen()[1].body);

    for call in [call().with(requests(Policy::Enforce)), call()] {
        assert_eq!(call.await.unwrap_err().faults().len(), 2);
    }
    assert_eq!(heard.take(), [""; 0]);
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn a_path_that_leads_elsewhere_is_refused_under_each_policy() {
    let server = LocalServer::start([]).await;
    let heard = Heard::default();
    let client = heard.builder(&server).build().unwrap();
    for policy in [Policy::Off, Policy::Warn, Policy::Enforce] {
        let error = client.mcp_servers_retrieve("..").with(requests(policy)).await.unwrap_err();
        assert!(error.is_validation(), "{error}");
    }
    assert_eq!((heard.take().len(), server.connections()), (0, 0));
}

#[tokio::test]
async fn an_answer_under_each_policy() {
    let body = r#"{"name": null, "id": "x", "transport": "carrier-pigeon"}"#;
    let server = LocalServer::start([body; 4].map(Reply::json)).await;
    let heard = Heard::default();
    let client = heard.builder(&server).options(responses(Policy::Warn)).build().unwrap();

    let found = client.mcp_integrations_retrieve("i").await.unwrap();
    assert_eq!((found.id.as_deref(), found.name.as_deref()), (Some("x"), None));
    assert_eq!(
        heard.take(),
        ["McpIntegrations_retrieve: the answer, with status 200, breaks its schema: /name: null is not allowed here; \
             /id: must have the format `uuid`; /transport: must be one of the values that the document lists"]
    );

    client.mcp_integrations_retrieve("i").with(responses(Policy::Off)).await.unwrap();
    let error = client.mcp_integrations_retrieve("i").with(responses(Policy::Enforce)).await.unwrap_err();
    assert_eq!((error.kind(), error.faults()[0].pointer()), (ErrorKind::Decode, "/name"));
    let raw = client.mcp_integrations_retrieve("i").send_raw().await.unwrap();
    raw.json::<generated_client::models::McpIntegration>().await.unwrap();
    assert_eq!(heard.take().len(), 1);
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_an_error_and_no_warning() {
    let server = LocalServer::start([Reply::json(r#"{"name": 1}"#)]).await;
    let heard = Heard::default();
    let client = heard.builder(&server).options(responses(Policy::Warn)).build().unwrap();
    let error = client.mcp_servers_retrieve("i").await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(heard.take(), [""; 0]);
}

#[tokio::test]
async fn events_under_warn() {
    let events = "data: {\"slug\": null}\n\ndata: {\"slug\": \"b\"}\n\n";
    let server = LocalServer::start([Reply::status(200, events).header("content-type", "text/event-stream")]).await;
    let heard = Heard::default();
    let client = heard.builder(&server).options(responses(Policy::Warn)).build().unwrap();
    let call = client.mcp_servers_create(CreateMcpServer::new("n", "i"));
    let mut events = call.send_events::<McpServerCreateResponse>().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data.slug, None);
    assert_eq!(heard.take().len(), 1);
    assert_eq!(events.next().await.unwrap().unwrap().data.slug.as_deref(), Some("b"));
    assert_eq!(heard.take(), [""; 0]);
}

#[tokio::test]
async fn warnings_need_somebody_to_hear_them() {
    let server = LocalServer::start([]).await;
    let builder = || Client::builder().portkey_key(KEY).base_url(&server.url);
    let error = builder().options(responses(Policy::Warn)).build().unwrap_err();
    assert!(error.to_string().contains("`on_invalid`"), "{error}");
    let client = builder().build().unwrap();
    let error = client.mcp_servers_retrieve("i").with(requests(Policy::Warn)).await.unwrap_err();
    assert_eq!((error.kind(), server.connections()), (ErrorKind::Configuration, 0));
}
