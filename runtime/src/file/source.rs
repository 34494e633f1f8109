//! Where a file's bytes come from.

use super::broken;
use super::read::{self, Reading};
use crate::http::{Mapped, TransportError};
use bytes::Bytes;
use futures_core::Stream;
use std::error::Error;
use std::fmt;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

/// A stream of pieces; `Send` on wasm too, since files are values.
pub(super) type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

#[derive(Clone)]
pub(super) enum Source {
    Bytes(Bytes),
    Path(Arc<Path>),
    Stream {
        /// What all clones share: who sends it first takes it.
        chunks: Arc<Mutex<Option<Chunks>>>,
        length: Option<u64>,
    },
}

impl Source {
    pub(super) fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>> + 'static,
    {
        let chunks: Chunks = Box::pin(Mapped::new(stream, TransportError::broken));
        Self::Stream { chunks: Arc::new(Mutex::new(Some(chunks))), length: None }
    }

    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Self::Path(path) => read::length(path).ok().flatten(),
            Self::Stream { length, .. } => *length,
        }
    }

    pub(super) fn check(&self) -> io::Result<()> {
        match self {
            Self::Bytes(_) => Ok(()),
            Self::Path(path) => read::length(path).map(|_| ()),
            Self::Stream { chunks, .. } => match &*locked(chunks) {
                Some(_) => Ok(()),
                None => Err(spent()),
            },
        }
    }

    pub(super) fn open(&self) -> io::Result<Opened> {
        match self {
            Self::Bytes(bytes) => Ok(Opened::of(bytes.clone())),
            Self::Path(path) => Ok(Opened { length: read::length(path)?, content: Content::Path(path.clone()) }),
            Self::Stream { chunks, length } => {
                let chunks = locked(chunks).take().ok_or_else(spent)?;
                Ok(Opened { length: *length, content: Content::Chunks(Mutex::new(Some(chunks))) })
            }
        }
    }
}

fn locked(chunks: &Mutex<Option<Chunks>>) -> MutexGuard<'_, Option<Chunks>> {
    chunks.lock().unwrap_or_else(PoisonError::into_inner)
}

fn spent() -> io::Error {
    io::Error::other("is a stream that was sent already")
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => one == other,
            (Self::Path(one), Self::Path(other)) => one == other,
            (Self::Stream { chunks: one, .. }, Self::Stream { chunks: other, .. }) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            Self::Path(path) => path.fmt(f),
            Self::Stream { length: Some(length), .. } => write!(f, "stream of {length} bytes"),
            Self::Stream { length: None, .. } => f.write_str("stream"),
        }
    }
}

/// A file's content, known to be there.
pub(crate) struct Opened {
    pub length: Option<u64>,
    content: Content,
}

enum Content {
    Bytes(Bytes),
    Path(Arc<Path>),
    /// Taken by whoever sends it.
    Chunks(Mutex<Option<Chunks>>),
}

impl Opened {
    /// Content that is there already.
    pub(crate) fn of(bytes: Bytes) -> Self {
        Self { length: u64::try_from(bytes.len()).ok(), content: Content::Bytes(bytes) }
    }

    /// All of it, unless it is read while it is sent.
    pub(crate) fn bytes(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Path(_) | Content::Chunks(_) => None,
        }
    }

    /// The content piece by piece; of a stream, the first time only.
    pub(crate) fn pieces(&self) -> Pieces {
        let from = match &self.content {
            Content::Bytes(bytes) => Flow::Bytes(bytes.clone()),
            Content::Path(path) => Flow::Path(Reading::new(path.clone())),
            Content::Chunks(chunks) => locked(chunks).take().map_or(Flow::Bytes(Bytes::new()), Flow::Chunks),
        };
        Pieces { from, left: self.length }
    }
}

/// A file's content on its way. It has as many bytes as were announced, or ends with a fault.
pub(crate) struct Pieces {
    from: Flow,
    /// What of the announced length is to come.
    left: Option<u64>,
}

enum Flow {
    Bytes(Bytes),
    Path(Reading),
    Chunks(Chunks),
}

impl Pieces {
    fn poll_source(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        match &mut self.from {
            Flow::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Flow::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Flow::Path(reading) => reading.poll_next(cx),
            Flow::Chunks(chunks) => chunks.as_mut().poll_next(cx),
        }
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // What is written to the end of a file while it is sent does not go along.
        if self.left == Some(0) && matches!(self.from, Flow::Path(_)) {
            return Poll::Ready(None);
        }
        let piece = ready!(self.poll_source(cx));
        let Some(left) = self.left else { return Poll::Ready(piece) };
        Poll::Ready(match piece {
            Some(Ok(mut bytes)) => {
                if matches!(self.from, Flow::Path(_)) {
                    bytes.truncate(usize::try_from(left).unwrap_or(usize::MAX));
                }
                let rest = u64::try_from(bytes.len()).ok().and_then(|length| left.checked_sub(length));
                let Some(rest) = rest else {
                    return Poll::Ready(Some(Err(broken("a file has more bytes than was announced".to_owned()))));
                };
                self.left = Some(rest);
                Some(Ok(bytes))
            }
            None if left > 0 => {
                self.left = None;
                Some(Err(broken(format!("a file ended {left} bytes before its announced length"))))
            }
            other => other,
        })
    }
}
