//! Attributes and docs.

use super::layout::{Break, INDENT, Op};
use super::lexer::Kind;
use super::printer::{Known, Printer};

impl Printer<'_, '_> {
    pub(super) fn outer_attributes(&mut self) -> Known {
        while self.is("#") && self.peek(1) == "[" {
            self.at += 2;
            self.attribute("#[", "///")?;
        }
        Some(())
    }

    pub(super) fn inner_attributes(&mut self) -> Known {
        while self.is("#") && self.peek(1) == "!" && self.peek(2) == "[" {
            self.at += 3;
            self.attribute("#![", "//!")?;
        }
        Some(())
    }

    /// What follows the opening bracket, which is stepped over.
    fn attribute(&mut self, open: &'static str, doc: &'static str) -> Known {
        if self.is("doc") && self.peek(1) == "=" {
            return self.doc(doc);
        }
        self.word(open);
        self.path_in_attribute()?;
        if self.eat("(") {
            self.word("(");
            self.arguments_of_attribute()?;
            self.word(")");
        } else if self.swap("=", " = ") {
            self.take(Kind::Text)?;
        }
        self.expect("]")?;
        self.word("]");
        self.hard();
        Some(())
    }

    fn path_in_attribute(&mut self) -> Known {
        self.take(Kind::Ident)?;
        while self.swap("::", "::") {
            self.take(Kind::Ident)?;
        }
        Some(())
    }

    fn doc(&mut self, start: &'static str) -> Known {
        self.at += 2;
        let token = self.tokens.get(self.at)?;
        let quoted = match token.kind {
            Kind::Text => token.text.get(1..token.text.len() - 1)?,
            Kind::Raw => token.text.get(1..)?.trim_matches('#').strip_prefix('"')?.strip_suffix('"')?,
            _ => return None,
        };
        self.at += 1;
        self.expect("]")?;
        // A fourth slash makes a comment of it.
        if start == "///" && quoted.starts_with('/') {
            return None;
        }
        self.word(start);
        if token.kind == Kind::Text && quoted.contains('\\') {
            self.ops.push(Op::Made(unescape(quoted)?.trim_end_matches(' ').to_owned()));
        } else {
            self.word(quoted.trim_end_matches(' '));
        }
        self.hard();
        Some(())
    }

    fn arguments_of_attribute(&mut self) -> Known {
        if self.eat(")") {
            return Some(());
        }
        self.all(INDENT);
        self.place(Break::ZERO);
        loop {
            self.argument_of_attribute()?;
            if self.eat(")") {
                break;
            }
            self.expect(",")?;
            self.word(",");
            self.space();
        }
        self.place(Break::ZERO);
        self.outdent();
        self.end();
        Some(())
    }

    fn argument_of_attribute(&mut self) -> Known {
        self.path_in_attribute()?;
        if self.eat("(") {
            self.word("(");
            self.arguments_of_attribute()?;
            self.word(")");
        } else if self.swap("=", " = ") {
            self.take(Kind::Text)?;
        }
        Some(())
    }
}

/// What a string in a document comment says; `None` where it has several lines or an escape that none of ours has.
fn unescape(quoted: &str) -> Option<String> {
    let mut text = String::with_capacity(quoted.len());
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next()? {
            c @ ('"' | '\'' | '\\') => text.push(c),
            't' => text.push('\t'),
            'u' => {
                let digits: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let c = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32)?;
                text.push(c);
            }
            _ => return None,
        }
    }
    Some(text)
}
