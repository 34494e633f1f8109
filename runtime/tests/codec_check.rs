//! Validation: every fault of a value, with its pointer.

mod codec_types;

use codec_types::{Kind, Labels, Node, Server};
use oasmith_runtime::__private::v1::{Format, Number, Rule, Value, check, validate};
use oasmith_runtime::{Fault, Maybe, Place, ValidationError};
use serde_json::json;
use std::collections::BTreeMap;

fn found(value: &dyn Value, rules: &'static [Rule]) -> Vec<String> {
    check(value, rules).iter().map(ToString::to_string).collect()
}

fn holds(value: &dyn Value, rules: &'static [Rule]) -> bool {
    check(value, rules).is_empty()
}

const GOOD: &str = "2eb8aa08-aa98-11ea-b4aa-73b441d16380";

#[test]
fn every_fault_is_found_with_its_pointer() {
    let mut server = Server::new("no", "much too long");
    server.parent = Some("x".to_owned());
    server.size = Some(101);
    server.price = Some(0.005);
    server.note = Maybe::from("long");
    server.tags = Some(["a", "", "a", "a"].map(str::to_owned).into());
    server.created_at = Some("yesterday".into());
    server.kind = Some(Kind::Unknown("moon".to_owned()));
    server.site = Some("example".to_owned());
    let error = validate(&server).unwrap_err();
    let expected = [
        ("/id", "format", "must have the format `uuid`"),
        ("/name", "maxLength", "must have at most 5 characters, has 13"),
        ("/name", "pattern", "must match `^[^ ]*$`"),
        ("/parent", "minLength", "must have at least 2 characters, has 1"),
        ("/size", "maximum", "must be at most 100, is 101"),
        ("/price", "multipleOf", "must be a multiple of 0.01, is 0.005"),
        ("/note", "maxLength", "must have at most 3 characters, has 4"),
        ("/tags", "maxItems", "must have at most 3 items, has 4"),
        ("/tags", "uniqueItems", "must have no equal items, 0 and 2 are"),
        ("/tags", "uniqueItems", "must have no equal items, 0 and 3 are"),
        ("/tags/1", "minLength", "must have at least 1 character, has 0"),
        ("/created_at", "format", "must have the format `date-time`"),
        ("/kind", "enum", "must be one of the values that the document lists"),
        ("/site~0~1url", "format", "must have the format `uri`"),
    ];
    let faults: Vec<_> = error.faults().iter().map(|fault| (fault.pointer(), fault.rule(), fault.message())).collect();
    assert_eq!(faults, expected);
    assert!(error.faults().iter().all(|fault| *fault.place() == Place::Body));
    let mut lines = vec!["14 faults:".to_owned()];
    lines.extend(expected.map(|(pointer, _, message)| format!("  {pointer}: {message}")));
    assert_eq!(error.to_string(), lines.join("\n"));
}

#[test]
fn a_right_value_has_no_fault() {
    let mut server = Server::new(GOOD, "ab");
    assert_eq!(validate(&server), Ok(()));
    server.parent = Some("xy".to_owned());
    server.size = Some(100);
    server.price = Some(12.34);
    server.note = Maybe::Null;
    server.tags = Some(vec!["a".to_owned(), "b".to_owned()]);
    server.created_at = Some("2026-01-31T23:59:59+01:00".into());
    server.kind = Some(Kind::Local);
    server.site = Some("https://example.com".to_owned());
    assert_eq!(validate(&server), Ok(()));
}

#[test]
fn one_fault_is_shown_on_one_line() {
    let error = validate(&Server::new(GOOD, "")).unwrap_err();
    assert_eq!(error.to_string(), "/name: must have at least 1 character, has 0");
    let error = ValidationError::of(check(&11, &[Rule::Maximum(Number::Int(10))])).unwrap_err();
    assert_eq!(error.to_string(), "(root): must be at most 10, is 11");
}

#[test]
fn a_fault_can_lie_in_a_parameter() {
    let faults = check(&vec![1, 11], &[Rule::Items(&[Rule::Maximum(Number::Int(10))])]);
    let faults: Vec<Fault> = faults.into_iter().map(|fault| fault.in_place(Place::Query("page"))).collect();
    assert_eq!(faults[0].to_string(), "query parameter `page`/1: must be at most 10, is 11");
    assert_eq!(*faults[0].place(), Place::Query("page"));
}

