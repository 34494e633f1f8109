//! Tricky patterns with the verdicts that ECMA-262 has on given strings.

use super::super::{Engine, translate};
use super::{Compiled, agrees};

/// A pattern with strings that match and strings that do not.
type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

const LINEAR: &[Case] = &[
    ("", &["", "a", "\n"], &[]),
    ("b", &["abc"], &["acd"]),
    // anchors hold at the ends alone
    ("^abc$", &["abc"], &["abc\n", "\nabc", "xabc", "a\nabc"]),
    ("a^b|$a", &[], &["ab", "a", ""]),
    // sets are ASCII, white space is not
    (r"^\d$", &["0", "9"], &["߀", "৪", "a", ""]),
    (r"^\D$", &["߀", "a", "\n", "😀"], &["0"]),
    (r"^\w$", &["a", "Z", "_", "0"], &["é", "ß", "-", "ſ"]),
    (r"^\W$", &["é", "-", "ſ", "\u{212A}"], &["a", "_"]),
    (
        r"^\s$",
        &[
            "\t", "\n", "\u{B}", "\u{C}", "\r", " ", "\u{A0}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{2028}",
            "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{FEFF}",
        ],
        &["\u{85}", "\u{180E}", "\u{200B}", "\u{1C}", "a"],
    ),
    (r"^\S$", &["\u{85}", "\u{200B}", "a"], &["\u{FEFF}", " ", "\n"]),
    (r"^[\s\d]+$", &["1 2\u{FEFF}"], &["1a"]),
    (r"^[^\s\d]+$", &["ab\u{85}"], &["1", "a b"]),
    (r"^[\D]$|^[^\W]$", &["a", "é", "0"], &[""]),
    (r"^[^\D\W]$", &["0"], &["a", "-"]),
    // the dot takes all but four characters, and one character is one code point
    ("^.$", &["a", "é", "😀", "\u{85}", "\u{B}"], &["\n", "\r", "\u{2028}", "\u{2029}", "", "ab"]),
    ("^[^a]$", &["\n", "😀"], &["a", ""]),
    ("^😀{2}$", &["😀😀"], &["😀"]),
    // word boundaries are ASCII
    (r"\bfoo\b", &["foo", "a foo.", "éfoo", "foo é"], &["foobar", "_foo", "food"]),
    (r"\Bo", &["foo", "_o"], &["o", "éo", " o"]),
    (r"\B", &["", "ab", "é"], &["a", "aéa"]),
    // escapes
    (r"^\t\n\v\f\r\0$", &["\t\n\u{B}\u{C}\r\0"], &["tnvfr0"]),
    (r"^\cA\cz$", &["\u{1}\u{1A}"], &["Az"]),
    (r"^\x41\u0042\u{43}\u{1F600}\uD83D\ude00$", &["ABC😀😀"], &["abc"]),
    (r"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$", &["^$\\.*+?()[]{}|/"], &[""]),
    (r"^\-\_\@\:\ \!\#\%\&\,\;\<\=\>\`\~\'$", &["-_@: !#%&,;<=>`~'"], &[""]),
    ("^#&-~ \"'/,:;<=>!@%`$", &["#&-~ \"'/,:;<=>!@%`"], &[""]),
    ("^\u{1}\u{7F}\u{FEFF}é\u{202E}$", &["\u{1}\u{7F}\u{FEFF}é\u{202E}"], &[""]),
    // braces that form no quantifier, and ones that do
    ("^a{$", &["a{"], &["a"]),
    ("^{}$", &["{}"], &[""]),
    (r"^\{[a-z]+}$", &["{id}"], &["id"]),
    ("^a{b}{,}{1,2,3}{x1}$", &["a{b}{,}{1,2,3}{x1}"], &["ab"]),
    ("^{[^}]*}$", &["{a}", "{}"], &["a", "{}}"]),
    ("^a{2}b{1,}c{0,2}d{03}$", &["aabddd", "aabbccddd"], &["abddd", "aabcccddd"]),
    ("^a{0}b{0,0}$", &[""], &["a", "b"]),
    ("^a{0,2147483647}$", &["", "aaaa"], &["ab"]),
    ("^a+?b*?c??d{1,2}?$", &["ad", "aabbcdd"], &["d"]),
    ("^(?:)*(?:a?)*(a*)+$", &["", "aaa"], &["b"]),
    // classes
    ("[]", &[], &["", "a"]),
    ("^[^]$", &["a", "\n", "😀"], &["", "ab"]),
    ("^a[]?b$", &["ab"], &["a[]b"]),
    ("^[[]$", &["["], &["[[", "]"]),
    ("^[a&&b]+$", &["a&b"], &["", "c"]),
    ("^[+--]+$", &["+,-"], &["."]),
    ("^[a~~b]+$", &["a~b"], &["c"]),
    ("^[--/]+$", &["-./"], &["0"]),
    ("^[a-]+[-b]+[^-]$", &["a-b-c"], &["a-"]),
    (r"^[\w-]+$", &["a-b_"], &["a b", "a.b"]),
    (r"^[\w-.]+$", &["a-b.c"], &["a b", "a,b"]),
    (r"^[a-\d]+$", &["a-0"], &["b"]),
    (r"^[\b]$", &["\u{8}"], &["b", ""]),
    (r"^[\]\\\^\-]+$", &[r"]\^-"], &["a"]),
    (r"^[\.\@\_]+$", &[".@_"], &[r"\"]),
    (r"^[.*+?^${}()|[/]+$", &[".*+?^${}()|[/"], &["a"]),
    (r"^[\c1\c_\cA]+$", &["\u{11}\u{1F}\u{1}"], &["c", "1"]),
    (r"^[\u{1F600}-\u{1F64F}]$", &["😀"], &["a"]),
    (r"^[\uD83D\uDE00-\uD83D\uDE4F]$", &["😀"], &["\u{1F650}"]),
    (r"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", &["a\n😀", ""], &["\u{0}", "\u{FFFE}"]),
    (r"^[\s\S]{2}$", &["\n😀"], &["a"]),
    (r"^[^\s\S]$", &[], &["a", "\n", ""]),
    // groups
    ("^(?<year>\\d{4})-(?<$m_1>\\d\\d)$", &["2024-01"], &["2024-1"]),
    ("^(?:(?<a>x)|(?<a>y))$", &["x", "y"], &["z"]),
    ("^(a|b|)$", &["a", "b", ""], &["c"]),
    ("^(?:a|ab)(?:c|bcd)$", &["ac", "abc", "abcd"], &["ab"]),
    ("(?i:é|K)", &["É", "k", "\u{212A}"], &["e"]),
    ("^(?i:a)b(?i-s:c)$", &["Abc", "abC"], &["ABc"]),
    ("^(?i:a(?-i:b))$", &["Ab"], &["AB"]),
    ("^(?s:.).$", &["\na"], &["a\n"]),
    ("^(?i:[^a]\\W)$", &["b-"], &["A-", "b\u{212A}", "bs"]),
];

const BACKTRACK: &[Case] = &[
    ("^(?!foo$)[a-z]+$", &["food", "bar"], &["foo"]),
    ("^a(?=b)b$", &["ab"], &["a"]),
    ("^[a-z-]+(?<!-)$", &["a-b"], &["a-"]),
    ("(?<=\\$)\\d", &["$1"], &["1"]),
    (r"^(a|b)\1$", &["aa", "bb"], &["ab"]),
    (r"^(?<q>['\x22]).*\k<q>$", &["'a'", "\"a\""], &["'a\""]),
    (r"^(a)\1[0]$", &["aa0"], &["a0"]),
    ("(?m:^b$)", &["a\nb\u{2028}c", "b"], &["ab"]),
    (r"(?i:\bk)", &["K", "\u{212A}"], &["aK", "\u{17F}K"]),
    ("^.{1,65535}$", &["a"], &["", "a\nb"]),
];

#[test]
fn linear_patterns() {
    for (source, yes, no) in LINEAR {
        assert!(matches!(checked(source, yes, no), Engine::Linear(_)), "{source}");
    }
}

#[test]
fn patterns_that_backtrack() {
    for (source, yes, no) in BACKTRACK {
        assert_eq!(checked(source, yes, no), Engine::Backtrack((*source).to_owned()));
    }
}

fn checked(source: &str, yes: &[&str], no: &[&str]) -> Engine {
    let translated = translate(source).unwrap_or_else(|invalid| panic!("{source}: {invalid:?}"));
    let compiled = Compiled::of(&translated).unwrap();
    for text in yes {
        assert!(compiled.matches(text), "{source:?} as {:?} on {text:?}", translated.engine);
    }
    for text in no {
        assert!(!compiled.matches(text), "{source:?} as {:?} on {text:?}", translated.engine);
    }
    agrees(source, 200).unwrap();
    translated.engine
}

#[test]
fn leniency_is_rewritten_for_the_engine_that_backtracks() {
    for (source, strict) in [
        (r"^(?!a)\-{", r"^(?!a)-\{"),
        ("^(?=a)*b", "^(?:(?=a))*b"),
        (r"(?!a)[\w-.]", r"(?!a)[\w\-\.]"),
        (r"(a)\1[\c]", r"(a)(?:\1)[\\c]"),
        ("(?!a)\u{1F600}", "(?!a)\u{1F600}"),
        ("(?!a)]é", r"(?!a)\]\u{E9}"),
    ] {
        assert_eq!(checked(source, &[], &[]), Engine::Backtrack(strict.to_owned()));
    }
}
