//! The reader, held against `serde_json`: what is accepted, and what values come out.

use oasmith_runtime::__private::v1::{Reader, from_slice, to_vec};
use serde_json::Value;

#[test]
fn a_table_of_texts_reads_as_serde_json_reads_it() {
    let texts = texts();
    assert!(texts.len() >= 150, "{} texts", texts.len());
    for text in texts {
        compare(&text);
    }
}

/// Every text with one byte replaced, removed or added.
#[test]
fn mutations_read_as_serde_json_reads_them() {
    let bases: [&[u8]; 6] = [
        br#"{"a":[1,-2.5e3,true],"b":{"c":null}}"#,
        r#"["x\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀"]"#.as_bytes(),
        b" [ 0 , -0 , 0.0 , 1e5 , 1E+5 , 1e-5 ] ",
        br#"{"":"","a":false,"a":[],"b":{}}"#,
        b"-12.34e56",
        b"null",
    ];
    let bytes = b"\"\\{}[]:,.-+eEu0129ntfabdx/ \t\n\r\x00\x1f\x7f\x80\xbf\xc3\xed\xf0\xff";
    for base in bases {
        for at in 0..=base.len() {
            for byte in bytes {
                let mut longer = base.to_vec();
                longer.insert(at, *byte);
                compare(&longer);
                if at < base.len() {
                    let mut other = base.to_vec();
                    other[at] = *byte;
                    compare(&other);
                }
            }
            if at < base.len() {
                let mut shorter = base.to_vec();
                shorter.remove(at);
                compare(&shorter);
            }
            compare(&base[..at]);
        }
    }
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    // RFC 8259 section 8.1 allows this; serde_json refuses.
    let text = b"\xef\xbb\xbf{\"a\":1}";
    assert!(serde_json::from_slice::<Value>(text).is_err());
    let value = from_slice::<Value>(text, true).unwrap();
    assert_eq!(value["a"], 1);
    assert!(from_slice::<Value>(b"\xef\xbb\xbf", true).is_err());
    assert!(from_slice::<Value>(b"1\xef\xbb\xbf", true).is_err());
}

/// `serde_json` without `float_roundtrip` misses the last digit of some.
#[test]
fn doubles_are_the_nearest() {
    let texts = [
        "0.1",
        "1e23",
        "5e-324",
        "2.2250738585072011e-308",
        "1.7976931348623157e308",
        "9007199254740993",
        "0.000000000000000000000000000000000000123456789012345678",
        "3.141592653589793238462643383279502884197169399375105820974944",
        "-122.416294033786585",
        "1448997445238699",
        "123456789012345678901234567890",
    ];
    for text in texts {
        let exact: f64 = text.parse().unwrap();
        let read: f64 = from_slice(text.as_bytes(), true).unwrap();
        assert_eq!(read.to_bits(), exact.to_bits(), "{text}");
        let value: Value = from_slice(text.as_bytes(), true).unwrap();
        assert_eq!(value.as_f64(), Some(exact), "{text}");
        let written = to_vec(&read).unwrap();
        let again: f64 = from_slice(&written, true).unwrap();
        assert_eq!(again.to_bits(), exact.to_bits(), "{text}");
    }
}

/// A page for people in place of JSON is no `null`, whatever letter it begins with.
#[test]
fn a_word_that_is_not_of_json_has_no_type() {
    for text in ["not found", "nullable", "temporarily away", "truely", "failed", "falsehood", "n", "Forbidden"] {
        let fault = from_slice::<String>(text.as_bytes(), false).unwrap_err();
        assert_eq!(fault.rule(), "syntax", "{text}: {fault}");
    }
    for text in ["null", "true", "false", "true,", " null\n"] {
        let fault = from_slice::<String>(text.as_bytes(), false).unwrap_err();
        assert_eq!(fault.rule(), "type", "{text}: {fault}");
    }
}

