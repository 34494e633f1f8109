use super::{Lock, Source, fingerprint, read};
use crate::diagnostics::Report;
use crate::diagnostics::render::{Format, render};
use crate::lower::Choices;
use crate::toml_text::TomlFile;

fn lock() -> Lock {
    let names = [("/components/schemas/Pet", "Pet"), ("/paths/~1a \"b\"\\/get", "a_b"), ("", "größe")];
    let orders = [("/components/schemas/Pet", vec!["na\"me\n", "id"]), ("/paths/~1pets/get", vec![])];
    Lock {
        document: "pets.yaml".into(),
        fingerprint: "fnv1a:00".into(),
        generator: "0.1.0".into(),
        source: Some(Source {
            from: "https://a.example/pets.yaml".into(),
            sha256: "00".into(),
            version: "1.\"0".into(),
            options: vec!["tags = a".into()],
        }),
        choices: Choices {
            names: names.map(|(at, name)| (at.to_owned(), name.to_owned())).into(),
            orders: orders.map(|(at, order)| (at.to_owned(), order.into_iter().map(str::to_owned).collect())).into(),
            branches: [("/components/schemas/Pet/oneOf/0".to_owned(), "fnv1a:00".to_owned())].into(),
            ..Choices::default()
        },
    }
}

fn parse(text: &str) -> Result<Lock, String> {
    let file = TomlFile { id: TomlFile::LOCK, path: "openapi/oasmith.lock".into(), text: text.to_owned() };
    let mut report = Report::default();
    let lock = read(&file, &mut report);
    assert_eq!(lock.is_none(), report.has_errors());
    lock.ok_or_else(|| render(&report, &file, Format::Text { color: false }))
}

#[test]
fn what_is_written_is_read_back() {
    let text = lock().to_string();
    assert_eq!(parse(&text), Ok(lock()));
    assert_eq!(parse(&text).unwrap().to_string(), text);
    insta::assert_snapshot!(text);
}

#[test]
fn what_is_left_out_is_empty() {
    assert_eq!(parse("format = 1\n"), Ok(Lock::default()));
    assert_eq!(parse(""), Ok(Lock::default()));
}

#[test]
fn faults_say_where_they_are() {
    let faults = [
        "format = 1\n[names\n",
        "format = 2\n",
        "format = \"one\"\n",
        "format = 1\n[nams]\n",
        "[names]\n\"/a\" = \"Pet; fn evil() {}\"\n\"/b\" = \"fn\"\n\"/c\" = 1\n\"/d\" = \"\"\n",
        "[orders]\n\"/a\" = [\"x\", 2]\n\"/b\" = \"x\"\n",
        "[names]\n\"/a\" = \"A\"\n\"/a\" = \"B\"\n",
        "[names]\n<<<<<<< ours\n\"/a\" = \"A\"\n=======\n\"/a\" = \"B\"\n>>>>>>> theirs\n",
    ];
    let shown: Vec<String> = faults.iter().map(|text| parse(text).unwrap_err()).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn fingerprints_differ_where_the_texts_do() {
    // The published test vector of FNV-1a, then the byte that ends a text.
    let hash = (0xaf63_dc4c_8601_ec8c_u64 ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3);
    assert_eq!(fingerprint([&b"a"[..]]), format!("fnv1a:{hash:016x}"));
    assert_eq!(fingerprint([&b"a\r\nb"[..]]), fingerprint([&b"a\nb"[..]]));
    assert_ne!(fingerprint([&b"ab"[..], b""]), fingerprint([&b"a"[..], b"b"]));
    assert_ne!(fingerprint([&b"ab"[..]]), fingerprint([&b"ab"[..], b""]));
}
