//! Answers that are no JSON.

use crate::server::{LocalServer, Reply};
use crate::{client, events};
use portkey_client::CallOptions;
use portkey_client::models::ResponseStreamEvent;

#[tokio::test]
async fn bytes_as_they_come() {
    let bytes = b"{\"a\":1}\n\xff\x00";
    let server = LocalServer::start([Reply::status(200, *bytes)]).await;
    let output = client(&server).get_batch_output("b").await.unwrap();
    assert_eq!(output[..], bytes[..]);
    let seen = server.only();
    assert_eq!((&*seen.target, seen.header("accept")), ("/batches/b/output", Some("application/octet-stream")));
}

#[tokio::test]
async fn an_upgrade_is_handed_over() {
    let reply = || Reply::status(101, "").header("upgrade", "websocket").header("connection", "upgrade");
    let server = LocalServer::start([reply(), reply()]).await;
    let upgrade = CallOptions::new().header("connection", "upgrade").header("upgrade", "websocket");
    let call = client(&server).connect_realtime().model("gpt-4o-realtime").with(upgrade);
    let answer = call.send_raw().await.unwrap();
    assert_eq!((answer.status().as_u16(), &answer.headers()["upgrade"]), (101, &"websocket".parse().unwrap()));
    assert_eq!(server.only().target, "/realtime?model=gpt-4o-realtime");
    assert_eq!(server.only().header("upgrade"), Some("websocket"));
}

#[tokio::test]
async fn an_operation_that_documents_events_beside_json() {
    let stream = "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"item_id\":\"i\",\
                  \"output_index\":0,\"content_index\":0,\"delta\":\"Hi\"}\n\ndata: {\"type\":\"of.tomorrow\"}\n\n";
    let server = LocalServer::start([events(stream)]).await;
    let call = client(&server).get_response("r");
    let mut events = call.send_events::<ResponseStreamEvent>().await.unwrap();
    let first = events.next().await.unwrap().unwrap();
    let ResponseStreamEvent::TextDelta(delta) = first.data else { panic!("{first:?}") };
    assert_eq!((&*delta.delta, &*first.event), ("Hi", "response.output_text.delta"));
    let second = events.next().await.unwrap().unwrap().data;
    assert!(matches!(second, ResponseStreamEvent::Unknown(_)), "{second:?}");
    assert!(events.next().await.is_none());
}
