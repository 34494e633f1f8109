//! Calls that succeed: what arrives at the server, to the byte, and the value that comes back.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::Maybe;
use generated_client::models::{
    BulkUpdateMcpIntegrationCapabilities, BulkUpdateMcpIntegrationCapabilitiesItem,
    BulkUpdateMcpIntegrationCapabilitiesItemType as CapabilityType, BulkUpdateMcpIntegrationWorkspaces,
    BulkUpdateMcpIntegrationWorkspacesGlobalWorkspaceAccess as GlobalAccess, BulkUpdateMcpIntegrationWorkspacesItem,
    BulkUpdateMcpServerUserAccess, BulkUpdateMcpServerUserAccessDefaultUserAccess as DefaultAccess,
    BulkUpdateMcpServerUserAccessItem, CreateMcpIntegration, CreateMcpIntegrationAuthType as AuthType,
    CreateMcpIntegrationConfigurations, CreateMcpIntegrationTransport as Transport, CreateMcpServer,
    McpIntegrationWorkspacesListResponseUnion as Workspaces, McpIntegrationsListType, SecretMapping, UpdateMcpServer,
};
use serde_json::json;
use support::{KEY, LocalServer, Reply, Seen, client};

/// Holds method, target, credential and body of the only request against what is expected.
fn assert_sent(server: &LocalServer, method: &str, target: &str, body: &str) -> Seen {
    let seen = server.only();
    assert_eq!((seen.method.as_str(), seen.target.as_str()), (method, target));
    assert_eq!(seen.header("x-portkey-api-key"), Some(KEY));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(seen.header("content-type"), (!body.is_empty()).then_some("application/json"));
    assert_eq!(seen.body, body);
    seen
}

#[tokio::test]
async fn create() {
    let answer = r#"{"id": "d5b8cc4e-3f0f-4d7e-9a43-0b7f9c7c5c11", "slug": "my-server", "more": [1]}"#;
    let server = LocalServer::start([Reply::json(answer).header("x-request-id", "r-1")]).await;
    let new = CreateMcpServer::new("My MCP Server", "my-integration").slug("my-server");
    let created = client(&server).mcp_servers_create(new).await.unwrap();

    let body = r#"{"name":"My MCP Server","mcp_integration_id":"my-integration","slug":"my-server"}"#;
    assert_sent(&server, "POST", "/mcp-servers", body);
    assert_eq!(created.meta().status().as_u16(), 200);
    assert_eq!(created.meta().headers()["x-request-id"], "r-1");
    assert_eq!(created.meta().url().to_string(), format!("{}/mcp-servers", server.url));
    assert_eq!(created.slug.as_deref(), Some("my-server"));
    let id = created.into_inner().id.unwrap();
    assert_eq!(id, "d5b8cc4e-3f0f-4d7e-9a43-0b7f9c7c5c11");
}

#[tokio::test]
async fn create_with_all_that_an_integration_can_have() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    let headers = json!({"X-Tenant": "weather", "n": [1, 2.5, null]}).as_object().cloned().unwrap();
    let mut configurations = CreateMcpIntegrationConfigurations::new().custom_headers(headers);
    configurations.additional_properties.insert("client_id".to_owned(), json!("c"));
    let new =
        CreateMcpIntegration::new("Weather ☔", "https://weather.example.com/mcp", AuthType::None, Transport::Sse)
            .workspace_id("6f0d2ab1-52f1-4f2a-9b62-8a3e5cf3f4a0")
            .slug("weather")
            .description("\"quoted\"\n\u{1}")
            .configurations(configurations)
            .secret_mappings(vec![SecretMapping::new("configurations.a", "ref").secret_key(Maybe::Null)]);
    client(&server).mcp_integrations_create(new).await.unwrap();

    let body = concat!(
        r#"{"workspace_id":"6f0d2ab1-52f1-4f2a-9b62-8a3e5cf3f4a0","slug":"weather","name":"Weather ☔","#,
        r#""description":"\"quoted\"\n\u0001","#,
        r#""configurations":{"custom_headers":{"X-Tenant":"weather","n":[1,2.5,null]},"client_id":"c"},"#,
        r#""url":"https://weather.example.com/mcp","auth_type":"none","transport":"sse","#,
        r#""secret_mappings":[{"target_field":"configurations.a","secret_reference_id":"ref","secret_key":null}]}"#,
    );
    assert_sent(&server, "POST", "/mcp-integrations", body);
}

