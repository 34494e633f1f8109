//! That something is going on, where a person watches.

use super::show::plain;
use indicatif::ProgressBar;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// What is done sooner is not worth a word.
const PATIENCE: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(120);

/// Shown until it is dropped.
pub struct Shown {
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Shows `what` on standard error once it takes longer than a second; never where nobody watches.
pub fn show(what: &str) -> Option<Shown> {
    let is_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty());
    if is_ci || !io::stderr().is_terminal() {
        return None;
    }
    let what = plain(what);
    let (done, finished) = channel();
    let thread = thread::spawn(move || wait(what, &finished));
    Some(Shown { done: Some(done), thread: Some(thread) })
}

fn wait(what: String, finished: &Receiver<()>) {
    if finished.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.enable_steady_tick(TICK);
    let _ = finished.recv();
    bar.finish_and_clear();
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.done.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
