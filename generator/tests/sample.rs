//! `oasmith check --sample`: what it says of real answers, and that its overlay mends the document.
#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod support;

use std::fs;

/// A document in the words of a version: how a list of pets is said to be.
const SCHEMAS: &str = r##"
    Pets:
      type: object
      required: [data, total]
      properties:
        total: { type: integer, maximum: 2 }
        data: { type: array, maxItems: 1, items: { $ref: "REF/Pet" } }
    Pet:
      type: object
      additionalProperties: false
      required: [id, name, tag]
      properties:
        id: { type: integer }
        name: { type: string, maxLength: 3 }
        "odd 'name": { type: string }
        tag: { type: string }
        kind: { type: string, enum: [cat, dog] }
        born: { type: string, format: date }
        weight: { type: integer }
        owner: { $ref: "REF/Owner" }
        friend: { description: A friend., allOf: [{ $ref: "REF/Owner" }] }
        nick: { $ref: "REF/Nick" }
        places: { type: array, items: { type: string } }
    Nick: { type: string }
    Owner:
      type: object
      required: [name]
      properties: { name: { type: string } }
"##;

const CHOICE: &str = r##"
    Event:
      oneOf:
        - { type: object, required: [kind, at], properties: { kind: { type: string, enum: [in] }, at: { type: string } } }
        - { type: object, required: [kind, to], properties: { kind: { type: string, enum: [out] }, to: { type: string } } }
"##;

fn v3(version: &str) -> String {
    let schemas = [SCHEMAS, CHOICE].concat().replace("REF", "#/components/schemas");
    let answer = |name: &str| {
        format!(
            "{{ description: An answer., content: {{ application/json: {{ schema: {{ $ref: \"#/components/schemas/{name}\" }} }} }} }}"
        )
    };
    format!(
        "openapi: {version}\ninfo: {{ title: Pets, version: 1.0.0 }}\npaths:\n  /pets:\n    get:\n      operationId: listPets\n      \
         responses: {{ \"200\": {}, \"404\": {}, default: {} }}\ncomponents:\n  schemas:{schemas}",
        answer("Pets"),
        answer("Event"),
        answer("Owner"),
    )
}

fn v2() -> String {
    let schemas = SCHEMAS.replace("REF", "#/definitions").replace("\n    ", "\n  ");
    format!(
        "swagger: \"2.0\"\ninfo: {{ title: Pets, version: 1.0.0 }}\nproduces: [application/json]\npaths:\n  /pets:\n    get:\n      \
         operationId: listPets\n      responses: {{ \"200\": {{ description: All., schema: {{ $ref: \"#/definitions/Pets\" }} }} }}\n\
         definitions:{schemas}"
    )
}

const TRUE: &str = r#"{"total": 1, "data": [{"id": 1, "name": "Rex", "tag": "t", "kind": "cat"}]}"#;

const LIE: &str = r#"{
  "total": 3,
  "next": "x",
  "data": [
    {"id": "one", "name": "Rexxy", "odd 'name": null, "kind": "fish", "born": "yesterday", "weight": 1.5},
    {"id": 2, "name": null, "tag": null, "kind": null, "owner": null, "friend": null, "nick": null, "color": ["red"]},
    {"id": 3, "name": "Al", "tag": 7, "kind": 9, "owner": "me", "nick": 5, "places": [null, "a", 1]}
  ]
}"#;

struct Place(tempfile::TempDir);

impl Place {
    fn new(files: &[(&str, &str)]) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        files.iter().for_each(|(path, text)| place.write(path, text));
        place
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.0.path().join(path), text).unwrap();
    }

    /// Exit status, standard output and standard error of `oasmith` with these arguments, split at blanks.
    fn run(&self, arguments: &str) -> (i32, String, String) {
        support::oasmith(self.0.path(), arguments)
    }

    /// Holds a sample that lies, applies the overlay and holds it again: nothing is left.
    fn mended(&self, sample: &str) -> (String, String) {
        let (status, overlay, said) = self.run(&format!("check a.yaml --sample {sample}"));
        assert_eq!(status, 1, "{said}");
        self.write("mend.yaml", &overlay);
        let (status, rest, again) = self.run(&format!("check a.yaml --overlay mend.yaml --sample {sample}"));
        assert_eq!((status, rest.as_str()), (0, ""), "{again}\n{overlay}");
        let (status, _, checked) = self.run("check a.yaml --overlay mend.yaml");
        assert_eq!(status, 0, "{checked}\n{overlay}");
        for unwanted in ["OA0105", "OA0106", "OA0107"] {
            assert!(!again.contains(unwanted), "{again}\n{overlay}");
        }
        (overlay, said)
    }
}

