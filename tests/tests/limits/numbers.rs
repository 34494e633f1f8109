//! Long numbers, long names, and many of everything.

use super::{HEAD, Probe, run, run_one};

const LONG: usize = 100_000;

#[test]
fn long_numbers() {
    let digits = "9".repeat(LONG);
    for number in [
        "1e400",
        "-1e400",
        "1e-400",
        "1e99999999999999999999",
        "0.1e1",
        &digits,
        &format!("0.{digits}"),
        &format!("1e{digits}"),
    ] {
        let keywords =
            ["minLength", "maxItems", "minimum", "exclusiveMaximum", "multipleOf", "default", "const", "example"];
        let integers = keywords.map(|word| (word.to_owned(), format!(r#"{{"type":"integer","{word}":{number}}}"#)));
        let untyped = keywords.map(|word| (format!("any {word}"), format!(r#"{{"{word}":{number}}}"#)));
        let listed = ("enum".to_owned(), format!(r#"{{"type":"integer","enum":[{number},1]}}"#));
        run(integers.into_iter().chain(untyped).chain([listed])).in_its_place();
    }
    let text = format!("{}x-a: {digits}\nx-b: 1e400\n", super::YAML);
    Probe::new("openapi.yaml", text).run();
}

#[test]
fn long_names() {
    let name = "n".repeat(LONG);
    run_one(&format!(r#"{{"type":"object","required":["{name}"],"properties":{{"{name}":{{"type":"string"}}}}}}"#))
        .accepted();
    run_one(&format!(r#"{{"type":"string","enum":["{name}","{name}2"]}}"#)).accepted();
    run([(name.clone(), r#"{"type":"object","properties":{"a":{"type":"object","properties":{"b":{}}}}}"#.to_owned())])
        .accepted();
    let operation =
        format!(r#"{{"operationId":"{name}","tags":["{name}"],"responses":{{"204":{{"description":""}}}}}}"#);
    let text = format!(
        "{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"{name}\",\"version\":\"{name}\"}},\"paths\":{{\"/{name}\":{{\"get\":{operation}}}}}}}"
    );
    Probe::new("openapi.json", text).run().accepted();
}

#[test]
fn names_without_letters() {
    for name in
        ["", " ", "_", "-", "/", "~", "\\\\", "\\\"", "\\u0000", "\\n", "\\ud83d\\ude42", "\\u0301", "{}", "#", "%"]
    {
        run_one(&format!(r#"{{"type":"object","required":["{name}"],"properties":{{"{name}":{{"type":"string","enum":["{name}","a"]}}}}}}"#)).accepted();
        run([(name.to_owned(), r#"{"type":"object"}"#.to_owned())]
            .map(|(name, schema)| (name.replace("\\\\", "\\"), schema)));
    }
}

#[test]
fn many_members() {
    let properties = |count: usize, name: &dyn Fn(usize) -> String| {
        let properties: Vec<String> = (0..count).map(|n| format!(r#""{}":{{"type":"string"}}"#, name(n))).collect();
        format!(r#"{{"type":"object","properties":{{{}}}}}"#, properties.join(","))
    };
    run_one(&properties(10_000, &|n| format!("p{n}"))).emitted();
    // Names that differ only in what Rust's names leave out.
    run_one(&properties(500, &|n| format!("{}a", "_".repeat(n)))).accepted();
    let values: Vec<String> = (0..10_000).map(|n| format!("\"v{n}\"")).collect();
    run_one(&format!(r#"{{"type":"string","enum":[{}]}}"#, values.join(","))).accepted();
}

#[test]
fn values_of_many_members() {
    let values: Vec<String> = (0..10_000).map(|n| format!("\"v{n}\"")).collect();
    let listed = format!(r#"{{"type":"string","enum":[{}]}}"#, values.join(","));
    let properties: Vec<String> =
        (0..10_000).map(|n| format!(r##""p{n}":{{"$ref":"#/components/schemas/E"}}"##)).collect();
    let all = [
        ("A".to_owned(), format!(r#"{{"type":"object","properties":{{{}}}}}"#, properties.join(","))),
        ("E".to_owned(), listed),
    ];
    let found = run(all).errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0412 2:"), "{found:?}");
}

#[test]
fn many_parameters_and_operations() {
    let parameters: Vec<String> =
        (0..2_000).map(|n| format!(r#"{{"name":"p{n}","in":"query","schema":{{"type":"string"}}}}"#)).collect();
    let responses = r#""responses":{"204":{"description":""}}"#;
    let text = format!(
        r#"{{"openapi":"3.0.3","info":{{"title":"T","version":"1"}},"paths":{{"/p":{{"get":{{"parameters":[{}],{responses}}}}}}}}}"#,
        parameters.join(",")
    );
    Probe::new("openapi.json", text).run().accepted();
    let paths: Vec<String> = (0..1_000)
        .map(|n| format!(r#""/p{n}":{{"get":{{"operationId":"same","tags":["t{n}"],{responses}}}}}"#))
        .collect();
    let text = format!(r#"{{"openapi":"3.0.3","info":{{"title":"T","version":"1"}},"paths":{{{}}}}}"#, paths.join(","));
    Probe::new("openapi.json", text).run().accepted();
}

#[test]
fn many_faults() {
    let all = (0..5_000).map(|n| (format!("C{n}"), format!(r##"{{"$ref":"#/nowhere/{n}"}}"##)));
    run(all).warns("OA0160 5001:17");
    let text = format!("{HEAD}{}\"x-z\":1}}", "\"a\":1,".repeat(20_000));
    let found = Probe::new("openapi.json", text).run();
    assert!(!found.diagnostics.is_empty());
}
