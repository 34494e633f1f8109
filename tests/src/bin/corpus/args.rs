//! The command line.

use crate::cargo::Tool;
use clap::Parser;
use std::path::PathBuf;

/// Generates a client of every document of a folder, compiles them, and prints a table.
#[derive(Debug, Parser)]
#[command(name = "corpus")]
pub(crate) struct Args {
    /// The folder; where it has a file ROOTS.txt, that lists the documents, else every YAML and JSON file in it is one
    pub(crate) folder: PathBuf,
    /// Only documents whose name contains one of these
    #[arg(long, value_name = "TEXT", num_args = 1..)]
    pub(crate) only: Vec<String>,
    /// Run `cargo check` on every crate, warnings denied
    #[arg(long)]
    check: bool,
    /// Run `cargo clippy` on every crate, warnings denied
    #[arg(long)]
    clippy: bool,
    /// Run `cargo doc` on every crate, warnings denied
    #[arg(long)]
    doc: bool,
    /// How many documents are generated at once; as many as there are processors if absent
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<usize>,
    /// How long one document may take
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    pub(crate) timeout: u64,
    /// Write the table as Markdown, too
    #[arg(long, value_name = "FILE")]
    pub(crate) markdown: Option<PathBuf>,
    /// Generate this one document to that folder and print its figures as JSON, what the runner does in a process of
    /// its own; FOLDER is then the root of references
    #[arg(long, hide = true, num_args = 2, value_names = ["DOCUMENT", "OUTPUT"])]
    pub(crate) one: Option<Vec<PathBuf>>,
}

impl Args {
    /// Whether `tool` is to run.
    pub(crate) fn wants(&self, tool: Tool) -> bool {
        match tool {
            Tool::Check => self.check,
            Tool::Clippy => self.clippy,
            Tool::Doc => self.doc,
        }
    }
}
