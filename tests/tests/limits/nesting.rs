//! What is deep: files, schemas, patterns, descriptions.

use super::{HEAD, Probe, YAML, run_one};

const DEEP: usize = 100_000;

/// Opens and closes `count` times.
fn nested(count: usize, open: &str, inner: &str, close: &str) -> String {
    [&open.repeat(count), inner, &close.repeat(count)].concat()
}

#[test]
fn json() {
    // The member's value begins in column 71; its 128 levels stand in the document's own.
    let column = HEAD.len() + 6;
    for (open, inner, close) in [("[", "", "]"), (r#"{"a":"#, "1", "}"), ("[", "", "")] {
        let text = format!("{HEAD}\"x-a\":{}}}", nested(DEEP, open, inner, close));
        let deepest = column + 127 * open.len() + 1 - open.len();
        let probed = Probe::new("openapi.json", text).run();
        let found = probed.errors();
        assert!(found.len() == 1 && found[0].starts_with("OA0006 1:"), "{found:?}");
        let at: usize = found[0].rsplit(':').next().unwrap().parse().unwrap();
        assert!(at.abs_diff(deepest) <= 2 * open.len(), "{at} is not near {deepest}");
    }
}

#[test]
fn json_schemas() {
    for (open, close) in [(r#"{"items":"#, "}"), (r#"{"allOf":["#, "]}"), (r#"{"properties":{"a":"#, "}}")] {
        let found = run_one(&nested(DEEP, open, "{}", close)).errors();
        assert!(found.len() == 1 && found[0].starts_with("OA0006 2:"), "{found:?}");
    }
}

#[test]
fn yaml_in_brackets() {
    // More brackets than may stand in any text: the one that is too many is told.
    let text = format!("{YAML}x-a: {}\n", nested(DEEP, "[", "", "]"));
    Probe::new("openapi.yaml", text).run().refused("OA0006 4:1006");
    let text = format!("{YAML}x-a: {}\n", nested(DEEP, "{a: ", "", "}"));
    Probe::new("openapi.yaml", text).run().refused("OA0006 4:4006");
    let text = format!("{YAML}x-a: {}\n", nested(400, "[", "", "]"));
    Probe::new("openapi.yaml", text).run().refused("OA0006 4:133");
}

#[test]
fn yaml_in_blocks() {
    let text = format!("{YAML}x-a:\n {}1\n", "- ".repeat(DEEP));
    Probe::new("openapi.yaml", text).run().refused("OA0006 5:256");
    // Lines of a mapping are longer the deeper it is.
    let lines: String = (1..3_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    Probe::new("openapi.yaml", format!("{YAML}x-a:\n{lines}")).run().refused("OA0006 132:129");
    let text = format!("{YAML}{}a\n", "? ".repeat(DEEP));
    Probe::new("openapi.yaml", text).run().refused("OA0002 4:3");
}

/// As deep as a file may be, which is deep enough for a stack that is not prepared.
#[test]
fn as_deep_as_may_be() {
    for (open, inner, close, count) in [
        (r#"{"allOf":["#, "{}", "]}", 58),
        (r#"{"oneOf":[{"type":"string"},"#, "{}", "]}", 58),
        (r#"{"properties":{"b":{}},"anyOf":[{"type":"object"},"#, "{}", "]}", 58),
        (r#"{"type":"object","properties":{"abc":"#, "{}", "}}", 58),
        (r#"{"not":"#, "{}", "}", 118),
        (r#"{"type":"array","items":"#, "{}", "}", 30),
    ] {
        run_one(&nested(count, open, inner, close)).accepted();
    }
    run_one(&nested(118, r#"{"type":"array","items":"#, "{}", "}")).refused("OA0412 2:2045");
}

#[test]
fn examples() {
    let value = nested(120, "[", "1", "]");
    let branches = nested(20, r#"{"oneOf":["#, r##"{"type":"array","items":{"$ref":"#/components/schemas/A"}}"##, "]}");
    let text = super::schemas([
        ("A".to_owned(), branches),
        (
            "B".to_owned(),
            format!(r##"{{"type":"array","items":{{"$ref":"#/components/schemas/A"}},"example":{value}}}"##),
        ),
    ]);
    Probe::new("openapi.json", text).run().accepted();
}

#[test]
fn patterns() {
    for pattern in [
        nested(DEEP, "(", "a", ")"),
        "(".repeat(DEEP),
        "[".repeat(DEEP),
        "(?=".repeat(DEEP),
        "|".repeat(DEEP),
        "a?".repeat(DEEP),
        format!("(a){}", r"\\1".repeat(DEEP)),
        "a{1000}{1000}".to_owned(),
        nested(90, "(", "a", "){1000}"),
        "a{99999999999999999999}".to_owned(),
        "x".repeat(DEEP),
    ] {
        run_one(&format!(r#"{{"type":"string","pattern":"{pattern}"}}"#)).accepted();
    }
}

/// As much of a text as is shown.
const LONG: usize = 70_000;

#[test]
fn markdown() {
    let long: Vec<String> = ["> ", "- ", "(", "[", "*a ", "`a", "<", "_a_", r"\\", "http://", r"\n", " ", "![", "[a]("]
        .into_iter()
        .map(|piece| piece.repeat(LONG))
        .collect();
    let others = [
        nested(LONG, "[", "x", "](http://a)"),
        r"[a\n".repeat(LONG),
        r"~~~\n```\n".repeat(LONG / 4),
        (1..200).map(|count| "`".repeat(count) + " ").collect(),
    ];
    for text in long.into_iter().chain(others) {
        run_one(&format!(r#"{{"type":"object","description":"{text}"}}"#)).accepted();
    }
}
