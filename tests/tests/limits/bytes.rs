//! Encodings, line ends, control characters, and members that are written twice.

use super::{Probe, Probed, YAML};

const DOCUMENT: &str = "openapi: 3.0.3\ninfo:\n  title: T\n  version: '1'\npaths: {}\n";

#[track_caller]
fn yaml(content: impl AsRef<[u8]>) -> Probed {
    Probe::new("openapi.yaml", content).run()
}

#[track_caller]
fn json(content: impl AsRef<[u8]>) -> Probed {
    Probe::new("openapi.json", content).run()
}

#[test]
fn that_are_no_text() {
    let bytes = [DOCUMENT.as_bytes(), b"x-\xc3\xa9: ok \xff\xfe\n"].concat();
    yaml(&bytes).refused("OA0003 6:9");
    let marked = [b"\xef\xbb\xbf".as_slice(), &bytes].concat();
    yaml(marked).refused("OA0003 6:9");
    json(b"{\"openapi\": \"3.0.3\",\n\"x-a\": \"\xe2\x28\"}").refused("OA0003 2:9");
    // Cut in the middle of a character.
    yaml([DOCUMENT.as_bytes(), b"x-a: \xf0\x9f"].concat()).refused("OA0003 6:6");
}

#[test]
fn that_are_utf_16_or_32() {
    let wide = |mark: &[u8], unit: &dyn Fn(u16) -> Vec<u8>| {
        [mark.to_vec(), DOCUMENT.encode_utf16().flat_map(unit).collect()].concat()
    };
    let little = |unit: u16| unit.to_le_bytes().to_vec();
    let big = |unit: u16| unit.to_be_bytes().to_vec();
    for bytes in [wide(b"\xff\xfe", &little), wide(b"\xfe\xff", &big), wide(b"", &little), wide(b"", &big)] {
        let probed = yaml(bytes);
        assert_eq!(probed.errors(), ["OA0003 null:null"]);
        assert!(probed.messages()[0].contains("UTF-16"), "{:?}", probed.messages());
    }
}

#[test]
fn with_a_byte_order_mark() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("\u{feff}{DOCUMENT}").replace('\n', end);
        yaml(&text).accepted();
        yaml(text.replace("paths: {}", "paths: 1")).has("OA0205 5:8");
    }
}

/// Lines end with LF, CRLF or CR, and places are the same.
#[test]
fn line_ends() {
    let tagged = format!("{DOCUMENT}components:\n  schemas:\n    A: {{$ref: '#/nowhere'}}\n");
    let object = "{\n\"openapi\": \"3.0.3\",\n\"info\": {\"title\": \"T\", \"version\": \"1\"},\n\"paths\": {},\n\
                  \"components\": {\"schemas\":\n {\"A\": {\"$ref\": \"#/nowhere\"}}}}";
    let broken = "{\n\"openapi\": \"3.0.3\",\n  \"info\": ]}";
    for end in ["\n", "\r\n", "\r"] {
        yaml(tagged.replace('\n', end)).warns("OA0160 8:15");
        json(object.replace('\n', end)).warns("OA0160 6:17");
        json(broken.replace('\n', end)).refused("OA0002 3:11");
        yaml(format!("{DOCUMENT}x-a: [1, 2\n").replace('\n', end)).first_on_line(6);
        let bytes = [tagged.replace('\n', end).as_bytes(), b"x-b: \xff"].concat();
        yaml(bytes).refused("OA0003 9:6");
    }
}

#[test]
fn members_written_twice() {
    let text = format!("{YAML}components:\n  schemas:\n    A: {{type: string}}\n    A: {{type: object}}\n");
    yaml(text).refused("OA0007 7:5");
    let text = "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {},\n\
                \"x-a\": {\"b\": 1,\n \"b\": 2}}";
    json(text).refused("OA0007 3:2");
    let many: String = (0..5_000).map(|number| format!("  k{number}: 1\n  k{number}: 2\n")).collect();
    let found = yaml(format!("{YAML}x-a:\n{many}")).errors();
    assert_eq!((found.len(), found.first().map(String::as_str)), (5_000, Some("OA0007 6:3")));
}

#[test]
fn control_characters() {
    yaml(format!("{DOCUMENT}x-a: \"a\0b\"\n")).first_on_line(6);
    yaml(format!("{DOCUMENT}x-a: a\u{7}b\n")).first_on_line(6);
    json("{\"openapi\":\n \"3.0.3\u{1}\"}").first_on_line(2);
    json("{\"openapi\":\n \"3.0.3\"}\0").first_on_line(2);
    json("\0\0\0\0").first_on_line(1);
    yaml(DOCUMENT.replace("title: T", "title: 'T\u{a0}\u{feff}\u{202e}'")).accepted();
    // These end lines in YAML.
    yaml(DOCUMENT.replace("paths", "x-\u{2028}\u{85}: 1\npaths")).first_on_line(5);
}

/// Whatever a text does to directions and lines, the emitted code is Rust, in which rustc sees no such character.
#[test]
fn odd_characters() {
    let all = (0_u32..=0x3100).chain(0xfe00..=0xffff).chain([0x1_f600, 0xe_0001, 0xf_0000, 0x10_ffff]);
    let odd: Vec<char> = all.filter_map(char::from_u32).filter(|c| !c.is_alphanumeric()).collect();
    for some in odd.chunks(40) {
        let text: String = some.iter().flat_map(|character| ['a', *character]).collect();
        // Long ones are not shown as defaults.
        let short = some.chunks(8).map(|some| quoted(&some.iter().collect::<String>())).enumerate();
        let short: String = short.map(|(n, text)| format!(r#""s{n}":{{"type":"string","default":{text}}},"#)).collect();
        let code = json(everywhere(&text).replace("SHORT", &short)).accepted().code;
        assert_eq!(code.chars().find(|c| is_refused(*c)), None, "in the code of {text:?}");
    }
}

/// Characters that rustc refuses in comments and literals.
fn is_refused(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || character.is_control() && character != '\n'
}

/// A document with a text wherever one may stand.
fn everywhere(text: &str) -> String {
    const TEMPLATE: &str = r##"
{"openapi": "3.0.3",
"info": {"title": TEXT, "version": TEXT, "description": TEXT},
"tags": [{"name": TEXT, "description": TEXT}],
"paths": {"/p": {"get": {
    "operationId": TEXT, "summary": TEXT, "description": TEXT, "tags": [TEXT],
    "parameters": [{"name": TEXT, "in": "query", "description": TEXT, "schema": {"type": "string"}}],
    "responses": {"200": {"description": TEXT, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}}
}}},
"components": {"schemas": {
    "A": {"type": "object", "title": TEXT, "description": TEXT, "required": [TEXT], "properties": {
        TEXT: {"type": "string", "enum": [TEXT, "other"], "default": TEXT, "description": TEXT},
        SHORT
        "c": {"type": "string", "pattern": TEXT, "title": TEXT},
        "d": {"type": "string", "enum": [TEXT]}
    }},
    TEXT: {"type": "string"}
}}}"##;
    TEMPLATE.replace("TEXT", &quoted(text))
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text is JSON")
}
