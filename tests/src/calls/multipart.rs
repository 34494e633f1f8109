//! Bodies of `multipart/form-data`, written where the client takes bytes and read wherever they come from.

use super::style::Reader;
use crate::openapi_schema::Schemas;
use serde_json::{Map, Value};

/// What parts the bodies that are written here.
const BOUNDARY: &str = "between-the-parts";

/// The header `Content-Type` of the bodies that are written here.
pub fn content_type() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

/// An object as a body: a part for each member, or for each item of a list; what is no text is written as JSON.
pub fn written(value: &Value) -> String {
    let mut body = String::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for item in items {
            let text = item.as_str().map_or_else(|| item.to_string(), str::to_owned);
            body += &format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        }
    }
    body + &format!("--{BOUNDARY}--\r\n")
}

/// The object that a body stands for.
///
/// # Errors
/// If the body is no multipart body.
pub fn read(schemas: &Schemas, schema: &Value, content_type: &str, body: &[u8]) -> Result<Value, String> {
    let reader = Reader { schemas };
    let shape = reader.shape(schema);
    let mut members = Map::new();
    for (name, text) in parts(content_type, &String::from_utf8_lossy(body))? {
        let member = shape.member(&name);
        let kind = reader.shape(member);
        if kind.is("array") {
            let list = members.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            list.as_array_mut().expect("it is a list").push(part(&reader, kind.items(), &text));
        } else {
            members.insert(name, part(&reader, member, &text));
        }
    }
    Ok(Value::Object(members))
}

fn part(reader: &Reader<'_>, schema: &Value, text: &str) -> Value {
    let value = reader.shape(schema).is("object").then(|| serde_json::from_str(text).ok()).flatten();
    value.unwrap_or_else(|| reader.scalar(schema, text))
}

/// The names and texts of the parts.
fn parts(content_type: &str, body: &str) -> Result<Vec<(String, String)>, String> {
    let boundary = content_type.split_once("boundary=").map(|(_, boundary)| boundary.trim_matches('"'));
    let boundary = boundary.ok_or_else(|| format!("{content_type} has no boundary"))?;
    let body = format!("\r\n{body}");
    let separator = format!("\r\n--{boundary}");
    let mut parts = Vec::new();
    for piece in body.split(&separator).skip(1) {
        if piece.starts_with("--") {
            return Ok(parts);
        }
        let (head, text) = piece.split_once("\r\n\r\n").ok_or("a part has no headers")?;
        let name = head.split_once("name=\"").and_then(|(_, rest)| rest.split_once('"'));
        let (name, _) = name.ok_or_else(|| format!("a part has no name: {head}"))?;
        parts.push((name.to_owned(), text.to_owned()));
    }
    Err("the last boundary is missing".to_owned())
}
