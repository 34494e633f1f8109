//! Rust as syntax: calls with what is called on their results, and literals.

use syn::{Expr, ExprLit, Lit};

/// `Owner::name(arguments)` and `.method(arguments)` after it.
pub struct Call<'a> {
    /// What is called: the last part of the path.
    pub name: String,
    /// What it is given.
    pub arguments: Vec<&'a Expr>,
    /// The methods that are called on the result, in order.
    pub methods: Vec<(String, Vec<&'a Expr>)>,
}

impl<'a> Call<'a> {
    /// Takes a chain of calls apart.
    pub fn of(expression: &'a Expr) -> Option<Self> {
        match expression {
            Expr::Call(call) => {
                let Expr::Path(path) = &*call.func else { return None };
                let name = path.path.segments.last()?.ident.to_string();
                Some(Self { name, arguments: call.args.iter().collect(), methods: Vec::new() })
            }
            Expr::MethodCall(call) => {
                let mut chain = Self::of(&call.receiver)?;
                chain.methods.push((call.method.to_string(), call.args.iter().collect()));
                Some(chain)
            }
            _ => None,
        }
    }

    /// What the method `name` is given, if it is called.
    pub fn method(&self, name: &str) -> Option<&[&'a Expr]> {
        self.methods.iter().find(|(called, _)| called == name).map(|(_, arguments)| arguments.as_slice())
    }
}

/// The elements of `&[a, b]`.
pub fn elements(expression: &Expr) -> Vec<&Expr> {
    match expression {
        Expr::Reference(reference) => elements(&reference.expr),
        Expr::Array(array) => array.elems.iter().collect(),
        _ => Vec::new(),
    }
}

/// The text of a string literal.
pub fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// The value of an integer literal.
pub fn index(expression: &Expr) -> Option<usize> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        _ => None,
    }
}