#[test]
fn integers_are_exact_and_in_range() {
    let ok = [
        ("0", 0),
        ("-0", 0),
        ("0.0", 0),
        ("-0.0e5", 0),
        ("0e999999999999999999999", 0),
        ("1.0", 1),
        ("1e2", 100),
        ("1.5e1", 15),
        ("100e-2", 1),
        ("-25.00E+1", -250),
        ("9223372036854775807", i64::MAX),
        ("9223372036854775807.000", i64::MAX),
        ("922337203685477580.7e1", i64::MAX),
        ("-9223372036854775808", i64::MIN),
        ("-9.223372036854775808e18", i64::MIN),
    ];
    for (text, value) in ok {
        assert_eq!(from_slice::<i64>(text.as_bytes(), true), Ok(value), "{text}");
    }
    let bad = [
        ("9223372036854775808", "format"),
        ("-9223372036854775809", "format"),
        ("1e19", "format"),
        ("1e999", "format"),
        ("1e99999999999999999999", "format"),
        ("1.5", "type"),
        ("1e-1", "type"),
        ("1e-99999999999999999999", "type"),
        ("\"1\"", "type"),
        ("null", "type"),
        ("01", "syntax"),
        ("+1", "syntax"),
    ];
    for (text, rule) in bad {
        let fault = from_slice::<i64>(text.as_bytes(), true).unwrap_err();
        assert_eq!(fault.rule(), rule, "{text}: {fault}");
    }
    assert_eq!(from_slice::<u64>(b"18446744073709551615", true), Ok(u64::MAX));
    assert_eq!(from_slice::<u64>(b"1.8446744073709551615e19", true), Ok(u64::MAX));
    assert_eq!(from_slice::<u64>(b"-0", true), Ok(0));
    assert!(from_slice::<u64>(b"18446744073709551616", true).is_err());
    assert!(from_slice::<u64>(b"-1", true).is_err());
    assert_eq!(from_slice::<i8>(b"-128", true), Ok(-128));
    assert!(from_slice::<i8>(b"128", true).is_err());
    assert_eq!(from_slice::<u16>(b"65535", true), Ok(65535));
    assert!(from_slice::<u16>(b"65536", true).is_err());
    assert!(from_slice::<i32>(b"2147483648", true).is_err());
    assert!(from_slice::<u32>(b"-1", true).is_err());
}

#[test]
fn doubles_out_of_range_are_refused() {
    for text in ["1e309", "-1e309", "1e400", "1e99999999999999999999"] {
        assert!(from_slice::<f64>(text.as_bytes(), true).is_err(), "{text}");
        assert!(from_slice::<Value>(text.as_bytes(), true).is_err(), "{text}");
    }
    assert_eq!(from_slice::<f64>(b"1e-400", true), Ok(0.0));
    assert!(from_slice::<f32>(b"1e39", true).is_err());
    assert_eq!(from_slice::<f32>(b"0.1", true), Ok(0.1));
    let negative: f64 = from_slice(b"-0", true).unwrap();
    assert!(negative == 0.0 && negative.is_sign_negative());
}

#[test]
fn depth_is_limited_as_in_serde_json() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [1, 100, 126, 127, 128, 129, 500, 100_000] {
            let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            assert_eq!(from_slice::<Value>(text.as_bytes(), true).is_ok(), depth <= 127);
            compare(text.as_bytes());
        }
    }
    // A closed bracket makes room again.
    let wide = format!("[{}[]]", "[[[]]],".repeat(1000));
    compare(wide.as_bytes());
}

#[test]
fn escapes_are_written_as_serde_json_writes_them() {
    let all: String = (0..0x500).filter_map(char::from_u32).collect();
    for text in [all.as_str(), "", "\u{2028}\u{ffff}😀", "a\"b\\c/d"] {
        assert_eq!(to_vec(&text).unwrap(), serde_json::to_vec(text).unwrap());
        let back: String = from_slice(&to_vec(&text).unwrap(), true).unwrap();
        assert_eq!(back, text);
    }
}

