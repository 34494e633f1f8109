//! Parameter styles on the wire: the table of style examples of the OpenAPI specification (3.1.1,
//! 4.8.12.4), value for value, and what RFC 6570 says where the specification defers to it.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::{Color, Recorder, builder, get, get_one, request, strings};
use oasmith_runtime::__private::v1::{Call, Operation, Parameter, Segment, Style, Value};
use oasmith_runtime::json;
use std::collections::BTreeMap;

const BASE: &str = "GET https://api.example.com/v1";

fn blue() -> String {
    "blue".to_owned()
}

fn colors() -> Vec<String> {
    strings(&["blue", "black", "brown"])
}

async fn path(style: Style, explode: bool, value: impl Value + 'static) -> String {
    let operation = get_one(Parameter::path("color").style(style, explode));
    let seen = request(|client| Call::new(client, operation).argument(0, value)).await;
    seen.line.strip_prefix(BASE).unwrap().strip_prefix("/items/").unwrap().to_owned()
}

async fn in_query(parameter: Parameter, value: impl Value + 'static) -> String {
    let operation = get(vec![parameter]);
    let seen = request(|client| Call::new(client, operation).argument(0, value)).await;
    seen.line.strip_prefix(BASE).unwrap().strip_prefix("/items").unwrap().to_owned()
}

async fn query(style: Style, explode: bool, value: impl Value + 'static) -> String {
    in_query(Parameter::query("color").style(style, explode), value).await
}

async fn header(explode: bool, value: impl Value + 'static) -> Option<String> {
    let operation = get(vec![Parameter::header("X-Color").style(Style::Simple, explode)]);
    let seen = request(|client| Call::new(client, operation).argument(0, value)).await;
    seen.header("x-color").map(str::to_owned)
}

async fn cookie(style: Style, explode: bool, value: impl Value + 'static) -> Option<String> {
    let operation = get(vec![Parameter::cookie("color").style(style, explode)]);
    let seen = request(|client| Call::new(client, operation).argument(0, value)).await;
    seen.header("cookie").map(str::to_owned)
}

#[tokio::test]
async fn matrix() {
    assert_eq!(path(Style::Matrix, false, String::new()).await, ";color");
    assert_eq!(path(Style::Matrix, false, blue()).await, ";color=blue");
    assert_eq!(path(Style::Matrix, false, colors()).await, ";color=blue,black,brown");
    assert_eq!(path(Style::Matrix, false, Color).await, ";color=R,100,G,200,B,150");
    assert_eq!(path(Style::Matrix, true, String::new()).await, ";color");
    assert_eq!(path(Style::Matrix, true, blue()).await, ";color=blue");
    assert_eq!(path(Style::Matrix, true, colors()).await, ";color=blue;color=black;color=brown");
    assert_eq!(path(Style::Matrix, true, Color).await, ";R=100;G=200;B=150");
}

#[tokio::test]
async fn label() {
    assert_eq!(path(Style::Label, false, blue()).await, ".blue");
    assert_eq!(path(Style::Label, false, colors()).await, ".blue,black,brown");
    assert_eq!(path(Style::Label, false, Color).await, ".R,100,G,200,B,150");
    assert_eq!(path(Style::Label, true, blue()).await, ".blue");
    assert_eq!(path(Style::Label, true, colors()).await, ".blue.black.brown");
    assert_eq!(path(Style::Label, true, Color).await, ".R=100.G=200.B=150");
}

#[tokio::test]
async fn simple_in_a_path() {
    assert_eq!(path(Style::Simple, false, blue()).await, "blue");
    assert_eq!(path(Style::Simple, false, colors()).await, "blue,black,brown");
    assert_eq!(path(Style::Simple, false, Color).await, "R,100,G,200,B,150");
    assert_eq!(path(Style::Simple, true, blue()).await, "blue");
    assert_eq!(path(Style::Simple, true, colors()).await, "blue,black,brown");
    assert_eq!(path(Style::Simple, true, Color).await, "R=100,G=200,B=150");
}

#[tokio::test]
async fn simple_in_a_header() {
    assert_eq!(header(false, String::new()).await.as_deref(), Some(""));
    assert_eq!(header(false, blue()).await.as_deref(), Some("blue"));
    assert_eq!(header(false, colors()).await.as_deref(), Some("blue,black,brown"));
    assert_eq!(header(false, Color).await.as_deref(), Some("R,100,G,200,B,150"));
    assert_eq!(header(true, colors()).await.as_deref(), Some("blue,black,brown"));
    assert_eq!(header(true, Color).await.as_deref(), Some("R=100,G=200,B=150"));
    assert_eq!(header(false, "50 % / ü".to_owned()).await.as_deref(), Some("50 % / ü"));
    assert_eq!(header(false, Vec::<String>::new()).await, None);
}

