//! Every constraint is checked, and every fault is named with its pointer.

use crate::{faults, read, survives};
use oasmith_runtime::format::Uuid;
use serde_json::json;
use tests::generated::arrays::models::Arrays;
use tests::generated::formats::models::Formats;
use tests::generated::integers::models::Integers;
use tests::generated::maps::models::{Closed, Labels, Open, Silent, Typed};
use tests::generated::numbers::models::Numbers;
use tests::generated::portkey::models::CreateMcpServer;
use tests::generated::recursion_containers::models::Tree;
use tests::generated::text::models::Text;

const NONE: [&str; 0] = [];

#[test]
fn lengths_count_characters() {
    assert_eq!(faults(Text::new().name("é🙂").validate()), NONE);
    assert_eq!(faults(Text::new().name("é").validate()), ["/name minLength"]);
    assert_eq!(faults(Text::new().name("🙂🙂🙂🙂🙂").validate()), ["/name maxLength"]);
    assert_eq!(faults(Text::new().empty_length("").validate()), NONE);
    assert_eq!(faults(Text::new().empty_length("x").validate()), ["/empty_length maxLength"]);
}

#[test]
fn patterns_are_those_of_ecma_262() {
    let fine = Text::new().slug("a-b").digits("123").word("a cat!").password("abcdefg1").doubled("xaax");
    let fine = fine.letter("éß").emoji("🙂").quoted("\"q\"").slash("/v1/x").broken("anything");
    assert_eq!(faults(fine.validate()), NONE);
    let faulty = Text::new().slug("A").digits("12").word("category").password("abcdefgh").doubled("abc").letter("a1");
    let faulty = faulty.emoji("ab").quoted("q").slash("v1/");
    let found = faults(faulty.validate());
    let members = ["slug", "digits", "word", "password", "doubled", "letter", "emoji", "quoted", "slash"];
    assert_eq!(found, members.map(|member| format!("/{member} pattern")));
}

#[test]
fn integers_keep_to_their_bounds() {
    let fine: Integers = survives(
        r#"{"any_u64": 18446744073709551615, "seed": -9223372036854775808, "port": 65535, "step": -10, "positive": 1,
            "below": 9, "fractional_bound": 1, "uint8": 255, "int32": -2147483648}"#,
    );
    assert_eq!(faults(fine.validate()), NONE);
    let faulty = Integers::new().count(-1).port(0).byte(256).step(7).positive(0).below(10).fractional_bound(10);
    let wanted = [
        "/count minimum",
        "/port minimum",
        "/byte maximum",
        "/step multipleOf",
        "/positive exclusiveMinimum",
        "/below exclusiveMaximum",
        "/fractional_bound maximum",
    ];
    assert_eq!(faults(faulty.validate()), wanted);
    assert!(serde_json::from_str::<Integers>(r#"{"uint8": 256}"#).is_err());
    assert_eq!(read::<Integers>(r#"{"plain": 1.0}"#).plain, Some(1));
}

#[test]
fn numbers_are_exact() {
    let fine = Numbers::new().share(1.0).open(0.5).cents(0.07).tiny(1e-7).huge(f64::MAX);
    assert_eq!(faults(fine.validate()), NONE);
    let faulty = Numbers::new().share(1.1).open(0.0).cents(0.075).tiny(9e-8);
    let wanted = ["/share maximum", "/open exclusiveMinimum", "/cents multipleOf", "/tiny minimum"];
    assert_eq!(faults(faulty.validate()), wanted);
    assert_eq!(faults(Numbers::new().plain(f64::NAN).validate()).len(), 1);
}

#[test]
fn arrays_and_their_items() {
    let arrays = |names: &[&str]| read::<Arrays>(&json!({ "names": names }).to_string());
    assert_eq!(faults(arrays(&["a", "b"]).validate()), NONE);
    assert_eq!(faults(arrays(&[]).validate()), ["/names minItems"]);
    assert_eq!(
        faults(arrays(&["a", "b", "", "a"]).validate()),
        ["/names maxItems", "/names uniqueItems", "/names/2 minLength"]
    );
    let faulty: Arrays = read(
        r#"{"names": ["a"], "scores": [1, 1.0], "points": [{"x": 1}, {"x": 10}], "matrix": [[1, -1], [0, 0]],
            "nullable_items": [null, 0]}"#,
    );
    let wanted = ["/scores uniqueItems", "/points/1/x maximum", "/matrix/0/1 minimum", "/nullable_items/1 minimum"];
    assert_eq!(faults(faulty.validate()), wanted);
}

#[test]
fn maps_and_unknown_members() {
    let typed: Typed = survives(r#"{"id": "i", "a": 1, "b": -1}"#);
    assert_eq!(faults(typed.validate()), ["/b minimum"]);
    assert_eq!(faults(Typed::new("i").validate()), [" minProperties"]);
    let open: Open = survives(r#"{"id": "i", "more": [1]}"#);
    assert_eq!(open.additional_properties.get("more"), Some(&json!([1])));
    // What nothing is said about is taken and not kept; what is forbidden is taken from servers all the same.
    assert_eq!(read::<Silent>(r#"{"id": "i", "more": 1}"#), Silent::new().id("i"));
    assert_eq!(read::<Closed>(r#"{"id": "i", "more": 1}"#), Closed::new().id("i"));
    let labels: Labels = [("a/b~c".to_owned(), "too long".to_owned())].into();
    let holder = tests::generated::maps::models::Groups::from([("x/y".to_owned(), Typed::new("i"))]);
    assert_eq!((labels.len(), holder.len()), (1, 1));
}

#[test]
fn members_of_patterns_and_others() {
    let headers: tests::generated::maps_3_1::models::Headers = survives(r#"{"trace": "t", "x-a": "a", "n-b": 1}"#);
    assert_eq!(faults(headers.validate()), NONE);
}

#[test]
fn formats_are_checked_and_never_refused() {
    let uuid = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    let fine = Formats::new(uuid, "2024-02-29T23:59:60Z").date("2024-02-29").time("12:00:00Z").duration("P1DT2H");
    let fine = fine.uri("https://example.com/%C3%A4").email("a@example.com").hostname("example.com");
    let fine = fine.ipv4("127.0.0.1").ipv6("::1").pointer("/a~1b").regex("^a$").house("12 b").uri_reference("../x");
    assert_eq!(faults(fine.validate()), NONE);
    let json = r#"{"uuid": "no", "date_time": "yesterday", "date": "2023-02-29", "ipv4": "256.0.0.1", "uri": "no uri",
        "dates": ["2024-01-01", "x"], "by_id": {"a/b": "no"}, "email": "nobody"}"#;
    let faulty: Formats = survives(json);
    assert_eq!(faulty.uuid, Uuid::new("no"));
    let wanted = [
        "/uuid format",
        "/date_time format",
        "/date format",
        "/uri format",
        "/email format",
        "/ipv4 format",
        "/dates/1 format",
        "/by_id/a~1b format",
    ];
    assert_eq!(faults(faulty.validate()), wanted);
}

#[test]
fn recursive_values_are_checked_all_the_way_down() {
    let tree: Tree = survives(r#"{"children": [{"children": []}], "named": {"a": {"children": []}}}"#);
    assert_eq!(faults(tree.validate()), NONE);
}

#[test]
fn the_bundled_document_s_constraints() {
    let long = "x".repeat(10_000);
    let faulty = CreateMcpServer::new("", "i").slug("not a slug!").description(long);
    let found = faults(faulty.validate());
    assert!(found.len() >= 2, "{found:?}");
    assert!(found.iter().any(|fault| fault.starts_with("/slug ")), "{found:?}");
}
