//! Virtual keys.

use crate::client;
use crate::server::{LocalServer, Reply};
use portkey_client::models::{PostVirtualKeysBody, PostVirtualKeysBodyProvider};
use portkey_client::{ErrorKind, Maybe};

#[allow(dead_code)]
#[path = "../../examples/create_virtual_key.rs"]
mod example;

#[tokio::test]
async fn the_example_creates_one() {
    let server = LocalServer::start([Reply::json(r#"{"success":true,"data":{"slug":"my-first-virtual-k-1"}}"#)]).await;
    let slug = example::run(&client(&server), "sk-provider").await.unwrap();
    assert_eq!(slug.as_deref(), Some("my-first-virtual-k-1"));
    let seen = server.only();
    assert_eq!((&*seen.method, &*seen.target), ("POST", "/virtual-keys"));
    assert_eq!(
        seen.body,
        concat!(
            r#"{"name":"My first virtual key","provider":"openai","key":"sk-provider","note":"Made by an example","#,
            r#""usage_limits":{"credit_limit":10,"alert_threshold":9}}"#
        )
    );
}

#[tokio::test]
async fn null_is_sent_where_the_document_has_it() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    client(&server).post_virtual_keys(PostVirtualKeysBody::new().note(Maybe::Null)).await.unwrap();
    assert_eq!(server.only().body, r#"{"note":null}"#);
}

#[tokio::test]
async fn what_breaks_the_schema_is_not_sent() {
    let server = LocalServer::start([]).await;
    let new = PostVirtualKeysBody::new()
        .provider(PostVirtualKeysBodyProvider::from("nobody"))
        .workspace_id("not a uuid")
        .expires_at("tomorrow");
    let error = client(&server).post_virtual_keys(new).await.unwrap_err();
    let faults: Vec<(&str, &str)> = error.faults().iter().map(|fault| (fault.pointer(), fault.rule())).collect();
    assert_eq!(error.kind(), ErrorKind::Validation);
    assert_eq!(faults, [("/provider", "enum"), ("/workspace_id", "format"), ("/expires_at", "format")]);
    assert_eq!(server.connections(), 0);
}