#[tokio::test]
async fn form() {
    assert_eq!(query(Style::Form, false, String::new()).await, "?color=");
    assert_eq!(query(Style::Form, false, blue()).await, "?color=blue");
    assert_eq!(query(Style::Form, false, colors()).await, "?color=blue,black,brown");
    assert_eq!(query(Style::Form, false, Color).await, "?color=R,100,G,200,B,150");
    assert_eq!(query(Style::Form, true, String::new()).await, "?color=");
    assert_eq!(query(Style::Form, true, blue()).await, "?color=blue");
    assert_eq!(query(Style::Form, true, colors()).await, "?color=blue&color=black&color=brown");
    assert_eq!(query(Style::Form, true, Color).await, "?R=100&G=200&B=150");
}

#[tokio::test]
async fn delimited() {
    assert_eq!(query(Style::SpaceDelimited, false, colors()).await, "?color=blue%20black%20brown");
    assert_eq!(query(Style::SpaceDelimited, false, Color).await, "?color=R%20100%20G%20200%20B%20150");
    assert_eq!(query(Style::PipeDelimited, false, colors()).await, "?color=blue%7Cblack%7Cbrown");
    assert_eq!(query(Style::PipeDelimited, false, Color).await, "?color=R%7C100%7CG%7C200%7CB%7C150");
    let exploded = "?color=blue&color=black&color=brown";
    assert_eq!(query(Style::SpaceDelimited, true, colors()).await, exploded);
    assert_eq!(query(Style::PipeDelimited, true, colors()).await, exploded);
}

#[tokio::test]
async fn deep_object() {
    let expected = "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150";
    assert_eq!(query(Style::DeepObject, true, Color).await, expected);
    let nested = json::Value::from_iter([("a", json::Value::from_iter([("b", json::Value::from(vec!["x", "y"]))]))]);
    let expected = "?color%5Ba%5D%5Bb%5D%5B%5D=x&color%5Ba%5D%5Bb%5D%5B%5D=y";
    assert_eq!(query(Style::DeepObject, true, nested).await, expected);
    let records = json::Value::from(vec![json::Value::from_iter([("k", 1)])]);
    assert_eq!(query(Style::DeepObject, true, records).await, "?color%5B0%5D%5Bk%5D=1");
}

#[tokio::test]
async fn cookies() {
    assert_eq!(cookie(Style::Form, true, blue()).await.as_deref(), Some("color=blue"));
    let listed = cookie(Style::Form, false, colors()).await;
    assert_eq!(listed.as_deref(), Some("color=blue,black,brown"));
    assert_eq!(cookie(Style::Form, false, "a b;c".to_owned()).await.as_deref(), Some("color=a%20b%3Bc"));
    let exploded = cookie(Style::Cookie, true, Color).await;
    assert_eq!(exploded.as_deref(), Some("R=100; G=200; B=150"));
    assert_eq!(cookie(Style::Cookie, true, "a%b".to_owned()).await.as_deref(), Some("color=a%b"));
}

#[tokio::test]
async fn two_cookies_make_one_header() {
    let operation = get(vec![Parameter::cookie("a"), Parameter::cookie("b")]);
    let call = |client: &_| Call::new(client, operation).argument(0, 1_i64).argument(1, true);
    assert_eq!(request(call).await.header("cookie"), Some("a=1; b=true"));
}

#[tokio::test]
async fn json_content() {
    let value = BTreeMap::from([("k".to_owned(), strings(&["a&b"]))]);
    let expected = "?color=%7B%22k%22%3A%5B%22a%26b%22%5D%7D";
    assert_eq!(query(Style::Json, false, value).await, expected);
}

#[tokio::test]
async fn what_is_undefined_is_left_out() {
    let none: Option<String> = None;
    assert_eq!(query(Style::Form, true, none).await, "");
    assert_eq!(query(Style::Form, true, json::Value::Null).await, "");
    assert_eq!(query(Style::Form, true, Vec::<String>::new()).await, "");
    assert_eq!(query(Style::Form, false, Vec::<String>::new()).await, "");
    let sparse = json::Value::from(vec![json::Value::from("a"), json::Value::Null]);
    assert_eq!(query(Style::Form, false, sparse).await, "?color=a");
}

#[tokio::test]
async fn characters_are_encoded_as_rfc_3986_says() {
    let text = || "a b&c=d/ü?#[]%2F+'~-._".to_owned();
    let encoded = "a%20b%26c%3Dd%2F%C3%BC%3F%23%5B%5D%252F%2B%27~-._";
    assert_eq!(query(Style::Form, true, text()).await, format!("?color={encoded}"));
    assert_eq!(path(Style::Simple, false, text()).await, encoded);
    let list = strings(&["a,b", "c"]);
    assert_eq!(query(Style::Form, false, list).await, "?color=a%2Cb,c");
}

