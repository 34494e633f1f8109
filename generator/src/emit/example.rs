//! A program that makes one call, as the README of a generated crate and a new crate show it.

use super::sample;
use crate::ir::{Api, Operation, Output, Parameter, Scheme, SchemeKind, Type};

/// The program, for a crate that is called `krate` in Rust.
pub(super) fn program(api: &Api, krate: &str) -> String {
    let operation = callable(api);
    let builder = builder(api, operation);
    let mut text = format!("use {krate}::Client;\n\n#[tokio::main]\n");
    text.push_str("async fn main() -> Result<(), Box<dyn std::error::Error>> {\n");
    text.push_str(&format!("    let client = {builder};\n"));
    match operation {
        Some(operation) => {
            let arguments: Vec<String> =
                operation.arguments.iter().filter_map(|at| argument(api, operation, *at)).collect();
            let (name, arguments) = (&operation.name.rust, arguments.join(", "));
            text.push_str(&format!("    let answer = client.{name}({arguments}).await?;\n"));
            text.push_str("    println!(\"{} {:?}\", answer.meta().status(), *answer);\n");
        }
        None => text.push_str("    println!(\"{client:?}\");\n"),
    }
    text + "    Ok(())\n}\n"
}

/// The call that asks for least: one that only reads, and takes no more than text and numbers.
fn callable(api: &Api) -> Option<&Operation> {
    let calls = api.operations.iter().filter(|operation| {
        let is_whole = matches!(
            operation.output,
            Output::Empty | Output::Json(_) | Output::Xml(..) | Output::JsonOrXml(..) | Output::Text
        );
        is_whole && operation.arguments.iter().all(|at| argument(api, operation, *at).is_some())
    });
    calls.min_by_key(|operation| (operation.method != "GET", operation.docs.deprecated, operation.arguments.len()))
}

/// A value for an argument, if one can be thought of.
fn argument(api: &Api, operation: &Operation, at: Option<usize>) -> Option<String> {
    let Parameter { ty, nullable: false, .. } = operation.parameters.get(at?)? else { return None };
    sample::argument(api, ty).filter(|_| matches!(ty, Type::String | Type::Integer(_) | Type::Bool))
}

/// The client, with the credentials of the call and an address where the document has none.
fn builder(api: &Api, operation: Option<&Operation>) -> String {
    let servers = operation.map_or(&[][..], |operation| operation.servers.as_slice());
    let server = servers.first().copied().or(api.default_server).and_then(|index| api.servers.get(index));
    let mut text = "Client::builder()".to_owned();
    if server.is_none_or(|server| server.placeholder || !server.name.spec.contains("://")) {
        text.push_str("\n        .base_url(std::env::var(\"BASE_URL\")?)");
    }
    let needed = operation.and_then(|operation| operation.security.first());
    for scheme in needed.into_iter().flatten().filter_map(|index| api.schemes.get(*index)) {
        text.push_str(&format!("\n        .{}({})", scheme.name.rust, credential(scheme)));
    }
    let separator = if text.contains('\n') { "\n        " } else { "" };
    text + separator + ".build()?"
}

/// Credentials come from the environment: never from code.
fn credential(scheme: &Scheme) -> String {
    let name = scheme.name.rust.trim_end_matches('_').to_uppercase();
    match scheme.kind {
        SchemeKind::Basic => format!("(std::env::var(\"{name}_USER\")?, std::env::var(\"{name}_PASSWORD\")?)"),
        _ => format!("std::env::var(\"{name}\")?"),
    }
}
