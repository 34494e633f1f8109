//! `multipart` bodies on the wire, byte by byte.
#![allow(clippy::unwrap_used)]

mod http_support;

use bytes::Bytes;
use http_support::{Chunks, Color, Recorder, TestServer, builder, client, json, reply, strings};
use oasmith_runtime::__private::v1::{
    self, BodyKind, BodySpec, Call, Encoding, Member, Operation, Rule, Segment, Shape, Style, Value, Visit,
};
use oasmith_runtime::{Body, CallOptions, Error, ErrorKind, File, Maybe, Retry, json as free};
use std::collections::BTreeMap;
use std::io::Write as _;

const ITEMS: &[Segment] = &[Segment::Literal("/items")];

const FORM: BodySpec = BodySpec::new("multipart/form-data", BodyKind::Multipart);

static POST: Operation = Operation::new("postItem", "POST", ITEMS).body(FORM);
static PUT: Operation = Operation::new("putItem", "PUT", ITEMS).body(FORM);
static MAYBE: Operation = Operation::new("maybe", "POST", ITEMS).body(FORM.optional());
static ENCODED: Operation = Operation::new("postItem", "POST", ITEMS).body(FORM.encoding(&[
    Encoding::new("picture").content_type("image/png, image/jpeg").headers(&[("X-Kind", "photo")]),
    Encoding::new("scan").content_type("image/*"),
    Encoding::new("note").content_type("text/markdown"),
    Encoding::new("title").content_type("application/json"),
    Encoding::new("tags").style(Style::Form, false),
    Encoding::new("labels").style(Style::Form, true),
    Encoding::new("filter").style(Style::DeepObject, true),
]));

