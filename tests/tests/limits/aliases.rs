//! Aliases and merge keys of YAML that multiply what little is written.

use super::{Probe, YAML};

/// Lines of which each names the one before it, made by `line` of both names.
fn layers(count: usize, first: &str, line: impl Fn(usize, &str) -> String) -> String {
    let lines = (1..count).map(|layer| format!("x-{layer}: &a{layer} {}\n", line(layer, &format!("*a{}", layer - 1))));
    format!("{YAML}x-0: &a0 {first}\n{}", lines.collect::<String>())
}

fn list(item: &str, count: usize) -> String {
    format!("[{}]", vec![item; count].join(", "))
}

#[test]
fn that_laugh() {
    let lists = layers(30, "[1, 2, 3]", |_, below| list(below, 9));
    Probe::new("openapi.yaml", lists).run().refused("OA0006 null:null");
    let maps = layers(30, "{a: 1}", |_, below| format!("{{a: {below}, b: {below}, c: {below}, d: {below}}}"));
    Probe::new("openapi.yaml", maps).run().refused("OA0006 null:null");
}

#[test]
fn that_merge() {
    let maps = layers(30, "{a: 1}", |layer, below| format!("{{<<: {}, k{layer}: 1}}", list(below, 8)));
    Probe::new("openapi.yaml", maps).run().refused("OA0006 null:null");
    let chain = layers(3_000, "{a: 1}", |layer, below| format!("{{<<: {below}, k{layer}: 1}}"));
    let found = Probe::new("openapi.yaml", chain).run();
    assert!(found.errors()[0].starts_with("OA0006 "), "{:?}", found.errors());
}

#[test]
fn that_square() {
    let square = format!("{YAML}x-0: &a {}\nx-b: {}\n", list("1", 20_000), list("*a", 20_000));
    let found = Probe::new("openapi.yaml", square).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 4:"), "{found:?}");
    let texts = format!("{YAML}x-0: &a \"{}\"\nx-b: {}\n", "x".repeat(1_000_000), list("*a", 20_000));
    let found = Probe::new("openapi.yaml", texts).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 4:"), "{found:?}");
    let small = format!("{YAML}x-0: &a {}\nx-b: {}\n", list("1", 500), list("*a", 500));
    Probe::new("openapi.yaml", small).run().accepted();
}

#[test]
fn that_name_members() {
    let names = format!("{YAML}x-0: &k \"{}\"\nx-b:\n{}", "k".repeat(100_000), "- {*k : 1}\n".repeat(20_000));
    let found = Probe::new("openapi.yaml", names).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 "), "{found:?}");
}

#[test]
fn that_hold_themselves() {
    Probe::new("openapi.yaml", "openapi: &a {x: *a}\n").run().refused("OA0006 1:10");
    let found = Probe::new("openapi.yaml", format!("{YAML}x-a: &a {{<<: *a}}\n")).run().errors();
    assert!(found.len() == 1 && found[0].starts_with("OA0006 4:"), "{found:?}");
}
