//! Expressions: operators, and what stands between them.

use super::layout::{Break, INDENT, Op, width};
use super::lexer::Kind;
use super::printer::{Known, Printer};
use super::ty::Arguments;

/// What those around an expression ask about it.
#[derive(Clone, Copy, Default)]
pub(super) struct Form {
    /// Something in delimiters of its own, which stays at the line where it begins.
    pub block: bool,
    /// A call or a match: a closure writes it without braces.
    pub calls: bool,
    /// Whether the brace after a condition moves to a line of its own when the condition is broken.
    pub wraps: bool,
    /// Whether it is a statement without a semicolon.
    pub ends_itself: bool,
    /// Whether a semicolon after it says nothing.
    pub needs_none: bool,
    /// Whether it jumps or assigns.
    pub jumps: bool,
    /// Two expressions with an operator between them.
    pub operator: bool,
}

impl Form {
    pub(super) const PLAIN: Form = Form {
        block: false,
        calls: false,
        wraps: false,
        ends_itself: false,
        needs_none: false,
        jumps: false,
        operator: false,
    };
}

/// Where an expression stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// At the beginning of a line.
    pub front: bool,
    /// Where a brace begins a block and no struct.
    pub condition: bool,
}

/// Operators between two expressions, by how tightly they bind.
const BINARY: [&[&str]; 8] =
    [&["||"], &["&&"], &["==", "!=", "<", ">", "<=", ">="], &["|"], &["^"], &["&"], &["+", "-"], &["*", "/", "%"]];

impl Printer<'_, '_> {
    pub(super) fn expr(&mut self) -> Known<Form> {
        self.assignment(Place::default())
    }

    pub(super) fn expr_in_front(&mut self) -> Known<Form> {
        self.assignment(Place { front: true, condition: false })
    }

    /// What `if` and `match` look at, and the space before the brace that follows.
    pub(super) fn condition(&mut self) -> Known {
        self.all(0);
        let place = Place { front: false, condition: true };
        let form = match self.is("let") {
            true => self.condition_let(place)?,
            false => self.assignment(place)?,
        };
        match form.wraps {
            true => self.space(),
            false => self.word(" "),
        }
        self.end();
        Some(())
    }

    fn condition_let(&mut self, place: Place) -> Known<Form> {
        self.expect("let")?;
        self.some(0);
        self.word("let ");
        self.some(0);
        self.pat()?;
        self.end();
        self.expect("=")?;
        self.word(" = ");
        self.never();
        self.some(0);
        let form = self.binary(2, place)?;
        self.end();
        self.end();
        // A chain of conditions would be another expression.
        if self.is("&&") || self.is("||") { None } else { Some(form) }
    }

    fn assignment(&mut self, place: Place) -> Known<Form> {
        match self.peek(0) {
            "return" | "break" | "continue" => return self.jump(place),
            _ => {}
        }
        let (start, at) = (self.ops.len(), self.at);
        let mut form = self.binary(0, place)?;
        // What begins a line is then the operator's expression, and not the one on its left.
        let assigns = ["=", "+=", "-=", "|="].contains(&self.peek(0));
        if place.front && (form.operator || assigns) {
            self.at = at;
            self.ops.truncate(start);
            form = self.binary(0, Place { front: false, ..place })?;
        }
        if self.eat("=") {
            self.ops.insert(start, Op::Begin { indent: 0, consistent: false });
            self.word(" = ");
            self.never();
            self.expr()?;
            self.end();
            return Some(Form { wraps: true, jumps: true, ..Form::PLAIN });
        }
        for operator in ["+=", "-=", "|="] {
            if self.eat(operator) {
                self.infix(start, operator);
                self.expr()?;
                self.end();
                return Some(Form { wraps: true, jumps: true, ..Form::PLAIN });
            }
        }
        if self.is("..") || self.is("..=") { None } else { Some(form) }
    }

    fn jump(&mut self, place: Place) -> Known<Form> {
        self.take(Kind::Ident)?;
        let ends = [";", "}", ",", ")"].contains(&self.peek(0));
        if self.kind(0) == Some(Kind::Lifetime) {
            return None;
        }
        let mut form = Form::PLAIN;
        if !ends {
            self.word(" ");
            form.wraps = self.assignment(Place { front: false, ..place })?.wraps;
        }
        Some(Form { jumps: true, ..form })
    }

    fn binary(&mut self, level: usize, place: Place) -> Known<Form> {
        let Some(operators) = BINARY.get(level) else { return self.cast(place) };
        let start = self.ops.len();
        let mut form = self.binary(level + 1, place)?;
        if form.ends_itself && place.front {
            return Some(form);
        }
        while let Some(operator) = operators.iter().find(|operator| self.is(operator)) {
            // What begins with the token of another operator.
            if *operator == ">" || *operator == "<" && self.peek(1) == "<" {
                return None;
            }
            self.at += 1;
            self.infix(start, operator);
            self.binary(level + 1, Place { front: false, ..place })?;
            self.end();
            form = Form { wraps: true, operator: true, ..Form::PLAIN };
        }
        Some(form)
    }

    /// Makes what was written since `start` the left side of an operator.
    fn infix(&mut self, start: usize, operator: &'static str) {
        let groups = [INDENT, -INDENT].map(|indent| Op::Begin { indent, consistent: false });
        self.ops.splice(start..start, groups);
        self.end();
        self.space();
        self.word(operator);
        self.word(" ");
    }

    fn cast(&mut self, place: Place) -> Known<Form> {
        let form = self.unary(place)?;
        if self.is("as") { None } else { Some(form) }
    }

