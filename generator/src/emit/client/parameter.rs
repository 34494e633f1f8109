//! Parameters as tables.

use super::encoding;
use crate::emit::model::rules;
use crate::emit::tokens::ident;
use crate::ir::{Api, Location, Parameter, Style, Wire};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A parameter's row in the table of its operation.
pub(super) fn table(api: &Api, parameter: &Parameter) -> TokenStream {
    let name = &parameter.name.spec;
    let constructor = match parameter.location {
        Location::Path => quote!(path),
        Location::Query => quote!(query),
        Location::Querystring => quote!(querystring),
        Location::Header => quote!(header),
        Location::Cookie => quote!(cookie),
        Location::Part => quote!(part),
    };
    let style = style(parameter);
    // Whether a part has what it needs, only the part can say.
    let is_told = !matches!(parameter.location, Location::Path | Location::Part);
    let required = (parameter.required && is_told).then(|| quote!(.required()));
    let rules = (!parameter.rules.is_empty()).then(|| {
        let rules = rules(api, &parameter.rules);
        quote!(.rules(#rules))
    });
    let empty = parameter.empty.then(|| quote!(.empty()));
    let encodings = (!parameter.encodings.is_empty()).then(|| {
        let encodings = encoding::table(api, &parameter.encodings);
        quote!(.encoding(#encodings))
    });
    quote!(v1::Parameter::#constructor(#name) #style #empty #required #rules #encodings)
}

/// Style and explode, where they are not what the location has anyway.
fn style(parameter: &Parameter) -> TokenStream {
    let (style, explode, reserved) = match parameter.wire {
        Wire::Form if parameter.location == Location::Querystring => return TokenStream::new(),
        Wire::Json | Wire::Form | Wire::Text => {
            let style = content_style(parameter.wire);
            return quote!(.style(v1::Style::#style, false));
        }
        Wire::Styled { style, explode, allow_reserved } => (style, explode, allow_reserved),
    };
    let usual = match parameter.location {
        Location::Path | Location::Header | Location::Part => (Style::Simple, false),
        Location::Query | Location::Querystring | Location::Cookie => (Style::Form, true),
    };
    let name = style_name(style);
    let styled = ((style, explode) != usual).then(|| quote!(.style(v1::Style::#name, #explode)));
    let reserved = reserved.then(|| quote!(.reserved()));
    quote!(#styled #reserved)
}

/// What the runtime calls the way of a media type.
fn content_style(wire: Wire) -> Ident {
    ident(match wire {
        Wire::Form => "UrlEncoded",
        Wire::Text => "Plain",
        Wire::Json | Wire::Styled { .. } => "Json",
    })
}

/// The name of a style in the runtime.
pub(super) fn style_name(style: Style) -> Ident {
    ident(match style {
        Style::Simple => "Simple",
        Style::Label => "Label",
        Style::Matrix => "Matrix",
        Style::Form => "Form",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::DeepObject => "DeepObject",
        Style::Cookie => "Cookie",
    })
}
