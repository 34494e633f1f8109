//! Processes: how long they may run, what they cost.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a process ended.
pub(crate) enum Ended {
    /// With this output.
    Well(Vec<u8>),
    /// With this to say.
    Badly(String),
    TooLate,
}

/// Runs `command` for no longer than `limit`.
pub(crate) fn run(command: &mut Command, limit: Duration) -> Ended {
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("this program can be started again");
    let since = Instant::now();
    let (out, err) = (drain(child.stdout.take()), drain(child.stderr.take()));
    let status = loop {
        if let Some(status) = child.try_wait().expect("the child can be waited for") {
            break status;
        }
        if since.elapsed() > limit {
            end(&mut child);
            return Ended::TooLate;
        }
        thread::sleep(Duration::from_millis(5));
    };
    let (out, err) = (out.join().unwrap_or_default(), err.join().unwrap_or_default());
    if status.success() {
        return Ended::Well(out);
    }
    Ended::Badly(format!("{status}: {}", String::from_utf8_lossy(&err).trim()))
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Reads beside the process, which would wait where nobody does.
fn drain(pipe: Option<impl std::io::Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// CPU seconds that this process took so far, where the system tells; Linux counts in hundredths.
pub(crate) fn seconds() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = text.rsplit(')').next().unwrap_or_default().split_whitespace();
    // Fields 14 and 15 of proc(5); the first two stand before the bracket.
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Peak memory of this process, where the system tells.
pub(crate) fn megabytes() -> f64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
