//! Assertions as tables.

use super::types::format_name;
use crate::emit::tokens::{ident, integer};
use crate::ir::{Api, Number, Rule, SchemaId};
use proc_macro2::TokenStream;
use quote::quote;

/// `&[…]` of rules.
pub(in crate::emit) fn rules(api: &Api, rules: &[Rule]) -> TokenStream {
    let rules = rules.iter().map(|of| rule(api, of));
    quote!(&[#(#rules),*])
}

/// The table of a whole schema.
pub(super) fn schema_path(api: &Api, id: SchemaId) -> TokenStream {
    let name = ident(&api.schemas[id.0].rust);
    quote!(v1::Ref(schemas::#name))
}

pub(super) fn rule(api: &Api, rule: &Rule) -> TokenStream {
    let count = |name: &str, count: u64| {
        let name = ident(name);
        let count = integer(count);
        quote!(v1::Rule::#name(#count))
    };
    let bound = |name: &str, bound: &Number| {
        let name = ident(name);
        let bound = number(bound);
        quote!(v1::Rule::#name(#bound))
    };
    match rule {
        Rule::MinLength(least) => count("MinLength", *least),
        Rule::MaxLength(most) => count("MaxLength", *most),
        Rule::Pattern(pattern) => quote!(v1::Rule::Pattern(#pattern)),
        Rule::Backtrack(pattern) => quote!(v1::Rule::Backtrack(#pattern)),
        Rule::Minimum(n) => bound("Minimum", n),
        Rule::Maximum(n) => bound("Maximum", n),
        Rule::ExclusiveMinimum(n) => bound("ExclusiveMinimum", n),
        Rule::ExclusiveMaximum(n) => bound("ExclusiveMaximum", n),
        Rule::MultipleOf(n) => bound("MultipleOf", n),
        Rule::MinItems(least) => count("MinItems", *least),
        Rule::MaxItems(most) => count("MaxItems", *most),
        Rule::UniqueItems => quote!(v1::Rule::UniqueItems),
        Rule::MinProperties(least) => count("MinProperties", *least),
        Rule::MaxProperties(most) => count("MaxProperties", *most),
        Rule::Items(inner) => {
            let inner = rules(api, inner);
            quote!(v1::Rule::Items(#inner))
        }
        Rule::Values(inner) => {
            let inner = rules(api, inner);
            quote!(v1::Rule::Values(#inner))
        }
        Rule::Format(format) => {
            let name = ident(format_name(*format));
            quote!(v1::Rule::Format(v1::Format::#name))
        }
        Rule::Enum(values) => quote!(v1::Rule::Enum(&[#(#values),*])),
        Rule::Elsewhere => quote!(v1::Rule::Elsewhere),
        Rule::Schema(id) => {
            let table = schema_path(api, *id);
            quote!(v1::Rule::Schema(#table))
        }
    }
}

fn number(number: &Number) -> TokenStream {
    match number {
        Number::Int(int) => {
            let literal = integer(*int);
            quote!(v1::Number::Int(#literal))
        }
        Number::Decimal(text) => quote!(v1::Number::Decimal(#text)),
    }
}
