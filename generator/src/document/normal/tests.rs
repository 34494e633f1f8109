use crate::document::tests::{read, said, sound, v30, v31};
use crate::document::{Document, JsonType, Pointer, Schema};

fn schemas(text: &str) -> String {
    format!("paths: {{}}\ncomponents:\n  schemas:\n{}", text.trim_start_matches('\n'))
}

fn schema<'a>(document: &'a Document, name: &str) -> Schema<'a> {
    document.schema(&Pointer::parse(&format!("/components/schemas/{name}"))).unwrap()
}

#[test]
fn types_and_null() {
    let document = sound(&v31(&schemas(
        "
    One: {type: [string]}
    Maybe: {type: [integer, 'null', string]}
    Nothing: {type: 'null'}
    None: {const: null}
    Values: {type: [string, 'null'], enum: [a, null]}
    Any: {}
    Union: {oneOf: [{$ref: '#/components/schemas/One'}, {type: 'null'}, {type: integer}]}
",
    )));
    assert_eq!(schema(&document, "One").types, [JsonType::String]);
    let maybe = schema(&document, "Maybe");
    assert_eq!((maybe.types, maybe.nullable), (vec![JsonType::Integer, JsonType::String], true));
    for name in ["Nothing", "None"] {
        let nothing = schema(&document, name);
        assert!(nothing.nullable && nothing.types.is_empty() && nothing.constant.is_none(), "{name}");
        assert_eq!(nothing.enumeration.unwrap().len(), 1, "null and nothing else");
    }
    let values = schema(&document, "Values");
    assert_eq!((values.nullable, values.enumeration.unwrap().len()), (true, 1));
    assert!(!schema(&document, "Any").nullable);
    let union = schema(&document, "Union");
    assert!(union.nullable);
    let branches: Vec<_> = union.one_of.iter().map(|at| at.last().unwrap()).collect();
    assert_eq!(branches, ["0", "2"], "pointers stay those of the document");
}

#[test]
fn what_3_1_has_in_a_3_0_document() {
    let text = v30(&schemas(
        "
    A: {type: [string, 'null']}
    B: {type: number, exclusiveMinimum: 3}
    C: {type: object, properties: {p: true}}
",
    ));
    assert_eq!(
        said(&text),
        "6:15 warning OA0207 OpenAPI 3.0 has no array of types; it was read as OpenAPI 3.1 means it\n\
         6:15 warning OA0207 OpenAPI 3.0 has no type `null`; it was read as OpenAPI 3.1 means it\n\
         7:41 warning OA0207 OpenAPI 3.0 has no number as `exclusiveMinimum`; it was read as OpenAPI 3.1 means it\n\
         8:39 warning OA0207 OpenAPI 3.0 has no boolean as a schema; it was read as OpenAPI 3.1 means it"
    );
}