#[tokio::test]
async fn list_without_parameters() {
    let answer = r#"{"data": [{"name": "one", "description": null}, {"name": "two"}], "total": 2}"#;
    let server = LocalServer::start([Reply::json(answer)]).await;
    let page = client(&server).mcp_servers_list().await.unwrap().into_inner();

    assert_sent(&server, "GET", "/mcp-servers", "");
    assert_eq!(page.total, Some(2));
    let data = page.data.unwrap();
    assert_eq!(data[0].name.as_deref(), Some("one"));
    assert_eq!((&data[0].description, &data[1].description), (&Maybe::Null, &Maybe::Absent));
}

#[tokio::test]
async fn list_with_parameters_in_the_order_of_the_document() {
    let server = LocalServer::start([Reply::json("{}"), Reply::json("{}")]).await;
    let client = client(&server);
    client.mcp_servers_list().search("a b&c=d+ü/?").id("x,y").page_size(50).current_page(0).await.unwrap();
    client.mcp_integrations_list().type_(McpIntegrationsListType::All).page_size(1000).await.unwrap();

    let targets: Vec<String> = server.seen().into_iter().map(|seen| seen.target).collect();
    let first = "/mcp-servers?current_page=0&page_size=50&id=x%2Cy&search=a%20b%26c%3Dd%2B%C3%BC%2F%3F";
    assert_eq!(targets, [first, "/mcp-integrations?type=all&page_size=1000"]);
}

#[tokio::test]
async fn retrieve_by_path() {
    let answer = r#"{"slug": "my-server", "created_at": "2026-01-02T03:04:05Z", "workspace_id": null,
        "mcp_integration_details": {"url": "https://weather.example.com/mcp", "configurations": {"a": 1}}}"#;
    let server = LocalServer::start([Reply::json(answer)]).await;
    let found = client(&server).mcp_servers_retrieve("my-server").await.unwrap();

    assert_sent(&server, "GET", "/mcp-servers/my-server", "");
    assert_eq!(found.created_at.as_deref(), Some("2026-01-02T03:04:05Z"));
    assert_eq!(found.workspace_id, Maybe::Null);
    let details = found.mcp_integration_details.value().unwrap();
    assert_eq!(details.configurations.value().unwrap()["a"], 1);
}

