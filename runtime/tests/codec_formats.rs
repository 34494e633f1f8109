//! Formats: examples of their RFCs, and neighbours that have not the format.

use oasmith_runtime::__private::v1::{Format, from_slice, to_vec};
use oasmith_runtime::format::{DateTime, Email, Uuid};
use std::collections::HashMap;

type Case = (Format, &'static [&'static str], &'static [&'static str]);

const CASES: &[Case] = &[
    (
        Format::DateTime,
        // RFC 3339 section 5.8.
        &[
            "1985-04-12T23:20:50.52Z",
            "1996-12-19T16:39:57-08:00",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
            "1937-01-01T12:00:27.87+00:20",
        ],
        &[
            "",
            "1985-04-12",
            "1985-04-12 23:20:50Z",
            "1985-04-12T23:20Z",
            "1985-04-12T23:20:50",
            "1985-04-12T23:20:50.Z",
            "1985-04-12T23:20:50+0100",
            "1985-04-12T23:20:50é",
        ],
    ),
    (
        Format::Date,
        &["2024-02-29", "0000-01-01", "9999-12-31"],
        &["2023-02-29", "2023-2-1", "2023-00-10", "20230101", "2023-01-01T", "2023-01-0é"],
    ),
    (
        Format::Time,
        &["00:00:00Z", "23:59:59.999999999999+23:59"],
        &["24:00:00Z", "00:00Z", "00:00:00", "00:00:00.Z", "é0:00:00Z", "Z", "+00:00"],
    ),
    (
        Format::Duration,
        &["P1Y", "P1W", "PT1S", "P1DT1H", "P3Y6M4DT12H30M5S"],
        &["", "P", "PT", "P1", "P1W1D", "P1H", "PT1D", "P1Y1D", "1D", "p1D", "P1DT", "P١D"],
    ),
    (
        Format::Uuid,
        &["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"],
        &[
            "",
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
        ],
    ),
    (
        Format::Uri,
        // RFC 3986 section 1.1.2.
        &[
            "ftp://ftp.is.co.za/rfc/rfc1808.txt",
            "http://www.ietf.org/rfc/rfc2396.txt",
            "ldap://[2001:db8::7]/c=GB?objectClass?one",
            "mailto:John.Doe@example.com",
            "news:comp.infosystems.www.servers.unix",
            "tel:+1-816-555-1212",
            "telnet://192.0.2.16:80/",
            "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
            "a:",
            "x://",
            "http://h:/",
            "http://u:p@h/?#",
        ],
        &[
            "",
            "abc",
            "//h/p",
            "/p",
            ":x",
            "1a:x",
            "a b:c",
            "http://h/ x",
            "http://[::1",
            "http://[::1]x",
            "http://[v.x]/",
            "http://h:1x/",
            "http://a@b@c/",
            "x:%0",
            "x:é",
            "x:#a#b",
            "http://[fe80::1%25en0]/",
        ],
    ),
    (
        Format::UriReference,
        &["", "a", "/a", "?q", "#f", "../a/./b", "//h", "g;x=1/../y", "./a:b"],
        &["a b", "a:%g0", "1:b", "\\", "a#b#c", "[", "é"],
    ),
    (
        Format::Iri,
        &["http://é.example/ä?ö#ü", "urn:ü", "a:?\u{e000}"],
        &["é", "//é", "a:\u{e000}", "a:<é>", "a:\u{fffe}"],
    ),
    (Format::IriReference, &["é", "//é/", "#é", ""], &["é é", "é^", "a:%é"]),
    (
        Format::UriTemplate,
        // RFC 6570 section 1.1 and 2.
        &[
            "http://example.com/~{username}/",
            "http://example.com/search{?q,lang}",
            "{+x,y}",
            "{/list*}",
            "{var:3}",
            "é{a}",
            "{a%20b}",
            "",
        ],
        &["{", "}", "{}", "{a", "a}", "{a b}", "{+}", "{a:}", "{a:b}", "{a*:1}", "{{a}}", "%zz", "a<b", "{a,}"],
    ),
    (
        Format::Email,
        &[
            "a@b",
            "a.b+c@example.com",
            "\"a b\\\"@\"@example.com",
            "x@[192.0.2.1]",
            "x@[IPv6:2001:db8::1]",
            "!#$%&'*+-/=?^_`{|}~@x.org",
        ],
        &[
            "",
            "a",
            "@b",
            "a@",
            "a@b@c",
            "a b@c",
            "a..b@c",
            ".a@b",
            "a@-b",
            "a@b_c",
            "a@[1.2.3]",
            "é@b",
            "\"a@b",
            "a@b.",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b",
            "\"\"\"@b",
            "a@[IPv6:é]",
        ],
    ),
    (Format::IdnEmail, &["é@é.example", "a@b", "\"é é\"@b"], &["é", "é é@b", "@é", "é@é..x"]),
    (
        Format::Hostname,
        &["example.com", "a", "1.2.3.4", "xn--nxasmq6b", "r3---sn-x.example", "A-1.b"],
        &["", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "é", "a b", "xn--", "xn--a"],
    ),
    (
        Format::IdnHostname,
        &["é.example", "例え.テスト", "example.com", "faß.de"],
        &["", ".", "é..x", "é é", "-é", "😀.example", "a_b"],
    ),
    (Format::Ipv4, &["0.0.0.0", "255.255.255.255"], &["", "1.2.3", "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "1.2.3.4 "]),
    (
        Format::Ipv6,
        &["::", "1::", "::1", "1:2:3:4:5:6:7:8", "::1.2.3.4", "fFfF::"],
        &["", ":", "1:2:3:4:5:6:7", "1::2::3", "::g", "::1%lo", "1.2.3.4"],
    ),
    (
        Format::JsonPointer,
        // RFC 6901 section 5.
        &["", "/foo", "/foo/0", "/", "/a~1b", "/c%d", "/e^f", "/g|h", "/i\\j", "/k\"l", "/ ", "/m~0n"],
        &["a", "#/a", "/~", "/~2", "/a~"],
    ),
    (
        Format::RelativeJsonPointer,
        &["0", "1/0", "2/highly/nested", "0#", "10", "0+1", "0-1/a", "1+10#"],
        &["", "/a", "01", "-1", "0##", "0#a", "0+", "0+0", "0+01", "a"],
    ),
    (
        Format::Regex,
        &["", "^a+$", r"(?<n>a)\k<n>", "[^]", r"\p{L}", "(?=a)"],
        &["(", "[", "a{2,1}", "(?i)a", r"\a", "*"],
    ),
    // RFC 4648 section 10.
    (
        Format::Base64,
        &["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "+/+/"],
        &["Zg", "Zg=", "Z===", "Zm9v\n", "-_-_", "é", "Zh=="],
    ),
    (Format::Base64Url, &["", "Zg", "Zg==", "-_-_"], &["+/+/", "Z", "Zh", "é"]),
];

#[test]
fn examples_have_their_format_and_neighbours_have_not() {
    for (format, right, wrong) in CASES {
        for text in *right {
            assert!(format.is_valid(text), "{text:?} should be a {}", format.name());
        }
        for text in *wrong {
            assert!(!format.is_valid(text), "{text:?} should be no {}", format.name());
        }
    }
}

#[test]
fn every_format_has_cases_and_a_name_of_its_own() {
    let names: HashMap<_, _> = CASES.iter().map(|(format, ..)| (format.name(), format)).collect();
    assert_eq!(names.len(), 21);
}

#[test]
fn hosts_have_253_characters_at_most() {
    let name = |last: usize| format!("{}{}", "abcdefghi.".repeat(25), "x".repeat(last));
    for format in [Format::Hostname, Format::IdnHostname] {
        assert!(format.is_valid(&name(3)), "{}", format.name());
        assert!(!format.is_valid(&name(4)), "{}", format.name());
    }
}

#[test]
fn digits_of_two_scripts_do_not_mix() {
    for (one, other) in [('\u{660}', '\u{6f0}'), ('\u{669}', '\u{6f9}')] {
        assert!(Format::IdnHostname.is_valid(&format!("\u{628}{one}")));
        assert!(!Format::IdnHostname.is_valid(&format!("\u{628}{one}{other}")));
    }
}

/// No text, whatever its characters, makes a check panic.
#[test]
fn odd_texts_never_panic() {
    let mut parts = vec![
        "",
        "é",
        "😀",
        "-",
        ":",
        "T",
        "Z",
        "P1",
        "%",
        "[",
        "]",
        "@",
        "\"",
        "{",
        "~",
        "xn--",
        "\0",
        "\u{200d}",
        "2020-01-0",
        "0",
    ];
    parts.extend(CASES.iter().flat_map(|(_, right, wrong)| right.iter().chain(*wrong).copied()));
    for (format, ..) in CASES {
        let texts = parts.iter().flat_map(|one| parts.iter().map(move |other| format!("{one}{other}")));
        let valid = texts.filter(|text| format.is_valid(text)).count();
        assert!(valid > 0, "{}", format.name());
    }
}

#[test]
fn newtypes_keep_any_text() {
    let id = Uuid::new("not one");
    assert!(!id.is_valid());
    assert_eq!(to_vec(&id).unwrap(), b"\"not one\"");
    assert_eq!(from_slice::<Uuid>(b"\"not one\"", true).unwrap(), id);
    assert_eq!(id, "not one");
    assert_eq!(id, *"not one");
    assert_eq!(id.as_str().len(), id.len());
    assert_eq!(format!("{id} {id:?} {id:>9}"), "not one \"not one\"   not one");
    assert_eq!(String::from(id.clone()), id.into_string());
    assert_eq!("a@b".parse::<Email>().unwrap(), Email::from("a@b".to_owned()));
    let (earlier, later) = (DateTime::new("2020-01-01T00:00:00Z"), DateTime::new("2021"));
    assert!(earlier < later);
    assert!(earlier.is_valid() && !later.is_valid());
    let map: HashMap<Uuid, i32> = [(Uuid::new("k"), 1)].into();
    assert_eq!(map.get("k"), Some(&1));
    let text = serde_json::to_string(&Uuid::new("é")).unwrap();
    assert_eq!(serde_json::from_str::<Uuid>(&text).unwrap(), "é");
}
