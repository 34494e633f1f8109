//! Patterns.

use super::layout::{Break, INDENT, Op};
use super::lexer::Kind;
use super::printer::{Known, Printer};
use super::ty::Arguments;

impl Printer<'_, '_> {
    pub(super) fn pat(&mut self) -> Known {
        let start = self.ops.len();
        let mut plain = self.single_pat()?;
        if !self.is("|") {
            return Some(());
        }
        self.ops.insert(start, Op::Begin { indent: 0, consistent: false });
        while self.eat("|") {
            self.space();
            self.word("| ");
            plain &= self.single_pat()?;
        }
        // Literals fill lines; anything else has a line of its own.
        if let (false, Some(Op::Begin { consistent, .. })) = (plain, self.ops.get_mut(start)) {
            *consistent = true;
        }
        self.end();
        Some(())
    }

    /// Whether it is a literal or a wildcard.
    pub(super) fn single_pat(&mut self) -> Known<bool> {
        match (self.kind(0)?, self.peek(0)) {
            (_, "_") => {
                self.take(Kind::Ident)?;
                return Some(true);
            }
            (kind @ (Kind::Text | Kind::Simple), _) => {
                self.take(kind)?;
                return (!self.is("..") && !self.is("..=")).then_some(true);
            }
            (Kind::Ident, "true" | "false") => {
                self.take(Kind::Ident)?;
                return Some(true);
            }
            (_, "&") => {
                self.swap("&", "&");
                self.swap("mut", "mut ");
                self.single_pat()?;
            }
            (_, "..") => {
                self.swap("..", "..");
            }
            (_, "(") => {
                self.swap("(", "(");
                let mut patterns = 0;
                self.list(")", INDENT, |printer| {
                    patterns += 1;
                    printer.pat()
                })?;
                self.word(")");
                if patterns == 1 {
                    return None;
                }
            }
            (Kind::Ident, "ref" | "mut") => {
                self.swap("ref", "ref ");
                self.swap("mut", "mut ");
                self.take(Kind::Ident)?;
            }
            (Kind::Ident, _) => self.named_pat()?,
            _ => return None,
        }
        Some(false)
    }

    fn named_pat(&mut self) -> Known {
        let start = self.ops.len();
        self.path(Arguments::Turbofish)?;
        match self.peek(0) {
            "(" => {
                self.swap("(", "(");
                self.list(")", INDENT, Self::pat)?;
                self.word(")");
            }
            "{" => {
                self.ops.insert(start, Op::Begin { indent: INDENT, consistent: true });
                self.struct_pat()?;
            }
            "@" => {
                self.swap("@", " @ ");
                self.single_pat()?;
            }
            _ => {}
        }
        Some(())
    }

    fn struct_pat(&mut self) -> Known {
        self.expect("{")?;
        self.word(" {");
        if !self.is("}") {
            self.space();
        }
        while !self.is("}") {
            if self.swap("..", "..") {
                self.space();
                break;
            }
            if self.peek(1) == ":" {
                self.take(Kind::Ident)?;
                self.swap(":", ": ");
            }
            self.pat()?;
            if !self.eat(",") && !self.is("}") {
                return None;
            }
            self.comma_or_space(self.is("}"));
        }
        self.expect("}")?;
        self.outdent();
        self.end();
        self.word("}");
        Some(())
    }

    /// `let`'s pattern with its type.
    pub(super) fn typed_pat(&mut self) -> Known {
        self.pat()?;
        if self.swap(":", ": ") {
            self.ty()?;
        }
        Some(())
    }

    /// A line that never ends here; what is before it is measured up to here.
    pub(super) fn never(&mut self) {
        self.place(Break::NEVER);
    }
}
