use super::{Query, Step};
use crate::diagnostics::{FileId, Report};
use crate::source::Node;
use crate::source::origins::Origins;
use crate::source::parse::{Text, parse};
use insta::assert_snapshot;

fn node(text: &str) -> Node {
    let text = Text { content: text, file: FileId(0), json: false };
    parse(text, &mut Origins::default(), &mut Report::default()).unwrap().0
}

/// The places that a query selects, as `a.0.b`.
fn select(text: &str, query: &str) -> String {
    let places = Query::parse(query).unwrap_or_else(|fault| panic!("{query}: {fault:?}")).locate(&node(text));
    let show = |step: &Step| match step {
        Step::Name(name) => name.clone(),
        Step::Index(index) => index.to_string(),
    };
    let places: Vec<_> = places.iter().map(|place| place.iter().map(show).collect::<Vec<_>>().join(".")).collect();
    places.join(" ")
}

fn check(text: &str, cases: &[(&str, &str)]) {
    for (query, places) in cases {
        assert_eq!(&select(text, query), places, "{query}");
    }
}

const API: &str = "
paths:
  /pets:
    get: {tags: [pets, read], deprecated: true, limit: 10}
    post: {tags: [pets], limit: 2.50}
  /tags/{id}:
    get: {tags: [], limit: null}
tags: [{name: pets}, {name: read, x: 1}, {name: Ärger}]
";

#[test]
fn names_indices_and_wildcards() {
    check(
        API,
        &[
            ("$", ""),
            ("$.paths['/pets'].get.tags[0]", "paths./pets.get.tags.0"),
            ("$[\"paths\"]['/tags/{id}']", "paths./tags/{id}"),
            ("$.paths.*.get", "paths./pets.get paths./tags/{id}.get"),
            ("$.paths[*].*.limit", "paths./pets.get.limit paths./pets.post.limit paths./tags/{id}.get.limit"),
            ("$.tags[-1].name", "tags.2.name"),
            ("$.tags[-4]", ""),
            ("$.tags[3]", ""),
            ("$.tags.name", ""),
            ("$.paths[0]", ""),
            ("$.tags[0, 2, 0]", "tags.0 tags.2 tags.0"),
            ("$ .tags [ 'name' , 1 ]", "tags.1"),
            ("$.tags[*]['x', 'name']", "tags.0.name tags.1.x tags.1.name tags.2.name"),
            ("$.gone.further", ""),
            (" $.tags[0]\n", "tags.0"),
        ],
    );
}

#[test]
fn slices() {
    let slice = |query: &str| select("[a, b, c, d, e, f, g]", query);
    assert_eq!(slice("$[1:3]"), "1 2");
    assert_eq!(slice("$[5:]"), "5 6");
    assert_eq!(slice("$[:-5]"), "0 1");
    assert_eq!(slice("$[1:5:2]"), "1 3");
    assert_eq!(slice("$[5:1:-2]"), "5 3");
    assert_eq!(slice("$[::-1]"), "6 5 4 3 2 1 0");
    assert_eq!(slice("$[ -3 : 100 ]"), "4 5 6");
    assert_eq!(slice("$[::0]"), "");
    assert_eq!(slice("$[-100:2]"), "0 1");
    assert_eq!(slice("$[100::-3]"), "6 3 0");
    assert_eq!(slice("$[:9007199254740991:9007199254740991]"), "0");
    assert_eq!(select("[]", "$[::-1]"), "");
    assert_eq!(select("{a: 1}", "$[:]"), "");
}

#[test]
fn descendants_come_after_what_holds_them() {
    let text = "{o: {j: 1, k: 2}, a: [5, 3, [{j: 4}, {k: 6}]]}";
    check(
        text,
        &[
            ("$..j", "o.j a.2.0.j"),
            ("$..[0]", "a.0 a.2.0"),
            ("$..*", "o a o.j o.k a.0 a.1 a.2 a.2.0 a.2.1 a.2.0.j a.2.1.k"),
            ("$..[*]", "o a o.j o.k a.0 a.1 a.2 a.2.0 a.2.1 a.2.0.j a.2.1.k"),
            ("$.o..[*, *]", "o.j o.k o.j o.k"),
            ("$.a..[0, 1]", "a.0 a.1 a.2.0 a.2.1"),
            ("$..['j', 'k']", "o.j o.k a.2.0.j a.2.1.k"),
        ],
    );
}

