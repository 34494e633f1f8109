//! The command line: parses arguments, calls the library, prints, exits.

mod cli;

use std::process::ExitCode;

/// A quarter of the work on a large document is memory that comes and goes.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
