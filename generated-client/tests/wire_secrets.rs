//! Nothing that is shown shows a credential.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::CreateMcpServer;
use generated_client::{CallOptions, Client};
use std::error::Error;
use std::fmt::Debug;
use support::{KEY, LocalServer, Reply, client};

const TOKEN: &str = "tenant-token-998877";

fn assert_hidden(shown: &str) {
    assert!(!shown.contains(KEY) && !shown.contains(TOKEN), "{shown}");
}

fn assert_debug_hides(value: &dyn Debug) {
    assert_hidden(&format!("{value:?}"));
    assert_hidden(&format!("{value:#?}"));
}

fn assert_error_hides(error: &(dyn Error + 'static)) {
    let mut next = Some(error);
    while let Some(error) = next {
        assert_hidden(&error.to_string());
        assert_debug_hides(&error);
        next = error.source();
    }
}

fn own_secrets() -> CallOptions {
    CallOptions::new().header("authorization", format!("Bearer {TOKEN}")).header("x-tenant", TOKEN).query("t", TOKEN)
}

#[test]
fn client_builder_and_call() {
    let builder = Client::builder().portkey_key(KEY).options(own_secrets());
    assert_debug_hides(&builder);
    let client = builder.build().unwrap();
    assert_debug_hides(&client);
    assert!(format!("{client:?}").contains("Portkey"), "{client:?}");
    let call = client.mcp_servers_create(CreateMcpServer::new("n", "i").description(TOKEN)).with(own_secrets());
    assert_debug_hides(&call);
    assert!(format!("{call:?}").contains("McpServers_create"), "{call:?}");
    assert_debug_hides(&own_secrets());
}

#[test]
fn a_credential_that_cannot_be_sent() {
    for key in [format!("{KEY}\n"), format!("{KEY}\u{7f}"), String::new()] {
        let error = Client::builder().portkey_key(key).build().unwrap_err();
        assert!(error.is_configuration());
        assert!(error.to_string().contains("`portkey_key`"), "{error}");
        assert_error_hides(&error);
    }
}

#[tokio::test]
async fn a_header_that_cannot_be_sent() {
    let server = LocalServer::start([]).await;
    let options = CallOptions::new().header("x-tenant", format!("{TOKEN}\n"));
    let error = client(&server).mcp_servers_list().with(options).await.unwrap_err();
    assert!(error.is_configuration());
    assert_error_hides(&error);
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_server_that_repeats_the_key() {
    let echo = format!("{{\"message\": \"no such key: {KEY}\"}}");
    for reply in [Reply::status(401, &*echo), Reply::json(format!("{{\"slug\": [\"{KEY}\"]}}"))] {
        let reply = reply.header("x-echo", format!("key={KEY}")).header("set-cookie", format!("k={KEY}"));
        let server = LocalServer::start([reply]).await;
        let error = client(&server).mcp_servers_retrieve("s").await.unwrap_err();
        assert_error_hides(&error);
        assert_eq!(error.headers()["x-echo"], format!("key={KEY}"), "who asks for it gets it");
        assert!(String::from_utf8_lossy(error.body()).contains(KEY));
    }
    let reply = Reply::json("{}").header("x-echo", KEY);
    let server = LocalServer::start([reply.clone(), reply]).await;
    let client = client(&server);
    assert_debug_hides(&client.mcp_servers_retrieve("s").await.unwrap());
    assert_debug_hides(&client.mcp_servers_retrieve("s").send_raw().await.unwrap());
}

#[tokio::test]
async fn a_server_that_repeats_the_key_of_a_call() {
    let server = LocalServer::start([Reply::status(403, format!("no such key: {TOKEN}"))]).await;
    let own = CallOptions::new().header("x-portkey-api-key", TOKEN);
    let error = client(&server).mcp_servers_list().with(own).await.unwrap_err();
    assert_error_hides(&error);
}

#[tokio::test]
async fn a_redirect_and_a_connection_that_fail() {
    let elsewhere = format!("ftp://user:{KEY}@elsewhere.example/?k={KEY}");
    let server = LocalServer::start([Reply::redirect(302, elsewhere).header("x-echo", KEY)]).await;
    let error = client(&server).mcp_servers_list().with(own_secrets()).await.unwrap_err();
    assert!(error.is_redirect(), "{error}");
    assert_error_hides(&error);

    let refused = Client::builder().portkey_key(KEY).base_url("http://127.0.0.1:1").build().unwrap();
    let error = refused.mcp_servers_list().with(own_secrets()).await.unwrap_err();
    assert!(error.is_connect(), "{error}");
    assert_error_hides(&error);
}
