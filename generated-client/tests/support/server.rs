//! A server on this machine that plays a script, for the tests and examples of both clients.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A request as the server saw it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub method: String,
    /// Path and query as they came over the wire.
    pub target: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// An answer of the script.
#[derive(Clone, Debug)]
pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    silent: bool,
}

impl Reply {
    /// `200` with this JSON.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::status(200, body).header("content-type", "application/json")
    }

    pub fn status(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into(), silent: false }
    }

    pub fn redirect(status: u16, location: impl Into<String>) -> Self {
        Self::status(status, "").header("location", location)
    }

    /// The connection stays open, and nothing comes.
    pub fn silence() -> Self {
        Self { silent: true, ..Self::status(200, "") }
    }

    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let headers: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let Self { status, body, .. } = self;
        let length = body.len();
        let head = format!("HTTP/1.1 {status} \r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n");
        [head.as_bytes(), body].concat()
    }
}

/// A server at a port of its own; each request gets the next answer of the script, and none after its end.
pub struct LocalServer {
    pub url: String,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    script: VecDeque<Reply>,
    connections: usize,
    seen: Vec<Seen>,
}

impl LocalServer {
    pub async fn start(script: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let state = State { script: script.into_iter().collect(), ..State::default() };
        let state = Arc::new(Mutex::new(state));
        let task = tokio::spawn(accept(listener, state.clone()));
        Self { url, state, task }
    }

    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.state).seen.clone()
    }

    /// The one request that came.
    pub fn only(&self) -> Seen {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "one request: {seen:#?}");
        seen[0].clone()
    }

    /// How many connections were made, whatever came over them.
    pub fn connections(&self) -> usize {
        lock(&self.state).connections
    }
}

impl Drop for LocalServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, state: Arc<Mutex<State>>) {
    while let Ok((socket, _)) = listener.accept().await {
        lock(&state).connections += 1;
        tokio::spawn(converse(socket, state.clone()));
    }
}

async fn converse(mut socket: TcpStream, state: Arc<Mutex<State>>) -> io::Result<()> {
    let seen = read_request(&mut socket).await?;
    let reply = {
        let mut state = lock(&state);
        state.seen.push(seen);
        state.script.pop_front()
    };
    let Some(reply) = reply else { return Ok(()) };
    if reply.silent {
        std::future::pending::<()>().await;
    }
    socket.write_all(&reply.bytes()).await?;
    socket.shutdown().await
}

async fn read_request(socket: &mut TcpStream) -> io::Result<Seen> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        read_more(socket, &mut bytes).await?;
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let mut seen =
        Seen { method: words.next().unwrap_or_default(), target: words.next().unwrap_or_default(), ..Seen::default() };
    let headers = lines.filter_map(|line| line.split_once(':'));
    seen.headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned())).collect();
    if seen.header("transfer-encoding") == Some("chunked") {
        // The tests send nothing that looks like the last chunk.
        while !bytes[end..].ends_with(b"0\r\n\r\n") {
            read_more(socket, &mut bytes).await?;
        }
        seen.body = joined(&String::from_utf8_lossy(&bytes[end..]));
        return Ok(seen);
    }
    let length: usize = seen.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    while bytes.len() < end + length {
        read_more(socket, &mut bytes).await?;
    }
    seen.body = String::from_utf8_lossy(&bytes[end..]).into_owned();
    Ok(seen)
}

/// The content of all chunks.
fn joined(mut chunks: &str) -> String {
    let mut content = String::new();
    while let Some((size, rest)) = chunks.split_once("\r\n") {
        let size = usize::from_str_radix(size, 16).expect("the size of a chunk");
        content.push_str(&rest[..size]);
        chunks = rest[size..].trim_start_matches("\r\n");
    }
    content
}

async fn read_more(socket: &mut TcpStream, into: &mut Vec<u8>) -> io::Result<()> {
    match socket.read_buf(into).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}
