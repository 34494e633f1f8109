//! How fast bodies are read and written.

use crate::report::Report;
use crate::{Shape, text};
use serde_json::Value;
use std::fs;
use std::process::Command;
use tests::lab::Lab;
use tests::project::workspace;

/// How often every program runs.
const ROUNDS: usize = 5;

/// The bodies in `tests/bodies`: name and type.
fn bodies() -> Vec<(String, Value)> {
    let entries = fs::read_dir(workspace().join("tests/bodies")).expect("there are bodies");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    let name = |path: &std::path::Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let read = |path: &std::path::Path| serde_json::from_slice(&fs::read(path).expect("the body can be read"));
    paths.iter().map(|path| (name(path), read(path).expect("the body is JSON"))).collect()
}

/// Writes the bodies, each with one of its lists as long as it is said to be; gives their names.
pub(crate) fn write(lab: &Lab) -> Vec<String> {
    let mut names = Vec::new();
    for (name, body) in bodies() {
        let mut value = body["value"].clone();
        let list = body["repeat"]["member"].as_str().and_then(|member| value.get_mut(member));
        let list = list.and_then(Value::as_array_mut).expect("the body has the list");
        let times = body["repeat"]["times"].as_u64().and_then(|times| usize::try_from(times).ok()).unwrap_or(1);
        *list = std::iter::repeat_n(list.clone(), times).flatten().collect();
        lab.write(&format!("bodies/{name}.json"), &value.to_string());
        names.push(name);
    }
    names
}

/// The program that measures a shape.
pub(crate) fn program(lab: &Lab, shape: Shape) -> String {
    let (decode, encode) = match shape {
        Shape::Derive => ("serde_json::from_slice::<$ty>($text)", "serde_json::to_vec($value)"),
        Shape::Tables | Shape::Loop => ("v1::from_slice::<$ty>($text, false)", "v1::to_vec($value)"),
    };
    let mut code = text::SPEED.to_owned();
    let decode = format!("macro_rules! DECODE {{ ($ty:ty, $text:expr) => {{ {decode}.expect(\"it is read\") }} }}\n");
    let encode = format!("macro_rules! ENCODE {{ ($value:expr) => {{ {encode}.expect(\"it is written\") }} }}\n");
    code = code.replace("macro_rules! body", &format!("{decode}{encode}\nmacro_rules! body"));
    code.push_str("\nfn main() {\n");
    for (name, body) in bodies() {
        let file = lab.path(&format!("bodies/{name}.json"));
        let ty = body["type"].as_str().expect("the body has a type");
        code.push_str(&format!("    body!({file:?}, {ty});\n"));
    }
    code + "}\n"
}

/// Runs the programs by turns.
pub(crate) fn measure(lab: &Lab, bodies: &[String], report: &mut Report) {
    for _ in 0..ROUNDS {
        let mut written: Vec<Vec<Value>> = Vec::new();
        for shape in Shape::ALL {
            let program = lab.path(&format!("target/release/speed-{}", shape.name()));
            let output = Command::new(program).output().expect("the program was built");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let lines = String::from_utf8(output.stdout).expect("it prints text");
            written.push(lines.lines().zip(bodies).map(|(line, body)| note(line, body, shape, report)).collect());
        }
        let same = written.iter().all(|values| *values == written[0]);
        assert!(same, "the shapes write different bodies");
    }
}

fn note(line: &str, body: &str, shape: Shape, report: &mut Report) -> Value {
    let mut parts = line.splitn(3, ' ');
    for work in ["decode", "encode"] {
        let nanoseconds: f64 = parts.next().and_then(|figure| figure.parse().ok()).expect("it prints figures");
        report.add(&format!("{work} {body}, µs"), shape, nanoseconds / 1000.0);
    }
    parts.next().and_then(|text| serde_json::from_str(text).ok()).expect("it prints what it wrote")
}
