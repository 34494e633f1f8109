//! Both engines know the properties that are let through.

use super::super::{Engine, property, translate};
use super::{agrees, strict};

#[test]
fn every_spelling_of_a_property_compiles() {
    let mut linear = 0;
    for name in property::all() {
        for source in [format!(r"\p{{{name}}}"), format!(r"[\P{{{name}}}]")] {
            strict(&source).unwrap();
            let translated = translate(&source).unwrap();
            assert_eq!(translated.notes, []);
            if let Engine::Linear(text) = translated.engine {
                // the parser alone looks names up, and is much faster than the compiler
                regex_syntax_accepts(&text);
                linear += 1;
            }
        }
    }
    assert!(linear > 1500, "{linear}");
}

/// Compiling takes long for large properties; a limit of nothing stops right after parsing.
fn regex_syntax_accepts(text: &str) {
    match regex::RegexBuilder::new(text).size_limit(0).build() {
        Ok(_) | Err(regex::Error::CompiledTooBig(_)) => {}
        Err(error) => panic!("{text}: {error}"),
    }
}

#[test]
fn properties_mean_the_same_to_both_engines() {
    for source in [
        r"^\p{L}+$",
        r"^\p{Lu}\P{Lu}$",
        r"^[\p{Script=Greek}\d]*$",
        r"^[^\p{scx=Han}\p{Nd}]$",
        r"^\p{Sc}$",
        r"^\p{Cf}|\p{LC}$",
        r"^\p{space}$",
        r"^\p{Any}\p{ASCII}$",
        r"^\p{Emoji}$",
        r"^(?i:\p{Lu})$",
    ] {
        let translated = agrees(source, 300).unwrap();
        assert!(matches!(translated.engine, Engine::Linear(_)), "{source}");
    }
}

#[test]
fn what_only_one_engine_knows_backtracks() {
    for source in [r"\p{CWKCF}", r"[\P{Cs}]", r"\p{sc=Tayo}", r"(?i:\P{Lu})", r"(?i:[^\P{Lu}])"] {
        let translated = agrees(source, 200).unwrap();
        assert_eq!(translated.engine, Engine::Backtrack(source.to_owned()));
    }
}
