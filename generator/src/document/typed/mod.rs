//! The document as openapiv3 holds it.
//!
//! openapiv3 models OpenAPI 3.0 and loses what it cannot hold: exact numbers, siblings of `$ref`, `default: null`, the
//! order of `default` among responses, where anything stands. The views are therefore read from the canonical tree,
//! which has all of it, and whose nodes know where they were written; openapiv3 gives the info and the tags, and is the
//! independent judge of the whole: it has to accept a 3.0-shaped copy of the tree. The copy holds only what 3.0 knows
//! and in the form that it asks for, so a refusal is a fault of the passes before, and is reported as one.

mod deserialize;
mod shape;
#[cfg(test)]
mod tests;

use super::findings::Findings;
use super::tree::Tree;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{Node, Origin};
use deserialize::{Fault, Given};
use openapiv3::OpenAPI;
use serde::Deserialize;

/// Gives the tree to openapiv3. `None` only where an error was reported.
pub fn read(tree: &Tree, find: &mut Findings<'_>) -> Option<OpenAPI> {
    let shaped = shape::shape(tree)?;
    match OpenAPI::deserialize(Given(&shaped)) {
        Ok(api) => Some(api),
        Err(fault) => {
            let (origin, message) = locate(&shaped).unwrap_or((shaped.origin, fault.to_string()));
            let refused = Diagnostic::new(
                Code::Refused,
                find.sources.place(origin),
                format!("this part is not understood as OpenAPI 3.0: {message}"),
            );
            find.report(refused);
            None
        }
    }
}

/// The part that is refused, and why: a path item, or a component.
fn locate(document: &Node) -> Option<(Origin, String)> {
    let members = |at: &[&str]| {
        let holder = at.iter().try_fold(document, |node, step| node.get(step));
        holder.and_then(Node::as_object).into_iter().flatten().map(|(_, node)| node)
    };
    let refused = |node: &Node, fault: Option<Fault>| Some((node.origin, fault?.to_string()));
    let paths = members(&["paths"]).find_map(|node| refused(node, openapiv3::PathItem::deserialize(Given(node)).err()));
    paths
        .or_else(|| {
            members(&["components", "schemas"]).find_map(|node| {
                let read = openapiv3::ReferenceOr::<openapiv3::Schema>::deserialize(Given(node));
                refused(node, read.err())
            })
        })
        .or_else(|| {
            members(&["components", "responses"]).find_map(|node| {
                let read = openapiv3::ReferenceOr::<openapiv3::Response>::deserialize(Given(node));
                refused(node, read.err())
            })
        })
        .or_else(|| {
            members(&["components", "parameters"]).find_map(|node| {
                let read = openapiv3::ReferenceOr::<openapiv3::Parameter>::deserialize(Given(node));
                refused(node, read.err())
            })
        })
}
