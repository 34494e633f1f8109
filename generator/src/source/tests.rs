//! What a user sees of files that cannot be read, or not wholly.

use super::{Input, Node, Sources, Value, read};
use crate::diagnostics::Report;
use crate::diagnostics::render::{Format, render};
use insta::assert_snapshot;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with files in it.
pub struct Files(TempDir);

impl Files {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(TempDir::new().unwrap());
        files.iter().for_each(|(name, text)| folder.write(name, text.as_bytes()));
        folder
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The path without that of the folder.
    pub fn name(&self, path: &Path) -> String {
        path.strip_prefix(self.0.path()).unwrap().display().to_string()
    }

    pub fn input(&self, spec: &str, overlays: &[&str]) -> Input {
        let path = |name: &&str| self.path(name);
        Input { spec: path(&spec), text: None, overlays: overlays.iter().map(path).collect(), root: None }
    }

    pub fn read(&self, input: &Input) -> (Sources, String) {
        let mut report = Report::default();
        let sources = read(input, &mut report);
        assert!(sources.document().is_some() || report.has_errors());
        let text = render(&report, &sources, Format::Text { color: false });
        (sources, text.replace(&format!("{}/", self.0.path().display()), ""))
    }
}

/// Reads a single file.
fn read_one(name: &str, bytes: impl AsRef<[u8]>) -> (Sources, String) {
    let files = Files::new(&[]);
    files.write(name, bytes.as_ref());
    files.read(&files.input(name, &[]))
}

fn faults(bytes: impl AsRef<[u8]>) -> String {
    read_one("api.yaml", bytes).1
}

/// The tree as compact JSON, strings without escapes.
pub fn show(node: &Node) -> String {
    let mut text = String::new();
    write_node(node, &mut text);
    text
}

fn write_node(node: &Node, text: &mut String) {
    match &node.value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => write!(text, "{value}").unwrap(),
        Value::Number(number) => write!(text, "{number}").unwrap(),
        Value::String(string) => write!(text, "{string:?}").unwrap(),
        Value::Array(items) => {
            text.push('[');
            items.iter().for_each(|item| {
                write_node(item, text);
                text.push(',');
            });
            *text = text.trim_end_matches(',').to_owned() + "]";
        }
        Value::Object(map) => {
            text.push('{');
            map.iter().for_each(|(name, member)| {
                write!(text, "{name}:").unwrap();
                write_node(member, text);
                text.push(',');
            });
            *text = text.trim_end_matches(',').to_owned() + "}";
        }
    }
}

/// What a text without faults is read as.
fn tree(name: &str, text: &str) -> String {
    let (sources, report) = read_one(name, text);
    assert_eq!(report, "", "{text}");
    show(sources.document().unwrap())
}

#[test]
fn numbers_of_json_are_kept_as_written() {
    let text = r#"{"a": -9223372036854776000, "b": 1.10, "s": "1 \" 2", "c": [1e2, -0, 0.1, 123456789012345678901234567890123456789012345],
        "4": {"5": 18446744073709551616}, "d": 1.7976931348623157e308, "e": 0.10000000000000000555}"#;
    let read = r#"{a:-9223372036854776000,b:1.10,s:"1 \" 2",c:[1e2,-0,0.1,123456789012345678901234567890123456789012345],4:{5:18446744073709551616},d:1.7976931348623157e308,e:0.10000000000000000555}"#;
    assert_eq!(tree("api.json", text), read);
    assert_eq!(tree("api.yaml", text), read, "a file that is JSON is read as such, whatever its name");
}

#[test]
fn integers_of_yaml_are_exact_and_other_numbers_keep_their_value() {
    let text = "- -9223372036854776000\n- 18446744073709551616\n- 1.10\n- 1e300\n- 1.0\n- -0\n- 0x10\n- +5\n- 0o17\n- 1_000\n- 0777\n- 0.1\n";
    assert_eq!(
        tree("api.yaml", text),
        r#"[-9223372036854776000,18446744073709551616,1.1,1e300,1.0,0,16,5,15,"1_000","0777",0.1]"#
    );
}

#[test]
fn words_of_yaml_1_1_are_strings() {
    let text = "[yes, no, on, off, y, N, true, False, null, ~, Null, 2024-01-01, 12:30:00, '1', \"true\", !!str 5]";
    assert_eq!(
        tree("api.yaml", text),
        r#"["yes","no","on","off","y","N",true,false,null,null,null,"2024-01-01","12:30:00","1","true","5"]"#
    );
}