/// An object with the members that a test gives it.
struct Given(Vec<(&'static str, Box<dyn Value>)>);

impl Value for Given {
    fn visit(&self, to: &mut dyn Visit) {
        let members = self.0.iter().map(|(name, _)| Member::optional(name)).collect();
        let shape =
            Shape { name: "Given", members: http_support::slice(members), rest: None, closed: false, rules: &[] };
        let values: Vec<&dyn Value> = self.0.iter().map(|(_, value)| &**value).collect();
        to.object(http_support::leak(shape), &values);
    }
}

macro_rules! given {
    ($($name:literal: $value:expr),* $(,)?) => {
        Given(vec![$(($name, Box::new($value) as Box<dyn Value>)),*])
    };
}

async fn sent_by(operation: &'static Operation, body: impl Value + 'static) -> http_support::Seen {
    http_support::request(|client| Call::new(client, operation).body(body).boundary("B")).await
}

async fn sent(body: impl Value + 'static) -> String {
    sent_by(&POST, body).await.body().to_owned()
}

async fn failure(operation: &'static Operation, body: impl Value + 'static) -> Error {
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).build().unwrap();
    let error = Call::new(&client, operation).body(body).send_raw().await.unwrap_err();
    assert!(recorder.seen.lock().unwrap().is_empty(), "nothing is sent: {error}");
    error
}

fn chunks(pieces: &[&'static str]) -> Chunks {
    Chunks::of(pieces.iter().map(|piece| piece.as_bytes()))
}

#[tokio::test]
async fn every_kind_of_member() {
    let body = given! {
        "text": "two\r\nlines".to_owned(),
        "count": 3_i64,
        "ratio": 0.5,
        "exact": true,
        "absent": None::<String>,
        "null": Maybe::<String>::Null,
        "file": File::from_bytes("content"),
        "color": Color,
        "list": strings(&["a", "b"]),
        "nested": vec![vec![1_i64, 2], vec![3]],
        "none": Vec::<String>::new(),
        "free": free::Value::from(vec![free::Value::Null, "x".into(), free::Value::from_iter([("k", 1)])]),
    };
    let expected = [
        ("text", "", "", "two\r\nlines"),
        ("count", "", "", "3"),
        ("ratio", "", "", "0.5"),
        ("exact", "", "", "true"),
        ("file", "; filename=\"file\"", "application/octet-stream", "content"),
        ("color", "", "application/json", r#"{"R":100,"G":200,"B":150}"#),
        ("list", "", "", "a"),
        ("list", "", "", "b"),
        ("nested", "", "application/json", "[1,2]"),
        ("nested", "", "application/json", "[3]"),
        ("free", "", "", "x"),
        ("free", "", "application/json", r#"{"k":1}"#),
    ];
    let part = |(name, file, media_type, content): (&str, &str, &str, &str)| {
        let media_type = match media_type {
            "" => String::new(),
            media_type => format!("Content-Type: {media_type}\r\n"),
        };
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n{media_type}\r\n{content}\r\n")
    };
    let expected: String = expected.into_iter().map(part).collect();
    assert_eq!(sent(body).await, format!("{expected}--B--\r\n"));
}

#[tokio::test]
async fn over_a_socket() {
    let server = TestServer::start(vec![reply("204 No Content", &[], "")]).await;
    let body = given! {"file": File::from_bytes("abc").with_file_name("a.txt").with_content_type("text/plain")};
    Call::new(&client(&server.url), &POST).body(body).send(v1::empty).await.unwrap();
    let seen = server.only();
    let media_type = seen.header("content-type").unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    assert_eq!(boundary.len(), "oasmith-".len() + 32);
    let expected = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\
         Content-Type: text/plain\r\n\r\nabc\r\n--{boundary}--\r\n"
    );
    assert_eq!(seen.body(), expected);
    assert_eq!(seen.header("content-length"), Some(expected.len().to_string().as_str()));
}

#[tokio::test]
async fn boundaries_differ() {
    let one = http_support::request(|client| Call::new(client, &POST).body(given! {"a": 1_i64})).await;
    let other = http_support::request(|client| Call::new(client, &POST).body(given! {"a": 1_i64})).await;
    assert_ne!(one.header("content-type"), other.header("content-type"));
}

#[tokio::test]
async fn names_are_escaped_as_html_says() {
    let body = given! {
        "a\"b\r\nc\nd\\": 1_i64,
        "größe": File::from_bytes("x").with_file_name("naïve \"résumé\"\r\n; 日本.pdf"),
    };
    assert_eq!(
        sent(body).await,
        "--B\r\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac%0D%0Ad\\\"\r\n\r\n1\r\n\
         --B\r\nContent-Disposition: form-data; name=\"größe\"; \
         filename=\"naïve %22résumé%22%0D%0A; 日本.pdf\"\r\n\
         Content-Type: application/octet-stream\r\n\r\nx\r\n--B--\r\n"
    );
}

#[tokio::test]
async fn a_content_type_cannot_smuggle_headers() {
    let file = File::from_bytes("x").with_content_type("text/plain\r\nX-Evil: 1");
    let error = failure(&POST, given! {"files": vec![file]}).await;
    assert!(error.is_validation(), "{error}");
    assert_eq!((error.faults()[0].pointer(), error.faults()[0].rule()), ("/files/0", "header"));
}

#[tokio::test]
async fn maps_and_free_json_are_parts() {
    let map: BTreeMap<String, File> = [("a/b".to_owned(), File::from_bytes("1"))].into();
    let expected = "--B\r\nContent-Disposition: form-data; name=\"a/b\"; filename=\"file\"\r\n\
                    Content-Type: application/octet-stream\r\n\r\n1\r\n--B--\r\n";
    assert_eq!(sent(map).await, expected);
    let free = free::Map::from_iter([("n".to_owned(), 1.into())]);
    assert_eq!(sent(free).await, "--B\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n1\r\n--B--\r\n");
    assert_eq!(sent(given! {}).await, "--B--\r\n");
    let error = failure(&POST, strings(&["no object"])).await;
    assert_eq!(error.faults()[0].rule(), "type", "{error}");
}

#[tokio::test]
async fn encodings_are_followed() {
    let body = given! {
        "picture": vec![
            File::from_bytes("1"),
            File::from_bytes("2").with_content_type("image/jpeg"),
            File::from_bytes("3").with_content_type("text/plain"),
        ],
        "scan": vec![File::from_bytes("4").with_content_type("IMAGE/tiff; a=b"), File::from_bytes("5")],
        "note": "# x".to_owned(),
        "title": "t".to_owned(),
        "tags": strings(&["a b", "c&d"]),
        "labels": strings(&["e", "f"]),
        "filter": Color,
    };
    let file = |name: &str, media_type: &str, more: &str, content: &str| {
        format!(
            "--B\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"file\"\r\n\
             Content-Type: {media_type}\r\n{more}\r\n{content}\r\n"
        )
    };
    let text = |name: &str, head: &str, content: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n{head}\r\n{content}\r\n")
    };
    let expected = [
        file("picture", "image/png", "X-Kind: photo\r\n", "1"),
        file("picture", "image/jpeg", "X-Kind: photo\r\n", "2"),
        file("picture", "image/png", "X-Kind: photo\r\n", "3"),
        file("scan", "IMAGE/tiff; a=b", "", "4"),
        file("scan", "application/octet-stream", "", "5"),
        text("note", "Content-Type: text/markdown\r\n", "# x"),
        text("title", "Content-Type: application/json\r\n", "\"t\""),
        text("tags", "", "a b,c&d"),
        text("labels", "", "e"),
        text("labels", "", "f"),
        text("filter[R]", "", "100"),
        text("filter[G]", "", "200"),
        text("filter[B]", "", "150"),
    ];
    let seen = sent_by(&ENCODED, body).await;
    assert_eq!(seen.body(), expected.concat() + "--B--\r\n");
}

#[tokio::test]
async fn other_multipart_types() {
    static MIXED: Operation =
        Operation::new("mixed", "POST", ITEMS).body(BodySpec::new("multipart/mixed", BodyKind::Multipart));
    static RELATED: Operation =
        Operation::new("related", "POST", ITEMS).body(BodySpec::new("multipart/related", BodyKind::Multipart));
    let seen = sent_by(&MIXED, given! {"a": 1_i64}).await;
    assert_eq!(seen.header("content-type"), Some("multipart/mixed; boundary=B"));
    let part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n1";
    assert_eq!(seen.body(), format!("{part}\r\n--B--\r\n"));
    let seen = sent_by(&RELATED, given! {"meta": Color, "media": File::from_bytes("x")}).await;
    let expected = "multipart/related; boundary=B; type=\"application/json\"";
    assert_eq!(seen.header("content-type"), Some(expected));
}

fn file_at(folder: &std::path::Path, name: &str, content: &[u8]) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::File::create(&path).unwrap().write_all(content).unwrap();
    path
}

#[tokio::test]
async fn a_file_at_a_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_at(folder.path(), "Bild.PNG", b"pixels");
    let file = File::from_path(&path);
    assert_eq!((file.file_name(), file.content_type(), file.length()), (Some("Bild.PNG"), Some("image/png"), Some(6)));
    let seen = sent_by(&POST, given! {"file": file.clone()}).await;
    assert_eq!(
        seen.body(),
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Bild.PNG\"\r\n\
         Content-Type: image/png\r\n\r\npixels\r\n--B--\r\n"
    );
    assert_eq!(seen.header("content-length"), Some(seen.body.len().to_string().as_str()));
    let unknown = File::from_path(file_at(folder.path(), "data.unknown", b""));
    assert_eq!(unknown.content_type(), None);

    std::fs::remove_file(&path).unwrap();
    let error = failure(&POST, given! {"file": file, "folder": File::from_path(folder.path())}).await;
    assert!(error.is_file(), "{error}");
    assert_eq!(error.kind(), ErrorKind::File);
    let pointers: Vec<&str> = error.faults().iter().map(oasmith_runtime::Fault::pointer).collect();
    assert_eq!(pointers, ["/file", "/folder"]);
}

