//! Work that all cores share.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Deeply nested types and expressions make those recurse who emit, parse and print them.
const STACK: usize = 32 << 20;

/// Works off `inputs` on all cores and gives the results in the order of the inputs. An input is dropped once its result
/// is there. It comes back if its work panicked: the libraries that format code have such ends.
pub(crate) fn run<T, R>(inputs: Vec<T>, weigh: impl Fn(&T) -> usize, work: impl Fn(&T) -> R + Sync) -> Vec<Result<R, T>>
where
    T: Send,
    R: Send,
{
    // The longest first, so that no core is left with one at the end.
    let mut order: Vec<(usize, T)> = inputs.into_iter().enumerate().collect();
    order.sort_by_key(|(_, input)| std::cmp::Reverse(weigh(input)));
    let queue: Vec<Mutex<Option<(usize, T)>>> = order.into_iter().map(|entry| Mutex::new(Some(entry))).collect();

    let next = AtomicUsize::new(0);
    let worker = || {
        let take = || {
            let place = queue.get(next.fetch_add(1, Ordering::Relaxed))?;
            place.lock().unwrap_or_else(PoisonError::into_inner).take()
        };
        let finish = |(index, input)| (index, catch_unwind(AssertUnwindSafe(|| work(&input))).map_err(|_| input));
        std::iter::from_fn(take).map(finish).collect::<Vec<_>>()
    };

    let threads = thread::available_parallelism().map_or(1, usize::from).min(queue.len());
    let mut done = thread::scope(|scope| {
        let spawn = |_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker).ok();
        let running: Vec<_> = (0..threads).filter_map(spawn).collect();
        let mut done: Vec<_> = running.into_iter().filter_map(|thread| thread.join().ok()).flatten().collect();
        // Only where no thread could be started is there anything left.
        done.extend(worker());
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
