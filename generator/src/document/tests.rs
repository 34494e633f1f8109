//! Whole documents: the published ones that lie around, and what is asked of every document.

use super::*;
use crate::diagnostics::Severity;
use crate::source::{self, Input};
use std::path::Path;

fn run(path: &Path) {
    let start = std::time::Instant::now();
    let mut report = Report::default();
    let sources = source::read(&Input { spec: path.to_owned(), ..Input::default() }, &mut report);
    let reading = start.elapsed();
    let document = canonicalize(&sources, &mut report);
    println!(
        "{} read {reading:?} all {:?} operations {:?} {} {} {}",
        path.display(),
        start.elapsed(),
        document.map(|d| d.operations().len()),
        report.count(Severity::Error),
        report.count(Severity::Warning),
        report.count(Severity::Note)
    );
    for d in report.diagnostics() {
        if d.severity
            >= match std::env::var("ALL").as_deref() {
                Ok("w") => Severity::Warning,
                Ok(_) => Severity::Note,
                _ => Severity::Error,
            }
        {
            println!(
                "   {} {} {} #{} {}",
                d.severity,
                d.code.id(),
                d.message,
                d.labels[0].place.pointer,
                d.help.clone().unwrap_or_default()
            );
        }
    }
}

#[test]
fn published_documents() {
    let folder = std::env::var("SPECS").unwrap_or("/work/shared/specs".into());
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e != "tsv"))
        .collect();
    paths.sort();
    paths.retain(|p| {
        std::env::var("ONLY").is_ok_and(|o| p.to_str().unwrap().contains(&o)) || std::env::var("ONLY").is_err()
    });
    for path in paths {
        run(&path);
    }
}