#[test]
fn lengths_are_in_characters() {
    let rules: &[Rule] = &[Rule::MinLength(3), Rule::MaxLength(3)];
    for text in ["abc", "äöü", "😀😀😀", "日本語", "e\u{301}x"] {
        assert!(holds(&text, rules), "{text}");
    }
    for text in ["ab", "äö", "😀", "abcd", "e\u{301}é\u{301}"] {
        assert!(!holds(&text, rules), "{text}");
    }
}

#[test]
fn rules_for_other_types_say_nothing() {
    let rules: &[Rule] = &[
        Rule::MinLength(5),
        Rule::Pattern("^x$"),
        Rule::Format(Format::Uuid),
        Rule::MinItems(5),
        Rule::MinProperties(5),
        Rule::Minimum(Number::Int(5)),
    ];
    assert!(holds(&(), rules));
    assert!(holds(&true, rules));
    assert_eq!(check(&1, rules).len(), 1);
    assert_eq!(check(&"a", rules).len(), 3);
    assert_eq!(check(&vec![1], rules).len(), 1);
    assert_eq!(check(&json!({"a": 1}), rules).len(), 1);
}

#[test]
fn patterns_match_anywhere_with_either_engine() {
    assert!(holds(&"xaby", &[Rule::Pattern("ab")]));
    assert!(!holds(&"xay", &[Rule::Pattern("ab")]));
    // A lookahead and a backreference, which only the other engine has.
    assert!(holds(&"a1", &[Rule::Backtrack(r"^(?=.*\d)[a-z\d]+$")]));
    assert!(!holds(&"ab", &[Rule::Backtrack(r"^(?=.*\d)[a-z\d]+$")]));
    assert!(holds(&"abab", &[Rule::Backtrack(r"^(ab)\1$")]));
    assert_eq!(found(&"abba", &[Rule::Backtrack(r"^(ab)\1$")]), [r"(root): must match `^(ab)\1$`"]);
    // Only allowed without the `u` flag.
    assert!(!holds(&"a_b", &[Rule::Backtrack(r"^(?!.*\_)[a-z_\-]+$")]));
    // One that does not compile asserts nothing.
    assert!(holds(&"a", &[Rule::Pattern("("), Rule::Backtrack("(")]));
    // Characters, not code units.
    assert!(holds(&"😀", &[Rule::Backtrack("^.$")]));
    assert!(holds(&"😀", &[Rule::Pattern("^.$")]));
}

#[test]
fn enumerations_of_anything_compare_values() {
    let rules: &[Rule] = &[Rule::Enum(&["1", "\"a\"", "null", "[1,{\"x\":2,\"y\":\"\\u00e9\"}]", "1e2"])];
    for text in ["1", "1.0", "10e-1", "\"a\"", "\"\\u0061\"", "null", "[1.0,{\"y\":\"é\",\"x\":2}]", "100"] {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert!(holds(&value, rules), "{text}");
    }
    for text in ["2", "\"1\"", "true", "[]", "[1,{\"x\":2}]", "\"null\"", "-1"] {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert!(!holds(&value, rules), "{text}");
    }
    assert!(holds(&1.0, rules));
    assert!(holds(&100, rules));
    assert!(holds(&"a", rules));
    assert!(holds(&(), rules));
    assert_eq!(found(&true, &[Rule::Enum(&["false"])]), ["(root): must be false"]);
    assert_eq!(found(&3, &[Rule::Enum(&["1", "2"])]), ["(root): must be one of 1, 2"]);
    const MANY: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"];
    let many = found(&0, &[Rule::Enum(MANY)]);
    assert_eq!(many, ["(root): must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more"]);
}

#[test]
fn uniqueness_is_of_values() {
    let rules: &[Rule] = &[Rule::UniqueItems];
    assert!(holds(&json!([1, "1", true, null, [1], {"a": 1}, {"a": 2}]), rules));
    assert!(!holds(&json!([1, 1.0]), rules));
    assert!(!holds(&json!([{"a": 1, "b": 2}, {"b": 2.0, "a": 1}]), rules));
    assert!(holds(&json!([[1, 2], [2, 1]]), rules));
    let alike = json!([
        [[1], 2], [[1, 2]], [1, [2]], [1, 2], [12], [1], [], [[]], [null], [null, null], ["1", 2], ["1,2"],
        {"a": 1}, {"a": [1]}, ["a", 1], {"a": {"b": 1}}, {"a": {}, "b": 1}, {}, [{}], {"": null}, "", "null", null
    ]);
    assert_eq!(found(&alike, rules), [""; 0]);
    assert!(!holds(&json!([null, 0, null]), rules));
    assert!(!holds(&json!([[null, {}], [null, {}]]), rules));
    assert!(!holds(&vec![0.1, 0.1], rules));
    assert!(holds(&vec![0.1, 0.100_000_000_000_000_02], rules));
}

