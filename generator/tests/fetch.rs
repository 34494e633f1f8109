//! How `oasmith update` reads what is published: through a proxy, and within limits of time, size and origin.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write, copy};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};
use support::{answer, command, oasmith};

const PETS: &str = include_str!("pets.yaml");
const HEAD: &str = "HTTP/1.1 200 OK\r\nconnection: close\r\n";

/// A server that answers every connection with `serve`, which gets the first line of the request.
fn listen(serve: impl Fn(&str, &mut TcpStream) + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let serve = std::sync::Arc::new(serve);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, serve) = (stream.unwrap(), serve.clone());
            thread::spawn(move || {
                let line = head(&stream);
                serve(&line, &mut stream);
            });
        }
    });
    at
}

/// The first line of a request, whose head is read.
fn head(stream: &TcpStream) -> String {
    let mut lines = BufReader::with_capacity(1, stream).lines().map_while(Result::ok);
    let line = lines.next().unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    line
}

fn publish() -> SocketAddr {
    listen(|_, stream| _ = write!(stream, "{HEAD}content-length: {}\r\n\r\n{PETS}", PETS.len()))
}

/// A proxy that leads every connection to `target`, and says what it was asked for.
fn proxy(target: SocketAddr) -> (SocketAddr, Receiver<String>) {
    let (asked, heard): (Sender<String>, _) = channel();
    let at = listen(move |line, stream| {
        asked.send(line.to_owned()).unwrap();
        let mut there = TcpStream::connect(target).unwrap();
        stream.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").unwrap();
        let (mut from, mut to) = (stream.try_clone().unwrap(), there.try_clone().unwrap());
        thread::spawn(move || copy(&mut from, &mut to));
        let _ = copy(&mut there, stream);
    });
    (at, heard)
}

/// A folder whose client is that of an older document.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("pets.yaml"), PETS.replace("version: 1.0.0", "version: 0.9.0")).unwrap();
    fs::write(folder.path().join("oasmith.toml"), "spec = \"pets.yaml\"\noutput = \"client\"\n").unwrap();
    folder
}

fn document(folder: &Path) -> String {
    fs::read_to_string(folder.join("pets.yaml")).unwrap()
}

#[test]
fn the_proxy_of_the_environment_leads_there() {
    let (proxy, heard) = proxy(publish());
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"] {
        let folder = folder();
        // A name that only the proxy knows.
        let mut update = command(folder.path(), "update --source http://api.invalid/pets.yaml");
        let (status, _, err) = answer(update.env(name, format!("http://{proxy}")));
        assert_eq!(status, 0, "{name}: {err}");
        assert_eq!(document(folder.path()), PETS);
        assert!(heard.try_recv().unwrap().starts_with("CONNECT api.invalid:80 "));
    }
}

#[test]
fn no_proxy_leads_there_directly() {
    let at = publish();
    let (proxy, heard) = proxy(at);
    let folder = folder();
    let mut update = command(folder.path(), &format!("update --source http://{at}/pets.yaml"));
    let (status, _, err) = answer(update.env("HTTP_PROXY", format!("http://{proxy}")).env("NO_PROXY", "127.0.0.1"));
    assert_eq!(status, 0, "{err}");
    assert!(heard.try_recv().is_err());
}

#[test]
fn a_proxy_that_refuses_is_told_of() {
    let proxy = listen(|_, stream| _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n"));
    let folder = folder();
    let before = document(folder.path());
    let mut update = command(folder.path(), "update --source http://api.invalid/pets.yaml");
    let (status, _, err) = answer(update.env("HTTP_PROXY", format!("http://{proxy}")));
    assert_eq!(status, 4, "{err}");
    assert!(err.contains("the proxy"), "{err}");
    assert_eq!(document(folder.path()), before);
}

#[test]
fn what_is_too_large_is_not_taken() {
    // Without a length: nothing but what arrives tells.
    let at = listen(|_, stream| {
        let piece = vec![b' '; 1 << 20];
        let _ = write!(stream, "{HEAD}\r\n");
        while stream.write_all(&piece).is_ok() {}
    });
    let folder = folder();
    let before = document(folder.path());
    let (status, _, err) = oasmith(folder.path(), &format!("update --source http://{at}/"));
    assert_eq!(status, 4, "{err}");
    assert!(err.contains("is larger than 64 MB"), "{err}");
    assert_eq!(document(folder.path()), before);
}

#[test]
fn what_takes_too_long_is_given_up() {
    let stalls: [fn(&mut TcpStream); 2] =
        [|_| (), |stream| _ = write!(stream, "{HEAD}content-length: 9999\r\n\r\nopen")];
    for stall in stalls {
        let at = listen(move |_, stream| {
            stall(stream);
            thread::sleep(Duration::from_secs(60));
        });
        let folder = folder();
        let before = document(folder.path());
        let began = Instant::now();
        let (status, _, err) = oasmith(folder.path(), &format!("update --timeout 1 --source http://{at}/"));
        assert_eq!(status, 4, "{err}");
        assert!(err.contains("timeout"), "{err}");
        assert!(began.elapsed() < Duration::from_secs(30));
        assert_eq!(document(folder.path()), before);
    }
}

#[test]
fn another_origin_must_be_listed() {
    let other = publish();
    let redirects = listen(move |_, stream| {
        let _ = write!(stream, "HTTP/1.1 302 Found\r\nlocation: http://{other}/\r\ncontent-length: 0\r\n\r\n");
    });
    let folder = folder();
    let before = document(folder.path());
    let update = format!("update --source http://{redirects}/");
    // Another port is another origin.
    let (status, _, err) = oasmith(folder.path(), &update);
    assert_eq!(status, 4, "{err}");
    assert!(err.contains(&format!("leads to another host or port, `{other}`")), "{err}");
    assert!(err.contains("add `127.0.0.1` to `source-hosts`"), "{err}");
    assert_eq!(document(folder.path()), before);

    let config = "spec = \"pets.yaml\"\noutput = \"client\"\nsource-hosts = [\"127.0.0.1\"]\n";
    fs::write(folder.path().join("oasmith.toml"), config).unwrap();
    let (status, _, err) = oasmith(folder.path(), &update);
    assert_eq!(status, 0, "{err}");
    assert_eq!(document(folder.path()), PETS);
}
