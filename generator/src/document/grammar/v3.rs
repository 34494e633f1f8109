use super::{Field, Form, Kind, field};
use crate::document::version::Version;

/// The members of the objects of OpenAPI 3.0, 3.1 and 3.2 together.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Document => DOCUMENT,
        Kind::Info => INFO,
        Kind::Contact => CONTACT,
        Kind::License => LICENSE,
        Kind::Tag => TAG,
        Kind::Server => SERVER,
        Kind::Variable => VARIABLE,
        Kind::Components => COMPONENTS,
        Kind::PathItem => PATH_ITEM,
        Kind::Operation => OPERATION,
        Kind::Parameter => PARAMETER,
        Kind::RequestBody => REQUEST_BODY,
        Kind::Media => MEDIA,
        Kind::Encoding => ENCODING,
        Kind::Response => RESPONSE,
        Kind::Header => HEADER,
        Kind::Scheme => SCHEME,
        Kind::Flows => FLOWS,
        Kind::Flow => FLOW,
        _ => &[],
    }
}

/// The first version that has the member `name` of `kind`.
pub fn since(kind: Kind, name: &str) -> Version {
    match (kind, name) {
        (Kind::Document, "webhooks" | "jsonSchemaDialect")
        | (Kind::Components, "pathItems")
        | (Kind::Info, "summary")
        | (Kind::License, "identifier") => Version::V31,
        (Kind::Document, "$self")
        | (Kind::Components, "mediaTypes")
        | (Kind::PathItem, "query" | "additionalOperations")
        | (Kind::Media, "itemSchema" | "prefixEncoding" | "itemEncoding")
        | (Kind::Encoding, "encoding" | "prefixEncoding" | "itemEncoding")
        | (Kind::Response, "summary")
        | (Kind::Server, "name")
        | (Kind::Tag, "summary" | "parent" | "kind")
        | (Kind::Scheme, "oauth2MetadataUrl" | "deprecated")
        | (Kind::Flows, "deviceAuthorization")
        | (Kind::Flow, "deviceAuthorizationUrl") => Version::V32,
        _ => Version::V20,
    }
}

const DOCUMENT: &[Field] = &[
    field("openapi", Form::Any),
    field("info", Form::One(Kind::Info)),
    field("jsonSchemaDialect", Form::Any),
    field("$self", Form::Any),
    field("servers", Form::List(Kind::Server)),
    field("paths", Form::Table(Kind::PathItem)),
    field("webhooks", Form::Map(Kind::PathItem)),
    field("components", Form::One(Kind::Components)),
    field("security", Form::Requirements),
    field("tags", Form::List(Kind::Tag)),
    field("externalDocs", Form::Any),
];

const INFO: &[Field] = &[
    field("title", Form::Text),
    field("summary", Form::Text),
    field("description", Form::Text),
    field("termsOfService", Form::Text),
    field("contact", Form::One(Kind::Contact)),
    field("license", Form::One(Kind::License)),
    field("version", Form::Text),
];

const CONTACT: &[Field] = &[field("name", Form::Text), field("url", Form::Text), field("email", Form::Text)];

const LICENSE: &[Field] = &[field("name", Form::Text), field("identifier", Form::Text), field("url", Form::Text)];

const TAG: &[Field] = &[
    field("name", Form::Text),
    field("summary", Form::Text),
    field("description", Form::Text),
    field("externalDocs", Form::Any),
    field("parent", Form::Text),
    field("kind", Form::Text),
];

const SERVER: &[Field] = &[
    field("url", Form::Text),
    field("description", Form::Text),
    field("name", Form::Text),
    field("variables", Form::Map(Kind::Variable)),
];

const VARIABLE: &[Field] =
    &[field("enum", Form::Texts), field("default", Form::Text), field("description", Form::Text)];

const COMPONENTS: &[Field] = &[
    field("schemas", Form::Map(Kind::Schema)),
    field("responses", Form::Map(Kind::Response)),
    field("parameters", Form::Map(Kind::Parameter)),
    field("examples", Form::Any),
    field("requestBodies", Form::Map(Kind::RequestBody)),
    field("headers", Form::Map(Kind::Header)),
    field("securitySchemes", Form::Map(Kind::Scheme)),
    field("links", Form::Any),
    field("callbacks", Form::Callbacks),
    field("pathItems", Form::Map(Kind::PathItem)),
    field("mediaTypes", Form::Map(Kind::Media)),
];

