//! Operations: names, arguments, and the parts that other files lower.

use super::naming::PRELUDE;
use super::part_header::{self, Heads, PartHeader};
use super::pins::Pins;
use super::resolve::Types;
use super::scope::{Named, choose};
use super::server::Servers;
use super::words::{Case, identifier};
use super::{body, group, header, parameter, path, response, security};
use crate::document::{self, Document, PathParts};
use crate::ir::{Body, Docs, Name, Operation, Parameter, Scheme};
use std::collections::BTreeSet;

/// Methods of every call; an optional parameter of such a name gets a trailing `_`.
const CALL_METHODS: &[&str] = &["send", "send_raw", "send_events", "with", "pages", "items", "into_future", "clone"];

/// Methods of the client itself.
const CLIENT_METHODS: &[&str] = &["builder", "clone", "fmt", "new"];

/// What lowering operations needs besides types.
pub(super) struct Surroundings<'a, 'b> {
    pub(super) schemes: &'a [Scheme],
    pub(super) servers: &'a mut Servers<'b>,
}

/// Names for all operations: the method, and the type of the call.
pub(super) fn names(document: &Document, operations: &[document::Operation], pins: &mut Pins) -> Vec<(Name, String)> {
    let reserved = CLIENT_METHODS.iter().map(|name| (*name).to_owned()).collect();
    let things: Vec<Named> = operations.iter().map(named).collect();
    let methods = choose(&things, &reserved, pins);
    let calls: Vec<Named> = operations
        .iter()
        .zip(&methods)
        .map(|(operation, method)| {
            let name = identifier(method, Case::Pascal);
            let candidates = vec![name.clone(), format!("{name}Call")];
            Named::new(operation.at.child("call"), candidates)
        })
        .collect();
    let calls = choose(&calls, &reserved_calls(document, operations, &methods), pins);
    let spec = |operation: &document::Operation| {
        operation.id.clone().unwrap_or_else(|| format!("{} {}", operation.method, operation.path))
    };
    operations
        .iter()
        .zip(methods)
        .zip(calls)
        .map(|((operation, rust), call)| (Name { spec: spec(operation), rust }, call))
        .collect()
}

/// Names that the modules of calls use for other things: also those of what calls answer with, and of bodies that are a
/// choice.
fn reserved_calls(document: &Document, operations: &[document::Operation], methods: &[String]) -> BTreeSet<String> {
    let is_choice =
        |operation: &document::Operation| operation.body.iter().any(|body| body::offered(document, body).len() > 1);
    let choices = operations.iter().zip(methods).filter(|(operation, _)| is_choice(operation));
    let bodies = choices.map(|(_, method)| format!("{}Body", identifier(method, Case::Pascal)));
    let used = ["Body", "Client", "ClientBuilder"].into_iter().chain(PRELUDE.iter().copied()).map(str::to_owned);
    let beside = |method: &String| {
        let call = identifier(method, Case::Pascal);
        ["Error", "Headers", "Output"].map(|word| format!("{call}{word}"))
    };
    used.chain(methods.iter().flat_map(beside)).chain(bodies).collect()
}

fn named(operation: &document::Operation) -> Named {
    let by_path = identifier(&words(operation), Case::Snake);
    let slash = operation.path.len() > 1 && operation.path.ends_with('/');
    let longer = if slash { format!("{by_path}_trailing_slash") } else { by_path.clone() };
    let mut candidates = vec![by_path.clone(), longer.clone()];
    if let Some(id) = operation.id.as_ref().filter(|id| !id.is_empty()) {
        let id = identifier(id, Case::Snake);
        candidates = vec![id.clone(), format!("{id}_{}", operation.method.to_lowercase()), by_path, longer];
    }
    Named::new(operation.at.clone(), candidates)
}

/// Method and path in words: `GET /pets/{petId}` is "get pets by pet id".
fn words(operation: &document::Operation) -> String {
    let path = operation.path.replace('{', " by ").replace('}', " ");
    format!("{} {path}", operation.method.to_lowercase())
}

