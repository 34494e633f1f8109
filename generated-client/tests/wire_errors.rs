//! Calls that fail: what the error answers when it is asked.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::CreateMcpServer;
use generated_client::runtime::Limits;
use generated_client::{CallOptions, Client, Error, ErrorKind, Retry};
use std::time::{Duration, Instant};
use support::{KEY, LocalServer, Reply, client};

/// The questions that are answered with yes.
fn answers(error: &Error) -> Vec<&'static str> {
    let questions = [
        ("configuration", error.is_configuration()),
        ("validation", error.is_validation()),
        ("connect", error.is_connect()),
        ("timeout", error.is_timeout()),
        ("transport", error.is_transport()),
        ("redirect", error.is_redirect()),
        ("status", error.is_status()),
        ("decode", error.is_decode()),
        ("too large", error.is_too_large()),
    ];
    questions.into_iter().filter(|(_, yes)| *yes).map(|(name, _)| name).collect()
}

#[tokio::test]
async fn statuses_that_are_no_success() {
    let cases = [
        (401, "application/json", r#"{"success":false,"data":{"message":"Invalid API key"}}"#),
        (404, "application/json", r#"{"success": false}"#),
        (409, "text/plain", "slug is taken"),
        (500, "text/html", "<html><body>oops</body></html>"),
        (503, "text/plain", ""),
    ];
    for (status, media_type, body) in cases {
        let reply = Reply::status(status, body).header("content-type", media_type).header("x-request-id", "r-7");
        let server = LocalServer::start([reply]).await;
        let error = client(&server).mcp_servers_retrieve("a b").await.unwrap_err();

        assert_eq!((error.kind(), answers(&error)), (ErrorKind::Status, vec!["status"]));
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(error.body(), body);
        assert_eq!(error.headers()["x-request-id"], "r-7");
        assert_eq!(error.headers()["content-type"], media_type);
        assert_eq!(error.operation(), Some("McpServers_retrieve"));
        assert_eq!(error.method().unwrap(), "GET");
        assert_eq!(error.url(), Some(&*format!("{}/mcp-servers/a%20b", server.url)));
        assert!(error.faults().is_empty());
        let text = error.to_string();
        assert!(text.contains("McpServers_retrieve") && text.contains(&status.to_string()), "{text}");
        assert!(text.contains(body) && !text.contains('\n'), "{text}");
    }
}

#[tokio::test]
async fn too_many_requests_says_when_to_come_back() {
    let reply = Reply::status(429, r#"{"message":"slow down"}"#).header("retry-after", "17");
    let server = LocalServer::start([reply]).await;
    let error = client(&server).mcp_servers_list().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 429);
    assert_eq!(error.headers()["retry-after"], "17");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(17)));
    assert_eq!((error.attempts(), server.seen().len()), (1, 1), "nothing is sent again unless that is asked for");
}

#[tokio::test]
async fn a_retry_that_was_asked_for_obeys_retry_after() {
    let busy = || Reply::status(429, "").header("retry-after", "1");
    let server = LocalServer::start([busy(), Reply::json(r#"{"total": 3}"#)]).await;
    let start = Instant::now();
    let options = CallOptions::new().retry(Retry::attempts(2).first_wait(Duration::ZERO));
    let page = client(&server).mcp_servers_list().with(options.clone()).await.unwrap();
    assert_eq!((page.total, server.seen().len()), (Some(3), 2));
    assert!(start.elapsed() >= Duration::from_secs(1));

    let server = LocalServer::start([busy(), Reply::json("{}")]).await;
    let call = client(&server).mcp_servers_create(CreateMcpServer::new("n", "i")).with(options);
    assert_eq!(call.await.unwrap_err().status().unwrap().as_u16(), 429);
    assert_eq!(server.seen().len(), 1, "a POST might create two");
}

#[tokio::test]
async fn a_refused_connection() {
    let server = LocalServer::start([]).await;
    let url = server.url.clone();
    drop(server);
    // The task ends, and its port with it, when the runtime gets to it.
    tokio::time::sleep(Duration::from_millis(20)).await;
    let client = Client::builder().portkey_key(KEY).base_url(&url).build().unwrap();
    let error = client.mcp_servers_list().await.unwrap_err();
    assert_eq!((error.kind(), answers(&error)), (ErrorKind::Connect, vec!["connect"]));
    assert_eq!((error.status(), error.body().len(), error.headers().len()), (None, 0, 0));
    assert!(error.to_string().contains(&format!("no connection to {url}")), "{error}");
}

#[tokio::test]
async fn a_connection_that_closes_without_an_answer() {
    let server = LocalServer::start([]).await;
    let error = client(&server).mcp_servers_list().await.unwrap_err();
    assert_eq!((error.kind(), answers(&error)), (ErrorKind::Transport, vec!["transport"]));
    assert_eq!(error.status(), None);
}

#[tokio::test]
async fn a_limit_on_one_call() {
    let server = LocalServer::start([Reply::silence()]).await;
    let options = CallOptions::new().timeout(Duration::from_millis(150));
    let start = Instant::now();
    let error = client(&server).mcp_servers_list().with(options).await.unwrap_err();
    assert!((Duration::from_millis(150)..Duration::from_secs(20)).contains(&start.elapsed()));
    assert_eq!((error.kind(), answers(&error)), (ErrorKind::Timeout, vec!["timeout"]));
    assert_eq!((error.status(), server.seen().len()), (None, 1));
    assert!(error.to_string().contains("150"), "{error}");
}

#[tokio::test]
async fn a_limit_of_the_client() {
    let server = LocalServer::start([Reply::silence()]).await;
    let limits = Limits::new().headers(Duration::from_millis(150));
    let client = Client::builder().portkey_key(KEY).base_url(&server.url).limits(limits).build().unwrap();
    let error = client.mcp_servers_list().await.unwrap_err();
    assert_eq!((error.kind(), answers(&error)), (ErrorKind::Timeout, vec!["timeout"]));
}

#[tokio::test]
async fn an_answer_larger_than_the_limit() {
    let server = LocalServer::start([Reply::json(format!(r#"{{"slug": "{}"}}"#, "x".repeat(2000)))]).await;
    let limits = Limits::new().body(1000);
    let client = Client::builder().portkey_key(KEY).base_url(&server.url).limits(limits).build().unwrap();
    let error = client.mcp_servers_retrieve("s").await.unwrap_err();
    assert_eq!((error.kind(), answers(&error)), (ErrorKind::TooLarge, vec!["too large"]));
}

#[tokio::test]
async fn errors_of_different_operations_pass_through_one_question_mark() {
    async fn both(client: &Client) -> Result<Option<i64>, Box<dyn std::error::Error + Send + Sync>> {
        client.mcp_servers_delete("s").await?;
        Ok(client.mcp_servers_list().await?.total)
    }
    let server = LocalServer::start([Reply::json("{}"), Reply::status(404, "")]).await;
    let error = tokio::spawn(async move { both(&client(&server)).await }).await.unwrap().unwrap_err();
    assert_eq!(error.downcast_ref::<Error>().unwrap().operation(), Some("McpServers_list"));
}
