//! Waiting for calls where nothing is async.

use crate::{Error, ErrorKind};
use futures_core::Stream;
use std::fmt;
use std::future::{Future, IntoFuture, poll_fn};
use std::pin::Pin;
use std::sync::OnceLock;
use tokio::runtime::{Builder, Handle, Runtime};

/// Waits for whatever of a client is a future: calls, with or without `send`, `send_raw` and the like, and what reads
/// the body of a raw answer.
///
/// Connections live on one thread that the first call starts and all share.
pub trait Blocking<T> {
    /// What it comes to.
    ///
    /// # Errors
    /// Those of the future; and one of kind Configuration within tokio's runtime, where waiting would stop other tasks
    /// or never end: there it is awaited.
    fn wait(self) -> Result<T, Error>;
}

impl<C, T> Blocking<T> for C
where
    C: IntoFuture<Output = Result<T, Error>>,
{
    fn wait(self) -> Result<T, Error> {
        block_on(self.into_future())?
    }
}

/// Waits for each item of a stream: pages, items, events, pieces of a body.
pub trait BlockingStream: Sized {
    /// The items, one after the other.
    fn wait_each(self) -> WaitEach<Self>;
}

impl<S, T> BlockingStream for S
where
    S: Stream<Item = Result<T, Error>> + Unpin,
{
    fn wait_each(self) -> WaitEach<Self> {
        WaitEach { stream: Some(self) }
    }
}

/// The items of a stream. An error is the last that comes.
pub struct WaitEach<S> {
    stream: Option<S>,
}

impl<S, T> Iterator for WaitEach<S>
where
    S: Stream<Item = Result<T, Error>> + Unpin,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.stream.as_mut()?;
        let item = block_on(poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)));
        let item = item.unwrap_or_else(|error| Some(Err(error)));
        if !matches!(item, Some(Ok(_))) {
            self.stream = None;
        }
        item
    }
}

impl<S> fmt::Debug for WaitEach<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WaitEach")
    }
}

fn block_on<F: Future>(work: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        let message = "a blocking call within an async runtime would stop its other tasks: await the call instead";
        return Err(Error::new(ErrorKind::Configuration, message));
    }
    Ok(runtime()?.block_on(work))
}

/// One thread of its own: connections that are kept must be looked after between calls, too.
fn runtime() -> Result<&'static Runtime, Error> {
    static RUNTIME: OnceLock<Result<Runtime, String>> = OnceLock::new();
    let start = || {
        let mut builder = Builder::new_multi_thread();
        let builder = builder.worker_threads(1).thread_name("oasmith-blocking").enable_all();
        builder.build().map_err(|error| error.to_string())
    };
    let runtime = RUNTIME.get_or_init(start).as_ref();
    runtime.map_err(|problem| {
        Error::new(ErrorKind::Configuration, format!("the thread for blocking calls cannot be started: {problem}"))
    })
}
