//! The weight of a pattern bounds what the compiled one takes.

use super::super::{Engine, translate, weight};
use super::{Modifiers, Parser};

const ATOMS: &[&str] = &[
    "a",
    "é",
    "😀",
    "[a-z]",
    "[a-zA-Z0-9_.-]",
    ".",
    r"\s",
    r"\S",
    r"\w",
    r"\W",
    "[^]",
    "[]",
    "(?:ab|cd)",
    "(?:a?)",
    "(?:a|b|[cd]|ef)",
    "(?:^)",
    "(?:)",
    "(?:a*)",
    "(?:a|)",
    r"(?:\b)",
    r"[\u4e00-\u9fff]",
    r"[\u{80}-\u{10FFFF}]",
    r"[\u0801-\u{10FFFE}]",
    r"[^\u0801-\u{10FFFE}]",
    "[^é]",
    "[^a😀]",
    r"[\u0100\u0300\u0500\u3000\u{1F600}]",
    "(?:(?:a|b)?c)",
    r"(?:[a-f]{2}\d{3,5})",
    "(?i:a)",
    "(?i:k)",
    "(?i:[a-z])",
    "(?i:é)",
    r"(?i:[^\u0801-\u0fff])",
    r"\p{L}",
    r"\P{L}",
    r"\p{Lu}",
    r"[^\p{L}\p{N}]",
    r"(?i:\p{Ll})",
    r"\p{Cn}",
    r"\p{sc=Greek}",
];

/// What a program that turns on regex's `perf` features takes more: it also compiles the pattern from its end.
const BACKWARD: usize = 2;

/// Whether the compiled pattern stays within its weight, in either direction.
fn holds(source: &str) -> bool {
    let node = Parser::parse(source, Modifiers::default()).unwrap().node;
    let text = super::write(&node, super::Dialect::Linear).unwrap();
    let limit = BACKWARD * usize::try_from(weight::weight(&node)).unwrap();
    regex::RegexBuilder::new(&text).size_limit(limit).build().is_ok()
}

#[test]
fn compiled_patterns_stay_within_their_weight() {
    for atom in ATOMS {
        let heavy = atom.contains("\\p") || atom.contains("\\P");
        let count = if heavy { 4 } else { 200 };
        for source in [
            atom.to_string(),
            format!("^{atom}{{{count}}}$"),
            format!("^{atom}{{0,{count}}}$"),
            format!("{atom}{{{count},}}"),
            format!("(?:{atom}{{1,4}}|x){{{}}}", count / 4),
        ] {
            assert!(holds(&source), "{source}");
        }
    }
}

#[test]
fn what_grows_too_large_backtracks() {
    for (atom, most) in [("[a-z]", 65_536), (".", 8_000), (r"\S", 3_000), (r"\p{L}", 400)] {
        let linear = |count: u64| {
            let translated = translate(&format!("^{atom}{{1,{count}}}$")).unwrap();
            matches!(translated.engine, Engine::Linear(_))
        };
        let (mut low, mut high) = (1, 10_000_000);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if linear(middle) { low = middle } else { high = middle }
        }
        println!("{atom}: linear up to {{1,{low}}}");
        assert!(low >= most, "{atom} {low}");
        let text = format!("^{atom}{{1,{low}}}$");
        assert!(holds(&text));
        assert!(!linear(low + 1));
        // a limit that no string reaches is none
        assert!(linear(i32::MAX as u64) && linear(u64::MAX));
    }
}
