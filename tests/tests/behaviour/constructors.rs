//! What is asked for is what is required; everything else is set.

use crate::{faults, read, survives, written};
use oasmith_runtime::Maybe;
use oasmith_runtime::format::{Date, Uuid};
use serde_json::json;
use tests::generated::constants::models::{Marker, Message};
use tests::generated::constructors::models::{Five, FiveRequired, FiveRequiredFields, Four, NoneModel, One};
use tests::generated::portkey::models::CreateMcpServer;
use tests::generated::{all_of_merge, recursion_direct};

#[test]
fn nothing_is_required() {
    assert_eq!(NoneModel::new(), NoneModel::default());
    assert_eq!(written(&NoneModel::new()), json!({}));
    assert_eq!(written(&NoneModel::new().note("a")), json!({"note": "a"}));
}

#[test]
fn up_to_four_are_arguments_in_the_order_of_the_document() {
    assert_eq!(written(&One::new("a").note("b")), json!({"id": "a", "note": "b"}));
    let four = Four::new("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "n", Some(Date::new("2024-02-29")), 0.5);
    assert_eq!(four.id, Uuid::new("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    assert_eq!(faults(four.validate()), Vec::<String>::new());
    let without = Four::new("x", "n", None, 0.5);
    assert_eq!(written(&without)["when"], json!(null));
    assert_eq!(faults(without.validate()), ["/id format"]);
}

#[test]
fn more_are_a_literal() {
    let required = FiveRequiredFields { a: "a".into(), b: None, c: vec!["c".into()], d: One::new("d"), e: true };
    let five = Five::new(required.clone()).f("f");
    assert_eq!(five.kind, "five");
    assert_eq!(Five::from(required).f, None);
    let wire = json!({"kind": "five", "a": "a", "b": null, "c": ["c"], "d": {"id": "d"}, "e": true, "f": "f"});
    assert_eq!(written(&five), wire);
    assert_eq!(read::<Five>(&wire.to_string()), five);
    // The schema that is called as such a literal would be has its name.
    assert_eq!(written(&FiveRequired::new().note("n")), json!({"note": "n"}));
}

#[test]
fn constants_are_filled_in() {
    assert_eq!(Marker::default(), Marker::new());
    assert_eq!(written(&Marker::new()), json!({"object": "marker"}));
    let message = Message::new("hi");
    assert_eq!(written(&message), json!({"object": "message", "text": "hi", "schema_version": 2}));
    // A constant that is not required is set without a word about what it is.
    let message = message.kind().final_();
    assert_eq!(written(&message)["kind"], json!("plain"));
    assert_eq!(message.final_, Some(true));
    let mut other = message;
    other.schema_version = 3;
    assert_eq!(faults(other.validate()), ["/schema_version enum"]);
    let other: Marker = survives(r#"{"object": "sticker"}"#);
    assert_eq!(other.object, "sticker");
    assert_eq!(faults(other.validate()), ["/object enum"]);
}

#[test]
fn merged_schemas_ask_for_what_each_requires() {
    let project = all_of_merge::models::Project::new("2024-01-01T00:00:00Z", "name", 7);
    assert_eq!(faults(project.validate()), Vec::<String>::new());
    let long = all_of_merge::models::Project::new("2024-01-01T00:00:00Z", "123456789", 7);
    assert_eq!(faults(long.validate()), ["/name maxLength"]);
    let short = all_of_merge::models::Project::new("2024-01-01T00:00:00Z", "", 7);
    assert_eq!(faults(short.validate()), ["/name minLength"]);
}

#[test]
fn recursive_types_are_boxed_out_of_sight() {
    use recursion_direct::models::Link;
    let list = Link::new(1).next(Link::new(2).next(Link::new(3))).previous(Maybe::Null);
    let wire = json!({"value": 1, "next": {"value": 2, "next": {"value": 3}}, "previous": null});
    assert_eq!(written(&list), wire);
    assert_eq!(read::<Link>(&wire.to_string()), list);
}

/// The call that the project was asked for first.
#[test]
fn the_design_s_example() {
    let body = CreateMcpServer::new("My MCP Server", "my-integration").slug("my-server");
    assert_eq!(faults(body.validate()), Vec::<String>::new());
    let wire = written(&body);
    assert_eq!(wire["name"], "My MCP Server");
    assert_eq!(wire["slug"], "my-server");
    assert_eq!(wire.as_object().map(serde_json::Map::len), Some(3));
}
