//! What a document says of its operations, read from the document itself.

use crate::openapi_schema::Schemas;
use serde_json::Value;
use std::collections::BTreeSet;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A media type and the schema of what it holds.
pub type Media = (String, Value);

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method in capitals.
    pub method: String,
    /// The path's template.
    pub path: String,
    /// The parameters of the path and of the operation.
    pub parameters: Vec<Parameter>,
    /// The body of its request.
    pub body: Option<Body>,
    /// Statuses and what is answered with them, in order.
    pub answers: Vec<Answer>,
    /// The alternatives of its security, as names of schemes.
    pub security: Vec<BTreeSet<String>>,
    /// The addresses of its servers.
    pub servers: Vec<String>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where it stands: `path`, `query`, `header` or `cookie`.
    pub place: String,
    /// Its name.
    pub name: String,
    /// Whether it must be given.
    pub required: bool,
    /// How lists and objects are written.
    pub style: String,
    /// Whether their parts stand alone.
    pub explode: bool,
    /// The schema of its value.
    pub schema: Value,
}

/// A request's body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// Its media types and their schemas.
    pub content: Vec<Media>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// `200`, `2XX` or `default`.
    pub status: String,
    /// Its media types and their schemas.
    pub content: Vec<Media>,
}

impl Operation {
    /// What an operation is called in this test: its method and path.
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// All operations of a document.
pub fn operations(schemas: &Schemas) -> Vec<Operation> {
    let reader = Reader { schemas };
    let paths = members(schemas.document.get("paths"));
    paths.filter(|(path, _)| path.starts_with('/')).flat_map(|(path, item)| reader.item(path, item)).collect()
}

struct Reader<'a> {
    schemas: &'a Schemas,
}

impl<'a> Reader<'a> {
    fn followed(&self, mut part: &'a Value) -> &'a Value {
        while let Some(reference) = part.get("$ref").and_then(Value::as_str) {
            part = self.schemas.target(reference);
        }
        part
    }

    fn item(&self, path: &str, item: &'a Value) -> Vec<Operation> {
        let item = self.followed(item);
        let own = METHODS.iter().filter_map(|method| Some((*method, item.get(method)?)));
        own.map(|(method, operation)| self.operation(method, path, item, operation)).collect()
    }

    fn operation(&self, method: &str, path: &str, item: &'a Value, operation: &'a Value) -> Operation {
        let root = &self.schemas.document;
        let servers = operation.get("servers").or(item.get("servers")).or(root.get("servers"));
        let security = operation.get("security").or(root.get("security"));
        let answers = members(operation.get("responses"))
            .map(|(status, answer)| Answer { status: status.clone(), content: content(self.followed(answer)) });
        let body = operation.get("requestBody").map(|body| self.followed(body));
        Operation {
            method: method.to_uppercase(),
            path: path.to_owned(),
            parameters: self.parameters(item, operation),
            body: body.map(|body| Body { required: flag(body, "required", false), content: content(body) }),
            answers: answers.collect(),
            security: items(security)
                .map(|schemes| members(Some(schemes)).map(|(name, _)| name.clone()).collect())
                .collect(),
            servers: items(servers).map(|server| text(server, "url").to_owned()).collect(),
        }
    }

    /// Those of the operation stand for those of the path that have the same name and place.
    fn parameters(&self, item: &'a Value, operation: &'a Value) -> Vec<Parameter> {
        let read = |part: &'a Value| items(part.get("parameters")).map(|one| parameter(self.followed(one)));
        let own: Vec<Parameter> = read(operation).collect();
        let replaced = |one: &Parameter| own.iter().any(|other| other.name == one.name && other.place == one.place);
        let mut all: Vec<Parameter> = read(item).filter(|one| !replaced(one)).collect();
        all.extend(own);
        all
    }
}

fn parameter(source: &Value) -> Parameter {
    let place = text(source, "in");
    let usual = if matches!(place, "query" | "cookie") { "form" } else { "simple" };
    let style = source.get("style").and_then(Value::as_str).unwrap_or(usual);
    let schema = source.get("schema").unwrap_or_else(|| panic!("{source}: a parameter without a schema"));
    Parameter {
        place: place.to_owned(),
        name: text(source, "name").to_owned(),
        required: flag(source, "required", false),
        style: style.to_owned(),
        explode: flag(source, "explode", style == "form"),
        schema: schema.clone(),
    }
}

fn content(part: &Value) -> Vec<Media> {
    let schema = |media: &Value| media.get("schema").cloned().unwrap_or(Value::Bool(true));
    members(part.get("content")).map(|(name, media)| (name.clone(), schema(media))).collect()
}

fn members(part: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    part.and_then(Value::as_object).into_iter().flatten()
}

fn items(part: Option<&Value>) -> impl Iterator<Item = &Value> {
    part.and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(part: &'a Value, name: &str) -> &'a str {
    part.get(name).and_then(Value::as_str).unwrap_or_else(|| panic!("{part} has no {name}"))
}

fn flag(part: &Value, name: &str, usual: bool) -> bool {
    part.get(name).and_then(Value::as_bool).unwrap_or(usual)
}
