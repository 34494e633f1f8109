//! A program that reads every example with its own type, compiled once with the whole client.

use oasmith::Options;
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

type Held = Result<(), String>;

fn hold<T: v1::Value + v1::Decode>(text: &str) -> Held {
    let value: T = v1::from_slice(text.as_bytes(), true).map_err(|fault| format!("reading: {fault:?}"))?;
    v1::validate(&value).map_err(|error| format!("validating: {error}"))?;
    let written = v1::to_vec(&value).map_err(|error| format!("writing: {error}"))?;
    let again: T = v1::from_slice(&written, true).map_err(|fault| format!("reading again: {fault:?}"))?;
    v1::validate(&again).map_err(|error| format!("validating again: {error}"))?;
    let twice = v1::to_vec(&again).map_err(|error| format!("writing again: {error}"))?;
    let json = |text: &[u8]| serde_json::from_slice::<Value>(text).map_err(|error| error.to_string());
    same(&json(text.as_bytes())?, &json(&written)?, "")?;
    if twice == written { Ok(()) } else { Err("it is written otherwise the second time".to_owned()) }
}

/// Whether what was read came back.
fn same(before: &Value, after: &Value, at: &str) -> Held {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            if let Some(name) = after.keys().find(|name| !before.contains_key(*name)) {
                return Err(format!("{at}/{name} came from nowhere"));
            }
            before.iter().try_for_each(|(name, value)| match after.get(name) {
                Some(after) => same(value, after, &format!("{at}/{name}")),
                None => Err(format!("{at}/{name} was lost")),
            })
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            let mut pairs = before.iter().zip(after).enumerate();
            pairs.try_for_each(|(index, (a, b))| same(a, b, &format!("{at}/{index}")))
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => match a.as_f64() == b.as_f64() {
            true => Ok(()),
            false => Err(format!("{at}: {a} became {b}")),
        },
        (a, b) if a == b => Ok(()),
        (a, b) => Err(format!("{at}: {a} became {b}")),
    }
}

fn main() {
    let inputs: Vec<String> = serde_json::from_str(include_str!("inputs.json")).expect("the inputs are JSON");
    let mut out = std::io::stdout().lock();
    for (index, (text, hold)) in inputs.iter().zip(HOLDS).enumerate() {
        let said = match hold(text) {
            Ok(()) => json!({}),
            Err(fault) => json!({ "fault": fault }),
        };
        writeln!(out, "example {index} {said}").expect("the output can be written");
    }
}
"#;

/// What the program says of an example.
#[derive(Debug, Deserialize)]
struct Output {
    /// Why it does not decode, is not valid, or does not come back.
    fault: Option<String>,
}

/// The options that the types come from: what is not declared is kept.
pub fn choose(options: &mut Options, case: &Case) {
    options.overlays.extend(case.overlay.clone());
    options.keep_unknown = true;
}

/// Generates the client of `case`, reads `inputs` with it, and gives what it has against each.
pub fn run(name: &str, case: &Case, inputs: &[Input]) -> Vec<Option<String>> {
    let project = package(name);
    project.write("src/client.rs", &emitted(&case.spec, |options| choose(options, case)));
    let mut holds = String::from("\nconst HOLDS: &[fn(&str) -> Held] = &[\n");
    for input in inputs {
        let ty = at_home(&input.ty);
        writeln!(holds, "    hold::<{ty}>,").expect("a string can be written to");
    }
    holds.push_str("];\n");
    let texts: Vec<&str> = inputs.iter().map(|input| input.json.as_str()).collect();
    project.write("src/inputs.json", &serde_json::to_string_pretty(&texts).expect("texts are JSON"));
    project.write("src/main.rs", &format!("{MAIN}{holds}"));

    let output = project.cargo(&["run", "--quiet"], &[("CARGO_INCREMENTAL", "0")]).succeeded();
    let said: BTreeMap<usize, Output> = output.lines().filter_map(line).collect();
    assert_eq!(said.len(), inputs.len(), "the program does not speak of every example:\n{output}");
    said.into_values().map(|output| output.fault).collect()
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
