//! How structs are shown and read.

use super::blank::is_blank;
use super::foreign::bridge;
use crate::emit::tokens::{free, ident, once};
use crate::ir::{Api, Field, Object, Presence, Type};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// What the runtime needs of a struct.
pub(super) fn tokens(api: &Api, name: &Ident, object: &Object) -> TokenStream {
    if is_blank(api, object) {
        return listed(api, name, object);
    }
    let value = once(value(api, name, object));
    let decode = once(decode(api, name, object));
    quote! {
        #value
        #decode

        model!(#name);
    }
}

/// The list of fields: each is the place that it is read into.
fn listed(api: &Api, name: &Ident, object: &Object) -> TokenStream {
    let fields = object.fields.iter().map(|field| {
        let name = ident(&field.name.rust);
        let nullable = is_nullable(api, field).then(|| quote!(: nullable));
        once(quote!(, #name #nullable))
    });
    let rest = object.rest.as_ref().map(|rest| {
        let name = ident(&rest.field);
        quote!(, #name)
    });
    quote!(model!(object #name #(#fields)* #rest);)
}

/// Whether the member must be there and may be `null`.
fn is_nullable(api: &Api, field: &Field) -> bool {
    match field.presence {
        Presence::RequiredNullable => true,
        Presence::Required => matches!(api.behind(&field.ty), Type::Nullable(_)),
        Presence::Optional | Presence::OptionalNullable => false,
    }
}

fn value(api: &Api, name: &Ident, object: &Object) -> TokenStream {
    let rest = object.rest.as_ref().map(|rest| {
        let field = ident(&rest.field);
        match bridge(api, &rest.ty) {
            Some(bridge) => quote!(&v1::shown::<v1::Each<#bridge>, _>(Some(&self.#field))),
            None => quote!(&self.#field),
        }
    });
    let values = object.fields.iter().map(|field| shown(api, field)).chain(rest).map(once);
    quote! {
        impl v1::Value for #name {
            #[inline]
            fn visit(&self, to: &mut dyn v1::Visit) {
                to.object(Self::SHAPE, &[#(#values),*]);
            }
        }
    }
}

/// A field as visitors see it.
fn shown(api: &Api, field: &Field) -> TokenStream {
    let name = ident(&field.name.rust);
    let Some(bridge) = bridge(api, &field.ty) else { return quote!(&self.#name) };
    match field.presence {
        Presence::Required => quote!(&v1::shown::<#bridge, _>(Some(&self.#name))),
        Presence::RequiredNullable | Presence::Optional => quote!(&v1::shown::<#bridge, _>(self.#name.as_ref())),
        Presence::OptionalNullable => quote!(&v1::shown_maybe::<#bridge, _>(self.#name.as_ref())),
    }
}

/// The place that a field is read into.
fn slot(api: &Api, field: &Field) -> TokenStream {
    let place = bridge(api, &field.ty).map(|bridge| quote!(v1::ForeignSlot::<#bridge, _>));
    match (place, field.presence) {
        (None, Presence::Required | Presence::RequiredNullable) => quote!(v1::Slot::new()),
        (None, Presence::Optional) => quote!(None),
        (None, Presence::OptionalNullable) => quote!(Maybe::Absent),
        (Some(place), Presence::Required) => quote!(#place::required()),
        (Some(place), Presence::Optional) => quote!(#place::optional()),
        (Some(place), Presence::RequiredNullable | Presence::OptionalNullable) => quote!(#place::nullable()),
    }
}

/// The value of a field, from the place that it was read into.
fn taken(api: &Api, field: &Field, input: &Ident) -> TokenStream {
    let name = ident(&field.name.rust);
    match (bridge(api, &field.ty).is_some(), field.presence) {
        (false, Presence::Required | Presence::RequiredNullable) | (true, Presence::Required) => {
            quote!(#name: #name.take(#input)?,)
        }
        (false, Presence::Optional | Presence::OptionalNullable) => quote!(#name,),
        (true, Presence::Optional | Presence::RequiredNullable) => quote!(#name: #name.into_option(),),
        (true, Presence::OptionalNullable) => quote!(#name: #name.into_maybe(),),
    }
}

fn decode(api: &Api, name: &Ident, object: &Object) -> TokenStream {
    let mut names: Vec<&str> = object.fields.iter().map(|field| field.name.rust.as_str()).collect();
    names.extend(object.rest.as_ref().map(|rest| rest.field.as_str()));
    let input = free("input", &names);
    let slots = object.fields.iter().map(|field| {
        let name = ident(&field.name.rust);
        let slot = slot(api, field);
        once(quote!(let mut #name = #slot;))
    });
    let rest = object.rest.as_ref().map(|rest| {
        let field = ident(&rest.field);
        match bridge(api, &rest.ty) {
            Some(bridge) => quote!(let mut #field = v1::ForeignRest::<#bridge, _>::new();),
            None => quote!(let mut #field = BTreeMap::new();),
        }
    });
    let all: Vec<Ident> = names.iter().map(|name| ident(name)).collect();
    let taken = object.fields.iter().map(|field| once(taken(api, field, &input)));
    let rest_taken = object.rest.as_ref().map(|rest| {
        let field = ident(&rest.field);
        match bridge(api, &rest.ty) {
            Some(_) => quote!(#field: #field.into_map(),),
            None => quote!(#field,),
        }
    });
    quote! {
        impl v1::Decode for #name {
            #[inline]
            fn decode(#input: &mut v1::Reader<'_>) -> Result<Self, v1::Fail> {
                #(#slots)*
                #rest
                #input.object(Self::SHAPE, &mut [#(&mut #all),*])?;
                Ok(Self { #(#taken)* #rest_taken })
            }
        }
    }
}
