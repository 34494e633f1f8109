//! Parameter styles: a value's text in a path, query, header, cookie or form.
//!
//! Section 4.8.12.3 of the specification, 3.1.1, which is RFC 6570 for simple, label, matrix and form. Null is what RFC 6570
//! calls undefined: it is left out, and so is an empty list or object.

use super::escape::Escape;
use super::operation::Style;
use super::tree::Tree;

/// A parameter's name and how its value is written.
pub(crate) struct Styled<'a> {
    pub name: &'a str,
    pub style: Style,
    pub explode: bool,
    pub escape: Escape,
}

impl Styled<'_> {
    /// The text of a value that stands alone: in a path or a header.
    pub(crate) fn text(&self, value: &Tree) -> String {
        match self.style {
            Style::Json => self.escape.apply(&value.to_string()),
            Style::UrlEncoded | Style::Plain => self.escape.apply(&value.scalar().unwrap_or_default()),
            Style::Label => self.prefixed(value, "."),
            Style::Matrix => self.matrix(value),
            _ => self.joined(value, ","),
        }
    }

    /// The `name=value` pieces of a value in a query, a cookie or a form.
    pub(crate) fn pairs(&self, value: &Tree) -> Vec<String> {
        self.named(value).into_iter().map(|(name, value)| format!("{name}={value}")).collect()
    }

    /// The same with names and values apart, as parts of a `multipart` body have them.
    pub(crate) fn named(&self, value: &Tree) -> Vec<(String, String)> {
        match (self.style, value) {
            (_, Tree::Null) => Vec::new(),
            (Style::Json, value) => vec![self.pair(self.name, &value.to_string())],
            (Style::UrlEncoded | Style::Plain, value) => {
                value.scalar().map(|text| self.pair(self.name, &text)).into_iter().collect()
            }
            (Style::DeepObject, value) => {
                let mut pairs = Vec::new();
                self.deep(self.name, value, &mut pairs);
                pairs
            }
            (_, Tree::Object(members)) if self.explode => {
                present(members).map(|(name, value)| self.pair(name, &value)).collect()
            }
            (_, Tree::List(items)) if self.explode => {
                items.iter().filter_map(Tree::scalar).map(|value| self.pair(self.name, &value)).collect()
            }
            (_, Tree::List(_) | Tree::Object(_)) => self.one_pair(value).into_iter().collect(),
            (_, Tree::Plain(text) | Tree::Text(text)) => vec![self.pair(self.name, text)],
        }
    }

    /// A whole list or object in one piece: `color=blue,black`.
    fn one_pair(&self, value: &Tree) -> Option<(String, String)> {
        let separator = match self.style {
            Style::SpaceDelimited => self.escape.apply(" "),
            Style::PipeDelimited => self.escape.apply("|"),
            _ => ",".to_owned(),
        };
        let items = self.items(value);
        (!items.is_empty()).then(|| (self.escape_name(self.name), items.join(&separator)))
    }

    fn pair(&self, name: &str, value: &str) -> (String, String) {
        (self.escape_name(name), self.escape.apply(value))
    }

    /// A name ends at `=`, so reserved characters never stay in it.
    fn escape_name(&self, name: &str) -> String {
        match self.escape {
            Escape::Reserved | Escape::ReservedInPath => Escape::All.apply(name),
            other => other.apply(name),
        }
    }

    /// Items, or names and values in turn, or `name=value` where exploded; all encoded.
    fn items(&self, value: &Tree) -> Vec<String> {
        match value {
            Tree::Null => Vec::new(),
            Tree::Plain(text) | Tree::Text(text) => vec![self.escape.apply(text)],
            Tree::List(items) => items.iter().filter_map(Tree::scalar).map(|item| self.escape.apply(&item)).collect(),
            Tree::Object(members) if self.explode => {
                let pairs = present(members).map(|(name, value)| self.pair(name, &value));
                pairs.map(|(name, value)| format!("{name}={value}")).collect()
            }
            Tree::Object(members) => {
                present(members).flat_map(|(name, value)| [self.escape_name(name), self.escape.apply(&value)]).collect()
            }
        }
    }

    fn joined(&self, value: &Tree, separator: &str) -> String {
        self.items(value).join(separator)
    }

    fn prefixed(&self, value: &Tree, prefix: &str) -> String {
        let items = self.items(value);
        if items.is_empty() {
            return String::new();
        }
        let separator = if self.explode { prefix } else { "," };
        format!("{prefix}{}", items.join(separator))
    }

    /// `;name=value`, and `;name` alone where the value is empty (RFC 6570, 3.2.7).
    fn matrix(&self, value: &Tree) -> String {
        let named = |text: &str| match text {
            "" => format!(";{}", self.escape_name(self.name)),
            text => format!(";{}={text}", self.escape_name(self.name)),
        };
        let items = self.items(value);
        match value {
            Tree::Object(_) if self.explode => {
                let pieces = items.iter().map(|pair| pair.strip_suffix('=').unwrap_or(pair));
                pieces.flat_map(|pair| [";", pair]).collect()
            }
            Tree::List(_) if self.explode => items.iter().map(|item| named(item)).collect(),
            _ if items.is_empty() => String::new(),
            _ => named(&items.join(",")),
        }
    }

    /// `name[member]=value`. The specification defines one level; below it servers read `[member]` again,
    /// `[]` for the items of a list, and `[0]` where the items have parts of their own.
    fn deep(&self, name: &str, value: &Tree, pairs: &mut Vec<(String, String)>) {
        match value {
            Tree::Null => {}
            Tree::Plain(text) | Tree::Text(text) => pairs.push(self.pair(name, text)),
            Tree::Object(members) => {
                for (member, value) in members {
                    self.deep(&format!("{name}[{member}]"), value, pairs);
                }
            }
            Tree::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    let name = match item {
                        Tree::List(_) | Tree::Object(_) => format!("{name}[{index}]"),
                        _ => format!("{name}[]"),
                    };
                    self.deep(&name, item, pairs);
                }
            }
        }
    }
}

fn present(members: &[(String, Tree)]) -> impl Iterator<Item = (&String, String)> {
    members.iter().filter_map(|(name, value)| Some((name, value.scalar()?)))
}
