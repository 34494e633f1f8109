//! From names as documents write them to Rust identifiers: the only place where case is converted.

use heck::{ToPascalCase, ToSnakeCase};
use std::borrow::Cow;

/// The case of an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// Types and variants.
    Pascal,
    /// Fields, methods, arguments and modules.
    Snake,
}

/// Words that cannot be identifiers in some edition, or mean something else.
const KEYWORDS: &[&str] = &[
    "Self",
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
    "union",
    "macro_rules",
];

/// The identifier for `spec`: valid, but not yet unique.
pub(crate) fn identifier(spec: &str, case: Case) -> String {
    let signed = spec.strip_prefix(['+', '-']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let plain = if signed { convert(&spelled(spec), case) } else { convert(spec, case) };
    let text = if plain.is_empty() { convert(&spelled(spec), case) } else { plain };
    finish(text, case)
}

/// The identifier for `spec` with its symbols as words, for telling `a+` from `a-`.
pub(crate) fn spelled_identifier(spec: &str, case: Case) -> String {
    finish(convert(&spelled(&parted(spec)), case), case)
}

/// The identifier for `spec` with each of its symbols as a word, for telling `a-b_c` from `a_b-c`.
pub(crate) fn literal_identifier(spec: &str, case: Case) -> String {
    finish(convert(&spelled(spec), case), case)
}

/// The identifier for `spec` with the way that it is written as a word, for telling `asc` from `ASC`.
pub(crate) fn styled_identifier(spec: &str, case: Case) -> String {
    finish(convert(&format!("{} {}", spelled(&parted(spec)), style(spec)), case), case)
}

/// The words that `spec` is made of, in lower case.
pub(crate) fn split(spec: &str) -> Vec<String> {
    convert(spec, Case::Snake).split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn finish(mut text: String, case: Case) -> String {
    if text.starts_with(|c: char| !unicode_ident::is_xid_start(c)) {
        text.insert(0, if case == Case::Snake { 'n' } else { 'N' });
    }
    if KEYWORDS.contains(&text.as_str()) {
        text.push('_');
    }
    text
}

fn convert(spec: &str, case: Case) -> String {
    if case == Case::Snake && is_snake(spec) {
        return spec.to_owned();
    }
    // Of ASCII heck takes letters and digits for what words are made of, too.
    let words = match spec.is_ascii() {
        true => Cow::Borrowed(spec),
        false => Cow::Owned(spec.chars().map(|c| if is_letter(c) { c } else { ' ' }).collect()),
    };
    match case {
        Case::Pascal => words.to_pascal_case(),
        Case::Snake => words.to_snake_case(),
    }
}

/// Whether `spec` is what it would be converted to, as most names of members are.
fn is_snake(spec: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let single = |pair: &[u8]| pair != b"__";
    spec.bytes().all(|byte| plain(byte) || byte == b'_')
        && !spec.starts_with('_')
        && !spec.ends_with('_')
        && spec.as_bytes().windows(2).all(single)
}

/// `spec` with blanks for what only keeps its words apart: a name's way of writing, and no symbol.
fn parted(spec: &str) -> String {
    let chars: Vec<char> = spec.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index)).copied().unwrap_or(' ');
    let keeps_apart = |index: usize| {
        let (before, after) = (at(index.checked_sub(1)), at(index.checked_add(1)));
        before.is_alphanumeric() && after.is_alphanumeric() && (before.is_alphabetic() || after.is_alphabetic())
    };
    let part = |(index, c): (usize, &char)| if matches!(c, '-' | '_') && keeps_apart(index) { ' ' } else { *c };
    chars.iter().enumerate().map(part).collect()
}

/// Whether an identifier may have `c` and keeps it. Marks alone are dropped with the symbols; rustc composes letters that
/// are written in parts, and takes signs for the letters that they are, so that two names would become one.
fn is_letter(c: char) -> bool {
    let parts = matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}');
    let signs = matches!(c, '\u{2126}' | '\u{212a}' | '\u{212b}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    unicode_ident::is_xid_continue(c) && c.is_alphanumeric() && !parts && !signs
}

/// `spec` with each symbol as a word of its own.
fn spelled(spec: &str) -> String {
    if spec.trim_matches(' ').is_empty() {
        return if spec.is_empty() { "empty" } else { "space" }.to_owned();
    }
    let mut text = String::new();
    for c in spec.chars() {
        match symbol(c) {
            Some(word) => {
                text.push(' ');
                text.push_str(word);
                text.push(' ');
            }
            None if is_letter(c) || c == ' ' => text.push(c),
            None => text.push_str(&format!(" u{:x} ", u32::from(c))),
        }
    }
    text
}

fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '?' => "question",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '~' => "tilde",
        '\'' => "quote",
        '"' => "double quote",
        '`' => "backtick",
        '(' | ')' => "parenthesis",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        '_' => "underscore",
        _ => return None,
    })
}

fn style(spec: &str) -> &'static str {
    let has = |test: fn(char) -> bool| spec.chars().any(test);
    match (has(char::is_uppercase), has(char::is_lowercase)) {
        (true, false) if spec.contains('_') => "upper snake",
        (true, false) if spec.contains('-') => "upper kebab",
        (true, false) => "upper",
        (false, true) if spec.contains('_') => "snake",
        (false, true) if spec.contains('-') => "kebab",
        (false, true) => "lower",
        (true, true) if spec.contains('_') => "mixed snake",
        (true, true) if spec.contains('-') => "mixed kebab",
        (true, true) if spec.starts_with(char::is_uppercase) => "pascal",
        (true, true) => "camel",
        (false, false) => "plain",
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, identifier, spelled_identifier, styled_identifier};

    #[test]
    fn readable_and_valid() {
        for (spec, snake, pascal) in [
            ("McpServers_create", "mcp_servers_create", "McpServersCreate"),
            ("x-portkey-api-key", "x_portkey_api_key", "XPortkeyApiKey"),
            ("type", "type_", "Type"),
            ("self", "self_", "Self_"),
            ("gen", "gen_", "Gen"),
            ("+1", "plus_1", "Plus1"),
            ("-1", "minus_1", "Minus1"),
            ("1024x1024", "n1024x1024", "N1024x1024"),
            ("", "empty", "Empty"),
            (" ", "space", "Space"),
            ("<=", "less_equal", "LessEqual"),
            ("이름", "이름", "이름"),
            ("½", "ubd", "Ubd"),
            ("_", "underscore", "Underscore"),
            ("\u{301}", "u301", "U301"),
            ("\u{1100}\u{1161}", "u1100_u1161", "U1100U1161"),
            ("caf\u{e9}", "caf\u{e9}", "Caf\u{e9}"),
        ] {
            assert_eq!(identifier(spec, Case::Snake), snake, "{spec:?}");
            assert_eq!(identifier(spec, Case::Pascal), pascal, "{spec:?}");
        }
    }

    #[test]
    fn collisions_have_ways_out() {
        assert_eq!(spelled_identifier("-created", Case::Pascal), "MinusCreated");
        assert_eq!(styled_identifier("ASC", Case::Pascal), "AscUpper");
        assert_eq!(styled_identifier("fooBar", Case::Snake), "foo_bar_camel");
    }
}
