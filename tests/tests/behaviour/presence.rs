//! Absent, null and a value are three things where a schema lets them differ.

use crate::{faults, read, survives, written};
use oasmith_runtime::{Maybe, format::DateTime};
use serde_json::{Value, json};
use tests::generated::nullable_references::models::{Issue, User};
use tests::generated::presence::models::{Profile, ProfileSize};
use tests::generated::read_only_write_only::models::Account;
use tests::generated::{nullable_references_3_1, presence_type_arrays_3_1};

#[test]
fn absent_null_and_value_differ() {
    let profile =
        |homepage: &str| read::<Profile>(&format!(r#"{{"name": "n", "nickname": null, "undeclared": 1{homepage}}}"#));
    assert_eq!(profile("").homepage, Maybe::Absent);
    assert_eq!(profile(r#", "homepage": null"#).homepage, Maybe::Null);
    assert_eq!(profile(r#", "homepage": "h""#).homepage, Maybe::Value("h".into()));
    for homepage in ["", r#", "homepage": null"#, r#", "homepage": "h""#] {
        survives::<Profile>(&format!(r#"{{"name": "n", "nickname": "k", "undeclared": [1]{homepage}}}"#));
    }
}

#[test]
fn each_state_can_be_set() {
    let profile = Profile::new("n", None, 1);
    assert_eq!(written(&profile), json!({"name": "n", "nickname": null, "undeclared": 1}));
    assert_eq!(written(&profile.clone().homepage(Maybe::Null))["homepage"], Value::Null);
    assert_eq!(written(&profile.clone().homepage("h"))["homepage"], "h");
    assert_eq!(written(&profile.clone().homepage("h".to_owned()))["homepage"], "h");
    assert_eq!(written(&profile.clone().homepage(None::<String>))["homepage"], Value::Null);
    assert_eq!(written(&profile.homepage("h").homepage(Maybe::Absent)).get("homepage"), None);
}

#[test]
fn what_is_required_is_required() {
    for (json, missing) in
        [(r#"{"nickname": "k", "undeclared": 1}"#, "name"), (r#"{"name": "n", "undeclared": 1}"#, "nickname")]
    {
        let error = serde_json::from_str::<Profile>(json).expect_err("a member is missing");
        assert!(error.to_string().contains(missing), "{error}");
    }
    let error = serde_json::from_str::<Profile>(r#"{"name": null, "nickname": null, "undeclared": 1}"#);
    assert!(error.is_err(), "`name` is not nullable");
}

#[test]
fn null_stays_among_items_and_values() {
    let profile: Profile = survives(r#"{"name": "n", "nickname": null, "undeclared": null, "tags": ["a", null]}"#);
    assert_eq!(profile.tags, Maybe::Value(vec![Some("a".to_owned()), None]));
}

#[test]
fn an_enum_with_null_is_nullable() {
    let profile: Profile = survives(r#"{"name": "n", "nickname": null, "undeclared": 1, "size": null}"#);
    assert_eq!(profile.size, Maybe::Null);
    assert_eq!(faults(profile.validate()), Vec::<String>::new());
    let sized = Profile::new("n", None, 1).size(ProfileSize::M);
    assert_eq!(written(&sized)["size"], "m");
}

#[test]
#[expect(deprecated, reason = "the document deprecates a member")]
fn references_are_nullable_in_every_spelling() {
    let wire = r#"{"reporter": {"login": "r"}, "closer": null, "label": null, "assignee": null, "milestone": null, "state": null}"#;
    let issue: Issue = survives(wire);
    assert_eq!((&issue.reporter, &issue.closer), (&User::new("r"), &None));
    assert_eq!((issue.assignee.is_null(), issue.milestone.is_null(), issue.state.is_null()), (true, true, true));

    use nullable_references_3_1::models::{Issue as Issue31, User as User31};
    let issue: Issue31 = survives(r#"{"assignee": null, "closer": null, "reporter": {"login": "r"}}"#);
    assert_eq!((&issue.assignee, issue.closer.is_null()), (&None, true));
    assert_eq!(issue.reporter, Some(User31::new("r")));
    let ranked: Issue31 = survives(r#"{"assignee": null, "rank": null, "locale": null}"#);
    assert_eq!(faults(ranked.validate()), Vec::<String>::new());
    assert_eq!(faults(read::<Issue31>(r#"{"assignee": null, "rank": 3}"#).validate()), ["/rank enum"]);
}

#[test]
fn lists_of_types_have_null_among_them() {
    use presence_type_arrays_3_1::models::Profile;
    let profile: Profile = survives(
        r#"{"name": "n", "nickname": null, "homepage": null, "nothing": null, "size": 3, "level": "abc",
            "flags": [true, null], "theme": null}"#,
    );
    assert_eq!(profile.nickname, None);
    assert!(profile.homepage.is_null() && profile.level.value().is_some());
    let faulty: Profile = read(r#"{"name": "n", "nickname": null, "homepage": "h", "level": 0}"#);
    assert_eq!(faults(faulty.validate()), ["/homepage format", "/homepage minLength", "/level minimum"]);
}

#[test]
fn read_only_members_need_not_be_sent() {
    let account = Account::new("a@example.com").password("correct horse");
    assert_eq!(written(&account), json!({"email": "a@example.com", "password": "correct horse"}));
    assert_eq!(faults(account.validate()), Vec::<String>::new());
    let answer: Account =
        survives(r#"{"id": "1", "email": "a@example.com", "created_at": "2024-01-01T00:00:00Z", "seen_at": null}"#);
    assert_eq!(answer.created_at, Some(DateTime::new("2024-01-01T00:00:00Z")));
    assert!(answer.seen_at.is_null());
}
