//! Statements and blocks.

use super::expr::Form;
use super::layout::{Break, INDENT, Op};
use super::printer::{Known, Printer};

/// What the statements of a block are, for whoever writes its braces.
pub(super) struct Statements {
    pub count: usize,
    /// Whether the only statement is an expression without a semicolon.
    pub value: bool,
}

impl Printer<'_, '_> {
    /// Statements up to the brace that closes them, which is not stepped over; each ends in a line break.
    pub(super) fn statements(&mut self) -> Known<Statements> {
        let mut found = Statements { count: 0, value: false };
        while !self.is("}") {
            found.value = self.statement()? && found.count == 0;
            found.count += 1;
        }
        Some(found)
    }

    /// Whether it is an expression without a semicolon.
    fn statement(&mut self) -> Known<bool> {
        self.outer_attributes()?;
        match self.peek(0) {
            "let" => self.local().map(|()| false),
            "use" | "const" | "static" | "fn" | "struct" | "enum" | "impl" => {
                // `const {` and the like are expressions.
                if self.peek(1) == "{" {
                    return None;
                }
                self.item().map(|()| false)
            }
            _ => self.expression_statement(),
        }
    }

    fn local(&mut self) -> Known {
        self.expect("let")?;
        self.some(0);
        self.word("let ");
        self.typed_pat()?;
        if self.swap("=", " = ") {
            self.never();
            self.expr()?;
            if self.eat("else") {
                self.space();
                self.word("else ");
                self.end();
                self.never();
                self.all(INDENT);
                self.small_block()?;
            }
        }
        self.expect(";")?;
        self.end();
        self.word(";");
        self.hard();
        Some(())
    }

    fn expression_statement(&mut self) -> Known<bool> {
        self.some(0);
        let form = self.expr_in_front()?;
        let semicolon = self.eat(";");
        if !semicolon && !self.is("}") && !form.ends_itself {
            return None;
        }
        // A loop, and a condition without an alternative, need no semicolon; jumps and assignments get one.
        if semicolon && !form.needs_none || !semicolon && form.jumps {
            self.word(";");
        }
        self.end();
        self.hard();
        Some(!semicolon)
    }

    /// A block in braces with a line for each statement, in a group of its own.
    pub(super) fn body(&mut self) -> Known {
        self.expect("{")?;
        self.word("{");
        if !self.is("}") {
            self.hard();
        }
        self.inner_attributes()?;
        self.statements()?;
        self.outdent();
        self.end();
        self.expect("}")?;
        self.word("}");
        Some(())
    }

    /// A block that stays in its line where it is one short expression. It is in a group already.
    pub(super) fn small_block(&mut self) -> Known {
        self.expect("{")?;
        self.word("{");
        if !self.is("}") {
            self.space();
            if self.statements()?.value {
                self.soften();
            }
            self.outdent();
        }
        self.expect("}")?;
        self.word("}");
        Some(())
    }

    /// Lets the line go on where it was to end.
    fn soften(&mut self) {
        if let Some(Op::Break(place)) = self.ops.last_mut() {
            *place = Break { offset: place.offset, ..Break::SPACE };
        }
    }

    /// Whether the braces that begin here hold one expression and nothing else; nothing is written.
    pub(super) fn is_value_block(&mut self) -> Known<bool> {
        let (at, length) = (self.at, self.ops.len());
        self.expect("{")?;
        let found = self.statements()?;
        let value = found.value;
        self.at = at;
        self.ops.truncate(length);
        Some(value)
    }
}

impl Form {
    /// The form of a block.
    pub(super) const BLOCK: Form = Form { block: true, ends_itself: true, ..Form::PLAIN };
}
