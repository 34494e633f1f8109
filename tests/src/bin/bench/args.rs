//! The command line.

use clap::{Parser, ValueEnum};
use std::path::PathBuf;

/// Measures what generating, compiling and running a client costs.
#[derive(Debug, Parser)]
#[command(name = "bench")]
pub(crate) struct Args {
    /// What is measured; all of it if absent
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// Only documents whose name contains one of these
    #[arg(long, value_name = "TEXT", num_args = 1..)]
    pub(crate) only: Vec<String>,
    /// How often each figure is taken; the table shows medians
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) repeat: u16,
    /// The largest synthetic document, in multiples of the base: a power of two, 0 for none
    #[arg(long, value_name = "N", default_value_t = 64)]
    pub(crate) synthetic: usize,
    /// How many tags are compiled each alone; 0 for none
    #[arg(long, value_name = "N", default_value_t = 7)]
    pub(crate) tags: usize,
    /// Leave out builds for debugging and for release, which take longest
    #[arg(long)]
    pub(crate) check_only: bool,
    /// Leave out generators of other people, even if they are installed
    #[arg(long)]
    pub(crate) alone: bool,
    /// Write every figure that was taken
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
    /// Draw the ratios
    #[arg(long, value_name = "FILE.svg")]
    pub(crate) chart: Option<PathBuf>,
}

/// A part of the measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    Generation,
    Compilation,
    Running,
}

impl Args {
    /// Whether `part` is to be measured.
    pub(crate) fn wants(&self, part: Part) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }

    /// Whether a document of this name is.
    pub(crate) fn takes(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| name.contains(part.as_str()))
    }
}
