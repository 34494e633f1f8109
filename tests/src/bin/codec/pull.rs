//! The shape `loop`: every struct matches the names of its members in a loop of its own.

use crate::facts::{Facts, Object, name};
use syn::visit_mut::{VisitMut, visit_expr_mut, visit_item_impl_mut};
use syn::{Expr, ItemImpl, parse_quote};

/// Rewrites the models of a file.
pub(crate) fn rewrite(file: &mut syn::File) {
    let facts = Facts::of(file);
    Loops { facts: &facts, object: None }.visit_file_mut(file);
}

struct Loops<'a> {
    facts: &'a Facts,
    /// The type whose reading is looked at.
    object: Option<&'a Object>,
}

impl VisitMut for Loops<'_> {
    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        let last = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
        let is_decode = last.is_some_and(|segment| segment.ident == "Decode");
        self.object = name(&item.self_ty).filter(|_| is_decode).and_then(|name| self.facts.objects.get(&name));
        visit_item_impl_mut(self, item);
        self.object = None;
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let (Some(object), Expr::MethodCall(call)) = (self.object, &*expression)
            && call.method == "object"
        {
            let slots = tests::rust::elements(&call.args[1]).into_iter().map(slot);
            *expression = pull(object, &call.receiver, slots.collect());
            return;
        }
        visit_expr_mut(self, expression);
    }
}

fn slot(slot: &Expr) -> &Expr {
    match slot {
        Expr::Reference(slot) => &slot.expr,
        _ => slot,
    }
}

fn pull(object: &Object, reader: &Expr, slots: Vec<&Expr>) -> Expr {
    let names = object.members.iter().map(|member| &member.wire);
    let places = slots.iter().take(object.members.len());
    let others: Expr = match slots.get(object.members.len()) {
        Some(rest) => parse_quote!(v1::Fill::entry(&mut #rest, name_, reader_)),
        None => parse_quote!(reader_.skip()),
    };
    parse_quote!(#reader.map(&mut |name_, reader_| match name_ {
        #(#names => v1::Fill::member(&mut #places, reader_),)*
        _ => #others,
    }))
}
