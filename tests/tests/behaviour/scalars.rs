//! Numbers of every width and in strings, and bytes in text.

use crate::wire::{Wire, now};
use crate::{faults, read, survives, written};
use oasmith_runtime::__private::v1::{from_slice, to_vec};
use oasmith_runtime::format::{
    Base64, Base64Url, Date, DateTime, Decimal, DecimalNumber, Duration, Int64, Uint64, Uuid,
};
use serde_json::json;
use tests::generated::formats::models::Formats;
use tests::generated::scalars::Client;
use tests::generated::scalars::models::{Bytes, Texts, TextsEither, Wide};

#[test]
fn integers_are_as_wide_as_their_bounds() {
    let wide = Wide::new()
        .count(1)
        .large(u64::MAX)
        .larger(i128::from(u64::MAX) + 1)
        .signed(i128::from(i64::MAX) + 1)
        .exclusive(u64::MAX)
        .rounded(i64::MIN)
        .widened(i64::from(u32::MAX));
    wide.validate().unwrap();
    assert_eq!(faults(wide.clone().larger(-1).validate()), ["/larger minimum"]);
    // serde_json has no integers beyond 64 bits, the codec has
    let text = r#"{"larger":340282366920938463463,"signed":-1,"listed":9007199254740993000000}"#;
    let found: Wide = from_slice(text.as_bytes(), true).unwrap();
    assert_eq!(
        (found.larger, found.signed, found.listed),
        (Some(340_282_366_920_938_463_463), Some(-1), Some(9_007_199_254_740_993_000_000))
    );
    assert_eq!(to_vec(&found).unwrap(), text.as_bytes());
}

#[test]
fn decimals_keep_their_digits() {
    let text = r#"{"price":12.340000000000000000000000000001}"#;
    let found: Wide = from_slice(text.as_bytes(), true).unwrap();
    assert_eq!(found.price.as_ref().unwrap().as_str(), "12.340000000000000000000000000001");
    assert_eq!(to_vec(&found).unwrap(), text.as_bytes());
    assert_eq!(faults(found.validate()), ["/price multipleOf"]);
    assert_eq!(faults(Wide::new().price("12.30".parse::<DecimalNumber>().unwrap()).validate()), [""; 0]);
    for text in ["", "NaN", "1.", ".5", "01", "+1", "0x1", "1e"] {
        assert!(text.parse::<DecimalNumber>().is_err(), "{text}");
        assert!(!Decimal::from(text).is_valid(), "{text}");
    }
    assert!(DecimalNumber::try_from(f64::NAN).is_err());
    assert_eq!(DecimalNumber::from(7).to_f64().to_string(), "7");

    let wire = Wire::default();
    let client = Client::builder().base_url("https://a.example").transport(wire.clone()).build().unwrap();
    let price: DecimalNumber = "0.10".parse().unwrap();
    let _ = now(client.read_wide().price(price).seed(1));
    assert_eq!(wire.line(), "GET /wide?seed=1&price=0.10");
}

