//! The command line: parses arguments, calls the library, prints, exits.

mod cli;

use std::process::ExitCode;

/// A third of what generating takes is memory that comes and goes in small pieces.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
