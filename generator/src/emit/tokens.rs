//! Small pieces that all of `emit` is made of.

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

/// An identifier that `lower` chose.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Doc attributes, a line each.
pub(super) fn doc(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Whether `tokens` names `name` itself, not something of that name in another module.
pub(super) fn mentions(tokens: &TokenStream, name: &str) -> bool {
    let (mut colon, mut qualified) = (false, false);
    tokens.clone().into_iter().any(|token| {
        let behind_colons = qualified;
        let joins = |punct: &Punct| punct.as_char() == ':' && punct.spacing() == Spacing::Joint;
        qualified = colon && matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
        colon = matches!(&token, TokenTree::Punct(punct) if joins(punct));
        match token {
            TokenTree::Ident(ident) => ident == name && !behind_colons,
            TokenTree::Group(group) => mentions(&group.stream(), name),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

/// A name for a variable that none of `taken` is.
pub(super) fn free(wanted: &str, taken: &[&str]) -> Ident {
    let mut name = wanted.to_owned();
    while taken.contains(&name.as_str()) {
        name.push('_');
    }
    ident(&name)
}
