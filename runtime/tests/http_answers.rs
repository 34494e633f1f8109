//! Answers: values, typed errors, and what is said of content that is not what was expected.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Chunks, Recorder, builder};
use oasmith_runtime::__private::v1::{
    self, Answer, Call, Decode, Fail, Member, Operation, Reader, Segment, Shape, Slot, Value, Visit,
};
use oasmith_runtime::{Body, CallOptions, Error, Response, json};

const ITEMS: &[Segment] = &[Segment::Literal("/items")];
static GET: Operation = Operation::new("getItem", "GET", ITEMS).accept("application/json");
static TEXT: Operation = Operation::new("getText", "GET", ITEMS).accept("text/plain");

#[derive(Debug, PartialEq)]
struct Item {
    id: i64,
    name: Option<String>,
}

static ITEM: Shape = Shape {
    name: "Item",
    members: &[
        Member::required("id").rules(&[v1::Rule::Minimum(v1::Number::Int(1))]),
        Member::optional("name").rules(&[v1::Rule::MaxLength(3)]),
    ],
    rest: None,
    closed: false,
    rules: &[],
};

impl Value for Item {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&ITEM, &[&self.id, &self.name]);
    }
}

impl Decode for Item {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let mut id = Slot::<i64>::new();
        let mut name: Option<String> = None;
        r.object(&ITEM, &mut [&mut id, &mut name])?;
        Ok(Self { id: id.take(r)?, name })
    }
}

fn answer(status: u16, media_type: &str, body: &str) -> http::Response<Body> {
    let answer = http::Response::builder().status(status).header("content-type", media_type);
    answer.header("x-request-id", "r1").body(Body::from(body.to_owned())).unwrap()
}

async fn get<T>(
    operation: &'static Operation,
    answer: http::Response<Body>,
    finish: fn(Answer) -> Result<Response<T>, Error>,
) -> Result<Response<T>, Error> {
    let client = builder().transport(Recorder::answering(vec![answer])).build().unwrap();
    Call::new(&client, operation).send(finish).await
}

