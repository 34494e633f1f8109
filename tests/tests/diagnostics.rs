//! `docs/diagnostics.md` lists every code, with the text of `oasmith explain` and what a user sees of it.
//!
//! It is written anew by `INSTA_UPDATE=always cargo test -p tests --test diagnostics`.

use oasmith::diagnostics::{Code, Severity};
use std::collections::BTreeMap;
use std::fmt::Write;

const PAGE: &str = "../docs/diagnostics.md";

const HEAD: &str = "# Diagnostics

Everything that oasmith says of a document has a code. `oasmith explain CODE` shows the text of this page for one code,
`oasmith explain` lists all. Errors: no output is made. Warnings: something was mended, approximated or left out, and
`--deny warnings` makes errors of them. Notes are worth knowing, and nothing has to be done. Some single diagnostics are
milder than their code, where nothing but words is lost.

";

/// The entries of all snapshots by code; those of `warnings` come first, since nothing is denied there.
fn entries() -> BTreeMap<String, Vec<String>> {
    let mut entries: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for kind in ["warnings", "rejected"] {
        let folder = std::fs::read_dir(format!("snapshots/{kind}")).expect("the folder can be listed");
        let mut paths: Vec<_> = folder.map(|entry| entry.expect("the folder can be listed").path()).collect();
        paths.sort();
        for path in paths {
            let text = std::fs::read_to_string(&path).expect("a snapshot can be read");
            let report = text.splitn(3, "---\n").nth(2).unwrap_or_default();
            for (code, entry) in report.split("\n\n").filter_map(entry) {
                entries.entry(code).or_default().push(entry);
            }
        }
    }
    entries
}

/// The code of one entry of a report, and the entry.
fn entry(text: &str) -> Option<(String, String)> {
    let (severity, rest) = text.split_once('[')?;
    let known = ["error", "warning", "note"].contains(&severity);
    let (code, _) = rest.split_once("]: ").filter(|_| known)?;
    Some((code.to_owned(), text.trim_end().to_owned()))
}

/// What a user sees of `code`: the shortest entry, one without a test's marks if there is one, with the severity that it has unless warnings are denied.
fn example(code: Code, entries: &BTreeMap<String, Vec<String>>) -> Option<String> {
    let entry = entries.get(code.id())?.iter().min_by_key(|entry| (entry.contains("pathology"), entry.len()))?;
    let (_, rest) = entry.split_once('[')?;
    Some(format!("{}[{rest}", code.severity()))
}

fn page() -> String {
    let entries = entries();
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.id());
    let mut page = HEAD.to_owned();
    for code in codes {
        let (title, text) = (code.title(), code.explanation());
        write!(page, "## {code}: {title}\n\n*{}.* {text}\n\n", name(code.severity())).expect("text can be written to");
        match example(code, &entries) {
            Some(example) => write!(page, "```text\n{example}\n```\n\n").expect("text can be written to"),
            None => page.push_str("No document of the tests shows it.\n\n"),
        }
    }
    page.trim_end().to_owned() + "\n"
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    }
}

#[test]
fn the_page_lists_every_code() {
    let page = page();
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(PAGE, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(PAGE).expect("the page can be read");
    let differs = written.lines().zip(page.lines()).find(|(old, new)| old != new);
    assert!(written == page, "{PAGE} is out of date, first here: {differs:?}; INSTA_UPDATE=always writes it");
}
