//! What goes over the wire for the paths and parameters that real documents have.

use crate::wire::{Wire, now};
use oasmith_runtime::CallOptions;
use tests::generated::{arrays, parameters_same_name, pathology_names, pathology_path_3_1, paths_with_queries};

macro_rules! client {
    ($module:ident, $wire:expr) => {
        $module::Client::builder().base_url("https://api.example.com/v1").transport($wire.clone()).build().unwrap()
    };
}

#[test]
fn paths_that_differ_in_names_of_parameters_alone() {
    let wire = Wire::default();
    let client = client!(pathology_path_3_1, wire);
    now(client.attestations_get(7)).unwrap();
    assert_eq!(wire.line(), "GET /v1/attestations/7");
    now(client.attestations_list("sha256:ab/c")).unwrap();
    assert_eq!(wire.line(), "GET /v1/attestations/sha256%3Aab%2Fc");
}

#[test]
fn several_parameters_and_text_in_a_segment() {
    let wire = Wire::default();
    let client = client!(pathology_path_3_1, wire);
    now(client.compare("v1..2", "a/b")).unwrap();
    assert_eq!(wire.line(), "GET /v1/compare/v1..2...a%2Fb");
    now(client.accounts_get("AC?1")).unwrap();
    assert_eq!(wire.line(), "GET /v1/accounts/AC%3F1.json");
    now(client.odd("u", "i", "r", "이름")).unwrap();
    assert_eq!(wire.line(), "GET /v1/odd/u/i/r/%EC%9D%B4%EB%A6%84");
    now(client.twice("x")).unwrap();
    assert_eq!(wire.line(), "GET /v1/twice/x/again/x");
}

#[test]
fn paths_are_sent_as_written() {
    let wire = Wire::default();
    let client = client!(pathology_path_3_1, wire);
    now(client.space()).unwrap();
    assert_eq!(wire.line(), "GET /v1/a%20space/in%20it");
    now(client.double()).unwrap();
    assert_eq!(wire.line(), "GET /v1//double//slash");
    now(client.get_slash()).unwrap();
    assert_eq!(wire.line(), "GET /v1/slash");
    now(client.get_slash_trailing_slash()).unwrap();
    assert_eq!(wire.line(), "GET /v1/slash/");
    now(client.undeclared("2024-01")).unwrap();
    assert_eq!(wire.line(), "GET /v1/undeclared/2024-01");
}

#[test]
fn a_query_in_a_path_is_sent_with_the_parameters() {
    let wire = Wire::default();
    let client = client!(pathology_path_3_1, wire);
    now(client.get_messages()).unwrap();
    assert_eq!(wire.line(), "GET /v1/messages");
    now(client.get_messages_beta_true()).unwrap();
    assert_eq!(wire.line(), "GET /v1/messages?beta=true");
    now(client.get_messages_beta_true().limit(3)).unwrap();
    assert_eq!(wire.line(), "GET /v1/messages?beta=true&limit=3");
}

#[test]
fn a_template_in_the_query_of_a_path_is_a_parameter() {
    let wire = Wire::default();
    let client = client!(paths_with_queries, wire);
    now(client.search("a b&c")).unwrap();
    assert_eq!(wire.line(), "GET /v1/search?lang=en&exact&q=a%20b%26c");
    now(client.search("x").lang("ko")).unwrap();
    assert_eq!(wire.line(), "GET /v1/search?exact&lang=ko&q=x", "an argument takes the place of what is fixed");
    now(client.pages(2, "50")).unwrap();
    assert_eq!(wire.line(), "GET /v1/pages?page=2&size=50");
}

#[test]
fn a_fragment_is_not_sent() {
    let wire = Wire::default();
    let client = client!(pathology_path_3_1, wire);
    now(client.conversations_start()).unwrap();
    assert_eq!(wire.line(), "POST /v1/conversations");
    now(client.conversations_stream()).unwrap();
    assert_eq!(wire.line(), "POST /v1/conversations");
}

#[test]
fn one_name_in_several_places() {
    let wire = Wire::default();
    let client = client!(parameters_same_name, wire);
    now(client.users_touch("in path", "in query").id_header("in header").id_cookie("in-cookie")).unwrap();
    let sent = wire.sent();
    assert_eq!(sent.line, "POST /v1/users/in%20path?id=in%20query");
    assert_eq!(
        (&sent.headers["id"], &sent.headers["cookie"]),
        (&"in header".parse().unwrap(), &"id=in-cookie".parse().unwrap())
    );
}

#[test]
fn names_of_parameters_are_kept() {
    let wire = Wire::default();
    let client = client!(pathology_names, wire);
    let call = client.search().type_("t").teams_any("a").created_at_gte("2024").page_size_camel(1).page_size_snake(2);
    now(call.n2fa("f").equal("e").id_query("q").id_header("h")).unwrap();
    let sent = wire.sent();
    let query = "type=t&teams.any=a&created_at%5Bgte%5D=2024&pageSize=1&page_size=2&2fa=f&%3D=e&id=q";
    assert_eq!(sent.line, format!("GET /v1/search?{query}"));
    assert_eq!(sent.headers["id"], "h");
}

#[test]
fn rules_of_answers_that_have_no_type_of_their_own() {
    let wire = Wire::answering("[[1, 2], [-1, 0]]");
    let client = client!(arrays, wire);
    let answer = now(client.batches_create(vec!["a".to_owned()])).unwrap();
    assert_eq!(answer[1], [-1.0, 0.0]);
    let strict = CallOptions::new().validate_response(true);
    let error = now(client.batches_create(vec!["a".to_owned()]).with(strict)).unwrap_err();
    assert_eq!(error.faults()[0].pointer(), "/1/0");
    assert_eq!(error.faults()[0].rule(), "minimum");
}
