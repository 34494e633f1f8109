use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::grammar::Kind;
use crate::document::tree::Tree;
use crate::source::Node;

/// Keywords through which another schema may declare the property.
const ELSEWHERE: [&str; 7] = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "patternProperties"];

/// Names of required properties that no schema declares: mostly a slip.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    let mut parts = std::collections::HashSet::new();
    tree.each(&mut |node, kind| {
        if kind != Kind::Schema {
            return;
        }
        // What is part of another schema may mean a property of that one.
        for combinator in ["allOf", "anyOf", "oneOf"] {
            let branches = node.get(combinator).and_then(Node::as_array).unwrap_or_default();
            parts.extend(branches.iter().map(|branch| branch.origin));
            let named = branches.iter().filter_map(crate::document::tree::reference);
            parts.extend(named.filter_map(|to| Some(tree.at(to)?.origin)));
        }
    });
    tree.each(&mut |node, kind| {
        if kind == Kind::Schema && !parts.contains(&node.origin) {
            schema(node, find);
        }
    });
}

fn schema(node: &Node, find: &mut Findings<'_>) {
    let Some(properties) = node.get("properties").and_then(Node::as_object) else { return };
    if properties.is_empty() || ELSEWHERE.iter().any(|name| node.get(name).is_some()) {
        return;
    }
    if node.get("additionalProperties").is_some_and(|rest| rest.as_bool() != Some(false)) {
        return;
    }
    let required = node.get("required").and_then(Node::as_array).unwrap_or_default();
    for name in required {
        let text = name.as_str().unwrap_or_default();
        if properties.contains_key(text) {
            continue;
        }
        let message = format!("`required` names `{text}`, which `properties` does not declare");
        let mut undeclared = find.diagnostic(Code::RequiredUndeclared, name, message);
        undeclared.help = crate::document::findings::meant(text, properties.keys().map(String::as_str));
        find.report(undeclared);
    }
}
