//! Four ways to say who calls, of which one is taken.

use crate::builder;
use crate::server::{LocalServer, Reply};
use portkey_client::ClientBuilder;

const HEADERS: [&str; 6] = [
    "x-portkey-api-key",
    "x-portkey-virtual-key",
    "authorization",
    "x-portkey-provider",
    "x-portkey-config",
    "x-portkey-custom-host",
];

/// The credentials that are sent with a request for a file.
async fn sent(with: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Vec<String> {
    let server = LocalServer::start([Reply::json(r#"{"id":"f","object":"file","deleted":true}"#)]).await;
    with(builder(&server)).build().unwrap().delete_file("f").await.unwrap();
    let seen = server.only();
    HEADERS.iter().filter_map(|name| Some(format!("{name}: {}", seen.header(name)?))).collect()
}

#[tokio::test]
async fn each_alternative() {
    let key = "x-portkey-api-key: pk-key";
    assert_eq!(sent(|builder| builder.virtual_key("vk")).await, [key, "x-portkey-virtual-key: vk"]);
    assert_eq!(
        sent(|builder| builder.provider_auth("sk").provider_name("openai")).await,
        [key, "authorization: Bearer sk", "x-portkey-provider: openai"]
    );
    assert_eq!(sent(|builder| builder.config("pc-1")).await, [key, "x-portkey-config: pc-1"]);
    let hosted = sent(|builder| builder.provider_auth("sk").provider_name("openai").custom_host("http://h")).await;
    let host = "x-portkey-custom-host: http://h";
    assert_eq!(hosted, [key, "authorization: Bearer sk", "x-portkey-provider: openai", host]);
}

#[tokio::test]
async fn the_first_of_those_that_are_complete() {
    let all = sent(|builder| builder.config("pc-1").provider_auth("sk").virtual_key("vk")).await;
    assert_eq!(all, ["x-portkey-api-key: pk-key", "x-portkey-virtual-key: vk"]);
    let incomplete = sent(|builder| builder.config("pc-1").provider_auth("sk")).await;
    assert_eq!(incomplete, ["x-portkey-api-key: pk-key", "x-portkey-config: pc-1"]);
}

#[tokio::test]
async fn none_is_complete() {
    let server = LocalServer::start([]).await;
    let error = builder(&server).build().unwrap().delete_file("f").await.unwrap_err();
    assert!(error.is_configuration(), "{error}");
    let text = error.to_string();
    for method in ["virtual_key", "provider_auth", "provider_name", "config", "custom_host"] {
        assert!(text.contains(&format!("`{method}`")), "{text}");
    }
    assert!(!text.contains("pk-key"), "{text}");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn one_key_is_enough_where_the_document_says_so() {
    let server = LocalServer::start([Reply::json("{}")]).await;
    builder(&server).build().unwrap().mcp_servers_list().await.unwrap();
    assert_eq!(server.only().header("x-portkey-api-key"), Some("pk-key"));
}