#[test]
fn filters() {
    check(
        API,
        &[
            ("$.tags[?@.name == 'pets']", "tags.0"),
            ("$.tags[?(@.name=='pets')]", "tags.0"),
            ("$.tags[?@.x]", "tags.1"),
            ("$.tags[?!@.x]", "tags.0 tags.2"),
            ("$.tags[?@.name == 'pets' || @.x == 1 && @.name != 'read']", "tags.0"),
            ("$.tags[?(@.name == 'pets' || @.x == 1.0) && !(@.x < 1)]", "tags.0 tags.1"),
            ("$.paths.*[?@.limit >= 2.5]", "paths./pets.get paths./pets.post"),
            ("$.paths.*[?@.limit == null]", "paths./tags/{id}.get"),
            ("$.paths.*[?@.limit < 3, ?@.deprecated == true]", "paths./pets.post paths./pets.get"),
            ("$.paths.*[?@.tags[?@ == 'read']]", "paths./pets.get"),
            ("$.paths.*.*.tags[?@ == 'read']", "paths./pets.get.tags.1"),
            ("$.paths[?@.post].get", "paths./pets.get"),
            ("$.tags[?@.name == $.paths['/pets'].get.tags[0]]", "tags.0"),
            ("$..[?@.name > 'read']", "tags.2"),
            ("$[?@ == 1]", ""),
        ],
    );
}

#[test]
fn comparisons_of_nothing_and_of_different_types() {
    let text =
        "[{a: 1, b: 1.0}, {a: '1', b: 1}, {}, {a: [1, {c: 2}], b: [1.0, {c: 2e0}]}, {a: null}, {a: true, b: true}]";
    check(
        text,
        &[
            ("$[?@.a == @.b]", "0 2 3 5"),
            ("$[?@.a != @.b]", "1 4"),
            ("$[?@.a <= @.b]", "0 2 3 5"),
            ("$[?@.a < @.b]", ""),
            ("$[?@.a == null]", "4"),
            ("$[?@.gone == @.gone2]", "0 1 2 3 4 5"),
            ("$[?@.a]", "0 1 3 4 5"),
            ("$[?@.a == true]", "5"),
            ("$[?@.a[-1].c == 2]", "3"),
        ],
    );
}

#[test]
fn functions() {
    check(
        API,
        &[
            ("$.tags[?length(@.name) == 5]", "tags.2"),
            ("$.tags[?length(@) == 2]", "tags.1"),
            ("$.paths.*[?length(@.tags) >= 1]", "paths./pets.get paths./pets.post"),
            ("$.paths[?count(@.*) == 1]", "paths./tags/{id}"),
            ("$.paths[?count(@..tags[*]) > 2]", "paths./pets"),
            ("$.paths.*[?value(@..[?@ == 'read']) == 'read']", "paths./pets.get"),
            ("$.tags[?length(@.x) == 1]", ""),
            ("$.tags[?length('abc') == length(value(@.gone))]", ""),
        ],
    );
}

#[test]
fn strings_with_escapes() {
    let text = "{\"a'b\": 1, 'c\"d': 2, \"\\u263a\": 3, \"\\U0001F600\": 4, \"\\n\": 5, e_1é: 6}";
    check(
        text,
        &[
            ("$['a\\'b']", "a'b"),
            ("$[\"c\\\"d\"]", "c\"d"),
            ("$[\"a'b\"]", "a'b"),
            ("$['\\u263A']", "☺"),
            ("$['\\uD83D\\uDE00']", "😀"),
            ("$['\\n']", "\n"),
            ("$.☺", "☺"),
            ("$.e_1é", "e_1é"),
        ],
    );
}

