//! What only requests have no answer needs, and what only answers have no request needs.

use crate::wire::{Wire, now};
use crate::{faults, read, survives, written};
use oasmith_runtime::{CallOptions, Policy};
use serde_json::{Value, from_str, json};
use tests::generated::directions::models::{
    Account, Any, Card, Closed, Conditional, Dependent, Either, Key, Merged, Owner, Tested,
};
use tests::generated::directions::{Client, ClientBuilder};

const NONE: [&str; 0] = [];

fn client(wire: &Wire) -> ClientBuilder {
    Client::builder().base_url("https://api.example.com").transport(wire.clone())
}

/// What a server answers with: no secret, and all that it has made.
const ANSWER: &str =
    r#"{"id": "7", "name": "n", "owner": {"name": "o"}, "keys": [{"made_at": "2024-01-01", "label": "first"}]}"#;

#[test]
fn requests_and_answers_each_have_their_own() {
    let wire = Wire::answering(ANSWER);
    let options = CallOptions::new().validate_request(Policy::Enforce).validate_response(Policy::Enforce);
    let client = client(&wire).build().unwrap();
    let account = Account::new("n", vec![Key::new("first").value("v")]).secret("hush");
    let made = now(client.accounts_create(account).with(options)).unwrap();
    let sent: Value = from_str(&wire.body()).unwrap();
    assert_eq!(sent, json!({"name": "n", "secret": "hush", "keys": [{"value": "v", "label": "first"}]}));
    assert_eq!((made.id.as_deref(), made.secret.as_deref()), (Some("7"), None));
    assert_eq!(made.owner, Some(Owner::new("o")));
    assert_eq!((made.keys[0].made_at.as_deref(), made.keys[0].value.as_deref()), (Some("2024-01-01"), None));
}

/// Whoever has read an answer can send it back with what a request has besides.
#[test]
fn an_answer_can_be_sent() {
    let wire = Wire::answering(ANSWER);
    let client = client(&wire).build().unwrap();
    now(client.accounts_create(survives::<Account>(ANSWER).secret("hush"))).unwrap();
    assert_eq!(from_str::<Value>(&wire.body()).unwrap()["id"], "7");
}

#[test]
fn what_is_there_is_held_against_its_schema_all_the_same() {
    let wire = Wire::answering(ANSWER);
    let client = client(&wire).build().unwrap();
    assert!(now(client.accounts_create(Account::new("n", Vec::new()).secret("h"))).is_err());
    assert!(wire.is_idle(), "it was sent");
    let account: Account = read(r#"{"id": "", "name": "n", "secret": "hus", "keys": []}"#);
    assert_eq!(faults(account.validate()), ["/id minLength", "/secret minLength"]);
    // Both directions have the name, so it is missed.
    assert!(from_str::<Account>(r#"{"id": "7", "keys": []}"#).is_err());
}

#[test]
fn branches_that_say_so_together_demand_nothing() {
    assert_eq!(written(&Merged::new("n")), json!({"name": "n"}));
    assert_eq!(faults(survives::<Merged>(r#"{"id": "7", "name": "n"}"#).validate()), NONE);
    assert_eq!(faults(survives::<Merged>(r#"{"pin": "1", "name": "n"}"#).validate()), NONE);
    assert_eq!(faults(survives::<Closed>(r#"{"name": "n"}"#).validate()), NONE);
    let beside = survives::<Closed>(r#"{"name": "n", "beside": "b"}"#);
    assert_eq!(faults(beside.validate()), [" additionalProperties"]);
}

#[test]
fn branches_of_unions_are_told_without_it() {
    let card: Either = survives(r#"{"number": "4111"}"#);
    assert_eq!(card, Card::new("4111").into());
    assert_eq!(faults(card.validate()), NONE);
    assert!(matches!(survives(r#"{"id": "7", "amount": 5}"#), Either::Cash(_)));
    for json in [r#"{"text": "t"}"#, r#"{"size": 1}"#, "{}"] {
        assert_eq!(faults(survives::<Any>(json).validate()), NONE, "{json}");
    }
}

#[test]
fn conditions_do_not_demand_it_either() {
    assert_eq!(faults(survives::<Conditional>(r#"{"kind": "named", "name": "n"}"#).validate()), NONE);
    assert_eq!(faults(survives::<Conditional>(r#"{"kind": "named"}"#).validate()), [" required"]);
    assert_eq!(faults(survives::<Dependent>(r#"{"name": "n"}"#).validate()), NONE);
}

#[test]
fn what_a_condition_asks_about_is_not_left_out() {
    for json in ["{}", r#"{"draft": true}"#, r#"{"id": "7", "name": "n"}"#] {
        assert_eq!(faults(survives::<Tested>(json).validate()), NONE, "{json}");
    }
    assert_eq!(faults(survives::<Tested>(r#"{"id": "7"}"#).validate()), [" required"]);
    assert_eq!(faults(survives::<Tested>(r#"{"id": "7", "name": "n", "draft": true}"#).validate()), [" not"]);
}
