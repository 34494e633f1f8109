use crate::diagnostics::Code;
use crate::document::findings::Findings;
use crate::document::grammar::Kind;
use crate::document::tree::Tree;
use crate::document::version::Version;
use crate::source::{Node, Value};

/// Keywords by the types whose values they are about.
const ABOUT: [(&[&str], &[&str]); 4] = [
    (&["string"], &["minLength", "maxLength", "pattern"]),
    (&["integer", "number"], &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    (&["array"], &["items", "minItems", "maxItems", "uniqueItems"]),
    (&["object"], &["properties", "additionalProperties", "minProperties", "maxProperties"]),
];

/// Before OpenAPI 3.1 an array says what its items are.
pub fn check_items(tree: &Tree, version: Version, find: &mut Findings<'_>) {
    let parts = ["$ref", "allOf", "oneOf", "anyOf", "items", "prefixItems"];
    tree.each(&mut |node, kind| {
        let said = kind != Kind::Schema || version > Version::V30 || parts.iter().any(|part| node.get(part).is_some());
        let array = node.get("type").filter(|one| !said && one.as_str() == Some("array"));
        if let Some(array) = array {
            let message = "the array does not say what its `items` are; any value is taken";
            let open = find.diagnostic(Code::PartMissing, array, message).help("add `items`, if only `items: {}`");
            find.repeat("items", open);
        }
    });
}

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
                let mut idle = find.at_key(Code::WithoutEffect, value, message);
                if let Some(by) = node.get("type") {
                    idle = idle.also(find.place(by), "`type` is here");
                }
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
