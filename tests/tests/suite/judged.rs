//! What emitted code makes of every test.

use crate::document::{Document, write};
use crate::program;
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
    let mut verdicts = program::run(&name, &document, mode, &subjects).into_iter();
    let mut judged = Vec::new();
    for (index, subject) in subjects.iter().enumerate() {
        for test in &subject.tests {
            let fault = fault(&document, mode, index, subject, test, &mut verdicts);
            judged.push(Judged { version, mode, group: subject.group, test, fault });
        }
    }
    judged
}

fn fault(
    document: &Document,
    mode: Mode,
    index: usize,
    subject: &Subject<'_>,
    test: &Test,
    verdicts: &mut impl Iterator<Item = Option<String>>,
) -> Option<String> {
    let holder = match &document.holders[index] {
        Ok(holder) => holder,
        Err(report) => return Some(refusal(report)),
    };
    let fault = verdicts.next().expect("there is a verdict on every instance");
    if mode == Mode::Typed
        && let Some(reason) = holder.free.as_ref().filter(|_| has_values(subject))
    {
        return Some(format!("its type is free JSON: {reason}"));
    }
    match (fault, test.valid) {
        (Some(fault), true) => Some(format!("it is valid, and is refused: {fault}")),
        (None, false) => Some("it is not valid, and is taken".to_owned()),
        _ => None,
    }
}

fn refusal(report: &str) -> String {
    let first = report.lines().find(|line| line.starts_with("error")).unwrap_or(report);
    format!("the generator refuses the schema: {first}")
}

/// Whether any instance is valid: where none is, there is no Rust type to have.
fn has_values(subject: &Subject<'_>) -> bool {
    subject.tests.iter().any(|test| test.valid)
}
