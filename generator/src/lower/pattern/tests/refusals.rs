//! What no engine takes, and what is taken on an assumption.

use super::super::{Engine, translate};
use super::{Compiled, agrees};

/// A pattern, the offset of its fault, and a part of the reason.
const REFUSED: &[(&str, usize, &str)] = &[
    ("a(b", 1, "not closed"),
    ("é(b", 2, "not closed"),
    ("a)b", 1, "closes nothing"),
    ("(a))", 3, "closes nothing"),
    ("(?:", 0, "not closed"),
    ("a[b", 1, "not closed"),
    (r"[a\]", 0, "not closed"),
    ("[^", 0, "not closed"),
    ("*", 0, "nothing to repeat"),
    ("a|+", 2, "nothing to repeat"),
    ("(?)", 0, "no group"),
    ("(?", 0, "no group"),
    ("(*UTF8)a", 0, "verbs"),
    ("{2}", 0, "nothing to repeat"),
    ("a**", 2, "nothing to repeat"),
    ("a{2}{3}", 4, "nothing to repeat"),
    ("^*", 1, "nothing to repeat"),
    ("^{2}", 1, "nothing to repeat"),
    (r"\b+", 2, "nothing to repeat"),
    ("(?<=a)+", 6, "nothing to repeat"),
    ("a++", 2, "possessive"),
    ("a{1,2}+", 6, "possessive"),
    ("a{2,1}", 1, "wrong order"),
    ("[z-a]", 1, "wrong order"),
    ("[a--b]", 1, "wrong order"),
    (r"[\u{1F600}-a]", 1, "wrong order"),
    ("a\\", 1, "ends within an escape"),
    ("[\\", 1, "ends within an escape"),
    (r"\Qa.b\E", 0, r"`\Q`"),
    (r"^\h+", 1, r"`\h`"),
    (r"\R", 0, r"`\R`"),
    (r"a\Kb", 1, r"`\K`"),
    (r"[\e]", 1, r"`\e`"),
    (r"\a", 0, r"`\a`"),
    (r"a\u{110000}", 1, "U+10FFFF"),
    (r"[\x{FFFFFFFFFFFFFFFFFFFF}]", 1, "U+10FFFF"),
    (r"(?<\u{110000}>a)", 3, "name of a group"),
    ("(?>a)", 0, "atomic"),
    ("(?(1)a|b)", 0, "conditional"),
    ("(?R)", 0, "recursion"),
    ("(?1)", 0, "recursion"),
    ("(?x)a b", 0, "free-spacing"),
    ("(?P>a)", 0, "no group"),
    ("(?|a|b)", 0, "no group"),
    ("(?-:a)", 0, "no group"),
    ("(?ii:a)", 0, "no group"),
    ("(?i-i:a)", 0, "no group"),
    ("(?#a", 0, "not closed"),
    ("(?<1a>b)", 3, "name of a group"),
    ("(?<>b)", 3, "name of a group"),
    ("(?<a", 3, "name of a group"),
    ("(?<a>b)(?<a>c)", 10, "`a`"),
    ("(?:(?<a>x)|b)(?:c|(?<a>y))", 21, "`a`"),
    (r"(?<a>b)\k<c>", 7, "`c`"),
    (r"(?<a>b)\k", 7, "angle brackets"),
    (r"\p{Foo}", 0, "`Foo`"),
    (r"\p{Lu", 0, "not closed"),
    (r"\p{Script=Foo}", 0, "`Script=Foo`"),
    (r"\p{letter}", 0, "`letter`"),
    (r"\p", 0, "braces"),
    (r"\pé", 0, "braces"),
    (r"a\p{RGI_Emoji}", 1, "`RGI_Emoji`"),
    ("/^a[$/", 3, "not closed"),
];

#[test]
fn refusals_say_where_and_why() {
    for (source, at, why) in REFUSED {
        let invalid = translate(source).expect_err(source);
        assert_eq!(invalid.at, *at, "{source}: {}", invalid.why);
        assert!(invalid.why.contains(why), "{source}: {}", invalid.why);
    }
}

