//! The tokens of an item read once, from left to right, into words, breaks and groups.

use super::layout::{Break, INDENT, Op};
use super::lexer::{Kind, Token};

/// `None` where code has what the printer does not know: then its item is formatted in another way.
pub(super) type Known<T = ()> = Option<T>;

pub(super) struct Printer<'c, 't> {
    pub(super) tokens: &'t [Token<'c>],
    pub(super) at: usize,
    pub(super) ops: Vec<Op<'c>>,
}

impl<'c> Printer<'c, '_> {
    pub(super) fn peek(&self, ahead: usize) -> &'c str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.text)
    }

    pub(super) fn kind(&self, ahead: usize) -> Option<Kind> {
        self.tokens.get(self.at + ahead).map(|token| token.kind)
    }

    pub(super) fn is(&self, text: &str) -> bool {
        self.peek(0) == text
    }

    /// Steps over a token of this text.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        let found = self.is(text);
        self.at += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, text: &str) -> Known {
        self.eat(text).then_some(())
    }

    /// Steps over a token of this kind and writes it.
    pub(super) fn take(&mut self, kind: Kind) -> Known {
        let token = self.tokens.get(self.at).filter(|token| token.kind == kind)?;
        self.ops.push(Op::Word(token.text));
        self.at += 1;
        Some(())
    }

    /// Steps over a token of this text and writes `written`.
    pub(super) fn swap(&mut self, text: &str, written: &'static str) -> bool {
        let found = self.eat(text);
        if found {
            self.word(written);
        }
        found
    }

    pub(super) fn word(&mut self, text: &'c str) {
        self.ops.push(Op::Word(text));
    }

    pub(super) fn place(&mut self, place: Break) {
        self.ops.push(Op::Break(place));
    }

    pub(super) fn space(&mut self) {
        self.place(Break::SPACE);
    }

    pub(super) fn hard(&mut self) {
        self.place(Break::HARD);
    }

    /// Begins a group whose breaks are taken together.
    pub(super) fn all(&mut self, indent: isize) {
        self.ops.push(Op::Begin { indent, consistent: true });
    }

    /// Begins a group whose breaks are taken as they are needed.
    pub(super) fn some(&mut self, indent: isize) {
        self.ops.push(Op::Begin { indent, consistent: false });
    }

    pub(super) fn end(&mut self) {
        self.ops.push(Op::End);
    }

    /// Indents what follows the last break less far.
    pub(super) fn outdent(&mut self) {
        if let Some(Op::Break(place)) = self.ops.last_mut() {
            place.offset -= INDENT;
        }
    }

    /// After an item of a list, where `last` was the last one: a comma, of which the last is there only when lines break.
    pub(super) fn comma(&mut self, last: bool) {
        match last {
            true => self.place(Break { before: ",", ..Break::ZERO }),
            false => {
                self.word(",");
                self.space();
            }
        }
    }

    /// As [`Self::comma`], with a space where the line goes on.
    pub(super) fn comma_or_space(&mut self, last: bool) {
        match last {
            true => self.place(Break { before: ",", ..Break::SPACE }),
            false => self.comma(false),
        }
    }

    /// Items up to `close`, which is stepped over and not written; all of a group that is empty without any.
    pub(super) fn list(&mut self, close: &str, indent: isize, mut item: impl FnMut(&mut Self) -> Known) -> Known {
        if self.eat(close) {
            return Some(());
        }
        self.all(indent);
        self.place(Break::ZERO);
        loop {
            item(self)?;
            let more = self.eat(",");
            let last = self.eat(close);
            self.comma(last);
            if last {
                break;
            }
            more.then_some(())?;
        }
        self.outdent();
        self.end();
        Some(())
    }
}
