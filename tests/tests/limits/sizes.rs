//! Files of a hundred megabytes.

use super::{HEAD, Probe, YAML};
use std::io::Write;

const MEGABYTE: usize = 1 << 20;

/// Documents of which most is one long text.
fn with_a_text(size: usize) {
    let line = "A line of text that says nothing much about anything. ";
    let text = line.repeat(size / line.len());
    let json =
        format!("{HEAD}\"components\":{{\"schemas\":{{\"A\":{{\"type\":\"object\",\"description\":\"{text}\"}}}}}}}}");
    let probed = Probe::new("openapi.json", json).run().accepted();
    assert!(probed.messages().iter().any(|said| said.contains("of the ")), "what is not shown is told");
    let yaml =
        format!("{YAML}components:\n  schemas:\n    A:\n      type: object\n      description: |\n        {text}\n");
    Probe::new("openapi.yaml", yaml).run().accepted();
}

fn of_garbage(size: usize) {
    for (name, piece) in [
        ("openapi.yaml", "x"),
        ("openapi.json", "[1,"),
        ("openapi.yaml", "a: &a b\n"),
        ("openapi.yaml", "\n"),
        ("openapi.yaml", "# c\n"),
    ] {
        let probed = Probe::new(name, piece.repeat(size / piece.len())).run();
        assert!(!probed.done && probed.errors().len() == 1, "{piece:?}: {:?}", probed.errors());
    }
}

#[test]
fn of_a_few_megabytes() {
    with_a_text(4 * MEGABYTE);
    of_garbage(2 * MEGABYTE);
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn of_a_hundred_megabytes() {
    with_a_text(100 * MEGABYTE);
    of_garbage(100 * MEGABYTE);
}

/// Schemas and operations in such numbers take time and memory that grows as they do.
#[test]
fn many_schemas() {
    let of = |count: usize| {
        let schema = |n| {
            (
                format!("C{n}"),
                format!(
                    r#"{{"type":"object","required":["id"],"properties":{{"id":{{"type":"string"}},"p{n}":{{"type":"integer"}}}}}}"#
                ),
            )
        };
        super::run((0..count).map(schema)).accepted()
    };
    let (few, many) = (of(250), of(1_000));
    assert!(many.peak < 6 * few.peak, "{} KiB and {} KiB", few.peak, many.peak);
    assert!(many.milliseconds < 12 * few.milliseconds, "{} ms and {} ms", few.milliseconds, many.milliseconds);
}

/// Each of a chain of types is needed by one tag more than the one before it.
#[test]
fn types_that_many_tags_share() {
    let of = |count: usize| {
        let link = |_, next: &str| format!(r#"{{"type":"object","properties":{{"next":{next}}}}}"#);
        let path = |n: usize| {
            let answer =
                format!(r#""200":{{"description":"","content":{{"application/json":{{"schema":{}}}}}}}"#, super::to(n));
            format!(r#""/p{n}":{{"get":{{"operationId":"o{n}","tags":["t{n}"],"responses":{{{answer}}}}}}}"#)
        };
        let paths: Vec<String> = (0..count).map(path).collect();
        let text = super::schemas(super::chain(count, link));
        Probe::new("openapi.json", text.replace(r#""paths":{}"#, &format!(r#""paths":{{{}}}"#, paths.join(","))))
            .run()
            .accepted()
    };
    let (few, many) = (of(150), of(3_000));
    assert!(many.code.len() < 30 * few.code.len(), "{} and {} bytes", few.code.len(), many.code.len());
}

/// One byte more than is read, of which nothing is on the disk.
#[test]
fn beyond_the_limit() {
    let probe = Probe::new("openapi.yaml", "openapi: 3.0.3\n");
    let path = probe.folder().join("openapi.yaml");
    let mut file = std::fs::File::options().append(true).open(&path).expect("a temporary file can be opened");
    file.write_all(b"paths: {}\n").and_then(|()| file.set_len((256 << 20) + 1)).expect("a temporary file can be long");
    let probed = probe.run_sized(256 << 20);
    assert_eq!(probed.errors(), ["OA0006 null:null"]);
    assert!(probed.messages()[0].contains("256 MB"), "{:?}", probed.messages());
}
