use crate::document::tests::{read, said, sound, v20};
use crate::document::{
    Content, Document, JsonType, Location, Operation, Parameter, Pointer, SchemeKind, Status, Style,
};

fn operations(text: &str) -> (Document, Vec<Operation>) {
    let document = sound(text);
    let operations = document.operations();
    (document, operations)
}

fn style(parameter: &Parameter) -> (Style, bool) {
    match parameter.content {
        Content::Schema { style, explode, .. } => (style, explode),
        Content::Media(_) => panic!("a schema"),
    }
}

#[test]
fn servers_of_host_and_schemes() {
    let of = |text: &str| -> Vec<String> {
        let text = v20(&format!("{text}\npaths: {{}}"));
        sound(&text).servers().into_iter().map(|server| server.url).collect()
    };
    assert_eq!(
        of("host: a.example\nbasePath: /v1/\nschemes: [http, https]"),
        ["https://a.example/v1", "http://a.example/v1"]
    );
    assert_eq!(of("host: a.example"), ["https://a.example"]);
    assert_eq!(of("basePath: v1"), ["/v1"]);
    assert_eq!(of(""), ["/"]);
}

#[test]
fn parameters_and_collection_formats() {
    let (document, operations) = operations(&v20("
        host: a.example
        paths:
          /a/{id}:
            parameters:
              - {name: id, in: path, required: true, type: array, items: {type: string}}
            get:
              parameters:
                - {name: multi, in: query, type: array, items: {type: integer}, collectionFormat: multi, maxItems: 3}
                - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
                - {name: csv, in: query, type: array, items: {type: string}}
                - {name: plain, in: header, type: string, x-nullable: true, maxLength: 5}
              responses: {'200': {description: ''}}
        "));
    let styles: Vec<_> = operations[0].parameters.iter().map(style).collect();
    assert_eq!(
        styles,
        [
            (Style::Simple, false),
            (Style::Form, true),
            (Style::PipeDelimited, false),
            (Style::SpaceDelimited, false),
            (Style::Form, false),
            (Style::Simple, false),
        ]
    );
    let schema = |index: usize| match &operations[0].parameters[index].content {
        Content::Schema { schema, .. } => document.schema(schema.as_ref().unwrap()).unwrap(),
        Content::Media(_) => panic!("a schema"),
    };
    assert_eq!((schema(1).types, schema(1).max_items), (vec![JsonType::Array], Some(3)));
    assert_eq!((schema(5).nullable, schema(5).max_length), (true, Some(5)));
    let place = document.place(&schema(5).at.child("maxLength"));
    assert_eq!(place.pointer.as_str(), "/paths/~1a~1{id}/get/parameters/4/maxLength", "nodes keep their places");
}

#[test]
fn bodies() {
    let (document, operations) = operations(&v20("
        consumes: [application/json, application/xml]
        paths:
          /own:
            post:
              parameters:
                - {name: q, in: query, type: string}
                - {name: b, in: body, required: true, description: d, schema: {type: object}}
              responses: {'200': {description: ''}}
          /shared:
            put:
              parameters: [{$ref: '#/parameters/Body'}]
              responses: {'200': {description: ''}}
          /other:
            put:
              consumes: [text/csv]
              parameters: [{$ref: '#/parameters/Body'}]
              responses: {'200': {description: ''}}
        parameters:
          Body: {name: b, in: body, schema: {$ref: '#/definitions/A'}}
        definitions:
          A: {type: object}
        "));
    let bodies: Vec<_> = operations.iter().map(|operation| operation.body.clone().unwrap()).collect();
    assert!(bodies[0].required);
    assert_eq!(bodies[0].description.as_deref(), Some("d"));
    assert_eq!(operations[0].parameters[0].at.as_str(), "/paths/~1own/post/parameters/0");
    let types: Vec<_> = bodies[0].content.iter().map(|media| media.media_type.as_str()).collect();
    assert_eq!(types, ["application/json", "application/xml"]);
    let schema =
        |body: usize, media: usize| document.schema(bodies[body].content[media].schema.as_ref().unwrap()).unwrap();
    assert_eq!(schema(0, 1).reference.unwrap(), schema(0, 0).at, "media types share one schema");
    assert_eq!(bodies[1].at.as_str(), "/components/requestBodies/Body");
    assert_eq!(bodies[2].content[0].media_type, "text/csv");
    assert_eq!(schema(2, 0).reference.unwrap().as_str(), "/components/schemas/A");
}

#[test]
fn the_operation_replaces_bodies_of_its_path() {
    let (_, operations) = operations(&v20("
        consumes: [application/json]
        paths:
          /a:
            parameters: [{name: shared, in: body, schema: {type: object}}]
            put:
              parameters: [{name: own, in: body, description: mine, schema: {type: string}}]
              responses: {'200': {description: ''}}
            post: {responses: {'200': {description: ''}}}
        "));
    let described = |index: usize| operations[index].body.as_ref().unwrap().description.clone();
    assert_eq!((described(0).as_deref(), described(1)), (Some("mine"), None));
    assert!(operations.iter().all(|operation| operation.parameters.is_empty()));
}

#[test]
fn forms() {
    let (document, operations) = operations(&v20("
        paths:
          /a:
            post:
              consumes: [application/json, multipart/form-data]
              parameters:
                - {name: file, in: formData, type: file, required: true, description: what}
                - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
              responses: {'200': {description: ''}}
            put:
              parameters: [{name: n, in: formData, type: integer}]
              responses: {'200': {description: ''}}
        "));
    let body = operations[0].body.as_ref().unwrap();
    assert!(body.required);
    assert_eq!(body.content[0].media_type, "multipart/form-data");
    let schema = document.schema(body.content[0].schema.as_ref().unwrap()).unwrap();
    assert_eq!(schema.required, ["file"]);
    let file = document.schema(&schema.properties[0].1).unwrap();
    assert_eq!((file.format, file.description), (Some("binary"), Some("what")));
    let (name, encoding) = &body.content[0].encoding[0];
    assert_eq!((name.as_str(), encoding.style, encoding.explode), ("tags", Some(Style::Form), Some(true)));
    let body = operations[1].body.as_ref().unwrap();
    assert_eq!(body.content[0].media_type, "application/x-www-form-urlencoded");
    assert!(!body.required);
}

#[test]
fn responses() {
    let (document, operations) = operations(&v20("
        produces: [application/json]
        paths:
          /a:
            get:
              responses:
                200: {description: '', schema: {type: object}, headers: {X-A: {type: integer}}}
                404: {$ref: '#/responses/Gone'}
                default: {description: nothing}
            put:
              produces: [application/pdf]
              responses:
                200: {description: '', schema: {type: file}}
                404: {$ref: '#/responses/Gone'}
            post:
              responses:
                200: {description: '', schema: {$ref: '#/responses/Gone/schema/properties/why'}}
        responses:
          Gone: {description: gone, schema: {type: object, properties: {why: {type: string}}}}
        "));
    let responses = &operations[0].responses;
    let statuses: Vec<_> = responses.iter().map(|response| response.status).collect();
    assert_eq!(statuses, [Status::Code(200), Status::Code(404), Status::Default]);
    assert_eq!(responses[0].content[0].media_type, "application/json");
    assert!(responses[0].headers[0].schema.is_some());
    assert_eq!(responses[1].at.as_str(), "/components/responses/Gone");
    assert!(responses[2].content.is_empty());
    let responses = &operations[1].responses;
    let file = document.schema(responses[0].content[0].schema.as_ref().unwrap()).unwrap();
    assert_eq!((responses[0].content[0].media_type.as_str(), file.format), ("application/pdf", Some("binary")));
    assert_eq!(responses[1].at.as_str(), "/paths/~1a/put/responses/404", "other media types, so a response of its own");
    let deep = operations[2].responses[0].content[0].schema.as_ref().unwrap();
    assert_eq!(
        document.schema(deep).unwrap().reference.unwrap().as_str(),
        "/components/responses/Gone/content/application~1json/schema/properties/why"
    );
}

#[test]
fn security() {
    let document = sound(&v20("
        paths: {}
        securityDefinitions:
          basic: {type: basic}
          key: {type: apiKey, in: query, name: k}
          flow: {type: oauth2, flow: application, tokenUrl: 'https://t', scopes: {read: r}}
        "));
    let schemes = document.schemes();
    assert!(matches!(&schemes[0].kind, SchemeKind::Http { scheme } if scheme == "basic"));
    assert!(matches!(&schemes[1].kind, SchemeKind::ApiKey { location: Location::Query, name } if name == "k"));
    assert!(matches!(&schemes[2].kind, SchemeKind::OAuth2 { token_url: Some(url) } if url == "https://t"));
}

#[test]
fn faults_of_2_0() {
    let text = v20("
        paths:
          /a:
            post:
              parameters:
                - {name: a, in: body, schema: {type: object}}
                - {name: b, in: formData, type: string}
              responses: {200: {description: '', schema: {type: string}}}
            get:
              parameters:
                - {name: c, in: header, type: array, items: {type: string}, collectionFormat: pipes}
                - {name: d, in: query, schema: {type: string}}
              responses: {200: {description: ''}}
        ");
    assert_eq!(
        said(&text),
        "8:11 error OA0320 the operation has more than one body (one parameter with `in: body`, or any number with `in: formData`, make the body)\n\
         9:50 note OA0322 no media type is named for this content; application/json was assumed\n\
         12:87 warning OA0321 items cannot be written as `pipes` here; they are separated by commas\n\
         13:32 warning OA0207 in Swagger 2.0 only a body has a `schema`; it was read as OpenAPI 3.0 means it"
    );
}

#[test]
fn references_out_of_place() {
    let text = v20(
        "
        produces: [application/json]
        paths:
          /a:
            get:
              responses: {200: {description: '', schema: {type: array, items: {type: object, properties: {a: {type: string}}}}}}
            put:
              responses: {200: {description: '', schema: {$ref: '#/paths/~1a/get/responses/200/schema/items'}}}
            post:
              responses: {200: {description: '', schema: {$ref: '#/components/schemas/Foreign'}}}
        components:
          schemas: {Foreign: {type: object}, Unused: 5}
        ",
    );
    assert_eq!(
        said(&text),
        "12:1 warning OA0206 the document has no member `components`; it was ignored (extensions begin with `x-`)"
    );
    let document = read(&[("openapi.yaml", &text)]).document.unwrap();
    let target = |operation: usize| {
        let at = document.operations()[operation].responses[0].content[0].schema.clone().unwrap();
        document.schema(&at).unwrap().reference.unwrap()
    };
    assert_eq!(target(1).as_str(), "/paths/~1a/get/responses/200/content/application~1json/schema/items");
    assert_eq!(target(2).as_str(), "/components/schemas/Foreign");
    assert!(document.schema(&Pointer::parse("/components/schemas/Unused")).is_none());
}