#[test]
fn maps_and_names_have_rules() {
    let map: BTreeMap<_, _> = [("ok", 1), ("Bad~/", 20)].map(|(name, value)| (name.to_owned(), value)).into();
    let rules: &[Rule] = &[
        Rule::MaxProperties(1),
        Rule::Values(&[Rule::Maximum(Number::Int(9))]),
        Rule::Names(&[Rule::Pattern("^[a-z]+$"), Rule::MaxLength(4)]),
    ];
    let expected = [
        "(root): must have at most 1 member, has 2",
        "/Bad~0~1: its name must match `^[a-z]+$`",
        "/Bad~0~1: its name must have at most 4 characters, has 5",
        "/Bad~0~1: must be at most 9, is 20",
    ];
    assert_eq!(found(&map, rules), expected);
    assert_eq!(check(&map, rules)[1].rule(), "propertyNames");
}

#[test]
fn objects_that_keep_the_rest_have_rules_for_it() {
    let labels = Labels { title: None, rest: BTreeMap::new() };
    assert_eq!(found(&labels, &[]), ["(root): must have at least 1 member, has 0"]);
    let rest = [("a", 1), ("B", 10), ("c", 9)].map(|(name, value)| (name.to_owned(), value));
    let labels = Labels { title: Some("t".to_owned()), rest: rest.into() };
    let expected = [
        "(root): must have at most 3 members, has 4",
        "/B: its name must match `^[a-z]+$`",
        "/B: must be at most 9, is 10",
    ];
    assert_eq!(found(&labels, &[]), expected);
    // What the place asserts comes on top.
    let more = found(&labels, &[Rule::MaxProperties(2), Rule::Values(&[Rule::Minimum(Number::Int(5))])]);
    assert_eq!(more.len(), 5, "{more:?}");
    assert!(more.contains(&"/a: must be at least 5, is 1".to_owned()));
}

#[test]
fn rules_inside_rules_are_all_applied() {
    let rules: &[Rule] = &[
        Rule::Items(&[Rule::Items(&[Rule::MaxLength(1)])]),
        Rule::Items(&[Rule::MinItems(2)]),
        Rule::Items(&[Rule::MaxItems(2)]),
    ];
    let value = json!([["a"], ["a", "bb"], ["a", "b", "c"]]);
    let expected = [
        "/0: must have at least 2 items, has 1",
        "/1/1: must have at most 1 character, has 2",
        "/2: must have at most 2 items, has 3",
    ];
    assert_eq!(found(&value, rules), expected);
}

#[test]
fn nested_types_bring_their_own_rules() {
    let leaf = |value| Node { value, next: None, children: None };
    let mut node = leaf(10);
    node.next = Some(Box::new(leaf(11)));
    node.children = Some(vec![leaf(9), leaf(12)]);
    let expected = [
        "/value: must be less than 10, is 10",
        "/next/value: must be less than 10, is 11",
        "/children/1/value: must be less than 10, is 12",
    ];
    assert_eq!(found(&node, &[]), expected);
}

#[test]
fn rules_hold_for_formatted_strings_and_enumerations_too() {
    let rules: &[Rule] = &[Rule::MaxLength(3)];
    let expected = ["(root): must have at most 3 characters, has 5"];
    assert_eq!(found(&Kind::Local, rules), expected);
    assert_eq!(found(&oasmith_runtime::format::Regex::new("abcde"), rules), expected);
}

#[test]
fn a_format_is_said_once() {
    let id = oasmith_runtime::format::Uuid::new("x");
    assert_eq!(found(&id, &[Rule::Format(Format::Uuid)]).len(), 1);
    assert_eq!(found(&id, &[Rule::Format(Format::Date)]).len(), 2);
    assert_eq!(found(&"x", &[Rule::Format(Format::Uuid)]).len(), 1);
}
