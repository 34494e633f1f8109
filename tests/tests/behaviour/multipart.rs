//! Multipart bodies and encoded forms: what generated code sends for them.

use crate::wire::{Wire, now};
use crate::{faults, read, written};
use oasmith_runtime::{File, Maybe};
use serde_json::json;
use tests::generated::{
    body_form, body_multipart, body_multipart_2_0, body_multipart_3_1, body_multipart_encoding, body_multipart_shared,
    body_multipart_values,
};

macro_rules! client {
    ($module:ident, $wire:expr) => {
        $module::Client::builder().base_url("https://api.example.com").transport($wire.clone()).build().unwrap()
    };
}

fn text(name: &str, content: &str) -> String {
    format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{content}\r\n")
}

fn typed(name: &str, media_type: &str, content: &str) -> String {
    format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\nContent-Type: {media_type}\r\n\r\n{content}\r\n")
}

fn file(name: &str, content: &str) -> String {
    file_of(name, "application/octet-stream", content)
}

fn file_of(name: &str, media_type: &str, content: &str) -> String {
    format!(
        "--B\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"file\"\r\n\
         Content-Type: {media_type}\r\n\r\n{content}\r\n"
    )
}

fn whole(parts: &[String]) -> String {
    parts.concat() + "--B--\r\n"
}

#[test]
fn every_version_says_the_same() {
    let wire = Wire::default();
    let expected = whole(&[file("file", "x"), text("purpose", "batch")]);
    {
        use body_multipart::models::{FilesUploadBody, FilesUploadBodyPurpose};
        let body = FilesUploadBody::new(File::from_bytes("x"), FilesUploadBodyPurpose::Batch);
        now(client!(body_multipart, wire).files_upload(body)).unwrap();
        assert_eq!(wire.body(), expected);
    }
    {
        use body_multipart_3_1::models::{FilesUploadBody, FilesUploadBodyPurpose};
        let body = FilesUploadBody::new(File::from_bytes("x"), FilesUploadBodyPurpose::Batch);
        now(client!(body_multipart_3_1, wire).files_upload(body)).unwrap();
        assert_eq!(wire.body(), expected);
    }
    use body_multipart_2_0::models::{FilesUploadBody, FilesUploadBodyPurpose};
    let body = FilesUploadBody::new(b"x".to_vec(), FilesUploadBodyPurpose::Batch);
    let lists = body.clone().labels(vec!["a".into(), "b".into()]).names(vec!["c".into(), "d".into()]);
    now(client!(body_multipart_2_0, wire).files_upload(body)).unwrap();
    assert_eq!(wire.body(), expected);
    now(client!(body_multipart_2_0, wire).files_upload(lists)).unwrap();
    let parts = [text("labels", "a,b"), text("names", "c"), text("names", "d")];
    assert!(wire.body().ends_with(&whole(&parts)));
}

