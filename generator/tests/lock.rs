//! What the lock keeps when a document is published anew, and what it leaves to `oasmith diff`.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use std::fmt::Write;
use std::fs;
use std::path::Path;

const SILENT: &str = "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";

const SAW: &str = "{type: object, description: A saw, required: [teeth, kind], properties: {teeth: {type: integer}, \
                   kind: {type: object, properties: {length: {type: integer}}}}}";
const JAR: &str = "{type: object, required: [lid, kind], properties: {lid: {type: boolean}, \
                   kind: {type: object, properties: {colour: {type: string}}}}}";
const NUT: &str = "{type: object, title: Nut, required: [thread], properties: {thread: {type: string}}}";

/// A document with a union of these branches.
fn union(branches: &[&str]) -> String {
    let mut text = format!("{SILENT}    Tool:\n      oneOf:\n");
    branches.iter().for_each(|branch| writeln!(text, "        - {branch}").unwrap());
    text
}

/// The models and the lock of each version, published one after the other.
fn published(versions: &[String], change: impl Fn(&Path, usize)) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path();
    let publish = |(index, text): (usize, &String)| {
        change(place, index);
        fs::write(place.join("api.yaml"), text).unwrap();
        let (status, _, err) = support::oasmith(place, "generate api.yaml -o out --module --runtime 0.1");
        assert_eq!(status, 0, "{err}");
        let read = |path: &str| fs::read_to_string(place.join(path)).unwrap_or_default();
        (read("out/models.rs") + &read("out/models/tool.rs"), read("oasmith.lock"))
    };
    versions.iter().enumerate().map(publish).collect()
}

/// The lines of code that say so, in an order that does not depend on that of branches.
fn lines(models: &str, word: &str) -> Vec<String> {
    let mut lines: Vec<String> = models.lines().filter(|line| line.contains(word)).map(str::to_owned).collect();
    lines.sort();
    lines
}

fn variants(models: &str) -> Vec<String> {
    lines(models, "(ToolWith").into_iter().filter(|line| line.starts_with("    With")).collect()
}

/// Gives what is named after the first branch names that the document does not give.
fn rename(place: &Path, from: &str, to: &str) {
    let lock = fs::read_to_string(place.join("oasmith.lock")).unwrap();
    assert!(lock.contains(from), "{lock}");
    fs::write(place.join("oasmith.lock"), lock.replace(from, to)).unwrap();
}

#[test]
fn branches_without_a_name_keep_theirs_in_any_order() {
    let versions = [union(&[SAW, JAR]), union(&[JAR, SAW])];
    let made = published(&versions, |place, version| {
        if version == 1 {
            rename(place, "\"WithTeeth\"", "\"Saw\"");
            rename(place, "\"ToolWithTeethKind\"", "\"SawKind\"");
            rename(place, "\"length\"", "\"centimetres\"");
        }
    });
    let (models, lock) = &made[1];
    assert_eq!(lines(models, "    Saw("), ["    Saw(ToolWithTeeth),"], "{models}");
    assert_eq!(lines(models, "pub struct SawKind").len(), 1, "{models}");
    assert_eq!(lines(models, "pub centimetres:").len(), 1, "{models}");
    assert_eq!(lines(models, "    WithLid(T"), ["    WithLid(ToolWithLid),"], "{models}");
    assert!(lock.contains("\n[branches]\n\"/components/schemas/Tool/oneOf/0\" = \"fnv1a:"), "{lock}");
    assert!(lock.contains("~1oneOf~11\" = \"Saw\""), "the lock speaks of where it is now: {lock}");
}

#[test]
fn a_new_branch_takes_no_name_of_what_stood_there() {
    let made = published(&[union(&[SAW, JAR]), union(&[NUT, SAW, JAR])], |_, _| {});
    let (models, _) = &made[1];
    assert_eq!(variants(models), variants(&made[0].0));
    assert_eq!(lines(models, "    Nut(ToolNut),").len(), 1, "{models}");
}

#[test]
fn a_branch_that_is_described_otherwise_or_changed_in_its_place_keeps_its_name() {
    let described = SAW.replace("A saw", "It saws");
    let changed = JAR.replace("lid", "cap");
    let made = published(&[union(&[SAW, JAR]), union(&[JAR, &described]), union(&[&changed, &described])], |_, _| {});
    assert_eq!(variants(&made[0].0), variants(&made[1].0));
    assert_eq!(variants(&made[0].0), variants(&made[2].0), "`cap` is a member of `ToolWithLid` now");
}

#[test]
fn variants_of_several_types_keep_their_names() {
    let text = format!("{SILENT}    Tool: {{type: [string, integer, boolean]}}\n").replace("3.0.0", "3.1.0");
    let made = published(&[text.clone(), text], |_, _| {});
    assert_eq!(made[0], made[1]);
}

/// Structs of ten structs of ten structs of ten texts.
fn large(members: usize) -> String {
    let mut text = SILENT.to_owned();
    for (name, holds, count) in [("Whole", "Part", members), ("Part", "Piece", 10), ("Piece", "", 10)] {
        let schema = match holds {
            "" => "{type: string}".to_owned(),
            other => format!("{{$ref: '#/components/schemas/{other}'}}"),
        };
        let names: Vec<String> = (0..count).map(|index| format!("m{index}")).collect();
        let members: Vec<String> = names.iter().map(|name| format!("{name}: {schema}")).collect();
        writeln!(
            text,
            "    {name}: {{type: object, required: [{}], properties: {{{}}}}}",
            names.join(", "),
            members.join(", ")
        )
        .unwrap();
    }
    text
}

/// What is boxed depends on the size of all: the lock does not hold a type to what would overflow stacks.
#[test]
fn a_member_that_goes_on_the_heap_is_a_change_of_its_type() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.yaml"), large(5)).unwrap();
    fs::write(folder.path().join("new.yaml"), large(10)).unwrap();
    let (_, out, err) = support::oasmith(folder.path(), "diff old.yaml new.yaml --format json");
    assert_eq!(err, "");
    assert!(out.contains("its type is `Box<models::Part>`, not `models::Part`"), "{out}");
    let (status, _, _) = support::oasmith(folder.path(), "diff old.yaml new.yaml --fail-on breaking");
    assert_eq!(status, 3);
}
