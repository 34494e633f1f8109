//! Bodies: their tables, and the enum of the media types where there are several.

use super::encoding;
use super::operation::item;
use crate::emit::docs;
use crate::emit::model::{bridge, rules, type_tokens, xml_root};
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, Body, BodyKind, Media, Operation, Type};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of an operation in its table.
pub(super) fn table(api: &Api, body: &Body) -> TokenStream {
    let mut specs = body.media.iter().map(|media| spec(api, body, media));
    let first = specs.next();
    let others = (body.media.len() > 1).then(|| quote!(.other_bodies(&[#(#specs),*])));
    quote!(.body(#first) #others)
}

fn spec(api: &Api, body: &Body, media: &Media) -> TokenStream {
    let media_type = &media.media_type;
    let kind = encoding::kind(media.kind);
    let optional = (!body.required).then(|| quote!(.optional()));
    let rules = (!media.rules.is_empty()).then(|| {
        let rules = rules(api, &media.rules);
        quote!(.rules(#rules))
    });
    let said = encoding::said(api, &media.encodings, &media.by_position);
    let notation = media.xml.map(|id| {
        let root = xml_root(api, id);
        quote!(.notation(<#root as v1::InXml>::XML))
    });
    quote!(v1::BodySpec::new(#media_type, #kind) #optional #rules #said #notation)
}

/// The enum of the media types that a body may be in.
pub(super) fn choice(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let body = operation.body.as_ref()?;
    let name = ident(body.choice.as_ref()?);
    let about = doc(&[format!("The body of [`Client::{}`], in one of its media types.", operation.name.rust)]);
    let variants = body.media.iter().map(|media| {
        let (variant, ty) = (ident(&media.variant), payload(api, media));
        let docs = doc(&[docs::code(&media.media_type)]);
        quote!(#docs #variant(#ty),)
    });
    let arms = body.media.iter().enumerate().map(|(index, media)| {
        let (variant, index) = (ident(&media.variant), Literal::usize_unsuffixed(index));
        let put = put(api, media);
        quote!(Self::#variant(value) => call.media(#index).#put,)
    });
    let conversions = conversions(api, body);
    Some(quote! {
        #about
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }

        impl #name {
            #[inline]
            fn give(self, call: v1::Call) -> v1::Call {
                match self {
                    #(#arms)*
                }
            }
        }

        #conversions
    })
}

/// What a variant holds.
fn payload(api: &Api, media: &Media) -> TokenStream {
    if media.kind == BodyKind::Lines {
        let item = item(api, &media.ty);
        return quote!(v1::Values<#item>);
    }
    if media.ty == Type::Bytes {
        return quote!(Body);
    }
    let ty = type_tokens(api, &media.ty, &quote!(models::));
    if media.nullable { quote!(Option<#ty>) } else { ty }
}

/// Gives the value of a variant to the call.
fn put(api: &Api, media: &Media) -> TokenStream {
    match (bridge(api, &media.ty), media.nullable) {
        _ if media.kind == BodyKind::Lines => quote!(values(value)),
        _ if media.ty == Type::Bytes => quote!(raw_body(value)),
        (Some(bridge), true) => quote!(body(v1::given::<#bridge, _>(value))),
        (Some(bridge), false) => quote!(body(v1::given::<#bridge, _>(Some(value)))),
        (None, _) => quote!(body(value)),
    }
}

/// A value of a type goes in the first media type that takes the type. Types of the user's own may be the same by other
/// names, so they are given by their variants.
fn conversions(api: &Api, body: &Body) -> TokenStream {
    let Some(name) = body.choice.as_ref().map(|name| ident(name)) else { return TokenStream::new() };
    let mut met: Vec<(Type, bool, bool)> = Vec::new();
    let mut tokens = TokenStream::new();
    for media in body.media.iter().filter(|media| bridge(api, &media.ty).is_none()) {
        let key = (api.behind(&media.ty), media.nullable, media.kind == BodyKind::Lines);
        if met.contains(&key) {
            continue;
        }
        met.push(key);
        let (variant, ty) = (ident(&media.variant), payload(api, media));
        tokens.extend(quote! {
            impl From<#ty> for #name {
                #[inline]
                fn from(value: #ty) -> Self {
                    Self::#variant(value)
                }
            }
        });
        if media.ty == Type::String && !media.nullable && media.kind != BodyKind::Lines {
            tokens.extend(quote! {
                impl From<&str> for #name {
                    #[inline]
                    fn from(value: &str) -> Self {
                        Self::#variant(value.to_owned())
                    }
                }
            });
        }
    }
    tokens
}
