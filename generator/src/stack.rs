//! A stack that is large enough for whatever the limits let through, wherever the generator is called.

use std::{panic, thread};

/// Files nest 128 levels, references lead on through 64 schemas, and without optimisation openapiv3 takes some 40 KB for
/// a level of a schema. Only what is used is ever taken from the system.
const STACK: usize = 128 << 20;

/// Runs `work` on a thread of its own; on this one where none can be started.
pub(crate) fn run<T: Send>(work: impl FnOnce() -> Option<T> + Send) -> Option<T> {
    let mut work = Some(work);
    let mut result = None;
    let panicked = thread::scope(|scope| {
        let on_it = || result = work.take().and_then(|work| work());
        thread::Builder::new().stack_size(STACK).spawn_scoped(scope, on_it).ok()?.join().err()
    });
    if let Some(panicked) = panicked {
        panic::resume_unwind(panicked);
    }
    result.or_else(|| work.and_then(|work| work()))
}
