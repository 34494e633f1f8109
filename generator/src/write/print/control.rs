//! Closures, `match` and `if`.

use super::expr::Form;
use super::layout::{Break, INDENT};
use super::printer::{Known, Printer};

impl Printer<'_, '_> {
    pub(super) fn closure(&mut self) -> Known<Form> {
        self.some(0);
        self.swap("move", "move ");
        self.all(INDENT);
        self.word("|");
        if !self.eat("||") {
            self.expect("|")?;
            let mut first = true;
            while !self.eat("|") {
                if first {
                    self.place(Break::ZERO);
                    first = false;
                } else {
                    self.expect(",")?;
                    self.word(",");
                    self.space();
                }
                // A pattern with alternatives would end the parameters.
                self.single_pat()?;
                if self.swap(":", ": ") {
                    self.ty()?;
                }
            }
        }
        if self.is("->") {
            return None;
        }
        self.word("|");
        self.space();
        self.outdent();
        self.end();
        self.never();
        self.closure_body()?;
        self.end();
        Some(Form { block: true, ..Form::PLAIN })
    }

    /// A body that may move to a line of its own gets braces there.
    fn closure_body(&mut self) -> Known {
        let start = self.ops.len();
        self.all(INDENT);
        self.place(Break { before: "{", ..Break::ZERO });
        let form = self.expr()?;
        if form.calls || form.block {
            self.ops.drain(start..start + 2);
            return Some(());
        }
        let before = if form.jumps { ";" } else { "" };
        self.place(Break { offset: -INDENT, before, after: "}", ..Break::ZERO });
        self.end();
        Some(())
    }

    pub(super) fn choice(&mut self) -> Known<Form> {
        self.expect("match")?;
        self.some(0);
        self.word("match ");
        self.condition()?;
        self.expect("{")?;
        self.word("{");
        self.never();
        self.all(INDENT);
        if !self.is("}") {
            self.hard();
        }
        while !self.is("}") {
            self.arm()?;
            self.hard();
        }
        self.expect("}")?;
        self.outdent();
        self.end();
        self.word("}");
        self.end();
        Some(Form { calls: true, ends_itself: true, ..Form::PLAIN })
    }

    fn arm(&mut self) -> Known {
        self.outer_attributes()?;
        self.some(0);
        self.pat()?;
        if self.swap("if", " if ") {
            self.expr()?;
        }
        self.expect("=>")?;
        self.word(" => ");
        self.arm_body()?;
        self.end();
        self.eat(",");
        Some(())
    }

    fn arm_body(&mut self) -> Known {
        if self.is("(") && self.peek(1) == ")" {
            self.at += 2;
            self.never();
            self.word("{}");
            return Some(());
        }
        if !self.is("{") {
            return self.arm_value();
        }
        if self.is_value_block()? {
            self.expect("{")?;
            self.arm_body()?;
            return self.expect("}");
        }
        self.never();
        self.all(INDENT);
        self.body()
    }

    fn arm_value(&mut self) -> Known {
        self.never();
        self.all(INDENT);
        self.place(Break { before: "{", ..Break::ZERO });
        let form = self.expr_in_front()?;
        self.place(Break {
            offset: -INDENT,
            before: if form.jumps { ";" } else { "" },
            after: "}",
            unbroken: if form.ends_itself { "" } else { "," },
            ..Break::ZERO
        });
        self.end();
        Some(())
    }

    pub(super) fn alternative(&mut self) -> Known<Form> {
        self.all(INDENT);
        self.branch()?;
        if self.then_has_alternative()? {
            self.small_block()?;
            while self.swap("else", " else ") {
                if self.is("if") {
                    self.branch()?;
                }
                self.small_block()?;
            }
            self.end();
            return Some(Form { ends_itself: true, ..Form::PLAIN });
        }
        self.body()?;
        Some(Form { ends_itself: true, needs_none: true, ..Form::PLAIN })
    }

    fn branch(&mut self) -> Known {
        self.expect("if")?;
        self.word("if ");
        self.all(-INDENT);
        self.condition()?;
        self.end();
        Some(())
    }

    /// Whether `else` follows the block that begins here.
    fn then_has_alternative(&self) -> Known<bool> {
        let mut depth = 0usize;
        for ahead in 0.. {
            match self.peek(ahead) {
                "{" => depth += 1,
                "}" => depth -= 1,
                "" => return None,
                _ => {}
            }
            if depth == 0 {
                return Some(self.peek(ahead + 1) == "else");
            }
        }
        None
    }
}
