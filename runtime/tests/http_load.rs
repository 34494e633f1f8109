//! Ten thousand calls at once against a server of which a tenth of the answers are broken: each call ends, in a value or
//! in an error that says what happened, within its limits, and memory stays what it was.
#![allow(clippy::unwrap_used)]

mod http_support;

use http_support::builder;
use oasmith_runtime::__private::v1::{self, Call, Client, Operation, Parameter, Segment};
use oasmith_runtime::{CallOptions, Error, ErrorKind, Limits, Retry, RetryBudget};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

const ITEM: &[Segment] = &[Segment::Literal("/items/"), Segment::Parameter(0)];
static GET: Operation = Operation::new("getItem", "GET", ITEM).parameters(&[Parameter::path("id")]);

const CALLS: u64 = 10_000;
const AT_ONCE: u64 = 256;
const HEADERS: Duration = Duration::from_secs(2);
const CALL: Duration = Duration::from_secs(10);
/// What a machine with other things to do may take on top.
const SLACK: Duration = Duration::from_secs(5);

/// What a server does to a request.
#[derive(Clone, Copy)]
enum Fault {
    None,
    Reset,
    Stall,
    Truncate,
    Garble,
}

/// Of ten requests one, each kind in its turn.
fn fault(number: u64) -> Fault {
    match (number % 10, number / 10 % 4) {
        (0, 0) => Fault::Reset,
        (0, 1) => Fault::Stall,
        (0, 2) => Fault::Truncate,
        (0, _) => Fault::Garble,
        _ => Fault::None,
    }
}

async fn serve(listener: TcpListener, count: Arc<AtomicU64>) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(converse(socket, count.clone()));
    }
}

async fn converse(socket: TcpStream, count: Arc<AtomicU64>) -> Option<()> {
    let mut socket = BufReader::new(socket);
    loop {
        let path = request(&mut socket).await?;
        let id = path.rsplit('/').next()?.to_owned();
        let number = count.fetch_add(1, Ordering::Relaxed);
        let body = format!(r#"{{"id":{id},"padding":"{}"}}"#, "x".repeat(2000));
        let answer = match fault(number) {
            Fault::None => format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len()),
            Fault::Reset => {
                socket.get_ref().set_zero_linger().ok()?;
                return None;
            }
            Fault::Stall => {
                tokio::time::sleep(CALL * 2).await;
                return None;
            }
            Fault::Truncate => format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len() + 1),
            Fault::Garble if number % 80 < 40 => "\u{1}\u{2}garbled\r\n\r\n".to_owned(),
            Fault::Garble => "HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{\"id\":x".to_owned(),
        };
        socket.get_mut().write_all(answer.as_bytes()).await.ok()?;
        if !matches!(fault(number), Fault::None) {
            return None;
        }
    }
}

/// The path of the next request.
async fn request(socket: &mut BufReader<TcpStream>) -> Option<String> {
    let mut first = String::new();
    socket.read_line(&mut first).await.ok().filter(|length| *length > 0)?;
    let mut line = String::new();
    while line != "\r\n" {
        line.clear();
        socket.read_line(&mut line).await.ok().filter(|length| *length > 0)?;
    }
    first.split(' ').nth(1).map(str::to_owned)
}

/// What came of a call, in a word.
async fn call(client: Client, id: u64) -> Result<&'static str, String> {
    let started = Instant::now();
    let retry =
        if id.is_multiple_of(2) { Retry::attempts(4).first_wait(Duration::from_millis(1)) } else { Retry::never() };
    let call = Call::new(&client, &GET).argument(0, id.cast_signed());
    let result = call.with(CallOptions::new().retry(retry)).send(v1::json::<serde_json::Value>).await;
    let took = started.elapsed();
    if took > CALL + SLACK {
        return Err(format!("{id} took {took:?}"));
    }
    match result {
        Ok(answer) if answer["id"].as_u64() == Some(id) => Ok("value"),
        Ok(answer) => Err(format!("{id} got {:?}", &*answer)),
        Err(error) => kind(&error).ok_or_else(|| format!("{id}: {error:?}")),
    }
}

fn kind(error: &Error) -> Option<&'static str> {
    Some(match error.kind() {
        ErrorKind::Connect => "connect",
        ErrorKind::Timeout => "timeout",
        ErrorKind::Transport => "transport",
        ErrorKind::Decode => "decode",
        _ => return None,
    })
}

/// What this process holds in memory, in MiB; 0 where that cannot be read.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_ends_and_memory_is_flat() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(serve(listener, Arc::new(AtomicU64::new(1))));
    let limits = Limits::new().headers(HEADERS).silence(HEADERS).call(CALL);
    let builder = builder().base_url(url).no_proxy().limits(limits);
    let client = builder.retry_budget(RetryBudget::new(1000, 10)).build().unwrap();

    let next = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let workers: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let (client, next) = (client.clone(), next.clone());
            tokio::spawn(async move {
                let (mut outcomes, mut early) = (BTreeMap::new(), 0);
                loop {
                    let id = next.fetch_add(1, Ordering::Relaxed);
                    if id >= CALLS {
                        return (outcomes, early);
                    }
                    if id == CALLS / 4 {
                        early = memory();
                    }
                    *outcomes.entry(call(client.clone(), id).await).or_insert(0) += 1;
                }
            })
        })
        .collect();
    let mut outcomes: BTreeMap<Result<&str, String>, u64> = BTreeMap::new();
    let mut early = 0;
    for worker in workers {
        let (found, at) = worker.await.unwrap();
        early = early.max(at);
        found.into_iter().for_each(|(outcome, count)| *outcomes.entry(outcome).or_insert(0) += count);
    }
    let late = memory();
    println!("{outcomes:?} in {:?}; {early} MiB after a quarter, {late} MiB at the end", started.elapsed());
    assert_eq!(outcomes.values().sum::<u64>(), CALLS, "none is lost");
    let strange: Vec<_> = outcomes.keys().filter_map(|outcome| outcome.as_ref().err()).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let got = |what| outcomes.get(&Ok(what)).copied().unwrap_or(0);
    assert!(got("value") > CALLS * 9 / 10, "{outcomes:?}");
    for what in ["timeout", "transport", "decode"] {
        assert!(got(what) > 0, "{what}: {outcomes:?}");
    }
    assert!(late <= early + 16, "{early} MiB became {late} MiB");
}
