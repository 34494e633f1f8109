//! The command line in terms of the library.

mod args;
mod check;
mod compare;
mod completions;
mod diff;
mod explain;
mod generate;
mod init;
mod list;
mod options;
mod overlay;
mod progress;
mod show;
mod status;
mod update;

use args::{Cli, Command};
use clap::Parser;
use show::Terminal;
use std::process::ExitCode;

/// Parses the arguments, does what they say, and gives the exit status.
pub fn main() -> ExitCode {
    // Wrong usage ends here, with status 2.
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.message_format, cli.color);
    let status = match cli.command {
        Command::Generate(args) => generate::run(&args, &terminal),
        Command::Init(args) => init::run(&args, &terminal),
        Command::Check(args) => check::run(&args, &terminal),
        Command::List(args) => list::run(&args, &terminal),
        Command::Diff(args) => compare::run(&args, &terminal),
        Command::Update(args) => update::run(&args, &terminal),
        Command::Overlay { command } => overlay::run(&command, &terminal),
        Command::Completions(args) => completions::run(&args, &terminal),
        Command::Schema => terminal.print(oasmith::CONFIG_SCHEMA),
        Command::Explain(args) => explain::run(&args, &terminal),
    };
    status.into()
}
