//! The second opinion: the document's schemas in the terms of JSON Schema, judged by a library of its own.

use jsonschema::{Draft, Registry, Validator};
use serde_json::{Map, Value, json};
use tests::formats;

/// Judges values by the schemas of one document.
pub struct Judge {
    registry: Registry<'static>,
}

/// What the document is called among schemas.
const DOCUMENT: &str = "urn:document";

impl Judge {
    /// `document` is of any version.
    pub fn new(mut document: Value) -> Self {
        let version = document["openapi"].as_str().unwrap_or_default().to_owned();
        // From 3.1 on schemas are JSON Schema of 2020-12 as they are written, but for what many keep of 3.0.
        let dialect = if version.starts_with("3.0") || version.is_empty() { old } else { flags };
        translate(&mut document, dialect);
        let registry = Registry::new().draft(Draft::Draft202012).add(DOCUMENT, document).and_then(|all| all.prepare());
        Self { registry: registry.unwrap_or_else(|error| panic!("the document is no resource: {error}")) }
    }

    /// What the schema at `pointer` has against `value`.
    pub fn faults(&self, pointer: &str, value: &Value) -> Vec<String> {
        let validator = self.validator(pointer);
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    /// What judges values of the schema at `pointer`.
    pub fn validator(&self, pointer: &str) -> Validator {
        let schema = json!({ "$ref": format!("{DOCUMENT}#{}", escaped(pointer)) });
        formats::options()
            .with_registry(&self.registry)
            .build(&schema)
            .unwrap_or_else(|error| panic!("{pointer}: {error}"))
    }
}

/// A pointer as the fragment of a URI.
fn escaped(pointer: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/~-._".contains(byte);
    let text = |byte: u8| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    pointer.bytes().map(text).collect()
}

type Members = Map<String, Value>;

/// A dialect to JSON Schema of 2020-12, everywhere below `node`: what is no schema is of no consequence.
fn translate(node: &mut Value, dialect: fn(&mut Members)) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(|item| translate(item, dialect)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| translate(member, dialect));
            dialect(members);
        }
        _ => {}
    }
}

/// OpenAPI 3.0's dialect.
fn old(schema: &mut Members) {
    // Beside a reference nothing else holds in 3.0.
    if let Some(reference) = schema.get("$ref").filter(|reference| reference.is_string()).cloned() {
        schema.clear();
        schema.insert("$ref".to_owned(), reference);
        return;
    }
    flags(schema);
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        admit_null(schema);
    }
}

/// Exclusive bounds that are flags; and a schema that lists properties is one of objects, as the generator takes it
/// unless `implied-types` is off.
fn flags(schema: &mut Members) {
    let lists = |node: &Value| node.as_object().is_some_and(|all| all.values().all(Value::is_object));
    let said = ["type", "$ref", "allOf", "oneOf", "anyOf", "nullable"].iter().any(|word| schema.contains_key(*word));
    if !said && schema.get("properties").is_some_and(lists) {
        schema.insert("type".to_owned(), json!("object"));
    }
    // YAML reads the word as null where it stands without quotes.
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.iter_mut().filter(|ty| ty.is_null()).for_each(|ty| *ty = json!("null"));
    }
    for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match schema.get(flag) {
            Some(Value::Bool(true)) => {
                let bound = schema.remove(bound).unwrap_or(Value::Null);
                schema.insert(flag.to_owned(), bound);
            }
            Some(Value::Bool(false)) => _ = schema.remove(flag),
            _ => {}
        }
    }
}

/// Parts keep their places, since examples are asked about by place.
fn admit_null(schema: &mut Members) {
    if let Some(name) = schema.get("type").filter(|name| name.is_string()).cloned() {
        schema.insert("type".to_owned(), json!([name, "null"]));
    }
    let branch = json!({ "type": "null" });
    for (keyword, null) in [("enum", Value::Null), ("anyOf", branch.clone()), ("oneOf", branch)] {
        if let Some(Value::Array(items)) = schema.get_mut(keyword) {
            items.push(null);
        }
    }
}
