//! The schemas of an OpenAPI 3.0 document as JSON Schema 2020-12, for a validator that knows nothing of the generator.

use crate::formats;
use jsonschema::{Draft, Registry, Validator};
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Which way a value goes: members that are `readOnly` are in no request, `writeOnly` ones in no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From client to server.
    Request,
    /// From server to client.
    Answer,
}

/// What the document is called by the references in converted schemas.
const DOCUMENT: &str = "urn:oasmith:document";

/// A document whose schemas can be validated against.
#[derive(Debug)]
pub struct Schemas {
    /// The document with all its schemas converted; a reference in a schema holds wherever the schema is taken to.
    pub document: Value,
    registry: Registry<'static>,
    validators: RefCell<HashMap<String, Rc<Validator>>>,
}

impl Schemas {
    /// Converts the schemas of `document`, which is one file.
    pub fn new(document: &Value, direction: Direction) -> Self {
        let document = walk(document, direction);
        let resource = Draft::Draft202012.create_resource(document.clone());
        let registry = Registry::new().add(DOCUMENT, resource).expect("the name is a URI");
        let registry = registry.prepare().unwrap_or_else(|error| panic!("a reference leads nowhere: {error}"));
        Self { document, registry, validators: RefCell::default() }
    }

    /// What a reference leads to, in a schema or elsewhere.
    pub fn target(&self, reference: &str) -> &Value {
        let pointer = reference.strip_prefix(DOCUMENT).unwrap_or(reference);
        let pointer = pointer.strip_prefix('#').unwrap_or_else(|| panic!("{reference} leads to another file"));
        self.document.pointer(pointer).unwrap_or_else(|| panic!("{reference} leads nowhere"))
    }

    /// All that is wrong with `value` as the converted `schema` has it.
    pub fn faults(&self, schema: &Value, value: &Value) -> Vec<String> {
        let fault =
            |error: jsonschema::ValidationError<'_>| format!("{:?}: {error}", error.instance_path().to_string());
        self.validator(schema).iter_errors(value).map(fault).collect()
    }

    /// Whether `value` is valid as the converted `schema` has it.
    pub fn is_valid(&self, schema: &Value, value: &Value) -> bool {
        self.validator(schema).is_valid(value)
    }

    fn validator(&self, schema: &Value) -> Rc<Validator> {
        let key = schema.to_string();
        if let Some(known) = self.validators.borrow().get(&key) {
            return known.clone();
        }
        let built = formats::options().with_registry(&self.registry).build(schema);
        let built = Rc::new(built.unwrap_or_else(|error| panic!("{schema} is no schema: {error}")));
        self.validators.borrow_mut().insert(key, built.clone());
        built
    }
}

/// Converts what is a schema in a part of the document that is none.
fn walk(part: &Value, direction: Direction) -> Value {
    match part {
        Value::Object(members) => {
            let convert = |(name, value): (&String, &Value)| (name.clone(), member(name, value, direction));
            members.iter().map(convert).collect()
        }
        Value::Array(items) => items.iter().map(|item| walk(item, direction)).collect(),
        scalar => scalar.clone(),
    }
}

fn member(name: &str, value: &Value, direction: Direction) -> Value {
    match name {
        "schema" => schema(value, direction),
        "schemas" => each(value, direction),
        "example" | "examples" => value.clone(),
        _ => walk(value, direction),
    }
}

fn each(schemas: &Value, direction: Direction) -> Value {
    let members = schemas.as_object().into_iter().flatten();
    members.map(|(name, value)| (name.clone(), schema(value, direction))).collect()
}

fn list(schemas: &Value, direction: Direction) -> Value {
    schemas.as_array().into_iter().flatten().map(|value| schema(value, direction)).collect()
}

fn schema(source: &Value, direction: Direction) -> Value {
    let Some(source) = source.as_object() else { return source.clone() };
    // Siblings of a reference mean nothing in 3.0.
    if let Some(reference) = source.get("$ref").and_then(Value::as_str) {
        return json!({ "$ref": format!("{DOCUMENT}{reference}") });
    }
    let mut converted = Map::new();
    for (keyword, value) in source {
        if let Some(value) = keyword_value(keyword, value, source, direction) {
            converted.insert(keyword.clone(), value);
        }
    }
    strict_bound("minimum", "exclusiveMinimum", source, &mut converted);
    strict_bound("maximum", "exclusiveMaximum", source, &mut converted);
    leave_out(source, direction, &mut converted);
    Value::Object(converted)
}

/// A keyword's value in JSON Schema; nothing for keywords that say nothing about values.
fn keyword_value(keyword: &str, value: &Value, source: &Map<String, Value>, direction: Direction) -> Option<Value> {
    match keyword {
        "properties" => Some(each(value, direction)),
        "items" | "additionalProperties" | "not" => Some(schema(value, direction)),
        "allOf" | "oneOf" | "anyOf" => Some(list(value, direction)),
        "type" if source.get("nullable") == Some(&Value::Bool(true)) => Some(json!([value, "null"])),
        "type" | "enum" | "default" | "example" | "format" | "pattern" | "required" | "uniqueItems" | "multipleOf"
        | "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties"
        | "maxProperties" => Some(value.clone()),
        _ => None,
    }
}

/// In 3.0 `exclusiveMinimum: true` is said of `minimum`.
fn strict_bound(bound: &str, strict: &str, source: &Map<String, Value>, converted: &mut Map<String, Value>) {
    if source.get(strict) == Some(&Value::Bool(true))
        && let Some(limit) = converted.remove(bound)
    {
        converted.insert(strict.to_owned(), limit);
    }
}

/// Takes away the members that do not travel this way.
fn leave_out(source: &Map<String, Value>, direction: Direction, converted: &mut Map<String, Value>) {
    let mark = match direction {
        Direction::Request => "readOnly",
        Direction::Answer => "writeOnly",
    };
    let members = source.get("properties").and_then(Value::as_object).into_iter().flatten();
    let marked = members.filter(|(_, member)| member.get(mark) == Some(&Value::Bool(true)));
    for (name, _) in marked {
        if let Some(properties) = converted.get_mut("properties").and_then(Value::as_object_mut) {
            properties.remove(name);
        }
        if let Some(required) = converted.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|other| other != name.as_str());
        }
    }
}