#[test]
fn lists_objects_and_what_has_no_type() {
    use body_multipart::models::{FilesUploadBody, FilesUploadBodyMeta, FilesUploadBodyPurpose};
    let wire = Wire::default();
    let body = FilesUploadBody::new(File::from_bytes("x"), FilesUploadBodyPurpose::Assist)
        .more(vec![File::from_bytes("1"), File::from_bytes("2")])
        .meta(FilesUploadBodyMeta::new().name("n"));
    now(client!(body_multipart, wire).files_upload(body)).unwrap();
    let json = typed("meta", "application/json", r#"{"name":"n"}"#);
    assert!(wire.body().ends_with(&whole(&[file("more", "1"), file("more", "2"), json])));

    use body_multipart_3_1::models::{FilesUploadBody as Body31, FilesUploadBodyPurpose as Purpose31};
    let body = Body31::new(File::from_bytes("x"), Purpose31::Assist)
        .more(vec![File::from_bytes("1")])
        .untyped(File::from_bytes("?"))
        .encoded(b"b".to_vec())
        .text("a,b");
    now(client!(body_multipart_3_1, wire).files_upload(body)).unwrap();
    let parts = [
        file("more", "1"),
        file("untyped", "?"),
        typed("encoded", "application/octet-stream", "Yg=="),
        text("text", "a,b"),
    ];
    assert!(wire.body().ends_with(&whole(&parts)));
}

#[test]
fn a_schema_in_a_form_and_in_json_is_two_types() {
    use body_multipart_shared::models::{Blob, CreateAvatar, Owner, Pet, PetMultipart};
    let wire = Wire::default();
    let pet = PetMultipart::new("n", File::from_bytes("x")).owner(Owner::new("o").signature("s"));
    now(client!(body_multipart_shared, wire).pets_create(pet).send_raw()).unwrap();
    let owner = typed("owner", "application/json", r#"{"name":"o","signature":"s"}"#);
    assert_eq!(wire.body(), whole(&[text("name", "n"), file("photo", "x"), owner]));
    let answer: Pet = read(r#"{"name": "n", "photo": "x"}"#);
    assert_eq!(answer.photo, "x");
    let blob: Blob = File::from_bytes("y");
    now(client!(body_multipart_shared, wire).avatars_create(CreateAvatar::new(blob).crop(true))).unwrap();
    assert_eq!(wire.body(), whole(&[file("data", "y"), text("crop", "true")]));
}

#[test]
fn encodings_are_followed() {
    use body_multipart_encoding::models::{
        RelatedCreateBody, RelatedCreateBodyMeta, ReportsCreateBody, ReportsCreateBodyFilter, ReportsCreateBodyLegacy,
        ReportsCreateBodyMeta,
    };
    let wire = Wire::default();
    let client = client!(body_multipart_encoding, wire);
    let strings = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
    let body = ReportsCreateBody::new(File::from_bytes("x"))
        .scan(File::from_bytes("s").with_content_type("image/tiff"))
        .note("n")
        .title("t")
        .meta(ReportsCreateBodyMeta::new().name("m"))
        .legacy(ReportsCreateBodyLegacy::new().name("l"))
        .tags(strings(["a", "b"]))
        .labels(strings(["c", "d"]))
        .filter(ReportsCreateBodyFilter::new().color("red"));
    now(client.reports_create(body, "t1").picture_x_level(4)).unwrap();
    let picture = file_of("picture", "image/png\r\nX-Kind: photo\r\nX-Level: 4\r\nX-Trace: t1", "x");
    let parts = [
        picture,
        file_of("scan", "image/tiff", "s"),
        typed("note", "text/markdown", "n"),
        typed("title", "application/json", "\"t\""),
        typed("meta", "application/json", r#"{"name":"m"}"#),
        typed("legacy", "application/xml", r#"<?xml version="1.0" encoding="UTF-8"?><legacy><name>l</name></legacy>"#),
        text("tags", "a,b"),
        text("labels", "c"),
        text("labels", "d"),
        text("filter[color]", "red"),
    ];
    assert_eq!(wire.body(), whole(&parts));

    let body = RelatedCreateBody::new(RelatedCreateBodyMeta::new(), File::from_bytes("x")).note("n");
    now(client.related_create(body)).unwrap();
    let note = typed("note", "text/plain; charset=utf-8", "n");
    assert_eq!(wire.body(), whole(&[typed("meta", "application/json", "{}"), file("media", "x"), note]));
    now(client.raw_create(vec!["x".to_owned(), "y".to_owned()])).unwrap();
    let part = |text: &str| format!("--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
    assert_eq!(wire.body(), format!("{}{}--B--\r\n", part("x"), part("y")));
}

#[test]
fn encodings_of_plain_forms_are_followed() {
    use body_form::models::{TokenCreateBody, TokenCreateBodyClaims, TokenCreateBodyGrantType};
    let wire = Wire::default();
    let body = TokenCreateBody::new(TokenCreateBodyGrantType::Password)
        .scope(vec!["a".into(), "b".into()])
        .claims(TokenCreateBodyClaims::new().sub("s"));
    now(client!(body_form, wire).token_create(body)).unwrap();
    assert_eq!(wire.body(), "grant_type=password&scope=a+b&claims=%7B%22sub%22%3A%22s%22%7D");
}

#[test]
fn choices_maps_and_null() {
    use body_multipart_values::models::{ImagesEditBody, ImagesEditBodyImage, Link};
    let wire = Wire::default();
    let client = client!(body_multipart_values, wire);
    let mut body = ImagesEditBody::new(File::from_bytes("x"), "p")
        .mask(Maybe::Null)
        .source(Link::new("u"))
        .cover(File::from_bytes("c"))
        .size(1.5)
        .exact(false)
        .points(vec![vec![1, 2], vec![3]]);
    body.additional_properties.insert("more".to_owned(), "text".to_owned());
    now(client.images_edit().body(body.clone())).unwrap();
    let parts = [
        file("image", "x"),
        text("prompt", "p"),
        typed("source", "application/json", r#"{"url":"u"}"#),
        file("cover", "c"),
        text("size", "1.5"),
        text("exact", "false"),
        typed("points", "application/json", "[1,2]"),
        typed("points", "application/json", "[3]"),
        text("more", "text"),
    ];
    assert_eq!(wire.body(), whole(&parts));

    body.image = ImagesEditBodyImage::from(vec![File::from_bytes("1"), File::from_bytes("2")]);
    now(client.images_edit().body(body)).unwrap();
    assert!(wire.body().starts_with(&(file("image", "1") + &file("image", "2"))));
    let files = [("a".to_owned(), File::from_bytes("1"))];
    now(client.files_upload(files.into())).unwrap();
    assert_eq!(wire.body(), whole(&[file("a", "1")]));
}

#[test]
fn forms_are_held_against_their_schema() {
    use body_multipart_values::models::ImagesEditBody;
    let wire = Wire::default();
    let client = client!(body_multipart_values, wire);
    let three = || vec![File::from_bytes("1"), File::from_bytes("2"), File::from_bytes("3")];
    let body = ImagesEditBody::new(three(), "").mask(File::from_bytes("more than ten")).extras(three());
    let expected = ["/image maxItems", "/mask maxLength", "/prompt minLength", "/extras maxItems"];
    assert_eq!(faults(body.validate()), expected);
    let error = now(client.images_edit().body(body)).unwrap_err();
    assert!(error.is_validation() && wire.is_idle(), "{error}");
    let missing = ImagesEditBody::new(File::from_path("no such file"), "p");
    let error = now(client.images_edit().body(missing)).unwrap_err();
    assert!(error.is_file() && wire.is_idle(), "{error}");
}

#[test]
fn forms_are_json_for_serde() {
    use body_multipart::models::FilesUploadBody;
    let body: FilesUploadBody = read(r#"{"file": "text", "purpose": "batch", "more": ["a"]}"#);
    assert_eq!(body.file, File::from_bytes("text"));
    assert_eq!(written(&body), json!({"file": "text", "purpose": "batch", "more": ["a"]}));
    let bytes = FilesUploadBody::new(vec![0xff], "batch".into());
    let error = serde_json::to_string(&bytes).unwrap_err();
    assert!(error.to_string().contains("not text"), "{error}");
}
