//! Imports.

use super::item::Head;
use super::layout::{Break, INDENT};
use super::lexer::Kind;
use super::printer::{Known, Printer};

impl<'c> Printer<'c, '_> {
    pub(super) fn import(&mut self, head: Head<'c>) -> Known {
        self.expect("use")?;
        self.ops.extend(head);
        self.word("use ");
        self.swap("::", "::");
        self.tree()?;
        self.expect(";")?;
        self.word(";");
        self.hard();
        Some(())
    }

    /// Whether it ends in a group.
    fn tree(&mut self) -> Known<bool> {
        if self.is("{") {
            return self.tree_group();
        }
        if self.swap("*", "*") {
            return Some(false);
        }
        self.take(Kind::Ident)?;
        if self.swap("::", "::") {
            return self.tree();
        }
        if self.swap("as", " as ") {
            self.take(Kind::Ident)?;
        }
        Some(false)
    }

    fn tree_group(&mut self) -> Known<bool> {
        self.expect("{")?;
        if self.is_alone() {
            let group = self.tree()?;
            self.eat(",");
            self.expect("}")?;
            return Some(group);
        }
        self.all(INDENT);
        self.word("{");
        self.place(Break::ZERO);
        self.some(0);
        loop {
            let group = self.tree()?;
            let more = self.eat(",");
            if self.eat("}") {
                break;
            }
            more.then_some(())?;
            self.word(",");
            if group { self.hard() } else { self.space() }
        }
        self.end();
        self.comma(true);
        self.outdent();
        self.word("}");
        self.end();
        Some(true)
    }

    /// Whether there is one path in the braces that begin here, which then needs none.
    fn is_alone(&self) -> bool {
        for ahead in 0.. {
            match self.peek(ahead) {
                "}" => return self.peek(0) != "self",
                "," => return self.peek(ahead + 1) == "}" && self.peek(0) != "self",
                "" | "{" => return false,
                _ => {}
            }
        }
        false
    }
}
