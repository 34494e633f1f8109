//! Items.

use super::layout::{Break, INDENT, Op};
use super::lexer::Kind;
use super::printer::{Known, Printer};

impl<'c> Printer<'c, '_> {
    /// An item without its attributes.
    pub(super) fn item(&mut self) -> Known {
        if self.peek(1) == "!" {
            return self.macro_call();
        }
        let start = self.ops.len();
        self.visibility()?;
        let head = self.ops.split_off(start);
        match self.peek(0) {
            "use" => self.import(head),
            "mod" => self.module(head),
            "struct" => self.structure_item(head),
            "enum" => self.enumeration(head),
            "impl" if head.is_empty() => self.implementation(),
            "static" => self.value("static ", head),
            "const" if self.peek(1) != "fn" && self.peek(1) != "async" => self.value("const ", head),
            "type" => self.alias(head),
            "const" | "async" | "fn" => self.function(head),
            _ => None,
        }
    }

    fn visibility(&mut self) -> Known {
        if !self.eat("pub") {
            return Some(());
        }
        if !self.eat("(") {
            self.word("pub ");
            return Some(());
        }
        self.word("pub(");
        self.swap("in", "in ");
        self.take(Kind::Ident)?;
        while self.swap("::", "::") {
            self.take(Kind::Ident)?;
        }
        self.expect(")")?;
        self.word(") ");
        Some(())
    }

    fn module(&mut self, head: Head<'c>) -> Known {
        self.expect("mod")?;
        self.all(INDENT);
        self.ops.extend(head);
        self.word("mod ");
        self.take(Kind::Ident)?;
        if self.eat(";") {
            self.word(";");
        } else {
            self.expect("{")?;
            self.expect("}")?;
            self.word(" {}");
        }
        self.end();
        self.hard();
        Some(())
    }

    fn structure_item(&mut self, head: Head<'c>) -> Known {
        self.expect("struct")?;
        self.all(INDENT);
        self.ops.extend(head);
        self.word("struct ");
        self.take(Kind::Ident)?;
        self.generics()?;
        match self.peek(0) {
            "{" | "where" => {
                self.where_clause()?;
                self.expect("{")?;
                self.word("{");
                self.members(Self::field)?;
                self.outdent();
                self.end();
                self.word("}");
            }
            "(" => {
                self.fields_unnamed()?;
                self.expect(";")?;
                self.word(";");
                self.end();
            }
            _ => {
                self.expect(";")?;
                self.word(";");
                self.end();
            }
        }
        self.hard();
        Some(())
    }

    /// Lines of members, each with a comma, up to the brace that closes them.
    fn members(&mut self, member: fn(&mut Self) -> Known) -> Known {
        if !self.is("}") {
            self.hard();
        }
        while !self.is("}") {
            self.outer_attributes()?;
            member(self)?;
            if !self.eat(",") && !self.is("}") {
                return None;
            }
            self.word(",");
            self.hard();
        }
        self.expect("}")
    }

    fn field(&mut self) -> Known {
        self.visibility()?;
        self.take(Kind::Ident)?;
        self.expect(":")?;
        self.word(": ");
        self.ty()
    }

    /// Fields of a tuple; the group is there already.
    fn fields_unnamed(&mut self) -> Known {
        self.expect("(")?;
        self.word("(");
        self.place(Break::ZERO);
        loop {
            if self.is("#") {
                return None;
            }
            self.visibility()?;
            self.ty()?;
            let more = self.eat(",");
            let last = self.eat(")");
            self.comma(last);
            if last {
                break;
            }
            more.then_some(())?;
        }
        self.outdent();
        self.word(")");
        Some(())
    }

    fn enumeration(&mut self, head: Head<'c>) -> Known {
        self.expect("enum")?;
        self.all(INDENT);
        self.ops.extend(head);
        self.word("enum ");
        self.take(Kind::Ident)?;
        self.generics()?;
        self.where_clause()?;
        self.expect("{")?;
        self.word("{");
        self.members(Self::variant)?;
        self.outdent();
        self.end();
        self.word("}");
        self.hard();
        Some(())
    }

    fn variant(&mut self) -> Known {
        self.take(Kind::Ident)?;
        match self.peek(0) {
            "(" => {
                self.all(INDENT);
                self.fields_unnamed()?;
                self.end();
                Some(())
            }
            "{" => None,
            "=" => {
                self.swap("=", " = ");
                self.expr().map(|_| ())
            }
            _ => Some(()),
        }
    }

    fn implementation(&mut self) -> Known {
        self.expect("impl")?;
        self.all(INDENT);
        self.some(-INDENT);
        self.all(INDENT);
        self.word("impl");
        self.generics()?;
        self.end();
        self.word(" ");
        self.ty()?;
        if self.eat("for") {
            self.space();
            self.word("for ");
            self.ty()?;
        }
        self.end();
        self.where_clause()?;
        self.expect("{")?;
        self.word("{");
        if !self.is("}") {
            self.hard();
        }
        while !self.is("}") {
            self.outer_attributes()?;
            self.item()?;
        }
        self.expect("}")?;
        self.outdent();
        self.end();
        self.word("}");
        self.hard();
        Some(())
    }

    fn value(&mut self, keyword: &'static str, head: Head<'c>) -> Known {
        self.at += 1;
        self.all(0);
        self.ops.extend(head);
        self.word(keyword);
        self.swap("mut", "mut ");
        self.take(Kind::Ident)?;
        self.expect(":")?;
        self.word(": ");
        self.ty()?;
        self.expect("=")?;
        self.word(" = ");
        self.never();
        self.expr()?;
        self.expect(";")?;
        self.word(";");
        self.end();
        self.hard();
        Some(())
    }

    fn alias(&mut self, head: Head<'c>) -> Known {
        self.expect("type")?;
        self.all(INDENT);
        self.ops.extend(head);
        self.word("type ");
        self.take(Kind::Ident)?;
        self.generics()?;
        self.expect("=")?;
        self.word(" = ");
        self.never();
        self.some(-INDENT);
        self.ty()?;
        self.end();
        self.expect(";")?;
        self.word(";");
        self.end();
        self.hard();
        Some(())
    }

    fn function(&mut self, head: Head<'c>) -> Known {
        self.all(INDENT);
        self.ops.extend(head);
        self.swap("const", "const ");
        self.swap("async", "async ");
        self.expect("fn")?;
        self.word("fn ");
        self.take(Kind::Ident)?;
        self.generics()?;
        self.expect("(")?;
        self.word("(");
        self.never();
        self.list(")", 0, Self::parameter)?;
        self.word(")");
        self.all(-INDENT);
        self.output()?;
        self.end();
        self.where_clause()?;
        self.body()?;
        self.hard();
        Some(())
    }

    fn parameter(&mut self) -> Known {
        if self.is("#") {
            return None;
        }
        let ahead = match (self.peek(0), self.kind(1)) {
            ("&", Some(Kind::Lifetime)) => 2,
            ("&", _) => 1,
            _ => 0,
        };
        let ahead = ahead + usize::from(self.peek(ahead) == "mut");
        if self.peek(ahead) != "self" || self.peek(ahead + 1) == ":" {
            return self.typed_pat();
        }
        if self.swap("&", "&") && self.kind(0) == Some(Kind::Lifetime) {
            self.take(Kind::Lifetime)?;
            self.word(" ");
        }
        self.swap("mut", "mut ");
        self.take(Kind::Ident)
    }

    /// A call of one of our macros: types, paths and words between commas and colons. It takes no comma at the end.
    fn macro_call(&mut self) -> Known {
        self.take(Kind::Ident)?;
        self.swap("!", "!");
        self.expect("(")?;
        self.word("(");
        self.all(INDENT);
        self.place(Break::ZERO);
        self.macro_argument()?;
        while self.eat(",") {
            self.word(",");
            self.space();
            self.macro_argument()?;
        }
        self.place(Break::ZERO);
        self.outdent();
        self.end();
        self.expect(")")?;
        self.expect(";")?;
        self.word(");");
        self.hard();
        Some(())
    }

    fn macro_argument(&mut self) -> Known {
        self.ty()?;
        while !self.is(",") && !self.is(")") {
            if !self.swap(":", ": ") {
                self.word(" ");
            }
            self.ty()?;
        }
        Some(())
    }
}

/// The visibility of an item, to be written inside of its group.
pub(super) type Head<'c> = Vec<Op<'c>>;
