//! serde, `Debug`, and what is generic.

mod codec_types;

use codec_types::{Kind, Labels, Node, Pet, Server};
use oasmith_runtime::__private::v1::{EncodeError, from_slice, to_vec};
use oasmith_runtime::Maybe;
use oasmith_runtime::format::{Base64, Base64Url, Uuid};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SERVER: &str =
    r#"{"id":"i","name":"n","parent":null,"size":3,"price":0.1,"note":null,"tags":["b","a"],"kind":"moon"}"#;

#[test]
fn serde_writes_the_same_text_in_the_same_order() {
    let server: Server = from_slice(SERVER.as_bytes(), true).unwrap();
    assert_eq!(serde_json::to_string(&server).unwrap(), SERVER);
    assert_eq!(serde_json::to_value(&server).unwrap(), serde_json::from_str::<Value>(SERVER).unwrap());
}

#[test]
fn serde_reads_what_the_codec_reads() {
    let ours: Server = from_slice(SERVER.as_bytes(), true).unwrap();
    assert_eq!(serde_json::from_str::<Server>(SERVER).unwrap(), ours);
    assert_eq!(
        serde_json::from_value::<Server>(json!({"id": "i", "name": "n", "parent": null})).unwrap(),
        Server::new("i", "n")
    );
    let lenient = json!({"id": "i", "name": "n", "parent": null, "size": null});
    assert!(serde_json::from_value::<Server>(lenient).is_ok());
    let error = serde_json::from_str::<Server>(r#"{"id":"i","name":3}"#).unwrap_err();
    assert!(error.to_string().contains("/name: expected a string, found the number 3"), "{error}");
}

#[test]
fn types_with_a_bridge_can_be_members_of_others() {
    #[derive(Serialize, Deserialize)]
    struct Outer {
        node: Node,
        kinds: Vec<Kind>,
        labels: BTreeMap<String, Labels>,
        pet: Option<Pet>,
    }
    let text = r#"{"node":{"value":1},"kinds":["local","x"],"labels":{"l":{"z":1}},"pet":{"kind":"cat"}}"#;
    let outer: Outer = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&outer).unwrap(), text);
}

#[test]
fn doubles_pass_the_bridge_exactly() {
    let mut server = Server::new("i", "n");
    server.price = Some(0.1 + 0.2);
    let text = serde_json::to_string(&server).unwrap();
    assert!(text.contains("\"price\":0.30000000000000004"), "{text}");
    server.price = Some(f64::NAN);
    assert!(serde_json::to_string(&server).is_err());
}

#[test]
fn numbers_that_are_not_finite_have_no_text() {
    let mut server = Server::new("i", "n");
    server.price = Some(f64::INFINITY);
    let error: EncodeError = to_vec(&vec![server.clone(), server]).unwrap_err();
    assert_eq!(error.pointer(), "/0/price");
    assert_eq!(error.to_string(), "JSON has no text for the number at `/0/price`, which is not finite");
}

#[test]
fn numbers_are_written_short_and_read_back() {
    let doubles = [
        (0.0, "0.0"),
        (-0.0, "-0.0"),
        (1.0, "1.0"),
        (0.1, "0.1"),
        (1e21, "1e21"),
        (1e300, "1e300"),
        (5e-324, "5e-324"),
        (-1.5e-7, "-1.5e-7"),
        (f64::MAX, "1.7976931348623157e308"),
    ];
    for (number, text) in doubles {
        assert_eq!(to_vec(&number).unwrap(), text.as_bytes());
        assert_eq!(from_slice::<f64>(text.as_bytes(), true).unwrap().to_bits(), number.to_bits());
    }
    assert_eq!(to_vec(&0.1f32).unwrap(), b"0.1");
    assert_eq!(to_vec(&16_777_216f32).unwrap(), b"16777216.0");
    assert_eq!(to_vec(&i64::MIN).unwrap(), b"-9223372036854775808");
    assert_eq!(to_vec(&u64::MAX).unwrap(), b"18446744073709551615");
    assert_eq!(to_vec(&vec![1i8, -1]).unwrap(), b"[1,-1]");
}

