//! Values read back from what was sent for a parameter, by its style.

use super::document::Parameter;
use super::merged::Merged;
use crate::openapi_schema::Schemas;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

/// Reads parameters as the document says that they are written.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The schemas of the document.
    pub schemas: &'a Schemas,
}

impl Reader<'_> {
    /// The value of text as its schema has it: `7` is text where that is valid, else a number.
    pub fn scalar(&self, schema: &Value, text: &str) -> Value {
        let plain = Value::from(text);
        if self.schemas.is_valid(schema, &plain) {
            return plain;
        }
        serde_json::from_str(text).ok().filter(|value: &Value| !value.is_array() && !value.is_object()).unwrap_or(plain)
    }

    /// What stands for a parameter in a path or a header, where commas part items.
    pub fn simple(&self, parameter: &Parameter, sent: &str) -> Value {
        assert_eq!(parameter.style, "simple", "{}: this style is not read", parameter.name);
        let decode = |text: &str| if parameter.place == "path" { decoded(text) } else { text.to_owned() };
        self.parts(parameter, sent, &decode)
    }

    /// What stands for a parameter in a query or a cookie: the pairs of its name.
    pub fn form(&self, parameter: &Parameter, pairs: &[(String, String)]) -> Option<Value> {
        assert_eq!(parameter.style, "form", "{}: this style is not read", parameter.name);
        let shape = self.shape(&parameter.schema);
        assert!(!(shape.is("object") && parameter.explode), "{}: such objects are not read", parameter.name);
        let named = pairs.iter().filter(|(name, _)| decoded(name) == parameter.name);
        let sent: Vec<&str> = named.map(|(_, value)| value.as_str()).collect();
        if shape.is("array") && parameter.explode {
            let items: Vec<Value> = sent.iter().map(|text| self.scalar(shape.items(), &decoded(text))).collect();
            return (!items.is_empty()).then(|| items.into());
        }
        let [only] = sent.as_slice() else { return (!sent.is_empty()).then(|| "sent several times".into()) };
        Some(self.parts(parameter, only, &decoded))
    }

    /// A value in one piece.
    fn parts(&self, parameter: &Parameter, sent: &str, decode: &dyn Fn(&str) -> String) -> Value {
        let shape = self.shape(&parameter.schema);
        if shape.is("array") {
            return sent.split(',').map(|item| self.scalar(shape.items(), &decode(item))).collect();
        }
        if !shape.is("object") {
            return self.scalar(&parameter.schema, &decode(sent));
        }
        let words: Vec<&str> = sent.split(',').collect();
        let pairs: Vec<(&str, &str)> = match parameter.explode {
            true => words.iter().filter_map(|word| word.split_once('=')).collect(),
            false => words.chunks(2).map(|pair| (pair[0], pair.get(1).copied().unwrap_or_default())).collect(),
        };
        let member = |(name, value): (&str, &str)| {
            let name = decode(name);
            let value = self.scalar(shape.member(&name), &decode(value));
            (name, value)
        };
        Value::Object(pairs.into_iter().map(member).collect::<Map<_, _>>())
    }

    /// What is known of a value before it is read.
    pub fn shape(&self, schema: &Value) -> Shape {
        let mut merged = Merged::default();
        merged.add(schema, self.schemas);
        Shape { merged }
    }
}

/// The type of a value, and the schemas of its parts.
#[derive(Debug)]
pub struct Shape {
    merged: Merged,
}

const ANYTHING: &Value = &Value::Bool(true);

impl Shape {
    /// Whether it may have this JSON type.
    pub fn is(&self, name: &str) -> bool {
        self.merged.types().iter().any(|other| other == name)
    }

    /// The schema of an item.
    pub fn items(&self) -> &Value {
        self.merged.keywords.get("items").unwrap_or(ANYTHING)
    }

    /// The schema of a member.
    pub fn member(&self, name: &str) -> &Value {
        let declared = self.merged.properties.get(name).or(self.merged.keywords.get("additionalProperties"));
        declared.unwrap_or(ANYTHING)
    }
}

/// Text without its percent-encoding; `+` is a plus.
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
