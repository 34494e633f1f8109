//! The program that makes the calls: a server, a client for each document, and a function for each row.

use crate::rows::{Base, File, Row};
use std::fmt::Write;
use tests::project::workspace;

/// The server, a module of the program.
pub const SERVER: &str = include_str!("server.txt");

/// What is the same for all rows.
const MAIN: &str = include_str!("main.txt");

pub fn manifest() -> String {
    let runtime = workspace().join("runtime");
    format!(
        "[package]\nname = \"wire\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.dev]\ndebug = false\n\n[dependencies]\n\
         oasmith-runtime = {{ path = {runtime:?}, features = [\"blocking\", \"xml\"] }}\nserde = \"1\"\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", default-features = false, features = [\"rt\", \"time\", \"net\"] }}\n"
    )
}

/// `main.rs`.
pub fn main(files: &[File]) -> String {
    let mut code = MAIN.to_owned();
    let mut calls = String::new();
    for File { name, .. } in files {
        write!(code, "\n#[allow(dead_code)]\nmod {name};\nmod {name}_rows;\n").expect("a string grows");
        writeln!(calls, "    run({name:?}, {name}_rows::ROWS, include_str!(\"{name}_answers.json\"), &server);")
            .expect("a string grows");
    }
    write!(code, "\nfn main() {{\n    let server = server::Server::start();\n{calls}}}\n").expect("a string grows");
    code
}

/// The module of a file's rows; `emitted` is the client's.
pub fn rows(file: &File, emitted: &str) -> String {
    let module = &file.name;
    let models = emitted.contains("pub mod models {").then(|| format!("use crate::{module}::models::*;\n"));
    let models = models.unwrap_or_default();
    let mut code = format!(
        "#![allow(unused_imports, unused_mut, deprecated)]\n\n\
         use crate::{module}::*;\n{models}use crate::{{Outcome, Row, told}};\nuse std::time::Duration;\n\n\
         pub const ROWS: &[(&str, Row)] = &[\n"
    );
    for (index, row) in file.rows.iter().enumerate() {
        writeln!(code, "    ({:?}, |address| Box::pin(row_{index}(address))),", row.name).expect("a string grows");
    }
    code.push_str("];\n");
    for (index, row) in file.rows.iter().enumerate() {
        let (name, client, call, outcome) = (&row.name, client(file, row), &row.call, outcome(row));
        write!(
            code,
            "\n// {name}\nasync fn row_{index}(address: String) -> Outcome {{\n    {client}\n    \
             let outcome = {{ {call} }}.await;\n    {outcome}\n}}\n"
        )
        .expect("a string grows");
    }
    code
}

fn client(file: &File, row: &Row) -> String {
    let base = match row.base.unwrap_or(file.base) {
        Base::Given => "no_proxy().base_url(address)",
        Base::Document => "proxy(address)",
    };
    let own = row.builder.as_ref().or(file.builder.as_ref()).map_or("builder", String::as_str);
    format!(
        "let builder = Client::builder().{base};\n    let client = {{ {own} }}.build().map_err(|error| told(&error))?;"
    )
}

/// What is made of the outcome of the call.
fn outcome(row: &Row) -> String {
    let mut code = "let mut answer = outcome.map_err(|error| told(&error))?;\n".to_owned();
    if let Some(value) = &row.value {
        write!(code, "    assert_eq!(answer.into_inner(), {{ {value} }});\n    Ok(())").expect("a string grows");
        return code;
    }
    let holds = row.holds.as_deref().unwrap_or("{ let _ = answer; true }");
    write!(code, "    assert!({{ {holds} }}, \"it does not hold\");\n    Ok(())").expect("a string grows");
    code
}
