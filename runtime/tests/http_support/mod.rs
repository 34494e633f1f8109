//! What the tests of the HTTP engine share: a server over real sockets that plays a script, a transport
//! that keeps what it is given, and a few values and tables.
#![allow(dead_code)]

use bytes::Bytes;
use futures_core::Stream;
use oasmith_runtime::__private::v1::Member;
use oasmith_runtime::__private::v1::{
    Api, Call, Client, ClientBuilder, Operation, Parameter, Scheme, SchemeKind, Segment, Server, Shape, Value, Visit,
};
use oasmith_runtime::{Body, BoxFuture, Transport, TransportError};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A request as a server saw it.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// `GET /path?query HTTP/1.1`
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names
    }
}

/// What a server does once it has read a request.
#[derive(Clone, Debug)]
pub enum Step {
    Write(Vec<u8>),
    Wait(Duration),
    /// Keeps the connection open and says nothing.
    Hang,
}

/// A whole answer, after which the connection is closed.
pub fn reply(status: &str, headers: &[(&str, &str)], body: &str) -> Vec<Step> {
    let mut head = format!("HTTP/1.1 {status}\r\nconnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
    vec![Step::Write(head.into_bytes())]
}

pub fn json(body: &str) -> Vec<Step> {
    reply("200 OK", &[("content-type", "application/json")], body)
}

/// A server on this machine. Each request gets the next part of the script; after its end, connections are
/// closed without an answer.
pub struct TestServer {
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    task: tokio::task::JoinHandle<()>,
}

impl TestServer {
    pub async fn start(script: Vec<Vec<Step>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let script = Arc::new(Mutex::new(VecDeque::from(script)));
        let task = tokio::spawn(accept(listener, seen.clone(), script));
        Self { url, seen, task }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub fn only(&self) -> Seen {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "one request: {seen:#?}");
        seen[0].clone()
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, seen: Arc<Mutex<Vec<Seen>>>, script: Arc<Mutex<VecDeque<Vec<Step>>>>) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(converse(socket, seen.clone(), script.clone()));
    }
}

async fn converse(mut socket: TcpStream, seen: Arc<Mutex<Vec<Seen>>>, script: Arc<Mutex<VecDeque<Vec<Step>>>>) {
    let Some(request) = read_request(&mut socket).await else {
        return;
    };
    seen.lock().unwrap().push(request);
    let steps = script.lock().unwrap().pop_front().unwrap_or_default();
    for step in steps {
        match step {
            Step::Write(bytes) => {
                if socket.write_all(&bytes).await.is_err() {
                    return;
                }
                let _ = socket.flush().await;
            }
            Step::Wait(time) => tokio::time::sleep(time).await,
            Step::Hang => std::future::pending().await,
        }
    }
    let _ = socket.shutdown().await;
}

async fn read_request(socket: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        read_more(socket, &mut bytes).await?;
    };
    let text = String::from_utf8(bytes[..head].to_vec()).ok()?;
    let mut lines = text.split("\r\n");
    let mut seen = Seen { line: lines.next()?.to_owned(), ..Seen::default() };
    for line in lines {
        let (name, value) = line.split_once(':')?;
        let pair = (name.to_ascii_lowercase(), value.trim().to_owned());
        seen.headers.push(pair);
    }
    let mut body = bytes.split_off(head + 4);
    if seen.header("transfer-encoding") == Some("chunked") {
        while !body.ends_with(b"0\r\n\r\n") {
            read_more(socket, &mut body).await?;
        }
        seen.body = unchunked(&body);
        return Some(seen);
    }
    let length: usize = seen.header("content-length").unwrap_or("0").parse().ok()?;
    while body.len() < length {
        read_more(socket, &mut body).await?;
    }
    seen.body = body;
    Some(seen)
}

async fn read_more(socket: &mut TcpStream, into: &mut Vec<u8>) -> Option<()> {
    let mut buffer = vec![0; 64 << 10];
    let count = socket.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
    into.extend_from_slice(&buffer[..count]);
    Some(())
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let end = body.windows(2).position(|window| window == b"\r\n").unwrap();
        let size = usize::from_str_radix(std::str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return whole;
        }
        whole.extend_from_slice(&body[end + 2..end + 2 + size]);
        body = &body[end + 2 + size + 2..];
    }
}

/// A transport that keeps every request and answers with what it was given.
#[derive(Clone, Default)]
pub struct Recorder {
    pub seen: Arc<Mutex<Vec<Seen>>>,
    pub answers: Arc<Mutex<VecDeque<http::Response<Body>>>>,
}

