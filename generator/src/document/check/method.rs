//! The methods that a path item names itself (OpenAPI 3.2, Path Item Object, `additionalOperations`).

use crate::diagnostics::Code;
use crate::document::findings::{Findings, shorten};
use crate::document::operation::METHODS;
use crate::document::tree::members_mut;
use crate::source::Node;

/// Leaves out what no request can be sent with, and what the path item has already.
pub(super) fn check(item: &mut Node, find: &mut Findings<'_>) {
    let Some(listed) = item.get("additionalOperations").and_then(Node::as_object) else { return };
    let mut gone = Vec::new();
    for (method, operation) in listed {
        if !is_token(method) {
            let text = format!("`{}` is no HTTP method; the operation was left out", shorten(method));
            find.report(find.at_key(Code::Method, operation, text).help("a method is a token (RFC 9110, 9.1): `LINK`"));
            gone.push(method.clone());
            continue;
        }
        let Some(field) = METHODS.into_iter().find(|field| field.to_uppercase() == *method) else { continue };
        let text = format!("`{method}` stands under `additionalOperations`, where only other methods belong");
        let odd = find.at_key(Code::Method, operation, text).help(format!("it has a member of its own: `{field}`"));
        match item.get(field) {
            None => find.report(odd),
            Some(first) => {
                find.report(odd.label("this one was left out").also(find.key(first), "the path item has it here"));
                gone.push(method.clone());
            }
        }
    }
    let Some(listed) = members_mut(item).and_then(|members| members.get_mut("additionalOperations")) else { return };
    if let Some(operations) = members_mut(listed) {
        operations.retain(|method, _| !gone.contains(method));
    }
}

/// Whether `text` is a token (RFC 9110, 5.6.2), as methods are.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
