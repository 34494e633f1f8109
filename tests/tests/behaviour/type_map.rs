//! Types of the user's own in place of those that the document would give.

use crate::wire::{Wire, now};
use crate::{faults, read, survives, written};
use chrono::NaiveDate;
use oasmith_runtime::Maybe;
use rust_decimal::Decimal;
use serde_json::json;
use tests::generated::type_map::models::{Address, Money, OrderKind, OrderWhen, Purchase};
use tests::generated::type_map_time::models::Span;
use tests::generated::{type_map, type_map_time};
use time::{Date, Month, OffsetDateTime};
use uuid::Uuid;

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).expect("a day")
}

fn least() -> Purchase {
    Purchase::new(
        ID.parse().expect("a UUID"),
        Decimal::new(1250, 2),
        None,
        "2026-01-31T12:00:00Z".parse().expect("a point in time"),
    )
}

#[test]
fn fields_are_the_users_types() {
    let purchase = least()
        .discount(Maybe::Null)
        .tip(Decimal::new(100, 2))
        .due(day(1))
        .waits(jiff::Span::new().days(1).hours(2))
        .history(vec![Some(day(2)), None])
        .by_day([("mon".to_owned(), Decimal::new(5, 2))].into())
        .from_(Address::new("192.0.2.1".parse().unwrap()))
        .when(jiff::Timestamp::UNIX_EPOCH)
        .kind(OrderKind::Present);
    let expected = json!({
        "id": ID, "total": "12.50", "tax": null, "paid": "2026-01-31T12:00:00Z", "tip": "1.00", "discount": null,
        "due": "2026-01-01", "waits": "P1DT2H", "history": ["2026-01-02", null], "by_day": {"mon": "0.05"},
        "from": {"ip": "192.0.2.1"}, "when": "1970-01-01T00:00:00Z", "kind": "gift",
    });
    assert_eq!(written(&purchase), expected);
    let same = survives::<Purchase>(&expected.to_string());
    assert_eq!(same, purchase);
    assert_eq!((same.sum, same.history.unwrap()[1], same.discount), (Money::new(1250, 2), None, Maybe::Null));
    purchase.validate().unwrap();
}

#[test]
fn absent_null_and_value_still_differ() {
    let of =
        |rest: &str| format!(r#"{{"id": "{ID}", "total": "1.00", "tax": null, "paid": "2026-01-31T12:00:00Z"{rest}}}"#);
    let found: Purchase = survives(&of(""));
    assert_eq!((found.tax, found.tip, found.discount), (None, None, Maybe::Absent));
    let found: Purchase = survives(&of(r#", "discount": "0.10", "when": 7, "anything": "2.00""#));
    assert_eq!(found.discount, Maybe::Value(Decimal::new(10, 2)));
    assert_eq!(found.when, Some(OrderWhen::Integer(7)));
    assert_eq!(found.additional_properties["anything"], Decimal::TWO);
    let lenient: Purchase = read(&of(r#", "tip": null"#));
    assert_eq!(lenient.tip, None);
}

#[test]
fn what_the_document_asserts_holds_for_them() {
    let mut purchase = least().tip(Decimal::new(-100, 2));
    purchase.sum = Decimal::new(1, 0);
    assert_eq!(faults(purchase.validate()), ["/total pattern", "/tip pattern"]);
}

#[test]
fn a_value_that_the_type_refuses_is_a_fault_at_its_place() {
    let text = r#"{"ip": "300.1.1.1"}"#;
    let error = serde_json::from_str::<Address>(text).unwrap_err().to_string();
    assert_eq!(error, "/ip: invalid IP address syntax");
    let text = r#"{"start": "2026-01-31T12:00:00Z", "days": ["2026-01-01", "2026-02-30"]}"#;
    let error = serde_json::from_str::<Span>(text).unwrap_err().to_string();
    assert!(error.starts_with("/days/1: "), "{error}");
}

#[test]
fn arguments_and_answers() {
    let wire = Wire::default();
    let client = type_map::Client::builder().base_url("https://a.example").transport(wire.clone()).build().unwrap();
    let id: Uuid = ID.parse().unwrap();
    let _ = now(client.find(id).from(jiff::Timestamp::UNIX_EPOCH).days(vec![day(1), day(2)]));
    assert_eq!(wire.line(), format!("GET /orders/{ID}?since=1970-01-01T00%3A00%3A00Z&days=2026-01-01&days=2026-01-02"));
    let _ = now(client.set_price(Decimal::new(100, 2)));
    assert_eq!(wire.line(), "PUT /price");
}

#[test]
fn times_of_the_crate_time_are_rfc_3339() {
    let span = Span::new(OffsetDateTime::UNIX_EPOCH)
        .end(Maybe::Null)
        .days(vec![Date::from_calendar_date(2026, Month::January, 31).unwrap()]);
    assert_eq!(written(&span), json!({"start": "1970-01-01T00:00:00Z", "end": null, "days": ["2026-01-31"]}));
    survives::<Span>(r#"{"start": "2026-01-31T12:00:00.5+02:00", "end": "2026-01-31T12:00:00Z"}"#);

    let wire = Wire::default();
    let client = type_map_time::Client::builder().base_url("https://a.example").transport(wire.clone());
    let _ = now(client.build().unwrap().read_day(Date::MIN));
    assert!(wire.is_idle(), "a year of five digits is no day of RFC 3339");
}
