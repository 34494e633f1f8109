use super::{Field, Form, Kind, field};

/// The members of the objects that Swagger 2.0 has in a form of its own.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Document2 => DOCUMENT,
        Kind::PathItem2 => PATH_ITEM,
        Kind::Operation2 => OPERATION,
        Kind::Parameter2 => PARAMETER,
        Kind::Response2 => RESPONSE,
        Kind::Header2 => HEADER,
        Kind::Scheme2 => SCHEME,
        _ => &[],
    }
}

const DOCUMENT: &[Field] = &[
    field("swagger", Form::Any),
    field("info", Form::One(Kind::Info)),
    field("host", Form::Text),
    field("basePath", Form::Text),
    field("schemes", Form::Texts),
    field("consumes", Form::Texts),
    field("produces", Form::Texts),
    field("paths", Form::Table(Kind::PathItem2)),
    field("definitions", Form::Map(Kind::Schema)),
    field("parameters", Form::Map(Kind::Parameter2)),
    field("responses", Form::Map(Kind::Response2)),
    field("securityDefinitions", Form::Map(Kind::Scheme2)),
    field("security", Form::Requirements),
    field("tags", Form::List(Kind::Tag)),
    field("externalDocs", Form::Any),
];

const PATH_ITEM: &[Field] = &[
    field("$ref", Form::Reference),
    field("get", Form::One(Kind::Operation2)),
    field("put", Form::One(Kind::Operation2)),
    field("post", Form::One(Kind::Operation2)),
    field("delete", Form::One(Kind::Operation2)),
    field("options", Form::One(Kind::Operation2)),
    field("head", Form::One(Kind::Operation2)),
    field("patch", Form::One(Kind::Operation2)),
    field("parameters", Form::List(Kind::Parameter2)),
];

const OPERATION: &[Field] = &[
    field("tags", Form::Texts),
    field("summary", Form::Text),
    field("description", Form::Text),
    field("externalDocs", Form::Any),
    field("operationId", Form::Text),
    field("consumes", Form::Texts),
    field("produces", Form::Texts),
    field("parameters", Form::List(Kind::Parameter2)),
    field("responses", Form::Table(Kind::Response2)),
    field("schemes", Form::Texts),
    field("deprecated", Form::Flag),
    field("security", Form::Requirements),
];

const PARAMETER: &[Field] = &[
    field("name", Form::Text),
    field("in", Form::Text),
    field("$ref", Form::Reference),
    field("description", Form::Text),
    field("required", Form::Flag),
    field("schema", Form::One(Kind::Schema)),
    field("allowEmptyValue", Form::Flag),
    field("collectionFormat", Form::Text),
    field("type", Form::Types),
    field("format", Form::Text),
    field("items", Form::One(Kind::Schema)),
    field("default", Form::Any),
    field("maximum", Form::Number),
    field("exclusiveMaximum", Form::Bound),
    field("minimum", Form::Number),
    field("exclusiveMinimum", Form::Bound),
    field("maxLength", Form::Count),
    field("minLength", Form::Count),
    field("pattern", Form::Text),
    field("maxItems", Form::Count),
    field("minItems", Form::Count),
    field("uniqueItems", Form::Flag),
    field("enum", Form::Values),
    field("multipleOf", Form::Number),
];

const HEADER: &[Field] = &[
    field("description", Form::Text),
    field("collectionFormat", Form::Text),
    field("type", Form::Types),
    field("format", Form::Text),
    field("items", Form::One(Kind::Schema)),
    field("default", Form::Any),
    field("maximum", Form::Number),
    field("exclusiveMaximum", Form::Bound),
    field("minimum", Form::Number),
    field("exclusiveMinimum", Form::Bound),
    field("maxLength", Form::Count),
    field("minLength", Form::Count),
    field("pattern", Form::Text),
    field("maxItems", Form::Count),
    field("minItems", Form::Count),
    field("uniqueItems", Form::Flag),
    field("enum", Form::Values),
    field("multipleOf", Form::Number),
];

const RESPONSE: &[Field] = &[
    field("$ref", Form::Reference),
    field("description", Form::Text),
    field("schema", Form::One(Kind::Schema)),
    field("headers", Form::Map(Kind::Header2)),
    field("examples", Form::Any),
];

const SCHEME: &[Field] = &[
    field("type", Form::Text),
    field("description", Form::Text),
    field("name", Form::Text),
    field("in", Form::Text),
    field("flow", Form::Text),
    field("authorizationUrl", Form::Text),
    field("tokenUrl", Form::Text),
    field("scopes", Form::TextMap),
];
