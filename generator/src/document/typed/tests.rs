use super::deserialize::Given;
use crate::diagnostics::{Pointer, Report};
use crate::document::findings::Findings;
use crate::document::tests::{read, sound, v30};
use crate::source::{Node, Number, Origin, Value};
use serde::Deserialize;

fn node(value: Value) -> Node {
    Node { value, origin: Origin::default() }
}

#[test]
fn numbers_keep_their_value_where_serde_has_a_type_for_it() {
    let read = |text: &str| serde_json::Value::deserialize(Given(&node(Value::Number(Number::new(text))))).unwrap();
    assert_eq!(read("18446744073709551615"), serde_json::json!(u64::MAX));
    assert_eq!(read("-9223372036854775808"), serde_json::json!(i64::MIN));
    assert_eq!(read("-9223372036854776000"), serde_json::json!(-9223372036854776000.0));
    assert_eq!(read("0.5"), serde_json::json!(0.5));
}

#[test]
fn openapiv3_holds_the_3_0_shape() {
    let reading = read(&[(
        "openapi.yaml",
        &v30("
        paths:
          /a:
            get:
              operationId: a
              parameters: [{name: q, in: query, schema: {type: number, minimum: 0.5}}]
              responses:
                '200':
                  description: ''
                  content:
                    application/json:
                      schema: {type: integer, minimum: 1, exclusiveMinimum: true, nullable: true, default: null}
        "),
    )]);
    let mut report = Report::default();
    let tree = &reading.document.as_ref().unwrap().settled.tree;
    let api = super::read(tree, &mut Findings::new(&reading.sources, &mut report)).unwrap();
    let item = api.paths.paths["/a"].as_item().unwrap();
    let operation = item.get.as_ref().unwrap();
    assert_eq!(operation.operation_id.as_deref(), Some("a"));
    let response = operation.responses.responses.values().next().unwrap().as_item().unwrap();
    let schema = response.content["application/json"].schema.as_ref().unwrap().as_item().unwrap();
    let openapiv3::SchemaKind::Type(openapiv3::Type::Integer(integer)) = &schema.schema_kind else {
        panic!("an integer: {schema:?}");
    };
    assert_eq!((integer.minimum, integer.exclusive_minimum), (Some(1), true));
}

/// Far deeper than documents are, and as deep as files may be.
#[test]
fn deep_documents_are_read() {
    let depth = 55;
    let schema = format!("{}{{type: string}}{}", "{properties: {a: ".repeat(depth), "}}".repeat(depth));
    let document = sound(&v30(&format!("paths: {{}}\ncomponents: {{schemas: {{A: {schema}}}}}\n")));
    let at = format!("/components/schemas/A{}", "/properties/a".repeat(depth));
    assert!(document.schema(&Pointer::parse(&at)).is_some());
}