#[tokio::test]
async fn a_file_that_changes_while_it_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    for (now, then, sent) in [(&b"abc"[..], &b"abcdef"[..], Ok("abc")), (b"abc", b"a", Err("ended 2 bytes before"))] {
        let path = file_at(folder.path(), "a.log", now);
        let changing = Changing { path: path.clone(), content: then, counter: Counter::default() };
        let client = builder().transport(changing.clone()).build().unwrap();
        let result = Call::new(&client, &POST).body(given! {"file": File::from_path(path)}).send_raw().await;
        match sent {
            Ok(text) => {
                result.unwrap();
                let (sum, _) = *changing.counter.0.lock().unwrap();
                let frame = sent_by(&POST, given! {"file": File::from_bytes("").with_file_name("a.log")}).await;
                // The fixed boundary is one byte long, the random one forty, and both stand there twice.
                let expected = frame.body.len() + text.len() + 2 * 39;
                assert_eq!(sum, u64::try_from(expected).unwrap());
            }
            Err(word) => assert!(result.unwrap_err().to_string().contains(word)),
        }
    }
}

/// Writes another content before it takes the body.
#[derive(Clone)]
struct Changing {
    path: std::path::PathBuf,
    content: &'static [u8],
    counter: Counter,
}

impl oasmith_runtime::Transport for Changing {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> oasmith_runtime::BoxFuture<Result<http::Response<Body>, oasmith_runtime::TransportError>> {
        std::fs::write(&self.path, self.content).unwrap();
        self.counter.send(request)
    }

