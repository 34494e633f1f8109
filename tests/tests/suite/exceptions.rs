//! What cannot apply to OpenAPI or to Rust types, one by one, with the reason: `json_schema_suite.tsv`.

use crate::judged::Judged;

/// A line of the table. `*` in any of the first five cells stands for all.
#[derive(Debug)]
pub struct Exception {
    line: String,
    version: String,
    mode: String,
    file: String,
    group: String,
    test: String,
}

/// The table.
pub fn read() -> Vec<Exception> {
    let text = std::fs::read_to_string("json_schema_suite.tsv").expect("the table can be read");
    let of_line = |line: &str| {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let Ok([version, mode, file, group, test, reason]) = <[String; 6]>::try_from(cells) else {
            panic!("{line:?} has not six cells")
        };
        assert!(!reason.trim().is_empty(), "{line:?} has no reason");
        Exception { line: line.to_owned(), version, mode, file, group, test }
    };
    text.lines().skip(1).map(of_line).collect()
}

impl Exception {
    /// Whether it speaks of a test.
    pub fn covers(&self, judged: &Judged<'_>) -> bool {
        let fits = |cell: &str, text: &str| cell == "*" || cell == text;
        fits(&self.version, judged.version.openapi)
            && fits(&self.mode, judged.mode.name())
            && fits(&self.file, &judged.group.file)
            && fits(&self.group, &judged.group.description)
            && fits(&self.test, &judged.test.description)
    }
}

/// Lines that no failing test needs.
pub fn idle<'e>(exceptions: &'e [Exception], judged: &[Judged<'_>]) -> Vec<&'e str> {
    let is_needed = |exception: &&Exception| judged.iter().any(|one| one.fault.is_some() && exception.covers(one));
    exceptions.iter().filter(|exception| !is_needed(exception)).map(|exception| exception.line.as_str()).collect()
}
