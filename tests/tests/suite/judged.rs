//! What emitted code makes of every test.

use crate::document::write;
use crate::program::{self, Said};
use crate::read::{Group, Test, Version};
use crate::subject::{Mode, Subject, subjects};

/// A test, and why emitted code does not say the same, if it does not.
pub struct Judged<'g> {
    pub version: Version,
    pub mode: Mode,
    pub group: &'g Group,
    pub test: &'g Test,
    pub fault: Option<String>,
}

/// Compiles the types of all groups of a version, and asks them about every instance.
pub fn judge<'g>(version: Version, mode: Mode, groups: &'g [Group]) -> Vec<Judged<'g>> {
    let subjects: Vec<Subject<'g>> = groups.iter().flat_map(|group| subjects(group, mode)).collect();
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let document = write(folder.path(), version, mode, &subjects);
    let name = format!("json-schema-suite-{}-{}", version.openapi.replace('.', "-"), mode.name());
    let Said { free, faults } = program::run(&name, &document, mode, &subjects);
    let mut faults = faults.into_iter();
    let mut judged = Vec::new();
    for (index, subject) in subjects.iter().enumerate() {
        // Where no instance is valid there is no Rust type to have.
        let wants_type = mode == Mode::Typed && subject.tests.iter().any(|test| test.valid);
        let is_free = wants_type && document.holders[index].as_ref().is_ok_and(|holder| free[holder]);
        for test in &subject.tests {
            let fault = match &document.holders[index] {
                Err(report) => Some(refusal(report)),
                Ok(_) => fault(test, faults.next().expect("there is a verdict on every instance")),
            };
            let fault = fault.or_else(|| is_free.then(|| "its type is free JSON".to_owned()));
            judged.push(Judged { version, mode, group: subject.group, test, fault });
        }
    }
    judged
}

/// Where emitted code does not say the same of an instance as the suite.
fn fault(test: &Test, found: Option<String>) -> Option<String> {
    match (found, test.valid) {
        (Some(found), true) => Some(format!("it is valid, and is refused: {found}")),
        (None, false) => Some("it is not valid, and is taken".to_owned()),
        _ => None,
    }
}

fn refusal(report: &str) -> String {
    let first = report.lines().find(|line| line.starts_with("error")).unwrap_or(report);
    format!("the generator refuses the schema: {first}")
}
