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
    let mut selected: Vec<&Definition> = selected(api).collect();
    selected.sort_by(|a, b| a.name.rust.cmp(&b.name.rust));
    let types: TokenStream = selected.iter().map(|definition| definition_tokens(api, definition)).collect();
    let bridged: Vec<_> = selected.iter().filter(|d| is_bridged(d)).map(|d| ident(&d.name.rust)).collect();
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

/// Whether there is a type that needs serde's traits.
pub(super) fn has_bridge(api: &Api) -> bool {
    selected(api).any(is_bridged)
}

fn selected(api: &Api) -> impl Iterator<Item = &Definition> {
    let is_selected = |id| api.selected.as_ref().is_none_or(|selected| selected.contains(&id));
    let all = api.types.iter().enumerate();
    all.filter(move |(index, _)| is_selected(TypeId(*index))).map(|(_, definition)| definition)
}

fn is_bridged(definition: &Definition) -> bool {
    !matches!(definition.kind, Kind::Alias(_))
}

fn definition_tokens(api: &Api, definition: &Definition) -> TokenStream {
    match &definition.kind {
        Kind::Object(object) => object::tokens(api, definition, object),
        Kind::Enumeration(enumeration) => enumeration::tokens(definition, enumeration),
        Kind::Union(union) => union::tokens(api, definition, union),
        Kind::Alias(ty) => {
            let name = ident(&definition.name.rust);
            let docs = doc(&docs::lines(&definition.docs, &format!("{} of the document.", docs::code(&definition.name.spec))));
            let ty = types::local(api, ty);
            quote!(#docs pub type #name = #ty;)
        }
    }
}

/// Imports of what is used.
fn uses(tokens: &TokenStream) -> TokenStream {
    let runtime: Vec<TokenStream> = [("Maybe", quote!(Maybe)), ("format", quote!(format)), ("json", quote!(json))]
        .into_iter()
        .filter(|(name, _)| mentions(tokens, name))
        .map(|(_, path)| path)
        .collect();
    let serde = mentions(tokens, "with_serde").then(|| {
        quote!(
            use super::macros::with_serde;
        )
    });
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
