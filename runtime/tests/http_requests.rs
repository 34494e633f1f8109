//! What goes over the wire: method, target, headers and body, byte by byte.
#![allow(clippy::unwrap_used)]

mod http_support;

use bytes::Bytes;
use http_support::{Chunks, Color, Recorder, TestServer, builder, client, get, get_one, json, reply, request};
use oasmith_runtime::__private::v1::{
    self, BodyKind, BodySpec, Call, Encoding, Member, Operation, Parameter, Segment, Shape, Style, Value, Visit,
};
use oasmith_runtime::{Body, CallOptions, json as free};
use std::collections::BTreeMap;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

static POST_JSON: Operation = Operation::new("postItem", "POST", ITEMS)
    .body(BodySpec::new("application/json", BodyKind::Json))
    .accept("application/json");
static POST_FORM: Operation =
    Operation::new("postForm", "POST", ITEMS).body(BodySpec::new("application/x-www-form-urlencoded", BodyKind::Form));
static POST_TEXT: Operation =
    Operation::new("postText", "POST", ITEMS).body(BodySpec::new("text/plain", BodyKind::Text));
static POST_BYTES: Operation =
    Operation::new("postBytes", "POST", ITEMS).body(BodySpec::new("image/*", BodyKind::Bytes));
static POST_MAYBE: Operation =
    Operation::new("postMaybe", "POST", ITEMS).body(BodySpec::new("application/json", BodyKind::Json).optional());

