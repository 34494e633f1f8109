//! Choices that multiply types.

use super::{Probed, run, to};

/// `count` schemas with a property each, and a choice of all others.
fn listing_each_other(count: usize, keyword: &str) -> Probed {
    run((0..count).map(|number| {
        let others: Vec<String> = (0..count).filter(|other| *other != number).map(to).collect();
        let others = others.join(",");
        let schema = format!(r#"{{"type":"object","properties":{{"p{number}":{{}}}},"{keyword}":[{others}]}}"#);
        (format!("C{number}"), schema)
    }))
}

#[test]
fn that_list_each_other() {
    listing_each_other(2, "oneOf").accepted();
    for (count, keyword) in [(6, "oneOf"), (12, "anyOf"), (100, "oneOf")] {
        let found = listing_each_other(count, keyword).errors();
        assert!(found.len() == 1 && found[0].starts_with("OA0412 ") && !found[0].contains(" 1:"), "{found:?}");
    }
}

/// Properties of merged schemas are merged in turn: the sets of schemas that hold together are subsets of all.
#[test]
fn whose_members_are_merged() {
    let link = |number: usize| {
        let next = if number < 24 { to(number + 1) } else { r#"{"type":"string"}"#.to_owned() };
        (format!("C{number}"), format!(r#"{{"type":"object","properties":{{"a":{next},"b":{next}}}}}"#))
    };
    let named = |name: &str| format!(r##"{{"$ref":"#/components/schemas/{name}"}}"##);
    let start = format!(
        r#"{{"type":"object","properties":{{"a":{},"b":{{"allOf":[{},{}]}}}}}}"#,
        named("X"),
        named("X"),
        to(0)
    );
    let found = run((0..25).map(link).chain([("X".to_owned(), start)])).errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0412 "), "{found:?}");
}

#[test]
fn with_many_branches() {
    let branches = |count: usize| {
        let branch = |n| format!(r#"{{"type":"object","required":["p{n}"],"properties":{{"p{n}":{{}}}}}}"#);
        let branches: Vec<String> = (0..count).map(branch).collect();
        super::run_one(&format!(r#"{{"oneOf":[{}]}}"#, branches.join(",")))
    };
    branches(300).accepted();
    branches(2_000).refused("OA0412 2:5");
}
