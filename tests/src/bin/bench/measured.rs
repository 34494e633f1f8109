//! What a process costs: it runs below another one, whose only child it is.

use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::process::Command;

/// What a process cost, and how it ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Cost {
    /// CPU seconds, of user and system.
    pub(crate) seconds: f64,
    /// Peak memory.
    pub(crate) megabytes: f64,
    pub(crate) success: bool,
    /// The end of what it said.
    pub(crate) said: String,
}

/// Runs `command` and says what it cost.
pub(crate) fn run(command: &Command) -> Result<Cost, String> {
    let mut watch = this();
    watch.arg("--watch").arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        watch.current_dir(folder);
    }
    watch.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = watch.output().map_err(|error| error.to_string())?;
    let cost: Cost = serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
    if cost.success { Ok(cost) } else { Err(cost.said) }
}

/// This program, to run again.
pub(crate) fn this() -> Command {
    Command::new(std::env::current_exe().expect("this program has a file"))
}

/// What stands between: runs the command and prints its cost.
pub(crate) fn watch(command: &[OsString]) {
    let (program, arguments) = command.split_first().expect("there is a command to watch");
    let output = Command::new(program).args(arguments).output();
    let (seconds, megabytes) = tests::machine::cost_of_children().unwrap_or((f64::NAN, f64::NAN));
    let (success, said) = match output {
        Ok(output) => (output.status.success(), last_lines(&[output.stdout, output.stderr].concat())),
        Err(error) => (false, error.to_string()),
    };
    let cost = Cost { seconds, megabytes, success, said };
    println!("{}", serde_json::to_string(&cost).expect("figures are JSON"));
}

fn last_lines(said: &[u8]) -> String {
    let text = String::from_utf8_lossy(said);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines[lines.len().saturating_sub(3)..].join(" / ").chars().take(300).collect()
}