/// Texts are looked through eight bytes at a time: what must be escaped may stand at any of them, beside anything.
#[test]
fn what_must_be_escaped_is_found_wherever_it_stands() {
    for length in 0..20 {
        for at in 0..length {
            for special in ['"', '\\', '\0', '\u{1f}', ' ', '\u{7f}', 'é', '\u{10ffff}'] {
                for beside in ['!', '#', ']', '[', ' ', 'ÿ', '\u{1}'] {
                    let text: String = (0..length).map(|index| if index == at { special } else { beside }).collect();
                    let written = to_vec(&text).unwrap();
                    assert_eq!(written, serde_json::to_vec(&text).unwrap(), "{text:?}");
                    assert_eq!(from_slice::<String>(&written, true).unwrap(), text);
                    compare(format!("\"{text}\"").as_bytes());
                }
            }
        }
    }
}

/// Reads `text` with both, also by skipping, and compares.
fn compare(text: &[u8]) {
    let shown = String::from_utf8_lossy(text);
    let ours = from_slice::<Value>(text, true);
    let theirs = serde_json::from_slice::<Value>(text);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert!(is_same(ours, theirs), "{shown}: {ours} {theirs}"),
        (Err(_), Err(_)) => {}
        _ => panic!("{shown}: {ours:?} {theirs:?}"),
    }
    let out_of_range = ours.as_ref().is_err_and(|fault| fault.rule() == "format");
    assert_eq!(skips(text), ours.is_ok() || out_of_range, "skipping {shown}");
}

fn skips(text: &[u8]) -> bool {
    let Ok(mut reader) = Reader::new(text, true) else {
        return false;
    };
    reader.skip().is_ok() && reader.end().is_ok()
}

/// Doubles may differ in their last digit, where ours is the nearest.
fn is_same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(ours), Value::Number(theirs)) if ours.is_f64() => {
            let [ours, theirs] = [ours, theirs].map(|number| number.as_f64().unwrap_or(f64::NAN));
            ours.is_sign_negative() == theirs.is_sign_negative() && (ours - theirs).abs() <= ours.abs() * f64::EPSILON
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| is_same(a, b))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            let same = |(name, value)| theirs.get(name).is_some_and(|other| is_same(value, other));
            ours.len() == theirs.len() && ours.iter().all(same)
        }
        _ => ours == theirs,
    }
}

