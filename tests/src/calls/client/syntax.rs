//! Methods and their inputs, as syntax.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::visit::Visit;
use syn::{Expr, FnArg, ImplItem, ImplItemFn, Item, ItemImpl, Pat, Type};

pub(super) fn mentions(expression: &Expr, name: &str) -> bool {
    struct Mentions<'a>(&'a str, bool);
    impl Visit<'_> for Mentions<'_> {
        fn visit_ident(&mut self, ident: &Ident) {
            self.1 |= ident == self.0;
        }
    }
    let mut found = Mentions(name, false);
    found.visit_expr(expression);
    found.1
}

/// The type in `impl Into<T>`.
pub(super) fn named(ty: &Type) -> Option<String> {
    let Type::ImplTrait(ty) = ty else { return None };
    let syn::TypeParamBound::Trait(bound) = ty.bounds.first()? else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments else { return None };
    Some(arguments.args.to_token_stream().to_string().replace(' ', ""))
}

/// The inputs of a method but for itself.
pub(super) fn inputs(method: &ImplItemFn) -> Vec<(String, &Type)> {
    let typed = method.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(input),
        FnArg::Receiver(_) => None,
    });
    typed
        .filter_map(
            |input| if let Pat::Ident(name) = &*input.pat { Some((name.ident.to_string(), &*input.ty)) } else { None },
        )
        .collect()
}

pub(super) fn takes_text(method: &ImplItemFn) -> bool {
    matches!(inputs(method).as_slice(), [(_, ty)] if matches!(named(ty).as_deref(), Some("String" | "Credential")))
}

pub(super) fn block(item: &Item) -> Option<&ItemImpl> {
    if let Item::Impl(block) = item { Some(block).filter(|block| block.trait_.is_none()) } else { None }
}

pub(super) fn methods(block: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    block.items.iter().filter_map(|item| if let ImplItem::Fn(method) = item { Some(method) } else { None })
}

pub(super) fn self_name(block: &ItemImpl) -> String {
    last(&block.self_ty).unwrap_or_default()
}

pub(super) fn last(ty: &Type) -> Option<String> {
    let Type::Path(ty) = ty else { return None };
    ty.path.segments.last().map(|segment| segment.ident.to_string())
}
