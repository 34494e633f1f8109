//! What the builder calls servers and security schemes.

use crate::rust::{Call, text};
use std::collections::BTreeMap;
use syn::Expr;
use syn::visit::Visit;

/// Collects `Server::new("…").method("…")` and `Scheme { name: "…", method: "…", … }`.
#[derive(Default)]
pub(super) struct Named {
    pub servers: BTreeMap<String, String>,
    pub schemes: BTreeMap<String, String>,
}

impl<'a> Visit<'a> for Named {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Some(call) = Call::of(expression)
            && let Some(method) = call.method("method").and_then(|arguments| text(arguments.first()?))
            && let Some(name) = call.arguments.first().and_then(|name| text(name))
        {
            self.servers.insert(name, method);
        }
        syn::visit::visit_expr(self, expression);
    }

    fn visit_expr_struct(&mut self, literal: &'a syn::ExprStruct) {
        let field = |name: &str| {
            let of = |field: &&syn::FieldValue| matches!(&field.member, syn::Member::Named(ident) if ident == name);
            literal.fields.iter().find(of).and_then(|field| text(&field.expr))
        };
        if let (Some(name), Some(method)) = (field("name"), field("method")) {
            self.schemes.insert(name, method);
        }
    }
}
