use crate::document::tests::{dedent, read, said, sound, v30, v31};
use crate::document::{Content, Location, Style};

fn document(text: &str) -> crate::document::Document {
    read(&[("openapi.yaml", text)]).document.unwrap()
}

#[test]
fn versions() {
    let body = "\ninfo: {title: T, version: '1'}\npaths: {}\n";
    let of = |line: &str| said(&format!("{line}{body}"));
    for good in ["openapi: 3.0.4", "openapi: '3.1.0'", "openapi: 3.2.0", "swagger: '2.0'"] {
        assert_eq!(of(good), "", "{good}");
    }
    assert_eq!(
        of("openapi: 4.0.0"),
        "1:10 error OA0202 `openapi` is the string `4.0.0`, no version that is understood (2.0, 3.0, 3.1 and 3.2 are understood)"
    );
    assert_eq!(
        of("swagger: '1.2'"),
        "1:10 error OA0202 `swagger` is the string `1.2`, no version that is understood (2.0, 3.0, 3.1 and 3.2 are understood)"
    );
    assert_eq!(
        of("swagger: 2.0"),
        "1:10 warning OA0203 `swagger` is the number 2.0, a string was expected (put quotes around it; read as Swagger 2.0)"
    );
    assert_eq!(
        of("openapi: '3.1'"),
        "1:10 warning OA0203 the version `3.1` has no patch number (write `3.1.0`; read as OpenAPI 3.1)"
    );
    assert_eq!(
        of("name: x"),
        "1:1 error OA0201 the document does not say its version: it has no member `openapi` (begin it with `openapi: 3.1.1`, or what it is written in; 2.0, 3.0, 3.1 and 3.2 are understood)"
    );
}

#[test]
fn the_top_of_the_document() {
    assert_eq!(
        said("openapi: 3.0.3\n"),
        "1:1 error OA0211 the document has no `paths`, so it describes nothing to call (add `paths`; a document without operations has `paths: {}`)\n\
         1:1 warning OA0208 the document has no `info` (add `info` with a `title` and a `version`)"
    );
    assert_eq!(said("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {}\n"), "");
    let text = dedent(
        "
        openapi: 3.0.3
        info: {title: T}
        tags: [{name: a}, {name: a}, {description: b}]
        paths: {}
        components: {schemas: {a b: {type: string}}}
        ",
    );
    assert_eq!(
        said(&text),
        "2:1 warning OA0208 `info` has no `version`; `0.0.0` was assumed\n\
         3:19 note OA0212 the tag `a` is declared twice; the first counts\n\
         3:30 warning OA0208 the tag has no `name`; it was left out\n\
         5:24 note OA0213 a component may not be called `a b` (names of components consist of letters, digits, `.`, `-` and `_`; other tools may refuse this)"
    );
    let document = document(&text);
    assert_eq!(document.info().version, "0.0.0");
    assert_eq!(document.tags().len(), 1);
}

