//! Whatever the document calls things, Rust has names for them, and the wire keeps the document's.

use crate::{survives, written};
use serde_json::json;
use tests::generated::{
    names_collide, names_keywords, names_methods, names_odd, names_prelude, operation_ids_collide, operation_methods,
    operation_names_reserved, operation_without_id, parameters_same_name, pathology_enum, pathology_names, tags,
    union_names_constant, union_names_discriminator, union_names_reference, union_names_title,
};

#[test]
fn wire_names_are_kept() {
    let point: names_odd::models::N2dPoint = survives(
        r#"{"0": 1.5, "": "e", "+1": 1, "-1": 2, "@id": "i", "$ref_count": 3, "이름": "n", "größe": 1.5,
            "1st-place": "p", "a b": "ab", "½": 0.5, "🙂": "s", "x.y.z": "z", "tab\there": "t", "quote\"d": "q"}"#,
    );
    assert_eq!((point.plus_1, point.minus_1, point.이름.as_deref()), (Some(1), Some(2), Some("n")));
}

#[test]
fn what_real_documents_call_members_is_kept() {
    let error: pathology_names::models::Error = survives(
        r#"{"type": "t", "Parameter1.Name": "p", "2fa": true, "+1": 1, "-1": 2, "fooBar": "a", "foo_bar": "b", "": "e",
            "$": "d", "이름": "n"}"#,
    );
    assert_eq!((error.plus_1, error.minus_1, error.n2fa), (Some(1), Some(2), Some(true)));
    assert_eq!((error.foo_bar_camel.as_deref(), error.foo_bar_snake.as_deref()), (Some("a"), Some("b")));
    assert_eq!(
        (error.empty.as_deref(), error.dollar.as_deref(), error.이름.as_deref()),
        (Some("e"), Some("d"), Some("n"))
    );
    let order: pathology_names::models::주문항목 = survives(r#"{"상태": "접수"}"#);
    assert_eq!(order, pathology_names::models::주문항목::new().상태("접수"));
}

#[test]
fn what_real_documents_list_is_kept() {
    use pathology_enum::models::{Grade, Link, Padded, Quoted, Reaction, State};
    for text in ["+1", "-1", "laugh", "Laugh", "<", "<=", "==", "!=", "later"] {
        assert_eq!(Reaction::from(text).as_str(), text);
    }
    assert_eq!((Reaction::Plus1.as_str(), Reaction::Minus1.as_str()), ("+1", "-1"));
    assert_eq!((Reaction::LaughLower.as_str(), Reaction::LaughPascal.as_str()), ("laugh", "Laugh"));
    assert_eq!((Link::Empty.as_str(), State::접수.as_str(), Grade::Star.as_str()), ("", "접수", "*"));
    for text in [" asc", "desc ", "asc"] {
        assert_eq!(Padded::from(text).as_str(), text);
    }
    for text in ["\"a\"", "it's", "a\\b", "line\nbreak", "bell\u{7}"] {
        assert!(!matches!(Quoted::from(text), Quoted::Unknown(_)), "{text:?} is listed");
        assert_eq!(Quoted::from(text).as_str(), text);
    }
}

#[test]
fn members_that_differ_in_case_alone_stay_apart() {
    let profile: names_collide::models::UserProfileKebab =
        survives(r#"{"fooBar": "1", "foo_bar": "2", "FooBar": "3", "foo-bar": "4", "extra": "5", "more": "6"}"#);
    assert_eq!((profile.foo_bar_camel.as_str(), profile.extra.as_deref()), ("1", Some("5")));
    assert_eq!(profile.additional_properties.get("more").map(String::as_str), Some("6"));
}

#[test]
fn keywords_are_names() {
    let keywords: names_keywords::models::Self_ = survives(
        r#"{"type": "t", "fn": "f", "self": "s", "crate": "c", "super": "u", "async": true, "gen": true, "try": false,
            "yield": true, "true": false, "macro_rules": "m", "union": "n", "static": "x", "_": "_"}"#,
    );
    assert_eq!((keywords.type_.as_str(), keywords.self_.as_deref()), ("t", Some("s")));
}

