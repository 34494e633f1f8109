//! Every place of an OpenAPI 3 document where a schema stands, found in the text as it was written.
//!
//! An object or, below a schema, a boolean counts as a schema; a `$ref` counts at its own place, and what it refers to
//! counts at its own. `additionalProperties: true` and `false` are flags and no schemas.

use crate::raw::Raw;

/// A schema and the place where it stands.
#[derive(Clone, Debug)]
pub struct Position<'a> {
    /// Its JSON pointer.
    pub pointer: String,
    /// The schema.
    pub schema: &'a Raw,
    /// The parameter, header or media type that it is the schema of.
    pub holder: Option<&'a Raw>,
}

/// Every schema of `document`.
pub fn positions(document: &Raw) -> Vec<Position<'_>> {
    let mut found = Vec::new();
    for (name, item) in members(document, "paths") {
        path_item(item, &child("/paths", name), &mut found);
    }
    for (name, item) in members(document, "webhooks") {
        path_item(item, &child("/webhooks", name), &mut found);
    }
    let components = document.get("components").map(Raw::members).unwrap_or_default();
    for (section, parts) in components {
        for (name, part) in parts.members() {
            let at = child(&child("/components", section), name);
            match section.as_str() {
                "schemas" => schema(part, &at, None, &mut found),
                "parameters" | "headers" => parameter(part, &at, &mut found),
                "requestBodies" => content(part, &at, &mut found),
                "responses" => response(part, &at, &mut found),
                "pathItems" => path_item(part, &at, &mut found),
                "mediaTypes" => media(part, &at, &mut found),
                "callbacks" => callback(part, &at, &mut found),
                _ => {}
            }
        }
    }
    found
}

/// A pointer one step down.
pub fn child(at: &str, step: &str) -> String {
    format!("{at}/{}", step.replace('~', "~0").replace('/', "~1"))
}

fn members<'a>(node: &'a Raw, name: &str) -> &'a [(String, Raw)] {
    node.get(name).map(Raw::members).unwrap_or_default()
}

fn path_item<'a>(item: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    parameters(item, at, found);
    for (method, operation) in item.members().iter().filter(|(name, _)| METHODS.contains(&name.as_str())) {
        self::operation(operation, &child(at, method), found);
    }
    for (method, operation) in members(item, "additionalOperations") {
        self::operation(operation, &child(&child(at, "additionalOperations"), method), found);
    }
}

const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

fn operation<'a>(operation: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    parameters(operation, at, found);
    if let Some(body) = operation.get("requestBody") {
        content(body, &child(at, "requestBody"), found);
    }
    for (name, one) in members(operation, "callbacks") {
        callback(one, &child(&child(at, "callbacks"), name), found);
    }
    for (status, answer) in members(operation, "responses").iter().filter(|(name, _)| !name.starts_with("x-")) {
        response(answer, &child(&child(at, "responses"), status), found);
    }
}

fn callback<'a>(callback: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    for (url, item) in callback.members() {
        path_item(item, &child(at, url), found);
    }
}

fn parameters<'a>(holder: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    let list = holder.get("parameters").map(Raw::items).unwrap_or_default();
    for (index, one) in list.iter().enumerate() {
        parameter(one, &format!("{at}/parameters/{index}"), found);
    }
}

/// Headers are described as parameters are.
fn parameter<'a>(parameter: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    if let Some(part) = parameter.get("schema") {
        schema(part, &child(at, "schema"), Some(parameter), found);
    }
    content(parameter, at, found);
}

fn response<'a>(response: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    headers(response, at, found);
    content(response, at, found);
}

fn headers<'a>(holder: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    for (name, header) in members(holder, "headers") {
        parameter(header, &child(&child(at, "headers"), name), found);
    }
}

fn content<'a>(holder: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    for (name, one) in members(holder, "content") {
        media(one, &child(&child(at, "content"), name), found);
    }
}

fn media<'a>(media: &'a Raw, at: &str, found: &mut Vec<Position<'a>>) {
    if let Some(part) = media.get("schema") {
        schema(part, &child(at, "schema"), Some(media), found);
    }
    if let Some(part) = media.get("itemSchema") {
        schema(part, &child(at, "itemSchema"), None, found);
    }
    for (name, encoding) in members(media, "encoding") {
        headers(encoding, &child(&child(at, "encoding"), name), found);
    }
}

const SINGLE: [&str; 12] = [
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
    "unevaluatedProperties",
    "unevaluatedItems",
    "additionalItems",
    "contentSchema",
];
const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS: [&str; 5] = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];
/// Where a boolean is a flag of the keyword rather than a schema.
const FLAGS: [&str; 4] = ["additionalProperties", "unevaluatedProperties", "unevaluatedItems", "additionalItems"];

/// Every schema in `schema`, itself the first.
pub fn schema<'a>(schema: &'a Raw, at: &str, holder: Option<&'a Raw>, found: &mut Vec<Position<'a>>) {
    let is_flag = schema.is_flag(true) || schema.is_flag(false);
    if !matches!(schema, Raw::Map(_)) && !is_flag {
        return;
    }
    found.push(Position { pointer: at.to_owned(), schema, holder });
    for (keyword, part) in schema.members() {
        let below = child(at, keyword);
        let keyword = keyword.as_str();
        if SINGLE.contains(&keyword) && (matches!(part, Raw::Map(_)) || !FLAGS.contains(&keyword)) {
            self::schema(part, &below, None, found);
        }
        if LISTS.contains(&keyword) {
            for (index, branch) in part.items().iter().enumerate() {
                self::schema(branch, &format!("{below}/{index}"), None, found);
            }
        }
        if MAPS.contains(&keyword) {
            for (name, member) in part.members() {
                self::schema(member, &child(&below, name), None, found);
            }
        }
    }
}

/// Keywords that refuse values by what they say, whatever that is.
const CONSTRAINING: [&str; 29] = [
    "additionalProperties",
    "const",
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "if",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
];

const TYPES: [&str; 6] = ["array", "boolean", "null", "number", "object", "string"];

/// Whether `schema` refuses any value, as far as its own words and those of what it refers to say. A choice with a
/// branch that takes everything takes everything.
pub fn constrains(document: &Raw, schema: &Raw) -> bool {
    held(document, schema, &mut Vec::new())
}

fn held<'a>(document: &'a Raw, schema: &'a Raw, seen: &mut Vec<&'a str>) -> bool {
    if schema.is_flag(false) {
        return true;
    }
    if schema.members().iter().any(|(keyword, _)| CONSTRAINING.contains(&keyword.as_str())) {
        return true;
    }
    let types = schema.get("type").map(Raw::items).unwrap_or_default();
    let names = |name: &str| types.iter().any(|one| one.as_str() == Some(name));
    if schema.get("type").is_some() && !TYPES.into_iter().all(names) {
        return true;
    }
    let mut all = |keyword: &str| -> Vec<bool> {
        let branches = schema.get(keyword).map(Raw::items).unwrap_or_default();
        branches.iter().map(|branch| held(document, branch, seen)).collect()
    };
    let choices = [all("anyOf"), all("oneOf")];
    if all("allOf").contains(&true) || choices.iter().any(|choice| !choice.is_empty() && !choice.contains(&false)) {
        return true;
    }
    let Some(reference) = schema.get("$ref").and_then(Raw::as_str) else { return false };
    if seen.contains(&reference) {
        return false;
    }
    seen.push(reference);
    let target = reference.strip_prefix('#').and_then(|pointer| document.at(pointer));
    target.is_some_and(|target| held(document, target, seen))
}