#[test]
fn numbers_in_strings_keep_their_text() {
    let text = r#"{"id": "007", "total": "18446744073709551615", "small": null, "amount": "12.50", "either": "9"}"#;
    let found: Texts = survives(text);
    assert_eq!(found.id.as_ref().unwrap().to_i64(), Some(7));
    assert_eq!(found.total.as_ref().unwrap().to_u64(), Some(u64::MAX));
    assert_eq!(found.amount.as_ref().unwrap().to_f64().unwrap().to_string(), "12.5");
    assert_eq!(found.either, Some(TextsEither::Text("9".into())));
    assert_eq!(faults(found.validate()), [""; 0]);

    let made = Texts::new().id(-3i64).total("4").amount(12u64).implied("1e3").either(5);
    assert_eq!(written(&made), json!({"id": "-3", "total": "4", "amount": "12", "implied": "1e3", "either": 5}));
    let wrong = Texts::new().id("9223372036854775808").total("-1").port("+1").amount("a");
    assert_eq!(faults(wrong.validate()), ["/id format", "/total format", "/port format", "/amount format"]);
    assert_eq!((Int64::from("x").to_i64(), Uint64::from("-1").to_u64()), (None, None));
    let lenient: Texts = read(r#"{"id": "not yet known"}"#);
    assert_eq!(lenient.id.as_deref(), Some("not yet known"));
}

#[test]
fn bytes_in_both_alphabets() {
    let bytes: &[u8] = &[0xfb, 0xff];
    let made = Bytes::new()
        .byte(Base64::encode(bytes))
        .url(Base64Url::encode(bytes))
        .encoded(Base64::encode(bytes))
        .encoded_url(Base64Url::encode(bytes));
    let expected = json!({"byte": "+/8=", "url": "-_8", "encoded": "+/8=", "encoded_url": "-_8"});
    assert_eq!(written(&made), expected);
    let found: Bytes = survives(&expected.to_string());
    assert_eq!(found.url.unwrap().decode().as_deref(), Some(bytes));
}

/// Texts convert on demand, and are made of what other crates have.
#[test]
fn formats_of_other_crates() {
    let value: Formats = survives(
        r#"{"uuid": "F81D4FAE-7dec-11d0-a765-00a0c91e6bf6", "date_time": "2026-01-31T23:59:59.5+02:00",
            "date": "2026-01-31", "duration": "P1DT12H"}"#,
    );
    let at = &value.date_time;
    assert_eq!(at.to_jiff().map(|at| at.as_millisecond()).ok(), Some(1_769_896_799_500));
    assert_eq!(at.to_chrono().map(|at| at.timestamp_millis()).ok(), Some(1_769_896_799_500));
    assert_eq!(at.to_time().map(|at| at.unix_timestamp()).ok(), Some(1_769_896_799));
    let date = value.date.as_ref().expect("it has one");
    assert_eq!(date.to_jiff().map(|day| day.day()).ok(), Some(31));
    assert_eq!(date.to_chrono().ok().map(|day| day.to_string()).as_deref(), Some("2026-01-31"));
    assert_eq!(date.to_time().map(|day| day.ordinal()).ok(), Some(31));
    let length = value.duration.as_ref().expect("it has one").to_jiff().expect("it is one");
    assert_eq!((length.get_days(), length.get_hours()), (1, 12));
    assert_eq!(value.uuid.to_uuid().map(|id| id.as_u128()).ok(), Some(0xf81d_4fae_7dec_11d0_a765_00a0_c91e_6bf6));
    assert!(DateTime::from("soon").to_jiff().is_err() && Uuid::from("none").to_uuid().is_err());

    let jiff = at.to_jiff().expect("it is one");
    assert_eq!(DateTime::from(jiff).as_str(), "2026-01-31T21:59:59.5Z");
    assert_eq!(DateTime::from(at.to_chrono().expect("it is one")).as_str(), "2026-01-31T23:59:59.500+02:00");
    assert_eq!(DateTime::from(at.to_time().expect("it is one")), *at);
    let west = time::UtcOffset::from_hms(-3, -30, -15).expect("there was such");
    let west = DateTime::from(at.to_time().expect("it is one").to_offset(west));
    assert_eq!(west.as_str(), "2026-01-31T18:29:59.5-03:30");
    assert!(west.is_valid());
    assert_eq!(Date::from(date.to_jiff().expect("it is one")), *date);
    assert_eq!(Date::from(date.to_chrono().expect("it is one")), *date);
    assert_eq!(Date::from(date.to_time().expect("it is one")), *date);
    assert_eq!(Duration::from(length).as_str(), "P1DT12H");
    assert_eq!(Uuid::from(uuid::Uuid::nil()).as_str(), "00000000-0000-0000-0000-000000000000");
}