#[test]
fn setters_keep_clear_of_methods() {
    let value = names_methods::models::Methods::new("i", "r").new_("n").clone_("c").default_("d").value("v").self_("s");
    let value = value.type_("t").body("b").to("o").extra("e");
    let wire = json!({"input": "i", "required": "r", "new": "n", "clone": "c", "default": "d", "value": "v", "self": "s",
        "type": "t", "body": "b", "to": "o", "extra": "e"});
    assert_eq!(written(&value.clone()), wire);
    assert!(value.validate().is_ok());
}

#[test]
fn schemas_may_be_called_like_the_prelude() {
    use names_prelude::models::{BoxModel, Client, Error, OptionModel, ResultModel};
    let value: ResultModel = survives(r#"{"ok": false, "err": {"message": "m"}}"#);
    assert_eq!(value.err, Error::new("m"));
    let nested = OptionModel::new().some(BoxModel::new().inner(BoxModel::new()));
    assert_eq!(written(&nested), json!({"some": {"inner": {}}}));
    assert_eq!(Client::new("c").id, "c");
}

/// Does not run: that it compiles shows which methods there are, and what they take.
#[test]
fn operations_have_their_methods() {
    fn calls(client: &operation_ids_collide::Client, methods: &operation_methods::Client) {
        let _ = (client.get_person_get("1"), client.get_person_head("1"), client.get_person_delete("1"));
        let _ = (client.people_list_get(), client.people_list_post());
        let _ = (methods.things_get(), methods.things_trace(), methods.things_options(), methods.things_head());
    }
    fn named_by_path(client: &operation_without_id::Client) {
        let _ = (client.get(), client.get_shelves_by_shelf_books("s"), client.post_shelves_by_shelf_books("s"));
        let _ = client.get_shelves_by_shelf_books_by_book_id_json("s", 1);
    }
    fn reserved(client: &operation_names_reserved::Client) {
        let _ = (client.match_(), client.n2fa(), client.self_(), client.plus(), client.조회(), client.client());
        let _: operation_names_reserved::operations::models::ClientCall = client.client();
        let _: operation_names_reserved::operations::operations::OptionCall = client.option();
    }
    fn parameters(client: &parameters_same_name::Client) {
        let _ = client.users_touch("path", "query").id_header("header").id_cookie("cookie");
    }
    fn tagged(client: &tags::Client) {
        let _: tags::operations::admin::Audit = client.audit();
        let _: tags::operations::health::Live = client.live();
        let _: tags::operations::health::TenantHealth = client.tenant_health("t");
    }
    let _ = (calls as fn(_, _), named_by_path as fn(_), reserved as fn(_), parameters as fn(_), tagged as fn(_));
}

/// What a variant is called by, one source each; which is the better one where there are several is in the cases' comments.
#[test]
fn variants_are_called_by_what_the_document_calls_them() {
    use union_names_title::models::{Step, Trigger};
    assert!(matches!(survives(r#"{"kind": "cron"}"#), Trigger::Timer(_)));
    assert!(matches!(survives(r#"{"kind": "http"}"#), Trigger::WebHook(_)));
    assert!(matches!(survives(r#"{"image": "i"}"#), Step::Build(_)));
    assert!(matches!(survives(r#"{"target": "t"}"#), Step::Deploy(_)));

    use union_names_reference::models::Source;
    assert!(matches!(survives(r#"{"kind": "u", "size": 1}"#), Source::Upload(_)));
    assert!(matches!(survives(r#"{"kind": "l", "url": "u"}"#), Source::Link(_)));

    use union_names_constant::models::{Answer, Limit, Message};
    assert!(matches!(survives(r#"{"role": "user"}"#), Message::User(_)));
    assert!(matches!(survives(r#"{"role": "tool"}"#), Message::Tool(_)));
    assert!(matches!(survives(r#""unlimited""#), Limit::Unlimited));
    assert!(matches!(survives("3"), Limit::Integer(3)));
    assert!(matches!(survives(r#"{"code": 1}"#), Answer::Code1(_)));
    assert!(matches!(survives(r#"{"code": 2}"#), Answer::Code2(_)));

    use union_names_discriminator::models::Entry;
    assert!(matches!(survives(r#"{"kind": "row", "cells": 3}"#), Entry::Row(_)));
    assert!(matches!(survives(r#"{"kind": "group", "title": "t"}"#), Entry::Group(_)));
}
