//! Whether a document declares what stands at a place of a value.

use crate::raw::Raw;

/// References that are followed from one schema; recursive ones lead on for ever.
const DEEPEST: usize = 32;

/// Whether `schema`, or any branch of it, declares the member that `pointer` names within a value of it.
pub fn declares(document: &Raw, schema: &Raw, pointer: &str) -> bool {
    let mut at = Vec::new();
    spread(document, schema, DEEPEST, &mut at);
    let mut steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).peekable();
    while let Some(step) = steps.next() {
        let last = steps.peek().is_none();
        let mut below = Vec::new();
        for schema in at {
            let property = schema.get("properties").and_then(|properties| properties.get(&step));
            if last
                && (property.is_some() || schema.get("additionalProperties").is_some_and(|rest| !rest.is_flag(false)))
            {
                return true;
            }
            let others = schema.get("items").into_iter().chain(schema.get("additionalProperties"));
            for part in property.into_iter().chain(others) {
                spread(document, part, DEEPEST, &mut below);
            }
        }
        at = below;
    }
    false
}

/// A schema and all that it refers to or chooses from.
fn spread<'a>(document: &'a Raw, schema: &'a Raw, depth: usize, into: &mut Vec<&'a Raw>) {
    if depth == 0 {
        return;
    }
    into.push(schema);
    let reference = schema.get("$ref").and_then(Raw::as_str).and_then(|text| text.strip_prefix('#'));
    if let Some(target) = reference.and_then(|pointer| document.at(pointer)) {
        spread(document, target, depth - 1, into);
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for branch in schema.get(keyword).map(Raw::items).unwrap_or_default() {
            spread(document, branch, depth - 1, into);
        }
    }
}