fn object(members: &[(&str, free::Value)]) -> free::Value {
    members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

#[tokio::test]
async fn a_get_over_a_socket() {
    let server = TestServer::start(vec![json("[1]")]).await;
    let operation = get(vec![Parameter::query("page"), Parameter::header("X-Trace")]);
    let call = Call::new(&client(&server.url), operation);
    let call = call.argument(0, 2_i64).argument(1, "abc".to_owned());
    let answer = call.send(v1::json::<Vec<i64>>).await.unwrap();
    assert_eq!(*answer, [1]);
    assert_eq!(answer.meta().status(), 200);
    assert_eq!(answer.meta().url().to_string(), format!("{}/items?page=2", server.url));
    let seen = server.only();
    assert_eq!(seen.line, "GET /items?page=2 HTTP/1.1");
    assert_eq!(seen.names(), ["accept", "host", "user-agent", "x-trace"]);
    assert_eq!(seen.header("accept"), Some("*/*"), "reqwest's own, as the operation names none");
    assert_eq!(seen.header("user-agent"), Some("test-client/1.0"));
    assert_eq!(seen.header("x-trace"), Some("abc"));
}

#[tokio::test]
async fn a_json_body_over_a_socket() {
    let server = TestServer::start(vec![reply("204 No Content", &[], "")]).await;
    let call = Call::new(&client(&server.url), &POST_JSON).body(Color);
    call.send(v1::empty).await.unwrap();
    let seen = server.only();
    assert_eq!(seen.line, "POST /items HTTP/1.1");
    assert_eq!(seen.body(), r#"{"R":100,"G":200,"B":150}"#);
    assert_eq!(seen.names(), ["accept", "content-length", "content-type", "host", "user-agent"]);
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(seen.header("content-length"), Some("25"));
    assert_eq!(seen.header("accept"), Some("application/json"));
}

#[tokio::test]
async fn an_optional_body_that_is_absent_sends_nothing() {
    let server = TestServer::start(vec![json("1"), json("1")]).await;
    let client = client(&server.url);
    Call::new(&client, &POST_MAYBE).send(v1::empty).await.unwrap();
    let none: Option<String> = None;
    Call::new(&client, &POST_MAYBE).body(none).send(v1::empty).await.unwrap();
    for seen in server.seen() {
        assert_eq!(seen.header("content-type"), None);
        assert_eq!(seen.header("content-length"), Some("0"));
        assert!(seen.body.is_empty());
    }
}

#[tokio::test]
async fn a_body_that_must_be_there() {
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).build().unwrap();
    let error = Call::new(&client, &POST_JSON).send(v1::empty).await.unwrap_err();
    assert!(error.is_validation());
    assert_eq!(error.faults()[0].rule(), "required");
    assert!(recorder.seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn form_bodies() {
    let value = object(&[
        ("a", "x y&z=ü".into()),
        ("b", 1.into()),
        ("c", vec!["p", "q"].into()),
        ("d", object(&[("k", "v".into())])),
        ("e", free::Value::Null),
        ("f", "".into()),
    ]);
    let seen = request(|client| Call::new(client, &POST_FORM).body(value)).await;
    let expected = "a=x+y%26z%3D%C3%BC&b=1&c=p&c=q&d=%7B%22k%22%3A%22v%22%7D&f=";
    assert_eq!(seen.body(), expected);
    assert_eq!(seen.header("content-type"), Some("application/x-www-form-urlencoded"));
}

#[tokio::test]
async fn form_bodies_with_encodings() {
    const fn encoding(name: &'static str, style: Style, explode: bool) -> Encoding {
        Encoding::new(name).style(style, explode)
    }
    static OPERATION: Operation = Operation::new("postForm", "POST", ITEMS).body(
        BodySpec::new("application/x-www-form-urlencoded", BodyKind::Form).encoding(&[
            encoding("list", Style::PipeDelimited, false),
            encoding("deep", Style::DeepObject, true),
            encoding("json", Style::Json, false),
        ]),
    );
    let value = object(&[
        ("deep", object(&[("k", "v".into())])),
        ("json", vec![1, 2].into()),
        ("list", vec!["p", "q r"].into()),
    ]);
    let seen = request(|client| Call::new(client, &OPERATION).body(value)).await;
    assert_eq!(seen.body(), "deep%5Bk%5D=v&json=%5B1%2C2%5D&list=p%7Cq+r");
}

#[tokio::test]
async fn a_form_is_an_object() {
    let client = builder().transport(Recorder::default()).build().unwrap();
    let error = Call::new(&client, &POST_FORM).body(1_i64).send(v1::empty).await.unwrap_err();
    assert!(error.is_validation(), "{error}");
    assert!(error.to_string().contains("must be an object"), "{error}");
}

#[tokio::test]
async fn text_and_bytes() {
    let text = "ü\n".to_owned();
    let seen = request(|client| Call::new(client, &POST_TEXT).body(text)).await;
    assert_eq!(seen.body(), "ü\n");
    assert_eq!(seen.header("content-type"), Some("text/plain"));
    let bytes = Bytes::from_static(b"\x00\xFF");
    let seen = request(|client| Call::new(client, &POST_BYTES).raw_body(bytes)).await;
    assert_eq!(seen.body, b"\x00\xFF");
    assert_eq!(seen.header("content-type"), Some("application/octet-stream"));
    let own = CallOptions::new().header("Content-Type", "image/png");
    let seen = request(|client| Call::new(client, &POST_BYTES).raw_body("x").with(own)).await;
    assert_eq!(seen.header("content-type"), Some("image/png"));
}

#[tokio::test]
async fn a_stream_is_sent_as_it_comes() {
    let server = TestServer::start(vec![json("1"), json("1")]).await;
    let client = client(&server.url);
    let chunks = || Chunks::of([b"one ".as_slice(), b"two".as_slice()]);
    let body = Body::from_stream(chunks());
    Call::new(&client, &POST_BYTES).raw_body(body).send(v1::empty).await.unwrap();
    let body = Body::from_stream(chunks()).with_length(7);
    Call::new(&client, &POST_BYTES).raw_body(body).send(v1::empty).await.unwrap();
    let seen = server.seen();
    assert_eq!((seen[0].body(), seen[1].body()), ("one two", "one two"));
    assert_eq!(seen[0].header("transfer-encoding"), Some("chunked"));
    assert_eq!(seen[0].header("content-length"), None);
    assert_eq!(seen[1].header("transfer-encoding"), None);
    assert_eq!(seen[1].header("content-length"), Some("7"));
}

#[tokio::test]
async fn a_large_body_has_its_length_and_arrives_whole() {
    let server = TestServer::start(vec![json("1")]).await;
    let text = "x".repeat(1 << 20);
    let call = Call::new(&client(&server.url), &POST_TEXT).body(text.clone());
    call.send(v1::empty).await.unwrap();
    let seen = server.only();
    assert_eq!(seen.header("content-length"), Some("1048576"));
    assert_eq!(seen.header("transfer-encoding"), None);
    assert!(seen.body == text.as_bytes());
}

#[tokio::test]
async fn options_of_a_call_lie_over_those_of_the_client() {
    let recorder = Recorder::default();
    let client = builder()
        .transport(recorder.clone())
        .header("X-One", "client")
        .header("X-Two", "client")
        .user_agent("mine/2")
        .build()
        .unwrap();
    let operation = get(vec![Parameter::header("X-Two"), Parameter::query("q")]);
    let options = CallOptions::new().header("X-One", "call").header("Accept", "text/csv").query("extra", "a b&c");
    let call = Call::new(&client, operation).argument(0, "argument".to_owned());
    call.argument(1, 1_i64).with(options).send_raw().await.unwrap();
    let seen = recorder.only();
    assert_eq!(seen.line, "GET https://api.example.com/v1/items?q=1&extra=a%20b%26c");
    assert_eq!(seen.header("x-one"), Some("call"));
    assert_eq!(seen.header("x-two"), Some("client"));
    assert_eq!(seen.header("accept"), Some("text/csv"));
    assert_eq!(seen.header("user-agent"), Some("mine/2"));
}

#[tokio::test]
async fn what_headers_cannot_carry_is_refused() {
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).build().unwrap();
    let operation = get(vec![Parameter::header("X-Trace")]);
    let injected = "a\r\nX-Admin: 1".to_owned();
    let call = Call::new(&client, operation).argument(0, injected);
    let call = call.with(CallOptions::new().validate_request(false));
    let error = call.send_raw().await.unwrap_err();
    assert!(error.is_validation());
    assert!(error.to_string().contains("header `X-Trace`"), "{error}");
    let options = CallOptions::new().header("X-Secret", "s3cret\n");
    let error = Call::new(&client, operation).with(options).send_raw().await.unwrap_err();
    assert!(error.is_configuration());
    assert!(!error.to_string().contains("s3cret"), "{error}");
    assert!(recorder.seen.lock().unwrap().is_empty());
}

struct Named {
    name: String,
    size: f64,
}

static NAMED: Shape = Shape {
    name: "Named",
    members: &[
        Member::required("name").rules(&[v1::Rule::MaxLength(3)]),
        Member::required("size").rules(&[v1::Rule::Minimum(v1::Number::Int(1))]),
    ],
    rest: None,
    closed: false,
    rules: &[],
};

impl Value for Named {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&NAMED, &[&self.name, &self.size]);
    }
}

