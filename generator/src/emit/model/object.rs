//! Structs.

use super::about;
use super::codec;
use super::fallback;
use super::rule::rules;
use super::types::{argument, local, only};
use super::validate;
use crate::emit::docs;
use crate::emit::tokens::{doc, ident, once};
use crate::ir::{Api, Constructor, Definition, Field, Object, Presence};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A struct with its methods and what the runtime needs.
pub(super) fn tokens(api: &Api, definition: &Definition, object: &Object) -> TokenStream {
    let name = ident(&definition.name.rust);
    let docs = once(about(definition));
    let fields = object.fields.iter().map(|field| once(field_tokens(api, field)));
    let rest = object.rest.as_ref().map(|rest| {
        let field = ident(&rest.field);
        let ty = local(api, &rest.ty);
        quote!(#[doc = " The members that the document does not name."] pub #field: BTreeMap<String, #ty>,)
    });
    let default = has_default(object).then(|| quote!(, Default));
    let methods = once(methods(api, definition, object));
    let defaulted = (object.constructor == Constructor::Empty && !has_default(object)).then(|| {
        quote! {
            impl Default for #name {
                #[inline]
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    let literal = literal(api, &name, object);
    let codec = once(codec::tokens(api, &name, object));
    quote! {
        #docs
        #[derive(Clone #default)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* #rest }
        #methods
        #defaulted
        #literal
        #codec
    }
}

/// Whether nothing has to be filled in at all.
fn has_default(object: &Object) -> bool {
    object.constructor == Constructor::Empty && object.fields.iter().all(|field| !field.is_filled())
}

fn field_tokens(api: &Api, field: &Field) -> TokenStream {
    let name = ident(&field.name.rust);
    let docs = once(doc(&docs::lines(&field.docs, &format!("The member {}.", docs::code(&field.name.spec)))));
    let ty = once(field_type(api, field));
    let deprecated = field.docs.deprecated.then(|| quote!(#[deprecated]));
    quote!(#docs #deprecated pub #name: #ty,)
}

fn field_type(api: &Api, field: &Field) -> TokenStream {
    let ty = local(api, &field.ty);
    match field.presence {
        Presence::Required => ty,
        Presence::RequiredNullable | Presence::Optional => quote!(Option<#ty>),
        Presence::OptionalNullable => quote!(Maybe<#ty>),
    }
}

/// `new`, setters, `validate`.
fn methods(api: &Api, definition: &Definition, object: &Object) -> TokenStream {
    let name = ident(&definition.name.rust);
    let new = once(new(api, object));
    let validate = once(validate());
    let table = once(table(api, definition, object));
    let setters = object.fields.iter().filter(|field| is_set(field)).map(|field| once(setter(api, field)));
    let getters = object.fields.iter().filter_map(|field| fallback::getter(api, field)).map(once);
    quote! {
        impl #name {
            #new
            #(#setters)*
            #(#getters)*
            #validate
            #table
        }
    }
}

fn is_set(field: &Field) -> bool {
    let optional = matches!(field.presence, Presence::Optional | Presence::OptionalNullable);
    // What a constructor fills in by a default can be something else.
    optional || field.only.is_none() && field.is_filled()
}

fn new(api: &Api, object: &Object) -> TokenStream {
    match &object.constructor {
        Constructor::Empty if has_default(object) => quote! {
            /// With nothing filled in.
            #[inline]
            pub fn new() -> Self {
                Self::default()
            }
        },
        Constructor::Empty => {
            let values = values(api, object, &|_| TokenStream::new());
            quote! {
                /// With nothing filled in but constants and defaults.
                #[inline]
                pub fn new() -> Self {
                    Self { #values }
                }
            }
        }
        Constructor::Arguments(order) => {
            let arguments = order.iter().map(|index| {
                let field = &object.fields[*index];
                let name = ident(&field.name.rust);
                let ty = required_argument(api, field, &quote!(#name)).0;
                quote!(#name: #ty)
            });
            let values = values(api, object, &|field| required_argument(api, field, &ident_tokens(field)).1);
            quote! {
                /// With what must be there.
                #[inline]
                pub fn new(#(#arguments),*) -> Self {
                    Self { #values }
                }
            }
        }
        Constructor::Literal { name: literal, .. } => {
            let literal = ident(literal);
            let values = values(api, object, &|field| {
                let name = ident(&field.name.rust);
                quote!(required.#name)
            });
            let text = format!(" With what must be there: a literal of [`{literal}`].");
            quote! {
                #[doc = #text]
                #[allow(clippy::needless_pass_by_value)]
                #[inline]
                pub fn new(required: #literal) -> Self {
                    Self { #values }
                }
            }
        }
    }
}

fn ident_tokens(field: &Field) -> TokenStream {
    let name = ident(&field.name.rust);
    quote!(#name)
}

/// The type of an argument for a required field, and the field's value made of it.
fn required_argument(api: &Api, field: &Field, name: &TokenStream) -> (TokenStream, TokenStream) {
    if field.presence == Presence::RequiredNullable {
        return (field_type(api, field), name.clone());
    }
    let argument = argument(api, &field.ty, name, &TokenStream::new());
    (argument.ty, argument.value)
}

/// The fields of a literal of the struct; `given` says what is asked for.
fn values(api: &Api, object: &Object, given: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let fields = object.fields.iter().map(|field| {
        let name = ident(&field.name.rust);
        let value = match (&field.only, field.presence) {
            (Some(value), Presence::Required) => only(value),
            (_, Presence::Required | Presence::RequiredNullable) => {
                fallback::filled(api, field).unwrap_or_else(|| given(field))
            }
            (_, Presence::Optional) => quote!(None),
            (_, Presence::OptionalNullable) => quote!(Maybe::Absent),
        };
        let is_short = value.to_string() == field.name.rust;
        let value = once(value);
        once(if is_short { quote!(#name,) } else { quote!(#name: #value,) })
    });
    let rest = object.rest.as_ref().map(|rest| {
        let name = ident(&rest.field);
        quote!(#name: BTreeMap::new(),)
    });
    quote!(#(#fields)* #rest)
}

fn setter(api: &Api, field: &Field) -> TokenStream {
    let method = ident(&field.setter);
    let name = ident(&field.name.rust);
    let text = format!(" Sets {}.", docs::code(&field.name.spec));
    let deprecated = field.docs.deprecated.then(|| quote!(#[deprecated]));
    let is_nullable = field.presence == Presence::OptionalNullable;
    let (ty, value) = match field.only.as_ref().map(only) {
        Some(value) if is_nullable => (None, quote!(Maybe::Value(#value))),
        Some(value) => (None, quote!(Some(#value))),
        None if is_nullable => {
            let (ty, value) = maybe_argument(api, field);
            (Some(ty), value)
        }
        None if field.presence != Presence::Optional => {
            let (ty, value) = required_argument(api, field, &quote!(value));
            (Some(ty), value)
        }
        None => {
            let argument = argument(api, &field.ty, &quote!(value), &TokenStream::new());
            let value = once(argument.value);
            (Some(argument.ty), quote!(Some(#value)))
        }
    };
    let value = once(value);
    let taken = ty.map(once).map(|ty| once(quote!(, value: #ty)));
    quote! {
        #[doc = #text]
        #deprecated
        #[inline]
        pub fn #method(mut self #taken) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn maybe_argument(api: &Api, field: &Field) -> (TokenStream, TokenStream) {
    if let crate::ir::Type::Boxed(inner) = &field.ty {
        let ty = local(api, inner);
        return (quote!(impl Into<Maybe<#ty>>), quote!(value.into().map(Box::new)));
    }
    let ty = local(api, &field.ty);
    (quote!(impl Into<Maybe<#ty>>), quote!(value.into()))
}

/// The struct of required fields of a large one.
fn literal(api: &Api, name: &Ident, object: &Object) -> Option<TokenStream> {
    let Constructor::Literal { name: literal, fields } = &object.constructor else { return None };
    let literal = ident(literal);
    let text = format!(" What a [`{name}`] must have.");
    let fields = fields.iter().map(|index| {
        let field = &object.fields[*index];
        let name = ident(&field.name.rust);
        let docs = doc(&docs::lines(&field.docs, &format!("The member {}.", docs::code(&field.name.spec))));
        let ty = field_type(api, field);
        quote!(#docs pub #name: #ty,)
    });
    Some(quote! {
        #[doc = #text]
        #[derive(Clone, Debug)]
        pub struct #literal { #(#fields)* }

        impl From<#literal> for #name {
            #[inline]
            fn from(required: #literal) -> Self {
                Self::new(required)
            }
        }
    })
}

/// What the document says of the object, for the runtime.
fn table(api: &Api, definition: &Definition, object: &Object) -> TokenStream {
    let text = &definition.name.rust;
    let members = object.fields.iter().map(|field| once(row(api, field)));
    let rest = object.rest.as_ref().map(|rest| {
        let rules = rules(api, &rest.rules);
        quote!(.rest(#rules))
    });
    let closed = object.closed.then(|| quote!(.closed()));
    let whole = (!object.rules.is_empty()).then(|| {
        let rules = rules(api, &object.rules);
        quote!(.rules(#rules))
    });
    quote! {
        const SHAPE: &'static v1::Shape = &v1::Shape::new(#text, &[#(#members),*]) #rest #closed #whole;
    }
}

/// A member in the table.
fn row(api: &Api, field: &Field) -> TokenStream {
    let wire = &field.name.spec;
    let escaped = wire.contains(is_escaped).then(|| quote!(.escaped()));
    let rules = (!field.rules.is_empty()).then(|| {
        let rules = once(rules(api, &field.rules));
        quote!(.rules(#rules))
    });
    match field.presence {
        Presence::Required | Presence::RequiredNullable => quote!(v1::Member::required(#wire) #escaped #rules),
        Presence::Optional | Presence::OptionalNullable => quote!(v1::Member::optional(#wire) #escaped #rules),
    }
}

/// Whether a string in JSON must not have `c` as it is (RFC 8259, section 7).
fn is_escaped(c: char) -> bool {
    matches!(c, '"' | '\\' | '\0'..='\x1f')
}
