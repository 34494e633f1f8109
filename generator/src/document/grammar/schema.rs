use super::{Field, Form, Kind, field};
use crate::document::version::Version;

/// The Schema Object of every version together; the common keywords first, since the table is searched in order.
pub const SCHEMA: &[Field] = &[
    field("type", Form::Types),
    field("description", Form::Text),
    field("properties", Form::Map(Kind::Schema)),
    field("$ref", Form::Reference),
    field("items", Form::SchemaOrFlag),
    field("enum", Form::Values),
    field("format", Form::Text),
    field("required", Form::Texts),
    field("example", Form::Any),
    field("examples", Form::Any),
    field("title", Form::Text),
    field("nullable", Form::Flag),
    field("default", Form::Any),
    field("anyOf", Form::List(Kind::Schema)),
    field("oneOf", Form::List(Kind::Schema)),
    field("allOf", Form::List(Kind::Schema)),
    field("not", Form::SchemaOrFlag),
    field("additionalProperties", Form::SchemaOrFlag),
    field("maxLength", Form::Count),
    field("minLength", Form::Count),
    field("pattern", Form::Text),
    field("minimum", Form::Number),
    field("maximum", Form::Number),
    field("exclusiveMinimum", Form::Bound),
    field("exclusiveMaximum", Form::Bound),
    field("multipleOf", Form::Number),
    field("minItems", Form::Count),
    field("maxItems", Form::Count),
    field("uniqueItems", Form::Flag),
    field("minProperties", Form::Count),
    field("maxProperties", Form::Count),
    field("deprecated", Form::Flag),
    field("readOnly", Form::Flag),
    field("writeOnly", Form::Flag),
    field("discriminator", Form::One(Kind::Discriminator)),
    field("const", Form::Any),
    field("externalDocs", Form::Any),
    field("xml", Form::Any),
    field("$defs", Form::Map(Kind::Schema)),
    field("definitions", Form::Map(Kind::Schema)),
    field("patternProperties", Form::Map(Kind::Schema)),
    field("propertyNames", Form::SchemaOrFlag),
    field("prefixItems", Form::List(Kind::Schema)),
    field("contains", Form::SchemaOrFlag),
    field("minContains", Form::Count),
    field("maxContains", Form::Count),
    field("if", Form::SchemaOrFlag),
    field("then", Form::SchemaOrFlag),
    field("else", Form::SchemaOrFlag),
    field("dependentSchemas", Form::Map(Kind::Schema)),
    field("dependentRequired", Form::Any),
    field("dependencies", Form::Any),
    field("unevaluatedProperties", Form::SchemaOrFlag),
    field("unevaluatedItems", Form::SchemaOrFlag),
    field("additionalItems", Form::SchemaOrFlag),
    field("contentEncoding", Form::Text),
    field("contentMediaType", Form::Text),
    field("contentSchema", Form::SchemaOrFlag),
    field("$schema", Form::Any),
    field("$vocabulary", Form::Any),
    field("$comment", Form::Any),
    field("$id", Form::Any),
    field("id", Form::Any),
    field("$anchor", Form::Any),
    field("$dynamicAnchor", Form::Any),
    field("$dynamicRef", Form::Text),
    field("$recursiveAnchor", Form::Any),
    field("$recursiveRef", Form::Text),
];

pub const DISCRIMINATOR: &[Field] =
    &[field("propertyName", Form::Text), field("mapping", Form::Mapping), field("defaultMapping", Form::Text)];

/// Keywords that say which values are valid and that no view has a field for.
pub const CONSTRAINING: &[&str] = &["dependencies", "$dynamicRef", "$recursiveRef"];

/// Whether a schema keyword of any version is called so.
pub fn is_keyword(name: &str) -> bool {
    SCHEMA.iter().any(|field| field.name == name)
}

/// The first version that has this keyword.
pub fn since(name: &str) -> Version {
    match name {
        "const"
        | "$defs"
        | "patternProperties"
        | "propertyNames"
        | "prefixItems"
        | "contains"
        | "minContains"
        | "maxContains"
        | "if"
        | "then"
        | "else"
        | "dependentSchemas"
        | "dependentRequired"
        | "unevaluatedProperties"
        | "unevaluatedItems"
        | "contentEncoding"
        | "contentMediaType"
        | "contentSchema"
        | "$dynamicRef" => Version::V31,
        "oneOf" | "anyOf" | "not" | "nullable" | "writeOnly" | "deprecated" => Version::V30,
        _ => Version::V20,
    }
}
