//! What must hold of a request.

use super::document::{Operation, Parameter};
use super::json::difference;
use super::multipart;
use super::plan::Planned;
use super::security::{Scheme, sent};
use super::server::Seen;
use super::style::{Reader, decoded};
use crate::openapi_schema::Schemas;
use serde_json::Value;

/// Holds requests against a document.
#[derive(Clone, Copy, Debug)]
pub struct Judge<'a> {
    /// The operations.
    pub operations: &'a [Operation],
    /// The schemas, as requests have them.
    pub schemas: &'a Schemas,
    /// The security schemes.
    pub schemes: &'a [Scheme],
}

impl Judge<'_> {
    /// All that is wrong with the request of a call.
    pub fn faults(&self, call: &Planned, seen: &Seen) -> Vec<String> {
        let operation = &self.operations[call.operation];
        let (path, query) = seen.target.split_once('?').unwrap_or((&seen.target, ""));
        let Some(path) = path.strip_prefix(&call.base) else {
            return vec![format!("it went to {path}, not to {}", call.base)];
        };
        let Some(values) = self.routed(call.operation, &seen.method, path) else {
            return vec![format!("{} {path} leads elsewhere", seen.method)];
        };
        let mut faults = Vec::new();
        let pairs = pairs(query, '&');
        let cookies: Vec<_> = seen.header("cookie").flat_map(|cookies| self::pairs(cookies, ';')).collect();
        for parameter in &operation.parameters {
            let reader = Reader { schemas: self.schemas };
            let value = match parameter.place.as_str() {
                "path" => values
                    .iter()
                    .find(|(name, _)| *name == parameter.name)
                    .map(|(_, text)| reader.simple(parameter, text)),
                "header" => seen.header(&parameter.name).next().map(|text| reader.simple(parameter, text)),
                "query" => reader.form(parameter, &pairs),
                _ => reader.form(parameter, &cookies),
            };
            faults.extend(self.parameter_faults(parameter, call, value));
        }
        let declared = |name: &str| operation.parameters.iter().any(|it| it.place == "query" && it.name == name);
        let strangers = pairs.iter().map(|(name, _)| decoded(name)).filter(|name| !declared(name));
        faults.extend(strangers.map(|name| format!("nobody declares {name:?} in the query")));
        faults.extend(self.body_faults(operation, call, seen));
        faults.extend(self.security_fault(operation, call, seen));
        faults.extend(accept_fault(call, seen));
        faults
    }

    /// The texts of the path's parameters, if the operation is the one that a request leads to: of all paths that fit, the
    /// one with the fewest parameters.
    fn routed(&self, operation: usize, method: &str, path: &str) -> Option<Vec<(String, String)>> {
        let fits = self.operations.iter().enumerate().filter(|(_, other)| other.method == method);
        let fits = fits.filter_map(|(at, other)| Some((at, matched(&other.path, path)?)));
        let (at, values) = fits.min_by_key(|(_, values)| values.len())?;
        (at == operation).then_some(values)
    }

    fn parameter_faults(&self, parameter: &Parameter, call: &Planned, value: Option<Value>) -> Vec<String> {
        let what = format!("{} {}", parameter.place, parameter.name);
        if self.schemes.iter().any(|scheme| scheme.header == parameter.name.to_lowercase()) {
            return Vec::new();
        }
        let given = call.parameters.get(&(parameter.place.clone(), parameter.name.clone()));
        match (given, value) {
            (None, None) if parameter.required => vec![format!("{what} is missing")],
            (None, None) => Vec::new(),
            (Some(given), None) => vec![format!("{what} was not sent; it was given {given}")],
            (None, Some(value)) => vec![format!("{what} was sent as {value}, and nothing was given")],
            (Some(given), Some(value)) => {
                let faults = self.schemas.faults(&parameter.schema, &value).into_iter();
                let invalid = faults.map(|fault| format!("{what} is not valid: {fault}"));
                invalid.chain(difference(given, &value).map(|difference| format!("{what}{difference}"))).collect()
            }
        }
    }

    fn body_faults(&self, operation: &Operation, call: &Planned, seen: &Seen) -> Vec<String> {
        let (Some(body), Some(given)) = (&operation.body, &call.body) else {
            let required = operation.body.as_ref().is_some_and(|body| body.required);
            let fault = if required { Some("no body was made") } else { None };
            let stray = if seen.body.is_empty() { None } else { Some("a body was sent, and none was given") };
            return fault.or(stray).map(str::to_owned).into_iter().collect();
        };
        let said = seen.header("content-type").next().unwrap_or_default();
        let media_type = said.split(';').next().unwrap_or_default().trim();
        let Some((_, schema)) = body.content.iter().find(|(name, _)| name == media_type) else {
            return vec![format!("the body is said to be {said:?}")];
        };
        let value = match media_type {
            "multipart/form-data" => multipart::read(self.schemas, schema, said, &seen.body),
            "application/json" => {
                serde_json::from_slice(&seen.body).map_err(|error| format!("the body is no JSON: {error}"))
            }
            other => Err(format!("{other} is not read")),
        };
        match value {
            Ok(value) => {
                let faults = self.schemas.faults(schema, &value).into_iter();
                let invalid = faults.map(|fault| format!("the body is not valid: {fault}"));
                invalid.chain(difference(given, &value).map(|difference| format!("the body{difference}"))).collect()
            }
            Err(fault) => vec![fault],
        }
    }

    /// The credentials must be those of the one alternative that the client has all of, and no others.
    fn security_fault(&self, operation: &Operation, call: &Planned, seen: &Seen) -> Option<String> {
        let wanted = operation.security.get(call.alternative).cloned().unwrap_or_default();
        match sent(self.schemes, seen) {
            Ok(sent) if sent == wanted => None,
            Ok(sent) => Some(format!("the credentials are {sent:?}, not {wanted:?}")),
            Err(fault) => Some(fault),
        }
    }
}

/// What is answered must be among what was asked for.
fn accept_fault(call: &Planned, seen: &Seen) -> Option<String> {
    let (media_type, _) = call.reply.body.as_ref()?;
    let accepted: Vec<&str> = seen.header("accept").flat_map(|value| value.split(',')).map(str::trim).collect();
    (!accepted.contains(&media_type.as_str())).then(|| format!("it accepts {accepted:?}, and {media_type} is answered"))
}

/// The texts of a template's parameters in a path, as they were sent.
fn matched(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (wanted, there): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    if wanted.len() != there.len() {
        return None;
    }
    let mut values = Vec::new();
    for (wanted, there) in wanted.into_iter().zip(there) {
        let Some((before, rest)) = wanted.split_once('{') else {
            if decoded(there) != wanted {
                return None;
            }
            continue;
        };
        let (name, after) = rest.split_once('}')?;
        let value = there.strip_prefix(before)?.strip_suffix(after)?;
        values.push((name.to_owned(), value.to_owned()));
    }
    Some(values)
}

/// `name=value` pairs as they were sent.
fn pairs(text: &str, separator: char) -> Vec<(String, String)> {
    let pieces = text.split(separator).map(str::trim).filter(|piece| !piece.is_empty());
    let pair = |piece: &str| {
        piece.split_once('=').map_or((piece.to_owned(), String::new()), |(n, v)| (n.to_owned(), v.to_owned()))
    };
    pieces.map(pair).collect()
}
