//! The document's defaults: what constructors fill in, and what stands for a member that is absent.

use super::types::{enumeration_of, local};
use crate::emit::docs;
use crate::emit::tokens::{doc, float, ident, integer};
use crate::ir::{Api, Fallback, Field, Plain, Presence, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// The default as the value of a field that must be there.
pub(super) fn filled(api: &Api, field: &Field) -> Option<TokenStream> {
    let value = &field.default.as_ref()?.value;
    let owned = match value {
        Plain::Null => return Some(quote!(None)),
        Plain::Text(text) => variant(api, &field.ty, text).unwrap_or_else(|| quote!(#text.into())),
        Plain::Empty => quote!(Vec::new()),
        value => literal(value),
    };
    Some(if field.presence == Presence::RequiredNullable { quote!(Some(#owned)) } else { owned })
}

/// The method that gives the value, or the default where the member is absent.
pub(super) fn getter(api: &Api, field: &Field) -> Option<TokenStream> {
    let Fallback { value, getter } = field.default.as_ref()?;
    let method = ident(getter.as_deref()?);
    let shown = Shown::of(api, &field.ty, value);
    let name = ident(&field.name.rust);
    let (ty, default) = (&shown.ty, &shown.default);
    let (ty, body) = if field.presence == Presence::Optional {
        let body = match shown.from {
            From::Copy => quote!(self.#name.unwrap_or(#default)),
            From::Text | From::List => quote!(self.#name.as_deref().unwrap_or(#default)),
            From::Reference => quote!(self.#name.as_ref().unwrap_or(#default)),
        };
        (ty.clone(), body)
    } else {
        let value = match shown.from {
            From::Copy => quote!(*value),
            From::Text => quote!(value.as_str()),
            From::List => quote!(value.as_slice()),
            From::Reference => quote!(value),
        };
        let body = quote! {
            match &self.#name {
                Maybe::Absent => Some(#default),
                Maybe::Null => None,
                Maybe::Value(value) => Some(#value),
            }
        };
        (quote!(Option<#ty>), body)
    };
    let text = format!("{}, or the document's default where it is absent.", docs::code(&field.name.spec));
    let docs = doc(&[text]);
    let deprecated = field.docs.deprecated.then(|| quote!(#[deprecated]));
    Some(quote! {
        #docs
        #deprecated
        #[inline]
        pub fn #method(&self) -> #ty {
            #body
        }
    })
}

/// What a getter gives.
struct Shown {
    ty: TokenStream,
    default: TokenStream,
    from: From,
}

/// How it is got from the field.
enum From {
    Copy,
    Text,
    List,
    Reference,
}

impl Shown {
    fn of(api: &Api, ty: &Type, value: &Plain) -> Self {
        let plain = local(api, ty);
        match (value, ty) {
            (Plain::Text(text), _) => match variant(api, ty, text) {
                Some(variant) => Self { ty: quote!(&#plain), default: quote!(&#variant), from: From::Reference },
                None => Self { ty: quote!(&str), default: quote!(#text), from: From::Text },
            },
            (Plain::Empty, Type::Array(item)) => {
                let item = local(api, item);
                Self { ty: quote!(&[#item]), default: quote!(&[]), from: From::List }
            }
            _ => Self { ty: plain, default: literal(value), from: From::Copy },
        }
    }
}

/// The variant of an enumeration that a text is.
fn variant(api: &Api, ty: &Type, text: &str) -> Option<TokenStream> {
    let (name, enumeration) = enumeration_of(api, ty)?;
    let variant = enumeration.variants.iter().find(|variant| variant.name.spec == text)?;
    let (name, variant) = (ident(name), ident(&variant.name.rust));
    Some(quote!(#name::#variant))
}

fn literal(value: &Plain) -> TokenStream {
    match value {
        Plain::Bool(value) => quote!(#value),
        Plain::Integer(value) => integer(*value),
        Plain::Float(text) => float(text.parse().unwrap_or_default()),
        Plain::Text(text) => quote!(#text),
        Plain::Null => quote!(None),
        Plain::Empty => quote!(&[]),
    }
}
