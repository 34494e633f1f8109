//! Bodies of JSON values that go one after the other.

use crate::wire::{Wire, now};
use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use tests::generated::body_lines as case;
use tests::generated::body_lines::{Values, models::Pet};

/// Items that are all there.
struct Items<T>(std::vec::IntoIter<T>);

impl<T> Unpin for Items<T> {}

impl<T> Stream for Items<T> {
    type Item = Result<T, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next().map(Ok))
    }
}

fn client(wire: &Wire) -> case::Client {
    case::Client::builder().base_url("https://host").transport(wire.clone()).build().expect("a client")
}

fn pets() -> Vec<Pet> {
    vec![Pet::new("a\nb"), Pet::new("c")]
}

#[test]
fn a_list_goes_line_by_line() {
    let wire = Wire::default();
    now(client(&wire).pets_import(pets())).expect("it is sent");
    let sent = wire.sent();
    assert_eq!(sent.headers["content-type"], "application/jsonl");
    assert_eq!(sent.body, "{\"name\":\"a\\nb\"}\n{\"name\":\"c\"}\n");
    now(client(&wire).pets_sequence().body(pets())).expect("it is sent");
    assert_eq!(wire.body(), "\u{1E}{\"name\":\"a\\nb\"}\n\u{1E}{\"name\":\"c\"}\n");
    now(client(&wire).pets_import(Vec::new())).expect("it is sent");
    assert_eq!(wire.body(), "");
}

#[test]
fn a_stream_goes_as_it_comes() {
    let wire = Wire::default();
    let values = Values::from_stream(Items(pets().into_iter()));
    now(client(&wire).pets_import(values)).expect("it is sent");
    assert_eq!(wire.body(), "{\"name\":\"a\\nb\"}\n{\"name\":\"c\"}\n");
}

#[test]
fn every_value_is_held_against_its_schema() {
    let wire = Wire::default();
    let error = now(client(&wire).pets_import(vec![Pet::new("a"), Pet::new("")])).expect_err("a fault");
    assert!(error.is_validation() && wire.is_idle());
    assert_eq!(error.faults()[0].pointer(), "/1/name");
    let error = now(client(&wire).pets_bulk(vec![1, 0, -1])).expect_err("faults");
    let pointers: Vec<&str> = error.faults().iter().map(|fault| fault.pointer()).collect();
    assert_eq!(pointers, ["/1", "/2"]);
    // What is wrong with a value of a stream is found while it is sent.
    let values = Values::from_stream(Items(vec![Pet::new("a"), Pet::new("")].into_iter()));
    let error = now(client(&wire).pets_import(values)).expect_err("a fault");
    assert!(error.to_string().contains("/name: must have at least 1 character"), "{error}");
    assert!(wire.is_idle());
}