#[test]
fn texts_that_are_no_queries() {
    let queries = [
        "",
        "paths",
        "$.",
        "$paths",
        "$.paths.",
        "$..",
        "$...a",
        "$.paths./pets",
        "$.1a",
        "$[",
        "$[]",
        "$['a'",
        "$['a]",
        "$[a]",
        "$[01]",
        "$[-0]",
        "$[9007199254740992]",
        "$[1.0]",
        "$[1,]",
        "$['\\x']",
        "$[\"\\'\"]",
        "$['\\uD83D']",
        "$[?]",
        "$[?@.a =! 1]",
        "$[?@.a == ]",
        "$[?1]",
        "$[?'a' ]",
        "$[?true]",
        "$[?@.* == 1]",
        "$[?@..a == 1]",
        "$[?(@.a]",
        "$[?@.a &&]",
        "$[?@.a = 1]",
        "$[?@.a == 01]",
        "$[?@.a == 1.]",
        "$[?@.a == -]",
        "$[?@.a == abc]",
        "$[?length(@.a)]",
        "$[?length(@.*) == 1]",
        "$[?count(1) == 1]",
        "$[?match(@.a, 'b')]",
        "$[?nope(@)]",
        "$.a b",
        "$[?!@.a == 1]",
        "$[?!1]",
    ];
    let faults: Vec<_> = queries
        .iter()
        .map(|query| {
            let fault = Query::parse(query).expect_err(query);
            format!("{query:<28} {:>3}: {}", fault.at, fault.message)
        })
        .collect();
    assert_snapshot!(faults.join("\n"), @r#"
                                   1: expected `$`
    paths                          1: expected `$`
    $.                             3: expected a name; one with other characters is written `['…']`
    $paths                         2: expected `.`, `..` or `[`
    $.paths.                       9: expected a name; one with other characters is written `['…']`
    $..                            4: expected a name; one with other characters is written `['…']`
    $...a                          4: expected a name; one with other characters is written `['…']`
    $.paths./pets                  9: expected a name; one with other characters is written `['…']`
    $.1a                           3: expected a name; one with other characters is written `['…']`
    $[                             3: expected a name in quotes, an index, a slice, `*` or `?`
    $[]                            3: expected a name in quotes, an index, a slice, `*` or `?`
    $['a'                          6: expected `,` or `]`
    $['a]                          3: the string is not closed
    $[a]                           3: expected a name in quotes, an index, a slice, `*` or `?`
    $[01]                          3: an index is an integer of at most 2^53 - 1, without leading zeros
    $[-0]                          3: an index is an integer of at most 2^53 - 1, without leading zeros
    $[9007199254740992]            3: an index is an integer of at most 2^53 - 1, without leading zeros
    $[1.0]                         4: expected `,` or `]`
    $[1,]                          5: expected a name in quotes, an index, a slice, `*` or `?`
    $['\x']                        4: no such escape in JSONPath
    $["\'"]                        4: no such escape in JSONPath
    $['\uD83D']                    4: no such escape in JSONPath
    $[?]                           4: expected a path that begins with `@` or `$`, a literal or a function
    $[?@.a =! 1]                   8: expected `,` or `]`
    $[?@.a == ]                   11: expected a path that begins with `@` or `$`, a literal or a function
    $[?1]                          4: this has to be compared with something
    $[?'a' ]                       4: this has to be compared with something
    $[?true]                       4: this has to be compared with something
    $[?@.* == 1]                   4: only a path to a single value can be compared: names and indices, no `*`, `..` or filter
    $[?@..a == 1]                  4: only a path to a single value can be compared: names and indices, no `*`, `..` or filter
    $[?(@.a]                       8: expected `)`
    $[?@.a &&]                    10: expected a path that begins with `@` or `$`, a literal or a function
    $[?@.a = 1]                    8: expected `,` or `]`
    $[?@.a == 01]                 11: expected a number as in JSON
    $[?@.a == 1.]                 11: expected a number as in JSON
    $[?@.a == -]                  11: expected a number as in JSON
    $[?@.a == abc]                11: `abc` is neither a literal nor a function; strings stand in quotes
    $[?length(@.a)]                4: this has to be compared with something
    $[?length(@.*) == 1]          11: only a path to a single value can be compared: names and indices, no `*`, `..` or filter
    $[?count(1) == 1]             10: expected `@`
    $[?match(@.a, 'b')]            4: oasmith does not know the function `match`; compare with `==`
    $[?nope(@)]                    4: `nope` is neither a literal nor a function; strings stand in quotes
    $.a b                          5: expected `.`, `..` or `[`
    $[?!@.a == 1]                  9: expected `,` or `]`
    $[?!1]                         5: this has to be compared with something
    "#);
}

#[test]
fn nesting_is_limited() {
    for (open, close) in [("(", ")"), ("!(", ")"), ("length(", ")"), ("@[?", "]")] {
        let query = format!("$[?{}@.a{} == 1]", open.repeat(10_000), close.repeat(10_000));
        assert_eq!(Query::parse(&query).unwrap_err().message, "the filter nests too deeply", "{open}");
    }
}
