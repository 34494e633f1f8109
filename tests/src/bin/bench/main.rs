//! Measures what generating, compiling and running a client costs, beside what else does the same.
//!
//! `cargo run --release -p tests --no-default-features --bin bench -- [PART …] [--only TEXT …] [--json FILE] [--chart FILE]`

mod args;
mod chart;
mod compilation;
mod documents;
mod figures;
mod generation;
mod generator;
mod inner;
mod measured;
mod rivals;
mod running;
mod synthetic;
mod table;

use args::{Args, Part};
use clap::Parser as _;
use figures::Figures;
use std::process::ExitCode;
use tests::lab::Lab;
use tests::rustc;

fn main() -> ExitCode {
    if let Some(log) = std::env::var_os(rustc::LOG) {
        rustc::run(&log);
    }
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if let Some(status) = inner::run(&arguments) {
        return status;
    }
    let args = Args::parse();
    let lab = Lab::new("bench");
    let mut figures = Figures::default();
    if args.wants(Part::Generation) {
        generation::measure(&args, &lab, &mut figures);
    }
    if args.wants(Part::Compilation) {
        compilation::measure(&args, &lab, &mut figures);
    }
    if args.wants(Part::Running) {
        running::measure(&args, &lab, &mut figures);
    }
    print!("{}", table::markdown(&figures));
    let json = args.json.iter().map(|file| (file, figures.json()));
    let chart = args.chart.iter().map(|file| (file, chart::svg(&figures)));
    for (file, text) in json.chain(chart) {
        if let Err(error) = std::fs::write(file, text) {
            eprintln!("error: {}: {error}", file.display());
            return ExitCode::from(4);
        }
    }
    ExitCode::SUCCESS
}
