use super::Text;
use crate::diagnostics::{FileId, Place, Pointer};
use crate::source::parse::Syntax::{self, Json, Yaml};

/// Where the value at `pointer` is, or its name for a pointer that ends in `!`: `line:column what is there`.
fn spot(text: &str, syntax: Syntax, pointer: &str) -> String {
    let place = Place::value(FileId(0), Pointer::parse(pointer.trim_end_matches('!')));
    let place = if pointer.ends_with('!') { place.key() } else { place };
    let spot = Text::new(text.to_owned()).spot(&place, syntax).unwrap();
    format!("{}:{} {}", spot.line, spot.column, &spot.text[spot.span])
}

fn check(text: &str, syntax: Syntax, expected: &[(&str, &str)]) {
    for (pointer, wanted) in expected {
        assert_eq!(&spot(text, syntax, pointer), wanted, "{pointer}");
    }
}

#[test]
fn block_mappings_and_sequences() {
    let text = "\
openapi: 3.0.3  # the version
paths:
  /pets/{id}:
    get:
      tags:
        - pets
        -   name: second
            x: 1
";
    check(
        text,
        Yaml,
        &[
            ("/openapi", "1:10 3.0.3"),
            ("/openapi!", "1:1 openapi"),
            ("", "1:1 openapi: 3.0.3  # the version"),
            ("/paths", "2:1 paths"),
            ("/paths/~1pets~1{id}", "3:3 /pets/{id}"),
            ("/paths/~1pets~1{id}/get!", "4:5 get"),
            ("/paths/~1pets~1{id}/get/tags/0", "6:11 pets"),
            ("/paths/~1pets~1{id}/get/tags/1", "7:13 name: second"),
            ("/paths/~1pets~1{id}/get/tags/1/name", "7:19 second"),
            ("/paths/~1pets~1{id}/get/tags/1/x", "8:16 1"),
        ],
    );
}

#[test]
fn a_missing_value_is_shown_by_what_should_hold_it() {
    let text = "info:\n  title: Pets\ntags:\n  - name: a\n";
    check(
        text,
        Yaml,
        &[
            ("/info/version", "1:1 info"),
            ("/info/version/x/y", "1:1 info"),
            ("/info/title/x", "2:3 title"),
            ("/tags/7", "3:1 tags"),
            ("/tags/x", "3:1 tags"),
            ("/tags/0/description", "4:5 name: a"),
            ("/paths", "1:1 info:"),
        ],
    );
}

#[test]
fn flow_collections() {
    let text = "a: {b: [1, \"two\", 'it''s'], \"c\": {}, d}\ne: [\n  {f: 1},\n]\n";
    check(
        text,
        Yaml,
        &[
            ("/a", "1:4 {b: [1, \"two\", 'it''s'], \"c\": {}, d}"),
            ("/a/b", "1:8 [1, \"two\", 'it''s']"),
            ("/a/b!", "1:5 b"),
            ("/a/b/1", "1:12 \"two\""),
            ("/a/b/2", "1:19 'it''s'"),
            ("/a/c!", "1:29 \"c\""),
            ("/a/c", "1:34 {}"),
            ("/a/d!", "1:38 d"),
            ("/e", "2:1 e"),
            ("/e/0", "3:3 {f: 1}"),
            ("/e/0/f", "3:7 1"),
        ],
    );
}

#[test]
fn values_that_are_not_there() {
    check("a:\nb: ~\nc:\n  - \n  - x\n", Yaml, &[("/a!", "1:1 a"), ("/b", "2:4 ~"), ("/c/1", "5:5 x")]);
    assert!(spot("a:\nb: ~\n", Yaml, "/a").starts_with("1:"));
}

#[test]
fn aliases_lead_to_where_the_text_is() {
    let text = "base: &base\n  type: object\n  of: [a, b]\nother: *base\nlist:\n  - *base\n  - &x one\n  - *x\n";
    check(
        text,
        Yaml,
        &[
            ("/other", "4:8 *base"),
            ("/other!", "4:1 other"),
            ("/other/type", "2:9 object"),
            ("/other/of/1", "3:11 b"),
            ("/list/0", "6:5 *base"),
            ("/list/0/type!", "2:3 type"),
            ("/list/2", "8:5 *x"),
        ],
    );
}

#[test]
fn merged_members_are_where_they_are_written() {
    let text = "\
a: &a {one: 1, two: 2}
b: &b
  two: II
  three: III
c:
  <<: *a
  own: 0
d:
  <<: [*b, *a]
  one: I
";
    check(
        text,
        Yaml,
        &[
            ("/c/two", "1:21 2"),
            ("/c/own", "7:8 0"),
            ("/d/one", "10:8 I"),
            ("/d/two", "3:8 II"),
            ("/d/three!", "4:3 three"),
            ("/d/four", "8:1 d"),
        ],
    );
}

#[test]
fn strings_over_several_lines_are_shown_by_their_name() {
    let text = "a: |\n  one\n  two\nb: >-\n  three\nc: plain\n  goes on\nd: \"quoted\n  goes on\"\ne: 1\n";
    check(text, Yaml, &[("/a", "1:1 a"), ("/b", "4:1 b"), ("/c", "6:1 c"), ("/d", "8:1 d"), ("/e", "10:4 1")]);
}

