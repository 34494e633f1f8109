//! A document from where it is published: a file, or a server, of which nothing is expected.

use super::url::Url;
use std::fs::File;
use std::io::Read;
use std::time::{Duration, Instant};
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

/// The most bytes of a document; the largest that is known has 13 MB.
const LARGEST: u64 = 64 << 20;
/// Until there is a connection, TLS included.
const CONNECT: Duration = Duration::from_secs(10);
const REDIRECTS: usize = 5;

/// Why there is no document.
#[derive(Debug)]
pub struct Fault {
    pub message: String,
    pub help: String,
}

impl Fault {
    fn new(message: impl Into<String>, help: &str) -> Self {
        Self { message: message.into(), help: format!("nothing was changed; {help}") }
    }
}

/// The bytes at `source`, a URL or a path; `whole` is the time for everything, redirects included.
pub fn fetch(source: &str, hosts: &[String], whole: Duration) -> Result<Vec<u8>, Fault> {
    if source.contains("://") { get(source, hosts, whole) } else { read(source) }
}

fn read(path: &str) -> Result<Vec<u8>, Fault> {
    let fault = |error: std::io::Error| Fault::new(format!("cannot read `{path}`: {error}"), "check `source`");
    limited(&mut File::open(path).map_err(fault)?, path)
}

/// Reads no more than a document may have.
fn limited(from: &mut dyn Read, source: &str) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = from.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Fault::new(format!("`{source}` broke off: {error}"), "run the command again"))?;
    if bytes.len() as u64 > LARGEST {
        let message = format!("`{source}` is larger than {} MB", LARGEST >> 20);
        return Err(Fault::new(message, "save it by hand, and name the file as `source`"));
    }
    Ok(bytes)
}

fn get(source: &str, hosts: &[String], whole: Duration) -> Result<Vec<u8>, Fault> {
    let mut url = address(source)?;
    let origin = url.clone();
    let end = Instant::now() + whole;
    let agent = agent();
    for _ in 0..=REDIRECTS {
        let left = end.saturating_duration_since(Instant::now());
        let request = agent.get(url.to_string()).config().timeout_global(Some(left)).build();
        let answer = request.call();
        let mut answer = answer.map_err(|error| {
            Fault::new(format!("cannot read `{url}`: {error}"), "check `source`, the connection and the proxy")
        })?;
        let status = answer.status();
        if status.is_success() {
            return limited(&mut answer.body_mut().as_reader(), source);
        }
        let location = answer.headers().get("location").and_then(|value| value.to_str().ok());
        let next = location.filter(|_| status.is_redirection()).and_then(|location| url.join(location));
        let Some(next) = next else {
            return Err(Fault::new(format!("`{url}` answers with status {}", status.as_u16()), "check `source`"));
        };
        check(&origin, &next, hosts)?;
        url = next;
    }
    Err(Fault::new(format!("`{source}` leads on more than {REDIRECTS} times"), "name the address that it ends at"))
}

/// The address that somebody wrote down.
fn address(source: &str) -> Result<Url, Fault> {
    let url = Url::parse(source).filter(|url| url.scheme == "https" || url.scheme == "http");
    let url = url.ok_or_else(|| {
        Fault::new(format!("`{source}` is neither a URL of https or http nor a path"), "check `source`")
    })?;
    if url.authority.contains('@') {
        let help = "the lock would keep it for everybody to read; fetch the document by other means, and name the file";
        return Err(Fault::new("`source` holds a credential", help));
    }
    Ok(url)
}

/// A redirect stays where it began, or goes where the configuration lets it; never from https to http.
fn check(origin: &Url, next: &Url, hosts: &[String]) -> Result<(), Fault> {
    let known = next.authority == origin.authority || hosts.iter().any(|host| host.eq_ignore_ascii_case(next.host()));
    if !known {
        let message = format!("`{origin}` leads to another host or port, `{}`", next.authority);
        let help = format!("if that is meant, add `{}` to `source-hosts` in oasmith.toml", next.host());
        return Err(Fault::new(message, &help));
    }
    if origin.scheme == "https" && next.scheme != "https" {
        return Err(Fault::new(
            format!("`{origin}` leads to `{next}`, which is not encrypted"),
            "name an address of https",
        ));
    }
    Ok(())
}

/// Takes the proxy from the environment, as ureq does by itself, and trusts what the system trusts.
fn agent() -> Agent {
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let config = Agent::config_builder()
        .timeout_connect(Some(CONNECT))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent(concat!("oasmith/", env!("CARGO_PKG_VERSION")))
        .accept("application/yaml, application/json, text/plain;q=0.9, */*;q=0.5")
        .tls_config(tls)
        .build();
    Agent::new_with_config(config)
}
