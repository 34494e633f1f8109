//! The tables of docs/supported.md are true.

use oasmith::diagnostics::Code;
use std::collections::BTreeSet;
use std::path::Path;
use tests::cases::Case;

const PAGE: &str = include_str!("../../docs/supported.md");

/// Codes of what is approximated or left out.
const LOST: &[Code] =
    &[Code::Approximated, Code::ResponseLeftOut, Code::LeftOut, Code::Unchecked, Code::DynamicReference];

/// The cells of the rows of the table below a heading.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let (_, section) = PAGE.split_once(&format!("## {heading}\n")).expect("the page has the section");
    let section = section.split("\n## ").next().unwrap_or_default();
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
    section.lines().filter(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

/// The document that the last cell names, and the codes that are said of it.
fn said(row: &[String]) -> BTreeSet<Code> {
    let name = row.last().expect("a row has cells").trim_matches('`');
    let found = ["cases", "rejected"].map(|folder| format!("{folder}/{name}.yaml"));
    let spec = found.iter().find(|path| Path::new(path).exists()).unwrap_or_else(|| panic!("no document {name}"));
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let listed = oasmith::list(&Case::new(spec).options(&folder.path().join("client.rs")));
    assert!(listed.result().is_some(), "{name} has errors");
    listed.report().diagnostics().iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn what_is_generated_loses_nothing() {
    let rows = rows("Generated");
    assert!(rows.len() > 30, "{} rows are too few", rows.len());
    for row in rows {
        let lost: Vec<String> =
            said(&row).into_iter().filter(|code| LOST.contains(code)).map(|code| code.to_string()).collect();
        assert!(lost.is_empty(), "{}: {} of `{}`", row.join(" | "), lost.join(", "), row[2]);
    }
}

#[test]
fn what_is_not_generated_is_told() {
    let rows = rows("Read and told of, not generated");
    assert!(rows.len() > 5, "{} rows are too few", rows.len());
    for row in rows {
        let codes: Vec<String> = said(&row).iter().map(ToString::to_string).collect();
        assert!(codes.contains(&row[2]), "{}: {}", row.join(" | "), codes.join(", "));
    }
}
