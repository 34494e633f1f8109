//! reqwest as the transport.

use super::body::Body;
use super::default_transport::Setup;
use super::last_server::LastServer;
use super::transport::{BoxFuture, Transport, TransportError};
use super::upgrade::Duplex;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};

struct Reqwest {
    client: reqwest::Client,
    setup: Setup,
    /// For requests to switch protocols, which HTTP/2 knows not in this way. Few clients ever need it.
    http1: OnceLock<Result<reqwest::Client, String>>,
    last: LastServer,
}

/// A client that leaves redirects to the engine.
pub(crate) fn build(setup: &Setup) -> Result<Arc<dyn Transport>, String> {
    let client = client(setup, false)?;
    Ok(Arc::new(Reqwest { client, setup: setup.clone(), http1: OnceLock::new(), last: LastServer::default() }))
}

fn client(setup: &Setup, http1: bool) -> Result<reqwest::Client, String> {
    let mut builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).referer(false);
    if let Some(connect) = setup.connect {
        builder = builder.connect_timeout(connect);
    }
    if setup.no_proxy {
        builder = builder.no_proxy();
    }
    if let Some(proxy) = &setup.proxy {
        // The text of the error is left out: the address may hold a password.
        let proxy = reqwest::Proxy::all(proxy).map_err(|_| "the proxy's address is not a URL".to_owned())?;
        builder = builder.proxy(proxy);
    }
    let roots = certificates(&setup.roots)?;
    if !roots.is_empty() {
        builder = builder.tls_certs_merge(roots);
    }
    if http1 {
        builder = builder.http1_only();
    }
    builder.build().map_err(|error| format!("the HTTP client cannot be made: {}", deepest(&error)))
}

impl Reqwest {
    /// A request that goes out once the answer is waited for.
    fn begun(
        &self,
        request: http::Request<Body>,
    ) -> Result<impl Future<Output = Result<reqwest::Response, reqwest::Error>> + use<>, TransportError> {
        let client = self.client_for(&request).map_err(TransportError::refused)?;
        let request = self.made(request).map_err(|error| TransportError::refused(error.without_url()))?;
        Ok(client.execute(request))
    }

    fn client_for(&self, request: &http::Request<Body>) -> Result<&reqwest::Client, String> {
        if !request.headers().contains_key(http::header::UPGRADE) {
            return Ok(&self.client);
        }
        self.http1.get_or_init(|| client(&self.setup, true)).as_ref().map_err(Clone::clone)
    }

    /// The request as reqwest has it, which parses its address unless the last one went to the same server.
    fn made(&self, request: http::Request<Body>) -> Result<reqwest::Request, reqwest::Error> {
        let request = request.map(into_reqwest);
        let url = self.last.url(request.uri()).filter(|_| request.extensions().is_empty());
        let Some(url) = url else {
            let uri = request.uri().clone();
            let request = reqwest::Request::try_from(request)?;
            self.last.set(&uri, request.url());
            return Ok(request);
        };
        let (parts, body) = request.into_parts();
        let mut request = reqwest::Request::new(parts.method, url);
        *request.version_mut() = parts.version;
        *request.headers_mut() = parts.headers;
        *request.body_mut() = Some(body);
        Ok(request)
    }
}

fn certificates(roots: &[Vec<u8>]) -> Result<Vec<reqwest::Certificate>, String> {
    let mut all = Vec::new();
    for root in roots {
        let pem = root.windows(11).any(|window| window == b"-----BEGIN ");
        let found = if pem {
            reqwest::Certificate::from_pem_bundle(root)
        } else {
            reqwest::Certificate::from_der(root).map(|certificate| vec![certificate])
        };
        let found = found.map_err(|error| format!("a root certificate is neither PEM nor DER: {}", deepest(&error)))?;
        if found.is_empty() {
            return Err("a root certificate in PEM form holds no certificate".to_owned());
        }
        all.extend(found);
    }
    Ok(all)
}

impl Transport for Reqwest {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<Result<http::Response<Body>, TransportError>> {
        if tokio::runtime::Handle::try_current().is_err() {
            let fault = TransportError::refused("reqwest needs a tokio runtime, and there is none here");
            return Box::pin(std::future::ready(Err(fault)));
        }
        match self.begun(request) {
            Ok(answer) => Box::pin(async move { answer.await.map(from_reqwest).map_err(fault) }),
            Err(fault) => Box::pin(std::future::ready(Err(fault))),
        }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<()> {
        if tokio::runtime::Handle::try_current().is_err() {
            // `send` says why; a timer here would panic.
            return Box::pin(std::future::pending());
        }
        Box::pin(tokio::time::sleep(duration))
    }
}

fn into_reqwest(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        Some(bytes) => reqwest::Body::from(bytes.clone()),
        None => reqwest::Body::wrap_stream(body),
    }
}

fn from_reqwest(mut answer: reqwest::Response) -> http::Response<Body> {
    let length = answer.content_length();
    let status = answer.status();
    let version = answer.version();
    let headers = std::mem::take(answer.headers_mut());
    let mut body = match status {
        http::StatusCode::SWITCHING_PROTOCOLS => {
            Body::from_upgrade(async { answer.upgrade().await.map(Connection).map_err(fault) })
        }
        _ => Body::from_failing(answer.bytes_stream(), fault),
    };
    if let Some(length) = length {
        body = body.with_length(length);
    }
    let mut response = http::Response::new(body);
    *response.status_mut() = status;
    *response.version_mut() = version;
    *response.headers_mut() = headers;
    response
}

/// A connection that reqwest hands over.
struct Connection(reqwest::Upgraded);

impl Duplex for Connection {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut [u8]) -> Poll<io::Result<usize>> {
        let mut buffer = tokio::io::ReadBuf::new(buffer);
        ready!(Pin::new(&mut self.0).poll_read(cx, &mut buffer))?;
        Poll::Ready(Ok(buffer.filled().len()))
    }

    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

/// reqwest's errors hold the URL, and a URL may hold a key.
fn fault(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    match (error.is_connect(), error.is_timeout()) {
        (true, true) => TransportError::connect_timeout(error),
        (true, false) => TransportError::connect(error),
        (false, true) => TransportError::timeout(error),
        (false, false) if error.is_builder() => TransportError::refused(error),
        (false, false) => TransportError::broken(error),
    }
}

fn deepest(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
