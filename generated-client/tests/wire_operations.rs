//! Every operation once, held against a reading of the document that shares nothing with the generator's.

#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::{
    BulkUpdateMcpIntegrationCapabilities, BulkUpdateMcpIntegrationCapabilitiesItem, BulkUpdateMcpIntegrationWorkspaces,
    BulkUpdateMcpServerCapabilities, BulkUpdateMcpServerCapabilitiesItem, BulkUpdateMcpServerUserAccess,
    CreateMcpIntegration, CreateMcpIntegrationAuthType, CreateMcpIntegrationTransport, CreateMcpServer,
    McpIntegrationCapabilitiesListType, McpIntegrationsListType, McpServerCapabilitiesListType, UpdateMcpIntegration,
    UpdateMcpServer,
};
use generated_client::{Client, Error, Response};
use serde_yaml::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::future::IntoFuture;
use std::pin::Pin;
use support::{KEY, LocalServer, Reply, Seen};

const DOCUMENT: &str = include_str!("../../openapi/portkey.yaml");
const UUID: &str = "6f0d2ab1-52f1-4f2a-9b62-8a3e5cf3f4a0";

/// What the document says of an operation.
#[derive(Debug)]
struct Described {
    method: String,
    path: String,
    query: BTreeSet<String>,
    has_body: bool,
}

fn described() -> BTreeMap<String, Described> {
    let document: Value = serde_yaml::from_str(DOCUMENT).unwrap();
    let mut operations = BTreeMap::new();
    for (path, item) in document["paths"].as_mapping().unwrap() {
        for (method, operation) in item.as_mapping().unwrap() {
            let Some(id) = operation.get("operationId").and_then(Value::as_str) else { continue };
            let lists = [item.get("parameters"), operation.get("parameters")];
            let parameters = lists.into_iter().flatten().filter_map(Value::as_sequence).flatten();
            let query = parameters.filter(|parameter| parameter["in"] == "query");
            let described = Described {
                method: method.as_str().unwrap().to_uppercase(),
                path: path.as_str().unwrap().to_owned(),
                query: query.map(|parameter| parameter["name"].as_str().unwrap().to_owned()).collect(),
                has_body: operation.get("requestBody").is_some(),
            };
            assert!(operations.insert(id.to_owned(), described).is_none(), "{id} stands there twice");
        }
    }
    operations
}

/// Runs the call that stands for an operation, and gives the status of its answer.
type Sent = Pin<Box<dyn Future<Output = Result<u16, Error>>>>;

fn sent<C, T: 'static>(call: C) -> Sent
where
    C: IntoFuture<Output = Result<Response<T>, Error>>,
    C::IntoFuture: 'static,
{
    let call = call.into_future();
    Box::pin(async move { call.await.map(|answer| answer.meta().status().as_u16()) })
}

/// A call of every operation by its operationId, with every parameter; `a b` in each path.
fn calls(client: &Client) -> Vec<(&'static str, Sent)> {
    integrations(client).into_iter().chain(servers(client)).collect()
}

fn integrations(client: &Client) -> Vec<(&'static str, Sent)> {
    let new = CreateMcpIntegration::new(
        "n",
        "https://a.example",
        CreateMcpIntegrationAuthType::Headers,
        CreateMcpIntegrationTransport::Http,
    );
    let item = BulkUpdateMcpIntegrationCapabilitiesItem::new("n", "tool".into(), true);
    vec![
        ("McpIntegrations_create", sent(client.mcp_integrations_create(new))),
        (
            "McpIntegrations_list",
            sent(
                client
                    .mcp_integrations_list()
                    .organisation_id(UUID)
                    .type_(McpIntegrationsListType::Workspace)
                    .workspace_id("w")
                    .page_size(1)
                    .current_page(2)
                    .search("s"),
            ),
        ),
        ("McpIntegrations_retrieve", sent(client.mcp_integrations_retrieve("a b"))),
        ("McpIntegrations_update", sent(client.mcp_integrations_update("a b", UpdateMcpIntegration::new().name("n")))),
        ("McpIntegrations_delete", sent(client.mcp_integrations_delete("a b"))),
        ("McpIntegrationWorkspaces_list", sent(client.mcp_integration_workspaces_list("a b").version("2"))),
        (
            "McpIntegrationWorkspaces_bulkUpdate",
            sent(client.mcp_integration_workspaces_bulk_update("a b", BulkUpdateMcpIntegrationWorkspaces::new(vec![]))),
        ),
        (
            "McpIntegrationCapabilities_list",
            sent(
                client
                    .mcp_integration_capabilities_list("a b")
                    .page(1)
                    .page_size(500)
                    .type_(McpIntegrationCapabilitiesListType::Prompt),
            ),
        ),
        (
            "McpIntegrationCapabilities_bulkUpdate",
            sent(client.mcp_integration_capabilities_bulk_update(
                "a b",
                BulkUpdateMcpIntegrationCapabilities::new(vec![item]),
            )),
        ),
        ("McpIntegrationMetadata_retrieve", sent(client.mcp_integration_metadata_retrieve("a b"))),
    ]
}

