use super::mend::{integral, is_number};
use crate::document::tests::{read, said, v20, v30, v31};
use crate::document::{Additional, Pointer};

#[test]
fn structure_of_another_type_is_an_error_and_the_rest_is_checked() {
    let text = v30("
        paths:
          /a:
            get:
              parameters: {limit: integer}
              responses: []
            post: {responses: {'200': nothing}}
        components:
          schemas:
            A: {type: object, properties: []}
        ");
    assert_eq!(
        said(&text),
        "6:19 error OA0205 `parameters` is an object, an array was expected; left out\n\
         7:18 error OA0205 `responses` is an array, an object was expected; left out\n\
         8:31 error OA0205 `200` is the string `nothing`, a response was expected; left out\n\
         11:35 error OA0205 `properties` is an array, an object was expected; left out"
    );
}

#[test]
fn values_with_a_meaning_are_mended() {
    let text = v30("
        servers: {url: https://a.example}
        tags: [{name: 5}]
        paths:
          /a:
            get:
              deprecated: 'true'
              tags: one
              parameters: {name: q, in: query, schema: {type: string}}
              security: {key: }
              responses: {'200': {description: 200}}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X}}
          schemas:
            A: {type: string, maxLength: '10', minLength: 2.0, description: }
            B: {type: integer, maximum: '1e3', required: true}
            C: {type: object, properties: {p: }, additionalProperties: 'false'}
        ");
    assert_eq!(
        said(&text),
        "3:10 warning OA0204 `servers` is an object, an array was expected; taken as the only item of one\n\
         4:15 warning OA0204 `name` is the number 5, a string was expected; taken as the string \"5\"\n\
         8:19 warning OA0204 `deprecated` is the string `true`, `true` or `false` was expected; taken as `true`\n\
         9:13 warning OA0204 `tags` is the string `one`, an array of strings was expected; taken as the only item of one\n\
         10:19 warning OA0204 `parameters` is an object, an array was expected; taken as the only item of one\n\
         11:17 warning OA0204 `security` is an object, an array of security requirements was expected; taken as the only item of one\n\
         12:40 warning OA0204 `description` is the number 200, a string was expected; taken as the string \"200\"\n\
         16:34 warning OA0204 `maxLength` is the string `10`, an integer from 0 up was expected; taken as the number 10\n\
         16:67 warning OA0204 `description` is null, a string was expected; taken as absent\n\
         17:33 warning OA0204 `maximum` is the string `1e3`, a number was expected; taken as the number 1e3\n\
         17:40 warning OA0451 `required` inside a property is not how a property is required; it was ignored (list the property's name in `required` of the object that holds it)\n\
         18:37 warning OA0204 `p` is null, a schema was expected; taken as a schema that allows any value\n\
         18:64 warning OA0204 `additionalProperties` is the string `false`, a schema or a boolean was expected; taken as `false`"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let operation = &document.operations()[0];
    assert!(operation.deprecated);
    assert_eq!(operation.tags, ["one"]);
    assert_eq!(operation.parameters[0].name, "q");
    assert_eq!(operation.security[0].schemes, [("key".to_owned(), Vec::new())]);
    let schema = |name: &str| document.schema(&Pointer::parse(&format!("/components/schemas/{name}"))).unwrap();
    assert_eq!((schema("A").max_length, schema("A").min_length), (Some(10), Some(2)));
    assert_eq!(schema("B").maximum.unwrap().as_str(), "1e3");
    assert_eq!(schema("C").additional, Additional::Never);
}

#[test]
fn values_without_a_meaning_are_left_out() {
    let text = v30("
        paths: {}
        components:
          schemas:
            A: {type: string, maxLength: -1, pattern: [a], nullable: perhaps}
            B: {type: number, minimum: low, enum: {a: 1}}
        ");
    assert_eq!(
        said(&text),
        "6:34 warning OA0204 `maxLength` is the number -1, an integer from 0 up was expected; left out\n\
         6:47 warning OA0204 `pattern` is an array, a string was expected; left out\n\
         6:62 warning OA0204 `nullable` is the string `perhaps`, `true` or `false` was expected; left out\n\
         7:32 warning OA0204 `minimum` is the string `low`, a number was expected; left out\n\
         7:43 warning OA0204 `enum` is an object, an array was expected; left out"
    );
}

#[test]
fn a_left_out_item_does_not_move_its_neighbours() {
    let text = v30(
        "
        paths:
          /a:
            get:
              parameters: [null, {name: b, in: query, schema: {type: integer}}]
              responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/paths/~1a/get/parameters/1/schema'}}}}}
        ",
    );
    assert_eq!(said(&text), "6:20 warning OA0204 this item is null, a parameter was expected; taken as absent");
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let operation = &document.operations()[0];
    assert_eq!(operation.parameters.len(), 1);
    assert_eq!(operation.parameters[0].at.as_str(), "/paths/~1a/get/parameters/1");
}

#[test]
fn unknown_members_and_slips() {
    let text = v30("
        paths:
          /a:
            get:
              paramters: []
              x-fine: 1
              responses: {'200': {description: '', schema: {type: string}}}
        components:
          schemas:
            A: {type: object, min_properties: 1, markdownDescription: any keyword is allowed}
        ");
    assert_eq!(
        said(&text),
        "6:7 warning OA0206 an operation has no member `paramters`; it was ignored (did you mean `parameters`?)\n\
         8:44 warning OA0206 a response has no member `schema`; it was ignored (extensions begin with `x-`)\n\
         11:23 warning OA0206 a schema has no member `min_properties`; it was ignored (did you mean `minProperties`?)"
    );
}

#[test]
fn members_of_later_versions() {
    let text = v30("
        paths:
          /a:
            query: {responses: {'200': {description: ''}}}
        components:
          schemas:
            A: {const: 1}
            B: {const: 2}
        ");
    assert_eq!(
        said(&text),
        "5:5 warning OA0207 OpenAPI 3.0 has no `query`; it was read as OpenAPI 3.2 means it\n\
         8:9 warning OA0207 OpenAPI 3.0 has no `const`; it was read as OpenAPI 3.1 means it (and in 1 more place)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    assert_eq!(document.operations()[0].method, "QUERY");
}

#[test]
fn tuples_of_older_drafts() {
    let text = v31("
        paths: {}
        components:
          schemas:
            A: {type: array, items: [{type: string}], additionalItems: {type: integer}}
        ");
    assert_eq!(said(&text), "6:22 warning OA0452 `items` is an array, a schema was expected; read as `prefixItems`");
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let schema = document.schema(&Pointer::parse("/components/schemas/A")).unwrap();
    assert_eq!(schema.items.unwrap().last().unwrap(), "items");
    assert_eq!(schema.prefix_items.len(), 1);
}

#[test]
fn types_that_yaml_reads_as_null() {
    let text = v31("
        paths: {}
        components:
          schemas:
            A: {type: [string, null]}
            B: {anyOf: [{type: string}, {type: null}]}
        ");
    assert_eq!(
        said(&text),
        "6:15 warning OA0204 `type` holds other values than strings; they were taken as such or left out\n\
         7:40 warning OA0204 `type` is null, the name of a type was expected; taken as the type `null` (put quotes around it)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    for name in ["A", "B"] {
        assert!(document.schema(&Pointer::parse(&format!("/components/schemas/{name}"))).unwrap().nullable, "{name}");
    }
}

#[test]
fn a_discriminator_is_a_name_in_2_0_alone() {
    let schemas = "{A: {type: object, discriminator: kind, properties: {kind: {type: string}}}}";
    assert_eq!(said(&v20(&format!("paths: {{}}\ndefinitions: {schemas}\n"))), "");
    assert_eq!(
        said(&v30(&format!("paths: {{}}\ncomponents: {{schemas: {schemas}}}\n"))),
        "4:57 warning OA0204 `discriminator` is the string `kind`, a discriminator was expected; taken as its `propertyName`"
    );
}

#[test]
fn numbers_as_json_writes_them() {
    for good in ["0", "-0", "10", "1.50", "-1e3", "1E+3", "0.1e-2"] {
        assert!(is_number(good), "{good}");
    }
    for bad in ["", "-", "01", "1.", ".5", "1e", "+1", "0x1", "1_000", "NaN", "1 "] {
        assert!(!is_number(bad), "{bad}");
    }
}

#[test]
fn counts_in_any_spelling() {
    assert_eq!(integral("10"), Some(10));
    assert_eq!(integral("18446744073709551615"), Some(u64::MAX));
    assert_eq!(integral("1e3"), Some(1000));
    assert_eq!(integral("2.0"), Some(2));
    assert_eq!(integral("2.5"), None);
    assert_eq!(integral("-1"), None);
    assert_eq!(integral("1e300"), None);
}