#[tokio::test]
async fn allow_reserved_keeps_what_cannot_change_the_query() {
    let text = "/a:b?c,d;e@f!$'()*=%2F%zz&g#h[i]+j ü".to_owned();
    let sent = in_query(Parameter::query("q").reserved(), text).await;
    // The transport's URL type encodes the apostrophe in a query, which RFC 3986 allows.
    let expected = "?q=/a:b?c,d;e@f!$%27()*=%2F%25zz%26g%23h%5Bi%5D%2Bj%20%C3%BC";
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn names_are_encoded_too() {
    let sent = in_query(Parameter::query("filter[a&b]"), blue()).await;
    assert_eq!(sent, "?filter%5Ba%26b%5D=blue");
}

#[tokio::test]
async fn scalars_have_their_json_text() {
    assert_eq!(query(Style::Form, true, -5_i64).await, "?color=-5");
    assert_eq!(query(Style::Form, true, u64::MAX).await, "?color=18446744073709551615");
    assert_eq!(query(Style::Form, true, 0.1_f64).await, "?color=0.1");
    assert_eq!(query(Style::Form, true, true).await, "?color=true");
}

#[tokio::test]
async fn nested_composites_are_json() {
    let value = json::Value::from_iter([("a", json::Value::from(vec![1, 2]))]);
    assert_eq!(query(Style::Form, true, value).await, "?a=%5B1%2C2%5D");
}

#[tokio::test]
async fn parameters_keep_the_order_of_the_document() {
    let operation = get(vec![Parameter::query("z"), Parameter::query("a"), Parameter::query("m")]);
    let call = |client: &_| {
        let call = Call::new(client, operation);
        call.argument(2, 3_i64).argument(0, 1_i64).argument(1, 2_i64)
    };
    assert_eq!(request(call).await.line, format!("{BASE}/items?z=1&a=2&m=3"));
}

static TWO: Operation = Operation::new(
    "two",
    "GET",
    &[Segment::Literal("/a/"), Segment::Parameter(0), Segment::Parameter(1), Segment::Literal("/b?fixed=1")],
)
.parameters(&[Parameter::path("x"), Parameter::path("y"), Parameter::query("q")]);

#[tokio::test]
async fn several_parameters_share_a_segment() {
    let call = |client: &_| {
        let call = Call::new(client, &TWO);
        call.argument(0, blue()).argument(1, 7_i64).argument(2, true)
    };
    assert_eq!(request(call).await.line, format!("{BASE}/a/blue7/b?fixed=1&q=true"));
}

/// What would leave the segment is refused before anything is sent, also with validation off.
#[tokio::test]
async fn a_path_argument_stays_in_its_segment() {
    for (style, value) in
        [(Style::Simple, ".."), (Style::Simple, "."), (Style::Simple, ""), (Style::Label, "."), (Style::Label, "")]
    {
        let operation = get_one(Parameter::path("color").style(style, false));
        let recorder = Recorder::default();
        let client = builder().transport(recorder.clone()).build().unwrap();
        let options = oasmith_runtime::CallOptions::new().validate_request(false);
        let call = Call::new(&client, operation).argument(0, value.to_owned()).with(options);
        let error = call.send_raw().await.unwrap_err();
        assert!(error.is_validation(), "{style:?} {value:?}: {error}");
        assert!(error.to_string().contains("path parameter `color`"), "{error}");
        assert!(recorder.seen.lock().unwrap().is_empty());
    }
    assert_eq!(path(Style::Simple, false, "../x".to_owned()).await, "..%2Fx");
    assert_eq!(path(Style::Simple, false, "%2e%2e".to_owned()).await, "%252e%252e");
    assert_eq!(path(Style::Simple, false, "..\\x".to_owned()).await, "..%5Cx");
    assert_eq!(path(Style::Simple, false, "...".to_owned()).await, "...");
}

/// A dot of the document's own and one of the caller's would be `..` together.
#[tokio::test]
async fn an_argument_beside_a_dot_is_no_dot_either() {
    static DOTS: Operation = Operation::new("dots", "GET", &[Segment::Literal("/a/."), Segment::Parameter(0)])
        .parameters(&[Parameter::path("x")]);
    for argument in [".", ""] {
        let client = builder().transport(Recorder::default()).build().unwrap();
        let call = Call::new(&client, &DOTS).argument(0, argument.to_owned());
        assert!(call.send_raw().await.unwrap_err().is_validation());
    }
}
