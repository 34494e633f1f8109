//! Processes: how long they may run.

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
