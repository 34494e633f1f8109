//! The judge of `every_call` sees what is wrong with a request: one that is right is changed in one place at a time.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use tests::calls::client::{Emitted, Method, Output};
use tests::calls::document::operations;
use tests::calls::maker::Fullness;
use tests::calls::plan::{Plan, Planned, Planner};
use tests::calls::request::Judge;
use tests::calls::security::{Scheme, schemes};
use tests::calls::server::Seen;
use tests::openapi_schema::{Direction, Schemas};

const DOCUMENT: &str = r##"{
    "security": [{"key": []}, {"key": [], "host": []}],
    "paths": {
        "/things/all": {"put": {"responses": {"204": {}}}},
        "/things/{id}": {"put": {
            "parameters": [
                {"in": "path", "name": "id", "required": true, "schema": {"type": "string"}},
                {"in": "query", "name": "limit", "required": true, "schema": {"type": "integer", "maximum": 9}}
            ],
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "responses": {"200": {"content": {"application/json": {"schema": {"type": "string"}}}}}
        }}
    },
    "components": {
        "schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "nullable": true}, "made": {"type": "string", "readOnly": true}
        }}},
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "x-key"},
            "host": {"type": "apiKey", "in": "header", "name": "x-host"}
        }
    }
}"##;

fn emitted() -> Emitted {
    let method = |key: &str| Method {
        name: "call".to_owned(),
        key: key.to_owned(),
        arguments: Vec::new(),
        setters: Vec::new(),
        output: Output::Value,
    };
    let scheme = |name: &str| (name.to_owned(), name.to_owned());
    Emitted {
        methods: vec![method("PUT /things/all"), method("PUT /things/{id}")],
        schemes: [scheme("key"), scheme("host")].into(),
        ..Emitted::default()
    }
}

fn parameter(call: &Planned, place: &str, name: &str) -> String {
    let value = &call.parameters[&(place.to_owned(), name.to_owned())];
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string()
}

/// The request that a call asks for.
fn right(call: &Planned, schemes: &[Scheme]) -> Seen {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut headers = vec![header("content-type", "application/json"), header("accept", "application/json")];
    let wanted = if call.alternative == 0 { &["key"][..] } else { &["host", "key"] };
    let sent = schemes.iter().filter(|scheme| wanted.contains(&scheme.name.as_str()));
    headers.extend(sent.map(|scheme| header(&scheme.header, &scheme.secret())));
    let target =
        format!("{}/things/{}?limit={}", call.base, parameter(call, "path", "id"), parameter(call, "query", "limit"));
    let body = call.body.as_ref().map(Value::to_string).unwrap_or_default().into();
    Seen { call: 0, method: "PUT".to_owned(), target, headers, body }
}

/// Makes a plan for [`DOCUMENT`] and hands over the calls of its second operation.
fn with_calls(hold: impl Fn(&Judge<'_>, &Planned, &[Scheme])) {
    let document: Value = serde_json::from_str(DOCUMENT).expect("it is JSON");
    let schemas = Schemas::new(&document, Direction::Request);
    let (operations, schemes, emitted) = (operations(&schemas), schemes(&document), emitted());
    let both = (&*operations, &schemas);
    let planner =
        Planner { requests: both, answers: both, emitted: &emitted, schemes: &schemes, address: "http://localhost" };
    let Plan { calls, .. } = planner.plan().expect("every value can be made");
    let judge = Judge { operations: &operations, schemas: &schemas, schemes: &schemes };
    let mine: Vec<&Planned> = calls.iter().filter(|call| call.operation == 1).collect();
    assert!(
        [Fullness::Least, Fullness::Full, Fullness::Null].iter().all(|it| mine.iter().any(|call| call.fullness == *it))
    );
    mine.into_iter().for_each(|call| hold(&judge, call, &schemes));
}

#[test]
fn what_is_right_has_no_faults() {
    with_calls(|judge, call, schemes| {
        assert_eq!(judge.faults(call, &right(call, schemes)), [""; 0]);
        assert!(
            call.body.as_ref().is_some_and(|body| body.get("made").is_none()),
            "readOnly members are in no request"
        );
    });
}

#[test]
fn each_change_is_a_fault() {
    type Change = fn(&mut Seen);
    let changes: &[(Change, &str)] = &[
        (|seen| seen.target = seen.target.replacen("/base", "/elsewhere", 1), "it went to"),
        (|seen| seen.target = "/base/things/all?limit=3".to_owned(), "leads elsewhere"),
        (|seen| seen.method = "POST".to_owned(), "leads elsewhere"),
        (|seen| seen.target = seen.target.replace("things/", "things/x"), "path id: "),
        (|seen| seen.target = seen.target.replace("limit=", "limit=x"), "query limit is not valid"),
        (|seen| seen.target = seen.target.replace("limit=", "limit=1"), "query limit is not valid"),
        (|seen| seen.target = seen.target.replace("?limit=", "?stray="), "query limit was not sent"),
        (|seen| seen.target += "&stray=1", "nobody declares \"stray\""),
        (|seen| seen.headers.retain(|(name, _)| name != "x-key"), "the credentials are"),
        (|seen| seen.headers.push(("x-host".to_owned(), "h".to_owned())), "x-host is"),
        (|seen| seen.headers.retain(|(name, _)| name != "accept"), "it accepts"),
        (|seen| seen.headers[0].1 = "text/plain".to_owned(), "the body is said to be"),
        (|seen| seen.body = "{".into(), "the body is no JSON"),
        (|seen| seen.body = json!({}).to_string().into(), "the body is not valid"),
        (|seen| seen.body = json!({ "name": "other" }).to_string().into(), "the body/name"),
    ];
    with_calls(|judge, call, schemes| {
        for (change, expected) in changes {
            let mut seen = right(call, schemes);
            change(&mut seen);
            let faults = judge.faults(call, &seen);
            assert!(faults.iter().any(|fault| fault.contains(expected)), "{expected:?} is not among {faults:?}");
        }
    });
}
