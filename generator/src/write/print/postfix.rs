//! What follows an expression: calls, members, `?`, `.await`.

use super::expr::{Form, Place};
use super::layout::{Break, INDENT, Op};
use super::lexer::Kind;
use super::printer::{Known, Printer};

/// A chain of members and methods, as far as it was read.
#[derive(Default)]
struct Chain {
    links: usize,
    /// How many operations are in it.
    end: usize,
    /// The group of the arguments of the only method.
    arguments: Option<usize>,
    /// Whether the first link stays with a short name before it.
    short: bool,
}

impl Printer<'_, '_> {
    pub(super) fn postfix(&mut self, place: Place) -> Known<Form> {
        let start = self.ops.len();
        let first = self.at;
        let mut form = self.primary(place)?;
        let base = self.ops.len();
        let name = self.at == first + 1 && self.kind_at(first) == Some(Kind::Ident);
        let short = place.front && name && self.tokens.get(first)?.text.len() <= 4;
        let mut chain = Chain { short, ..Chain::default() };
        loop {
            match self.peek(0) {
                "." | "?" | "(" | "[" if form.ends_itself => {
                    return if place.front && self.is("(") { Some(form) } else { None };
                }
                "?" => {
                    self.swap("?", "?");
                    form = Form { wraps: form.wraps, ..Form::PLAIN };
                }
                "(" => {
                    self.call()?;
                    form = Form { calls: true, wraps: form.wraps, ..Form::PLAIN };
                }
                "[" => {
                    self.swap("[", "[");
                    self.expr()?;
                    self.expect("]")?;
                    self.word("]");
                    form = Form { wraps: true, ..Form::PLAIN };
                }
                "." => {
                    if chain.links == 0 {
                        chain.short &= self.ops.len() == base;
                        self.begin_chain(start, base);
                    }
                    self.link(&mut chain)?;
                    form = Form { wraps: true, ..Form::PLAIN };
                }
                _ => break,
            }
        }
        self.end_chain(&chain);
        Some(form)
    }

    fn kind_at(&self, index: usize) -> Option<Kind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// Puts a group around the chain that begins here, and one around its base that undoes the indentation.
    fn begin_chain(&mut self, start: usize, base: usize) {
        self.ops.insert(base, Op::End);
        let groups = [INDENT, -INDENT].map(|indent| Op::Begin { indent, consistent: true });
        self.ops.splice(start..start, groups);
    }

    fn end_chain(&mut self, chain: &Chain) {
        if chain.links == 0 {
            return;
        }
        if let (1, true, Some(index)) = (chain.links, chain.short, chain.arguments)
            && let Some(Op::Begin { indent, .. }) = self.ops.get_mut(index)
        {
            *indent = -INDENT;
        }
        self.ops.insert(chain.end, Op::End);
    }

    fn link(&mut self, chain: &mut Chain) -> Known {
        self.expect(".")?;
        if chain.links > 0 || !chain.short {
            self.place(Break::ZERO);
        }
        self.word(".");
        match self.kind(0)? {
            Kind::Simple => self.take(Kind::Simple)?,
            _ => self.take(Kind::Ident)?,
        }
        let turbofish = self.is("::");
        if turbofish {
            self.swap("::", "::");
            self.generic_arguments()?;
        }
        if self.is("(") {
            chain.arguments = Some(self.ops.len());
            self.all(0);
            self.call()?;
            self.end();
        } else if turbofish {
            return None;
        }
        chain.links += 1;
        chain.end = self.ops.len();
        Some(())
    }

    fn call(&mut self) -> Known {
        self.expect("(")?;
        self.word("(");
        let start = self.ops.len();
        let (mut count, mut form) = (0, Form::PLAIN);
        self.list(")", INDENT, |printer| {
            count += 1;
            form = printer.expr()?;
            Some(())
        })?;
        // One argument in delimiters of its own stays in this line, without the group and its breaks.
        if count == 1 && form.block {
            self.ops.drain(start..start + 2);
            self.ops.truncate(self.ops.len().checked_sub(2)?);
        }
        self.word(")");
        Some(())
    }
}
