//! A program that reads every example with its own type, compiled once with the whole client.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use tests::cases::Case;
use tests::compiled::{emitted, package};

/// An example as the program takes it: its Rust type and its JSON text.
pub struct Input {
    pub ty: String,
    pub json: String,
}

/// What the program does with each: reads it, holds it against its schema, writes it again and reads that.
const MAIN: &str = r#"//! Reads examples with the types of their schemas.

#[allow(dead_code)]
mod client;

use client::runtime::__private::v1;
use serde_json::{Value, json};
use std::io::Write;

/// What was lost on the way, if nothing else is wrong.
type Held = Result<Vec<String>, String>;

fn hold<T: v1::Value + serde::Serialize + serde::de::DeserializeOwned>(text: &str) -> Held {
    let value: T = serde_json::from_str(text).map_err(|error| format!("reading: {error}"))?;
    v1::validate(&value).map_err(|error| format!("validating: {error}"))?;
    let before: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let written = serde_json::to_value(&value).map_err(|error| format!("writing: {error}"))?;
    let mut lost = Vec::new();
    kept(&before, &written, "", &mut lost)?;
    let again: T = serde_json::from_value(written.clone()).map_err(|error| format!("reading again: {error}"))?;
    let twice = serde_json::to_value(&again).map_err(|error| format!("writing again: {error}"))?;
    if twice == written { Ok(lost) } else { Err(format!("{written} became {twice}")) }
}

/// Whether what was read came back; members that did not are noted.
fn kept(before: &Value, after: &Value, at: &str, lost: &mut Vec<String>) -> Result<(), String> {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            if let Some(name) = after.keys().find(|name| !before.contains_key(*name)) {
                return Err(format!("{at}/{name} came from nowhere"));
            }
            for (name, value) in before {
                let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                match after.get(name) {
                    Some(after) => kept(value, after, &at, lost)?,
                    None => lost.push(at),
                }
            }
            Ok(())
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            let mut pairs = before.iter().zip(after).enumerate();
            pairs.try_for_each(|(index, (a, b))| kept(a, b, &format!("{at}/{index}"), lost))
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => Ok(()),
        (a, b) if a == b => Ok(()),
        (a, b) => Err(format!("{at}: {a} became {b}")),
    }
}

fn main() {
    let inputs: Vec<String> = serde_json::from_str(include_str!("inputs.json")).expect("the inputs are JSON");
    let mut out = std::io::stdout().lock();
    for (index, (text, hold)) in inputs.iter().zip(HOLDS).enumerate() {
        let said = match hold(text) {
            Ok(lost) => json!({ "lost": lost }),
            Err(fault) => json!({ "fault": fault }),
        };
        writeln!(out, "example {index} {said}").expect("the output can be written");
    }
}
"#;

/// What the program says of an example.
#[derive(Debug, Deserialize)]
pub struct Output {
    /// Why it does not decode, is not valid, or does not come back.
    pub fault: Option<String>,
    /// The members that did not come back.
    #[serde(default)]
    pub lost: Vec<String>,
}

/// Generates the client of `case`, reads `inputs` with it, and gives what it says of each.
pub fn run(case: &Case, inputs: &[Input]) -> Vec<Output> {
    let project = package(&format!("examples-{}", case.name));
    project.write("src/client.rs", &emitted(&case.spec, |options| options.overlays.extend(case.overlay.clone())));
    let mut holds = String::from("\nconst HOLDS: &[fn(&str) -> Held] = &[\n");
    for input in inputs {
        let ty = at_home(&input.ty);
        writeln!(holds, "    hold::<{ty}>,").expect("a string can be written to");
    }
    holds.push_str("];\n");
    let texts: Vec<&str> = inputs.iter().map(|input| input.json.as_str()).collect();
    project.write("src/inputs.json", &serde_json::to_string_pretty(&texts).expect("texts are JSON"));
    project.write("src/main.rs", &format!("{MAIN}{holds}"));

    let output = project.cargo(&["run", "--quiet"], &[]).succeeded();
    let said: BTreeMap<usize, Output> = output.lines().filter_map(line).collect();
    assert_eq!(said.len(), inputs.len(), "the program does not speak of every example:\n{output}");
    said.into_values().collect()
}

/// `example 3 {"lost": []}`.
fn line(line: &str) -> Option<(usize, Output)> {
    let (index, text) = line.strip_prefix("example ")?.split_once(' ')?;
    Some((index.parse().ok()?, serde_json::from_str(text).ok()?))
}

/// A type as the program names it.
fn at_home(ty: &str) -> String {
    ty.replace("models::", "client::models::").replace("runtime::", "client::runtime::")
}
