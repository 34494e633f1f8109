//! This program in rustc's place: it runs rustc and writes down what that cost.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::thread::sleep;
use std::time::Duration;
use tests::machine::{peak, seconds_of_children};

/// The variable that says where costs are written; where it is set, this program is rustc.
pub(crate) const LOG: &str = "OASMITH_CODEC_LOG";

/// What one run of rustc cost, its linker included.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// CPU seconds, of user and system.
    pub(crate) seconds: f64,
    /// Peak memory.
    pub(crate) megabytes: f64,
}

/// Runs what the arguments say, notes the cost, and ends as rustc did.
pub(crate) fn run(log: &OsStr) -> ! {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (rustc, rest) = arguments.split_first().expect("cargo names rustc");
    let mut child = Command::new(rustc).args(rest).spawn().expect("rustc can be started");
    let (status, kilobytes) = watched(&mut child);
    let name = rest.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    if let Some(name) = name {
        let line = format!(
            "{} {} {}\n",
            name.to_string_lossy(),
            seconds_of_children().expect("Linux tells what a process took"),
            kilobytes / 1024.0
        );
        let mut file = fs::OpenOptions::new().create(true).append(true).open(log).expect("the log can be written");
        file.write_all(line.as_bytes()).expect("the log can be written");
    }
    std::process::exit(status.code().unwrap_or(1))
}

/// Waits for a child and looks at its peak memory while it runs.
fn watched(child: &mut Child) -> (ExitStatus, f64) {
    let process = child.id().to_string();
    let mut most = 0;
    loop {
        most = most.max(peak(&process).unwrap_or_default());
        if let Some(ended) = child.try_wait().expect("the child can be waited for") {
            return (ended, most as f64);
        }
        sleep(Duration::from_millis(10));
    }
}

/// The cost of the crate `name` in a log.
pub(crate) fn cost(log: &Path, name: &str) -> Cost {
    let text = fs::read_to_string(log).unwrap_or_default();
    let line = text.lines().rev().find(|line| line.split(' ').next() == Some(name));
    let line = line.unwrap_or_else(|| panic!("{name} was not compiled"));
    let mut figures = line.split(' ').skip(1).map(|figure| figure.parse().expect("the log has figures"));
    Cost { seconds: figures.next().unwrap_or_default(), megabytes: figures.next().unwrap_or_default() }
}