fn texts() -> Vec<Vec<u8>> {
    let plain = [
        // Words
        "null",
        "true",
        "false",
        "nul",
        "nulll",
        "True",
        "NULL",
        "tru",
        "fals",
        "falsee",
        "nil",
        "NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "",
        " ",
        "\n\t\r null \n",
        "\u{a0}null",
        "\u{c}null",
        "\u{b}1",
        "null null",
        "null,",
        "nullx",
        "'null'",
        "//c\n1",
        "/**/1",
        "#1",
        // Numbers
        "0",
        "-0",
        "00",
        "01",
        "-01",
        "-",
        "+1",
        "1.",
        ".5",
        "1.5",
        "-1.5",
        "1e",
        "1e+",
        "1e-",
        "1e5",
        "1E5",
        "1e+5",
        "1e-5",
        "1e05",
        "1.e5",
        "1.0e5",
        "0.0",
        "0e0",
        "0e-0",
        "-0.0",
        "-0e5",
        "1e400",
        "-1e400",
        "1e-400",
        "1e308",
        "1.8e308",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "0e99999999999999999999",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854776000",
        "123456789012345678901234567890",
        "0.1e1",
        "1_000",
        "0x10",
        "1f",
        "1n",
        "--1",
        "-a",
        "1 2",
        "1.2.3",
        "1e1e1",
        "1e1.5",
        "٣",
        "½",
        "5e-324",
        "4.9e-324",
        "1.0",
        "100e-2",
        "0.30000000000000004",
        // Strings
        r#""""#,
        r#""a""#,
        r#"""#,
        r#""a"#,
        r#"a""#,
        r#"'a'"#,
        r#""\""#,
        r#""\\""#,
        r#""\/""#,
        r#""\b\f\n\r\t""#,
        r#""\a""#,
        r#""\'""#,
        r#""\0""#,
        r#""\x41""#,
        r#""\u0041""#,
        r#""\u004""#,
        r#""\u""#,
        r#""\u00g1""#,
        r#""\u+041""#,
        r#""\U0041""#,
        r#""\u0000""#,
        r#""\ud83d\ude00""#,
        r#""\uD83D\uDE00""#,
        r#""\ud83d""#,
        r#""\ud83d\u0041""#,
        r#""\ud83dx""#,
        r#""\ud83d\""#,
        r#""\ude00""#,
        r#""\ude00\ud83d""#,
        r#""\ud83d\ud83d\ude00""#,
        r#""\udbff\udfff""#,
        r#""\ud800\udc00""#,
        r#""\uffff""#,
        r#""\ufeff""#,
        "\"\t\"",
        "\"\n\"",
        "\"\u{0}\"",
        "\"\u{1f}\"",
        "\"\u{7f}\"",
        "\"\u{80}\"",
        "\"\u{2028}\"",
        "\"é\"",
        "\"😀\"",
        "\"\u{10ffff}\"",
        "\"a\" \"b\"",
        "\"a\\",
        "\"\\u12",
        // Arrays
        "[]",
        "[ ]",
        "[1]",
        "[1,2]",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[",
        "]",
        "[1",
        "[1,",
        "[[]",
        "[]]",
        "[[[]]]",
        "[1:2]",
        "[\"a\":1]",
        "(1)",
        "[null,true,false,0,\"\",[],{}]",
        "[1}",
        "[\n1\n,\n2\n]",
        "[\"a\",",
        // Objects
        "{}",
        "{ }",
        r#"{"a":1}"#,
        r#"{"a":1,}"#,
        r#"{,"a":1}"#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{:1}"#,
        r#"{a:1}"#,
        r#"{'a':1}"#,
        r#"{1:1}"#,
        r#"{null:1}"#,
        r#"{"a":1 "b":2}"#,
        r#"{"a" 1}"#,
        r#"{"a"::1}"#,
        r#"{"a":1,,"b":2}"#,
        r#"{"a":1,"a":2}"#,
        r#"{"a":{"b":1},"a":3}"#,
        r#"{"a":1"#,
        r#"{"a":"#,
        r#"{"a"#,
        "{",
        "}",
        r#"{"a":1}}"#,
        r#"{"a":1]"#,
        r#"{"":1}"#,
        r#"{"\u0061":1,"a":2}"#,
        r#"{"a\ud800":1}"#,
        r#" { "a" : [ 1 , { "b" : null } ] } "#,
        r#"{"é":"ü"}"#,
        "{}{}",
        "{} ",
        "{} x",
        "[]\u{0}",
        "{\"a\":1}\n\n",
        "{\"a\nb\":1}",
        "[1]garbage",
    ];
    let raw: [&[u8]; 20] = [
        b"\"\x80\"",
        b"\"\xbf\"",
        b"\"\xc0\xaf\"",
        b"\"\xc1\x81\"",
        b"\"\xc3\"",
        b"\"\xc3\x28\"",
        b"\"\xe2\x82\"",
        b"\"\xe2\x28\xa1\"",
        b"\"\xed\xa0\x80\"",
        b"\"\xed\xbf\xbf\"",
        b"\"\xf0\x9f\x98\"",
        b"\"\xf0\x80\x80\x80\"",
        b"\"\xf4\x90\x80\x80\"",
        b"\"\xf8\x88\x80\x80\x80\"",
        b"\"\xff\"",
        b"\xff",
        b"{\"\xff\":1}",
        b"[1]\xff",
        b"\xfe\xff\x00[\x00]",
        b"[\x00]",
    ];
    let plain = plain.iter().map(|text| text.as_bytes());
    plain.chain(raw).map(<[u8]>::to_vec).collect()
}
