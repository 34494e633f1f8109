//! What the options say of documents that leave something open.

use oasmith::{Fate, Options};
use tests::cases::Case;

const DOCUMENT: &str = "\
openapi: 3.0.3
info: {title: Open, version: 1.0.0}
paths: {}
components:
  schemas:
    Short: {maxLength: 3}
    Point: {type: object, properties: {x: {type: integer}}}
    Pair: {type: object, properties: {x: {type: integer}}, additionalProperties: false}
";

fn with_document<T>(work: impl FnOnce(&Case) -> T) -> T {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("open.yaml");
    std::fs::write(&path, DOCUMENT).expect("the temporary folder can be written");
    work(&Case::new(path))
}

fn fate(case: &Case, implied_types: bool) -> Fate {
    let mut options = Options::new(&case.spec);
    options.implied_types = implied_types;
    let listing = oasmith::list(&options).into_result().expect("the document has no errors");
    let short = listing.positions.into_iter().find(|position| position.pointer.ends_with("/Short"));
    short.expect("the schema is listed").fate
}

#[test]
fn types_are_implied_only_where_that_is_wanted() {
    with_document(|case| {
        assert_eq!(fate(case, true), Fate::Typed("String".to_owned()));
        assert!(matches!(fate(case, false), Fate::FreeJson(_)));
    });
}

#[test]
fn members_that_are_not_declared_are_kept_only_where_that_is_wanted() {
    let rests = |keep| {
        with_document(|case| {
            let file = case.spec.with_file_name("client.rs");
            let mut options = case.options(&file);
            options.keep_unknown = keep;
            assert!(oasmith::generate(&options).result().is_some());
            let code = std::fs::read_to_string(&file).expect("the output can be read");
            code.matches("pub additional_properties:").count()
        })
    };
    assert_eq!((rests(false), rests(true)), (0, 1));
}
