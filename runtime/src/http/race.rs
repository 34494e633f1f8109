//! Limits on time, by whatever clock the transport has.

use super::transport::{BoxFuture, Transport};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

/// What `work` comes to; `None` if `timer` is through before it.
pub(crate) async fn before<F: Future + ?Sized>(mut timer: BoxFuture<()>, mut work: Pin<&mut F>) -> Option<F::Output> {
    poll_fn(|cx| {
        if let Poll::Ready(output) = work.as_mut().poll(cx) {
            return Poll::Ready(Some(output));
        }
        timer.as_mut().poll(cx).map(|()| None)
    })
    .await
}

/// What `work` comes to; `None` if that takes longer than `limit`. It stays where it is: a future that takes another by value
/// is twice its size.
pub(crate) async fn within<F: Future>(
    transport: &dyn Transport,
    limit: Option<Duration>,
    work: Pin<&mut F>,
) -> Option<F::Output> {
    match limit {
        Some(limit) => before(transport.sleep(limit), work).await,
        None => Some(work.await),
    }
}

/// A duration for people: `1.5s`.
pub(crate) fn shown(duration: Duration) -> String {
    format!("{duration:?}")
}