    fn sleep(&self, duration: std::time::Duration) -> oasmith_runtime::BoxFuture<()> {
        self.counter.sleep(duration)
    }
}

#[tokio::test]
async fn a_stream_with_a_length() {
    let file = File::from_stream(chunks(&["ab", "", "cd"])).with_length(4);
    let seen = sent_by(&POST, given! {"file": file}).await;
    assert!(seen.body().contains("\r\n\r\nabcd\r\n--B--"), "{}", seen.body());
    assert_eq!(seen.header("content-length"), Some(seen.body.len().to_string().as_str()));
}

#[tokio::test]
async fn a_stream_without_a_length_over_a_socket() {
    let server = TestServer::start(vec![json("1")]).await;
    let file = File::from_stream(chunks(&["ab", "cd"]));
    let call = Call::new(&client(&server.url), &POST).boundary("B").body(given! {"file": file});
    call.send(v1::empty).await.unwrap();
    let seen = server.only();
    assert_eq!((seen.header("content-length"), seen.header("transfer-encoding")), (None, Some("chunked")));
    assert!(seen.body().contains("\r\n\r\nabcd\r\n--B--"), "{}", seen.body());
}

#[tokio::test]
async fn a_stream_that_is_not_as_long_as_announced() {
    for (length, word) in [(3, "more bytes"), (5, "ended 1 bytes before")] {
        let server = TestServer::start(vec![json("1")]).await;
        let file = File::from_stream(chunks(&["ab", "cd"])).with_length(length);
        let call = Call::new(&client(&server.url), &POST).body(given! {"file": file});
        let error = call.send(v1::empty).await.unwrap_err();
        assert!(error.is_transport() && error.to_string().contains(word), "{error}");
    }
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let file = File::from_stream(chunks(&["ab"]));
    let again = file.clone();
    assert_eq!(file, again);
    sent(given! {"file": file}).await;
    let untouched = File::from_stream(chunks(&["cd"]));
    let body = given! {"other": untouched.clone(), "file": again};
    let error = failure(&POST, body).await;
    assert!(error.is_file() && error.to_string().contains("sent already"), "{error}");
    assert_eq!(error.faults()[0].pointer(), "/file");
    assert!(sent(given! {"file": untouched}).await.contains("cd"), "what was not sent is not spent");
}

fn retrying() -> CallOptions {
    CallOptions::new().retry(Retry::attempts(2).first_wait(std::time::Duration::from_millis(1)))
}

