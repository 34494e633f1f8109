//! Typed errors of an operation.

use crate::emit::docs;
use crate::emit::model::{bridge, type_tokens};
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, ErrorBody, ErrorCase, Operation, Status, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// The enum of documented errors, and how it is got from an [`Error`].
pub(super) fn tokens(api: &Api, operation: &Operation, errors: &ErrorBody) -> TokenStream {
    let name = ident(&errors.name);
    let text = format!(" The errors that the document describes for [`Client::{}`].", operation.name.rust);
    let variants = errors.cases.iter().map(|case| {
        let variant = ident(&case.name);
        let ty = type_tokens(api, &case.ty, &quote!(models::));
        let described = docs::safe(&case.description);
        let docs = doc(&if described.is_empty() {
            vec![format!("The answer for {}.", status_word(case.status))]
        } else {
            described
        });
        quote!(#docs #variant(#ty),)
    });
    let read = match errors.cases.as_slice() {
        [ErrorCase { name, status: Status::Default, ty, .. }] => {
            let variant = ident(name);
            let read = read(api, ty);
            quote!(error.status().and_then(|_| #read).map(Self::#variant))
        }
        _ => by_status(api, errors),
    };
    quote! {
        #[doc = #text]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants)* }

        impl #name {
            /// The typed error in `error`, if its status is described and its body is what the document says.
            pub fn from_error(error: &v1::Error) -> Option<Self> {
                #read
            }
        }
    }
}

/// The typed body of `error`.
fn read(api: &Api, ty: &Type) -> TokenStream {
    match bridge(api, ty) {
        Some(bridge) => quote!(v1::foreign_error::<#bridge, _>(error)),
        None => quote!(v1::error_value(error)),
    }
}

/// The choice between several errors.
fn by_status(api: &Api, errors: &ErrorBody) -> TokenStream {
    let arms = errors.cases.iter().map(|case| {
        let variant = ident(&case.name);
        let pattern = pattern(case.status);
        let read = read(api, &case.ty);
        quote!(#pattern => #read.map(Self::#variant),)
    });
    let rest = (!errors.cases.iter().any(|case| case.status == Status::Default)).then(|| quote!(_ => None,));
    quote! {
        match error.status()?.as_u16() {
            #(#arms)*
            #rest
        }
    }
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(class) => {
            let low = proc_macro2::Literal::u16_unsuffixed(u16::from(class) * 100);
            let high = proc_macro2::Literal::u16_unsuffixed(u16::from(class) * 100 + 99);
            quote!(#low..=#high)
        }
        Status::Default => quote!(_),
    }
}

fn status_word(status: Status) -> String {
    match status {
        Status::Code(code) => format!("status {code}"),
        Status::Range(class) => format!("status {class}00 to {class}99"),
        Status::Default => "any other status".to_owned(),
    }
}
