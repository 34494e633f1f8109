//! The program that does what is counted.

/// Its manifest; `CLIENT` is the generated package.
pub(super) const MANIFEST: &str = r#"[package]
name = "running"
version = "0.1.0"
edition = "2024"

[workspace]
members = ["client"]

[dependencies]
CLIENT = { path = "client" }
reqwest = { version = "0.13", default-features = false, features = ["json", "rustls"] }
http = "1"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["rt", "net", "time"] }

[profile.release]
debug = "line-tables-only"
"#;

/// Who works, at what, how often; and the bodies.
pub(super) const MAIN: &str = r##"
mod hand;
mod own;
mod server;

pub const ANSWER: &str = r#"{"id": "d5b8cc4e-3f0f-4d7e-9a43-0b7f9c7c5c11", "slug": "my-server"}"#;

const ITEM: &str = r#"{"name": "search_documents", "type": "tool", "title": "Search the \"documents\"",
    "description": "Finds what was written about a subject.\nGives the ten best, with a line of each.",
    "icons": null, "enabled": true, "integration_enabled": true, "uri": "mcp://search/documents", "size": 1024.5,
    "input_schema": {"type": "object", "properties": {"query": {"type": "string"}, "limit": {"type": "integer"}}}}"#;

pub fn page(items: usize) -> String {
    let page = format!(
        r#"{{"data": [{}], "counts": {{"total": {items}, "enabled": 3}}, "total": {items}, "has_more": true}}"#,
        vec![ITEM; items].join(",")
    );
    serde_json::from_str::<serde_json::Value>(&page).expect("it is JSON").to_string()
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments[1] == "serve" {
        return server::serve();
    }
    let times = arguments[3].parse().expect("a number");
    match arguments[1].as_str() {
        "own" => own::work(&arguments[2], times),
        _ => hand::work(&arguments[2], times),
    }
}
"##;

/// A server in a process of its own, which is not counted.
pub(super) const SERVER: &str = r##"
use crate::ANSWER;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

/// Ends when it is dropped.
pub struct Server {
    child: Child,
    pub url: String,
}

impl Server {
    pub fn start() -> Self {
        let this = std::env::current_exe().expect("this program has a file");
        let mut child = Command::new(this).arg("serve").stdout(Stdio::piped()).spawn().expect("it starts");
        let mut port = String::new();
        BufReader::new(child.stdout.take().expect("it is piped")).read_line(&mut port).expect("it says its port");
        Self { child, url: format!("http://127.0.0.1:{}", port.trim()) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Gives the same answer to every request.
pub fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
    println!("{}", listener.local_addr().expect("it has one").port());
    for connection in listener.incoming() {
        let connection = connection.expect("it is one");
        std::thread::spawn(move || answer(connection));
    }
}

fn answer(mut connection: TcpStream) {
    connection.set_nodelay(true).expect("it can be set");
    let mut reader = BufReader::new(connection.try_clone().expect("it can be shared"));
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or_default() == 0 {
                return;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().expect("a number");
            }
            if line == "\r\n" {
                break;
            }
        }
        reader.read_exact(&mut vec![0; length]).expect("there is a body");
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", ANSWER.len());
        connection.write_all([head.as_str(), ANSWER].concat().as_bytes()).expect("it is taken");
    }
}
"##;

/// By hand.
pub(super) const HAND: &str = r##"
use crate::server::Server;
use crate::{ANSWER, page};
use serde::{Deserialize, Serialize};
use std::hint::black_box;
use std::time::Duration;

