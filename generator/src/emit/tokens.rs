//! Small pieces that all of `emit` is made of.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;

/// An identifier that `lower` chose.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Doc attributes, a line each.
pub(super) fn doc(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The names that `tokens` uses themselves, not those of things in other modules, nor those of an enum's own variants.
pub(super) fn names(tokens: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(tokens, false, &mut found);
    found
}

/// The modules that paths in `tokens` begin with: a member may be called `format` or `json`, too.
pub(super) fn modules(tokens: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect_modules(tokens, &mut found);
    found
}

fn collect_modules(tokens: &TokenStream, into: &mut BTreeSet<String>) {
    let mut colons = 0;
    let mut first: Option<String> = None;
    for token in tokens.clone() {
        let is_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
        match token {
            TokenTree::Ident(ident) => first = (colons != 2).then(|| ident.to_string()),
            TokenTree::Group(group) => collect_modules(&group.stream(), into),
            TokenTree::Punct(_) if is_colon && colons == 1 => into.extend(first.take()),
            _ if is_colon => {}
            _ => first = None,
        }
        colons = if is_colon { colons + 1 } else { 0 };
    }
}

/// `variants`: whether these are the insides of an enum.
fn collect(tokens: &TokenStream, variants: bool, into: &mut BTreeSet<String>) {
    let mut colons = 0;
    let mut in_enum = false;
    for token in tokens.clone() {
        let qualified = colons == 2;
        colons = if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':') { colons + 1 } else { 0 };
        match token {
            TokenTree::Ident(ident) if !qualified && !variants => {
                in_enum |= ident == "enum";
                into.insert(ident.to_string());
            }
            TokenTree::Group(group) => {
                collect(&group.stream(), in_enum && group.delimiter() == Delimiter::Brace, into);
                in_enum = false;
            }
            _ => {}
        }
    }
}

/// A name for a variable that none of `taken` is.
pub(super) fn free(wanted: &str, taken: &[&str]) -> Ident {
    let mut name = wanted.to_owned();
    while taken.contains(&name.as_str()) {
        name.push('_');
    }
    ident(&name)
}