fn servers(client: &Client) -> Vec<(&'static str, Sent)> {
    let item = BulkUpdateMcpServerCapabilitiesItem::new("n", "tool".into(), true);
    vec![
        ("McpServers_create", sent(client.mcp_servers_create(CreateMcpServer::new("n", "i")))),
        (
            "McpServers_list",
            sent(client.mcp_servers_list().workspace_id("w").current_page(0).page_size(100).id("i").search("s")),
        ),
        ("McpServers_retrieve", sent(client.mcp_servers_retrieve("a b"))),
        ("McpServers_update", sent(client.mcp_servers_update("a b", UpdateMcpServer::new().name("n")))),
        ("McpServers_delete", sent(client.mcp_servers_delete("a b"))),
        ("McpServers_test", sent(client.mcp_servers_test("a b"))),
        (
            "McpServerCapabilities_list",
            sent(
                client
                    .mcp_server_capabilities_list("a b")
                    .page(1)
                    .page_size(1)
                    .type_(McpServerCapabilitiesListType::Tool),
            ),
        ),
        (
            "McpServerCapabilities_bulkUpdate",
            sent(client.mcp_server_capabilities_bulk_update("a b", BulkUpdateMcpServerCapabilities::new(vec![item]))),
        ),
        ("McpServerUserAccess_list", sent(client.mcp_server_user_access_list("a b").page(1).page_size(1).search("s"))),
        (
            "McpServerUserAccess_bulkUpdate",
            sent(client.mcp_server_user_access_bulk_update("a b").body(BulkUpdateMcpServerUserAccess::new())),
        ),
        (
            "McpServerConnections_list",
            sent(
                client
                    .mcp_server_connections_list("a b")
                    .user_id(UUID)
                    .workspace_id("w")
                    .current_page(0)
                    .page_size(500),
            ),
        ),
        (
            "McpServerConnections_delete",
            sent(client.mcp_server_connections_delete("a b").user_id(UUID).workspace_id("w")),
        ),
    ]
}

/// The path with `a%20b` for each parameter.
fn filled(template: &str) -> String {
    let segments = template.split('/');
    let segments: Vec<&str> =
        segments.map(|segment| if segment.starts_with('{') { "a%20b" } else { segment }).collect();
    segments.join("/")
}

fn assert_as_described(id: &str, seen: &Seen, described: &Described) {
    let (path, query) = seen.target.split_once('?').unwrap_or((&seen.target, ""));
    assert_eq!(seen.method, described.method, "{id}");
    assert_eq!(path, format!("/v1{}", filled(&described.path)), "{id}");
    let names = query.split('&').filter(|piece| !piece.is_empty());
    let names: BTreeSet<String> = names.map(|piece| piece.split('=').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(names, described.query, "{id}");
    assert_eq!(seen.header("content-type"), described.has_body.then_some("application/json"), "{id}");
    assert_eq!(seen.body.is_empty(), !described.has_body, "{id}");
    assert_eq!(seen.header("x-portkey-api-key"), Some(KEY), "{id}");
}

#[tokio::test]
async fn every_operation_of_the_document_is_sent_as_it_says() {
    let mut described = described();
    assert_eq!(described.len(), 22);
    let script = vec![Reply::json("{}"); described.len()];
    let server = LocalServer::start(script).await;
    let base = format!("{}/v1", server.url);
    let client = Client::builder().portkey_key(KEY).base_url(base).build().unwrap();
    for (id, call) in calls(&client) {
        let described = described.remove(id).unwrap_or_else(|| panic!("{id} is not in the document, or called twice"));
        assert_eq!(call.await.unwrap_or_else(|error| panic!("{id}: {error}")), 200);
        assert_as_described(id, server.seen().last().unwrap(), &described);
    }
    assert!(described.is_empty(), "not called: {described:?}");
}

#[tokio::test]
async fn a_control_plane_of_ones_own_is_given_once_for_all_operations() {
    let own = LocalServer::start(vec![Reply::json("{}"); 22]).await;
    let base = LocalServer::start([]).await;
    let url = format!("{}/control/v1/", own.url);
    let builder = Client::builder().portkey_key(KEY).self_hosted_control_plane_url(url).base_url(&base.url);
    let client = builder.build().unwrap();
    for (id, call) in calls(&client) {
        call.await.unwrap_or_else(|error| panic!("{id}: {error}"));
    }
    let seen = own.seen();
    assert_eq!(seen.len(), 22);
    for request in seen {
        assert!(request.target.starts_with("/control/v1/mcp-"), "{}", request.target);
        assert_eq!(request.header("x-portkey-api-key"), Some(KEY));
    }
    assert_eq!(base.connections(), 0);
}