#[tokio::test]
async fn update_with_the_three_states_of_a_description() {
    let update = UpdateMcpServer::new().name("n");
    for (update, body) in [
        (update.clone(), r#"{"name":"n"}"#),
        (update.clone().description(Maybe::Null), r#"{"name":"n","description":null}"#),
        (update.clone().description(None), r#"{"name":"n","description":null}"#),
        (update.clone().description("d"), r#"{"name":"n","description":"d"}"#),
        (update.description(Some("d".to_owned())), r#"{"name":"n","description":"d"}"#),
        (UpdateMcpServer::new().description(""), r#"{"description":""}"#),
    ] {
        let server = LocalServer::start([Reply::json(r#"{"anything": true}"#)]).await;
        let changed = client(&server).mcp_servers_update("s", update).await.unwrap();
        assert_sent(&server, "PUT", "/mcp-servers/s", body);
        assert_eq!(changed["anything"], true);
    }
}

#[tokio::test]
async fn delete() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    let gone = client(&server).mcp_servers_delete("my-server").await.unwrap();
    assert_sent(&server, "DELETE", "/mcp-servers/my-server", "");
    assert!(gone.is_empty());
}

#[tokio::test]
async fn workspaces_in_the_shape_with_data() {
    let answer = r#"{"data":[{"id":"w","enabled":true}],"global_workspace_access":null,"total":1}"#;
    let server = LocalServer::start([Reply::json(answer)]).await;
    let answered = client(&server).mcp_integration_workspaces_list("i").version("2").await.unwrap();

    assert_sent(&server, "GET", "/mcp-integrations/i/workspaces?version=2", "");
    assert_eq!(serde_json::to_string(&*answered).unwrap(), answer);
    let Workspaces::McpIntegrationWorkspacesListResponse(page) = answered.into_inner() else { panic!("another shape") };
    assert_eq!((page.total, page.data[0].enabled), (Some(1), Some(true)));
    assert!(page.global_workspace_access.is_null());
}

#[tokio::test]
async fn workspaces_in_the_shape_of_old() {
    let answer = r#"{"workspaces":[{"id":"w","enabled":false}],"global_workspace_access":{"enabled":true}}"#;
    let server = LocalServer::start([Reply::json(answer)]).await;
    let answered = client(&server).mcp_integration_workspaces_list("i").await.unwrap();

    assert_sent(&server, "GET", "/mcp-integrations/i/workspaces", "");
    assert_eq!(serde_json::to_string(&*answered).unwrap(), answer);
    let Workspaces::Legacy(page) = answered.into_inner() else { panic!("another shape") };
    assert_eq!(page.workspaces[0].id.as_deref(), Some("w"));
}

#[tokio::test]
async fn workspaces_in_no_shape_that_is_known() {
    let server = LocalServer::start([Reply::json(r#"{"pages": 3}"#)]).await;
    let answered = client(&server).mcp_integration_workspaces_list("i").await.unwrap();
    assert_eq!(answered.into_inner(), Workspaces::Unknown(json!({"pages": 3})));
}

#[tokio::test]
async fn bulk_update_of_capabilities() {
    let server = LocalServer::start([Reply::json(r#"{"success": true}"#)]).await;
    let item = BulkUpdateMcpIntegrationCapabilitiesItem::new;
    let body = BulkUpdateMcpIntegrationCapabilities::new(vec![
        item("forecast", CapabilityType::Tool, true),
        item("maps", CapabilityType::ResourceTemplate, false),
    ]);
    let done = client(&server).mcp_integration_capabilities_bulk_update("i", body).await.unwrap();

    let body = concat!(
        r#"{"capabilities":[{"name":"forecast","type":"tool","enabled":true},"#,
        r#"{"name":"maps","type":"resource_template","enabled":false}]}"#,
    );
    assert_sent(&server, "PUT", "/mcp-integrations/i/capabilities", body);
    assert_eq!(done.success, Some(true));
}

#[tokio::test]
async fn bulk_update_of_workspaces() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    let body = BulkUpdateMcpIntegrationWorkspaces::new(vec![BulkUpdateMcpIntegrationWorkspacesItem::new("w", true)])
        .global_workspace_access(GlobalAccess::new().enabled(false))
        .override_existing_workspace_access(false);
    client(&server).mcp_integration_workspaces_bulk_update("i", body).await.unwrap();

    let body = concat!(
        r#"{"workspaces":[{"id":"w","enabled":true}],"global_workspace_access":{"enabled":false},"#,
        r#""override_existing_workspace_access":false}"#,
    );
    assert_sent(&server, "PUT", "/mcp-integrations/i/workspaces", body);
}

#[tokio::test]
async fn bulk_update_whose_body_may_be_missing() {
    let server = LocalServer::start([Reply::json("{}"), Reply::json("{}")]).await;
    let client = client(&server);
    client.mcp_server_user_access_bulk_update("s").await.unwrap();
    let body = BulkUpdateMcpServerUserAccess::new()
        .user_access(vec![BulkUpdateMcpServerUserAccessItem::new("u", false)])
        .default_user_access(DefaultAccess::Deny);
    client.mcp_server_user_access_bulk_update("s").body(body).await.unwrap();

    let [without, with] = server.seen().try_into().unwrap();
    assert_eq!((without.body.as_str(), without.header("content-type")), ("", None));
    assert_eq!(without.header("content-length"), Some("0"));
    assert_eq!(with.body, r#"{"user_access":[{"user_id":"u","enabled":false}],"default_user_access":"deny"}"#);
    assert_eq!(with.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn options_of_a_call_add_headers_and_query() {
    let server = LocalServer::start([Reply::json("{}"), Reply::json("{}")]).await;
    let client = client(&server);
    let options = generated_client::CallOptions::new().header("x-trace", "t").query("new one", "a&b");
    client.mcp_servers_list().page_size(1).with(options).await.unwrap();
    client.mcp_servers_list().await.unwrap();

    let [with, without] = server.seen().try_into().unwrap();
    assert_eq!(with.target, "/mcp-servers?page_size=1&new%20one=a%26b");
    assert_eq!((with.header("x-trace"), without.header("x-trace")), (Some("t"), None));
    assert_eq!(without.target, "/mcp-servers");
}
