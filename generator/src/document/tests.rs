//! Whole documents: the published ones that lie around, and what is asked of every document.

use super::*;
use crate::diagnostics::Severity;
use crate::source::{self, Input};
use std::path::Path;

#[test]
fn published_documents() {
    let folder = Path::new("/work/shared/specs");
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("skipped: no {}", folder.display());
        return;
    };
    let mut paths: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.extension().is_some_and(|e| e != "tsv")).collect();
    paths.sort();
    for path in paths {
        let start = std::time::Instant::now();
        let mut report = Report::default();
        let sources = source::read(&Input { spec: path.clone(), ..Input::default() }, &mut report);
        let reading = start.elapsed();
        let document = canonicalize(&sources, &mut report);
        println!("{} read {reading:?} all {:?} operations {:?}", path.display(), start.elapsed(), document.map(|d| d.operations().len()));
        for d in report.diagnostics() {
            if d.severity == Severity::Error || std::env::var("ALL").is_ok() {
            println!("   {:?} {} {} #{} {}", d.severity, d.code.id(), d.message, d.labels[0].place.pointer, d.help.clone().unwrap_or_default());}
        }
    }
}