#[derive(Serialize)]
struct Create {
    #[serde(skip_serializing_if = "Option::is_none")]
    workspace_id: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Option<String>>,
    mcp_integration_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    slug: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Created {
    id: Option<String>,
    slug: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Page {
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Vec<Item>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Counts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    has_more: Option<bool>,
}

#[derive(Serialize, Deserialize)]
struct Counts {
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enabled: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prompts: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resources: Option<serde_json::Value>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Tool,
    Prompt,
    Resource,
    ResourceTemplate,
}

fn given<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

macro_rules! item {
    ($($name:ident: $ty:ty),* ; $($maybe:ident: $of:ty),*) => {
        #[derive(Serialize, Deserialize)]
        struct Item {
            $(#[serde(skip_serializing_if = "Option::is_none")] $name: Option<$ty>,)*
            #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
            kind: Option<Kind>,
            $(#[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
            $maybe: Option<Option<$of>>,)*
        }
    };
}

type Map = serde_json::Map<String, serde_json::Value>;

item! {
    name: String, enabled: bool;
    title: String, description: String, icons: Vec<serde_json::Value>, integration_enabled: bool, input_schema: Map,
    output_schema: Map, execution: Map, annotations: Map, arguments: Vec<serde_json::Value>, uri: String,
    uri_template: String, mime_type: String, size: f64
}

pub fn work(work: &str, times: usize) {
    match work {
        "call" => call(times),
        "whole-call" => whole_call(times),
        "decode-small" => decode(1, times),
        "decode-large" => decode(200, times),
        "encode-small" => {
            let value = create();
            repeat(times, || serde_json::to_vec(black_box(&value)).expect("it is written"));
        }
        _ => {
            let value: Page = serde_json::from_str(&page(200)).expect("it is read");
            repeat(times, || serde_json::to_vec(black_box(&value)).expect("it is written"));
        }
    }
}

fn repeat<T>(times: usize, work: impl Fn() -> T) {
    (0..times).for_each(|_| drop(black_box(work())));
}

fn decode(items: usize, times: usize) {
    let text = page(items).into_bytes();
    repeat(times, || serde_json::from_slice::<Page>(black_box(&text)).expect("it is read"));
}

fn create() -> Create {
    Create {
        workspace_id: None,
        name: "My MCP Server".into(),
        description: Some(Some("Made by hand, for a measurement".into())),
        mcp_integration_id: "my-integration".into(),
        slug: Some("my-server".into()),
    }
}

/// A client with the limits on time that an emitted one has, and its name.
fn client() -> reqwest::Client {
    let client = reqwest::Client::builder().no_proxy().user_agent("running/0.1.0");
    let client = client.connect_timeout(Duration::from_secs(10)).read_timeout(Duration::from_secs(60));
    client.timeout(Duration::from_secs(600)).build().expect("it is one")
}

/// What is sent, with the headers that an emitted client sends.
fn request(client: &reqwest::Client, base: &str) -> reqwest::RequestBuilder {
    let request = client.post(format!("{base}/mcp-servers")).header("x-portkey-api-key", "a-key");
    request.header("accept", "application/json").json(&create())
}

fn call(times: usize) {
    let client = client();
    repeat(times, || {
        drop(black_box(request(&client, black_box("https://api.portkey.ai/v1")).build().expect("it is one")));
        serde_json::from_slice::<Created>(black_box(ANSWER.as_bytes())).expect("it is read")
    });
}

fn whole_call(times: usize) {
    let server = Server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("it starts");
    let client = client();
    runtime.block_on(async {
        for _ in 0..times {
            let answer = request(&client, &server.url).send().await.and_then(reqwest::Response::error_for_status);
            drop(black_box(answer.expect("it is there").json::<Created>().await.expect("it is read")));
        }
    });
}
"##;

/// With the generated client; `CLIENT` is its crate.
pub(super) const OWN: &str = r##"
use crate::server::Server;
use crate::{ANSWER, page};
use CLIENT::models::{CreateMcpServer, McpServerCapabilitiesListResponse as Page};
use CLIENT::runtime::__private::v1;
use CLIENT::runtime::{Body, Transport, TransportError};
use CLIENT::Client;
use std::future::Future;
use std::hint::black_box;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

/// Gives the same answer to every request.
struct Canned;

impl Transport for Canned {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<http::Response<Body>, TransportError>> + Send>> {
        drop(black_box(request));
        let answer = http::Response::builder().status(200).header("content-type", "application/json");
        Box::pin(std::future::ready(Ok(answer.body(Body::from(ANSWER)).expect("it is one"))))
    }

    fn sleep(&self, _: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(std::future::pending())
    }
}

pub fn work(work: &str, times: usize) {
    match work {
        "call" => call(times),
        "whole-call" => whole_call(times),
        "decode-small" => decode(1, times),
        "decode-large" => decode(200, times),
        "validate-small" => validate(1, times),
        "validate-large" => validate(200, times),
        "validate-pattern" => {
            let value = create();
            repeat(times, || black_box(&value).validate().expect("it is valid"));
        }
        "validate-without" => {
            let mut value = create();
            value.slug = None;
            repeat(times, || black_box(&value).validate().expect("it is valid"));
        }
        "encode-small" => {
            let value = create();
            repeat(times, || v1::to_vec(black_box(&value)).expect("it is written"));
        }
        _ => {
            let value: Page = serde_json::from_str(&page(200)).expect("it is read");
            repeat(times, || v1::to_vec(black_box(&value)).expect("it is written"));
        }
    }
}

fn repeat<T>(times: usize, work: impl Fn() -> T) {
    (0..times).for_each(|_| drop(black_box(work())));
}

fn decode(items: usize, times: usize) {
    let text = page(items).into_bytes();
    repeat(times, || v1::from_slice::<Page>(black_box(&text), false).expect("it is read"));
}

fn validate(items: usize, times: usize) {
    let value: Page = serde_json::from_str(&page(items)).expect("it is read");
    repeat(times, || black_box(&value).validate().expect("it is valid"));
}

fn create() -> CreateMcpServer {
    CreateMcpServer::new("My MCP Server", "my-integration")
        .slug("my-server")
        .description("Made by hand, for a measurement".to_owned())
}

fn call(times: usize) {
    let client = Client::builder().portkey_key("a-key").transport(Canned).build().expect("it is one");
    repeat(times, || {
        let mut call = pin!(client.mcp_servers_create(create()).send());
        match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(answer) => answer.expect("it is read"),
            Poll::Pending => panic!("nothing is waited for"),
        }
    });
}

fn whole_call(times: usize) {
    let server = Server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("it starts");
    let client = Client::builder().portkey_key("a-key").base_url(&server.url).no_proxy().build().expect("it is one");
    runtime.block_on(async {
        for _ in 0..times {
            drop(black_box(client.mcp_servers_create(create()).send().await.expect("it is read")));
        }
    });
}
"##;
