//! Instructions and allocations of a piece of work: what a program that does it more often costs more.

use std::path::Path;
use std::process::Command;

const FEW: u32 = 2;
const MANY: u32 = 22;

/// What one piece of work costs.
pub(super) struct Counts {
    pub(super) instructions: f64,
    pub(super) allocations: f64,
}

/// Counts what `program` does when its arguments say so.
pub(super) fn counts(program: &Path, arguments: &[&str]) -> Result<Counts, String> {
    let each = |tool: &[&str], mark: &str| {
        let count = |times: u32| said(program, arguments, times, tool, mark);
        Ok::<_, String>((count(MANY)? - count(FEW)?) / f64::from(MANY - FEW))
    };
    Ok(Counts {
        instructions: each(&["--tool=callgrind", "--callgrind-out-file=/dev/null"], "Collected :")?,
        allocations: each(&["--tool=memcheck", "--leak-check=no"], "total heap usage:")?,
    })
}

fn said(program: &Path, arguments: &[&str], times: u32, tool: &[&str], mark: &str) -> Result<f64, String> {
    let mut command = Command::new("valgrind");
    let output = command.args(tool).arg(program).args(arguments).arg(times.to_string()).output();
    let output = output.map_err(|error| format!("valgrind: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    let after = text.lines().find_map(|line| line.split_once(mark)).filter(|_| output.status.success());
    let number: String = after
        .into_iter()
        .flat_map(|(_, after)| after.trim_start().chars())
        .take_while(|c| c.is_ascii_digit() || *c == ',')
        .filter(char::is_ascii_digit)
        .collect();
    number.parse().map_err(|_| text.lines().last().unwrap_or("valgrind said nothing").to_owned())
}
