//! Requests that break their schema are refused before anything is sent.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::{
    BulkUpdateMcpServerCapabilities, BulkUpdateMcpServerCapabilitiesItem, CreateMcpIntegration,
    CreateMcpIntegrationAuthType, CreateMcpIntegrationTransport, CreateMcpServer, UpdateMcpIntegration,
    UpdateMcpServer,
};
use generated_client::runtime::{Fault, Place};
use generated_client::{CallOptions, Client, Error};
use support::{KEY, LocalServer, Reply, client};

fn found(faults: &[Fault]) -> Vec<(&str, &str)> {
    faults.iter().map(|fault| (fault.pointer(), fault.rule())).collect()
}

fn assert_refused(error: &Error, expected: &[(&str, &str)]) {
    assert!(error.is_validation(), "{error}");
    assert_eq!(error.status(), None);
    assert_eq!(found(error.faults()), expected, "{error}");
}

#[tokio::test]
async fn what_the_document_says_of_a_new_server() {
    let new = |name: &str| CreateMcpServer::new(name, "i");
    let cases: Vec<(CreateMcpServer, Vec<(&str, &str)>)> = vec![
        (new(""), vec![("/name", "minLength")]),
        (new(&"ü".repeat(256)), vec![("/name", "maxLength")]),
        (new("n").slug("a b"), vec![("/slug", "pattern")]),
        (new("n").slug("abc\n"), vec![("/slug", "pattern")]),
        (new("n").slug("ab"), vec![("/slug", "minLength")]),
        (new("n").slug("a".repeat(51)), vec![("/slug", "maxLength")]),
        (new("n").slug("é"), vec![("/slug", "minLength"), ("/slug", "pattern")]),
        (new("n").description("d".repeat(501)), vec![("/description", "maxLength")]),
        (
            new("").slug("a b").description("d".repeat(501)),
            vec![("/name", "minLength"), ("/description", "maxLength"), ("/slug", "pattern")],
        ),
    ];
    let server = LocalServer::start([]).await;
    let client = client(&server);
    for (new, expected) in cases {
        assert_eq!(found(new.validate().unwrap_err().faults()), expected);
        let error = client.mcp_servers_create(new.clone()).await.unwrap_err();
        assert_refused(&error, &expected);
        for (pointer, _) in &expected {
            assert!(error.to_string().contains(pointer), "{error}");
        }
        assert!(client.mcp_servers_create(new.clone()).send_raw().await.unwrap_err().is_validation());
        let events = client.mcp_servers_create(new).send_events::<generated_client::runtime::json::Value>();
        assert!(events.await.unwrap_err().is_validation());
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn lengths_are_counted_in_characters() {
    let server = LocalServer::start([Reply::json("{}"), Reply::json("{}")]).await;
    let client = client(&server);
    let longest = CreateMcpServer::new("ü".repeat(255), "i").slug("a-_").description("€".repeat(500));
    longest.validate().unwrap();
    client.mcp_servers_create(longest).await.unwrap();
    client.mcp_servers_create(CreateMcpServer::new("n", "").slug("A".repeat(50))).await.unwrap();
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn validation_is_switched_off_for_one_call() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    let client = client(&server);
    let off = CallOptions::new().validate_request(false);
    client.mcp_servers_create(CreateMcpServer::new("", "i").slug("a b")).with(off).await.unwrap();
    assert_eq!(server.only().body, r#"{"name":"","mcp_integration_id":"i","slug":"a b"}"#);

    let error = client.mcp_servers_create(CreateMcpServer::new("", "i")).await.unwrap_err();
    assert_refused(&error, &[("/name", "minLength")]);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn validation_is_switched_off_for_a_client_and_on_for_one_call() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    let off = CallOptions::new().validate_request(false);
    let client = Client::builder().portkey_key(KEY).base_url(&server.url).options(off).build().unwrap();
    client.mcp_servers_update("s", UpdateMcpServer::new()).await.unwrap();
    assert_eq!(server.only().body, "{}");
    let on = CallOptions::new().validate_request(true);
    let error = client.mcp_servers_update("s", UpdateMcpServer::new()).with(on).await.unwrap_err();
    assert_refused(&error, &[("", "minProperties")]);
}

#[tokio::test]
async fn parameters_are_held_against_the_document_too() {
    let server = LocalServer::start([]).await;
    let client = client(&server);
    for (size, rule) in [(0, "minimum"), (-1, "minimum"), (101, "maximum")] {
        let error = client.mcp_servers_list().page_size(size).await.unwrap_err();
        assert_refused(&error, &[("", rule)]);
        assert_eq!(error.faults()[0].place(), &Place::Query("page_size"));
    }
    let call = client.mcp_server_connections_list("s").user_id("not a uuid").current_page(-1);
    assert_refused(&call.await.unwrap_err(), &[("", "format"), ("", "minimum")]);
    let error = client.mcp_integrations_list().type_("none of them".into()).await.unwrap_err();
    assert_refused(&error, &[("", "enum")]);
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn faults_of_parameters_and_body_come_together() {
    let server = LocalServer::start([]).await;
    let error = client(&server).mcp_servers_update("..", UpdateMcpServer::new().name("")).await.unwrap_err();
    let places: Vec<(&Place, &str)> = error.faults().iter().map(|fault| (fault.place(), fault.pointer())).collect();
    assert_eq!(places, [(&Place::Path("mcpServerId"), ""), (&Place::Body, "/name")]);
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn faults_within_lists_and_formats() {
    let server = LocalServer::start([]).await;
    let client = client(&server);
    let none = BulkUpdateMcpServerCapabilities::new(vec![]);
    let error = client.mcp_server_capabilities_bulk_update("s", none).await.unwrap_err();
    assert_refused(&error, &[("/capabilities", "minItems")]);

    let item = |kind: &str| BulkUpdateMcpServerCapabilitiesItem::new("n", kind.into(), true);
    let some = BulkUpdateMcpServerCapabilities::new(vec![item("tool"), item("hammer")]);
    let error = client.mcp_server_capabilities_bulk_update("s", some).await.unwrap_err();
    assert_refused(&error, &[("/capabilities/1/type", "enum")]);

    let new = CreateMcpIntegration::new(
        "n",
        "not a URL",
        CreateMcpIntegrationAuthType::None,
        CreateMcpIntegrationTransport::Http,
    );
    let error = client.mcp_integrations_create(new.workspace_id("w")).await.unwrap_err();
    assert_refused(&error, &[("/workspace_id", "format"), ("/url", "format")]);

    let error = client.mcp_integrations_update("i", UpdateMcpIntegration::new()).await.unwrap_err();
    assert_refused(&error, &[("", "minProperties")]);
    assert_eq!(server.connections(), 0);
}
