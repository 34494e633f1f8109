//! Every example and default of an OpenAPI document, found in the text as it was written.

use crate::positions::{Position, child, positions, schema};
use crate::raw::Raw;

/// A value that the document shows.
#[derive(Clone, Debug)]
pub struct Example<'a> {
    /// Where it stands.
    pub pointer: String,
    /// The schema that it is a value of.
    pub schema: String,
    /// The value.
    pub value: &'a Raw,
}

/// The examples of JSON values in `document`. Those of other media types show text on the wire.
pub fn examples(document: &Raw) -> Vec<Example<'_>> {
    let mut found = Vec::new();
    for position in positions(document).into_iter().chain(definitions(document)) {
        let at = &position.pointer;
        let mut add = |pointer: String, value| found.push(Example { pointer, schema: at.clone(), value });
        for name in ["default", "example"] {
            if let Some(value) = position.schema.get(name) {
                add(child(at, name), value);
            }
        }
        for (index, value) in position.schema.get("examples").map(Raw::items).unwrap_or_default().iter().enumerate() {
            add(format!("{at}/examples/{index}"), value);
        }
        let Some((holder, above)) = position.holder.zip(at.strip_suffix("/schema")) else { continue };
        if !shows_json(above) {
            continue;
        }
        if let Some(value) = holder.get("example") {
            add(child(above, "example"), value);
        }
        for (name, example) in holder.get("examples").map(Raw::members).unwrap_or_default() {
            let own = child(&child(above, "examples"), name);
            let (at, example) = followed(document, own, example);
            if let Some(value) = example.get("value") {
                add(child(&at, "value"), value);
            }
        }
    }
    found
}

/// Every schema below the `definitions` of Swagger 2.0.
fn definitions(document: &Raw) -> Vec<Position<'_>> {
    let mut found = Vec::new();
    for (name, part) in document.get("definitions").map(Raw::members).unwrap_or_default() {
        schema(part, &child("/definitions", name), None, &mut found);
    }
    found
}

/// What a reference refers to, and where that is.
fn followed<'a>(document: &'a Raw, at: String, example: &'a Raw) -> (String, &'a Raw) {
    let reference = example.get("$ref").and_then(Raw::as_str).and_then(|text| text.strip_prefix('#'));
    match reference.and_then(|pointer| Some((pointer, document.at(pointer)?))) {
        Some((pointer, target)) => followed(document, pointer.to_owned(), target),
        None => (at, example),
    }
}

/// Whether the holder at `at` is no media type, or one of JSON.
fn shows_json(at: &str) -> bool {
    let mut steps = at.rsplit('/');
    let (name, above) = (steps.next().unwrap_or_default(), steps.next());
    let essence = name.split(';').next().unwrap_or_default().trim().replace("~1", "/").to_ascii_lowercase();
    above != Some("content") || essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}
