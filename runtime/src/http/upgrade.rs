//! Connections that the server switches to another protocol (RFC 9110, 7.8).

use super::answer::{Answer, Text};
use super::response::Meta;
use super::transport::MaybeSend;
use crate::error::{Error, ErrorKind};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use std::fmt;
use std::future::poll_fn;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// A connection in both directions, as a transport hands it over.
pub trait Duplex: MaybeSend + 'static {
    /// Reads into the buffer; 0 bytes: the other side has ended.
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut [u8]) -> Poll<io::Result<usize>>;

    /// Writes as much as can be taken now.
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>>;

    /// Sends what was written.
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>>;

    /// Ends this side.
    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
}

/// A connection that the server has switched to another protocol, such as a WebSocket.
///
/// What goes over it is the caller's: a WebSocket library takes it after the handshake. With the feature `reqwest` it is
/// tokio's `AsyncRead` and `AsyncWrite`. No limit of the client holds on it.
pub struct Upgraded {
    connection: Pin<Box<dyn Duplex>>,
    meta: Arc<Meta>,
}

pub(crate) fn finish(answer: Answer) -> Result<Upgraded, Error> {
    match answer.text {
        Text::Switched(connection) => Ok(Upgraded { connection, meta: answer.meta }),
        _ => Err(answer.error(ErrorKind::Decode, "the server did not switch to another protocol".to_owned())),
    }
}

impl Upgraded {
    /// Status, headers and URL of the answer that switched.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Reads into the buffer; 0 bytes: the other side has ended.
    ///
    /// # Errors
    /// If the connection breaks.
    pub async fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        poll_fn(|cx| self.connection.as_mut().poll_read(cx, buffer)).await
    }

    /// Writes all the bytes and sends them.
    ///
    /// # Errors
    /// If the connection breaks.
    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let count = poll_fn(|cx| self.connection.as_mut().poll_write(cx, rest)).await?;
            if count == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
            rest = rest.get(count..).unwrap_or_default();
        }
        poll_fn(|cx| self.connection.as_mut().poll_flush(cx)).await
    }

    /// Ends this side.
    ///
    /// # Errors
    /// If the connection breaks.
    pub async fn shutdown(&mut self) -> io::Result<()> {
        poll_fn(|cx| self.connection.as_mut().poll_shutdown(cx)).await
    }

    /// The connection itself.
    #[must_use]
    pub fn into_inner(self) -> Pin<Box<dyn Duplex>> {
        self.connection
    }
}

impl fmt::Debug for Upgraded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upgraded").field("meta", &self.meta).finish_non_exhaustive()
    }
}

#[cfg(feature = "reqwest")]
impl tokio::io::AsyncRead for Upgraded {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let count = std::task::ready!(self.connection.as_mut().poll_read(cx, buffer.initialize_unfilled()))?;
        buffer.advance(count);
        Poll::Ready(Ok(()))
    }
}

#[cfg(feature = "reqwest")]
impl tokio::io::AsyncWrite for Upgraded {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.connection.as_mut().poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.connection.as_mut().poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.connection.as_mut().poll_shutdown(cx)
    }
}

const KEY: HeaderName = HeaderName::from_static("sec-websocket-key");
const VERSION: HeaderName = HeaderName::from_static("sec-websocket-version");

/// Asks for another protocol: a WebSocket (RFC 6455, 4.1), unless the caller names one in `Upgrade`.
pub(crate) fn ask(headers: &mut HeaderMap) {
    headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
    let wanted = headers.entry(header::UPGRADE).or_insert(HeaderValue::from_static("websocket"));
    if !wanted.as_bytes().eq_ignore_ascii_case(b"websocket") {
        return;
    }
    headers.entry(VERSION).or_insert(HeaderValue::from_static("13"));
    if let Ok(key) = HeaderValue::from_str(&key()) {
        headers.entry(KEY).or_insert(key);
    }
}

/// Sixteen bytes that nobody guesses: the keys of a new hasher are random.
fn key() -> String {
    use base64::Engine;
    let random = || RandomState::new().build_hasher().finish().to_be_bytes();
    base64::engine::general_purpose::STANDARD.encode([random(), random()].concat())
}