#[test]
fn servers_and_their_variables() {
    let text = v30("
        servers:
          - description: none
          - url: https://{a}.{b}.{c}/{d}
            variables:
              a: {enum: [x, y]}
              b: {enum: [x], default: z}
              c: {description: nothing}
        paths: {}
        ");
    assert_eq!(
        said(&text),
        "4:5 warning OA0208 the server has no `url`; it was left out (a server is at least `url: https://api.example.com`)\n\
         5:10 warning OA0220 `{c}` in the server's URL is no variable that `variables` declares with a default\n\
         5:10 warning OA0220 `{d}` in the server's URL is no variable that `variables` declares with a default\n\
         7:7 warning OA0220 the server variable `a` has no default; `x` was assumed, the first that `enum` lists (add `default`)\n\
         8:31 warning OA0220 the default of `b` is `z`, which `enum` does not list (the default was kept; add it to `enum`)\n\
         9:7 warning OA0220 the server variable `c` has no default; the server can be used only when it is given (add `default`)"
    );
    let servers = document(&text).servers();
    assert_eq!(servers.len(), 1);
    let variables: Vec<_> = servers[0].variables.iter().map(|one| (one.name.as_str(), one.default.as_str())).collect();
    assert_eq!(variables, [("a", "x"), ("b", "z")]);
}

#[test]
fn servers_in_force() {
    let document = sound(&v30("
        paths:
          /a:
            servers: [{url: /item}]
            get: {responses: {'200': {description: ''}}, servers: [{url: /own}]}
            put: {responses: {'200': {description: ''}}, servers: []}
          /b:
            get: {responses: {'200': {description: ''}}}
        "));
    let urls: Vec<_> = document.operations().iter().map(|operation| operation.servers[0].url.clone()).collect();
    assert_eq!(urls, ["/own", "/item", "/"]);
}

#[test]
fn path_parameters_and_templates() {
    let text = v30("
        paths:
          /a/{one}/{two}:
            parameters:
              - {name: one, in: path, required: true, schema: {type: string}}
            get:
              parameters:
                - {name: tow, in: path, required: true, schema: {type: string}}
              responses: {'200': {description: ''}}
          /b/{x}/{x}:
            get:
              parameters: [{name: x, in: path, schema: {type: string}}]
              responses: {'200': {description: ''}}
          /c/{y:
            get: {responses: {'200': {description: ''}}}
          d/{z}: {}
        ");
    assert_eq!(
        said(&text),
        "9:11 warning OA0307 the path `/a/{one}/{two}` has no `{tow}`; taken as `{two}`\n\
         11:3 warning OA0315 the path names `{x}` twice; both get the same value\n\
         13:20 warning OA0305 the parameter `x` is in the path and is not required; every one in a path is, and so is this (add `required: true`)\n\
         15:3 warning OA0315 the braces in the path `/c/{y` do not match; what is not in a pair is taken as it stands\n\
         17:3 warning OA0315 the path `d/{z}` does not begin with a slash; read as `/d/{z}`"
    );
    let operations = document(&text).operations();
    let names: Vec<_> = operations[0].parameters.iter().map(|one| (one.name.as_str(), one.required)).collect();
    assert_eq!(names, [("one", true), ("two", true)]);
    assert!(operations[1].parameters[0].required);
    assert!(operations[2].parameters.is_empty());
}

#[test]
fn parameters_among_each_other() {
    let text = v30("
        paths:
          /a:
            parameters:
              - {name: q, in: query, schema: {type: string}}
              - {name: q, in: header, schema: {type: string}}
            get:
              parameters:
                - {name: q, in: query, schema: {type: integer}}
                - {name: r, in: query, schema: {type: string}}
                - {name: r, in: query, schema: {type: string}}
                - {name: Content-Type, in: header, schema: {type: string}}
              responses: {'200': {description: ''}}
            put:
              parameters:
                - {name: r, in: query, schema: {type: string}}
                - {name: r, in: query, schema: {type: integer}}
              responses: {'200': {description: ''}}
        ");
    assert_eq!(
        said(&text),
        "12:11 warning OA0309 the parameter `r` is listed twice (parameters are told apart by `name` and `in`)\n\
         13:11 note OA0310 the header `Content-Type` is no parameter: media types and `security` say what it is\n\
         18:11 error OA0308 the parameter `r` is listed twice (parameters are told apart by `name` and `in`)"
    );
    let repeated = read(&[("openapi.yaml", &text)]).report;
    assert_eq!(repeated.diagnostics()[0].labels.len(), 2, "both places are shown");
    let text = text.split("    put:").next().unwrap();
    let operation = &document(text).operations()[0];
    let at: Vec<_> = operation.parameters.iter().map(|one| one.at.as_str()).collect();
    assert_eq!(at, ["/paths/~1a/parameters/1", "/paths/~1a/get/parameters/0", "/paths/~1a/get/parameters/1"]);
}

#[test]
fn parameters_by_themselves() {
    let text = v30("
        paths: {}
        components:
          parameters:
            NoName: {in: query, schema: {}}
            NoIn: {name: a, schema: {}}
            BadIn: {name: a, in: querry, schema: {}}
            Body: {name: a, in: body, schema: {}}
        ");
    assert_eq!(
        said(&text),
        "6:13 error OA0301 the parameter has no `name` (a parameter has at least `name`, `in` and `schema`)\n\
         7:11 error OA0301 the parameter `a` does not say where it goes: it has no `in` (`in` is path, query, header or cookie)\n\
         8:26 error OA0302 `in` of the parameter `a` is the string `querry` (did you mean `query`?)\n\
         9:25 error OA0302 `in` of the parameter `a` is the string `body` (this is Swagger 2.0; from 3.0 on the operation has a `requestBody`)"
    );
}

#[test]
fn styles_and_contents() {
    let text = v30("
        paths:
          /a:
            get:
              parameters:
                - {name: a, in: header, style: matrix, schema: {type: string}}
                - {name: b, in: query, style: fancy, schema: {type: string}}
                - {name: c, in: query, schema: {type: string}, content: {text/plain: {}}}
                - {name: d, in: query}
                - {name: e, in: query, content: {application/json: {schema: {type: object}}, text/plain: {}}}
                - {name: f, in: cookie, schema: {type: string}}
              responses: {'200': {description: ''}}
        ");
    assert_eq!(
        said(&text),
        "7:40 warning OA0303 the parameter `a` has the style `matrix`, which is not allowed there; `simple` was taken\n\
         8:39 warning OA0303 the parameter `b` has the style `fancy`, which does not exist; `form` was taken\n\
         9:65 warning OA0304 the parameter `c` has both `schema` and `content`; `schema` was taken\n\
         10:11 warning OA0304 the parameter `d` has neither `schema` nor `content`; it is taken as text\n\
         11:41 warning OA0304 the parameter `e` has several media types under `content`; the first was taken"
    );
    let operation = &document(&text).operations()[0];
    let styles: Vec<_> = operation
        .parameters
        .iter()
        .map(|one| match &one.content {
            Content::Schema { style, explode, .. } => (one.location, Some((*style, *explode))),
            Content::Media(_) => (one.location, None),
        })
        .collect();
    assert_eq!(
        styles,
        [
            (Location::Header, Some((Style::Simple, false))),
            (Location::Query, Some((Style::Form, true))),
            (Location::Query, Some((Style::Form, true))),
            (Location::Query, Some((Style::Form, true))),
            (Location::Query, None),
            (Location::Cookie, Some((Style::Form, true))),
        ]
    );
}

#[test]
fn operations_and_responses() {
    let text = v30("
        paths:
          /a/{x}:
            parameters: [{name: x, in: path, required: true, schema: {type: string}}]
            get:
              operationId: same
              responses:
                '20': {description: ''}
                2XX: {description: ''}
                2xx: {description: ''}
                '200':
                  headers: {X-A: {schema: {type: string}}, x-a: {schema: {type: string}}}
                x-more: {}
          /a/{y}:
            parameters: [{name: y, in: path, required: true, schema: {type: string}}]
            get: {operationId: same}
        ");
    assert_eq!(
        said(&text),
        "9:9 warning OA0312 `20` is no status; the response was left out\n\
         11:9 warning OA0312 `2xx` is the same status as `2XX`; the response was left out\n\
         12:9 note OA0313 the response has no `description`\n\
         13:52 warning OA0314 the header `x-a` is described twice; the first counts\n\
         15:3 note OA0316 `/a/{y}` and `/a/{x}` differ only in the names of their parameters\n\
         17:5 warning OA0208 the operation has no `responses`; any answer is taken\n\
         17:24 warning OA0311 two operations are called `same` (ids are unique; both operations get a name that tells them apart)"
    );
}

#[test]
fn security() {
    let text = v30("
        security: [{good: []}]
        paths:
          /a:
            get: {responses: {'200': {description: ''}}, security: [{god: []}, {good: [a]}, {}]}
            put: {responses: {'200': {description: ''}}, security: [{bad: []}]}
            post: {responses: {'200': {description: ''}}}
        components:
          securitySchemes:
            good: {type: http, scheme: bearer}
            bad: {type: apikey, name: X, in: header}
            key: {type: apiKey, in: header}
            basic: {type: basic}
        ");
    assert_eq!(
        said(&text),
        "6:62 warning OA0231 `security` names `god`, which is no security scheme of the document; it was left out (did you mean `good`?)\n\
         12:17 warning OA0230 the type of the security scheme `bad` is the string `apikey`; it was left out, and no credential is sent for it (did you mean `apiKey`?)\n\
         13:10 warning OA0230 the security scheme `key` is not complete: an API key needs `name`, and `in` that is query, header or cookie; it was left out, and no credential is sent for it\n\
         14:19 warning OA0230 there is no type `basic` of security schemes; taken as `http` with the scheme `basic`"
    );
    let document = document(&text);
    let names: Vec<_> = document.schemes().into_iter().map(|scheme| scheme.name).collect();
    assert_eq!(names, ["good", "basic"]);
    let security: Vec<_> = document.operations().into_iter().map(|operation| operation.security.len()).collect();
    assert_eq!(security, [2, 0, 1]);
}

#[test]
fn bodies_and_encodings() {
    let text = v30("
        paths:
          /a:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema: {allOf: [{$ref: '#/components/schemas/A'}]}
                    encoding: {a: {contentType: image/png}, c: {}}
                  json: {schema: {type: object}}
              responses: {'200': {description: ''}}
            put:
              requestBody: {required: true}
              responses: {'200': {description: ''}}
        components:
          schemas: {A: {type: object, properties: {a: {type: string}, b: {type: string}}}}
        ");
    assert_eq!(
        said(&text),
        "10:53 warning OA0317 `encoding` names `c`, which is no property of the schema; it has no effect\n\
         11:11 warning OA0318 `json` is no media type; what it describes is taken as bytes (a media type is like `application/json`)\n\
         14:7 warning OA0208 the request body has no `content`; no body is sent"
    );
}

#[test]
fn required_names_that_no_schema_declares() {
    let text = v30("
        paths: {}
        components:
          schemas:
            Slip: {type: object, required: [nmae], properties: {name: {type: string}}}
            Open: {type: object, required: [other], properties: {name: {type: string}}, additionalProperties: true}
            Part: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, required: [id], properties: {a: {}}}]}
            Base: {type: object, required: [kind], properties: {id: {type: string}}}
        ");
    assert_eq!(
        said(&text),
        "6:37 note OA0461 `required` names `nmae`, which `properties` does not declare (did you mean `name`?)"
    );
}

#[test]
fn what_is_received_is_left_alone() {
    let text = v31("
        paths:
          /a:
            post:
              responses: {'200': {description: ''}}
              callbacks: {done: {'{$request.body#/url}': {post: {requestBody: 5}}}}
        webhooks: {made: {post: {nothing: here}}}
        ");
    assert_eq!(
        said(&text),
        "7:7 note OA0214 callbacks are received, not called: what they bring has a type, and no more is generated\n\
         7:71 warning OA0205 `requestBody` is the number 5, a request body was expected; left out\n\
         8:1 note OA0214 webhooks are received, not called: what they bring has a type, and no more is generated\n\
         8:26 warning OA0206 an operation has no member `nothing`; it was ignored (extensions begin with `x-`)"
    );
}
