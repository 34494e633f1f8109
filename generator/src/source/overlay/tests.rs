use crate::diagnostics::FileId;
use crate::source::tests::{Files, show};
use insta::assert_snapshot;

/// The document after an overlay with these actions, and what was reported.
fn apply(document: &str, actions: &str) -> (String, String) {
    let overlay = format!("overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n{actions}");
    with(document, &overlay)
}

fn with(document: &str, overlay: &str) -> (String, String) {
    let files = Files::new(&[("api.yaml", document), ("mend.yaml", overlay)]);
    let (sources, report) = files.read(&files.input("api.yaml", &["mend.yaml"]));
    (show(sources.document().unwrap()), report)
}

/// The outcome of an overlay that has no faults.
fn outcome(document: &str, actions: &str) -> String {
    let (tree, report) = apply(document, actions);
    assert_eq!(report, "");
    tree
}

/// What is said of an overlay.
fn faults(overlay: &str) -> String {
    with("a: 1\n", overlay).1
}

#[test]
fn objects_are_merged_recursively() {
    let document = "info: {title: a, contact: {name: b, x: 1}}\npaths: {}\n";
    let actions = "- target: $\n  update: {info: {title: A, contact: {name: B}, license: {name: MIT}}, tags: [1]}\n";
    assert_eq!(
        outcome(document, actions),
        r#"{info:{title:"A",contact:{name:"B",x:1},license:{name:"MIT"}},paths:{},tags:[1]}"#
    );
}