impl Recorder {
    pub fn answering(answers: Vec<http::Response<Body>>) -> Self {
        let recorder = Self::default();
        recorder.answers.lock().unwrap().extend(answers);
        recorder
    }

    pub fn only(&self) -> Seen {
        let seen = self.seen.lock().unwrap();
        assert_eq!(seen.len(), 1, "one request: {seen:#?}");
        seen[0].clone()
    }
}

impl Transport for Recorder {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        let this = self.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let headers = parts.headers.iter().map(|(name, value)| {
                let value = String::from_utf8(value.as_bytes().to_vec()).unwrap();
                (name.as_str().to_owned(), value)
            });
            let seen = Seen {
                line: format!("{} {}", parts.method, parts.uri),
                headers: headers.collect(),
                body: collect(body).await,
            };
            this.seen.lock().unwrap().push(seen);
            let answer = this.answers.lock().unwrap().pop_front();
            Ok(answer.unwrap_or_else(|| http::Response::new(Body::from("null"))))
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

pub async fn collect(mut body: Body) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(chunk) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
        whole.extend_from_slice(&chunk.unwrap());
    }
    whole
}

/// A stream of chunks that are all there.
pub struct Chunks(pub VecDeque<Bytes>);

impl Chunks {
    pub fn of<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> Self {
        Self(chunks.into_iter().map(Bytes::copy_from_slice).collect())
    }
}

impl Stream for Chunks {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front().map(Ok))
    }
}

pub const KEY: usize = 0;
pub const BEARER: usize = 1;
pub const BASIC: usize = 2;
pub const QUERY_KEY: usize = 3;
pub const COOKIE_KEY: usize = 4;
pub const TOKEN: usize = 5;

const fn scheme(name: &'static str, method: &'static str, kind: SchemeKind) -> Scheme {
    Scheme { name, method, kind }
}

/// The API that most tests call: one server that is an address, one that the caller has to give.
pub static API: Api = Api::new("Test API", "1.0")
    .user_agent("test-client/1.0")
    .servers(
        &[
            Server::new("https://api.example.com/v1").method("public_url"),
            Server::placeholder("SELF_HOSTED_URL").method("self_hosted_url"),
        ],
        0,
    )
    .schemes(&[
        scheme("Key", "api_key", SchemeKind::ApiKeyHeader("x-api-key")),
        scheme("Bearer", "token", SchemeKind::Bearer),
        scheme("Basic", "login", SchemeKind::Basic),
        scheme("QueryKey", "query_key", SchemeKind::ApiKeyQuery("key")),
        scheme("CookieKey", "session", SchemeKind::ApiKeyCookie("sid")),
        scheme("Digest", "digest", SchemeKind::Token),
    ]);

pub fn builder() -> ClientBuilder {
    Client::builder(&API)
}

/// A client of the server at `url`, with every limit as it is by default.
pub fn client(url: &str) -> Client {
    builder().base_url(url).no_proxy().build().unwrap()
}

pub fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

pub fn slice<T>(values: Vec<T>) -> &'static [T] {
    Vec::leak(values)
}

/// `GET /items` with these query, header or cookie parameters.
pub fn get(parameters: Vec<Parameter>) -> &'static Operation {
    static PATH: &[Segment] = &[Segment::Literal("/items")];
    leak(Operation::new("getItems", "GET", PATH).parameters(slice(parameters)))
}

/// `GET /items/{parameter}`
pub fn get_one(parameter: Parameter) -> &'static Operation {
    static PATH: &[Segment] = &[Segment::Literal("/items/"), Segment::Parameter(0)];
    leak(Operation::new("getItem", "GET", PATH).parameters(slice(vec![parameter])))
}

/// The request that a call makes.
pub async fn request(call: impl FnOnce(&Client) -> Call) -> Seen {
    let recorder = Recorder::default();
    let client = builder().transport(recorder.clone()).build().unwrap();
    call(&client).send_raw().await.unwrap();
    recorder.only()
}

/// The specification's object: R, G and B in this order.
pub struct Color;

static COLOR: Shape = Shape {
    name: "Color",
    members: &[Member::required("R"), Member::required("G"), Member::required("B")],
    rest: None,
    closed: false,
    rules: &[],
};

impl Value for Color {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&COLOR, &[&100_i64, &200_i64, &150_i64]);
    }
}

pub fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
