//! Runs the generator on each document, in a process of its own: what overflows, hangs or eats memory does so alone.

use crate::args::Args;
use crate::documents::Document;
use crate::figures::{Figures, Row};
use crate::machine::{self, Ended};
use crate::progress;
use oasmith::diagnostics::{Severity, render::Format};
use oasmith::{Listing, Options, Runtime};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;
use tests::ledger;
use tests::machine::{own_seconds, peak};
use tests::positions::positions;
use tests::project::{Project, workspace};
use tests::raw::{self, Raw};

/// Generates every document, several at once.
pub(crate) fn all(documents: &[Document], project: &Project, args: &Args) -> Vec<Row> {
    let bar = progress::bar("generating", documents.len());
    let rows: Mutex<Vec<Option<Row>>> = Mutex::new(vec![None; documents.len()]);
    let queue = Mutex::new(documents.iter().enumerate());
    let jobs = args.jobs.or_else(|| thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                loop {
                    let Some((index, document)) = queue.lock().expect("no thread panics").next() else { return };
                    let row = apart(document, project, args);
                    bar.inc(1);
                    rows.lock().expect("no thread panics")[index] = Some(row);
                }
            });
        }
    });
    bar.finish_and_clear();
    rows.into_inner().expect("no thread panics").into_iter().flatten().collect()
}

fn apart(document: &Document, project: &Project, args: &Args) -> Row {
    let package = document.package();
    let mut command = Command::new(std::env::current_exe().expect("a program knows where it is"));
    command.arg(&document.root).arg("--one").arg(&document.path).arg(project.path(&package));
    let figures = match machine::run(&mut command, Duration::from_secs(args.timeout)) {
        Ended::Well(output) => serde_json::from_slice(&output).map_err(|error| error.to_string()),
        Ended::Badly(said) => Err(said),
        Ended::TooLate => Err(format!("took more than {} s", args.timeout)),
    };
    Row { name: document.name.clone(), package, figures, verdicts: Vec::new() }
}

/// Generates one document into the folder `output` and prints its figures.
pub(crate) fn one(document: &Path, output: &Path, root: &Path) {
    let mut options = Options::new(document);
    options.root = Some(root.to_owned());
    // What was pinned before would hide what names are chosen.
    options.lock = Some(output.with_extension("lock"));
    options.update_lock = false;
    options.output = Some(output.to_owned());
    options.name = output.file_name().map(|name| name.to_string_lossy().into_owned());
    options.runtime = Runtime::Path(workspace().join("runtime"));

    let outcome = oasmith::generate(&options);
    let mut figures = Figures {
        seconds: own_seconds().unwrap_or_default(),
        megabytes: peak("self").unwrap_or_default() as f64 / 1024.0,
        ..Figures::default()
    };
    let found = |severity| outcome.report().count(severity);
    (figures.errors, figures.warnings) = (found(Severity::Error), found(Severity::Warning));
    if figures.errors > 0 {
        figures.report = Some(outcome.render(Format::Text { color: false }));
    }
    figures.lines = outcome.result().map_or(0, |made| made.lines);
    if let Some(listing) = oasmith::list(&options).into_result() {
        compare(&listing, document, &mut figures);
    }
    println!("{}", serde_json::to_string(&figures).expect("figures are JSON"));
}

/// Keywords that the ledger counts otherwise than the text has them, in a document of one file and of version 3.
fn unaccounted(listing: &Listing, raw: &Raw) -> Vec<String> {
    if raw.get("openapi").is_none() || refers_to_files(raw) {
        return Vec::new();
    }
    let (ours, written) = (ledger::of_listing(listing), ledger::of_text(&positions(raw)));
    let names: BTreeSet<&String> = ours.keys().chain(written.keys()).collect();
    let differ = names.into_iter().filter(|name| ours.get(*name) != written.get(*name));
    differ
        .map(|name| format!("{name}: the ledger has {:?}, the text {:?}", ours.get(name), written.get(name)))
        .collect()
}

fn refers_to_files(raw: &Raw) -> bool {
    let is_file = |text: &str| !text.starts_with('#');
    raw.get("$ref").and_then(Raw::as_str).is_some_and(is_file)
        || raw.members().iter().any(|(_, member)| refers_to_files(member))
        || raw.items().iter().any(refers_to_files)
}

/// Holds what was emitted against the text, which is read without the generator's code.
fn compare(listing: &Listing, document: &Path, figures: &mut Figures) {
    let raw = Raw::read(document);
    let version = raw.get("openapi").or_else(|| raw.get("swagger"));
    figures.version = version.map_or_else(String::new, |version| match version.as_str() {
        Some(text) => text.to_owned(),
        None => version.to_json().to_string(),
    });
    let written = raw::operations(document);
    let pair = |one: &oasmith::Listed| (one.method.clone(), one.path.clone());
    let emitted: BTreeSet<(String, String)> = listing.operations.iter().map(pair).collect();
    let missing =
        written.difference(&emitted).map(|(method, path)| format!("operation {method} {path} is not emitted"));
    let invented =
        emitted.difference(&written).map(|(method, path)| format!("operation {method} {path} is not in the text"));
    figures.astray = missing.chain(invented).collect();
    (figures.written, figures.emitted) = (written.len(), listing.operations.len());
    (figures.positions, figures.free) = (listing.positions.len(), listing.free_json().count());
    figures.astray.extend(unaccounted(listing, &raw));
}
