//! Generates one document into a folder, on a stack as small as that of a test's thread, and says what it took.
//!
//! A process of its own, so that a stack that overflows fails one test and not all, and memory is that of one document.

use oasmith::diagnostics::render::Format;
use std::path::PathBuf;
use std::time::Instant;
use tests::cases::Case;
use tests::machine::peak;

/// What Rust gives to threads.
const STACK: usize = 2 * 1024 * 1024;

fn main() {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(spec), Some(output)) = (arguments.next(), arguments.next()) else {
        panic!("usage: probe SPEC OUTPUT");
    };
    let work = move || {
        let start = Instant::now();
        let outcome = oasmith::generate(&Case::new(spec).options(&output));
        print!("{}", outcome.render(Format::Json));
        let ended = if outcome.result().is_some() { "done" } else { "refused" };
        println!("{ended} {} {}", start.elapsed().as_millis(), peak("self").unwrap_or(0));
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    if thread.expect("a thread can be started").join().is_err() {
        std::process::exit(1);
    }
}
