use crate::diagnostics::{Code, Diagnostic};
use crate::document::findings::{Findings, describe, meant};
use crate::document::parameter::{Location, Style};
use crate::document::tree::{set, unset};
use crate::source::{Node, Value};

const LOCATIONS: [&str; 5] = ["path", "query", "querystring", "header", "cookie"];

/// A parameter by itself.
pub fn check(node: &mut Node, find: &mut Findings<'_>) {
    let called = match node.get("name").and_then(Node::as_str) {
        Some(name) => format!("the parameter `{name}`"),
        None => {
            let missing = find
                .diagnostic(Code::ParameterIncomplete, node, "the parameter has no `name`")
                .help("a parameter has at least `name`, `in` and `schema`");
            find.report(missing);
            "the parameter".to_owned()
        }
    };
    let Some(location) = location(node, &called, find) else { return };
    if location == Location::Path {
        path(node, &called, find);
    }
    style(node, location.styles(), &called, find);
    content(node, &called, find);
}

/// A header of a response, or of a part of a form.
pub fn check_header(node: &mut Node, find: &mut Findings<'_>) {
    style(node, Location::Header.styles(), "the header", find);
    content(node, "the header", find);
}

/// How a property of a form goes out.
pub fn check_encoding(node: &mut Node, find: &mut Findings<'_>) {
    style(node, Location::Query.styles(), "the encoding", find);
}

fn location(node: &Node, called: &str, find: &mut Findings<'_>) -> Option<Location> {
    let Some(written) = node.get("in") else {
        let missing = find
            .diagnostic(Code::ParameterIncomplete, node, format!("{called} does not say where it goes: it has no `in`"))
            .help("`in` is path, query, header or cookie");
        find.report(missing);
        return None;
    };
    let name = written.as_str().unwrap_or_default();
    if let Some(location) = Location::parse(name) {
        return Some(location);
    }
    let help = match name {
        "body" | "formData" => Some("this is Swagger 2.0; from 3.0 on the operation has a `requestBody`".to_owned()),
        _ => meant(name, LOCATIONS),
    };
    let found = describe(written);
    let mut unknown: Diagnostic = find
        .diagnostic(Code::UnknownLocation, written, format!("`in` of {called} is {found}"))
        .label("expected path, query, header or cookie");
    unknown.help = help;
    find.report(unknown);
    None
}

fn path(node: &mut Node, called: &str, find: &mut Findings<'_>) {
    let required = node.get("required");
    if required.and_then(Node::as_bool) == Some(true) {
        return;
    }
    let place = required.unwrap_or(node);
    let message = format!("{called} is in the path and is not required; every one in a path is, and so is this");
    let optional = find.diagnostic(Code::PathParameterOptional, place, message).help("add `required: true`");
    find.repeat("", optional);
    let origin = place.origin;
    let flag = Node { value: Value::Bool(true), origin };
    set(node, "required", flag);
}

fn style(node: &mut Node, allowed: &[Style], called: &str, find: &mut Findings<'_>) {
    let Some(written) = node.get("style") else { return };
    let name = written.as_str().unwrap_or_default();
    if Style::parse(name).is_some_and(|style| allowed.contains(&style)) {
        return;
    }
    let names: Vec<_> = allowed.iter().map(|style| format!("`{}`", style.name())).collect();
    let default = names.first().cloned().unwrap_or_default();
    let what = match Style::parse(name) {
        Some(_) => "is not allowed there",
        None => "does not exist",
    };
    let odd = find
        .diagnostic(
            Code::UnknownStyle,
            written,
            format!("{called} has the style `{name}`, which {what}; {default} was taken"),
        )
        .label(format!("expected {}", names.join(" or ")));
    find.report(odd);
    unset(node, "style");
}

/// A value is described by a schema or by one media type.
fn content(node: &mut Node, called: &str, find: &mut Findings<'_>) {
    let content = node.get("content").and_then(Node::as_object);
    let entries = content.map_or(0, indexmap::IndexMap::len);
    let has_schema = node.get("schema").is_some();
    let (message, drops) = match (has_schema, entries) {
        (true, 0) | (false, 1) => return,
        (true, _) => (format!("{called} has both `schema` and `content`; `schema` was taken"), true),
        (false, 0) => (format!("{called} has neither `schema` nor `content`; it is taken as text"), false),
        (false, _) => (format!("{called} has several media types under `content`; the first was taken"), false),
    };
    let place = node.get("content").unwrap_or(node);
    let mut odd = find.diagnostic(Code::ParameterContent, place, message);
    if let Some(schema) = node.get("schema") {
        odd = odd.also(find.key(schema), "`schema` is here");
    }
    find.report(odd);
    if drops {
        unset(node, "content");
    }
}
