//! References: chains, cycles, and those that multiply what they name.

use super::{HEAD, Probe, chain, run, run_one, schemas, to};
use std::fmt::Write;

const LONG: usize = 50_000;

/// A chain may be long in either order of its links.
#[track_caller]
fn refused_both_ways(all: Vec<(String, String)>, code: &str) {
    let reversed: Vec<_> = all.iter().rev().cloned().collect();
    for all in [all, reversed] {
        let found = run(all).errors();
        assert!(found.len() == 1 && found[0].starts_with(code) && !found[0].contains(" 1:"), "{found:?}");
    }
}

#[test]
fn of_references() {
    refused_both_ways(chain(LONG, |_, next| next.to_owned()), "OA0412");
    run(chain(60, |_, next| next.to_owned())).accepted();
}

#[test]
fn of_bases() {
    let link = |number, next: &str| format!(r#"{{"allOf":[{next}],"properties":{{"p{number}":{{}}}}}}"#);
    refused_both_ways(chain(5_000, link), "OA0412");
    run(chain(60, |number, next| format!(r#"{{"allOf":[{next}],"title":"T{number}"}}"#))).accepted();
}

#[test]
fn of_lists_maps_and_choices() {
    refused_both_ways(chain(5_000, |_, next| format!(r#"{{"type":"array","items":{next}}}"#)), "OA0412");
    refused_both_ways(
        chain(2_000, |_, next| format!(r#"{{"type":"object","additionalProperties":{next}}}"#)),
        "OA0412",
    );
    let found = run(chain(5_000, |_, next| format!(r#"{{"oneOf":[{next}]}}"#))).errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0412 2:") || found[0].starts_with("OA0412 "), "{found:?}");
    let found = run(chain(5_000, |_, next| format!(r#"{{"oneOf":[{{"type":"boolean"}},{next}]}}"#))).errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0412 "), "{found:?}");
}

/// Types that have names may lead on as far as they like.
#[test]
fn of_types() {
    run(chain(1_000, |_, next| format!(r#"{{"type":"object","properties":{{"next":{next}}}}}"#))).accepted();
    run(chain(1_000, |_, next| format!(r#"{{"not":{next}}}"#))).accepted();
    let named = |number: usize| format!(r##"{{"$ref":"#/components/schemas/C{}/properties/next"}}"##, number + 1);
    let link = |number: usize, _: &str| {
        format!(r#"{{"properties":{{"next":{{"type":"object","properties":{{"a":{}}}}}}}}}"#, named(number))
    };
    let mut all = chain(300, link);
    all.pop();
    all.push(("C300".to_owned(), r#"{"properties":{"next":{"type":"string"}}}"#.to_owned()));
    run(all).accepted();
}

#[test]
fn of_other_parts() {
    for (kind, last, place) in [
        (
            "parameters",
            r#"{"name":"a","in":"query","schema":{}}"#,
            r#""parameters":[REF],"responses":{"204":{"description":""}}"#,
        ),
        ("responses", r#"{"description":""}"#, r#""responses":{"200":REF}"#),
        ("requestBodies", r#"{"content":{}}"#, r#""requestBody":REF,"responses":{"204":{"description":""}}"#),
    ] {
        let reference = |number: usize| format!(r##"{{"$ref":"#/components/{kind}/P{number}"}}"##);
        let place = place.replace("REF", &reference(0));
        let mut text = format!(
            "{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"T\",\"version\":\"1\"}},\"paths\":{{\"/p\":{{\"post\":{{{place}}}}}}},\n\"components\":{{\"{kind}\":{{"
        );
        for number in 0..20_000 {
            write!(text, "\n\"P{number}\":{},", reference(number + 1)).unwrap();
        }
        write!(text, "\n\"P20000\":{last}}}}}}}").unwrap();
        let found = Probe::new("openapi.json", text).run().errors();
        let line = 20_000 - 64 + 3;
        assert_eq!(found, [format!("OA0412 {line}:18")], "{kind}");
    }
}

#[test]
fn that_come_back() {
    run_one(r##"{"$ref":"#/components/schemas/A"}"##).refused("OA0153 2:13");
    run_one(r##"{"allOf":[{"$ref":"#/components/schemas/A"}]}"##).refused("OA0153 2:23");
    let circle = (0..LONG).map(|number| (format!("C{number}"), to((number + 1) % LONG)));
    run(circle).refused("OA0153 2:14");
    let circle = (0..5_000).map(|n| (format!("C{n}"), format!(r#"{{"allOf":[{}]}}"#, to((n + 1) % 5_000))));
    run(circle).refused("OA0153 2:24");
}

#[test]
fn through_files() {
    let reference = |to: &str| format!(r##"{{"$ref":"{to}"}}"##);
    let document = schemas([("A".to_owned(), reference("other.json#/A"))]);
    let other = format!("{{\"A\":{}}}", reference("openapi.json#/components/schemas/A"));
    let found = Probe::new("openapi.json", document).with("other.json", other).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0153 "), "{found:?}");
    // Each file leads to the next one.
    let mut probe = Probe::new("openapi.json", schemas([("A".to_owned(), reference("f0.json"))]));
    for number in 0..300 {
        probe = probe.with(&format!("f{number}.json"), reference(&format!("f{}.json", number + 1)));
    }
    probe.with("f300.json", r#"{"type":"string"}"#).run().accepted();
}

#[test]
fn that_multiply() {
    let twice = |_: usize, next: &str| format!(r#"{{"allOf":[{next},{next}]}}"#);
    let found = run(chain(40, twice)).errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0412 2:"), "{found:?}");
    // An example is held against each of 2⁵⁰ branches, for a while.
    let mut all = chain(50, |_, next| format!(r#"{{"oneOf":[{next},{next}]}}"#));
    all.push(("E".to_owned(), format!(r#"{{"allOf":[{}],"example":5}}"#, to(0))));
    run(all).accepted();
}

/// References where none is allowed are replaced by what they name.
#[test]
fn that_are_replaced() {
    let layers = |count: usize, members: &dyn Fn(usize) -> String| {
        let lines: String = (0..count).map(|layer| format!("\"x-{layer}\":{},\n", members(layer + 1))).collect();
        let end = format!(r#""x-{count}":{{"z":{{"type":"string"}}}}"#);
        let start = r##""components":{"schemas":{"A":{"properties":{"$ref":"#/x-0"}}}}"##;
        format!("{HEAD}\n{lines}{end},\n{start}}}")
    };
    let next = |to: usize| format!(r##"{{"properties":{{"$ref":"#/x-{to}"}}}}"##);
    let twice = layers(30, &|to| format!(r#"{{"a":{},"b":{}}}"#, next(to), next(to)));
    let found = Probe::new("openapi.json", twice).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 "), "{found:?}");
    let long = layers(20_000, &|to| format!(r#"{{"a":{}}}"#, next(to)));
    let found = Probe::new("openapi.json", long).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 "), "{found:?}");
}

#[test]
fn of_path_items() {
    let item = |to: &str| format!(r##"{{"$ref":"#/paths/~1p{to}"}}"##);
    let get = |parameters: &str| {
        format!(r#"{{"get":{{"parameters":[{parameters}],"responses":{{"204":{{"description":""}}}}}}}}"#)
    };
    let document = |paths: Vec<String>| {
        format!(
            "{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"T\",\"version\":\"1\"}},\"paths\":{{\n{}}}}}",
            paths.join(",\n")
        )
    };
    let mut paths: Vec<String> = (0..20_000).map(|n| format!("\"/p{n}\":{}", item(&(n + 1).to_string()))).collect();
    paths.push(format!("\"/p20000\":{}", get("")));
    let found = Probe::new("openapi.json", document(paths)).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 "), "{found:?}");

    let parameters: Vec<String> =
        (0..1_000).map(|n| format!(r#"{{"name":"p{n}","in":"query","schema":{{}}}}"#)).collect();
    let mut paths = vec![format!("\"/p\":{}", get(&parameters.join(",")))];
    paths.extend((0..1_000).map(|n| format!("\"/p{n}\":{}", item(""))));
    let found = Probe::new("openapi.json", document(paths)).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 "), "{found:?}");
}

#[test]
fn with_long_pointers() {
    run_one(&format!(r##"{{"$ref":"#{}"}}"##, "/a".repeat(100_000))).warns("OA0160 2:13");
    let deep = "/properties/x".repeat(10_000);
    let found = run_one(&format!(r##"{{"properties":{{"x":{{"$ref":"#/components/schemas/A{deep}"}}}}}}"##));
    found.warns("OA0160 2:32");
}
