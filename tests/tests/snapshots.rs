//! What is emitted for each feature, and what a user is told about each fault.

use insta::Settings;
use oasmith::diagnostics::Code;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tests::cases::{Case, in_folder};
use tests::code::{emit, generate};
use tests::elided::elided;

/// Holds every document of `folder` against `snapshots/KIND/NAME.snap`; all that differ are reported.
fn hold(folder: &str, kind: &str, text: impl Fn(&Case) -> Option<String>) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(format!("../snapshots/{kind}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut wanted = BTreeSet::new();
    let mut failed = Vec::new();
    for case in in_folder(folder) {
        let compared = catch_unwind(AssertUnwindSafe(|| {
            let Some(text) = text(&case) else { return };
            wanted.insert(format!("{}.snap", case.name));
            settings.bind(|| insta::assert_snapshot!(case.name.as_str(), text));
        }));
        if compared.is_err() {
            failed.push(case.name);
        }
    }
    assert!(failed.is_empty(), "{kind}: {} differ: {}", failed.len(), failed.join(", "));
    assert_eq!(orphans(kind, &wanted), BTreeSet::new(), "snapshots without a document");
}

fn orphans(kind: &str, wanted: &BTreeSet<String>) -> BTreeSet<String> {
    let Ok(entries) = std::fs::read_dir(format!("snapshots/{kind}")) else { return BTreeSet::new() };
    let names =
        entries.map(|entry| entry.expect("the folder can be listed").file_name().to_string_lossy().into_owned());
    names.filter(|name| !wanted.contains(name)).collect()
}

#[test]
fn code_of_every_case() {
    let usual = emit(&Case::new("cases/minimal.yaml"));
    hold("cases", "emitted", |case| {
        let code = emit(case);
        Some(if case.name == "minimal" { code } else { elided(&code, &usual) })
    });
}

#[test]
fn warnings_of_every_case() {
    hold("cases", "warnings", |case| Some(generate(case, false).report).filter(|report| !report.is_empty()));
}

#[test]
fn report_of_every_rejected_document() {
    hold("rejected", "rejected", |case| {
        let generated = generate(case, true);
        assert!(generated.code.is_none(), "{} is accepted without a warning:\n{}", case.name, generated.report);
        Some(generated.report)
    });
}

/// Codes that no document raises: they are of options, samples, locks and output, or tell of faults of the generator's own.
const RAISED_ELSEWHERE: [&str; 14] = [
    "OA0001", "OA0210", "OA0401", "OA0464", "OA0465", "OA0601", "OA0602", "OA0603", "OA0701", "OA0702", "OA0703",
    "OA0704", "OA0705", "OA0799",
];

#[test]
fn every_code_has_a_document() {
    let documents = in_folder("cases").into_iter().chain(in_folder("rejected"));
    let reports: String = documents.map(|case| generate(&case, false).report).collect();
    let missing: Vec<&str> = Code::ALL.iter().map(|code| code.id()).filter(|id| !reports.contains(*id)).collect();
    assert_eq!(missing, RAISED_ELSEWHERE, "codes without a document");
}
