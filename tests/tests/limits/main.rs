//! Documents that nobody writes in good faith: an error with its place or output, in bounded memory and time, and never a
//! stack that overflows. Each runs in a process of its own, on the stack of a test's thread.

mod aliases;
mod bytes;
mod nesting;
mod numbers;
mod probe;
mod references;
mod sizes;
mod unions;

use probe::{Probe, Probed};

/// What stands before `components` in documents here, in one line.
const HEAD: &str = r#"{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{},"#;

/// The same in YAML, three lines.
const YAML: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n";

/// A JSON document with these schemas, which begin in its second line; each is a line of its own.
fn schemas(schemas: impl IntoIterator<Item = (String, String)>) -> String {
    let lines: Vec<String> = schemas.into_iter().map(|(name, schema)| format!("{name:?}:{schema}")).collect();
    format!("{HEAD}\"components\":{{\"schemas\":{{\n{}\n}}}}}}", lines.join(",\n"))
}

/// What the generator makes of schemas.
#[track_caller]
fn run(all: impl IntoIterator<Item = (String, String)>) -> Probed {
    Probe::new("openapi.json", schemas(all)).run()
}

/// The same of one schema.
#[track_caller]
fn run_one(schema: &str) -> Probed {
    run([("A".to_owned(), schema.to_owned())])
}

/// A reference to the schema `C{number}`.
fn to(number: usize) -> String {
    format!(r##"{{"$ref":"#/components/schemas/C{number}"}}"##)
}

/// Schemas `C0` to `C{count}`, each made by `link` of the next one's reference, the last of which is a string.
fn chain(count: usize, link: impl Fn(usize, &str) -> String) -> Vec<(String, String)> {
    let links = (0..count).map(|number| (format!("C{number}"), link(number, &to(number + 1))));
    links.chain([(format!("C{count}"), r#"{"type":"string"}"#.to_owned())]).collect()
}