#[test]
fn a_true_answer_is_silent() {
    for document in [v2(), v3("3.0.3"), v3("3.1.0")] {
        let place = Place::new(&[("a.yaml", &document), ("true.json", TRUE)]);
        assert_eq!(place.run("check a.yaml --sample listPets=true.json"), (0, String::new(), String::new()));
    }
}

#[test]
fn the_overlay_mends_every_version() {
    for (name, document) in [("2.0", v2()), ("3.0", v3("3.0.3")), ("3.1", v3("3.1.0")), ("3.2", v3("3.2.0"))] {
        let place = Place::new(&[("a.yaml", &document), ("lie.json", LIE)]);
        let (overlay, said) = place.mended("listPets=lie.json");
        if name == "3.1" {
            insta::assert_snapshot!("differences", said);
        }
        if name != "3.2" {
            insta::assert_snapshot!(format!("overlay-{name}"), overlay);
        }
    }
}

#[test]
fn a_choice_gets_what_its_nearest_branch_lacks_or_a_branch() {
    let near = r#"{"kind": "in", "at": 5}"#;
    let place = Place::new(&[("a.yaml", &v3("3.1.0")), ("near.json", near), ("far.json", "[1, 2]")]);
    let (overlay, said) = place.mended("listPets:404=near.json");
    assert!(said.contains("near.json:1:22") && overlay.contains("oneOf[0].properties.at"), "{said}{overlay}");
    let (overlay, _) = place.mended("listPets:404=far.json");
    assert!(overlay.contains(r#"{ "oneOf": [{ "type": "array", "items": { "type": "integer" } }] }"#), "{overlay}");
    // What no status is described for falls to the default.
    let (_, said) = place.mended("listPets:500=near.json");
    assert!(said.contains("`name` is missing"), "{said}");
}

#[test]
fn samples_that_cannot_be_held() {
    let place = Place::new(&[("a.yaml", &v2()), ("true.json", TRUE), ("no.json", "{")]);
    let cases = [
        ("listPet=true.json", 2, "did you mean `listPets`?"),
        ("listPets:404=true.json", 2, "describes no JSON for status 404"),
        ("listPets", 2, "is no sample"),
        ("listPets=none.json", 4, "none.json"),
        ("listPets=no.json", 1, "no.json:1:1"),
    ];
    for (sample, expected, text) in cases {
        let (status, out, err) = place.run(&format!("check a.yaml --sample {sample}"));
        assert_eq!((status, out.as_str()), (expected, ""), "{err}");
        assert!(err.contains(text), "{err}");
    }
    let (status, _, _) = place.run("check a.yaml --sample GET_/pets=true.json");
    assert_eq!(status, 2);
}

#[test]
fn differences_as_json() {
    let place = Place::new(&[("a.yaml", &v3("3.0.3")), ("lie.json", r#"{"total": 1, "data": null}"#)]);
    let (status, _, err) = place.run("check a.yaml --message-format json --sample listPets=lie.json");
    let told: serde_json::Value = serde_json::from_str(&err).unwrap();
    assert_eq!((status, &told["code"], &told["pointer"]), (1, &"OA0464".into(), &"/data".into()));
}

#[test]
fn a_schema_in_another_file_is_told_but_no_overlay_reaches_it() {
    let document = v3("3.1.0").replace("#/components/schemas/Nick", "nick.yaml");
    let files = [("a.yaml", document.as_str()), ("nick.yaml", "{ type: array, items: { type: string } }")];
    let place = Place::new(&files);
    place.write("lie.json", r#"{"total": 1, "data": [{"id": 1, "name": "Al", "tag": "", "nick": [1]}]}"#);
    let (status, overlay, said) = place.run("check a.yaml --sample listPets=lie.json");
    assert_eq!((status, overlay.as_str()), (1, ""), "{said}");
    assert!(said.contains("nick.yaml:1:") && said.contains("overlays do not reach"), "{said}");
}
