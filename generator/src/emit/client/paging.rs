//! The pages of an operation: a table, and two methods of its call.

use crate::emit::model::{bridge, type_tokens};
use crate::emit::tokens::ident;
use crate::ir::{Api, Operation, Output, Paging, Step, Type};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// What is emitted for an operation that has pages.
pub(super) fn tokens(api: &Api, operation: &Operation, paging: &Paging) -> TokenStream {
    let Output::Json(answer) = &operation.output else {
        return TokenStream::new();
    };
    let name = format_ident!("{}_PAGING", operation.name.rust.to_uppercase());
    let call = ident(&operation.call);
    let body = typed_body(api, operation, paging);
    let table = table(&name, paging, &body);
    let pages = free(operation, "pages");
    let (ty, read) = read(api, answer, &quote!(v1::json), &quote!(v1::foreign));
    let items = paging.items.as_ref().map(|(_, item)| {
        let (ty, read) = read_items(api, item);
        let items = free(operation, "items");
        quote! {
            /// The items of all pages, from the one on that the call asks for.
            #[inline]
            pub fn #items(self) -> v1::PageItems<#ty> {
                v1::PageItems::new(self.call, &#name, #read)
            }
        }
    });
    quote! {
        impl #call {
            /// The answers page by page, from the one on that the call asks for.
            #[inline]
            pub fn #pages(self) -> v1::Pages<#ty> {
                v1::Pages::new(self.call, &#name, #read)
            }

            #items
        }

        #table
    }
}

fn read_items(api: &Api, item: &Type) -> (TokenStream, TokenStream) {
    read(api, item, &quote!(v1::items), &quote!(v1::foreign_items))
}

/// The type, and how it is read.
fn read(api: &Api, ty: &Type, own: &TokenStream, foreign: &TokenStream) -> (TokenStream, TokenStream) {
    let tokens = type_tokens(api, ty, &quote!(models::));
    let read = match bridge(api, ty) {
        Some(bridge) => quote!(#foreign::<#bridge, _>),
        None => own.clone(),
    };
    (tokens, read)
}

/// The name, unless a setter that the lock pins has it.
fn free(operation: &Operation, name: &str) -> Ident {
    let is_taken = operation.parameters.iter().any(|parameter| parameter.name.rust == name);
    if is_taken { format_ident!("{name}_") } else { format_ident!("{name}") }
}

/// How the body of the next request is read again, so that it is held against its schema.
fn typed_body(api: &Api, operation: &Operation, paging: &Paging) -> TokenStream {
    let media = operation.body.as_ref().and_then(|body| body.media.first());
    let Some(media) = media.filter(|_| matches!(paging.step, Step::Body { .. })) else { return TokenStream::new() };
    let ty = type_tokens(api, &media.ty, &quote!(models::));
    let ty = bridge(api, &media.ty).map_or_else(|| ty.clone(), |bridge| quote!(v1::Foreign<#ty, #bridge>));
    quote!(.body(v1::typed_body::<#ty>))
}

fn table(name: &Ident, paging: &Paging, body: &TokenStream) -> TokenStream {
    let index = |index: usize| Literal::usize_unsuffixed(index);
    let step = match &paging.step {
        Step::Cursor { parameter, next } => {
            let parameter = index(*parameter);
            quote!(Cursor(#parameter, #next))
        }
        Step::Page { parameter, first } => {
            let (parameter, first) = (index(*parameter), Literal::i64_unsuffixed(*first));
            quote!(Page(#parameter, #first))
        }
        Step::Offset { parameter } => {
            let parameter = index(*parameter);
            quote!(Offset(#parameter))
        }
        Step::Body { member, next } => quote!(Body(#member, #next)),
        Step::Link => quote!(Link),
        Step::Url { next } => quote!(Url(#next)),
    };
    let items =
        paging.items.iter().filter(|(pointer, _)| !pointer.is_empty()).map(|(pointer, _)| quote!(.items(#pointer)));
    let more = paging.more.iter().map(|pointer| quote!(.more(#pointer)));
    let total = paging.total.iter().map(|pointer| quote!(.total(#pointer)));
    quote! {
        static #name: v1::Paging = v1::Paging::new(v1::Step::#step) #(#items)* #(#more)* #(#total)* #body;
    }
}
