//! Tuples, arrays of a fixed length, and sets.

use crate::{faults, read, survives, written};
use oasmith_runtime::Set;
use serde_json::json;
use tests::generated::tuples_3_1::models::{Bounds, BoundsColoursItem, Route, Stop};

const NONE: [&str; 0] = [];

#[test]
fn tuples_have_a_type_for_each_item() {
    let route: Route = survives(r#"{"point": [1.5, 2.0], "sample": ["2026-01-01T00:00:00Z", null, {"name": "a"}]}"#);
    assert_eq!(route.point, Some([1.5, 2.0].into()));
    let (time, value, stop) = route.sample.clone().expect("it is there");
    assert_eq!((time.as_str(), value, stop.name.as_str()), ("2026-01-01T00:00:00Z", None, "a"));
    assert_eq!(faults(route.validate()), NONE);
    let faulty: Route = read(r#"{"sample": ["yesterday", -1, {"name": "a"}]}"#);
    assert_eq!(faults(faulty.validate()), ["/sample/0 format", "/sample/1 minimum"]);
    assert!(serde_json::from_str::<Route>(r#"{"point": [1]}"#).is_err());
    assert!(serde_json::from_str::<Route>(r#"{"point": [1, 2, 3]}"#).is_err());
}

#[test]
fn open_tuples_are_lists() {
    let route: Route = survives(r#"{"row": ["a", 1, 2], "same": ["a", "b"]}"#);
    assert_eq!(route.same, Some(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(faults(route.validate()), NONE);
    let faulty: Route = read(r#"{"row": [1, "a"], "same": [""]}"#);
    assert_eq!(faults(faulty.validate()), ["/row/0 type", "/row/1 type", "/same/0 minLength"]);
}

#[test]
fn tuples_that_hold_themselves_are_on_the_heap() {
    let stop: Stop = survives(r#"{"name": "a", "next": [{"name": "b"}, 2.5]}"#);
    let (next, distance) = stop.next.expect("it is there");
    assert_eq!((next.name.as_str(), distance), ("b", 2.5));
}

#[test]
fn arrays_of_a_fixed_length() {
    let bounds = Bounds::new([[0.0, 0.0, 0.0], [1.0, 2.0, 3.0]]);
    assert_eq!(written(&bounds), json!({"corners": [[0.0, 0.0, 0.0], [1.0, 2.0, 3.0]]}));
    assert_eq!(faults(bounds.validate()), NONE);
    assert_eq!(faults(Bounds::new([[0.0, -1.0, 0.0], [0.0; 3]]).validate()), ["/corners/0/1 minimum"]);
    let error = serde_json::from_str::<Bounds>(r#"{"corners": [[1, 2], [1, 2, 3]]}"#).expect_err("it is too short");
    assert!(error.to_string().contains("expected an array of 3, found one of 2"), "{error}");
}

#[test]
fn sets_have_each_item_once() {
    let corners = || [[0.0; 3]; 2];
    let bounds =
        Bounds::new(corners()).colours([BoundsColoursItem::Red, BoundsColoursItem::Green, BoundsColoursItem::Red]);
    assert_eq!(written(&bounds)["colours"], json!(["red", "green"]));
    let mut stops = Set::new();
    assert!(stops.insert(Stop::new("a")));
    assert!(!stops.insert(Stop::new("a")));
    assert!(stops.contains(&Stop::new("a")));
    assert_eq!(faults(Bounds::new(corners()).stops(stops).validate()), NONE);
    // What came twice is kept, and told.
    let twice = r#"{"corners": [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], "stops": [{"name": "a"}, {"name": "a"}]}"#;
    assert_eq!(faults(survives::<Bounds>(twice).validate()), ["/stops uniqueItems"]);
    assert_eq!(faults(Bounds::new(corners()).colours(Vec::new()).validate()), ["/colours minItems"]);
}