async fn attempts(file: File) -> (Vec<http_support::Seen>, Result<(), Error>) {
    let unavailable = || reply("503 Service Unavailable", &[], "");
    let server = TestServer::start(vec![unavailable(), json("1")]).await;
    let call = Call::new(&client(&server.url), &PUT).boundary("B").body(given! {"file": file}).with(retrying());
    let result = call.send(v1::empty).await.map(|_| ());
    (server.seen(), result)
}

#[tokio::test]
async fn what_can_be_sent_again_is_retried() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_at(folder.path(), "a.bin", &[7; 300_000]);
    for file in [File::from_bytes("small"), File::from_bytes(vec![7; 300_000]), File::from_path(path)] {
        let (seen, result) = attempts(file).await;
        result.unwrap();
        assert_eq!(seen.len(), 2);
        assert_eq!(seen[0].body, seen[1].body);
        assert!(seen[0].header("content-length").is_some());
    }
    let (seen, result) = attempts(File::from_stream(chunks(&["once"]))).await;
    assert!(result.unwrap_err().is_status());
    assert_eq!(seen.len(), 1);
}

#[tokio::test]
async fn redirects_ask_for_the_body_again() {
    for file in [File::from_bytes(vec![1; 100_000]), File::from_stream(chunks(&["once"]))] {
        let is_bytes = file.as_bytes().is_some();
        let server = TestServer::start(vec![reply("307 Temporary Redirect", &[("location", "/other")], ""), json("1")]);
        let server = server.await;
        let call = Call::new(&client(&server.url), &POST).boundary("B").body(given! {"file": file});
        let result = call.send(v1::empty).await;
        if is_bytes {
            result.unwrap();
            assert_eq!(server.seen()[0].body, server.seen()[1].body);
        } else {
            assert!(result.unwrap_err().is_redirect());
        }
    }
}

#[tokio::test]
async fn faults_are_found_before_sending() {
    static SHAPE: Shape = Shape {
        name: "Upload",
        members: &[
            Member::required("files").rules(&[Rule::MaxItems(1), Rule::Items(&[Rule::MaxLength(3)])]),
            Member::required("note").rules(&[Rule::MinLength(2)]),
        ],
        rest: None,
        closed: false,
        rules: &[],
    };
    struct Upload(Vec<File>);
    impl Value for Upload {
        fn visit(&self, to: &mut dyn Visit) {
            to.object(&SHAPE, &[&self.0, &"x"]);
        }
    }
    let spent = File::from_stream(chunks(&["ab"])).with_length(4);
    let error = failure(&POST, Upload(vec![spent.clone(), File::from_bytes("abc")])).await;
    assert!(error.is_validation(), "{error}");
    let faults: Vec<String> = error.faults().iter().map(|f| format!("{} {}", f.pointer(), f.rule())).collect();
    assert_eq!(faults, ["/files maxItems", "/files/0 maxLength", "/note minLength"]);
    assert!(sent(given! {"file": spent.with_length(2)}).await.contains("ab"), "the stream is still there");
}

#[tokio::test]
async fn numbers_that_are_not_finite() {
    let options = CallOptions::new().validate_request(false);
    let recorder = Recorder::default();
    let client = builder().transport(recorder).build().unwrap();
    let body = given! {"a": f64::NAN, "b": vec![vec![f64::INFINITY]]};
    let error = Call::new(&client, &POST).body(body).with(options).send_raw().await.unwrap_err();
    let pointers: Vec<&str> = error.faults().iter().map(oasmith_runtime::Fault::pointer).collect();
    assert_eq!(pointers, ["/a", "/b/0/0"], "{error}");
}

#[tokio::test]
async fn an_optional_body() {
    let seen = http_support::request(|client| Call::new(client, &MAYBE)).await;
    assert_eq!((seen.header("content-type"), seen.body()), (None, ""));
    let seen = sent_by(&MAYBE, Some(given! {"a": 1_i64})).await;
    assert_eq!(seen.header("content-type"), Some("multipart/form-data; boundary=B"));
}

