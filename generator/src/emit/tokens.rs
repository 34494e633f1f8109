//! Small pieces that all of `emit` is made of.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use std::cell::Cell;

/// Tokens that become part of others once, and are moved there: quote copies what it is shown.
pub(super) struct Once(Cell<TokenStream>);

/// See [`Once`].
pub(super) fn once(tokens: TokenStream) -> Once {
    Once(Cell::new(tokens))
}

impl ToTokens for Once {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.take());
    }
}

/// An identifier that `lower` chose.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Doc attributes, a line each.
pub(super) fn doc(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| text(line, if line.is_empty() { "" } else { " " }));
    quote!(#(#[doc = #lines])*)
}

/// A string of `before` and `text`. Each character is looked up in tables to see whether it is to be escaped, where the
/// text does not show that none is.
fn text(text: &str, before: &str) -> Literal {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\'));
    let plain = is_plain.then(|| format!("\"{before}{text}\"").parse().ok()).flatten();
    plain.unwrap_or_else(|| Literal::string(&format!("{before}{text}")))
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

/// A name for a variable that none of `taken` is.
pub(super) fn free(wanted: &str, taken: &[&str]) -> Ident {
    let mut name = wanted.to_owned();
    while taken.contains(&name.as_str()) {
        name.push('_');
    }
    ident(&name)
}
