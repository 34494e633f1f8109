use crate::document::tests::{read, said, said_of, sound, sound_of, v20, v30, v31};
use crate::document::{Content, Document, Pointer};

fn names(document: &Document) -> Vec<String> {
    document.component_schemas().into_iter().map(|(name, _)| name).collect()
}

/// The schema of the first 200 response's JSON.
fn answer(document: &Document, operation: usize) -> Pointer {
    let operations = document.operations();
    operations[operation].responses[0].content[0].schema.clone().unwrap()
}

#[test]
fn references_to_components_of_every_kind() {
    let document = sound(&v30("
        paths:
          /a/{id}:
            parameters: [{$ref: '#/components/parameters/Id'}]
            post:
              requestBody: {$ref: '#/components/requestBodies/Body'}
              responses: {'200': {$ref: '#/components/responses/Ok'}}
              security: [{key: []}]
        components:
          parameters:
            Id: {$ref: '#/components/parameters/RealId'}
            RealId: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/A'}}
          requestBodies:
            Body: {content: {application/json: {schema: {type: string}}}}
          responses:
            Ok: {description: fine, headers: {X-A: {$ref: '#/components/headers/A'}}}
          headers:
            A: {schema: {type: integer}}
          schemas:
            A: {type: string}
          securitySchemes:
            key: {$ref: '#/components/securitySchemes/other'}
            other: {type: http, scheme: Bearer}
        "));
    let operation = &document.operations()[0];
    assert_eq!(operation.parameters[0].at.as_str(), "/components/parameters/RealId");
    assert_eq!(operation.body.as_ref().unwrap().at.as_str(), "/components/requestBodies/Body");
    assert_eq!(operation.responses[0].at.as_str(), "/components/responses/Ok");
    assert_eq!(operation.responses[0].headers[0].at.as_str(), "/components/headers/A");
    assert_eq!(operation.security[0].schemes[0].0, "key");
    assert_eq!(document.schemes().len(), 2);
}

#[test]
fn references_into_any_pointer() {
    let document = sound(&v30(
        "
        paths:
          /a:
            get: {responses: {'200': {description: '', content: {application/json: {schema: {type: array, items: {type: string}}}}}}}
          /b:
            get: {responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema/items'}}}}}}
          /c:
            get: {responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Odd/properties/%C3%A4%20b'}}}}}}
          /d:
            get: {responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Alias/properties/x'}}}}}}
        components:
          schemas:
            Alias: {$ref: '#/components/schemas/Real'}
            Real: {type: object, properties: {x: {type: boolean}}}
            Odd: {type: object, properties: {ä b: {type: integer}}}
        ",
    ));
    let target = |operation| document.schema(&answer(&document, operation)).unwrap().reference.unwrap();
    assert_eq!(target(1).as_str(), "/paths/~1a/get/responses/200/content/application~1json/schema/items");
    assert_eq!(target(2).as_str(), "/components/schemas/Odd/properties/ä b");
    assert_eq!(target(3).as_str(), "/components/schemas/Real/properties/x", "the way leads through a reference");
}

#[test]
fn what_stands_in_odd_places_is_canonical_too() {
    let document = sound(&v31("
        paths: {}
        components:
          schemas:
            A: {$ref: '#/x-shared/Thing'}
        x-shared:
          Thing: {type: [object, 'null'], properties: {other: {$ref: '#/x-shared/Other'}}}
          Other: {const: null}
        "));
    let at = document.schema(&Pointer::parse("/components/schemas/A")).unwrap().reference.unwrap();
    let schema = document.schema(&at).unwrap();
    assert!(schema.nullable, "a schema in an extension is read like any other");
    let other = document.schema(&Pointer::parse("/x-shared/Other")).unwrap();
    assert!(other.nullable && other.constant.is_none());
}

#[test]
fn unresolved_references() {
    let text = v30("
        paths:
          /a:
            get:
              parameters:
                - $ref: '#/components/parameters/Limt'
              responses:
                '200':
                  $ref: '#/components/responses/Ok'
                '400':
                  description: ''
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/A/properties/y'}
        components:
          parameters: {Limit: {name: l, in: query, schema: {type: string}}}
          schemas: {A: {type: object, properties: {x: {type: string}}}}
        ");
    assert_eq!(
        said(&text),
        "7:17 error OA0151 `#/components/parameters/Limt` leads nowhere: `/components/parameters` has no member `Limt` (did you mean `Limit`?)\n\
         10:17 error OA0151 `#/components/responses/Ok` leads nowhere: `/components` has no member `responses`\n\
         15:30 warning OA0160 `#/components/schemas/A/properties/y` leads nowhere: `/components/schemas/A/properties` has no member `y`; any value is taken there"
    );
}

#[test]
fn references_to_another_kind() {
    let text = v30("
        paths:
          /a:
            get:
              parameters: [{$ref: '#/components/schemas/A'}]
              responses:
                '200':
                  description: ''
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/A/title'}
        components:
          schemas: {A: {title: T}}
        ");
    assert_eq!(
        said(&text),
        "6:27 error OA0152 the reference names a schema, where a parameter was expected\n\
         12:30 warning OA0160 the reference names the string `T`, where a schema was expected; any value is taken there"
    );
}

#[test]
fn circles_that_hold_nothing() {
    let text = v30("
        paths:
          /a:
            post:
              requestBody: {$ref: '#/components/requestBodies/B'}
              responses: {'200': {description: ''}}
        components:
          requestBodies:
            B: {$ref: '#/components/requestBodies/C'}
            C: {$ref: '#/components/requestBodies/B'}
          schemas:
            Self: {allOf: [{type: object}, {$ref: '#/components/schemas/Self'}]}
            List: {type: object, properties: {next: {$ref: '#/components/schemas/List'}}}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}]}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
        ");
    assert_eq!(
        said(&text),
        "11:15 error OA0153 `#/components/requestBodies/B` leads back to here, and nothing is said on the way (let one of the references in the circle be what is meant)\n\
         13:43 error OA0153 `#/components/schemas/Self` leads back to here, and nothing is said on the way (let one of the references in the circle be what is meant)"
    );
}

const PETS: &str = "
components:
  schemas:
    Pet: {type: object, properties: {owner: {$ref: 'people.yaml#/Person'}, mate: {$ref: '#/components/schemas/Pet'}}}
    Tag: {type: string}
";

#[test]
fn other_files_move_into_the_document() {
    let document = sound_of(&[
        (
            "openapi.yaml",
            &v30(
                "
                paths:
                  /pets:
                    get: {responses: {'200': {description: '', content: {application/json: {schema: {$ref: 'parts/pets.yaml#/components/schemas/Pet'}}}}}}
                    post: {responses: {'200': {description: '', content: {application/json: {schema: {$ref: 'parts/pets.yaml#/components/schemas/Tag'}}}}}}
                components:
                  schemas:
                    Tag: {type: integer}
                ",
            ),
        ),
        ("parts/pets.yaml", PETS),
        ("parts/people.yaml", "Person: {type: object, properties: {pets: {type: array, items: {$ref: 'pets.yaml#/components/schemas/Pet'}}}}"),
    ]);
    assert_eq!(names(&document), ["Tag", "Pet", "pets.Tag", "Person"]);
    let pet = document.schema(&Pointer::parse("/components/schemas/Pet")).unwrap();
    let target = |at: &Pointer| document.schema(at).unwrap().reference.unwrap();
    assert_eq!(target(&pet.properties[0].1).as_str(), "/components/schemas/Person");
    assert_eq!(target(&pet.properties[1].1).as_str(), "/components/schemas/Pet", "relative to the file it stands in");
    let person = document.schema(&Pointer::parse("/components/schemas/Person")).unwrap();
    let items = document.schema(&person.properties[0].1).unwrap().items.unwrap();
    assert_eq!(target(&items).as_str(), "/components/schemas/Pet", "a cycle of files is fine");
    let place = document.place(&pet.at);
    assert_eq!((place.file.0, place.pointer.as_str()), (1, "/components/schemas/Pet"), "it knows where it was written");
}

#[test]
fn components_that_only_refer_to_a_file_are_that_part() {
    let document = sound_of(&[
        (
            "openapi.yaml",
            &v30("
                paths:
                  /pets: {$ref: 'paths/pets.yaml'}
                components:
                  schemas:
                    Pet: {$ref: 'schemas/index.yaml#/Animal'}
                "),
        ),
        ("schemas/index.yaml", "Animal: {$ref: 'Pet.yaml'}"),
        ("schemas/Pet.yaml", "type: object\nproperties: {kind: {$ref: 'Kind.yaml'}}"),
        ("schemas/Kind.yaml", "type: string"),
        (
            "paths/pets.yaml",
            "get: {responses: {'200': {description: '', content: {application/json: {schema: {$ref: '../schemas/Pet.yaml'}}}}, '404': {description: '', content: {application/json: {schema: {$ref: '../openapi.yaml#/components/schemas/Pet'}}}}}}",
        ),
    ]);
    assert_eq!(names(&document), ["Pet", "Kind"]);
    let operation = &document.operations()[0];
    assert_eq!(operation.at.as_str(), "/paths/~1pets/get");
    for response in &operation.responses {
        let schema = document.schema(response.content[0].schema.as_ref().unwrap()).unwrap();
        assert_eq!(schema.reference.unwrap().as_str(), "/components/schemas/Pet");
    }
    let place = document.place(&operation.at);
    assert_eq!((place.file.0, place.pointer.as_str()), (1, "/get"), "the path item was copied with its origins");
}

#[test]
fn circles_of_files_that_hold_nothing() {
    let files = [
        ("openapi.yaml", v30("paths: {}\ncomponents:\n  schemas:\n    A: {$ref: 'a.yaml#/X'}\n")),
        ("a.yaml", "X: {$ref: 'b.yaml#/Y'}".into()),
        ("b.yaml", "Y: {$ref: 'a.yaml#/X'}".into()),
    ];
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(
        said_of(&files),
        "6:15 error OA0153 the string `a.yaml#/X` leads back to itself, and nothing is said on the way (let one of the references in the cycle be what is meant)"
    );
}

#[test]
fn a_missing_file_is_told_once() {
    let reading = read(&[("openapi.yaml", &v30("paths: {}\ncomponents: {schemas: {A: {$ref: 'gone.yaml'}}}\n"))]);
    assert!(reading.document.is_some());
    assert_eq!(reading.report.diagnostics().len(), 1, "{}", reading.said());
}

#[test]
fn siblings_before_3_1() {
    let text = v30("
        paths: {}
        components:
          schemas:
            A: {type: string}
            B:
              $ref: '#/components/schemas/A'
              description: kept
              nullable: true
              minLength: 3
        ");
    assert_eq!(
        said(&text),
        "10:7 warning OA0156 OpenAPI 3.0 ignores `nullable` beside `$ref`; it was taken as it is meant (write `allOf: [{$ref: …}]` beside `nullable`)\n\
         11:7 warning OA0156 OpenAPI 3.0 ignores `minLength` beside `$ref` (put the reference into `allOf` to have both)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let schema = document.schema(&Pointer::parse("/components/schemas/B")).unwrap();
    assert_eq!((schema.description, schema.nullable, schema.min_length), (Some("kept"), true, None));
}

#[test]
fn siblings_from_3_1_on_count() {
    let document = sound(&v31("
        paths: {}
        components:
          schemas:
            A: {type: string}
            B: {$ref: '#/components/schemas/A', minLength: 3}
        "));
    let schema = document.schema(&Pointer::parse("/components/schemas/B")).unwrap();
    assert_eq!((schema.reference.is_some(), schema.min_length), (true, Some(3)));
}

#[test]
fn mappings_name_schemas_in_three_ways() {
    let text = v30("
        paths: {}
        components:
          schemas:
            Cat: {type: object}
            Pet:
              type: object
              discriminator:
                propertyName: kind
                mapping:
                  name: Cat
                  pointer: '#/components/schemas/Cat'
                  short: '#/Cat'
                  wrong: Cot
        ");
    assert_eq!(
        said(&text),
        "14:18 warning OA0157 `#/Cat` leads nowhere; taken as `#/components/schemas/Cat` (write `#/components/schemas/Cat`)\n\
         15:18 warning OA0157 `wrong` is mapped to the string `Cot`, which names no schema; the entry was left out (did you mean `Cat`?)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let schema = document.schema(&Pointer::parse("/components/schemas/Pet")).unwrap();
    let mapping = schema.discriminator.unwrap().mapping;
    let names: Vec<_> = mapping.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["name", "pointer", "short"]);
    assert!(mapping.iter().all(|(_, at)| at.as_str() == "/components/schemas/Cat"));
}

#[test]
fn mappings_name_files_that_may_be_missing() {
    let text = v30("
        paths: {}
        components:
          schemas:
            Pet: {type: object, discriminator: {propertyName: kind, mapping: {cat: cat.yaml, dog: 'dog.yaml#/Dog'}}}
        ");
    let files = [("openapi.yaml", text.as_str()), ("cat.yaml", "type: object")];
    assert_eq!(
        said_of(&files),
        "6:91 warning OA0157 `dog` is mapped to the string `dog.yaml#/Dog`, which names no schema; the entry was left out"
    );
    let document = read(&files).document.unwrap();
    assert_eq!(names(&document), ["Pet", "cat"]);
}

#[test]
fn mappings_in_other_files_name_what_is_there() {
    let document = sound_of(&[
        (
            "openapi.yaml",
            &v30("paths: {}\ncomponents: {schemas: {Pet: {$ref: 'pets.yaml#/components/schemas/Pet'}}}\n"),
        ),
        (
            "pets.yaml",
            "components: {schemas: {Cat: {type: object}, Pet: {type: object, discriminator: {propertyName: kind, mapping: {cat: Cat}}}}}",
        ),
    ]);
    let pet = document.schema(&Pointer::parse("/components/schemas/Pet")).unwrap();
    assert_eq!(pet.discriminator.unwrap().mapping[0].1.as_str(), "/components/schemas/Cat");
    assert_eq!(names(&document), ["Pet", "Cat"]);
}

#[test]
fn anchors_ids_and_dynamic_references() {
    let text = v31("
        paths: {}
        components:
          schemas:
            A: {$id: 'https://example.com/a', $anchor: here, type: object}
            ByAnchor: {$ref: '#here'}
            ById: {$ref: 'https://example.com/a'}
            Node: {$dynamicAnchor: node, type: object, properties: {next: {$dynamicRef: '#node'}}}
            Old: {$recursiveAnchor: true, type: object, properties: {next: {$recursiveRef: '#'}}}
        ");
    assert_eq!(
        said(&text),
        "9:68 warning OA0158 `$dynamicRef` was read as `$ref` to `/components/schemas/Node`\n\
         10:69 warning OA0158 `$recursiveRef` was read as `$ref` to `/components/schemas/Old`"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let target = |at: &str| document.schema(&Pointer::parse(at)).unwrap().reference.unwrap();
    assert_eq!(target("/components/schemas/ByAnchor").as_str(), "/components/schemas/A");
    assert_eq!(target("/components/schemas/ById").as_str(), "/components/schemas/A");
    assert_eq!(target("/components/schemas/Node/properties/next").as_str(), "/components/schemas/Node");
    assert_eq!(target("/components/schemas/Old/properties/next").as_str(), "/components/schemas/Old");
}

#[test]
fn references_where_none_is_allowed() {
    let text = v30("
        paths:
          /a:
            get:
              responses: {$ref: '#/components/x-responses'}
        components:
          x-responses: {'200': {description: fine}}
        ");
    assert_eq!(
        said(&text),
        "6:25 warning OA0155 a reference stands where an object has to stand itself (what it refers to was put in its place; other tools may refuse it)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    assert_eq!(document.operations()[0].responses[0].description, "fine");
}

#[test]
fn a_reference_to_a_parameter_stops_short_of_its_schema() {
    let text = v30("
        paths: {}
        components:
          parameters: {P: {name: p, in: query, schema: {type: string}}}
          schemas: {A: {$ref: '#/components/parameters/P'}}
        ");
    assert_eq!(
        said(&text),
        "6:23 warning OA0159 the reference names a parameter, a schema was expected; the parameter's schema was taken (add `/schema` to the reference)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let target = document.schema(&Pointer::parse("/components/schemas/A")).unwrap().reference.unwrap();
    assert_eq!(target.as_str(), "/components/parameters/P/schema");
}

#[test]
fn swagger_sections_and_files() {
    let document = sound_of(&[
        (
            "openapi.yaml",
            &v20("
                host: api.example.com
                produces: [application/json]
                paths:
                  /a:
                    get:
                      parameters: [{$ref: 'parts.yaml#/Limit'}]
                      responses: {'200': {description: '', schema: {$ref: 'parts.yaml#/Thing'}}}
                "),
        ),
        ("parts.yaml", "Limit: {name: limit, in: query, type: integer}\nThing: {type: object}"),
    ]);
    let operation = &document.operations()[0];
    assert_eq!(operation.parameters[0].at.as_str(), "/components/parameters/Limit");
    assert!(matches!(&operation.parameters[0].content, Content::Schema { schema: Some(_), .. }));
    assert_eq!(
        document.schema(&answer(&document, 0)).unwrap().reference.unwrap().as_str(),
        "/components/schemas/Thing"
    );
}
