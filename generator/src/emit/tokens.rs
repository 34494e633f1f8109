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

/// An integer as people write it: clippy's pedantic group wants groups of three digits.
pub(super) fn integer(value: impl Into<i128>) -> TokenStream {
    grouped(&value.into().to_string())
}

/// A finite number, likewise.
pub(super) fn float(value: f64) -> TokenStream {
    grouped(&format!("{value:?}"))
}

fn grouped(text: &str) -> TokenStream {
    let end = text.find(['e', 'E']).unwrap_or(text.len());
    let (mantissa, exponent) = text.split_at(end);
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(whole, rest)| (whole, Some(rest)));
    let digits: Vec<char> = whole.chars().collect();
    let whole: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
    let separator = if digits.len() > 5 { "_" } else { "" };
    let mut written = format!("{sign}{}", whole.join(separator));
    if let Some(fraction) = fraction {
        let digits: Vec<char> = fraction.chars().collect();
        let groups: Vec<String> = digits.chunks(3).map(|group| group.iter().collect()).collect();
        let separator = if digits.len() > 5 { "_" } else { "" };
        written = format!("{written}.{}", groups.join(separator));
    }
    format!("{written}{exponent}").parse().unwrap_or_default()
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