const PATH_ITEM: &[Field] = &[
    field("get", Form::One(Kind::Operation)),
    field("put", Form::One(Kind::Operation)),
    field("post", Form::One(Kind::Operation)),
    field("delete", Form::One(Kind::Operation)),
    field("options", Form::One(Kind::Operation)),
    field("head", Form::One(Kind::Operation)),
    field("patch", Form::One(Kind::Operation)),
    field("trace", Form::One(Kind::Operation)),
    field("query", Form::One(Kind::Operation)),
    field("additionalOperations", Form::Map(Kind::Operation)),
    field("$ref", Form::Reference),
    field("summary", Form::Text),
    field("description", Form::Text),
    field("servers", Form::List(Kind::Server)),
    field("parameters", Form::List(Kind::Parameter)),
];

const OPERATION: &[Field] = &[
    field("tags", Form::Texts),
    field("summary", Form::Text),
    field("description", Form::Text),
    field("externalDocs", Form::Any),
    field("operationId", Form::Text),
    field("parameters", Form::List(Kind::Parameter)),
    field("requestBody", Form::One(Kind::RequestBody)),
    field("responses", Form::Table(Kind::Response)),
    field("callbacks", Form::Callbacks),
    field("deprecated", Form::Flag),
    field("security", Form::Requirements),
    field("servers", Form::List(Kind::Server)),
];

const PARAMETER: &[Field] = &[
    field("name", Form::Text),
    field("in", Form::Text),
    field("$ref", Form::Reference),
    field("description", Form::Text),
    field("required", Form::Flag),
    field("deprecated", Form::Flag),
    field("allowEmptyValue", Form::Flag),
    field("style", Form::Text),
    field("explode", Form::Flag),
    field("allowReserved", Form::Flag),
    field("schema", Form::One(Kind::Schema)),
    field("example", Form::Any),
    field("examples", Form::Any),
    field("content", Form::Map(Kind::Media)),
];

const REQUEST_BODY: &[Field] = &[
    field("$ref", Form::Reference),
    field("description", Form::Text),
    field("content", Form::Map(Kind::Media)),
    field("required", Form::Flag),
];

const MEDIA: &[Field] = &[
    field("schema", Form::One(Kind::Schema)),
    field("itemSchema", Form::One(Kind::Schema)),
    field("example", Form::Any),
    field("examples", Form::Any),
    field("encoding", Form::Map(Kind::Encoding)),
    field("prefixEncoding", Form::Any),
    field("itemEncoding", Form::Any),
    field("$ref", Form::Reference),
    field("description", Form::Text),
];

const ENCODING: &[Field] = &[
    field("contentType", Form::Text),
    field("headers", Form::Map(Kind::Header)),
    field("style", Form::Text),
    field("explode", Form::Flag),
    field("allowReserved", Form::Flag),
    field("encoding", Form::Map(Kind::Encoding)),
    field("prefixEncoding", Form::Any),
    field("itemEncoding", Form::Any),
];

const RESPONSE: &[Field] = &[
    field("$ref", Form::Reference),
    field("summary", Form::Text),
    field("description", Form::Text),
    field("headers", Form::Map(Kind::Header)),
    field("content", Form::Map(Kind::Media)),
    field("links", Form::Any),
];

const HEADER: &[Field] = &[
    field("$ref", Form::Reference),
    field("description", Form::Text),
    field("required", Form::Flag),
    field("deprecated", Form::Flag),
    field("allowEmptyValue", Form::Flag),
    field("style", Form::Text),
    field("explode", Form::Flag),
    field("allowReserved", Form::Flag),
    field("schema", Form::One(Kind::Schema)),
    field("example", Form::Any),
    field("examples", Form::Any),
    field("content", Form::Map(Kind::Media)),
];

const SCHEME: &[Field] = &[
    field("$ref", Form::Reference),
    field("type", Form::Text),
    field("description", Form::Text),
    field("name", Form::Text),
    field("in", Form::Text),
    field("scheme", Form::Text),
    field("bearerFormat", Form::Text),
    field("flows", Form::One(Kind::Flows)),
    field("openIdConnectUrl", Form::Text),
    field("oauth2MetadataUrl", Form::Text),
    field("deprecated", Form::Flag),
];

const FLOWS: &[Field] = &[
    field("implicit", Form::One(Kind::Flow)),
    field("password", Form::One(Kind::Flow)),
    field("clientCredentials", Form::One(Kind::Flow)),
    field("authorizationCode", Form::One(Kind::Flow)),
    field("deviceAuthorization", Form::One(Kind::Flow)),
];

const FLOW: &[Field] = &[
    field("authorizationUrl", Form::Text),
    field("deviceAuthorizationUrl", Form::Text),
    field("tokenUrl", Form::Text),
    field("refreshUrl", Form::Text),
    field("scopes", Form::TextMap),
];
