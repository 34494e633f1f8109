//! A fixed sample of the corpus run: documents that others wrote, generated and compiled, and the README's table of them.

use std::path::Path;
use std::process::Command;
use tests::project::workspace;
use tests::specs;

/// Small documents that have much in them, of every version.
const SAMPLE: [&str; 14] = [
    "cafe-3.2",
    "heyapi-full-3.1",
    "heyapi-validators-3.1",
    "oas3gen-pet-benchmark",
    "ogen-additional-operations",
    "ogen-parameters",
    "oxide-dropshot-test",
    "petstore-2.0.yaml",
    "readme-discriminators",
    "readme-parameters-style",
    "readme-schema-types",
    "redocly-xml",
    "swiftgen-petstore",
    "train-travel",
];

#[test]
fn the_sample_compiles() {
    let Some(folder) = specs::folder() else { return };
    let table = run(&folder, &["--check", "--only"], &SAMPLE);
    let readme = std::fs::read_to_string(workspace().join("README.md")).expect("the README can be read");
    let stale: Vec<&str> = table.iter().filter(|row| !holds(&readme, row)).map(String::as_str).collect();
    assert!(
        stale.is_empty(),
        "README.md has other figures than these; the runner writes them with `--markdown`:\n{}",
        stale.join("\n")
    );
}

#[test]
fn documents_of_several_files_compile() {
    let Some(folder) = specs::folder() else { return };
    let folder = folder.with_file_name("specs-multi");
    if folder.is_dir() {
        run(&folder, &["--check"], &[]);
    }
}

/// Runs the corpus runner; gives the rows of its table of documents.
fn run(folder: &Path, options: &[&str], only: &[&str]) -> Vec<String> {
    let table = tempfile::NamedTempFile::new().expect("a temporary file can be made");
    let mut command = Command::new(env!("CARGO_BIN_EXE_corpus"));
    command.arg(folder).arg("--markdown").arg(table.path()).args(options).args(only);
    let output = command.output().expect("the runner can be started");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.lines().any(|line| line.ends_with(" passed, 0 failed") && !line.starts_with('0')), "{said}");
    let text = std::fs::read_to_string(table.path()).expect("the runner wrote a table");
    text.lines().skip(2).filter(|row| !row.contains(" documents ")).map(str::to_owned).collect()
}

/// Whether the README has the row, times, memory and what was run on it aside.
fn holds(readme: &str, row: &str) -> bool {
    readme.lines().any(|line| figures(line) == figures(row))
}

fn figures(row: &str) -> Vec<&str> {
    let mut cells: Vec<&str> = row.split('|').map(str::trim).collect();
    if cells.len() > 10 {
        cells.truncate(9);
    }
    cells
}
