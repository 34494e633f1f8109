//! What real documents do: `pathology.tsv` says of each oddity what becomes of it, and which document shows it.
//!
//! A document has a mark at the line of each, `# pathology: NAME`, or a member `x-pathology` where it is JSON. What is
//! said of the document is said at these lines, in these codes, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tests::cases::{Case, in_folder};
use tests::code::{Said, said};
use tests::specs;

/// A line of the table.
struct Row {
    name: String,
    verdict: String,
    document: String,
    codes: Vec<String>,
}

fn table() -> Vec<Row> {
    let text = std::fs::read_to_string("pathology.tsv").expect("the table can be read");
    text.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let [name, verdict, document, codes] = line.split('\t').collect::<Vec<_>>()[..] else {
        panic!("{line} has not four columns");
    };
    let codes = codes.split(',').filter(|code| *code != "-").map(str::to_owned).collect();
    Row { name: name.to_owned(), verdict: verdict.to_owned(), document: document.to_owned(), codes }
}

/// The line of each mark in a document.
fn marks(document: &str) -> BTreeMap<String, u64> {
    let bytes = std::fs::read(document).unwrap_or_else(|error| panic!("{document}: {error}"));
    let text = String::from_utf8_lossy(&bytes);
    let mut marks = BTreeMap::new();
    for (line, text) in (1..).zip(text.lines()) {
        let named = text.split_once("# pathology: ").map(|(_, names)| names);
        let member = text.split_once("\"x-pathology\": \"").and_then(|(_, rest)| rest.split('"').next());
        for name in named.or(member).into_iter().flat_map(|names| names.split(", ")) {
            let before = marks.insert(name.to_owned(), line);
            assert_eq!(before, None, "{document} has the mark {name} twice");
        }
    }
    marks
}

/// The names of the survey are those of the table.
#[test]
fn the_table_is_complete() {
    let known: Vec<String> = table().into_iter().map(|row| row.name).collect();
    let distinct: BTreeSet<String> = known.iter().cloned().collect();
    assert_eq!(distinct.len(), known.len(), "a line stands twice");
    let Some(survey) = specs::folder().map(|folder| folder.join("PATHOLOGY.tsv")).filter(|path| path.is_file()) else {
        println!("there is no survey to compare the table with");
        return;
    };
    let survey = std::fs::read_to_string(survey).expect("the survey can be read");
    let named = survey.lines().skip(1).filter_map(|line| line.split('\t').next());
    let met: BTreeSet<String> = named.map(str::to_owned).collect();
    assert_eq!(distinct, met, "the table (left) and the survey (right) differ");
}

/// Each mark is in the table, and each line of the table has its mark.
#[test]
fn every_mark_is_listed() {
    let rows = table();
    let listed: BTreeSet<(String, String)> = rows.iter().map(|row| (row.document.clone(), row.name.clone())).collect();
    let mut marked = BTreeSet::new();
    for folder in ["cases", "rejected"] {
        for case in in_folder(folder) {
            let document = case.spec.display().to_string();
            marked.extend(marks(&document).into_keys().map(|name| (document.clone(), name)));
        }
    }
    assert_eq!(listed, marked, "the table (left) and the documents (right) differ");
}

/// What is said of each document is what the table says, at the lines of the marks.
#[test]
fn the_verdicts_hold() {
    let mut documents: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in table() {
        documents.entry(row.document.clone()).or_default().push(row);
    }
    let wrong: Vec<String> = documents.iter().flat_map(|(document, rows)| faults(document, rows)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn faults(document: &str, rows: &[Row]) -> Vec<String> {
    assert!(Path::new(document).is_file(), "{document} is not there");
    let (said, output) = said(&Case::new(document));
    let marks = marks(document);
    let mut faults = Vec::new();
    let mut expected = BTreeSet::new();
    for row in rows {
        let line = marks.get(&row.name).copied().unwrap_or_default();
        expected.extend(row.codes.iter().map(|code| (line, code.clone())));
        faults.extend(contradiction(row, line, &said, output));
    }
    let found: BTreeSet<(u64, String)> = said.iter().map(|one| (one.line, one.code.clone())).collect();
    let show = |(line, code): &(u64, String)| format!("{document}:{line} {code}");
    faults.extend(found.difference(&expected).map(|one| format!("{} is not in the table", show(one))));
    faults.extend(expected.difference(&found).map(|one| format!("{} is in the table and is not said", show(one))));
    faults
}

/// What speaks against the verdict of a row.
fn contradiction(row: &Row, line: u64, said: &[Said], output: bool) -> Option<String> {
    let here = |severity: &str| {
        said.iter().any(|one| one.line == line && one.severity == severity && row.codes.contains(&one.code))
    };
    let holds = match row.verdict.as_str() {
        "honoured" => output && !here("warning") && !here("error"),
        "mended" => output && here("warning"),
        // one fault, one error
        "refused" => !output && here("error") && said.len() == 1,
        _ => false,
    };
    (!holds).then(|| format!("{}:{line} {} is not {}", row.document, row.name, row.verdict))
}
