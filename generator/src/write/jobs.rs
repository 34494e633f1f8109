use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Deeply nested expressions make the parser and the printer recurse.
const STACK: usize = 32 << 20;

/// Works off `inputs` on all cores and gives the results in the order of the inputs.
///
/// `None` stands for an input whose work panicked: the libraries that format code have such ends.
pub(super) fn run<T, R>(inputs: &[T], weigh: impl Fn(&T) -> usize, work: impl Fn(&T) -> R + Sync) -> Vec<Option<R>>
where
    T: Sync,
    R: Send,
{
    // The longest first, so that no core is left with one at the end.
    let mut queue: Vec<(usize, &T)> = inputs.iter().enumerate().collect();
    queue.sort_by_key(|&(_, input)| std::cmp::Reverse(weigh(input)));

    let next = AtomicUsize::new(0);
    let worker = || {
        let take = || queue.get(next.fetch_add(1, Ordering::Relaxed));
        let finish = |&(index, input): &(usize, &T)| (index, catch_unwind(AssertUnwindSafe(|| work(input))).ok());
        std::iter::from_fn(take).map(finish).collect::<Vec<_>>()
    };

    let threads = thread::available_parallelism().map_or(1, usize::from).min(inputs.len());
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
