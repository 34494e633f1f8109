//! Answers that are not what the document says, and those that are taken as they come.
#![allow(clippy::unwrap_used)]

mod support;

use generated_client::models::{
    CreateMcpServer, McpIntegration, McpIntegrationTransport, McpServerCreateResponse, UpdateMcpIntegration,
    UpdateMcpIntegrationTransport,
};
use generated_client::{CallOptions, Error, ErrorKind};
use support::{KEY, LocalServer, Reply, client};

async fn retrieve(reply: Reply) -> Error {
    let server = LocalServer::start([reply]).await;
    client(&server).mcp_servers_retrieve("s").await.unwrap_err()
}

fn assert_undecodable(error: &Error, pointer: &str, body: &str) {
    assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
    assert!(error.is_decode());
    assert_eq!(error.status().unwrap().as_u16(), 200);
    assert_eq!(error.body(), body);
    let pointers: Vec<&str> = error.faults().iter().map(|fault| fault.pointer()).collect();
    assert_eq!(pointers, [pointer], "{error}");
}

#[tokio::test]
async fn text_that_is_no_json() {
    for (body, pointer) in [
        (r#"{"slug": "a", "name": "#, "/name"),
        (r#"{"slug": "a",}"#, ""),
        (r#"{"slug": "a"} {}"#, ""),
        ("nothing of the kind", ""),
        ("{\"slug\": \"\u{1}\"}", "/slug"),
    ] {
        let error = retrieve(Reply::json(body)).await;
        assert_undecodable(&error, pointer, body);
        assert_eq!(error.faults()[0].rule(), "syntax", "{error}");
    }
}

#[tokio::test]
async fn a_value_of_another_type() {
    for (body, pointer) in [
        (r#"{"slug": 5}"#, "/slug"),
        (r#"{"mcp_integration_details": {"id": "x", "url": [1]}}"#, "/mcp_integration_details/url"),
        (r#"{"mcp_integration_details": {"configurations": "none"}}"#, "/mcp_integration_details/configurations"),
        ("[]", ""),
        ("null", ""),
    ] {
        let error = retrieve(Reply::json(body)).await;
        assert_undecodable(&error, pointer, body);
        assert_ne!(error.faults()[0].rule(), "syntax", "{error}");
    }
}

#[tokio::test]
async fn a_value_of_another_type_deep_in_a_list() {
    let body = r#"{"data": [{"name": "a"}, {"name": {"x": 1}}], "total": 2}"#;
    let server = LocalServer::start([Reply::json(body)]).await;
    let error = client(&server).mcp_servers_list().await.unwrap_err();
    assert_undecodable(&error, "/data/1/name", body);
    assert!(error.to_string().contains("/data/1/name"), "{error}");

    let body = r#"{"total": 2.5}"#;
    let server = LocalServer::start([Reply::json(body)]).await;
    let error = client(&server).mcp_servers_list().await.unwrap_err();
    assert_undecodable(&error, "/total", body);
}

#[tokio::test]
async fn the_error_says_in_one_line_what_was_expected_and_what_was_there() {
    let long = "x".repeat(100);
    let cases = [
        (r#"{"slug": 5}"#.to_owned(), "/slug: expected a string, found the number 5"),
        (
            r#"{"mcp_integration_details": "a\nb"}"#.to_owned(),
            "/mcp_integration_details: expected an object, found the string `a\\nb`",
        ),
        (
            format!(r#"{{"mcp_integration_details": "{long}"}}"#),
            "/mcp_integration_details: expected an object, found the string `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…`",
        ),
        (format!(r#"{{"mcp_integration_details": "x{KEY}"}}"#), "/mcp_integration_details: expected an object"),
        (r#"{"slug": null, "name": [1]}"#.to_owned(), "/name: expected a string, found an array"),
    ];
    for (body, text) in cases {
        let server = LocalServer::start([Reply::json(body.clone())]).await;
        let error = client(&server).mcp_servers_retrieve("s").await.unwrap_err();
        let expected = format!(
            "McpServers_retrieve: the answer, with status 200, cannot be read: {text} (GET {}/mcp-servers/s)",
            server.url
        );
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.body(), body.as_str(), "the body is kept as it came");
    }
}

#[tokio::test]
async fn a_page_for_people_in_place_of_json() {
    let body = "<html>sign in first</html>";
    let error = retrieve(Reply::status(200, body).header("content-type", "text/html; charset=utf-8")).await;
    assert_undecodable(&error, "", body);
    assert!(error.to_string().contains("text/html"), "{error}");
}

#[tokio::test]
async fn no_body_in_place_of_json() {
    for status in [200, 204] {
        let error = retrieve(Reply::status(status, "")).await;
        assert!(error.is_decode());
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert!(error.to_string().contains("no body"), "{error}");
    }
}

#[tokio::test]
async fn an_event_stream_in_place_of_json() {
    let error = retrieve(Reply::status(200, "data: {}\n\n").header("content-type", "text/event-stream")).await;
    assert!(error.is_decode());
    assert!(error.to_string().contains("`send_events`"), "{error}");
}

#[tokio::test]
async fn null_where_the_document_has_none_is_like_nothing() {
    let server = LocalServer::start([Reply::json(r#"{"slug": null, "name": "n"}"#)]).await;
    let found = client(&server).mcp_servers_retrieve("s").await.unwrap();
    assert_eq!((&found.slug, found.name.as_deref()), (&None, Some("n")));
}

#[tokio::test]
async fn an_enum_value_of_tomorrow_survives() {
    let answer = r#"{"slug":"i","transport":"carrier-pigeon","secret_mappings":[]}"#;
    let server = LocalServer::start([Reply::json(answer), Reply::json("{}")]).await;
    let client = client(&server);
    let found = client.mcp_integrations_retrieve("i").await.unwrap().into_inner();
    let transport = found.transport.clone().unwrap();
    assert_eq!(transport, McpIntegrationTransport::Unknown("carrier-pigeon".to_owned()));
    assert_eq!((transport.as_str(), transport.to_string().as_str()), ("carrier-pigeon", "carrier-pigeon"));
    assert_eq!(serde_json::to_string(&found).unwrap(), answer);
    assert_eq!(serde_json::from_str::<McpIntegration>(answer).unwrap(), found);

    // It goes back as it came, if the caller says that it may.
    let back = UpdateMcpIntegration::new().transport(UpdateMcpIntegrationTransport::from(transport.as_str()));
    let refused = client.mcp_integrations_update("i", back.clone()).await.unwrap_err();
    assert_eq!((refused.faults()[0].pointer(), refused.faults()[0].rule()), ("/transport", "enum"));
    let options = CallOptions::new().validate_request(false);
    client.mcp_integrations_update("i", back).with(options).await.unwrap();
    assert_eq!(server.seen()[1].body, r#"{"transport":"carrier-pigeon"}"#);
}

#[tokio::test]
async fn an_answer_is_held_against_its_schema_if_asked() {
    let body = r#"{"id": "not-a-uuid", "transport": "carrier-pigeon", "url": "::", "name": "n"}"#;
    let server = LocalServer::start([Reply::json(body), Reply::json(body), Reply::json(r#"{"name": "n"}"#)]).await;
    let client = client(&server);
    let found = client.mcp_integrations_retrieve("i").await.unwrap();
    assert_eq!(found.id.as_deref(), Some("not-a-uuid"));

    let strict = CallOptions::new().validate_response(true);
    let error = client.mcp_integrations_retrieve("i").with(strict.clone()).await.unwrap_err();
    assert!(error.is_validation(), "{error}");
    assert_eq!(error.status().unwrap().as_u16(), 200);
    assert_eq!(error.body(), body);
    let faults: Vec<(&str, &str)> = error.faults().iter().map(|fault| (fault.pointer(), fault.rule())).collect();
    assert_eq!(faults, [("/id", "format"), ("/url", "format"), ("/transport", "enum")]);

    let found = client.mcp_integrations_retrieve("i").with(strict).await.unwrap();
    assert_eq!(found.name.as_deref(), Some("n"));
}

#[tokio::test]
async fn a_strict_reading_takes_no_null_that_the_document_has_not() {
    let body = r#"{"data": [{"slug": null}]}"#;
    let server = LocalServer::start([Reply::json(body)]).await;
    let strict = CallOptions::new().validate_response(true);
    let error = client(&server).mcp_servers_list().with(strict).await.unwrap_err();
    assert_undecodable(&error, "/data/0/slug", body);
}

#[tokio::test]
async fn the_answer_as_it_came() {
    let script = [
        Reply::status(404, r#"{"slug": "no"}"#).header("x-a", "b"),
        Reply::json(r#"{"slug": "yes"}"#),
        Reply::json(r#"{"slug": 1}"#),
    ];
    let server = LocalServer::start(script).await;
    let client = client(&server);
    let call = || client.mcp_servers_create(CreateMcpServer::new("n", "i"));

    let raw = call().send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), &raw.headers()["x-a"]), (404, &"b".parse().unwrap()));
    assert_eq!(raw.url().path(), "/mcp-servers");
    assert_eq!(raw.bytes().await.unwrap(), r#"{"slug": "no"}"#);

    let value: McpServerCreateResponse = call().send_raw().await.unwrap().json().await.unwrap();
    assert_eq!(value.slug.as_deref(), Some("yes"));

    let error = call().send_raw().await.unwrap().json::<McpServerCreateResponse>().await.unwrap_err();
    assert_undecodable(&error, "/slug", r#"{"slug": 1}"#);
    assert_eq!(server.seen()[0].body, r#"{"name":"n","mcp_integration_id":"i"}"#);
}

#[tokio::test]
async fn an_operation_that_documents_json_may_stream() {
    let events = concat!(
        ": hello\n\n",
        "data: {\"slug\": \"one\"}\n\n",
        "event: created\nid: 7\ndata: {\"slug\":\ndata: \"two\"}\n\n",
        "data: {\"slug\": 3}\n\n",
        "data: [DONE]\n\n",
    );
    let server = LocalServer::start([Reply::status(200, events).header("content-type", "text/event-stream")]).await;
    let call = client(&server).mcp_servers_create(CreateMcpServer::new("n", "i"));
    let mut stream = call.send_events::<McpServerCreateResponse>().await.unwrap();
    assert_eq!(server.only().header("accept"), Some("text/event-stream"));
    assert_eq!(server.only().body, r#"{"name":"n","mcp_integration_id":"i"}"#);

    let one = stream.next().await.unwrap().unwrap();
    assert_eq!((one.data.slug.as_deref(), one.event.as_str()), (Some("one"), "message"));
    let two = stream.next().await.unwrap().unwrap();
    assert_eq!((two.data.slug.as_deref(), two.event.as_str(), two.id.as_str()), (Some("two"), "created", "7"));
    let three = stream.next().await.unwrap().unwrap_err();
    assert_eq!((three.kind(), three.faults()[0].pointer()), (ErrorKind::Decode, "/slug"));
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn json_where_events_were_asked_for() {
    let server = LocalServer::start([Reply::json(r#"{"slug": "a"}"#), Reply::status(401, "no")]).await;
    let client = client(&server);
    let error = client.mcp_servers_retrieve("s").send_events::<McpServerCreateResponse>().await.unwrap_err();
    assert_eq!((error.kind(), &error.body()[..]), (ErrorKind::Decode, &br#"{"slug": "a"}"#[..]));
    let error = client.mcp_servers_retrieve("s").send_events::<McpServerCreateResponse>().await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 401));
}
