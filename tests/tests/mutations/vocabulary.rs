//! What is put into trees.

use fastrand::Rng;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// Names of members, sound and odd.
pub const WORDS: &[&str] = &[
    "$ref",
    "x-y",
    "items",
    "schema",
    "content",
    "type",
    "properties",
    "allOf",
    "nullable",
    "default",
    "",
    "20",
    "in",
    "parameters",
    "enum",
    "mapping",
    "get",
    "200",
    "/",
    "/{a}/{a}",
    "application/json",
    "multipart/form-data",
    "self",
    "crate",
    "new",
    "Option",
    "a b",
    "é",
    "\u{202e}",
    "\u{301}",
    "~1",
    "discriminator",
    "securitySchemes",
    "body",
    "r#type",
    "_",
    "__",
    "Self",
];

/// A value that may fit or not.
pub fn value(dice: &mut Rng) -> Value {
    let values = [
        Value::Null,
        json!(true),
        json!(false),
        json!(-3),
        json!(0),
        json!(1.5),
        json!(1e308),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!("text"),
        json!("*/ \" \\ ```\n\r\t\u{0}\u{202e} <b> [x] {{}}"),
        json!("integer"),
        json!("string"),
        json!("object"),
        json!("array"),
        json!("null"),
        json!("binary"),
        json!("int32"),
        json!("date-time"),
        json!("query"),
        json!("path"),
        json!("header"),
        json!("deepObject"),
        json!("2.0"),
        json!("3.1.0"),
        json!("https://example.com/{a}?b#c"),
        json!("^(?=a)[\\d-z]{2,}$"),
        json!([]),
        json!({}),
        json!([null, 1, "a", {}]),
        json!(["string", "null"]),
        json!(["integer", "object", "array"]),
        json!({"type": "null"}),
        json!({"type": "string", "format": "binary"}),
        json!({"type": "array", "items": {"type": "array", "items": {}}}),
        json!({"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "object", "required": ["a"]}]}),
        json!({"$ref": "#"}),
        json!({"$ref": 5}),
        json!({"$ref": "other.yaml#/a"}),
        json!({"$ref": "#/components/schemas"}),
    ];
    values[dice.usize(..values.len())].clone()
}

/// Keywords of every version, with values that fit.
pub static KEYWORDS: LazyLock<Map<String, Value>> = LazyLock::new(|| serde_json::from_str(TEXT).expect("this is JSON"));

const TEXT: &str = r##"{
        "type": "object", "format": "uuid", "nullable": true, "readOnly": true, "deprecated": true, "default": "a", "const": 1,
        "enum": ["a", "A", "-a", null], "minLength": 3, "maximum": 5, "exclusiveMinimum": true, "multipleOf": 0.1, "pattern": "a|(",
        "required": ["a", "id", "id"], "additionalProperties": false, "items": {"type": "integer"}, "uniqueItems": true,
        "allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"required": ["a"]}],
        "oneOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}], "anyOf": [{}, {"type": "null"}],
        "not": {}, "discriminator": {"propertyName": "kind", "mapping": {"a": "#/components/schemas/A"}},
        "properties": {"a": {"type": "string"}, "A": {}, "a_": {}}, "patternProperties": {"^a": {}}, "prefixItems": [{}],
        "if": {}, "then": {}, "$defs": {"a": {}}, "unevaluatedProperties": false, "contentEncoding": "base64",
        "style": "pipeDelimited", "explode": false, "allowReserved": true, "in": "cookie", "name": "a b", "content": {"*/*": {}},
        "examples": {"a": {"value": 1}}, "example": {"a": [1]}, "encoding": {"a": {"contentType": "text/plain"}},
        "servers": [{"url": "https://{a}.b/", "variables": {"a": {"default": "c"}}}], "security": [{"a": []}, {}],
        "tags": ["a", "b c", "a"], "operationId": "new", "responses": {"2XX": {"description": "d"}, "default": {"description": ""}},
        "requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": {"f": {"type": "string", "format": "binary"}}}}}},
        "parameters": [{"name": "p", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}],
        "callbacks": {}, "links": {}, "webhooks": {}, "jsonSchemaDialect": "x", "consumes": ["text/plain"], "schema": {"type": "file"},
        "collectionFormat": "tsv", "description": "# T\n\n    code\n\n- [a](b)", "title": "T", "summary": "s", "x-a": {"$ref": "#/x"}
    }"##;
