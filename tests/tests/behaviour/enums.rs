//! Enums keep what they do not know.

use crate::{faults, read, survives, written};
use serde_json::json;
use std::collections::HashSet;
use tests::generated::any_of::models::{self as any_of, Model};
use tests::generated::enums::models::{Status, Ticket, TicketRepeated, TicketSize};
use tests::generated::names_collide::models::Order;
use tests::generated::names_odd::models::{Reaction, 주문, 주문상태};

#[test]
fn values_are_written_as_they_are_spelt() {
    for (status, text) in [
        (Status::Open, "open"),
        (Status::InProgress, "in progress"),
        (Status::WonTFix, "won't fix"),
        (Status::ClosedDuplicate, "closed/duplicate"),
    ] {
        assert_eq!((status.as_str(), status.to_string().as_str()), (text, text));
        assert_eq!(Status::from(text), status);
        assert_eq!(written(&status), json!(text));
    }
}

#[test]
fn unknown_values_survive() {
    let ticket: Ticket = survives(r#"{"status": "snoozed", "tags": ["bug", "chore"], "size": "XXL"}"#);
    assert_eq!(ticket.status, Status::Unknown("snoozed".into()));
    assert_eq!(ticket.size, Some(TicketSize::Unknown("XXL".into())));
    assert_eq!(faults(ticket.validate()), ["/status enum", "/size enum", "/tags/1 enum"]);
    let known: Ticket = survives(r#"{"status": "open", "repeated": "a"}"#);
    assert_eq!(known.repeated, Some(TicketRepeated::A));
    assert_eq!(faults(known.validate()), Vec::<String>::new());
}

#[test]
fn unknown_is_no_second_way_to_say_a_known_value() {
    assert_eq!(Status::from("open"), read(r#""open""#));
    let unknown: HashSet<Status> = [Status::Unknown("x".into()), Status::Unknown("x".into()), Status::Open].into();
    assert_eq!(unknown.len(), 2);
}

#[test]
fn any_text_will_do_where_an_enum_is_open() {
    assert_eq!(any_of::Request::new("large").model, Model::Large);
    let other = any_of::Request::new("medium".to_owned());
    assert_eq!(other.model, Model::Unknown("medium".into()));
    assert_eq!(faults(other.validate()), Vec::<String>::new());
}

#[test]
fn enums_of_other_types_are_checked() {
    let faulty: Ticket = read(r#"{"status": "open", "priority": 4, "ratio": 2, "mixed": "none"}"#);
    assert_eq!(faults(faulty.validate()), ["/priority enum", "/ratio enum", "/mixed anyOf"]);
    let fine: Ticket = survives(r#"{"status": "open", "priority": 3, "ratio": 1.5, "mixed": null}"#);
    assert_eq!(faults(fine.validate()), Vec::<String>::new());
}

#[test]
fn odd_values_have_names() {
    for (reaction, text) in [
        (Reaction::Plus1, "+1"),
        (Reaction::Minus1, "-1"),
        (Reaction::Empty, ""),
        (Reaction::Space, " "),
        (Reaction::LessEqual, "<="),
        (Reaction::U1f44d, "👍"),
        (Reaction::AB, "a\"b"),
        (Reaction::Backslash, "\\"),
    ] {
        assert_eq!((Reaction::from(text), reaction.as_str()), (reaction.clone(), text));
    }
    let order: 주문 = survives(r#"{"상태": "배송중"}"#);
    assert_eq!(order.상태, 주문상태::배송중);
}

#[test]
fn a_value_called_unknown_is_a_value() {
    assert_ne!(Order::from("unknown"), Order::Unknown("unknown".into()));
    assert_ne!(Order::from("unknown"), Order::from("Unknown"));
    for text in ["asc", "ASC", "created", "-created", "Unknown", "unknown", "Other", "else"] {
        assert_eq!(Order::from(text).as_str(), text);
    }
    assert_ne!(Order::from("asc"), Order::from("ASC"));
}

#[test]
fn an_enum_that_is_open_has_no_faults() {
    assert_eq!(Model::from("small"), Model::Small);
    let request: tests::generated::any_of::models::Request = survives(r#"{"model": "gigantic"}"#);
    assert_eq!(faults(request.validate()), Vec::<String>::new());
}
