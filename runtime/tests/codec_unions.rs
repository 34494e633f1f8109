//! Unions: which branch a value belongs to.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod codec_types;

use codec_types::{Cat, PET, Pet, Server};
use oasmith_runtime::__private::v1::{Branch, Reader, Union, from_slice, to_vec, validate};
use serde_json::json;

fn branch(text: &str, strict: bool) -> Option<usize> {
    let mut reader = Reader::over(text, strict);
    let branch = reader.branch(&PET).unwrap();
    assert_eq!(reader.offset(), text.len() - text.trim_start().len(), "nothing is read");
    branch
}

#[test]
fn branches_are_told_apart_by_what_the_document_says() {
    let table = [
        (r#"{"kind":"cat"}"#, Some(0)),
        (r#" {"lives":9,"kind":"c\u0061t"}"#, Some(0)),
        (r#"{"kind":1}"#, Some(0)),
        (r#"{"kind":1.0}"#, Some(0)),
        (r#"{"kind":"dog"}"#, None),
        (r#"{"kind":"dog","kind":"cat"}"#, Some(0)),
        (r#"{"kind":"cat","kind":"dog"}"#, None),
        (r#"{"value":1}"#, Some(1)),
        (r#"{"value":"of another type"}"#, Some(1)),
        (r#"{"kind":"cat","value":1,"next":{}}"#, Some(1)),
        (r#"{"kind":"cat","value":1,"lives":1}"#, Some(0)),
        (r#"{"kind":"dog","value":1}"#, Some(1)),
        ("{}", Some(2)),
        (r#"{"a":true}"#, Some(2)),
        (r#"{"a":true,"b":{"kind":"cat"}}"#, None),
        (r#""on""#, Some(3)),
        (r#""\u006fn""#, Some(3)),
        (r#""other""#, Some(4)),
        ("7", Some(5)),
        ("7.0", Some(5)),
        ("7e1", Some(5)),
        ("7.5", Some(6)),
        ("[1]", Some(7)),
        ("null", None),
        ("true", None),
    ];
    for (text, expected) in table {
        assert_eq!(branch(text, true), expected, "{text}");
    }
}

#[test]
fn a_lenient_reader_forgives_a_closed_branch_a_new_member() {
    let text = r#"{"a":true,"b":1}"#;
    assert_eq!(branch(text, true), None);
    assert_eq!(branch(text, false), Some(2));
    let pet: Pet = from_slice(text.as_bytes(), false).unwrap();
    assert!(matches!(pet, Pet::Closed(_)), "{pet:?}");
}

#[test]
fn malformed_values_fail() {
    for text in ["{\"kind\":\"cat\"", "{\"kind\" 1}", "[1,", "\"\\x\"", "tru", "", "1e"] {
        assert!(from_slice::<Pet>(text.as_bytes(), true).is_err(), "{text}");
    }
}

#[test]
fn looking_does_not_use_up_depth() {
    let text = format!("{}{{}}{}", "[".repeat(126), "]".repeat(126));
    let pet: Pet = from_slice(text.as_bytes(), true).unwrap();
    assert_eq!(to_vec(&pet).unwrap(), text.as_bytes());
    let deeper = format!("[{text}]");
    assert!(from_slice::<Pet>(deeper.as_bytes(), true).is_err());
}

#[test]
fn values_of_every_branch_and_of_none_survive() {
    let text = r#"["on","x",7,7.5,{"kind":"cat","lives":9},{"value":3,"next":{"value":4}},{"a":false},{"kind":"dog","b":[1]},null,true,[]]"#;
    let pet: Pet = from_slice(text.as_bytes(), true).unwrap();
    let Pet::List(pets) = &pet else {
        panic!("{pet:?}");
    };
    assert!(
        matches!(
            pets.as_slice(),
            [
                Pet::Word(_),
                Pet::Text(_),
                Pet::Count(7),
                Pet::Size(_),
                Pet::Cat(_),
                Pet::Node(_),
                Pet::Closed(_),
                Pet::Unknown(_),
                Pet::Unknown(_),
                Pet::Unknown(_),
                Pet::List(_)
            ]
        ),
        "{pets:?}"
    );
    let written = String::from_utf8(to_vec(&pet).unwrap()).unwrap();
    let (written, text): (serde_json::Value, serde_json::Value) =
        (serde_json::from_str(&written).unwrap(), serde_json::from_str(text).unwrap());
    assert_eq!(written, text);
}

#[test]
fn a_value_of_no_branch_is_a_fault_and_a_wrong_tag_too() {
    let pets = Pet::List(vec![
        Pet::Unknown(json!({"kind": "dog"})),
        Pet::Cat(Cat { kind: "dog".to_owned(), lives: None }),
        Pet::Count(1),
    ]);
    let error = validate(&pets).unwrap_err();
    let faults: Vec<_> = error.faults().iter().map(|fault| (fault.pointer(), fault.rule())).collect();
    assert_eq!(faults, [("/0", "oneOf"), ("/1/kind", "enum")]);
    assert_eq!(error.faults()[0].message(), "must be one of the kinds of `Pet`");
}

#[test]
fn ties_go_to_more_tags_then_more_required_members_then_the_first() {
    const ANY: Branch = Branch::of(Branch::OBJECT).known(&["a", "b"]);
    static TIES: Union = Union {
        name: "Ties",
        branches: &[ANY, Branch { required: &["a"], ..ANY }, Branch { tags: &[("b", &["1"])], ..ANY }, ANY],
        exact: false,
        tag: None,
    };
    let chosen = |text| Reader::over(text, true).branch(&TIES).unwrap();
    assert_eq!(chosen("{}"), Some(0));
    assert_eq!(chosen(r#"{"b":2}"#), Some(0));
    assert_eq!(chosen(r#"{"a":1}"#), Some(1));
    assert_eq!(chosen(r#"{"a":1,"b":2}"#), Some(1));
    assert_eq!(chosen(r#"{"a":1,"b":1}"#), Some(2));
}

#[test]
fn faults_inside_a_branch_have_their_pointer() {
    let fault = from_slice::<Pet>(br#"[1,{"kind":"cat","lives":"many"}]"#, true).unwrap_err();
    assert_eq!(fault.to_string(), "/1/lives: expected a number, found the string `many`");
    assert!(from_slice::<Server>(b"[]", true).is_err());
}
