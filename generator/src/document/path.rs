//! A key of `paths` taken apart: documents write query strings and fragments into it.

/// The parts of a key of `paths`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathParts<'a> {
    /// The templated path alone.
    pub path: &'a str,
    /// What stands behind `?`: pieces of a query, each `name=value`.
    pub query: Option<&'a str>,
    /// What stands behind `#`; it tells operations apart and is never sent.
    pub fragment: Option<&'a str>,
}

impl<'a> PathParts<'a> {
    /// Takes `written` apart; what stands in braces is a name, whatever its characters.
    pub fn of(written: &'a str) -> Self {
        let (rest, fragment) = cut(written, '#');
        let (path, query) = cut(rest, '?');
        Self { path, query, fragment }
    }

    /// The pieces of the query: name and, behind `=`, value.
    pub fn pairs(self) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let pieces = self.query.into_iter().flat_map(|query| query.split('&')).filter(|piece| !piece.is_empty());
        pieces.map(|piece| piece.split_once('=').map_or((piece, None), |(name, value)| (name, Some(value))))
    }

    /// The pieces whose value is a parameter: the piece's name, and the parameter's.
    pub fn templated(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.pairs().filter_map(|(name, value)| Some((name, parameter(value?)?)))
    }
}

/// The name in `{name}`.
pub fn parameter(value: &str) -> Option<&str> {
    value.strip_prefix('{')?.strip_suffix('}').filter(|name| !name.contains(['{', '}']))
}

fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    let mut inside = false;
    let found = text.char_indices().find(|(_, c)| {
        inside = (inside || *c == '{') && *c != '}';
        !inside && *c == mark
    });
    match found {
        Some((at, _)) => (&text[..at], Some(&text[at + mark.len_utf8()..])),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::PathParts;

    #[test]
    fn parts() {
        let parts = PathParts::of("/a/{b?c#d}?x=1&y={z}&flag&=#part?no");
        assert_eq!((parts.path, parts.fragment), ("/a/{b?c#d}", Some("part?no")));
        let pairs: Vec<_> = parts.pairs().collect();
        assert_eq!(pairs, [("x", Some("1")), ("y", Some("{z}")), ("flag", None), ("", Some(""))]);
        assert_eq!(parts.templated().collect::<Vec<_>>(), [("y", "z")]);
        assert_eq!(PathParts::of("/plain").query, None);
        assert_eq!(PathParts::of("/open/{brace?x").path, "/open/{brace?x");
    }
}