#[test]
fn names_are_strings_as_written() {
    let text = "200: a\n0x10: b\n1.10: c\ntrue: d\nnull: e\n'404': f\n? long\n: g\n";
    assert_eq!(tree("api.yaml", text), r#"{200:"a",0x10:"b",1.10:"c",true:"d",null:"e",404:"f",long:"g"}"#);
}

#[test]
fn aliases_and_merge_keys_are_applied() {
    let text = "a: &a {x: 1, y: 2}\nb: *a\nc:\n  y: 3\n  <<: *a\n  z: 4\nd:\n  <<: [{x: 5}, *a]\n";
    assert_eq!(tree("api.yaml", text), "{a:{x:1,y:2},b:{x:1,y:2},c:{y:3,z:4,x:1},d:{x:5,y:2}}");
    assert_eq!(tree("api.json", r#"{"<<": {"x": 1}}"#), "{<<:{x:1}}", "JSON has no merge keys");
}

#[test]
fn origins_lead_back_to_the_text() {
    let files = Files::new(&[("api.yaml", "a: &a {x/y: [1, 2]}\nb: *a\nc:\n  <<: *a\n")]);
    let (sources, _) = files.read(&files.input("api.yaml", &[]));
    let document = sources.document().unwrap();
    let place = |steps: &[&str]| {
        let node = steps.iter().try_fold(document, |node, step| node.get(step)).unwrap();
        let item = &node.as_array().unwrap()[1];
        sources.place(item.origin).pointer.to_string()
    };
    assert_eq!(place(&["a", "x/y"]), "/a/x~1y/1");
    assert_eq!(place(&["b", "x/y"]), "/b/x~1y/1", "the place of an alias is where it is used");
    assert_eq!(place(&["c", "x/y"]), "/c/x~1y/1", "a merged member is one of the mapping");
    assert_eq!(sources.place(document.origin).pointer.as_str(), "");
}

#[test]
fn byte_order_marks_and_line_ends_make_no_difference() {
    assert_eq!(tree("api.yaml", "\u{feff}a:\r\n  b: 'c'\r\n"), r#"{a:{b:"c"}}"#);
    assert_eq!(tree("api.yaml", "a:\r  b: c\r"), r#"{a:{b:"c"}}"#);
    assert_eq!(tree("api.json", "\u{feff}{\"a\":\r\n1}"), "{a:1}");
}

#[test]
fn flow_mappings_that_are_no_json_are_yaml() {
    assert_eq!(tree("api.yaml", "{a: 1, 'b': [x,],}"), r#"{a:1,b:["x"]}"#);
}

#[test]
fn missing_file() {
    let files = Files::new(&[]);
    let (sources, report) = files.read(&files.input("api.yaml", &[]));
    assert!(sources.document().is_none());
    assert_snapshot!(report, @r"
    error[OA0001]: cannot read `api.yaml`: No such file or directory (os error 2)
    --> api.yaml

    error: 1 error
    ");
}

#[test]
fn folder_instead_of_a_file() {
    let files = Files::new(&[("api/x.yaml", "")]);
    assert_snapshot!(files.read(&files.input("api", &[])).1, @r"
    error[OA0001]: cannot read `api`: it is no file
    --> api

    error: 1 error
    ");
}

#[cfg(unix)]
#[test]
fn pipes_are_not_waited_for() {
    let files = Files::new(&[("api.yaml", "a: {$ref: pipe}\n")]);
    let made = std::process::Command::new("mkfifo").arg(files.path("pipe")).status();
    if made.is_ok_and(|status| status.success()) {
        assert!(files.read(&files.input("api.yaml", &[])).1.contains("cannot read `pipe`: it is no file"));
    }
}

#[test]
fn empty_files() {
    assert_snapshot!(faults(""), @r"
    error[OA0004]: the file is empty
    --> api.yaml

    error: 1 error
    ");
    assert!(faults("# nothing but this\n").contains("OA0004"));
    assert!(faults("---\n").contains("OA0004"));
    assert!(read_one("api.json", " \n").1.contains("OA0004"));
}

#[test]
fn yaml_that_is_none() {
    assert_snapshot!(faults("openapi: 3.0.3\ninfo:\n  title: a\n   version: 1\n"), @r"
    error[OA0002]: this is no YAML
     --> api.yaml:4:11
      |
    4 |    version: 1
      |           ^ mapping values are not allowed in this context

    error: 1 error
    ");
}

#[test]
fn yaml_with_an_open_bracket() {
    assert_snapshot!(faults("openapi: 3.0.3\ntags: [a, b\ninfo:\n  title: x\n"), @r"
    error[OA0002]: this is no YAML
     --> api.yaml:3:5
      |
    3 | info:
      |     ^ did not find expected ',' or ']'
      |
     ::: api.yaml:2:7
      |
    2 | tags: [a, b
      |       - while parsing a flow sequence

    error: 1 error
    ");
}

#[test]
fn yaml_with_a_tab() {
    assert_snapshot!(faults("info:\n\ttitle: a\n"), @r"
    error[OA0002]: this is no YAML
     --> api.yaml:2:1
      |
    2 |     title: a
      | ^ found character that cannot start any token
      |
      = help: YAML is indented with spaces; tabs are not allowed there

    error: 1 error
    ");
}

#[test]
fn yaml_with_an_unknown_alias() {
    assert_snapshot!(faults("a: *b\n"), @r"
    error[OA0002]: this is no YAML
     --> api.yaml:1:4
      |
    1 | a: *b
      |    ^^ unknown anchor

    error: 1 error
    ");
}

#[test]
fn yaml_with_a_mapping_as_a_name() {
    assert_snapshot!(faults("a: 1\n? {b: c}\n: d\n"), @r"
    error[OA0002]: this is no YAML
     --> api.yaml:2:3
      |
    2 | ? {b: c}
      |   ^ invalid type: map, expected the name of a member

    error: 1 error
    ");
}

#[test]
fn yaml_with_a_control_character() {
    assert_snapshot!(faults("a: b\nc: \u{8}\n"), @r"
    error[OA0002]: this is no YAML
     --> api.yaml:2:4
      |
    2 | c: ␈
      |    ^ control characters are not allowed

    error: 1 error
    ");
}

#[test]
fn json_that_is_none() {
    assert_snapshot!(read_one("api.json", "{\n  \"info\": {\"title\": \"é\" \"version\": 1}\n}").1, @r#"
    error[OA0002]: this is no JSON
     --> api.json:2:25
      |
    2 |   "info": {"title": "é" "version": 1}
      |                         ^^^^^^^^^ expected `,` or `}`

    error: 1 error
    "#);
}

#[test]
fn json_that_ends_early() {
    assert_snapshot!(read_one("api.json", "{\n  \"info\": [1, 2").1, @r#"
    error[OA0002]: this is no JSON
     --> api.json:2:15
      |
    2 |   "info": [1, 2
      |               ^ EOF while parsing a list

    error: 1 error
    "#);
}

#[test]
fn json_that_goes_on() {
    assert_snapshot!(read_one("api.json", "{}\n{}").1, @r"
    error[OA0002]: this is no JSON
     --> api.json:2:1
      |
    2 | {}
      | ^ trailing characters

    error: 1 error
    ");
}

#[test]
fn several_documents() {
    assert_snapshot!(faults("a: 1\n---\nb: 2\n"), @r"
    error[OA0005]: the file holds more than one YAML document
     --> api.yaml:2:1
      |
    2 | ---
      | ^^^ the second one

    error: 1 error
    ");
}

#[test]
fn bytes_that_are_no_text() {
    assert_snapshot!(faults(b"\xef\xbb\xbfa: 1\nb: \xc3\xa9 \xff\n"), @r"
    error[OA0003]: the file is not UTF-8: byte 0xff begins no character
     --> api.yaml:2:6
      |
    2 | b: é �
      |      ^

    error: 1 error
    ");
}

#[test]
fn utf_16() {
    assert_snapshot!(faults(b"\xff\xfea\0:\0 \x001\0"), @r"
    error[OA0003]: the file is UTF-16, and has to be UTF-8
    --> api.yaml

    error: 1 error
    ");
}

#[test]
fn duplicate_names() {
    let (sources, report) = read_one("api.yaml", "paths:\n  /a: 1\n  /b: 2\n  /a: 3\n  \"/a\": 4\n");
    assert_snapshot!(report, @r#"
    error[OA0007]: `/a` is written more than once
     --> api.yaml:5:3
      |
    5 |   "/a": 4
      |   ^^^^ this one counts
      |
     ::: api.yaml:2:3
      |
    2 |   /a: 1
      |   -- this one is lost
      |
     ::: api.yaml:4:3
      |
    4 |   /a: 3
      |   -- this one is lost
      |
      = note: at /paths/~1a

    error: 1 error
    "#);
    assert_eq!(show(sources.document().unwrap()), "{paths:{/a:4,/b:2}}", "the last one counts");
}

#[test]
fn duplicate_names_that_lose_words() {
    let harmless = "a: {description: x, description: y}\nb: 1\nb: 1.0\n";
    let (sources, report) = read_one("api.yaml", harmless);
    assert_eq!(report.matches("warning[OA0007]").count(), 2, "{report}");
    assert_eq!(show(sources.document().unwrap()), r#"{a:{description:"y"},b:1.0}"#);
    assert!(faults("a: 1\na: 1\na: 2\n").starts_with("error[OA0007]"));
    assert!(faults("properties: {title: {a: 1}, title: {a: 2}}\n").starts_with("error[OA0007]"));
}

#[test]
fn duplicate_names_in_json() {
    assert_snapshot!(read_one("api.json", "{\"a\": {\"b\": 1,\n \"b\": 2}}").1, @r#"
    error[OA0007]: `b` is written more than once
     --> api.json:2:2
      |
    2 |  "b": 2}}
      |  ^^^ this one counts
      |
     ::: api.json:1:8
      |
    1 | {"a": {"b": 1,
      |        --- this one is lost
      |
      = note: at /a/b

    error: 1 error
    "#);
}

#[test]
fn numbers_that_are_none() {
    assert_snapshot!(faults("minimum: -.inf\nmaximum: [1, .nan]\n"), @r"
    error[OA0008]: no JSON message could hold this number
     --> api.yaml:1:10
      |
    1 | minimum: -.inf
      |          ^^^^^
      |
      = note: at /minimum

    error[OA0008]: no JSON message could hold this number
     --> api.yaml:2:14
      |
    2 | maximum: [1, .nan]
      |              ^^^^
      |
      = note: at /maximum/1

    error: 2 errors
    ");
}

#[test]
fn merge_keys_that_name_no_mapping() {
    assert_snapshot!(faults("a:\n  <<: text\n"), @r"
    error[OA0009]: `<<` takes a mapping or a list of mappings
     --> api.yaml:2:7
      |
    2 |   <<: text
      |       ^^^^
      |
      = note: at /a/<<

    error: 1 error
    ");
}

#[test]
fn tags_without_a_meaning() {
    let (sources, report) = read_one("api.yaml", "a: !include other.yaml\nb: !set {c: 1}\nd: !!binary aGk=\n");
    assert_snapshot!(report, @r"
    warning[OA0010]: `!include` says nothing in an OpenAPI document
     --> api.yaml:1:4
      |
    1 | a: !include other.yaml
      |    ^^^^^^^^^^^^^^^^^^^
      |
      = note: at /a

    warning[OA0010]: `!set` says nothing in an OpenAPI document
     --> api.yaml:2:1
      |
    2 | b: !set {c: 1}
      | ^
      |
      = note: at /b

    warning: 2 warnings
    ");
    assert_eq!(show(sources.document().unwrap()), r#"{a:"other.yaml",b:{c:1},d:"aGk="}"#);
}

#[test]
fn depth_is_limited() {
    assert_snapshot!(faults("[".repeat(200)), @r"
    error[OA0006]: the file nests deeper than 128 levels
     --> api.yaml:1:128
      |
    1 | ...........................[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      |                                                                                                                                ^

    error: 1 error
    ");
    let json = format!("{}{}", "[".repeat(200), "]".repeat(200));
    assert!(read_one("api.json", json).1.contains("OA0006"));
    let yaml: String = (0..200).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(faults(yaml).contains("OA0006"));
}

#[test]
fn depth_beyond_all_measure_ends() {
    for open in ["[", "{\"a\":", "- ", "? ", "{a: ["] {
        assert!(faults(open.repeat(100_000)).contains("error[OA00"), "{open}");
    }
}

#[test]
fn an_alias_of_what_holds_it_ends() {
    assert_snapshot!(faults("a: &a\n  b: *a\n"), @r"
    error[OA0006]: the file nests deeper than 128 levels
     --> api.yaml:1:4
      |
    1 | a: &a
      |    ^^

    error: 1 error
    ");
}

#[test]
fn aliases_that_multiply_end() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..20 {
        let uses = format!("*a{},", level - 1).repeat(10);
        writeln!(text, "a{level}: &a{level} [{uses}]").unwrap();
    }
    assert_snapshot!(faults(&text).lines().next().unwrap(), @"error[OA0006]: the aliases multiply the file's content");
    let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(1_000_000), "*a,".repeat(1000));
    assert!(faults(&long).contains("OA0006"));
}
