//! Files of the file system, piece by piece.

use super::broken;
use crate::http::TransportError;
use bytes::Bytes;
use std::fs;
use std::future::Future;
use std::io::{self, Read as _};
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

/// As much is read at a time.
const PIECE: u64 = 256 << 10;

/// The length of the file at `path`; `None` for what has none, such as a pipe.
///
/// # Errors
/// If it is not there, may not be read, or is a folder.
pub(super) fn length(path: &Path) -> io::Result<Option<u64>> {
    let about = fs::metadata(path)?;
    if about.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "is a folder"));
    }
    if !about.is_file() {
        return Ok(None);
    }
    // Opened only to hear now what would otherwise be heard in the middle of a request.
    fs::File::open(path)?;
    Ok(Some(about.len()))
}

type Step = Pin<Box<dyn Future<Output = io::Result<(fs::File, Bytes)>> + Send>>;

/// A file that is being read.
pub(super) struct Reading {
    path: Arc<Path>,
    step: Option<Step>,
}

impl Reading {
    /// The file at `path`, which is opened when the first piece is asked for.
    pub(super) fn new(path: Arc<Path>) -> Self {
        let opened = path.clone();
        let step = apart(move || read(fs::File::open(opened)?));
        Self { path, step: Some(step) }
    }

    /// The next piece; `None` at the end and after an error.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        let Some(step) = &mut self.step else { return Poll::Ready(None) };
        let read_so_far = ready!(step.as_mut().poll(cx));
        self.step = None;
        Poll::Ready(match read_so_far {
            Ok((_, bytes)) if bytes.is_empty() => None,
            Ok((file, bytes)) => {
                self.step = Some(apart(move || read(file)));
                Some(Ok(bytes))
            }
            Err(error) => Some(Err(broken(format!("{} cannot be read: {error}", self.path.display())))),
        })
    }
}

fn read(file: fs::File) -> io::Result<(fs::File, Bytes)> {
    let mut piece = Vec::new();
    (&file).take(PIECE).read_to_end(&mut piece)?;
    Ok((file, piece.into()))
}

/// Does the work on a thread that may wait, where there is a tokio runtime; elsewhere when it is polled, a piece at
/// a time.
fn apart(work: impl FnOnce() -> io::Result<(fs::File, Bytes)> + Send + 'static) -> Step {
    Box::pin(async move {
        #[cfg(feature = "reqwest")]
        if tokio::runtime::Handle::try_current().is_ok() {
            return tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?;
        }
        work()
    })
}
