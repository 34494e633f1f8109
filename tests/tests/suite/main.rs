//! The official tests of JSON Schema, against the types that are generated of their schemas: an instance is valid if it
//! decodes strictly and validates.

mod document;
mod exceptions;
mod judged;
mod program;
mod read;
mod subject;

use exceptions::Exception;
use judged::{Judged, judge};
use read::{Group, VERSIONS, Version};
use std::fmt::Write;
use subject::Mode;
use tests::project::workspace;
use tests::specs;

/// The tests of one version, asked in one mode.
struct Figures {
    version: Version,
    mode: Mode,
    tests: usize,
    excepted: usize,
    passed: usize,
}

impl Figures {
    fn of(version: Version, mode: Mode, judged: &[Judged<'_>], exceptions: &[Exception]) -> Self {
        let (excepted, asked): (Vec<_>, Vec<_>) =
            judged.iter().partition(|one| exceptions.iter().any(|exception| exception.covers(one)));
        for one in asked.iter().filter(|one| one.fault.is_some()) {
            println!("{}", told(one));
        }
        let passed = asked.iter().filter(|one| one.fault.is_none()).count();
        Self { version, mode, tests: judged.len(), excepted: excepted.len(), passed }
    }

    /// The row of the table in the README.
    fn row(&self) -> String {
        let Version { openapi, draft } = self.version;
        let (mode, asked) = (self.mode.name(), self.tests - self.excepted);
        format!("| {openapi} | {draft} | {mode} | {} | {} | {asked} | {} |", self.tests, self.excepted, self.passed)
    }
}

fn told(one: &Judged<'_>) -> String {
    let Judged { version, mode, group, test, fault } = one;
    let fault = fault.as_deref().unwrap_or("it passes");
    let (openapi, mode, data) = (version.openapi, mode.name(), test.data.get());
    let data: String = data.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
    format!("{openapi}\t{mode}\t{}\t{}\t{}\t{data}\t{fault}", group.file, group.description, test.description)
}

#[test]
fn types_judge_as_the_suite_does() {
    let Some(suite) = specs::suite() else { return };
    let exceptions = exceptions::read();
    let versions: Vec<(Version, Vec<Group>)> =
        VERSIONS.iter().map(|version| (*version, read::groups(&suite, version.draft))).collect();
    let mut all = Vec::new();
    let mut rows = String::new();
    for (version, groups) in &versions {
        for mode in Mode::ALL {
            let judged = judge(*version, mode, groups);
            writeln!(rows, "{}", Figures::of(*version, mode, &judged, &exceptions).row()).expect("a string grows");
            all.extend(judged);
        }
    }
    println!("{rows}");
    let idle = exceptions::idle(&exceptions, &all);
    assert!(idle.is_empty(), "json_schema_suite.tsv lists what passes or is not there:\n{}", idle.join("\n"));
    let readme = std::fs::read_to_string(workspace().join("README.md")).expect("the README can be read");
    assert!(readme.contains(&rows), "the README does not state these figures:\n{rows}");
}