#[test]
fn comments_and_document_markers_are_not_values() {
    let text =
        "%YAML 1.2\n--- # start\n# one\na: # two\n  # three\n  b: '#''c' # four's\n  \"d\\\"\": \"#\\\"\" # \"\n...\n";
    check(text, Yaml, &[("/a", "4:1 a"), ("/a/b", "6:6 '#''c'"), ("/a/d\"", "7:10 \"#\\\"\"")]);
}

#[test]
fn line_ends_of_every_kind() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a:", "  b: c", "d: e", ""].join(end);
        check(&text, Yaml, &[("/a", "1:1 a"), ("/a/b", "2:6 c"), ("/d", "3:4 e")]);
        let text = ["{", "  \"b\": [", "  true ]", "}"].join(end);
        check(&text, Json, &[("/b", "2:3 \"b\""), ("/b/0", "3:3 true")]);
    }
}

#[test]
fn columns_count_characters() {
    check("größe: [ä, '日本', z]\n", Yaml, &[("/größe/1", "1:12 '日本'"), ("/größe/2", "1:18 z")]);
    check("{\"größe\": [\"ä\", 1]}", Json, &[("/größe/1", "1:17 1")]);
}

#[test]
fn json_members_items_and_escapes() {
    let text =
        "{\n\t\"a\\\"\\u0062\": {\"c/d~\": [10, -2.5e3, \"x\\\\\", null], \"\": {}},\n\t\"e\":\n\t\t[\n\t\t[]]\n}";
    check(
        text,
        Json,
        &[
            ("", "1:1 {"),
            ("/a\"b!", "2:2 \"a\\\"\\u0062\""),
            ("/a\"b/c~1d~0/0", "2:25 10"),
            ("/a\"b/c~1d~0/1", "2:29 -2.5e3"),
            ("/a\"b/c~1d~0/2", "2:37 \"x\\\\\""),
            ("/a\"b/c~1d~0/3", "2:44 null"),
            ("/a\"b/", "2:55 {}"),
            ("/e", "3:2 \"e\""),
            ("/e/0", "5:3 []"),
            ("/f", "1:1 {"),
        ],
    );
}

#[test]
fn the_last_of_several_members_counts() {
    check("a: 1\na: 2\n", Yaml, &[("/a", "2:4 2")]);
    check("{\"a\": {\"b\": 1}, \"a\": {\"b\": 2}}", Json, &[("/a/b", "1:28 2")]);
}

#[test]
fn offsets_show_a_word() {
    let shown = |text: &str, offset| {
        let spot = Text::new(text.to_owned()).spot(&Place::byte(FileId(0), offset), Yaml).unwrap();
        format!("{}:{} {}", spot.line, spot.column, &spot.text[spot.span])
    };
    assert_eq!(shown("ab: cd\n", 0), "1:1 ab");
    assert_eq!(shown("/a:b: cd\n", 0), "1:1 /a:b");
    assert_eq!(shown("a: [é,b]\n", 4), "1:5 é");
    assert_eq!(shown("a: [é,b]\n", 5), "1:5 é");
    assert_eq!(shown("a: [é,b]\n", 6), "1:6 ,");
    assert_eq!(shown("a: 'x y' z\n", 3), "1:4 'x y'");
    assert_eq!(shown("a: 'x y\nz\n", 3), "1:4 'x y");
    assert_eq!(shown("a: [b\n\n", 7), "1:5 b");
    assert_eq!(shown("", 0), "1:1 ");
    assert_eq!(shown("a", 99), "1:1 a");
}

/// Whatever the text is, walking it ends and finds something.
#[test]
fn broken_texts_are_walked_as_far_as_they_go() {
    let whole = "{\"a\": [1, {\"b\": \"c\"}], d: &x [*x, {<<: *x}], ? [k] : v, \"e\": |\n f";
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        for syntax in [Json, Yaml] {
            let text = Text::new(whole[..end].to_owned());
            for pointer in ["", "/a/1/b", "/d/0/0/0/0", "/d/1/x", "/e"] {
                text.spot(&Place::value(FileId(0), Pointer::parse(pointer)), syntax);
            }
        }
    }
    assert_eq!(spot("a: 1\nb: [\n", Yaml, "/a"), "1:4 1");
}

#[test]
fn brackets_may_close_without_indentation() {
    let text = "\
a:
  b: {
    \"x\": 1,
    y: [
  1, # one
  'two'
  ],
  }
  c: |
    {
    }
  d: {
é: 1  # 'größe'
,f: [
]
}
  e: \"one
two\"
  f: 'it''s
it'
g: 5
";
    check(
        text,
        Yaml,
        &[
            ("/a/b/x", "3:10 1"),
            ("/a/b/y/1", "6:3 'two'"),
            ("/a/c", "9:3 c"),
            ("/a/d/é", "13:4 1"),
            ("/a/d/f!", "14:2 f"),
            ("/a/e", "17:3 e"),
            ("/g", "21:4 5"),
        ],
    );
}

#[test]
fn what_only_one_parser_reads_has_its_first_word_for_its_place() {
    check("\nopena\u{feff}pi: 3.0.3\n", Yaml, &[("", "2:1 opena\u{feff}pi"), ("/info", "2:1 opena\u{feff}pi")]);
}
