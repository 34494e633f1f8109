//! The names in code that was made, found in its text: a stream of tokens is copied to be looked through.

use foldhash::HashSet;

/// What code names.
#[derive(Debug, Default)]
pub(super) struct Names<'c> {
    /// What it names itself, not what is in other modules, nor an enum's own variants.
    own: HashSet<&'c str>,
    /// The modules that its paths begin with: a member may be called `format` or `json`, too.
    modules: HashSet<&'c str>,
}

impl<'c> Names<'c> {
    /// Of items, each in one line of tokens.
    pub(super) fn of(items: &'c [String]) -> Self {
        let mut names = Self::default();
        items.iter().for_each(|code| names.read(code));
        names
    }

    /// Whether the code names `name` itself.
    pub(super) fn has(&self, name: &str) -> bool {
        self.own.contains(name)
    }

    /// Whether a path in it begins with `module`.
    pub(super) fn has_module(&self, module: &str) -> bool {
        self.modules.contains(module)
    }

    fn read(&mut self, code: &'c str) {
        let mut in_enum = false;
        // For each group that is open, whether it holds variants.
        let mut groups = Vec::new();
        let mut path = Path::default();
        for token in tokens(code) {
            let is_qualified = path.is_qualified();
            self.modules.extend(path.next(token));
            match token {
                Token::Word(name) if !is_qualified && groups.last() != Some(&true) => {
                    in_enum |= name == "enum";
                    self.own.insert(name);
                }
                Token::Open(open) => {
                    groups.push(in_enum && open == b'{');
                    in_enum = false;
                }
                Token::Close => _ = groups.pop(),
                _ => {}
            }
        }
    }
}

/// Whether a path in the items begins with `module`.
pub(super) fn has_module(items: &[String], module: &str) -> bool {
    // Most code does not have the word at all.
    items.iter().filter(|code| code.contains(module)).any(|code| modules(code).any(|name| name == module))
}

/// What the paths in `code` begin with, one by one.
fn modules(code: &str) -> impl Iterator<Item = &str> {
    let mut path = Path::default();
    tokens(code).filter_map(move |token| path.next(token))
}

/// A path that is being read.
#[derive(Default)]
struct Path<'c> {
    /// How many colons there were behind the last name.
    colons: usize,
    /// The last name, if nothing but the path may begin with it.
    first: Option<&'c str>,
}

impl<'c> Path<'c> {
    /// Whether a name that comes next is one of another module.
    fn is_qualified(&self) -> bool {
        self.colons == 2
    }

    /// Takes the next token; what the path begins with once that is known.
    fn next(&mut self, token: Token<'c>) -> Option<&'c str> {
        let colons = std::mem::take(&mut self.colons);
        match token {
            Token::Word(name) => self.first = Some(name).filter(|_| colons != 2),
            Token::Colon => {
                self.colons = colons + 1;
                return if colons == 1 { self.first.take() } else { None };
            }
            _ => self.first = None,
        }
        None
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'c> {
    Word(&'c str),
    Colon,
    Open(u8),
    Close,
    /// A literal, or another sign.
    Other,
}

fn tokens(code: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = code;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(' ');
        let (token, length) = token(rest)?;
        rest = rest.get(length..).unwrap_or_default();
        Some(token)
    })
}

/// The first token of `code`, and how long it is.
fn token(code: &str) -> Option<(Token<'_>, usize)> {
    let first = *code.as_bytes().first()?;
    Some(match first {
        b':' => (Token::Colon, 1),
        b'(' | b'[' | b'{' => (Token::Open(first), 1),
        b')' | b']' | b'}' => (Token::Close, 1),
        b'"' => (Token::Other, string(code)),
        b'\'' => (Token::Other, character(code)),
        b'0'..=b'9' => (Token::Other, word(code)),
        b'b' if code.as_bytes().get(1) == Some(&b'"') => (Token::Other, 1 + string(code.get(1..).unwrap_or_default())),
        _ => match word(code) {
            0 => (Token::Other, code.chars().next().map_or(1, char::len_utf8)),
            length => (Token::Word(code.get(..length).unwrap_or_default()), length),
        },
    })
}

/// The length of the name or number that `code` begins with. Beyond ASCII there are letters alone, but in literals.
fn word(code: &str) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
    code.as_bytes().iter().position(|byte| !is_part(byte)).unwrap_or(code.len())
}

/// The length of the string that `code` begins with.
fn string(code: &str) -> usize {
    let bytes = code.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at).filter(|byte| **byte != b'"') {
        at += if *byte == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of the character that `code` begins with; of a lifetime, that of its quote.
fn character(code: &str) -> usize {
    let mut rest = code.chars().skip(1);
    match (rest.next(), rest.next()) {
        (Some('\\'), Some(escaped)) => 2 + escaped.len_utf8() + rest.take_while(|c| *c != '\'').count() + 1,
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn sorted<'c>(names: &foldhash::HashSet<&'c str>) -> Vec<&'c str> {
        let mut sorted: Vec<_> = names.iter().copied().collect();
        sorted.sort_unstable();
        sorted
    }

    #[test]
    fn texts_hold_no_names() {
        let code =
            r#"# [doc = " json :: of \" models :: it"] fn a < 'b > (c : & 'b str) { 'd' ; '\'' ; b"e" ; f (1_000) }"#;
        let code = [code.to_owned()];
        let names = Names::of(&code);
        assert_eq!(sorted(&names.own), ["a", "b", "c", "doc", "f", "fn", "str"]);
        assert!(names.modules.is_empty());
    }

    #[test]
    fn what_is_qualified_is_another_modules() {
        let code = "enum Body { Maybe (json :: Value) , Text (:: std :: string :: String) } fn run (format : BTreeMap)";
        let code = [code.to_owned()];
        let names = Names::of(&code);
        assert_eq!(sorted(&names.modules), ["json"]);
        assert!(names.has("Body") && names.has("BTreeMap") && names.has("json"));
        assert!(!names.has("Maybe") && !names.has("Value"));
    }
}
