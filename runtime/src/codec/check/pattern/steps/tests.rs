use super::Steps;

/// Kinds of patterns that published documents have.
const CERTAIN: &[&str] = &[
    r"^$",
    r"^[a-zA-Z0-9_\-]{1,64}$",
    r"^[a-f0-9]{8}\-[a-f0-9]{4}\-[a-f0-9]{4}\-[a-f0-9]{4}\-[a-f0-9]{12}$",
    r"^(?:\+)[1-9][0-9]{1,14}$",
    r"^/?[a-zA-Z0-9][a-zA-Z0-9_.\-]+$",
    r"^[^/\n]+/[^/]+$",
    r"^v[0-9]+(?:\.)?[a-z]*",
    r"^https://",
    r"^é?[^é]*$",
    r"^[\x{0}-\x{10FFFF}]{0,3}$",
];

/// What has to be searched for.
const UNCERTAIN: &[&str] = &[
    "",
    "a",
    "a$",
    "^a|b$",
    "^(?:a|bc)$",
    "^[a-z]+[a-z]$",
    "^[a-z]*[0-9]*[a-z]$",
    r"^v[0-9]+(?:\.)?[0-9]*",
    "^[a-z]?[0-9]?[a-z]?$",
    "^(?:ab)+$",
    "^(?:[a-z]+)?$",
    "^[^é]+[^a]$",
    "(?m)^a$",
    r"^a\b",
];

#[test]
fn most_patterns_are_certain() {
    for pattern in CERTAIN {
        assert!(Steps::of(pattern).is_some(), "{pattern}");
    }
    for pattern in UNCERTAIN {
        assert!(Steps::of(pattern).is_none(), "{pattern}");
    }
}

/// The crate regex shares nothing with this but its parser.
#[test]
fn steps_match_what_regex_does() {
    let texts = texts();
    let mut taken = 0;
    for pattern in patterns().iter().map(String::as_str).chain(CERTAIN.iter().copied()) {
        let Some(steps) = Steps::of(pattern) else { continue };
        let regex = regex::Regex::new(pattern).expect("it is a pattern");
        for text in &texts {
            assert_eq!(steps.matches(text), regex.is_match(text), "{pattern} in {text:?}");
        }
        taken += 1;
    }
    assert!(taken > 1_000, "of all patterns {taken} are certain");
}

/// Up to three steps, of sets that meet and that do not.
fn patterns() -> Vec<String> {
    let mut steps = vec![String::new()];
    for set in ["a", "[^b]", "é", "[b-é]"] {
        steps.extend(["", "?", "*", "{2}", "{1,2}"].map(|times| format!("{set}{times}")));
    }
    let third = ["", "b*", "[^b]", "é+"];
    let ends = ["", "$"];
    let mut patterns = Vec::new();
    for (first, second) in steps.iter().flat_map(|first| steps.iter().map(move |second| (first, second))) {
        let rest = third.iter().flat_map(|third| ends.iter().map(move |end| format!("^{first}{second}{third}{end}")));
        patterns.extend(rest);
    }
    patterns
}

/// All texts of up to four characters.
fn texts() -> Vec<String> {
    let mut all = vec![String::new()];
    let mut last = all.clone();
    for _ in 0..4 {
        last = last.iter().flat_map(|text| ['a', 'b', 'é', '7'].map(|char| format!("{text}{char}"))).collect();
        all.extend_from_slice(&last);
    }
    all
}
