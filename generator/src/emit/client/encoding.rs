//! Encodings of forms as tables.

use super::parameter::style_name;
use crate::emit::model::xml_root;
use crate::emit::tokens::ident;
use crate::ir::{Api, BodyKind, Encoding, Wire};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `&[…]` of encodings.
pub(super) fn table(api: &Api, encodings: &[Encoding]) -> TokenStream {
    let rows = encodings.iter().map(|encoding| row(api, encoding));
    quote!(&[#(#rows),*])
}

/// What a body says of its members and parts.
pub(super) fn said(
    api: &Api,
    encodings: &[Encoding],
    (prefix, item): &(Vec<Encoding>, Option<Encoding>),
) -> TokenStream {
    let encodings = (!encodings.is_empty()).then(|| {
        let encodings = table(api, encodings);
        quote!(.encoding(#encodings))
    });
    let by_position = (!prefix.is_empty() || item.is_some()).then(|| {
        let (prefix, item) = (table(api, prefix), table(api, item.as_slice()));
        quote!(.by_position(#prefix, #item))
    });
    quote!(#encodings #by_position)
}

/// The kind of a body.
pub(super) fn kind(kind: BodyKind) -> TokenStream {
    let name = ident(match kind {
        BodyKind::Json => "Json",
        BodyKind::Form => "Form",
        BodyKind::Text => "Text",
        BodyKind::Multipart => "Multipart",
        BodyKind::Lines => "Lines",
        BodyKind::Bytes => "Bytes",
    });
    quote!(v1::BodyKind::#name)
}

fn row(api: &Api, encoding: &Encoding) -> TokenStream {
    let name = &encoding.name;
    let styled = encoding.wire.map(|wire| match wire {
        Wire::Json | Wire::Form | Wire::Text => quote!(.style(v1::Style::Json, false)),
        Wire::Styled { style, explode, allow_reserved } => {
            let style = style_name(style);
            let reserved = allow_reserved.then(|| quote!(.reserved()));
            quote!(.style(v1::Style::#style, #explode) #reserved)
        }
    });
    let content_type = encoding.content_type.as_ref().map(|media_type| quote!(.content_type(#media_type)));
    let headers = (!encoding.headers.is_empty()).then(|| {
        let pairs = encoding.headers.iter().map(|(name, value)| quote!((#name, #value)));
        quote!(.headers(&[#(#pairs),*]))
    });
    let given = (!encoding.given.is_empty()).then(|| {
        let pairs = encoding.given.iter().map(|(index, required)| {
            let index = Literal::usize_unsuffixed(*index);
            quote!((#index, #required))
        });
        quote!(.given(&[#(#pairs),*]))
    });
    let notation = encoding.xml.map(|id| {
        let root = xml_root(api, id);
        quote!(.notation(<#root as v1::InXml>::XML))
    });
    let inner = encoding.inner.as_ref().map(|inner| {
        let (media_type, kind) = (&inner.media_type, kind(inner.kind));
        let said = said(api, &inner.encodings, &inner.by_position);
        quote!(.inner(&v1::BodySpec::new(#media_type, #kind) #said))
    });
    quote!(v1::Encoding::new(#name) #styled #content_type #notation #headers #given #inner)
}
