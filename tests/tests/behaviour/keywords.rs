//! Keywords for which there is no Rust type: values are held against them.

use crate::{faults, read};
use serde_json::{Value, json};
use tests::generated::keywords_3_1::models::{Contact, Maps, Narrowed, Payment, Reserved, Small, Tree};

/// The faults of JSON that is read as a `T`.
fn found<T: serde::de::DeserializeOwned + oasmith_runtime::__private::v1::Value>(json: &Value) -> Vec<String> {
    let value: T = read(&json.to_string());
    faults(oasmith_runtime::__private::v1::validate(&value))
}

const NONE: [&str; 0] = [];

#[test]
fn conditions_choose_what_holds() {
    assert_eq!(found::<Payment>(&json!({"method": "card", "number": "1", "address": "x"})), NONE);
    assert_eq!(found::<Payment>(&json!({"method": "card"})), [" required"]);
    assert_eq!(found::<Payment>(&json!({"method": "invoice"})), [" required"]);
    assert_eq!(found::<Payment>(&json!({"method": "card", "number": "1"})), [" required"]);
}

#[test]
fn members_by_name_and_pattern() {
    let tagged = |value: Value| found::<Maps>(&json!({ "tagged": value }));
    assert_eq!(tagged(json!({"xa": 1, "y": 12, "xy": 10, "b": true})), NONE);
    assert_eq!(tagged(json!({"xa": "1"})), ["/tagged/xa type"]);
    assert_eq!(tagged(json!({"xy": 9})), ["/tagged/xy minimum"]);
    assert_eq!(tagged(json!({"b": 1})), ["/tagged/b type"]);
    let names = ["/tagged/A propertyNames", "/tagged/abcde- propertyNames", "/tagged/abcde- propertyNames"];
    assert_eq!(tagged(json!({"abcde-": true, "A": false})), names);
    assert_eq!(found::<Maps>(&json!({"prefixed": {"x-a": "text"}})), NONE);
    assert_eq!(found::<Maps>(&json!({"prefixed": {"y": "text"}})), ["/prefixed additionalProperties"]);
}

#[test]
fn items_that_have_to_be_there() {
    let basket = |value: Value| found::<Maps>(&json!({ "basket": value }));
    assert_eq!(basket(json!([1, 100, 100])), NONE);
    assert_eq!(basket(json!([1, 100])), ["/basket contains"]);
    assert_eq!(basket(json!([100, 100, 100, 100])), ["/basket contains"]);
}

#[test]
fn what_must_not_be() {
    assert_eq!(found::<Reserved>(&json!({"name": "ann"})), NONE);
    assert_eq!(found::<Reserved>(&json!({"name": "root"})), ["/name not"]);
    assert_eq!(found::<Reserved>(&json!({"secret": 1})), [" not"]);
    let leaf = json!({"children": []});
    assert_eq!(found::<Tree>(&json!({"children": [{}, leaf]})), NONE);
    assert_eq!(found::<Tree>(&json!({"children": [{}, leaf, {}]})), [" not"]);
    assert_eq!(found::<Tree>(&json!({"children": [{"children": [{}, {}, {}]}]})), ["/children/0 not"]);
}

#[test]
fn members_that_nothing_speaks_of() {
    assert_eq!(found::<Small>(&json!({"a": 1, "b": 2})), NONE);
    assert_eq!(found::<Small>(&json!({"a": 1, "c": 2})), [" unevaluatedProperties"]);
    assert_eq!(found::<Narrowed>(&json!({"a": 1})), NONE);
    assert_eq!(found::<Narrowed>(&json!({"a": 1, "b": 2})), [" additionalProperties"]);
}

#[test]
fn choices_that_only_require() {
    assert_eq!(found::<Contact>(&json!({"phone": "1"})), NONE);
    assert_eq!(found::<Contact>(&json!({})), [" anyOf"]);
}
