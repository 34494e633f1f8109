//! Objects as emitted code describes them: what is read, what is written.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod codec_types;

use codec_types::{Closed, Kind, Labels, Node, Server};
use oasmith_runtime::__private::v1::{Decode, Reader, Shape, Value, from_slice, to_vec};
use oasmith_runtime::Maybe;
use serde_json::json;
use std::collections::BTreeMap;

const ID: &str = "2eb8aa08-aa98-11ea-b4aa-73b441d16380";

fn text(value: &dyn Value) -> String {
    String::from_utf8(to_vec(value).unwrap()).unwrap()
}

fn read<T: Decode>(text: &str) -> T {
    from_slice(text.as_bytes(), true).unwrap()
}

fn full() -> Server {
    let mut server = Server::new(ID, "a\"é");
    server.parent = Some("root".to_owned());
    server.size = Some(-3);
    server.price = Some(0.1);
    server.note = Maybe::from("n");
    server.tags = Some(vec!["x".to_owned(), String::new()]);
    server.created_at = Some("2026-01-31T23:59:59Z".into());
    server.kind = Some(Kind::Remote);
    server.site = Some("https://example.com".to_owned());
    server
}

#[test]
fn members_are_written_in_order() {
    let expected = concat!(
        r#"{"id":"2eb8aa08-aa98-11ea-b4aa-73b441d16380","name":"a\"é","parent":"root","size":-3,"price":0.1,"#,
        r#""note":"n","tags":["x",""],"created_at":"2026-01-31T23:59:59Z","kind":"remote","#,
        r#""site~/url":"https://example.com"}"#
    );
    assert_eq!(text(&full()), expected);
    assert_eq!(read::<Server>(expected), full());
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    let mut server = Server::new("i", "n");
    let (absent, null, value) = (
        r#"{"id":"i","name":"n","parent":null}"#,
        r#"{"id":"i","name":"n","parent":null,"note":null}"#,
        r#"{"id":"i","name":"n","parent":null,"note":"x"}"#,
    );
    assert_eq!(text(&server), absent);
    assert_eq!(read::<Server>(absent).note, Maybe::Absent);
    server.note = Maybe::Null;
    assert_eq!(text(&server), null);
    assert_eq!(read::<Server>(null).note, Maybe::Null);
    server.note = Maybe::from("x");
    assert_eq!(text(&server), value);
    assert_eq!(read::<Server>(value), server);
}

#[test]
fn members_come_in_any_order_and_unknown_ones_are_passed_over() {
    let expected = full();
    let mut members: Vec<_> =
        serde_json::from_str::<serde_json::Map<_, _>>(&text(&expected)).unwrap().into_iter().collect();
    members.reverse();
    members.insert(3, ("more".to_owned(), json!({"deep": [1, {"id": 2}]})));
    let members: Vec<_> = members.iter().map(|(name, value)| format!(" {} : {value} ", json!(name))).collect();
    let shuffled = format!("\n{{{}}}\n", members.join(","));
    assert_eq!(read::<Server>(&shuffled), expected);
}

