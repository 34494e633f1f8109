//! Nullable or not, required or not, with and without a default: what each is in Rust, and on the wire.

use crate::{read, survives, written};
use oasmith_runtime::Maybe;
use serde_json::{Value, json};
use tests::generated::presence_combined::models::{Combined, Eased, EasedChoice, EasedOpen};

fn least() -> Combined {
    Combined::new(0, None)
}

#[test]
fn the_types_tell_them_apart() {
    let combined = least();
    let _: i64 = combined.must;
    let _: Option<i64> = combined.must_nullable;
    let _: i64 = combined.must_default;
    let _: Option<i64> = combined.must_nullable_default;
    let _: Option<i64> = combined.may;
    let _: Maybe<i64> = combined.may_nullable;
    let _: Option<i64> = combined.may_default;
    let _: Maybe<i64> = combined.may_nullable_default;
    // They are there in one direction alone.
    let _: Option<i64> = combined.read;
    let _: Maybe<i64> = combined.write;
}

#[test]
fn what_is_not_set_is_sent_only_where_it_must_be() {
    let expected = json!({"must": 0, "must_nullable": null, "must_default": 1, "must_nullable_default": 2});
    assert_eq!(written(&least()), expected);
    let combined = least();
    assert_eq!(combined.may_default_or_default(), 3);
    assert_eq!(combined.may_nullable_default_or_default(), Some(4));
    assert_eq!(combined.may_nullable_default(Maybe::Null).may_nullable_default_or_default(), None);
}

#[test]
fn each_can_be_set_to_each_of_its_states() {
    let combined = Combined::new(5, Some(6))
        .must_default(7)
        .must_nullable_default(None)
        .may(8)
        .may_nullable(Maybe::Null)
        .may_default(9)
        .may_nullable_default(10)
        .write(Maybe::Null);
    let expected = json!({
        "must": 5, "must_nullable": 6, "must_default": 7, "must_nullable_default": null, "may": 8,
        "may_nullable": null, "may_default": 9, "may_nullable_default": 10, "write": null,
    });
    assert_eq!(written(&combined), expected);
    survives::<Combined>(&expected.to_string());
}

#[test]
fn a_strict_reading_takes_each_state_that_the_document_allows_and_no_other() {
    use oasmith_runtime::__private::v1::from_slice;
    let full = json!({
        "must": 1, "must_nullable": 1, "must_default": 1, "must_nullable_default": 1, "may": 1, "may_nullable": 1,
        "may_default": 1, "may_nullable_default": 1, "read": 1, "write": 1,
    });
    for name in full.as_object().unwrap().keys() {
        let takes = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
            let mut value = full.clone();
            change(value.as_object_mut().unwrap());
            from_slice::<Combined>(value.to_string().as_bytes(), true).is_ok()
        };
        let null = takes(&|members| _ = members.insert(name.clone(), Value::Null));
        let absent = takes(&|members| _ = members.remove(name));
        assert_eq!(null, name.contains("nullable") || name == "write", "{name} null");
        assert_eq!(absent, !name.starts_with("must"), "{name} absent");
    }
}

#[test]
fn text_goes_into_every_place_for_text() {
    let eased = Eased::new().open("red").choice("text").known("2026-01-31");
    assert_eq!(written(&eased), json!({"open": "red", "choice": "text", "known": "2026-01-31"}));
    assert_eq!(eased.open, Maybe::Value(EasedOpen::Red));
    let eased = eased.open(EasedOpen::Blue).choice(EasedChoice::from(least())).known(Maybe::Null);
    assert_eq!(written(&eased)["choice"]["must_default"], 1);
    let found: Eased = read(r#"{"open": null, "choice": null}"#);
    assert_eq!((found.open, found.choice, found.known), (Maybe::Null, Maybe::Null, Maybe::Absent));
}
