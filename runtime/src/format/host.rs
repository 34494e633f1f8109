//! RFC 1123, RFC 5890 to 5892: names of hosts.

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use regex::Regex;
use std::sync::LazyLock;

/// A host's name in ASCII; labels that encode others must do so rightly.
pub(super) fn is_hostname(text: &str) -> bool {
    is_ascii_hostname(text) && text.split('.').all(is_encoded_rightly)
}

/// Letters, digits and inner hyphens, in labels of 63 at most, 253 together.
pub(super) fn is_ascii_hostname(text: &str) -> bool {
    text.len() <= 253 && text.split('.').all(is_ascii_label)
}

/// A host's name in any script.
pub(super) fn is_idn_hostname(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ascii = Uts46::new().to_ascii(bytes, AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify);
    ascii.is_ok() && is_unicode_hostname(text)
}

fn is_ascii_label(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = label.as_bytes();
    bytes.len() <= 63 && is_edge(bytes.first()) && is_edge(bytes.last()) && bytes.iter().copied().all(is_inner)
}

fn is_encoded_rightly(label: &str) -> bool {
    let prefix = label.get(..4).unwrap_or_default();
    !prefix.eq_ignore_ascii_case("xn--") || is_unicode_hostname(label)
}

fn is_unicode_hostname(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (unicode, result) = Uts46::new().to_unicode(bytes, AsciiDenyList::STD3, Hyphens::Check);
    result.is_ok() && unicode.split('.').all(is_unicode_label)
}

/// IDNA 2008 is stricter than UTS 46: no symbols, and some characters only among certain others.
fn is_unicode_label(label: &str) -> bool {
    let chars: Vec<char> = label.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index).copied());
    let mut indexed = chars.iter().enumerate();
    matches(&PVALID, label)
        && !(label.contains(is_arabic_digit) && label.contains(is_extended_arabic_digit))
        && indexed.all(|(index, char)| match char {
            '\u{b7}' => at(index.checked_sub(1)) == Some('l') && at(index.checked_add(1)) == Some('l'),
            '\u{375}' => is_in(&GREEK, at(index.checked_add(1))),
            '\u{5f3}' | '\u{5f4}' => is_in(&HEBREW, at(index.checked_sub(1))),
            '\u{30fb}' => matches(&JAPANESE, label),
            _ => true,
        })
}

fn is_arabic_digit(char: char) -> bool {
    ('\u{660}'..='\u{669}').contains(&char)
}

fn is_extended_arabic_digit(char: char) -> bool {
    ('\u{6f0}'..='\u{6f9}').contains(&char)
}

fn is_in(script: &Script, char: Option<char>) -> bool {
    char.is_some_and(|char| matches(script, char.encode_utf8(&mut [0; 4])))
}

/// A constant pattern: it compiles, as tests show.
type Script = LazyLock<Option<Regex>>;

fn matches(script: &Script, text: &str) -> bool {
    script.as_ref().is_some_and(|regex| regex.is_match(text))
}

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

/// RFC 5892: letters, digits and marks; exceptions of section 2.6; no old Hangul (section 2.9).
static PVALID: Script = LazyLock::new(|| {
    regex(concat!(
        r"^[[-\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}",
        r"\u{b7}\u{375}\u{5f3}\u{5f4}\u{6fd}\u{6fe}\u{f0b}\u{3007}\u{30fb}\u{200c}\u{200d}]",
        r"--[\u{640}\u{7fa}\u{302e}\u{302f}\u{3031}-\u{3035}\u{303b}",
        r"\u{1100}-\u{11ff}\u{a960}-\u{a97f}\u{d7b0}-\u{d7ff}]]+$",
    ))
});
static GREEK: Script = LazyLock::new(|| regex(r"\p{Greek}"));
static HEBREW: Script = LazyLock::new(|| regex(r"\p{Hebrew}"));
static JAPANESE: Script = LazyLock::new(|| regex(r"[\p{Hiragana}\p{Katakana}\p{Han}]"));
