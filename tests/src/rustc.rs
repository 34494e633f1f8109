//! This program in rustc's place: it runs rustc and writes down what that cost.

use crate::machine::cost_of_children;
use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// The variable that says where costs are written; where it is set, this program is rustc.
pub const LOG: &str = "OASMITH_COST_LOG";

/// What one run of rustc cost, its linker included.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// CPU seconds, of user and system.
    pub seconds: f64,
    /// Peak memory.
    pub megabytes: f64,
}

/// Runs what the arguments say, notes the cost, and ends as rustc did.
pub fn run(log: &OsStr) -> ! {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (rustc, rest) = arguments.split_first().expect("cargo names rustc");
    let status = Command::new(rustc).args(rest).status().expect("rustc can be started");
    let name = rest.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    if let Some(name) = name {
        let (seconds, megabytes) = cost_of_children().expect("the system tells what a process took");
        let line = format!("{} {seconds} {megabytes}\n", name.to_string_lossy());
        let mut file = fs::OpenOptions::new().create(true).append(true).open(log).expect("the log can be written");
        file.write_all(line.as_bytes()).expect("the log can be written");
    }
    std::process::exit(status.code().unwrap_or(1))
}

/// The cost of the crate `name` in a log.
pub fn cost(log: &Path, name: &str) -> Cost {
    let text = fs::read_to_string(log).unwrap_or_default();
    let line = text.lines().rev().find(|line| line.split(' ').next() == Some(name));
    let line = line.unwrap_or_else(|| panic!("{name} was not compiled"));
    let mut figures = line.split(' ').skip(1).map(|figure| figure.parse().expect("the log has figures"));
    Cost { seconds: figures.next().unwrap_or_default(), megabytes: figures.next().unwrap_or_default() }
}
