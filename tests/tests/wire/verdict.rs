//! What the program says, held against the rows.

use crate::rows::{Exchange, File, Row};
use serde::Deserialize;

/// Headers of every request, which are compared where a row lists them, and one that is made at random.
const USUAL: &[&str] =
    &["host", "accept", "accept-encoding", "user-agent", "content-length", "transfer-encoding", "sec-websocket-key"];

/// A line of the program.
#[derive(Deserialize)]
struct Said {
    file: String,
    name: String,
    fault: Option<String>,
    sent: Vec<Sent>,
}

/// A request.
#[derive(Deserialize)]
struct Sent {
    line: String,
    headers: Vec<(String, String)>,
    body: String,
}

/// What is not as the rows say.
pub fn faults(files: &[File], output: &str) -> Vec<String> {
    let lines = output.lines().filter_map(|line| line.strip_prefix("row "));
    let mut said = lines.map(|line| serde_json::from_str::<Said>(line).expect("the program writes JSON"));
    let mut faults = Vec::new();
    for (file, row) in files.iter().flat_map(|file| file.rows.iter().map(move |row| (file, row))) {
        let said = said.next().unwrap_or_else(|| panic!("the program does not speak of {}", row.name));
        assert_eq!((&said.file, &said.name), (&file.name, &row.name), "rows come in their order");
        let found = differences(row, &said);
        if !found.is_empty() {
            faults.push(format!("{}: {}\n  {}", file.name, row.name, found.join("\n  ")));
        }
    }
    faults
}

fn differences(row: &Row, said: &Said) -> Vec<String> {
    let mut found = Vec::new();
    match (&row.fails, &said.fault) {
        (None, Some(fault)) => found.push(format!("failed: {fault}")),
        (Some(wanted), None) => found.push(format!("did not fail: {wanted}")),
        (Some(wanted), Some(fault)) if !fault.contains(wanted) => {
            found.push(format!("failed otherwise: {fault}\n   instead of: {wanted}"));
        }
        _ => {}
    }
    let wanted = row.exchanges();
    if wanted.len() != said.sent.len() {
        let lines: Vec<&str> = said.sent.iter().map(|sent| sent.line.as_str()).collect();
        found.push(format!("sent {} requests instead of {}: {}", lines.len(), wanted.len(), lines.join(", ")));
    }
    for (exchange, sent) in wanted.iter().zip(&said.sent) {
        found.extend(of_request(exchange, sent));
    }
    found
}

fn of_request(row: &Exchange, sent: &Sent) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |what: &str, expected: &str, actual: &str| {
        if expected != actual {
            found.push(format!("{what}\n   expected: {expected:?}\n   sent:     {actual:?}"));
        }
    };
    compare("line", &row.line, &sent.line);
    let (headers, body) = sent.without_boundary();
    let is_multipart = headers.iter().any(|(name, value)| name == "content-type" && value.starts_with("multipart/"));
    let expected = if is_multipart { row.body.replace('\n', "\r\n") } else { row.body.clone() };
    compare("body", &expected, &body);
    for (name, value) in &row.headers {
        let all: Vec<&str> =
            headers.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str()).collect();
        let actual = (!all.is_empty()).then(|| all.join(" | "));
        compare(name, value.as_deref().unwrap_or("(none)"), actual.as_deref().unwrap_or("(none)"));
    }
    for (name, value) in &headers {
        if !USUAL.contains(&name.as_str()) && !row.headers.contains_key(name) {
            compare(name, "(not listed)", value);
        }
    }
    found
}

impl Sent {
    /// Headers and body with `B` for the boundary between parts.
    fn without_boundary(&self) -> (Vec<(String, String)>, String) {
        let media_type = self.headers.iter().find(|(name, _)| name == "content-type");
        let boundary = media_type.and_then(|(_, value)| value.split_once("boundary="));
        let Some(boundary) = boundary.and_then(|(_, rest)| rest.split(';').next()) else {
            return (self.headers.clone(), self.body.clone());
        };
        let plain = |text: &str| text.replace(boundary, "B");
        let headers = self.headers.iter().map(|(name, value)| (name.clone(), plain(value)));
        (headers.collect(), plain(&self.body))
    }
}
