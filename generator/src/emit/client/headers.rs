//! The headers of an operation's answers.

use crate::emit::docs;
use crate::emit::model::{bridge, type_tokens};
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, HeaderField, Headers, Operation};
use proc_macro2::TokenStream;
use quote::quote;

/// The struct of an operation's headers; another name of that of an operation `before` it which has the same.
pub(super) fn tokens(api: &Api, operation: &Operation, headers: &Headers, before: &[&Operation]) -> TokenStream {
    let name = ident(&headers.name);
    let text = format!(" The headers that the document describes for answers of [`Client::{}`].", operation.name.rust);
    if let Some(twin) = before.iter().filter_map(|other| other.headers.as_ref()).find(|other| same(other, headers)) {
        let twin = ident(&twin.name);
        return quote! {
            #[doc = #text]
            pub type #name = #twin;
        };
    }
    let fields = headers.fields.iter().map(|field| {
        let docs = doc(&docs::lines(&field.docs, &format!("The header {}.", docs::code(&field.name.spec))));
        let name = ident(&field.name.rust);
        let ty = type_tokens(api, &field.ty, &quote!(models::));
        quote!(#docs pub #name: Option<#ty>,)
    });
    let read = headers.fields.iter().map(|field| {
        let name = ident(&field.name.rust);
        let read = read(api, field);
        quote!(#name: #read,)
    });
    quote! {
        #[doc = #text]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* }

        impl #name {
            /// The headers of an answer or an error, as far as they are there; those that are not of their type are told.
            #[inline]
            pub fn from_headers(headers: &v1::HeaderMap) -> Result<Self, v1::ValidationError> {
                let mut faults = Vec::new();
                let found = Self { #(#read)* };
                v1::ValidationError::of(faults).map(|()| found)
            }
        }
    }
}

fn same(one: &Headers, other: &Headers) -> bool {
    let alike = |(one, other): (&HeaderField, &HeaderField)| {
        one.name == other.name && one.ty == other.ty && one.json == other.json
    };
    one.fields.len() == other.fields.len() && one.fields.iter().zip(&other.fields).all(alike)
}

fn read(api: &Api, field: &HeaderField) -> TokenStream {
    let name = &field.name.spec;
    let with = if field.json { quote!(v1::json_header) } else { quote!(v1::header) };
    match bridge(api, &field.ty) {
        Some(bridge) => {
            quote!(#with::<v1::Foreign<_, #bridge>>(headers, #name, &mut faults).map(v1::Foreign::into_inner))
        }
        None => quote!(#with(headers, #name, &mut faults)),
    }
}
