//! Documents that other people's tools refuse: `negative.tsv` says of each where and why it is refused here, or why not.

use std::collections::BTreeMap;
use std::path::Path;
use tests::cases::Case;
use tests::code::said;
use tests::specs;

/// What the table says of each file: the verdict as this test writes it.
fn table() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string("negative.tsv").expect("the table can be read");
    let rows = text.lines().skip(1).map(|line| {
        let [file, verdict, why] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line} has not three columns");
        };
        assert!(!why.is_empty(), "{file} does not say why");
        (file.to_owned(), verdict.to_owned())
    });
    rows.collect()
}

/// `refused` or `accepted`, with all errors and warnings in the order of the file; notes where there are no others.
fn verdict(path: &Path) -> String {
    let case = Case { name: path.display().to_string(), spec: path.to_owned(), overlay: None, config: None };
    let (said, output) = said(&case);
    let word = if output { "accepted" } else { "refused" };
    let only_notes = said.iter().all(|one| one.severity == "note");
    let told = said.iter().filter(|one| only_notes || one.severity != "note");
    let told: Vec<String> = told.map(|one| format!("{} {}:{}", one.code, one.line, one.column)).collect();
    if told.is_empty() { word.to_owned() } else { format!("{word} {}", told.join(", ")) }
}

#[test]
fn verdicts_on_documents_that_others_refuse() {
    let table = table();
    let silent: Vec<&String> =
        table.iter().filter(|(_, verdict)| *verdict == "accepted").map(|(file, _)| file).collect();
    assert!(silent.is_empty(), "accepted without a word: {silent:?}");
    let Some(folder) = specs::folder().map(|folder| folder.with_file_name("specs-negative")) else { return };
    if !folder.is_dir() {
        println!("{} is not there: no documents that others refuse", folder.display());
        return;
    }
    let entries = std::fs::read_dir(&folder).expect("the folder can be listed");
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let found: BTreeMap<String, String> = paths
        .map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), verdict(&path)))
        .collect();
    assert_eq!(table, found, "the table (left) and what is said (right) differ");
}