#[tokio::test]
async fn a_value() {
    let ok = answer(201, "application/json; charset=utf-8", r#"{"id":1,"name":"ab","new":[]}"#);
    let response = get(&GET, ok, v1::json::<Item>).await.unwrap();
    assert_eq!(response.id, 1);
    assert_eq!(response.meta().status(), 201);
    assert_eq!(response.meta().headers()["x-request-id"], "r1");
    let name = Some("ab".to_owned());
    assert_eq!(response.into_inner(), Item { id: 1, name });
}

#[tokio::test]
async fn a_value_of_another_type_says_where() {
    let wrong = answer(200, "application/json", r#"[{"id":1},{"id":"x"}]"#);
    let error = get(&GET, wrong, v1::json::<Vec<Item>>).await.unwrap_err();
    assert!(error.is_decode());
    assert_eq!(error.faults()[0].pointer(), "/1/id");
    let text = error.to_string();
    assert!(
        text.starts_with(
            "getItem: the answer, with status 200, cannot be read: /1/id: expected a number, found the string `x`"
        ),
        "{text}"
    );
    assert_eq!(error.body().as_ref(), br#"[{"id":1},{"id":"x"}]"#);
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.headers()["x-request-id"], "r1");
    assert!(!format!("{error:?}").contains(r#""id":1"#), "{error:?}");
}

#[tokio::test]
async fn content_that_is_no_json() {
    let html = answer(200, "text/html", "<html>");
    let error = get(&GET, html, v1::json::<Item>).await.unwrap_err();
    assert!(error.is_decode());
    assert!(error.to_string().contains("cannot be read as JSON, and says it is text/html"), "{error}");
    let cut = answer(200, "application/json", r#"{"id":"#);
    let error = get(&GET, cut, v1::json::<Item>).await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    let nothing = answer(200, "application/json", "");
    let error = get(&GET, nothing, v1::json::<Item>).await.unwrap_err();
    assert!(error.to_string().contains("has no body, where JSON is expected"), "{error}");
}

#[tokio::test]
async fn an_event_stream_where_json_is_expected() {
    let endless = Body::from_stream(Chunks::of([b"data: 1\n\n".as_slice()]));
    let events = http::Response::builder().header("content-type", "text/event-stream; charset=utf-8");
    let error = get(&GET, events.body(endless).unwrap(), v1::json::<Item>).await.unwrap_err();
    assert!(error.is_decode());
    assert!(error.to_string().contains("call `send_events`"), "{error}");
}

#[tokio::test]
async fn an_error_status() {
    let not_found = answer(404, "application/json", "{\"error\":\n  \"no such thing\"}");
    let error = get(&GET, not_found, v1::json::<Item>).await.unwrap_err();
    assert!(error.is_status());
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(
        error.to_string(),
        "getItem: the server answered 404 Not Found: {\"error\": \"no such thing\"} \
         (GET https://api.example.com/v1/items)"
    );
    assert_eq!((error.operation(), error.url()), (Some("getItem"), Some("https://api.example.com/v1/items")));
    let (status, body) = v1::error_body(&error).unwrap();
    assert_eq!(status, 404);
    let typed: json::Value = v1::decode_error_body(body).unwrap();
    assert_eq!(typed["error"], "no such thing");
    assert_eq!(v1::decode_error_body::<Item>(body), None);
    let other = get(&GET, answer(200, "", ""), v1::json::<Item>).await.unwrap_err();
    assert!(v1::error_body(&other).is_none());
    let boxed: Box<dyn std::error::Error + Send + Sync> = other.into();
    assert!(boxed.downcast_ref::<Error>().is_some());
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

#[tokio::test]
async fn a_long_error_is_cut_to_a_line() {
    let long = answer(500, "text/plain", &"ab\r\n\u{7}".repeat(1000));
    let error = get(&GET, long, v1::empty).await.unwrap_err();
    let text = error.to_string();
    assert!(text.len() < 500 && text.contains('…'), "{text}");
    assert!(!text.contains(['\n', '\r', '\u{7}']), "{text}");
}

#[tokio::test]
async fn validation_of_answers_is_asked_for() {
    let breaking = || answer(200, "application/json", r#"{"id":0,"name":"abcd"}"#);
    get(&GET, breaking(), v1::json::<Item>).await.unwrap();
    let options = CallOptions::new().validate_response(true);
    let client = builder().transport(Recorder::answering(vec![breaking()])).build().unwrap();
    let call = Call::new(&client, &GET).with(options);
    let error = call.send(v1::json::<Item>).await.unwrap_err();
    assert!(error.is_validation());
    let pointers: Vec<&str> = error.faults().iter().map(|fault| fault.pointer()).collect();
    assert_eq!(pointers, ["/id", "/name"]);
    assert!(error.to_string().contains("the answer, with status 200, breaks its schema"), "{error}");
    assert_eq!(error.body().as_ref(), br#"{"id":0,"name":"abcd"}"#);
}

#[tokio::test]
async fn text_and_bytes_and_nothing() {
    let text = get(&TEXT, answer(200, "text/plain", "\u{FEFF}grüße"), v1::text).await.unwrap();
    assert_eq!(*text, "grüße");
    let latin = http::Response::builder().header("content-type", "text/plain; Charset=\"ISO-8859-1\"");
    let latin = latin.body(Body::from(b"gr\xFC\xDFe".as_slice())).unwrap();
    assert_eq!(*get(&TEXT, latin, v1::text).await.unwrap(), "grüße");
    let broken = http::Response::new(Body::from(b"gr\xFC\xDFe".as_slice()));
    assert!(get(&TEXT, broken, v1::text).await.unwrap_err().is_decode());
    let other = answer(200, "text/plain; charset=utf-16", "x");
    assert!(get(&TEXT, other, v1::text).await.unwrap_err().to_string().contains("utf-16"));
    let bytes = get(&TEXT, answer(200, "", "abc"), v1::bytes).await.unwrap();
    assert_eq!(bytes.as_ref(), b"abc");
    let nothing = get(&TEXT, answer(204, "", ""), v1::empty).await.unwrap();
    assert_eq!(nothing.meta().status(), 204);
    let mapped = v1::map(nothing, |()| 7);
    assert_eq!((*mapped, mapped.meta().status().as_u16()), (7, 204));
}

async fn raw(answer: http::Response<Body>) -> oasmith_runtime::RawResponse {
    let client = builder().transport(Recorder::answering(vec![answer])).build().unwrap();
    Call::new(&client, &GET).send_raw().await.unwrap()
}

#[tokio::test]
async fn raw_answers_come_as_they_are() {
    let response = raw(answer(404, "text/plain", "gone")).await;
    assert_eq!((response.status().as_u16(), response.headers()["x-request-id"].as_bytes()), (404, b"r1".as_slice()));
    assert_eq!(response.url().to_string(), "https://api.example.com/v1/items");
    assert_eq!(response.text().await.unwrap(), "gone");
    assert_eq!(raw(answer(200, "", "abc")).await.bytes().await.unwrap(), "abc");
    assert_eq!(raw(answer(200, "", r#"{"id":1}"#)).await.json::<Item>().await.unwrap().id, 1);
    assert!(raw(answer(200, "", "[]")).await.json::<Item>().await.unwrap_err().is_decode());

    let chunks = || http::Response::new(Body::from_stream(Chunks::of([b"ab".as_slice(), b"c"])));
    let mut response = raw(chunks()).await;
    assert_eq!(response.chunk().await.unwrap().unwrap(), "ab");
    assert_eq!(response.chunk().await.unwrap().unwrap(), "c");
    assert_eq!(response.chunk().await.unwrap(), None);
    let mut stream = raw(chunks()).await.into_stream();
    assert_eq!(stream.next().await.unwrap().unwrap(), "ab");
    let upload = Body::from(raw(chunks()).await);
    assert_eq!(http_support::collect(upload).await, b"abc");
}
