//! The command line: parses arguments, calls the library, prints, exits.

fn main() {}
