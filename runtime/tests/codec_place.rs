//! Where reading fails, and what it says.

mod codec_types;

use codec_types::{Node, Pet, Server};
use oasmith_runtime::__private::v1::{Reader, from_slice, pointer_at};
use serde_json::Value;
use std::collections::BTreeMap;

const SERVER: &str = r#" {"id":"i","name":"a\u00e9\n","parent":null,"size":1e1,"price":-0.5,"note":null,
    "tags":["x","y"],"kind":"local","other":{"a~/b":[true,false,{}],"c":"\ud83d\ude00"}} "#;

#[test]
fn a_text_cut_anywhere_fails_without_panic() {
    let text = SERVER.as_bytes();
    assert!(from_slice::<Server>(text, true).is_ok());
    let end = SERVER.trim_end().len();
    for cut in 0..end {
        let fault = from_slice::<Server>(&text[..cut], true).unwrap_err();
        assert_eq!(fault.rule(), "syntax", "{cut}: {fault}");
        assert!(from_slice::<Value>(&text[..cut], true).is_err());
        assert!(from_slice::<Pet>(&text[..cut], true).is_err());
    }
    for offset in 0..=text.len() + 9 {
        assert!(pointer_at(text, offset).len() < 20);
    }
}

#[test]
fn any_byte_anywhere_never_panics() {
    let text = SERVER.as_bytes();
    for at in 0..text.len() {
        for byte in 0..=255 {
            let mut text = text.to_vec();
            text[at] = byte;
            if let Err(fault) = from_slice::<Server>(&text, true) {
                assert!(!fault.message().is_empty());
            }
            let _ = from_slice::<Pet>(&text, false);
        }
    }
}

#[test]
fn pointers_lead_to_the_value_at_an_offset() {
    let text = br#"{"a":[10,{"b~":"x"},[]],"c/d":{"":{"e":null}},"f":"{[,:\"]}","g":7}"#;
    let at = |what: &str| String::from_utf8_lossy(text).find(what).unwrap();
    let cases = [
        (0, ""),
        (at("[10"), "/a"),
        (at("10"), "/a/0"),
        (at("{\"b"), "/a/1"),
        (at("\"x\""), "/a/1/b~0"),
        (at("[]"), "/a/2"),
        (at("{\"\""), "/c~1d"),
        (at("{\"e"), "/c~1d/"),
        (at("null"), "/c~1d//e"),
        (at("\"{["), "/f"),
        (at("7"), "/g"),
        (text.len(), ""),
    ];
    for (offset, pointer) in cases {
        assert_eq!(pointer_at(text, offset), pointer, "at byte {offset}");
    }
}

#[test]
fn faults_say_what_was_expected_and_where() {
    let cases = [
        ("[]", "(root): expected an object, found an array"),
        ("7", "(root): expected an object, found the number 7"),
        (r#"{"id":1}"#, "/id: expected a string, found the number 1"),
        (r#"{"id":{"x":1}}"#, "/id: expected a string, found an object"),
        (r#"{"size":true}"#, "/size: expected a number, found `true`"),
        (r#"{"size":1.5}"#, "/size: expected an integer, found the number 1.5"),
        (r#"{"size":1e30}"#, "/size: the number is out of range"),
        (r#"{"tags":{}}"#, "/tags: expected an array, found an object"),
        (r#"{"tags":["a",null]}"#, "/tags/1: expected a string, found null"),
        (r#"{"tags":[ "a" , [] ]}"#, "/tags/1: expected a string, found an array"),
        (r#"{"kind":[]}"#, "/kind: expected a string, found an array"),
        ("", "(root): expected an object, found the end at byte 0"),
        ("<html>", "(root): expected an object, found '<' at byte 0"),
        (r#"{"id":x}"#, "/id: expected a string, found 'x' at byte 6"),
        (r#"{"id" 1}"#, "/id: expected `:`, found '1' at byte 6"),
        (r#"{"id":"a" "b":1}"#, "/id: expected `,` or `}`, found '\"' at byte 10"),
        (r#"{"id":"a",}"#, "(root): expected a member's name, found '}' at byte 10"),
        (r#"{"tags":["a"}"#, "/tags/0: expected `,` or `]`, found '}' at byte 12"),
        (r#"{"x":{"y":[1,tru]}}"#, "/x/y/1: expected `true` at byte 13"),
        (r#"{"id":"a"#, "/id: expected a closing quote, found the end at byte 8"),
        (r#"{"id":"\x"}"#, "/id: expected an escape, found 'x' at byte 8"),
        (r#"{"id":"\ud800"}"#, "/id: an escape is half of a surrogate pair at byte 13"),
        ("{\"id\":\"a\tb\"}", "/id: a control character in a string must be escaped at byte 8"),
    ];
    for (text, message) in cases {
        let fault = from_slice::<Server>(text.as_bytes(), true).unwrap_err();
        assert_eq!(fault.to_string(), message, "{text}");
    }
    let fault = from_slice::<Value>(b"[1] 2", true).unwrap_err();
    assert_eq!(fault.to_string(), "(root): the text goes on after its value at byte 4");
    let fault = from_slice::<Value>(b"{\"a\":[1,\"\xff\"]}", true).unwrap_err();
    assert_eq!(fault.to_string(), "/a/1: the text is not UTF-8 at byte 9");
}

#[test]
fn faults_in_nested_types_have_their_whole_pointer() {
    let text = br#"{"value":1,"next":{"value":2,"children":[{"value":3},{"value":"x"}]}}"#;
    let fault = from_slice::<Node>(text, true).unwrap_err();
    assert_eq!(fault.pointer(), "/next/children/1/value");
    let text = br#"{"value":1,"children":[{"value":3},{"next":null}]}"#;
    let fault = from_slice::<Node>(text, false).unwrap_err();
    assert_eq!(fault.to_string(), "/children/1: missing member `value`");
    let text = br#"{"m":{"k":[1,256]}}"#;
    let fault = from_slice::<BTreeMap<String, BTreeMap<String, Vec<u8>>>>(text, true).unwrap_err();
    assert_eq!(fault.to_string(), "/m/k/1: the number does not fit u8");
}

#[test]
fn a_reader_says_where_it_is() {
    let mut reader = Reader::over("[1, 2]", true);
    assert_eq!(format!("{reader:?}"), "Reader(at byte 0 of 6)");
    let mut offsets = Vec::new();
    reader
        .array(&mut |r| {
            offsets.push(r.offset());
            r.skip()
        })
        .unwrap();
    assert_eq!(offsets, [1, 4]);
    assert!(reader.end().is_ok());
}
