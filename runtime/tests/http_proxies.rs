//! Proxies that the environment names. Since that is one for all tests of a process, each case is a process of its own.
#![cfg(feature = "reqwest")]
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{TestServer, builder, get, json};
use oasmith_runtime::__private::v1::{self, Call};
use std::process::Command;

/// What the processes are told to call.
const TARGET: &str = "OASMITH_TEST_TARGET";

/// Not a test of its own: what a process does that another test starts.
#[tokio::test]
async fn a_call_in_a_process_of_its_own() {
    let Ok(target) = std::env::var(TARGET) else { return };
    let builder = builder().base_url(target);
    let client = if std::env::var_os("OASMITH_TEST_NO_PROXY").is_some() { builder.no_proxy() } else { builder };
    let call = Call::new(&client.build().unwrap(), get(Vec::new()));
    assert_eq!(*call.send(v1::json::<i64>).await.unwrap(), 7);
}

/// Makes a call to `target` in a process with this environment.
async fn call(target: &str, environment: &[(&'static str, &str)]) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "a_call_in_a_process_of_its_own"]).env(TARGET, target);
    for name in
        ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"]
    {
        command.env_remove(name);
    }
    command.envs(environment.iter().copied());
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[tokio::test]
async fn the_environment_names_a_proxy() {
    let proxy = TestServer::start(vec![json("7")]).await;
    call("http://api.internal", &[("http_proxy", &proxy.url)]).await;
    assert_eq!(proxy.only().line, "GET http://api.internal/items HTTP/1.1");
}

#[tokio::test]
async fn and_what_goes_without_it() {
    let server = TestServer::start(vec![json("7")]).await;
    call(&server.url, &[("http_proxy", "http://127.0.0.1:1"), ("no_proxy", "127.0.0.1")]).await;
    assert_eq!(server.only().line, "GET /items HTTP/1.1");
}

#[tokio::test]
async fn the_builder_has_the_last_word() {
    let server = TestServer::start(vec![json("7")]).await;
    call(&server.url, &[("http_proxy", "http://127.0.0.1:1"), ("OASMITH_TEST_NO_PROXY", "1")]).await;
    assert_eq!(server.only().line, "GET /items HTTP/1.1");
}
