//! Templated paths.

use crate::document::{PathParts, path_parameter};
use crate::ir::{Location, Parameter, Segment};

/// The parts of `path`; `{names}` that are no parameter stay as they are, percent-encoded.
pub(super) fn segments(path: &str, parameters: &[Parameter]) -> Vec<Segment> {
    let index =
        |name: &str| parameters.iter().position(|p| p.location == crate::ir::Location::Path && p.name.spec == name);
    let mut segments = Vec::new();
    let mut literal = String::new();
    let mut rest = path;
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else { break };
        let name = &rest[start + 1..start + length];
        match index(name) {
            Some(index) => {
                literal.push_str(&rest[..start]);
                push_literal(&mut segments, &literal);
                literal.clear();
                segments.push(Segment::Parameter(index));
            }
            None => literal.push_str(&rest[..=start + length]),
        }
        rest = &rest[start + length + 1..];
    }
    literal.push_str(rest);
    push_literal(&mut segments, &literal);
    segments
}

/// The pieces of the query that the path itself says; those whose value is a parameter are the parameter's to write.
pub(super) fn query(parts: PathParts<'_>, parameters: &[Parameter]) -> Vec<String> {
    let is_written = |name: &str, value: Option<&str>| {
        let called = value.and_then(path_parameter).map(|_| name);
        parameters.iter().any(|one| one.location == Location::Query && Some(one.name.spec.as_str()) == called)
    };
    let fixed = parts.pairs().filter(|(name, value)| !is_written(name, *value));
    fixed
        .map(|(name, value)| match value {
            Some(value) => format!("{}={}", encoded(name), encoded(value)),
            None => encoded(name),
        })
        .collect()
}

fn push_literal(segments: &mut Vec<Segment>, literal: &str) {
    if !literal.is_empty() {
        segments.push(Segment::Literal(encoded(literal)));
    }
}

/// Percent-encodes what may not stand in a path or a query (RFC 3986, `pchar` and `/`).
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/%".contains(&byte);
        if plain {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The names in a template, in order.
pub(super) fn template_names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
}
