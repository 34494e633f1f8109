//! A lock that tasks wait for, whatever runs them.

use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

/// Lets one in at a time.
#[derive(Default)]
pub(crate) struct Turn(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    taken: bool,
    wakers: Vec<Waker>,
}

/// A turn that somebody has; it ends when this is dropped, also by giving up.
pub(crate) struct Taken<'a>(&'a Turn);

impl Turn {
    pub(crate) async fn take(&self) -> Taken<'_> {
        poll_fn(|cx| {
            let mut waiting = self.waiting();
            if waiting.taken {
                waiting.wakers.push(cx.waker().clone());
                return Poll::Pending;
            }
            waiting.taken = true;
            Poll::Ready(Taken(self))
        })
        .await
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        let mut waiting = self.0.waiting();
        waiting.taken = false;
        // All of them, since the first may have given up.
        let wakers = std::mem::take(&mut waiting.wakers);
        drop(waiting);
        wakers.into_iter().for_each(Waker::wake);
    }
}
