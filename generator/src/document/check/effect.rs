use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::grammar::Kind;
use crate::document::tree::Tree;
use crate::source::{Node, Value};

/// Keywords by the types whose values they are about.
const ABOUT: [(&[&str], &[&str]); 4] = [
    (&["string"], &["minLength", "maxLength", "pattern"]),
    (&["integer", "number"], &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    (&["array"], &["items", "minItems", "maxItems", "uniqueItems"]),
    (&["object"], &["properties", "additionalProperties", "minProperties", "maxProperties"]),
];

/// Keywords that say nothing about values of the type beside them.
pub fn check(tree: &Tree, find: &mut Findings<'_>) {
    tree.each(&mut |node, kind| {
        if kind != Kind::Schema {
            return;
        }
        let types = types(node);
        for (about, keywords) in ABOUT.iter().filter(|(about, _)| !types.iter().any(|one| about.contains(one))) {
            for keyword in keywords.iter().filter(|_| !types.is_empty()) {
                let Some(value) = node.get(keyword).filter(|value| value.as_bool() != Some(false)) else { continue };
                let message = format!("`{keyword}` is about {}, and has no effect on {}", many(about), many(&types));
                let idle = find.at_key(Code::WithoutEffect, value, message);
                find.repeat(format!("{keyword} {}", types.join(" ")), idle);
            }
        }
    });
}

fn types(schema: &Node) -> Vec<&str> {
    match schema.get("type").map(|node| &node.value) {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Node::as_str).collect(),
        _ => Vec::new(),
    }
}

fn many(types: &[&str]) -> String {
    let many = types.iter().map(|name| format!("{name}s"));
    many.collect::<Vec<_>>().join(" and ")
}
