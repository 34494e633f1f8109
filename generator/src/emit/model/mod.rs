//! Types: structs, enums over strings, enums over types, and what the runtime needs to know of them.

mod enumeration;
mod object;
mod rule;
mod types;
mod union;

pub(super) use rule::rules;
pub(super) use types::{Argument, argument, type_tokens};

use super::docs;
use super::module::{Items, Module};
use super::tokens::{doc, ident, mentions};
use crate::ir::{Api, Definition, Kind, TypeId};
use proc_macro2::TokenStream;
use quote::quote;

/// The module `models`, in the order of names, so that reordering in the document changes nothing.
pub(super) fn module(api: &Api) -> Module {
    let mut selected: Vec<&Definition> = api
        .types
        .iter()
        .enumerate()
        .filter(|(index, _)| api.selected.as_ref().is_none_or(|selected| selected.contains(&TypeId(*index))))
        .map(|(_, definition)| definition)
        .collect();
    selected.sort_by(|a, b| a.name.rust.cmp(&b.name.rust));
    let types: TokenStream = selected.iter().map(|definition| definition_tokens(api, definition)).collect();
    let bridged: Vec<_> =
        selected.iter().filter(|d| !matches!(d.kind, Kind::Alias(_))).map(|d| ident(&d.name.rust)).collect();
    let bridge = (!bridged.is_empty()).then(|| quote!(with_serde! { #(#bridged)* }));
    let tokens = quote!(#types #bridge);
    let uses = uses(&tokens);
    Module {
        name: "models".to_owned(),
        docs: vec!["The types that calls take and give.".to_owned()],
        public: true,
        items: Items::Tokens(quote!(#uses #tokens)),
        ..Module::default()
    }
}

fn definition_tokens(api: &Api, definition: &Definition) -> TokenStream {
    match &definition.kind {
        Kind::Object(object) => object::tokens(api, definition, object),
        Kind::Enumeration(enumeration) => enumeration::tokens(definition, enumeration),
        Kind::Union(union) => union::tokens(api, definition, union),
        Kind::Alias(ty) => {
            let name = ident(&definition.name.rust);
            let docs = doc(&docs::lines(&definition.docs, &format!("`{}` of the document.", definition.name.spec)));
            let ty = types::local(api, ty);
            quote!(#docs pub type #name = #ty;)
        }
    }
}

/// Imports of what is used.
fn uses(tokens: &TokenStream) -> TokenStream {
    let runtime: Vec<TokenStream> = [
        ("Maybe", quote!(Maybe)),
        ("ValidationError", quote!(ValidationError)),
        ("format", quote!(format)),
        ("json", quote!(json)),
    ]
    .into_iter()
    .filter(|(name, _)| mentions(tokens, name))
    .map(|(_, path)| path)
    .collect();
    let serde = mentions(tokens, "with_serde").then(|| quote!(use super::macros::with_serde;));
    let private = mentions(tokens, "v1").then(|| {
        quote!(
            use super::runtime::__private::v1;
        )
    });
    let map = mentions(tokens, "BTreeMap").then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let runtime = (!runtime.is_empty()).then(|| quote!(use super::runtime::{#(#runtime),*};));
    quote!(#serde #private #runtime #map)
}