#[test]
fn of_two_members_with_one_name_the_last_wins() {
    let server: Server =
        read(r#"{"id":"a","name":"b","parent":null,"id":"c","size":1,"size":2,"note":"x","note":null}"#);
    assert_eq!(server.id, "c");
    assert_eq!(server.size, Some(2));
    assert_eq!(server.note, Maybe::Null);
}

#[test]
fn null_for_an_optional_member_is_a_matter_of_strictness() {
    let text = br#"{"id":"a","name":"b","parent":null,"size":null}"#;
    let server: Server = from_slice(text, false).unwrap();
    assert_eq!(server.size, None);
    let fault = from_slice::<Server>(text, true).unwrap_err();
    assert_eq!(fault.pointer(), "/size");
    assert_eq!(fault.message(), "null is not allowed here");
    assert_eq!(fault.rule(), "type");
}

/// Where null is a value of the member's own type, an optional member that is null is there.
#[test]
fn null_is_a_value_of_some_types() {
    fn filled<T: Decode>(text: &str) -> Result<Option<T>, &'static str> {
        let mut place: Option<T> = None;
        let mut reader = Reader::over(text, true);
        let result = place.fill_member(&mut reader).and_then(|()| reader.end());
        result.map(|()| place).map_err(|fail| fail.rule())
    }
    assert_eq!(filled::<serde_json::Value>(" null"), Ok(Some(json!(null))));
    assert_eq!(filled::<Box<serde_json::Value>>("null"), Ok(Some(Box::new(json!(null)))));
    assert_eq!(filled::<Option<i64>>("null"), Ok(Some(None)));
    assert_eq!(filled::<Maybe<i64>>("null"), Ok(Some(Maybe::Null)));
    assert_eq!(filled::<()>("null"), Ok(Some(())));
    assert_eq!(filled::<i64>("null"), Err("type"));
    assert_eq!(filled::<Box<i64>>("null"), Err("type"));
    assert_eq!(filled::<Vec<()>>("null"), Err("type"));
}

#[test]
fn null_for_a_required_member_is_a_fault() {
    let text = br#"{"id":"a","name":null,"parent":null}"#;
    for strict in [true, false] {
        let fault = from_slice::<Server>(text, strict).unwrap_err();
        assert_eq!(fault.to_string(), "/name: expected a string, found null");
    }
}

