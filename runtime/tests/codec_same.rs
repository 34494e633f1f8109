//! Equality as a visitor: what a derive would say, without code for each type.

mod codec_types;

use codec_types::{Cat, Kind, Labels, Node, Pet, Server};
use oasmith_runtime::__private::v1::{Value, same};
use oasmith_runtime::{Constant, File, Maybe};
use serde_json::json;
use std::collections::BTreeMap;

/// Whether two values are the same, seen from either side.
fn equal(a: &dyn Value, b: &dyn Value) -> bool {
    assert!(same(a, a) && same(b, b), "a value is itself");
    assert_eq!(same(a, b), same(b, a), "it does not matter who is asked");
    same(a, b)
}

#[test]
fn scalars() {
    assert!(equal(&1_i32, &1_i64));
    assert!(!equal(&1_i64, &2_i64));
    assert!(!equal(&1_i64, &1.0_f64));
    assert!(equal(&0.0_f64, &-0.0_f64));
    assert!(!same(&f64::NAN, &f64::NAN));
    assert!(equal(&"a".to_owned(), &"a"));
    assert!(!equal(&"a", &"b"));
    assert!(!equal(&true, &false));
    assert!(equal(&Constant::new("x"), &Constant::from("x")));
    assert!(!equal(&Kind::Remote, &Kind::Unknown("other".to_owned())));
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    let with = |note: Maybe<String>| {
        let mut server = Server::new("i", "n");
        server.note = note;
        server
    };
    let all = [with(Maybe::Absent), with(Maybe::Null), with(Maybe::from("x")), with(Maybe::from("y"))];
    for (a, first) in all.iter().enumerate() {
        for (b, second) in all.iter().enumerate() {
            assert_eq!(equal(first, second), a == b, "{first:?} and {second:?}");
        }
    }
}

#[test]
fn arrays_go_by_order_and_maps_by_name() {
    assert!(equal(&vec![1, 2], &vec![1, 2]));
    assert!(!equal(&vec![1, 2], &vec![2, 1]));
    assert!(!equal(&vec![1], &vec![1, 2]));
    let map = |entries: &[(&str, i64)]| -> BTreeMap<String, i64> {
        entries.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
    };
    assert!(equal(&map(&[("a", 1), ("b", 2)]), &map(&[("b", 2), ("a", 1)])));
    assert!(!equal(&map(&[("a", 1)]), &map(&[("b", 1)])));
    assert!(!equal(&map(&[("a", 1)]), &map(&[("a", 2)])));
    assert!(!equal(&map(&[]), &Vec::<i64>::new()));
    assert!(equal(&json!({"a": [1, null]}), &json!({"a": [1, null]})));
    assert!(!equal(&json!(null), &json!(false)));
}

#[test]
fn objects_are_equal_if_they_are_of_one_type_and_all_parts_are() {
    let node: Node = serde_json::from_value(json!({"value": 1, "next": {"value": 2}})).expect("it is a node");
    let other: Node = serde_json::from_value(json!({"value": 1, "next": {"value": 3}})).expect("it is a node");
    assert!(equal(&node, &node.clone()));
    assert!(!equal(&node, &other));
    let labels: Labels = serde_json::from_value(json!({"a": 1})).unwrap_or_else(|error| panic!("{error}"));
    assert!(!equal(&labels, &node));
}

#[test]
fn unions_are_equal_in_the_same_branch() {
    let cat: Pet = serde_json::from_value(json!({"kind": "cat", "lives": 9})).unwrap_or_else(|error| panic!("{error}"));
    assert!(equal(&cat, &cat.clone()));
    let (plain, in_union): (Cat, &Pet) = match &cat {
        Pet::Cat(inner) => (inner.clone(), &cat),
        other => panic!("{other:?} is no cat"),
    };
    assert!(!equal(&plain, in_union));
}

#[test]
fn files_are_equal_if_they_are_the_same_file() {
    assert!(equal(&File::from_bytes("a"), &File::from_bytes("a")));
    assert!(!equal(&File::from_bytes("a"), &File::from_bytes("b")));
    assert!(!equal(&File::from_bytes("a"), &"a"));
}
