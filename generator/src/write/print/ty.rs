//! Types, and the paths that types and expressions share.

use super::layout::INDENT;
use super::lexer::Kind;
use super::printer::{Known, Printer};

/// How a path takes its generic arguments.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Arguments {
    /// As in `Vec<T>`.
    Plain,
    /// As in `Vec::<T>`.
    Turbofish,
}

impl Printer<'_, '_> {
    pub(super) fn ty(&mut self) -> Known {
        match self.peek(0) {
            "&" => self.reference(),
            "[" => self.slice(),
            "(" => self.tuple(),
            "dyn" | "impl" => {
                self.take(Kind::Ident)?;
                self.word(" ");
                self.bounds()
            }
            "fn" => self.function_pointer(),
            "_" | "!" => {
                self.word(self.peek(0));
                self.at += 1;
                Some(())
            }
            _ => self.path(Arguments::Plain),
        }
    }

    fn reference(&mut self) -> Known {
        self.expect("&")?;
        self.word("&");
        if self.kind(0) == Some(Kind::Lifetime) {
            self.take(Kind::Lifetime)?;
            self.word(" ");
        }
        self.swap("mut", "mut ");
        self.ty()
    }

    fn slice(&mut self) -> Known {
        self.expect("[")?;
        self.word("[");
        self.ty()?;
        if self.swap(";", "; ") {
            self.expr()?;
        }
        self.expect("]")?;
        self.word("]");
        Some(())
    }

    fn tuple(&mut self) -> Known {
        self.expect("(")?;
        self.word("(");
        // A tuple of one type is rare.
        let mut types = 0;
        self.list(")", INDENT, |printer| {
            types += 1;
            printer.ty()
        })?;
        self.word(")");
        (types != 1).then_some(())
    }

    fn function_pointer(&mut self) -> Known {
        self.expect("fn")?;
        self.expect("(")?;
        self.word("fn(");
        self.list(")", INDENT, Self::ty)?;
        self.word(")");
        self.output()
    }

    /// What a function gives back, if it says so.
    pub(super) fn output(&mut self) -> Known {
        if self.swap("->", " -> ") {
            self.ty()?;
        }
        Some(())
    }

    /// Bounds of a trait object or of `impl`.
    fn bounds(&mut self) -> Known {
        self.bound()?;
        while self.swap("+", " + ") {
            self.bound()?;
        }
        Some(())
    }

    pub(super) fn bound(&mut self) -> Known {
        if self.kind(0) == Some(Kind::Lifetime) {
            return self.take(Kind::Lifetime);
        }
        if self.eat("for") {
            self.expect("<")?;
            self.word("for<");
            self.take(Kind::Lifetime)?;
            self.expect(">")?;
            self.word("> ");
        }
        self.swap("?", "?");
        self.path(Arguments::Plain)
    }

    pub(super) fn path(&mut self, arguments: Arguments) -> Known {
        if self.is("<") {
            self.qualified(arguments)?;
        } else {
            self.swap("::", "::");
            self.segment(arguments)?;
        }
        while self.is("::") && (self.kind(1) == Some(Kind::Ident)) {
            self.swap("::", "::");
            self.segment(arguments)?;
        }
        Some(())
    }

    /// `<T as Trait>`
    fn qualified(&mut self, arguments: Arguments) -> Known {
        self.expect("<")?;
        self.word("<");
        self.ty()?;
        if self.swap("as", " as ") {
            self.path(Arguments::Plain)?;
        }
        self.expect(">")?;
        self.expect("::")?;
        self.word(">");
        self.word("::");
        self.segment(arguments)
    }

    fn segment(&mut self, arguments: Arguments) -> Known {
        self.take(Kind::Ident)?;
        match arguments {
            Arguments::Plain if self.is("(") => self.inputs(),
            Arguments::Plain if self.is("<") => self.generic_arguments(),
            _ if self.is("::") && self.peek(1) == "<" => {
                self.swap("::", "::");
                self.generic_arguments()
            }
            _ => Some(()),
        }
    }

    /// The arguments of `Fn(A) -> B`.
    fn inputs(&mut self) -> Known {
        self.all(INDENT);
        self.expect("(")?;
        self.word("(");
        let start = self.ops.len();
        self.list(")", 0, Self::ty)?;
        // The group is the one around the parentheses.
        if self.ops.len() > start {
            self.ops.remove(start);
            self.ops.pop();
        }
        self.word(")");
        self.output()?;
        self.end();
        Some(())
    }

    pub(super) fn generic_arguments(&mut self) -> Known {
        self.expect("<")?;
        self.word("<");
        self.list(">", INDENT, Self::generic_argument)?;
        self.word(">");
        Some(())
    }

    fn generic_argument(&mut self) -> Known {
        match self.kind(0)? {
            Kind::Lifetime => self.take(Kind::Lifetime),
            Kind::Simple => self.take(Kind::Simple),
            Kind::Ident if self.peek(1) == "=" => {
                self.take(Kind::Ident)?;
                self.swap("=", " = ");
                self.ty()
            }
            _ => self.ty(),
        }
    }

    /// Parameters of a function, a type or an implementation.
    pub(super) fn generics(&mut self) -> Known {
        if !self.eat("<") {
            return Some(());
        }
        self.word("<");
        self.list(">", 0, Self::generic)?;
        self.word(">");
        Some(())
    }

    fn generic(&mut self) -> Known {
        if self.kind(0) == Some(Kind::Lifetime) {
            self.take(Kind::Lifetime)?;
            return if self.is(":") { None } else { Some(()) };
        }
        if self.swap("const", "const ") {
            self.take(Kind::Ident)?;
            self.expect(":")?;
            self.word(": ");
            return self.ty();
        }
        self.take(Kind::Ident)?;
        self.some(INDENT);
        if self.swap(":", ": ") {
            self.bound()?;
            while self.eat("+") {
                self.space();
                self.word("+ ");
                self.bound()?;
            }
        }
        self.end();
        if self.is("=") { None } else { Some(()) }
    }

    /// A space, or the bounds of a body that follows.
    pub(super) fn where_clause(&mut self) -> Known {
        if !self.eat("where") {
            self.word(" ");
            return Some(());
        }
        self.hard();
        self.outdent();
        self.word("where");
        self.hard();
        while !self.is("{") {
            self.ty()?;
            self.expect(":")?;
            self.word(": ");
            self.bounds()?;
            if !self.eat(",") && !self.is("{") {
                return None;
            }
            self.word(",");
            self.hard();
        }
        self.outdent();
        Some(())
    }
}