fn named(name: &str, size: f64) -> Named {
    let name = name.to_owned();
    Named { name, size }
}

static CHECKED: Operation = Operation::new("checked", "PUT", &[Segment::Literal("/things/"), Segment::Parameter(0)])
    .parameters(&[
        Parameter::path("id").rules(&[v1::Rule::MinLength(2)]),
        Parameter::query("limit").rules(&[v1::Rule::Maximum(v1::Number::Int(100))]),
        Parameter::query("must").required(),
    ])
    .body(BodySpec::new("application/json", BodyKind::Json));

#[tokio::test]
async fn every_fault_of_a_request_is_in_one_error_and_nothing_is_sent() {
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).build().unwrap();
    let call = || {
        let call = Call::new(&client, &CHECKED).argument(0, "x".to_owned());
        call.argument(1, 101_i64).body(named("long", 0.5))
    };
    let error = call().send(v1::empty).await.unwrap_err();
    assert!(error.is_validation());
    let faults: Vec<String> =
        error.faults().iter().map(|fault| format!("{} {} {}", fault.place(), fault.pointer(), fault.rule())).collect();
    assert_eq!(
        faults,
        [
            "path parameter `id`  minLength",
            "query parameter `limit`  maximum",
            "query parameter `must`  required",
            "body /name maxLength",
            "body /size minimum",
        ]
    );
    assert!(error.to_string().starts_with("checked: the request is not valid and was not sent: "));
    assert!(recorder.seen.lock().unwrap().is_empty());

    let off = CallOptions::new().validate_request(false);
    let call = call().argument(2, 1_i64).with(off.clone());
    call.send(v1::empty).await.unwrap();
    assert_eq!(recorder.only().line, "PUT https://api.example.com/v1/things/x?limit=101&must=1");
    let client = builder().transport(recorder.clone()).options(off).build().unwrap();
    let call = Call::new(&client, &CHECKED).argument(0, "x".to_owned());
    let call = call.argument(2, 1_i64).body(named("long", 0.5));
    call.send(v1::empty).await.unwrap();
    assert_eq!(recorder.seen.lock().unwrap()[1].body(), r#"{"name":"long","size":0.5}"#);
}

#[tokio::test]
async fn numbers_that_are_not_finite_are_never_sent() {
    for validate in [true, false] {
        let client = builder().transport(Recorder::default()).build().unwrap();
        let call = Call::new(&client, get_one(Parameter::path("id"))).argument(0, f64::NAN);
        let call = call.with(CallOptions::new().validate_request(validate));
        let error = call.send(v1::empty).await.unwrap_err();
        assert!(error.is_validation(), "{error}");
        let call = Call::new(&client, &POST_JSON).body(named("a", f64::INFINITY));
        let call = call.with(CallOptions::new().validate_request(validate));
        let error = call.send(v1::empty).await.unwrap_err();
        assert_eq!(error.faults()[0].pointer(), "/size", "{error}");
    }
}

#[tokio::test]
async fn setting_twice_keeps_the_last() {
    let operation = get(vec![Parameter::query("a")]);
    let call = |client: &_| Call::new(client, operation).argument(0, 1_i64).argument(0, 2_i64);
    assert!(request(call).await.line.ends_with("?a=2"));
}

#[tokio::test]
async fn a_call_owns_all_it_needs_and_can_cross_threads() {
    fn sendable<T: Send + 'static>(value: T) -> T {
        value
    }
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).build().unwrap();
    let call = sendable(Call::new(&client, &POST_JSON).body(BTreeMap::from([("k".to_owned(), 1_i64)])));
    drop(client);
    let sending = sendable(call.send(v1::json::<free::Value>));
    assert!(recorder.seen.lock().unwrap().is_empty(), "nothing is sent before it is polled");
    tokio::spawn(sending).await.unwrap().unwrap();
    assert_eq!(recorder.only().body(), r#"{"k":1}"#);
}