/// As many megabytes as are asked for, each made when it is.
struct Megabytes(u64);

impl futures_core::Stream for Megabytes {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let left = self.0.checked_sub(1);
        self.0 = left.unwrap_or_default();
        std::task::Poll::Ready(left.map(|_| Ok(Bytes::from(vec![0; 1 << 20]))))
    }
}

/// Counts what it is sent, and the most that it is sent at once.
#[derive(Clone, Default)]
struct Counter(std::sync::Arc<std::sync::Mutex<(u64, usize)>>);

impl oasmith_runtime::Transport for Counter {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> oasmith_runtime::BoxFuture<Result<http::Response<Body>, oasmith_runtime::TransportError>> {
        let seen = self.0.clone();
        Box::pin(async move {
            let mut body = request.into_body();
            let next = |body: &mut Body, cx: &mut std::task::Context<'_>| {
                futures_core::Stream::poll_next(std::pin::Pin::new(body), cx)
            };
            while let Some(piece) = std::future::poll_fn(|cx| next(&mut body, cx)).await {
                let length = piece?.len();
                let mut seen = seen.lock().unwrap();
                *seen = (seen.0 + u64::try_from(length).unwrap(), seen.1.max(length));
            }
            Ok(http::Response::new(Body::empty()))
        })
    }

    fn sleep(&self, _: std::time::Duration) -> oasmith_runtime::BoxFuture<()> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn large_files_are_sent_in_pieces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.bin");
    std::fs::File::create(&path).unwrap().set_len(64 << 20).unwrap();
    for file in [File::from_stream(Megabytes(64)).with_length(64 << 20), File::from_path(path)] {
        let counter = Counter::default();
        let client = builder().transport(counter.clone()).build().unwrap();
        Call::new(&client, &POST).body(given! {"file": file}).send_raw().await.unwrap();
        let (sum, most) = *counter.0.lock().unwrap();
        assert!(sum > 64 << 20 && most <= 64 << 10, "{sum} bytes, at most {most} at once");
    }
}

#[test]
fn paths_are_read_without_tokio() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_at(folder.path(), "a.txt", b"text");
    let counter = Counter::default();
    let client = builder().transport(counter.clone()).build().unwrap();
    let call = Call::new(&client, &POST).boundary("B").body(given! {"file": File::from_path(path)});
    let mut sending = std::pin::pin!(std::future::IntoFuture::into_future(call.send_raw()));
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(sending.as_mut().poll(&mut cx).is_ready());
    assert!(counter.0.lock().unwrap().0 > 4);
}

#[test]
fn files_in_json() {
    let text = v1::to_vec(&vec![File::from_bytes("a\"b")]).unwrap();
    assert_eq!(text, br#"["a\"b"]"#);
    let error = v1::to_vec(&vec![File::from_bytes(vec![0xff])]).unwrap_err();
    assert!(error.to_string().contains("not text"), "{error}");
    assert!(v1::to_vec(&File::from_path("a.txt")).is_err());
    assert_eq!(v1::from_slice::<File>(b"\"abc\"", false).unwrap(), File::from_bytes("abc"));
    assert!(v1::from_slice::<File>(b"1", false).is_err());
}

#[test]
fn files_are_told_apart_and_shown_without_content() {
    let file = File::from_bytes("secret").with_file_name("a").with_content_type("text/plain");
    assert_ne!(file, File::from_bytes("secret"));
    assert_ne!(File::from_path("a"), File::from_path("b"));
    assert_ne!(File::from_stream(chunks(&[])), File::from_stream(chunks(&[])));
    assert_ne!(File::from_bytes(""), File::from_path(""));
    let shown = format!("{file:?}");
    assert_eq!(
        shown,
        r#"File { source: 6 bytes, file_name: Some("a"), content_type: Some("text/plain"), headers: [] }"#
    );
    assert_eq!(file.with_length(9).length(), Some(6), "bytes know their length");
}
