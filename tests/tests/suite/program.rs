//! A program that reads every instance with the type of its schema and validates it.

use crate::document::{Document, choose};
use crate::subject::{Mode, Subject};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use tests::compiled::{emitted, package};

const MAIN: &str = r#"//! Reads instances with the types of their schemas.

#[allow(dead_code)]
mod client;

use client::runtime::__private::v1;
use std::io::Write;

fn judge<T: v1::Value + v1::Decode>(text: &str) -> Result<(), String> {
    let value: T = v1::from_slice(text.as_bytes(), true).map_err(|fault| format!("reading: {fault:?}"))?;
    v1::validate(&value).map_err(|error| error.to_string())
}

fn main() {
    let inputs: Vec<(usize, String)> = serde_json::from_str(include_str!("inputs.json")).expect("the inputs are JSON");
    let mut out = std::io::stdout().lock();
    for (judge, text) in inputs {
        let fault = JUDGES[judge](&text).err();
        let line = serde_json::json!({ "fault": fault });
        writeln!(out, "verdict {line}").expect("the output can be written");
    }
}
"#;

/// What the program says of an instance.
#[derive(Debug, Deserialize)]
struct Verdict {
    fault: Option<String>,
}

/// What emitted code makes of the subjects that have a type.
pub struct Said {
    /// Whether values of a subject are free JSON, by the names of holders.
    pub free: BTreeMap<String, bool>,
    /// What there is against each instance, in order.
    pub faults: Vec<Option<String>>,
}

/// Compiles the types of the subjects and asks them about every instance.
pub fn run(name: &str, document: &Document, mode: Mode, subjects: &[Subject<'_>]) -> Said {
    let mut judges = String::from("\nconst JUDGES: &[fn(&str) -> Result<(), String>] = &[\n");
    let mut inputs: Vec<(usize, String)> = Vec::new();
    let held =
        document.holders.iter().zip(subjects).filter_map(|(holder, subject)| Some((holder.as_ref().ok()?, subject)));
    for (index, (holder, subject)) in held.enumerate() {
        writeln!(judges, "    judge::<client::{holder}>,").expect("a string can be written to");
        inputs.extend(subject.tests.iter().map(|test| (index, format!("{{\"value\":{}}}", test.data))));
    }
    judges.push_str("];\n");
    let project = package(name);
    let code = emitted(&document.spec, |options| choose(options, mode));
    let free = document.holders.iter().flatten().map(|holder| (holder.clone(), is_free(&code, holder))).collect();
    project.write("src/client.rs", &code);
    project.write("src/inputs.json", &serde_json::to_string_pretty(&inputs).expect("texts are JSON"));
    project.write("src/main.rs", &format!("{MAIN}{judges}"));
    let output = project.cargo(&["run", "--quiet"], &[]).succeeded();
    let lines = output.lines().filter_map(|line| line.strip_prefix("verdict "));
    let verdicts = lines.map(|line| serde_json::from_str::<Verdict>(line).expect("the program writes JSON").fault);
    let verdicts: Vec<_> = verdicts.collect();
    assert_eq!(verdicts.len(), inputs.len(), "the program does not speak of every instance:\n{output}");
    Said { free, faults: verdicts }
}

/// Whether the member of `holder` is of the type that takes any JSON.
fn is_free(code: &str, holder: &str) -> bool {
    let name = holder.rsplit("::").next().unwrap_or_default();
    let (_, holder) = code.split_once(&format!("pub struct {name} {{")).expect("the holder is emitted");
    let (_, member) = holder.split_once("pub value: ").expect("the holder has a member");
    member.split([',', '\n']).next().unwrap_or_default().ends_with("json::Value")
}
