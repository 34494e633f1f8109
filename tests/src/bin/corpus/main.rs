//! Generates a client of every document of a folder, compiles them, and prints what came of it.
//!
//! `cargo run --release -p tests --bin corpus -- FOLDER [--check] [--clippy] [--doc]`

mod args;
mod cargo;
mod documents;
mod figures;
mod generate;
mod machine;
mod progress;
mod table;

use args::Args;
use cargo::Tool;
use clap::Parser as _;
use figures::Row;
use std::process::ExitCode;
use tests::project::Project;

fn main() -> ExitCode {
    let args = Args::parse();
    if let Some([document, output]) = args.one.as_deref() {
        generate::one(document, output, &args.folder);
        return ExitCode::SUCCESS;
    }
    let documents = match documents::find(&args.folder, &args.only) {
        Ok(documents) => documents,
        Err(problem) => {
            eprintln!("error: {problem}");
            return ExitCode::from(2);
        }
    };
    let folder = args.folder.file_name().unwrap_or_default().to_string_lossy();
    let project = Project::new(&format!("corpus-{folder}"));
    let mut rows = generate::all(&documents, &project, &args);
    cargo::join(&rows, &project);
    for tool in Tool::ALL.into_iter().filter(|tool| args.wants(*tool)) {
        cargo::run(tool, &mut rows, &project);
    }
    report(&rows, &args)
}

/// Prints the table and the verdict; the exit status says the same.
fn report(rows: &[Row], args: &Args) -> ExitCode {
    print!("{}", table::text(rows));
    if let Some(file) = &args.markdown
        && let Err(error) = std::fs::write(file, table::markdown(rows))
    {
        eprintln!("error: {}: {error}", file.display());
        return ExitCode::from(4);
    }
    let failed = rows.iter().filter(|row| !row.faults().is_empty()).count();
    for row in rows {
        for fault in row.faults() {
            println!("{}: {fault}", row.name);
        }
    }
    println!("{} passed, {failed} failed", rows.len() - failed);
    ExitCode::from(u8::from(failed > 0))
}