/// A pattern of another dialect, what it becomes, how many notes it gets and the offset of the last.
const ASSUMED: &[(&str, &str, usize, usize)] = &[
    ("(?i)^abc$", "(?i)^abc$", 1, 0),
    ("^(?i)abc$", "(?i)^abc$", 1, 1),
    ("^a(?i)b$", "^a(?i:b)$", 1, 2),
    ("(a(?i)b|c)d", "(?:a(?i:b)|(?i:c))d", 1, 2),
    ("(?s)^.$", "^(?s:.)$", 1, 0),
    ("(?u)a", "a", 1, 0),
    ("(?iu)a", "(?i)a", 2, 0),
    ("(?i)^1.$", r"(?i)^1[^\n\r\x{2028}\x{2029}]$", 1, 0),
    (r"\Aabc\z", "^abc$", 2, 5),
    (r"\Aabc\Z", "^abc$", 2, 5),
    ("^[[:alpha:]]+$", "^[A-Za-z]+$", 1, 2),
    ("^[[:digit:]_[:upper:]-]$", "^[0-9_A-Z\\-]$", 2, 12),
    ("^[^[:space:]]$", r"^[^\x{9}-\x{D} ]$", 1, 3),
    ("[[:^ascii:]]", r"[\x{80}-\x{D7FF}\x{E000}-\x{10FFFF}]", 1, 1),
    // a class that ends at the bracket, under `u` too
    ("[[:alpha:]+", r"[\[:alpha:]+", 0, 0),
    ("[[:digit:]a[b]", r"[\[:digit:]a[b]", 0, 0),
    ("[[:nothing:]]", r"[\[:nothing:]\]", 1, 12),
    ("^(?P<a>b)$", "^(?:b)$", 1, 1),
    ("a(?#it)b", "ab", 1, 1),
    ("^a{,3}$", "^a{0,3}$", 1, 2),
    ("^{,3}$", r"^\{,3\}$", 0, 0),
    (r"\x{1F600}", r"\x{1F600}", 1, 0),
    (r"[\x{00}-\x{1f}]", r"[\x{0}-\x{1F}]", 2, 8),
    (r"\pL\PN", r"\p{gc=L}\P{gc=N}", 2, 3),
    (r"\p{Greek}\P{IsHan}\p{IsL}", r"\p{sc=Greek}\P{sc=Han}\p{gc=L}", 3, 18),
    (r"\p{^L}\P{^L}", r"\P{gc=L}\p{gc=L}", 2, 6),
    (r"\u{zz}", r"u\{zz\}", 1, 0),
    (r"\u12", "u12", 1, 0),
    (r"\xg", "xg", 1, 0),
    (r"\y", "y", 1, 0),
    (r"\k<a>", "k<a>", 1, 0),
    (r"\c!", r"\\c!", 1, 0),
    (r"\1\12\08\400\8", r"\x{1}\x{A}\x{0}8 08", 5, 12),
    ("[a&&[^b]]", r"[a\x{26}\x{26}\[\^b]\]", 1, 8),
    (r"\uD83D", r"[^\x{0}-\x{10FFFF}]", 1, 0),
    (r"[^\uD800-\uDFFF]", r"(?s:.)", 2, 9),
    ("/^a+$/", "^a+$", 1, 0),
    ("/^a+$/iu", "(?i)^a+$", 1, 0),
    (r"/^\/a-é\-$/s", r"^/a\-\x{E9}\-$", 1, 0),
    ("/^]$/", r"^\]$", 2, 2),
    // no delimiters
    ("/a/", "/a/", 0, 0),
    ("/^a/x", "/^a/x", 0, 0),
    (r"/^a\/", "/^a/", 0, 0),
];

#[test]
fn assumptions_are_noted() {
    for (source, linear, count, last) in ASSUMED {
        let translated = translate(source).unwrap_or_else(|invalid| panic!("{source}: {invalid:?}"));
        assert_eq!(translated.engine, Engine::Linear((*linear).to_owned()), "{source}");
        assert_eq!(translated.notes.len(), *count, "{source}: {:?}", translated.notes);
        assert_eq!(translated.notes.last().map_or(0, |note| note.at), *last, "{source}");
        agrees(source, 200).unwrap();
    }
}

#[test]
fn assumptions_hold_where_an_engine_backtracks() {
    for (source, ecma) in [
        (r"(?i)^(?!\d)a\Z", r"(?i:^(?!\d)a$)"),
        ("(?m)^a$", "(?m:^)a(?m:$)"),
        ("/^a$/m", "(?m:^)a(?m:$)"),
        ("(?P<a>b)(?P=a)", r"(?<a>b)\k<a>"),
        (r"(?i)(a)\1", r"(?i:(a)(?:\1))"),
        (r"(?!\A)[[:alpha:]]", "(?!^)[A-Za-z]"),
    ] {
        let translated = translate(source).unwrap();
        assert_eq!(translated.engine, Engine::Backtrack(ecma.to_owned()), "{source}");
        assert!(!translated.notes.is_empty());
        Compiled::of(&translated).unwrap();
        agrees(source, 200).unwrap();
    }
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| format!("{}a{}", "(?:b|c".repeat(depth), ")*".repeat(depth));
    assert!(matches!(agrees(&nested(60), 5).unwrap().engine, Engine::Linear(_)));
    assert!(matches!(agrees(&nested(61), 5).unwrap().engine, Engine::Backtrack(_)));
    assert!(matches!(agrees(&nested(100), 5).unwrap().engine, Engine::Backtrack(_)));
    assert!(translate(&nested(101)).unwrap_err().why.contains("deep"));
    assert!(translate(&"(".repeat(1_000_000)).unwrap_err().why.contains("deep"));
}