#[test]
fn what_3_0_has_in_a_3_1_document() {
    let text = v31(&schemas(
        "
    A: {type: string, nullable: true}
    B: {type: number, minimum: 3, exclusiveMinimum: true}
",
    ));
    assert_eq!(
        said(&text),
        "6:33 warning OA0207 OpenAPI 3.1 has no `nullable`; it was read as OpenAPI 3.0 means it\n\
         7:53 warning OA0207 OpenAPI 3.1 has no boolean as `exclusiveMinimum`; it was read as OpenAPI 3.0 means it"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    assert!(schema(&document, "A").nullable);
}

#[test]
fn exclusive_bounds_are_numbers() {
    let document = sound(&v30(&schemas(
        "
    A: {type: number, minimum: -9223372036854776000, exclusiveMinimum: true, maximum: 0.10, exclusiveMaximum: false}
",
    )));
    let bounds = schema(&document, "A");
    assert_eq!(bounds.exclusive_minimum.unwrap().as_str(), "-9223372036854776000");
    assert!(bounds.minimum.is_none() && bounds.exclusive_maximum.is_none());
    assert!(bounds.maximum.is_some());
}

#[test]
fn bounds_that_say_nothing_or_contradict() {
    assert_eq!(
        said(&v30(&schemas(
            "
    A: {type: number, exclusiveMaximum: true}
    B: {type: string, minLength: 5, maxLength: 3}
"
        ))),
        "6:41 warning OA0459 `exclusiveMaximum: true` says nothing without `maximum`\n\
         7:34 warning OA0460 `minLength` is greater than `maxLength`: no value is valid"
    );
}

#[test]
fn unknown_types() {
    let text = v30(&schemas(
        "
    A: {type: strnig}
    B: {type: Integer}
    C: {type: file}
    D: {type: any}
",
    ));
    assert_eq!(
        said(&text),
        "6:15 warning OA0453 there is no type `strnig`; any type is allowed instead (did you mean `string`?)\n\
         7:15 warning OA0453 there is no type `Integer`; taken as `integer` (did you mean `integer`?)\n\
         8:15 warning OA0453 there is no type `file`; taken as a string of format `binary`\n\
         9:15 warning OA0453 there is no type `any`; any type is allowed instead"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    assert!(schema(&document, "A").types.is_empty());
    assert_eq!(schema(&document, "B").types, [JsonType::Integer]);
    assert_eq!(schema(&document, "C").format, Some("binary"));
}

#[test]
fn enumerations() {
    let text = v30(&schemas(
        "
    Empty: {type: string, enum: []}
    Twice: {type: string, enum: [a, b, a]}
    Text: {type: string, enum: [1.0, true, x]}
    Number: {type: integer, enum: ['1', two]}
    Null: {type: string, enum: [a, null]}
    Fine: {type: string, nullable: true, enum: [a, null]}
",
    ));
    assert_eq!(
        said(&text),
        "6:33 warning OA0456 `enum` lists no value that is valid; it was ignored\n\
         7:40 note OA0455 `enum` lists the string `a` twice\n\
         8:33 warning OA0457 a value of `enum` is the number 1.0, a string was expected by `type`; taken as a string (and in 1 more place)\n\
         9:36 warning OA0457 a value of `enum` is the string `1`, an integer was expected by `type`; taken as an integer\n\
         9:41 warning OA0457 a value of `enum` is the string `two`, an integer was expected by `type`; it was ignored\n\
         10:32 warning OA0457 `enum` lists null, which `type` refuses; null was taken as allowed"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let values = |name: &str| -> Vec<String> {
        let values = schema(&document, name).enumeration.unwrap_or_default();
        values.iter().map(crate::document::findings::describe).collect()
    };
    assert!(schema(&document, "Empty").enumeration.is_none());
    assert_eq!(values("Twice").len(), 2);
    assert_eq!(values("Text")[1..], ["the string `true`", "the string `x`"]);
    assert_eq!(values("Number"), ["the number 1"]);
    assert!(schema(&document, "Null").nullable);
}

#[test]
fn defaults() {
    let text = v30(&schemas(
        "
    A: {type: integer, default: ten}
    B: {type: integer, default: '10'}
    C: {type: string, enum: [a], default: b}
    D: {type: string, default: null}
    E: {type: integer, default: 1.0}
",
    ));
    assert_eq!(
        said(&text),
        "6:33 warning OA0458 `default` is the string `ten`, an integer was expected by `type`; it was ignored\n\
         7:33 warning OA0458 `default` is the string `10`, an integer was expected by `type`; taken as an integer\n\
         8:43 warning OA0458 `default` is the string `b`, which `enum` does not list; it was ignored\n\
         9:32 warning OA0462 the default does not fit its schema: null stands where a string is expected \
         (mend the example, or the schema if the example shows what is really sent)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    assert!(schema(&document, "A").default.is_none());
    assert!(schema(&document, "B").default.unwrap().as_number().is_some());
    assert!(schema(&document, "C").default.is_none());
    assert!(schema(&document, "D").default.is_some(), "null is kept");
    assert!(schema(&document, "E").default.is_some());
}

#[test]
fn binary_and_base64_of_3_1() {
    let document = sound(&v31(&schemas(
        "
    Bytes: {type: string, contentEncoding: base64}
    File: {type: string, contentMediaType: application/octet-stream}
    Json: {type: string, contentMediaType: application/json}
    Written: {type: string, format: uuid, contentEncoding: base64}
",
    )));
    assert_eq!(schema(&document, "Bytes").format, Some("byte"));
    assert_eq!(schema(&document, "File").format, Some("binary"));
    assert_eq!(schema(&document, "Json").format, None);
    assert_eq!(schema(&document, "Written").format, Some("uuid"));
}

#[test]
fn combinators_and_discriminators_that_say_nothing() {
    assert_eq!(
        said(&v30(&schemas(
            "
    A: {allOf: [], required: [a, a]}
    B: {type: object, discriminator: {mapping: {}}}
"
        ))),
        "6:16 warning OA0454 `allOf` lists no schema; it was ignored\n\
         6:34 note OA0455 `required` lists `a` twice\n\
         7:23 warning OA0208 the discriminator has no `propertyName`; it was ignored"
    );
}

#[test]
fn keywords_beyond_types_are_those_that_say_something() {
    let document = sound(&v31(&schemas(
        "
    A:
      type: object
      patternProperties: {^x: {type: string}}
      propertyNames: {}
      then: {type: string}
      minContains: 1
      unevaluatedProperties: true
      dependentRequired: {a: [b]}
      x-mine: 1
      examples: [{}]
    B: {type: array, prefixItems: [true], items: false}
    C: {if: {type: string}, then: {minLength: 1}}
    Never: {$ref: '#/components/schemas/B', properties: {no: false}}
",
    )));
    let told =
        |name: &str| -> Vec<String> { schema(&document, name).beyond_types().into_iter().map(str::to_owned).collect() };
    assert_eq!(told("A"), ["patternProperties", "dependentRequired"]);
    assert_eq!(told("B"), ["prefixItems"]);
    assert_eq!(told("C"), ["if"]);
    let never = document.schema(&Pointer::parse("/components/schemas/Never/properties/no")).unwrap();
    assert!(never.not.is_some(), "`false` refuses everything");
}