#[test]
fn a_required_member_that_may_be_null_must_still_be_there() {
    for strict in [true, false] {
        let fault = from_slice::<Server>(br#"{"id":"a","name":"b"}"#, strict).unwrap_err();
        assert_eq!(fault.rule(), "required");
        assert_eq!(fault.to_string(), "(root): missing member `parent`");
    }
}

#[test]
fn what_is_not_declared_is_kept_where_the_shape_says_so() {
    let labels: Labels = read(r#"{"b":2,"title":"t","a":1,"b":3}"#);
    assert_eq!(labels.title.as_deref(), Some("t"));
    assert_eq!(labels.rest, [("a".to_owned(), 1), ("b".to_owned(), 3)].into());
    assert_eq!(text(&labels), r#"{"title":"t","a":1,"b":3}"#);
    let fault = from_slice::<Labels>(br#"{"a":"x"}"#, false).unwrap_err();
    assert_eq!(fault.to_string(), "/a: expected a number, found the string `x`");
}

#[test]
fn what_is_not_declared_can_be_kept_as_free_json() {
    static FREE: Shape = Shape { name: "Free", members: &[], rest: Some(&[]), closed: false, rules: &[] };
    let mut rest = serde_json::Map::new();
    let mut reader = Reader::over(r#" { "a" : [1, null], "b" : {} } "#, true);
    reader.object(&FREE, &mut [&mut rest]).unwrap();
    assert_eq!(serde_json::Value::Object(rest), json!({"a": [1, null], "b": {}}));
    let mut whole = serde_json::Map::new();
    whole.fill(&mut Reader::over(r#"{"a":1}"#, true)).unwrap();
    assert_eq!(serde_json::Value::Object(whole), json!({"a": 1}));
    let mut map: BTreeMap<String, bool> = [("old".to_owned(), true)].into();
    map.fill(&mut Reader::over(r#"{"a":false}"#, true)).unwrap();
    assert_eq!(map, [("a".to_owned(), false)].into());
}

#[test]
fn space_is_passed_over_everywhere() {
    assert_eq!(from_slice::<bool>(b" true ", true), Ok(true));
    assert_eq!(from_slice::<Option<bool>>(b"\n null\t", true), Ok(None));
    assert_eq!(from_slice::<i64>(b"\r 1 ", true), Ok(1));
    assert_eq!(from_slice::<f64>(b" 1.5 ", true), Ok(1.5));
    assert_eq!(from_slice::<String>(b" \"\" ", true), Ok(String::new()));
    assert_eq!(from_slice::<Vec<bool>>(b" [ true , false ] ", true), Ok(vec![true, false]));
}

#[test]
fn a_declared_member_hides_one_of_the_rest() {
    let rest = [("title".to_owned(), 1), ("z".to_owned(), 2)];
    let mut labels = Labels { title: Some("t".to_owned()), rest: rest.into() };
    assert_eq!(text(&labels), r#"{"title":"t","z":2}"#);
    labels.title = None;
    assert_eq!(text(&labels), r#"{"title":1,"z":2}"#);
}

#[test]
fn a_closed_object_refuses_others_when_reading_is_strict() {
    let text = br#"{"a":true,"b/c":1}"#;
    assert_eq!(from_slice::<Closed>(text, false).unwrap().a, Some(true));
    let fault = from_slice::<Closed>(text, true).unwrap_err();
    assert_eq!(fault.pointer(), "/b~1c");
    assert_eq!(fault.rule(), "additionalProperties");
    assert_eq!(fault.message(), "unknown member `b/c`");
}

#[test]
fn recursive_types_read_and_write() {
    let node = r#"{"value":1,"next":{"value":2},"children":[{"value":3,"children":[]},{"value":4}]}"#;
    assert_eq!(text(&read::<Node>(node)), node);
    let deep = |depth: usize| format!("{}{{\"value\":0}}{}", "{\"value\":0,\"next\":".repeat(depth), "}".repeat(depth));
    let node: Node = read(&deep(126));
    assert_eq!(text(&node), deep(126));
    let fault = from_slice::<Node>(deep(127).as_bytes(), true).unwrap_err();
    assert_eq!(fault.rule(), "syntax");
    assert!(fault.message().starts_with("the text nests too deeply"), "{fault}");
}

#[test]
fn unknown_values_of_an_enumeration_survive() {
    for (text_of, value) in
        [("\"local\"", Kind::Local), ("\"remote\"", Kind::Remote), ("\"moon\"", Kind::Unknown("moon".to_owned()))]
    {
        assert_eq!(read::<Kind>(text_of), value);
        assert_eq!(text(&value), text_of);
    }
}

#[test]
fn shapes_of_more_than_64_members_know_what_is_missing() {
    wide::all_but_one();
}

/// A shape with many members.
mod wide {
    use oasmith_runtime::__private::v1::{Fill, Member, Reader, Shape, Slot};

    const NAMES: [&str; 70] = {
        let mut names = [""; 70];
        let all = "0000010203040506070809101112131415161718192021222324252627282930313233343536373839\
                   4041424344454647484950515253545556575859606162636465666768697071";
        let mut index = 0;
        while index < 70 {
            let (_, rest) = all.as_bytes().split_at(2 + 2 * index);
            let (name, _) = rest.split_at(2);
            if let Ok(name) = std::str::from_utf8(name) {
                names[index] = name;
            }
            index += 1;
        }
        names
    };

    static MEMBERS: [Member; 70] = {
        let mut members = [const { Member::optional("") }; 70];
        let mut index = 0;
        while index < 70 {
            members[index] = Member::required(NAMES[index]);
            index += 1;
        }
        members
    };

    static WIDE: Shape = Shape { name: "Wide", members: &MEMBERS, rest: None, closed: false, rules: &[] };

    pub fn all_but_one() {
        for missing in [None, Some(0), Some(63), Some(64), Some(69)] {
            let members: Vec<_> = (0..70)
                .filter(|index| Some(*index) != missing)
                .map(|index| format!("\"{}\":{index}", NAMES[index]))
                .collect();
            let text = format!("{{{}}}", members.join(","));
            let mut slots: Vec<Slot<i64>> = (0..70).map(|_| Slot::new()).collect();
            let mut places: Vec<&mut dyn Fill> = Vec::new();
            places.extend(slots.iter_mut().map(|slot| slot as &mut dyn Fill));
            let mut reader = Reader::over(&text, true);
            let result = reader.object(&WIDE, &mut places);
            match missing {
                None => assert!(result.is_ok()),
                Some(index) => {
                    let message = format!("missing member `{}`", NAMES[index]);
                    assert_eq!(result.unwrap_err().message(), message);
                }
            }
        }
    }
}
