//! A server on this machine that keeps what it is sent, and answers each call as planned.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::{TcpListener, TcpStream};

/// The header that says which call a request is of.
pub const CALL: &str = "x-call";

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The call that it says it is of.
    pub call: usize,
    /// The method.
    pub method: String,
    /// Path and query, as they were sent.
    pub target: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Bytes,
}

impl Seen {
    /// The values of a header.
    pub fn header<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// What a call is answered with.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The media type and the bytes.
    pub body: Option<(String, Bytes)>,
}

/// A server; it ends with the test.
#[derive(Debug)]
pub struct Server {
    /// Its address, without a path.
    pub address: String,
    state: Arc<State>,
    _threads: tokio::runtime::Runtime,
}

#[derive(Debug, Default)]
struct State {
    replies: Mutex<Vec<Reply>>,
    seen: Mutex<Vec<Seen>>,
}

impl Server {
    /// Starts a server that has no answers yet.
    pub fn start() -> Self {
        let threads = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_io().build();
        let threads = threads.expect("a thread can be started");
        let listener = threads.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port is free");
        let address = format!("http://{}", listener.local_addr().expect("it has an address"));
        let state = Arc::new(State::default());
        threads.spawn(accept(listener, state.clone()));
        Self { address, state, _threads: threads }
    }

    /// Sets the answers, by the numbers of their calls.
    pub fn answer(&self, replies: Vec<Reply>) {
        *self.state.replies.lock().unwrap_or_else(PoisonError::into_inner) = replies;
    }

    /// The requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.state.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(converse(socket, state.clone()));
    }
}

async fn converse(socket: TcpStream, state: Arc<State>) {
    let service = service_fn(move |request| answered(request, state.clone()));
    // A connection that the client drops is no fault.
    let _ = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(socket), service)
        .with_upgrades()
        .await;
}

async fn answered(request: Request<Incoming>, state: Arc<State>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let text = |value: &hyper::header::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers: Vec<(String, String)> =
        head.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    let call = headers.iter().find(|(name, _)| name == CALL).and_then(|(_, value)| value.parse().ok());
    let call = call.unwrap_or(usize::MAX);
    let target = head.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let seen = Seen { call, method: head.method.to_string(), target, headers, body };
    state.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
    let reply = state.replies.lock().unwrap_or_else(PoisonError::into_inner).get(call).cloned();
    Ok(reply.map_or_else(
        || response(StatusCode::NOT_FOUND, None),
        |Reply { status, body }| response(StatusCode::from_u16(status).expect("a status"), body),
    ))
}

fn response(status: StatusCode, body: Option<(String, Bytes)>) -> Response<Full<Bytes>> {
    let mut builder = Response::builder().status(status);
    if status == StatusCode::SWITCHING_PROTOCOLS {
        builder = builder.header("connection", "upgrade").header("upgrade", "websocket");
    }
    if let Some((media_type, _)) = &body {
        builder = builder.header("content-type", media_type);
    }
    builder.body(Full::new(body.unwrap_or_default().1)).expect("a response")
}
