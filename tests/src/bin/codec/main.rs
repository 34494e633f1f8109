//! Measures what the codec costs, on one document: the client as it is emitted, and the same client with its models
//! rewritten into other shapes.
//!
//! `cargo run --release -p tests --bin codec -- DOCUMENT [--runs N] [--release-runs N] [--rival PACKAGE] [--json FILE]`

mod build;
mod client;
mod derive;
mod facts;
mod listed;
mod program;
mod pull;
mod report;
mod speed;
mod text;
mod wishes;

use report::Report;
use tests::lab::Lab;
use tests::rustc;
use wishes::Wishes;

/// How models are compiled and what reads and writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As emitted: slots that one loop fills, members from tables.
    Tables,
    /// The same reader, with a loop over members of its own in every struct.
    Loop,
    /// serde's derives.
    Derive,
}

impl Shape {
    /// Every shape; figures are held against the first.
    pub(crate) const ALL: [Self; 3] = [Self::Derive, Self::Loop, Self::Tables];

    /// The name in tables and of packages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Tables => "tables",
            Self::Loop => "loop",
            Self::Derive => "derive",
        }
    }
}

fn main() {
    if let Some(log) = std::env::var_os(rustc::LOG) {
        rustc::run(&log);
    }
    let wishes = match Wishes::read() {
        Ok(wishes) => wishes,
        Err(problem) => {
            eprintln!("{problem}");
            std::process::exit(2);
        }
    };
    let lab = Lab::new("codec");
    client::write(&lab, &wishes.document);
    let bodies = speed::write(&lab);
    let mut report = Report::default();
    build::measure(&lab, &wishes, &mut report);
    if wishes.release_runs > 0 {
        speed::measure(&lab, &bodies, &mut report);
    }
    report.print();
    if let Some(file) = &wishes.json {
        report.write(file);
    }
}
