use super::{Edit, made_up};
use crate::diagnostics::{Code, Pointer};
use crate::document::findings::{Findings, describe, meant};
use crate::document::operation::spots;
use crate::document::security::SchemeKind;
use crate::document::tree::{Tree, members_mut};
use crate::source::Node;
use std::collections::BTreeSet;

/// The security schemes, and the requirements that name them.
pub fn check(tree: &mut Tree, find: &mut Findings<'_>) -> Vec<Edit> {
    basic(tree, find);
    let at = Pointer::root().descend(["components", "securitySchemes"]);
    let mut edits = Vec::new();
    let mut known = BTreeSet::new();
    let mut unusable = BTreeSet::new();
    for (name, node) in tree.at(at.as_str()).and_then(Node::as_object).into_iter().flatten() {
        let Some((scheme, _)) = tree.follow(node).filter(|_| node.as_object().is_some()) else { continue };
        if SchemeKind::read(scheme).is_some() {
            known.insert(name.as_str());
        } else {
            unusable.insert(name.as_str());
            unusable_scheme(name, scheme, find);
            edits.push(Edit::Remove(at.child(name)));
        }
    }
    let mut holders = vec![(&tree.root, Pointer::root())];
    holders.extend(spots(tree).into_iter().map(|spot| (spot.node, spot.at)));
    for (holder, at) in holders {
        let alternatives = holder.get("security").and_then(Node::as_array).unwrap_or_default();
        for (index, alternative) in alternatives.iter().enumerate() {
            let unknown = alternative
                .as_object()
                .and_then(|schemes| schemes.iter().find(|(name, _)| !known.contains(name.as_str())));
            let Some((name, scopes)) = unknown else { continue };
            edits.push(Edit::LeaveOut(at.child("security").child(index)));
            if !unusable.contains(name.as_str()) {
                unknown_scheme(name, scopes, &known, find);
            }
        }
    }
    edits
}

/// `type: basic` is Swagger 2.0, and clear.
fn basic(tree: &mut Tree, find: &mut Findings<'_>) {
    let Some(schemes) = tree.at_mut("/components/securitySchemes").and_then(members_mut) else { return };
    for scheme in schemes.values_mut() {
        let Some(written) = scheme.get("type").filter(|node| node.as_str() == Some("basic")).cloned() else { continue };
        let message = "there is no type `basic` of security schemes; taken as `http` with the scheme `basic`";
        let odd = find.diagnostic(Code::SecurityScheme, &written, message);
        find.report(odd);
        let values = [("type", "http"), ("scheme", "basic")];
        let values = values.map(|(name, value)| (name.to_owned(), made_up(value, &written)));
        if let Some(members) = members_mut(scheme) {
            members.extend(values);
        }
    }
}

fn unusable_scheme(name: &str, scheme: &Node, find: &mut Findings<'_>) {
    const TYPES: [&str; 5] = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];
    let needs = match scheme.get("type").and_then(Node::as_str) {
        Some("apiKey") => "an API key needs `name`, and `in` that is query, header or cookie",
        Some("http") => "`type: http` needs `scheme`, such as bearer or basic",
        Some("openIdConnect") => "`type: openIdConnect` needs `openIdConnectUrl`",
        _ => "",
    };
    let (place, message) = match scheme.get("type") {
        None => (scheme, format!("the security scheme `{name}` has no `type`")),
        Some(_) if !needs.is_empty() => (scheme, format!("the security scheme `{name}` is not complete: {needs}")),
        Some(kind) => (kind, format!("the type of the security scheme `{name}` is {}", describe(kind))),
    };
    let mut odd = find
        .diagnostic(
            Code::SecurityScheme,
            place,
            format!("{message}; it was left out, and no credential is sent for it"),
        )
        .label(if needs.is_empty() { "expected apiKey, http, oauth2, openIdConnect or mutualTLS" } else { "" });
    let kind = scheme.get("type").and_then(Node::as_str).filter(|kind| !TYPES.contains(kind));
    odd.help = kind.and_then(|kind| meant(kind, TYPES));
    find.report(odd);
}

fn unknown_scheme(name: &str, scopes: &Node, known: &BTreeSet<&str>, find: &mut Findings<'_>) {
    let message = format!("`security` names `{name}`, which is no security scheme of the document; it was left out");
    let mut unknown = find.at_key(Code::UnknownScheme, scopes, message);
    unknown.help = meant(name, known.iter().copied()).or_else(|| {
        Some("declare it under `components.securitySchemes` (in Swagger 2.0: `securityDefinitions`)".into())
    });
    find.repeat(name, unknown);
}
