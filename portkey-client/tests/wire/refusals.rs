//! Keys that are refused and limits that are reached.

use crate::client;
use crate::server::{LocalServer, Reply};
use portkey_client::models::PostVirtualKeysBody;
use portkey_client::operations::virtual_keys::PostVirtualKeysError;
use portkey_client::{CallOptions, Error, Retry};
use std::time::Duration;

#[allow(dead_code)]
#[path = "../../examples/errors.rs"]
mod example;

fn limited(wait: &str) -> Reply {
    Reply::status(429, r#"{"message":"slow down"}"#).header("retry-after", wait)
}

/// What the example says, and how many requests it took.
async fn run(script: impl IntoIterator<Item = Reply>) -> (Result<String, Error>, usize) {
    let server = LocalServer::start(script).await;
    (example::run(&client(&server)).await, server.seen().len())
}

#[tokio::test]
async fn a_refused_key_has_the_message_of_the_document() {
    let (said, sent) = run([Reply::status(401, r#"{"success":false,"data":{"message":"Unauthorised"}}"#)]).await;
    assert_eq!((&*said.unwrap(), sent), ("the key is refused: Unauthorised", 1));
    let (said, _) = run([Reply::status(401, r#"{"success":false,"data":null}"#)]).await;
    assert_eq!(said.unwrap(), "the key is refused: ");
}

#[tokio::test]
async fn a_refusal_in_another_form_is_an_error_all_the_same() {
    for (status, body) in [(401, "<html>no</html>"), (401, r#"{"data":"no"}"#), (403, r#"{"success":false}"#)] {
        let error = run([Reply::status(status, body)]).await.0.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), &error.body()[..]), (status, body.as_bytes()));
        assert_eq!(error.operation(), Some("GET /virtual-keys"));
    }
}

#[tokio::test]
async fn a_limit_that_is_soon_over_is_waited_for() {
    let (said, sent) = run([limited("0"), limited("0"), Reply::json(r#"{"total":2}"#)]).await;
    assert_eq!((&*said.unwrap(), sent), ("2 keys", 3));
}

#[tokio::test]
async fn a_limit_that_lasts_is_told_of() {
    let (said, sent) = run([limited("90")]).await;
    assert_eq!((&*said.unwrap(), sent), ("after 1 attempts still to wait for 90s", 1));
}

#[tokio::test]
async fn a_post_is_not_sent_again() {
    let server = LocalServer::start([limited("0")]).await;
    let patient = CallOptions::new().retry(Retry::attempts(3));
    let error = client(&server).post_virtual_keys(PostVirtualKeysBody::new()).with(patient).await.unwrap_err();
    assert_eq!((error.retry_after(), error.attempts(), server.seen().len()), (Some(Duration::ZERO), 1, 1));
    assert_eq!(PostVirtualKeysError::from_error(&error), None);
}
