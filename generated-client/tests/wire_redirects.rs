//! Redirects: what the server that they lead to gets to see.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::CreateMcpServer;
use generated_client::{CallOptions, ErrorKind};
use support::{KEY, LocalServer, Reply, Seen, client};

const TOKEN: &str = "tenant-token-998877";

/// Options with secrets of the caller's own in headers.
fn own_secrets() -> CallOptions {
    CallOptions::new()
        .header("authorization", format!("Bearer {TOKEN}"))
        .header("cookie", format!("session={TOKEN}"))
        .header("x-tenant-token", TOKEN)
}

fn assert_holds_no_secret(seen: &Seen) {
    let names: Vec<&str> = seen.headers.iter().map(|(name, _)| name.as_str()).collect();
    for name in ["x-portkey-api-key", "authorization", "cookie", "x-tenant-token", "referer"] {
        assert!(!names.contains(&name), "{name}: {seen:#?}");
    }
    let whole = format!("{seen:?}");
    assert!(!whole.contains(KEY) && !whole.contains(TOKEN), "{whole}");
}

#[tokio::test]
async fn another_origin_sees_no_credential() {
    for status in [301, 302, 303, 307, 308] {
        let second = LocalServer::start([Reply::json(r#"{"slug": "there"}"#)]).await;
        let first = LocalServer::start([Reply::redirect(status, format!("{}/there?a=b", second.url))]).await;
        let found = client(&first).mcp_servers_retrieve("s").with(own_secrets()).await.unwrap();

        let seen = first.only();
        assert_eq!(seen.header("x-portkey-api-key"), Some(KEY));
        assert_eq!(seen.header("x-tenant-token"), Some(TOKEN));
        assert_eq!(seen.header("authorization"), Some(&*format!("Bearer {TOKEN}")));
        assert_holds_no_secret(&second.only());
        assert_eq!((second.only().method.as_str(), second.only().target.as_str()), ("GET", "/there?a=b"));
        assert_eq!(found.slug.as_deref(), Some("there"));
        assert_eq!(found.meta().url().to_string(), format!("{}/there?a=b", second.url));
    }
}

#[tokio::test]
async fn headers_for_all_calls_of_a_client_stay_home_too() {
    let second = LocalServer::start([Reply::json("{}")]).await;
    let first = LocalServer::start([Reply::redirect(302, &second.url)]).await;
    let builder = generated_client::Client::builder().portkey_key(KEY).base_url(&first.url).options(own_secrets());
    builder.build().unwrap().mcp_servers_list().await.unwrap();
    assert_eq!(first.only().header("x-tenant-token"), Some(TOKEN));
    assert_holds_no_secret(&second.only());
}

#[tokio::test]
async fn the_way_back_carries_none_either() {
    let home = LocalServer::start([]).await;
    let away = LocalServer::start([Reply::redirect(302, format!("{}/again", home.url))]).await;
    let first = LocalServer::start([Reply::redirect(302, &away.url)]).await;
    let error = client(&first).mcp_servers_list().with(own_secrets()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport, "the script of the last server is empty");
    assert_holds_no_secret(&home.only());
}

#[tokio::test]
async fn the_same_origin_keeps_them() {
    let server = LocalServer::start([Reply::redirect(307, "/v2/mcp-servers"), Reply::json(r#"{"slug": "b"}"#)]).await;
    let new = CreateMcpServer::new("n", "i");
    let created = client(&server).mcp_servers_create(new).with(own_secrets()).await.unwrap();
    let [first, second] = server.seen().try_into().unwrap();
    assert_eq!((second.method.as_str(), second.target.as_str()), ("POST", "/v2/mcp-servers"));
    assert_eq!(second.header("x-portkey-api-key"), Some(KEY));
    assert_eq!(second.header("x-tenant-token"), Some(TOKEN));
    assert_eq!(second.body, first.body);
    assert_eq!(created.slug.as_deref(), Some("b"));
}

#[tokio::test]
async fn a_body_goes_to_no_other_origin() {
    for status in [307, 308] {
        let second = LocalServer::start([Reply::json("{}")]).await;
        let first = LocalServer::start([Reply::redirect(status, &second.url)]).await;
        let error = client(&first).mcp_servers_create(CreateMcpServer::new("n", "i")).await.unwrap_err();
        assert!(error.is_redirect(), "{error}");
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(second.connections(), 0);
    }
}

#[tokio::test]
async fn see_other_leaves_the_body_behind() {
    let second = LocalServer::start([Reply::json(r#"{"slug": "c"}"#)]).await;
    let first = LocalServer::start([Reply::redirect(303, &second.url)]).await;
    let new = CreateMcpServer::new("n", "i");
    client(&first).mcp_servers_create(new).with(own_secrets()).await.unwrap();
    let seen = second.only();
    assert_eq!((seen.method.as_str(), seen.body.as_str(), seen.header("content-type")), ("GET", "", None));
    assert_holds_no_secret(&seen);
}

#[tokio::test]
async fn an_answer_that_was_asked_for_raw_follows_the_same_rules() {
    let second = LocalServer::start([Reply::json("{}")]).await;
    let first = LocalServer::start([Reply::redirect(302, &second.url)]).await;
    client(&first).mcp_servers_list().with(own_secrets()).send_raw().await.unwrap();
    assert_holds_no_secret(&second.only());
}
