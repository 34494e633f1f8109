//! A converted schema together with all that it refers to by `$ref` and `allOf`.

use crate::openapi_schema::Schemas;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// What holds of a value, all at once; choices are still open.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The keywords that stand for themselves.
    pub keywords: Map<String, Value>,
    /// The declared members.
    pub properties: Map<String, Value>,
    /// The names of those that must be there.
    pub required: BTreeSet<String>,
    /// The branches of each `oneOf` and `anyOf`.
    pub choices: Vec<Vec<Value>>,
    /// The references that were followed.
    pub references: Vec<String>,
}

impl Merged {
    /// Adds what `schema` says.
    pub fn add(&mut self, schema: &Value, schemas: &Schemas) {
        let Some(source) = schema.as_object() else { return };
        if let Some(reference) = source.get("$ref").and_then(Value::as_str) {
            self.references.push(reference.to_owned());
            if self.references.iter().filter(|other| *other == reference).count() == 1 {
                self.add(schemas.target(reference), schemas);
            }
            return;
        }
        for (keyword, value) in source {
            self.add_keyword(keyword, value, schemas);
        }
    }

    fn add_keyword(&mut self, keyword: &str, value: &Value, schemas: &Schemas) {
        match keyword {
            "allOf" => each(value).for_each(|part| self.add(part, schemas)),
            "oneOf" | "anyOf" => self.choices.push(each(value).cloned().collect()),
            "required" => self.required.extend(each(value).filter_map(Value::as_str).map(str::to_owned)),
            "properties" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    let both = self.properties.get(name).map(|known| json!({ "allOf": [known, member] }));
                    self.properties.insert(name.clone(), both.unwrap_or_else(|| member.clone()));
                }
            }
            keyword => {
                let both = self.keywords.get(keyword).map(|known| stricter(keyword, known, value));
                self.keywords.insert(keyword.to_owned(), both.unwrap_or_else(|| value.clone()));
            }
        }
    }

    /// The JSON types that a value may have; none where nothing is said.
    pub fn types(&self) -> Vec<String> {
        let said = self.keywords.get("type").map(types).unwrap_or_default();
        if !said.is_empty() {
            return said;
        }
        let has = |keyword: &str| self.keywords.contains_key(keyword);
        if !self.properties.is_empty() || !self.required.is_empty() || has("additionalProperties") {
            return vec!["object".to_owned()];
        }
        if has("items") { vec!["array".to_owned()] } else { Vec::new() }
    }

    /// The values that are listed, those of another type left out.
    pub fn listed(&self) -> Option<Vec<&Value>> {
        let types = self.types();
        let listed = self.keywords.get("enum")?.as_array()?.iter();
        Some(listed.filter(|value| types.is_empty() || types.iter().any(|name| is(value, name))).collect())
    }

    /// A bound or a count.
    pub fn number(&self, keyword: &str) -> Option<f64> {
        self.keywords.get(keyword).and_then(Value::as_f64)
    }

    /// A length or a number of items or members.
    pub fn count(&self, keyword: &str) -> Option<usize> {
        self.keywords.get(keyword).and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok())
    }

    /// A keyword that is text.
    pub fn text(&self, keyword: &str) -> Option<&str> {
        self.keywords.get(keyword).and_then(Value::as_str)
    }
}

/// Whether a value has the JSON type `name`.
fn is(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" | "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    }
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn types(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        list => each(list).filter_map(Value::as_str).map(str::to_owned).collect(),
    }
}

/// What holds where a keyword is said twice.
fn stricter(keyword: &str, first: &Value, second: &Value) -> Value {
    let higher = first.as_f64() >= second.as_f64();
    match keyword {
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" if higher => first.clone(),
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" if !higher => first.clone(),
        "type" => {
            let second = types(second);
            types(first).into_iter().filter(|name| second.contains(name)).collect()
        }
        "enum" => each(first).filter(|value| each(second).any(|other| other == *value)).cloned().collect(),
        "items" | "additionalProperties" => json!({ "allOf": [first, second] }),
        _ => second.clone(),
    }
}
