use super::args::{Cli, CompletionsArgs};
use super::show::Terminal;
use super::status::Status;
use clap::CommandFactory;

/// Writes completions for a shell.
pub fn run(args: &CompletionsArgs, terminal: &Terminal) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "oasmith", &mut script);
    terminal.print(&String::from_utf8_lossy(&script))
}
