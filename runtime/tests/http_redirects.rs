//! Redirects: followed where nothing is given away, refused where something would be.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{KEY, QUERY_KEY, Recorder, TestServer, builder, json, leak, reply};
use oasmith_runtime::__private::v1::{
    self, BodyKind, BodySpec, Call, Client, Credential, Operation, Parameter, Segment,
};
use oasmith_runtime::{Body, CallOptions};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

static PARAMETERS: &[Parameter] = &[Parameter::header("X-Tenant"), Parameter::cookie("c")];

fn operation(method: &'static str) -> &'static Operation {
    leak(
        Operation::new("op", method, ITEMS)
            .parameters(PARAMETERS)
            .body(BodySpec::new("application/json", BodyKind::Json).optional())
            .accept("application/json")
            .security(&[&[KEY]]),
    )
}

fn client(url: &str) -> Client {
    let key = Credential::secret("s3cret");
    builder().base_url(url).no_proxy().credential(KEY, key).build().unwrap()
}

fn call(client: &Client, method: &'static str) -> Call {
    let call = Call::new(client, operation(method));
    let call = call.argument(0, "tenant".to_owned()).argument(1, 1_i64);
    call.with(CallOptions::new().header("X-Own", "own"))
}

fn to(status: &str, location: &str) -> Vec<http_support::Step> {
    reply(status, &[("location", location)], "")
}

#[tokio::test]
async fn within_an_origin_everything_goes_along() {
    let server = TestServer::start(vec![to("307 Temporary Redirect", "/other?x=1"), json("7")]).await;
    let answer = call(&client(&server.url), "POST").body(1_i64).send(v1::json::<i64>).await.unwrap();
    assert_eq!(*answer, 7);
    assert_eq!(answer.meta().url().path(), "/other");
    let seen = server.seen();
    assert_eq!(seen[1].line, "POST /other?x=1 HTTP/1.1");
    assert_eq!(seen[1].body(), "1");
    assert_eq!(seen[1].header("x-api-key"), Some("s3cret"));
    assert_eq!(seen[1].names(), seen[0].names());
}

#[tokio::test]
async fn another_origin_sees_no_credential_and_no_header_that_could_be_one() {
    for status in
        ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"]
    {
        let second = TestServer::start(vec![json("7")]).await;
        let location = format!("{}/there", second.url);
        let first = TestServer::start(vec![to(status, &location)]).await;
        let answer = call(&client(&first.url), "GET").send(v1::json::<i64>).await.unwrap();
        assert_eq!(*answer, 7);
        assert_eq!(first.only().header("x-api-key"), Some("s3cret"));
        let seen = second.only();
        assert_eq!(seen.line, "GET /there HTTP/1.1");
        assert_eq!(seen.names(), ["accept", "host", "user-agent"], "{status}");
    }
}

#[tokio::test]
async fn credentials_do_not_come_back_once_they_were_left_behind() {
    let recorder = Recorder::answering(vec![
        redirect(302, "https://away.example.org/there"),
        redirect(302, "https://api.example.com/v1/back"),
    ]);
    let key = Credential::secret("s3cret");
    let client = builder().transport(recorder.clone()).credential(KEY, key).build().unwrap();
    call(&client, "GET").send_raw().await.unwrap();
    let seen = recorder.seen.lock().unwrap();
    let keys: Vec<Option<&str>> = seen.iter().map(|seen| seen.header("x-api-key")).collect();
    assert_eq!(keys, [Some("s3cret"), None, None]);
}

fn redirect(status: u16, location: &str) -> http::Response<Body> {
    let answer = http::Response::builder().status(status).header("location", location);
    answer.body(Body::empty()).unwrap()
}

#[tokio::test]
async fn a_body_is_not_sent_to_another_origin() {
    let second = TestServer::start(vec![json("7")]).await;
    let location = format!("{}/there", second.url);
    let first = TestServer::start(vec![to("307 Temporary Redirect", &location)]).await;
    let error = call(&client(&first.url), "POST").body(1_i64).send(v1::json::<i64>).await.unwrap_err();
    assert!(error.is_redirect());
    assert_eq!(error.status().unwrap(), 307);
    assert_eq!(
        error.to_string(),
        format!(
            "op: the redirect 307 Temporary Redirect was not followed: it would send the body to another \
             origin, {location} (POST {}/items)",
            first.url
        )
    );
    assert!(second.seen().is_empty());
}

#[tokio::test]
async fn a_post_becomes_a_get_without_a_body() {
    for status in ["301 Moved Permanently", "302 Found", "303 See Other"] {
        let server = TestServer::start(vec![to(status, "done"), json("7")]).await;
        let call = call(&client(&format!("{}/v1", server.url)), "POST").body(1_i64);
        assert_eq!(*call.send(v1::json::<i64>).await.unwrap(), 7);
        let seen = &server.seen()[1];
        assert_eq!(seen.line, "GET /v1/done HTTP/1.1");
        assert_eq!(seen.body(), "");
        assert_eq!((seen.header("content-type"), seen.header("content-length")), (None, None));
    }
}

#[tokio::test]
async fn a_put_stays_a_put_unless_it_is_told_to_look_elsewhere() {
    for (status, method) in [(301, "PUT"), (302, "PUT"), (303, "GET"), (308, "PUT")] {
        let recorder = Recorder::answering(vec![redirect(status, "/x")]);
        let client = builder().transport(recorder.clone()).credential(KEY, Credential::secret("k")).build().unwrap();
        call(&client, "PUT").body(1_i64).send_raw().await.unwrap();
        let seen = recorder.seen.lock().unwrap();
        assert_eq!(seen[1].line, format!("{method} https://api.example.com/x"));
        assert_eq!(seen[1].body(), if method == "PUT" { "1" } else { "" });
    }
}

async fn refused(location: &str, expected: &str) {
    let recorder = Recorder::answering(vec![redirect(302, location)]);
    let client = builder().transport(recorder.clone()).credential(KEY, Credential::secret("k")).build().unwrap();
    let error = call(&client, "GET").send_raw().await.unwrap_err();
    assert!(error.is_redirect());
    assert!(error.to_string().contains(expected), "{error}");
    recorder.only();
}

#[tokio::test]
async fn redirects_that_are_never_followed() {
    refused("http://api.example.com/v1/items?q=s3cret", "it leads from https to http://api.example.com/v1/items (")
        .await;
    refused("file:///etc/passwd", "neither http nor https").await;
    refused("javascript:alert(1)", "neither http nor https").await;
    refused("https://", "its location is no URL").await;
}

#[tokio::test]
async fn ten_redirects_and_no_more() {
    let eleven = || (0..11).map(|step| redirect(302, &format!("/step/{step}")));
    let recorder = Recorder::answering(eleven().take(10).collect());
    let client = builder().transport(recorder.clone()).credential(KEY, Credential::secret("k")).build().unwrap();
    call(&client, "GET").send_raw().await.unwrap();
    assert_eq!(recorder.seen.lock().unwrap().len(), 11);
    recorder.answers.lock().unwrap().extend(eleven());
    let error = call(&client, "GET").send_raw().await.unwrap_err();
    assert!(error.to_string().contains("the one after 10"), "{error}");
}

#[tokio::test]
async fn a_stream_cannot_be_sent_again() {
    let recorder = Recorder::answering(vec![redirect(307, "/x")]);
    let client = builder().transport(recorder).credential(KEY, Credential::secret("k")).build().unwrap();
    let body = Body::from_stream(http_support::Chunks::of([b"1".as_slice()]));
    let error = call(&client, "POST").raw_body(body).send_raw().await.unwrap_err();
    assert!(error.is_redirect(), "{error}");
    assert!(error.to_string().contains("cannot be sent again"), "{error}");
}

#[tokio::test]
async fn answers_that_only_look_like_redirects() {
    for status in [300, 304, 305] {
        let recorder = Recorder::answering(vec![redirect(status, "/x")]);
        let client = builder().transport(recorder.clone()).credential(KEY, Credential::secret("k")).build().unwrap();
        let error = call(&client, "GET").send(v1::empty).await.unwrap_err();
        assert_eq!((error.is_status(), error.status().unwrap().as_u16()), (true, status));
    }
    let answer = http::Response::builder().status(302).body(Body::empty()).unwrap();
    let client = builder()
        .transport(Recorder::answering(vec![answer]))
        .credential(KEY, Credential::secret("k"))
        .build()
        .unwrap();
    assert!(call(&client, "GET").send(v1::empty).await.unwrap_err().is_status());
}

/// A server that repeats the query in its redirect repeats the key.
#[tokio::test]
async fn keys_in_the_query_follow_the_same_rules() {
    let recorder = Recorder::answering(vec![
        redirect(302, "/v1/same?k%65y=s3cret&a=1"),
        redirect(302, "https://user:pass@other.example.org/?a=1&key=s3cret#part"),
    ]);
    let key = Credential::secret("s3cret");
    let client = builder().transport(recorder.clone()).credential(QUERY_KEY, key).build().unwrap();
    let operation = leak(Operation::new("op", "GET", ITEMS).security(&[&[QUERY_KEY]]));
    let answer = Call::new(&client, operation).send_raw().await.unwrap();
    assert_eq!(answer.url().to_string(), "https://other.example.org/?a=1");
    let seen = recorder.seen.lock().unwrap();
    let lines: Vec<&str> = seen.iter().map(|seen| seen.line.as_str()).collect();
    assert_eq!(
        lines,
        [
            "GET https://api.example.com/v1/items?key=s3cret",
            "GET https://api.example.com/v1/same?a=1&key=s3cret",
            "GET https://other.example.org/?a=1",
        ]
    );
}
