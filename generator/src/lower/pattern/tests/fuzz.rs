//! Random patterns: nothing panics, and what is translated compiles and agrees.

use super::super::translate;
use super::strings::Random;
use super::{Compiled, agrees};

/// What random texts are made of.
const PIECES: &[&str] = &[
    "a",
    "b",
    "k",
    "Z",
    "0",
    "1",
    "9",
    "é",
    "ß",
    "😀",
    "\n",
    " ",
    "-",
    "_",
    "/",
    ",",
    ":",
    "=",
    "!",
    "<",
    ">",
    "#",
    "&",
    "~",
    "'",
    "^",
    "$",
    ".",
    "*",
    "+",
    "?",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "|",
    "\\",
    "&&",
    "--",
    "[^",
    "[]",
    "[^]",
    "(?:",
    "(?=",
    "(?!",
    "(?<=",
    "(?<!",
    "(?<a>",
    "(?<b>",
    "(?i)",
    "(?i:",
    "(?s:",
    "(?m:",
    "(?-i:",
    "(?im-s:",
    "(?P<a>",
    "(?P=a)",
    "(?#",
    "(?>",
    "{2}",
    "{0}",
    "{1,3}",
    "{2,}",
    "{,2}",
    "{3,1}",
    "*?",
    "+?",
    "++",
    r"\d",
    r"\D",
    r"\w",
    r"\W",
    r"\s",
    r"\S",
    r"\b",
    r"\B",
    r"\1",
    r"\2",
    r"\10",
    r"\0",
    r"\08",
    r"\k<a>",
    r"\k",
    r"\cA",
    r"\c",
    r"\x41",
    r"\x",
    r"\x{42}",
    r"\u0041",
    r"\u",
    r"\u{42}",
    r"\uD83D",
    r"\uDE00",
    r"\uD83D\uDE00",
    r"\A",
    r"\z",
    r"\Z",
    r"\Q",
    r"\-",
    r"\/",
    r"\]",
    r"\[",
    r"\^",
    r"\y",
    "[:alpha:]",
    "[:^digit:]",
    "a-z",
    "A-",
    r"\p{Lu}",
    r"\P{Nd}",
    r"\p{Greek}",
    r"\pL",
    r"\p{",
    r"\p{CWKCF}",
    "/^",
    "$/i",
];

/// Pieces of patterns that are complete, so that more of them are taken.
const WHOLE: &[&str] = &[
    "a",
    "b",
    "k",
    "0",
    "é",
    "😀",
    "-",
    "_",
    "^",
    "$",
    ".",
    "|",
    "a*",
    "b+?",
    "k?",
    "[ab]",
    "[^a-z]",
    "[a-z-]",
    r"[\w-.]",
    r"[\s\d]",
    r"[^\W]",
    r"[\D]",
    "[^]",
    "[]",
    "(?:a|b)",
    "(a|)*",
    "(?:ab){2}",
    "(?:.{1,2}b)+",
    "(?<n>a)?",
    "(?=a)",
    "(?!b)",
    "(?<=a)",
    "(?<!b)",
    r"\b",
    r"\B",
    r"\d+",
    r"\w",
    r"\W",
    r"\s",
    r"\S*",
    r"(b)\1",
    r"\1",
    "(?i:a[k-z])",
    "(?s:.)",
    "(?m:^a$)",
    r"\x41",
    r"\u{1F600}",
    r"\cJ",
    "{",
    "}",
    "]",
    "a{2}",
    "b{0,2}",
    r"\-",
    r"\/",
    "&&",
    "[a&&b]",
    "[--0]",
    r"[\u0061-\u{1F600}]",
    "[[:alpha:]]",
    r"\A",
    r"\Z",
    "x{,2}",
];

fn text(random: &mut Random, pieces: &[&str], most: u64) -> String {
    (0..=random.below(most)).map(|_| *random.pick(pieces)).collect()
}

#[test]
fn random_texts_never_panic_and_what_is_taken_compiles() {
    let mut random = Random::new("texts");
    let mut taken = 0;
    for _ in 0..8_000 {
        let source = text(&mut random, PIECES, 9);
        match translate(&source) {
            Ok(translated) => {
                taken += 1;
                let compiled = Compiled::of(&translated);
                assert!(compiled.is_ok(), "{source:?}: {:?}", compiled.err());
                assert!(translated.notes.iter().all(|note| source.is_char_boundary(note.at)), "{source:?}");
            }
            Err(invalid) => assert!(source.is_char_boundary(invalid.at), "{source:?}"),
        }
    }
    assert!(taken > 800, "{taken}");
}

#[test]
fn what_ecma_takes_is_not_refused() {
    let mut random = Random::new("taken");
    for _ in 0..8_000 {
        let source = text(&mut random, PIECES, 5);
        if let Err(invalid) = translate(&source) {
            // `regress` repeats `\b`, which the grammar has no place for (22.2.1, Term)
            let repeated = invalid.why.contains("takes no characters");
            assert!(repeated || super::strict(&source).is_err(), "{source:?}: {}", invalid.why);
        }
    }
}

#[test]
fn random_patterns_agree() {
    let mut random = Random::new("patterns");
    let mut faults = Vec::new();
    for _ in 0..1_500 {
        let source = text(&mut random, WHOLE, 6);
        if translate(&source).is_ok() {
            faults.extend(agrees(&source, 60).err());
        }
    }
    assert!(faults.is_empty(), "{} {}", faults.len(), faults.join("\n"));
}
