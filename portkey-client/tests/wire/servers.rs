//! Servers that the document leaves open.

use crate::server::{LocalServer, Reply};
use portkey_client::Client;

const DELETED: &str = r#"{"id":"f","object":"file","deleted":true}"#;

#[tokio::test]
async fn each_placeholder_has_its_operations() {
    let gateway = LocalServer::start([Reply::json(DELETED)]).await;
    let control_plane = LocalServer::start([Reply::json("{}")]).await;
    let elsewhere = LocalServer::start([Reply::json(r#"{"success":true}"#)]).await;
    let client = Client::builder()
        .portkey_key("pk-key")
        .virtual_key("vk-key")
        .base_url(&elsewhere.url)
        .self_hosted_gateway_url(format!("{}/gateway/v1", gateway.url))
        .self_hosted_control_plane_url(&control_plane.url)
        .build()
        .unwrap();

    client.delete_file("f").await.unwrap();
    client.mcp_servers_list().await.unwrap();
    // Its own server is the public one alone, so it goes where all others go.
    client.delete_guardrail("g").await.unwrap();
    assert_eq!(gateway.only().target, "/gateway/v1/files/f");
    assert_eq!(control_plane.only().target, "/mcp-servers");
    assert_eq!(elsewhere.only().target, "/guardrails/g");
    for server in [gateway, control_plane, elsewhere] {
        assert_eq!(server.only().header("x-portkey-api-key"), Some("pk-key"));
    }
}

#[tokio::test]
async fn an_operation_that_asks_for_no_credential_gets_none() {
    let prices = LocalServer::start([Reply::status(404, "{}")]).await;
    let builder = Client::builder().portkey_key("pk-key").server_api_portkey_ai(&prices.url);
    let error = builder.build().unwrap().get_model_pricing("openai", "gpt-4/o").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 404);
    let seen = prices.only();
    assert_eq!(seen.target, "/model-configs/pricing/openai/gpt-4%2Fo");
    assert_eq!(seen.header("x-portkey-api-key"), None);
}