#[test]
fn containers_are_generic() {
    type Deep = BTreeMap<String, Vec<Option<Maybe<Box<bool>>>>>;
    let text = br#"{"a":[null,true],"b":[]}"#;
    let deep: Deep = from_slice(text, true).unwrap();
    assert_eq!(to_vec(&deep).unwrap(), text);
    let free: serde_json::Map<String, Value> = from_slice(text, true).unwrap();
    assert_eq!(to_vec(&free).unwrap(), text);
    assert_eq!(from_slice::<()>(b" null ", true), Ok(()));
    assert!(from_slice::<()>(b"0", true).is_err());
    assert_eq!(from_slice::<Option<Value>>(b"null", true), Ok(None));
}

#[test]
fn debug_shows_types_and_members_that_are_there() {
    let server: Server = from_slice(SERVER.as_bytes(), true).unwrap();
    let expected = concat!(
        r#"Server { id: "i", name: "n", parent: null, size: 3, price: 0.1, note: null, "#,
        r#"tags: ["b", "a"], kind: "moon" }"#
    );
    assert_eq!(format!("{server:?}"), expected);
    let node: Node = from_slice(br#"{"value":1,"next":{"value":2}}"#, true).unwrap();
    assert_eq!(format!("{node:?}"), "Node { value: 1, next: Node { value: 2 } }");
    assert_eq!(format!("{node:#?}"), "Node {\n    value: 1,\n    next: Node {\n        value: 2,\n    },\n}");
    let map: BTreeMap<String, Labels> = from_slice(br#"{"a":{"x":1}}"#, true).unwrap();
    assert_eq!(format!("{map:?}"), r#"{"a": Labels { x: 1 }}"#);
    assert_eq!(format!("{:?}", Uuid::from("x")), "\"x\"");
    let pets: Pet = from_slice(br#"[{"a":true},7.5,{"kind":[1]},{"b":false}]"#, true).unwrap();
    let free = [r#"{"kind":[1]}"#, r#"{"b":false}"#].map(|text| serde_json::from_str::<Value>(text).unwrap());
    let expected = format!("[Closed {{ a: true }}, 7.5, {:?}, {:?}]", free[0], free[1]);
    assert_eq!(format!("{pets:?}"), expected);
}

#[test]
fn maybe_is_three_things_for_serde_too() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Note {
        #[serde(default, skip_serializing_if = "Maybe::is_absent")]
        note: Maybe<String>,
    }
    for (text, note) in
        [("{}", Maybe::Absent), (r#"{"note":null}"#, Maybe::Null), (r#"{"note":"x"}"#, Maybe::from("x"))]
    {
        let note = Note { note };
        assert_eq!(serde_json::from_str::<Note>(text).unwrap(), note);
        assert_eq!(serde_json::to_string(&note).unwrap(), text);
    }
}

#[test]
fn maybe_converts() {
    assert_eq!(Maybe::from(3).into_option(), Some(3));
    assert_eq!(Maybe::<i32>::from(None), Maybe::Null);
    assert_eq!(Maybe::from(Some(3)), Maybe::Value(3));
    assert_eq!(Maybe::<Uuid>::from("x").value().map(Uuid::as_str), Some("x"));
    assert_eq!(Maybe::<i32>::default(), Maybe::Absent);
    assert_eq!(Maybe::Value(2).map(|value| value + 1), Maybe::Value(3));
    assert_eq!(Maybe::<i32>::Null.as_ref().value(), None);
    assert!(Maybe::<i32>::Null.is_null() && !Maybe::<i32>::Null.is_absent());
}

#[test]
fn bytes_are_text_and_back() {
    let bytes = Base64::from(vec![0xff, 0xfe, 0]);
    assert_eq!(bytes, "//4A");
    assert_eq!(bytes.decode(), Some(vec![0xff, 0xfe, 0]));
    assert_eq!(to_vec(&bytes).unwrap(), b"\"//4A\"");
    let url = Base64Url::from([0xff, 0xfe, 0, 0].as_slice());
    assert_eq!(url, "__4AAA");
    assert_eq!(url.decode(), Some(vec![0xff, 0xfe, 0, 0]));
    assert_eq!(Base64::encode("f"), "Zg==");
    let wrong: Base64 = from_slice(b"\"not base64!\"", true).unwrap();
    assert_eq!(wrong.decode(), None);
    assert!(!wrong.is_valid());
}