    fn unary(&mut self, place: Place) -> Known<Form> {
        match self.peek(0) {
            "&" => {
                self.swap("&", "&");
                self.swap("mut", "mut ");
            }
            "*" => {
                self.swap("*", "*");
            }
            "!" => {
                self.swap("!", "!");
            }
            "-" => {
                self.swap("-", "-");
            }
            "|" | "||" | "move" => return self.closure(),
            _ => return self.postfix(place),
        }
        let form = self.unary(Place { front: false, ..place })?;
        Some(Form { wraps: form.wraps, ..Form::PLAIN })
    }

    pub(super) fn primary(&mut self, place: Place) -> Known<Form> {
        match (self.kind(0)?, self.peek(0)) {
            (kind @ (Kind::Text | Kind::Simple | Kind::Float), _) => self.take(kind).map(|()| Form::PLAIN),
            (_, "[") => self.array(),
            (_, "(") => self.parenthesized(),
            (_, "{") => {
                self.all(INDENT);
                self.small_block()?;
                self.end();
                Some(Form::BLOCK)
            }
            (_, "match") => self.choice(),
            (_, "if") => self.alternative(),
            (Kind::Ident, "for" | "while" | "loop" | "unsafe" | "async" | "const" | "move") => None,
            (Kind::Ident, _) | (_, "<" | "::") => self.path_or_struct(place),
            _ => None,
        }
    }

    fn path_or_struct(&mut self, place: Place) -> Known<Form> {
        let start = self.ops.len();
        self.path(Arguments::Turbofish)?;
        match self.peek(0) {
            "!" if self.peek(1) != "=" => None,
            "{" if !place.condition => {
                self.structure(start)?;
                Some(Form { block: true, ..Form::PLAIN })
            }
            _ => Some(Form::PLAIN),
        }
    }

    fn structure(&mut self, start: usize) -> Known {
        /// Above this, each field has a line of its own.
        const WIDEST: isize = 34;
        let groups = [Op::Begin { indent: INDENT, consistent: true }, Op::Begin { indent: -INDENT, consistent: false }];
        self.ops.splice(start..start, groups);
        self.end();
        self.expect("{")?;
        self.word(" {");
        if !self.is("}") {
            self.space();
        }
        while !self.is("}") {
            if self.swap("..", "..") {
                self.expr()?;
                self.space();
                break;
            }
            self.field_value()?;
            if !self.eat(",") && !self.is("}") {
                return None;
            }
            self.comma_or_space(self.is("}"));
        }
        self.expect("}")?;
        self.outdent();
        if width(self.ops.get(start..)?) > WIDEST {
            self.ops.push(Op::Wide);
        }
        self.end();
        self.word("}");
        Some(())
    }

    fn field_value(&mut self) -> Known {
        if self.kind(0) == Some(Kind::Simple) {
            self.take(Kind::Simple)?;
        } else {
            self.take(Kind::Ident)?;
        }
        if self.swap(":", ": ") {
            self.some(0);
            self.expr()?;
            self.end();
        }
        Some(())
    }

    fn array(&mut self) -> Known<Form> {
        let form = Form { block: true, ..Form::PLAIN };
        if self.is_simple_array() {
            return self.simple_array().map(|()| form);
        }
        self.expect("[")?;
        self.word("[");
        let start = self.ops.len();
        if self.eat("]") {
            self.word("]");
            return Some(form);
        }
        self.all(INDENT);
        self.place(Break::ZERO);
        self.expr()?;
        if self.swap(";", "; ") {
            self.ops.drain(start..start + 2);
            self.expr()?;
            self.expect("]")?;
            self.word("]");
            return Some(Form::PLAIN);
        }
        loop {
            let more = self.eat(",");
            let last = self.eat("]");
            self.comma(last);
            if last {
                break;
            }
            more.then_some(())?;
            self.expr()?;
        }
        self.outdent();
        self.end();
        self.word("]");
        Some(form)
    }

    /// Whether all that is in the brackets is integers, characters and truth values.
    fn is_simple_array(&self) -> bool {
        let mut ahead = 1;
        loop {
            let simple = self.kind(ahead) == Some(Kind::Simple) || matches!(self.peek(ahead), "true" | "false");
            match self.peek(ahead + 1) {
                "," if simple && self.peek(ahead + 2) == "]" => return true,
                "," if simple => ahead += 2,
                "]" if simple => return true,
                _ => return false,
            }
        }
    }

    fn simple_array(&mut self) -> Known {
        self.expect("[")?;
        self.all(INDENT);
        self.word("[");
        self.place(Break::ZERO);
        self.some(0);
        while !self.is("]") {
            self.word(self.peek(0));
            self.at += 1;
            self.eat(",");
            if !self.is("]") {
                self.word(",");
                self.space();
            }
        }
        self.at += 1;
        self.end();
        self.comma(true);
        self.outdent();
        self.word("]");
        self.end();
        Some(())
    }

    fn parenthesized(&mut self) -> Known<Form> {
        self.expect("(")?;
        self.word("(");
        let start = self.ops.len();
        let mut items = 0;
        let mut form = Form::PLAIN;
        self.list(")", INDENT, |printer| {
            items += 1;
            form = printer.expr()?;
            Some(())
        })?;
        if items == 1 {
            // One expression in parentheses, and no tuple: the group and its two breaks go.
            if self.tokens.get(self.at.checked_sub(2)?)?.text == "," {
                return None;
            }
            self.ops.drain(start..start + 2);
            self.ops.truncate(self.ops.len().checked_sub(2)?);
        }
        self.word(")");
        Some(Form { block: items != 1, wraps: items == 1 && form.wraps, ..Form::PLAIN })
    }
}