#[test]
fn arrays_take_items_and_are_concatenated() {
    let document = "a: [1]\nb: {c: [x]}\n";
    assert_eq!(outcome(document, "- target: $.a\n  update: {n: 2}\n"), r#"{a:[1,{n:2}],b:{c:["x"]}}"#);
    assert_eq!(outcome(document, "- target: $.a\n  update: 2\n"), r#"{a:[1,2],b:{c:["x"]}}"#);
    assert_eq!(outcome(document, "- target: $.a\n  update: [2, [3]]\n"), r#"{a:[1,2,[3]],b:{c:["x"]}}"#);
    assert_eq!(outcome(document, "- target: $.b\n  update: {c: [y]}\n"), r#"{a:[1],b:{c:["x","y"]}}"#);
}

#[test]
fn primitive_values_are_replaced() {
    let document = "a: 1\nb: [x, y]\nc: null\n";
    assert_eq!(outcome(document, "- target: $.a\n  update: text\n"), r#"{a:"text",b:["x","y"],c:null}"#);
    assert_eq!(outcome(document, "- target: $.b[?@ == 'x']\n  update: z\n"), r#"{a:1,b:["z","y"],c:null}"#);
    assert_eq!(outcome(document, "- target: $\n  update: {c: {d: 1}}\n"), r#"{a:1,b:["x","y"],c:{d:1}}"#);
}

#[test]
fn every_target_is_changed() {
    let document = "paths: {/a: {get: {}}, /b: {get: {x-safe: false}, post: {}}}\n";
    let actions = "- target: $.paths.*.get\n  update: {x-safe: true}\n";
    assert_eq!(outcome(document, actions), "{paths:{/a:{get:{x-safe:true}},/b:{get:{x-safe:true},post:{}}}}");
}

#[test]
fn targets_are_removed() {
    let document = "a: [{n: 1}, {n: 2}, {n: 1}, {n: 3}]\nb: {c: 1, d: 2, e: 3}\n";
    assert_eq!(outcome(document, "- target: $.a[?@.n == 1]\n  remove: true\n"), "{a:[{n:2},{n:3}],b:{c:1,d:2,e:3}}");
    assert_eq!(outcome(document, "- target: $.b['d', 'c']\n  remove: true\n"), "{a:[{n:1},{n:2},{n:1},{n:3}],b:{e:3}}");
    assert_eq!(outcome(document, "- target: $..*\n  remove: true\n"), "{}");
    assert_eq!(outcome(document, "- target: $.b.c\n  remove: true\n  update: 5\n").matches("c:").count(), 0);
}

#[test]
fn actions_follow_one_another() {
    let document = "a: {b: [1]}\n";
    let actions = "- target: $.a\n  remove: true\n- target: $\n  update: {a: {c: 2}}\n- target: $.a.c\n  update: 3\n";
    assert_eq!(outcome(document, actions), "{a:{c:3}}");
}

#[test]
fn copies_are_merged() {
    let document = "paths: {/items: {get: {a: 1}}, /some: {delete: {}}}\n";
    let actions = "- target: $.paths['/some']\n  copy: $.paths['/items']\n";
    assert_eq!(outcome(document, actions), "{paths:{/items:{get:{a:1}},/some:{delete:{},get:{a:1}}}}");
    let renames = "\
- target: $.paths
  update: {/new: {}}
- target: $.paths['/new']
  copy: $.paths['/items']
- target: $.paths['/items']
  remove: true
";
    assert_eq!(outcome(document, renames), "{paths:{/some:{delete:{}},/new:{get:{a:1}}}}");
}

#[test]
fn overlays_follow_one_another_and_keep_their_origins() {
    let overlay = |update: &str| {
        format!("overlay: 1.0.0\ninfo: {{title: t, version: '1'}}\nactions:\n  - target: $.a\n    update: {update}\n")
    };
    let (one, two) = (overlay("{x: 1, y: [1]}"), overlay("{x: 2, y: [2]}"));
    let files = Files::new(&[("api.yaml", "a: {z: 0}\n"), ("one.yaml", &one), ("two.yaml", &two)]);
    let (sources, report) = files.read(&files.input("api.yaml", &["one.yaml", "two.yaml"]));
    assert_eq!(report, "");
    let a = sources.document().unwrap().get("a").unwrap();
    assert_eq!(show(a), "{z:0,x:2,y:[1,2]}");
    let place = |node: &crate::source::Node| {
        let place = sources.place(node.origin);
        (place.file, place.pointer.to_string())
    };
    assert_eq!(place(a), (FileId(0), "/a".to_owned()));
    assert_eq!(place(a.get("z").unwrap()), (FileId(0), "/a/z".to_owned()));
    assert_eq!(place(a.get("x").unwrap()), (FileId(2), "/actions/0/update/x".to_owned()));
    let items = a.get("y").unwrap().as_array().unwrap();
    assert_eq!(place(a.get("y").unwrap()), (FileId(1), "/actions/0/update/y".to_owned()));
    assert_eq!(place(&items[1]), (FileId(2), "/actions/0/update/y/0".to_owned()));
    assert_eq!(sources.files().len(), 3);
}

#[test]
fn references_of_an_overlay_start_at_the_document() {
    let overlay = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n- target: $\n  update: {b: {$ref: pet.yaml}}\n- target: $.gone\n  remove: true\n";
    let files = Files::new(&[
        ("specs/api.yaml", "a: 1\ngone: {$ref: missing.yaml}\n"),
        ("specs/pet.yaml", "x: 1\n"),
        ("mend/mend.yaml", overlay),
    ]);
    let (sources, report) = files.read(&files.input("specs/api.yaml", &["mend/mend.yaml"]));
    assert_eq!(report, "", "a reference that an overlay removes is not followed");
    let reference = sources.document().unwrap().get("b").unwrap().get("$ref").unwrap();
    assert_eq!(show(sources.file(reference.origin, "pet.yaml#/x").unwrap()), "{x:1}");
}

#[test]
fn targets_that_select_nothing() {
    let document = "paths: {/pets: {get: {}}}\n";
    let actions = "- target: $.paths['/pets'].post.tags\n  remove: true\n- target: $.path\n  update: {}\n- target: $\n  copy: $.gone\n";
    assert_snapshot!(apply(document, actions).1, @r"
    warning[OA0112]: `$.paths['/pets'].post.tags` selects nothing
     --> mend.yaml:4:11
      |
    4 | - target: $.paths['/pets'].post.tags
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at /actions/0/target
      = help: `$.paths['/pets']` selects something, and has nothing of the kind below

    warning[OA0112]: `$.path` selects nothing
     --> mend.yaml:6:11
      |
    6 | - target: $.path
      |           ^^^^^^
      |
      = note: at /actions/1/target
      = help: `$` selects something, and has nothing of the kind below

    warning[OA0112]: `$.gone` selects nothing
     --> mend.yaml:9:9
      |
    9 |   copy: $.gone
      |         ^^^^^^
      |
      = note: at /actions/2/copy
      = help: `$` selects something, and has nothing of the kind below

    warning: 3 warnings
    ");
}

#[test]
fn actions_that_say_nothing() {
    assert_snapshot!(apply("a: 1\n", "- target: $.a\n- target: $.a\n  remove: false\n").1, @r"
    warning[OA0112]: the action has no `update`, `copy` or `remove: true`
     --> mend.yaml:4:3
      |
    4 | - target: $.a
      |   ^^^^^^^^^^^
      |
      = note: at /actions/0

    warning[OA0112]: the action has no `update`, `copy` or `remove: true`
     --> mend.yaml:5:3
      |
    5 | - target: $.a
      |   ^^^^^^^^^^^
      |
      = note: at /actions/1

    warning: 2 warnings
    ");
}

#[test]
fn kinds_that_do_not_fit() {
    let document = "a: {b: text}\nc: {b: text}\nd: [1]\n";
    let actions = "- target: $['a', 'c']\n  update: {b: [1], e: 2}\n- target: $.d\n  update: {x: 1}\n- target: $\n  update: {d: {x: 1}}\n";
    let (tree, report) = apply(document, actions);
    assert_snapshot!(report, @r"
    error[OA0113]: an array cannot be merged into a string
     --> mend.yaml:5:15
      |
    5 |   update: {b: [1], e: 2}
      |               ^^^
      |
     ::: api.yaml:1:8
      |
    1 | a: {b: text}
      |        ---- this is a string
      |
      = note: at /actions/0/update/b
      = help: to replace it, remove it in an action before this one

    error[OA0113]: an object cannot be merged into an array
     --> mend.yaml:9:15
      |
    9 |   update: {d: {x: 1}}
      |               ^^^^^^
      |
     ::: api.yaml:3:4
      |
    3 | d: [1]
      |    --- this is an array
      |
      = note: at /actions/2/update/d
      = help: to replace it, remove it in an action before this one

    error: 2 errors
    ");
    assert_eq!(tree, r#"{a:{b:"text",e:2},c:{b:"text",e:2},d:[1,{x:1}]}"#);
}

#[test]
fn copies_that_do_not_fit() {
    let document = "a: {b: text}\nc: {b: {x: 1}}\n";
    assert_snapshot!(apply(document, "- target: $.a\n  copy: $.c\n- target: $.a\n  copy: $.*\n").1, @r"
    error[OA0113]: an object cannot be merged into a string
     --> mend.yaml:5:9
      |
    5 |   copy: $.c
      |         ^^^
      |
     ::: api.yaml:2:8
      |
    2 | c: {b: {x: 1}}
      |        ------ this is an object
      |
     ::: api.yaml:1:8
      |
    1 | a: {b: text}
      |        ---- this is a string
      |
      = note: at /actions/0/copy
      = help: to replace it, remove it in an action before this one

    error[OA0113]: `copy` takes a single value, and this selects 2
     --> mend.yaml:7:9
      |
    7 |   copy: $.*
      |         ^^^
      |
      = note: at /actions/1/copy

    error: 2 errors
    ");
}

#[test]
fn the_root_cannot_be_removed() {
    assert_snapshot!(apply("a: 1\n", "- target: $\n  remove: true\n").1, @r"
    error[OA0113]: the document itself cannot be removed
     --> mend.yaml:4:11
      |
    4 | - target: $
      |           ^
      |
      = note: at /actions/0/target

    error: 1 error
    ");
}

#[test]
fn queries_that_are_none() {
    assert_snapshot!(apply("a: 1\n", "- target: $.paths./pets\n  remove: true\n- target: 5\n  update: 1\n").1, @r"
    error[OA0111]: `$.paths./pets` is no JSONPath query
     --> mend.yaml:4:11
      |
    4 | - target: $.paths./pets
      |           ^^^^^^^^^^^^^ at character 9: expected a name; one with other characters is written `['…']`
      |
      = note: at /actions/0/target

    error[OA0110]: this is a JSONPath query, in a string
     --> mend.yaml:6:11
      |
    6 | - target: 5
      |           ^
      |
      = note: at /actions/1/target

    error: 2 errors
    ");
}

#[test]
fn overlays_that_lack_everything() {
    assert_snapshot!(faults("x-a: 1\nextra: 2\n"), @r"
    error[OA0110]: an overlay begins with its version, such as `overlay: 1.0.0`
     --> mend.yaml:1:1
      |
    1 | x-a: 1
      | ^^^^^^

    error[OA0110]: an overlay needs `actions`
     --> mend.yaml:1:1
      |
    1 | x-a: 1
      | ^^^^^^

    error[OA0110]: an overlay needs `info` with `title` and `version`
     --> mend.yaml:1:1
      |
    1 | x-a: 1
      | ^^^^^^

    error[OA0110]: an overlay has no field `extra`
     --> mend.yaml:2:1
      |
    2 | extra: 2
      | ^^^^^
      |
      = note: at /extra

    error: 4 errors
    ");
}

#[test]
fn overlays_with_values_of_the_wrong_kind() {
    let overlay = "\
overlay: 1.0
info: {title: 1, description: d}
extends: [a]
actions:
- target: $.a
  description: 1
  remove: yes
- update: 1
- text
- target: $.a
  updates: {}
  update: 2
  copy: $.a
";
    assert_snapshot!(faults(overlay), @r"
    error[OA0110]: the version of an overlay is `1.0.0` or `1.1.0`
     --> mend.yaml:1:10
      |
    1 | overlay: 1.0
      |          ^^^
      |
      = note: at /overlay

    error[OA0110]: `info` needs `version`
     --> mend.yaml:2:7
      |
    2 | info: {title: 1, description: d}
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at /info

    error[OA0110]: `title` is a string
     --> mend.yaml:2:15
      |
    2 | info: {title: 1, description: d}
      |               ^
      |
      = note: at /info/title

    error[OA0110]: `extends` is the URL of the document, in a string
     --> mend.yaml:3:10
      |
    3 | extends: [a]
      |          ^^^
      |
      = note: at /extends

    error[OA0110]: `description` is a string
     --> mend.yaml:6:16
      |
    6 |   description: 1
      |                ^
      |
      = note: at /actions/0/description

    error[OA0110]: `remove` is `true` or `false`
     --> mend.yaml:7:11
      |
    7 |   remove: yes
      |           ^^^
      |
      = note: at /actions/0/remove

    error[OA0110]: an action needs a `target`
     --> mend.yaml:8:3
      |
    8 | - update: 1
      |   ^^^^^^^^^
      |
      = note: at /actions/1

    error[OA0110]: an action is an object with `target` and a change
     --> mend.yaml:9:3
      |
    9 | - text
      |   ^^^^
      |
      = note: at /actions/2

    error[OA0110]: an action has no field `updates`
      --> mend.yaml:11:3
       |
    11 |   updates: {}
       |   ^^^^^^^
       |
       = note: at /actions/3/updates

    error[OA0110]: an action has either `update` or `copy`
      --> mend.yaml:13:3
       |
    13 |   copy: $.a
       |   ^^^^
       |
       = note: at /actions/3/copy

    error: 10 errors
    ");
}

#[test]
fn overlays_without_actions() {
    assert!(
        faults("overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: []\n")
            .contains("an array of one action at least")
    );
    assert!(faults("- 1\n").contains("an overlay is an object"));
}

#[test]
fn copy_is_newer_than_1_0() {
    let overlay = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n- target: $\n  copy: $.a\n";
    assert!(faults(overlay).contains("`copy` is known from version 1.1 on"));
}

#[test]
fn an_overlay_for_another_document() {
    let overlay = |extends: &str| {
        format!(
            "overlay: 1.0.0\nextends: {extends}\ninfo: {{title: t, version: '1'}}\nactions:\n- target: $.a\n  update: 2\n"
        )
    };
    assert_snapshot!(faults(&overlay("other.yaml")), @r"
    warning[OA0114]: this overlay extends `other.yaml`, and is applied to `api.yaml`
     --> mend.yaml:2:10
      |
    2 | extends: other.yaml
      |          ^^^^^^^^^^
      |
      = note: at /extends

    warning: 1 warning
    ");
    for extends in ["api.yaml", "./api.yaml", "https://example.com/other.yaml"] {
        assert_eq!(faults(&overlay(extends)), "", "{extends}");
    }
}

#[test]
fn an_overlay_that_is_not_there() {
    let files = Files::new(&[("api.yaml", "a: 1\n")]);
    let (sources, report) = files.read(&files.input("api.yaml", &["gone.yaml"]));
    assert!(report.starts_with("error[OA0001]: cannot read `gone.yaml`"), "{report}");
    assert!(sources.document().is_some());
}

#[test]
fn copies_of_copies_come_to_an_end() {
    let wide = "- target: $.a\n  copy: $.a\n".repeat(40);
    let (_, report) = apply("a: [1, 2, 3, 4]\n", &wide);
    assert!(report.contains("error[OA0006]: the overlay makes the document larger"), "{report}");
    let deep = "- target: $.a..b\n  copy: $.a\n".repeat(12);
    let (_, report) = apply("a: {b: {}}\n", &deep);
    assert!(report.contains("error[OA0006]: the overlay makes the document larger or deeper"), "{report}");
}