/// Lowers one operation.
pub(super) fn lower(
    types: &mut Types<'_>,
    operation: &document::Operation,
    name: (Name, String),
    around: &mut Surroundings<'_, '_>,
) -> Operation {
    let (name, call) = name;
    let headers_of_parts = operation.body.iter().flat_map(|body| part_header::of_body(types, body)).collect::<Vec<_>>();
    let (mut names, body_name) = argument_names(types, operation, &headers_of_parts);
    let of_parts = names.split_off(operation.parameters.len());
    let own = operation.parameters.iter().zip(names);
    let mut parameters: Vec<Parameter> =
        own.map(|(parameter, rust)| parameter::lower(types, parameter, rust, &call)).collect();
    let of_parts = headers_of_parts.iter().zip(of_parts);
    parameters.extend(of_parts.map(|(header, rust)| header.lower(types, rust, &call)));
    let heads = Heads::new(&headers_of_parts, operation.parameters.len());
    let body = operation.body.as_ref().and_then(|body| body::lower(types, body, body_name, &call, &heads));
    let arguments = arguments(operation, &parameters, &headers_of_parts, body.as_ref(), types.pins);
    let success = response::success(types, &operation.responses, &call);
    let errors = response::errors(types, &operation.responses, &call);
    let headers = header::lower(types, operation, &call);
    let parts = PathParts::of(&operation.path);
    Operation {
        at: operation.at.clone(),
        name,
        docs: Docs {
            summary: operation.summary.clone(),
            description: operation.description.clone(),
            deprecated: operation.deprecated,
            default: None,
        },
        tags: group::tags(operation),
        method: operation.method.clone(),
        path: operation.path.clone(),
        segments: path::segments(parts.path, &parameters),
        query: path::query(parts, &parameters),
        parameters,
        body,
        arguments,
        output: success.output,
        answer: success.rules,
        answer_at: success.at,
        accept: success.accept,
        events: success.events,
        headers,
        errors,
        servers: operation.servers.iter().map(|server| around.servers.index(server)).collect(),
        security: security::requirements(&operation.security, around.schemes),
        paging: None,
        call,
    }
}

/// Names for the parameters, the headers of parts and the body; all of one operation differ.
fn argument_names(
    types: &mut Types<'_>,
    operation: &document::Operation,
    headers: &[PartHeader<'_>],
) -> (Vec<String>, String) {
    let mut things: Vec<Named> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let location = parameter::location_word(parameter.location);
            let at = operation.at.child("parameters").child(format!("{location} {}", parameter.name));
            let mut named = Named::from_spec(at, &parameter.name, Case::Snake);
            named.candidates.insert(1, format!("{}_{location}", named.candidates[0]));
            named
        })
        .chain(headers.iter().map(|header| header.named(&operation.at)))
        .map(beside_methods)
        .collect();
    let body = ["body", "request_body"].map(str::to_owned).into();
    things.push(Named::new(operation.at.child("requestBody"), body));
    let mut names = choose(&things, &BTreeSet::new(), types.pins);
    let body = names.pop().unwrap_or_default();
    (names, body)
}

/// Not called as methods that every call has.
fn beside_methods(mut named: Named) -> Named {
    let first = named.candidates[0].clone();
    if CALL_METHODS.contains(&first.as_str()) {
        named.candidates[0].push('_');
        named.candidates[1] = named.candidates[1].replacen(&first, &named.candidates[0], 1);
    }
    named
}

/// The body among arguments, in the lock.
const BODY: &str = "(body)";

/// Required parameters in the order of the path, then as written, then the body, then what parts need; earlier orders
/// stay.
fn arguments(
    operation: &document::Operation,
    parameters: &[Parameter],
    headers: &[PartHeader<'_>],
    body: Option<&Body>,
    pins: &mut Pins,
) -> Vec<Option<usize>> {
    let template = path::template_names(PathParts::of(&operation.path).path);
    let place = |index: &usize| {
        let name = parameters[*index].name.spec.as_str();
        let in_path = parameters[*index].location == crate::ir::Location::Path;
        template.iter().position(|known| in_path && *known == name).unwrap_or(template.len())
    };
    let mut required: Vec<usize> = (0..parameters.len()).filter(|index| parameters[*index].is_asked()).collect();
    required.sort_by_key(place);
    let key = |index: usize| match operation.parameters.get(index) {
        Some(own) => format!("{} {}", parameter::location_word(own.location), own.name),
        None => headers[index - operation.parameters.len()].key(),
    };
    let of_parts = required.split_off(required.partition_point(|index| *index < operation.parameters.len()));
    let mut wanted: Vec<String> = required.iter().map(|index| key(*index)).collect();
    wanted.extend(body.filter(|body| body.required).map(|_| BODY.to_owned()));
    wanted.extend(of_parts.iter().map(|index| key(*index)));
    required.extend(of_parts);
    let order = pins.order(&operation.at, wanted);
    order.iter().map(|name| required.iter().copied().find(|index| key(*index) == *name)).collect()
}
