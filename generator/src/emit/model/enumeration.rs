//! Enums over strings.

use super::about;
use crate::emit::docs;
use crate::emit::tokens::{doc, ident};
use crate::ir::{Definition, Enumeration};
use proc_macro2::TokenStream;
use quote::quote;

/// An enum that keeps unknown values.
pub(super) fn tokens(definition: &Definition, enumeration: &Enumeration) -> TokenStream {
    let name = ident(&definition.name.rust);
    let docs = about(definition);
    let unknown = ident(&enumeration.unknown);
    let variants: Vec<_> = enumeration.variants.iter().map(|variant| ident(&variant.name.rust)).collect();
    let texts: Vec<&str> = enumeration.variants.iter().map(|variant| variant.name.spec.as_str()).collect();
    let about = enumeration.variants.iter().map(|variant| {
        let fallback = docs::code(&variant.name.spec);
        let described = variant.description.as_deref().map(docs::safe).filter(|lines| !lines.is_empty());
        doc(&described.unwrap_or_else(|| vec![fallback]))
    });
    let open = enumeration.open.then(|| quote!(open));
    // For arguments that take any text.
    let owned = enumeration.open.then(|| {
        quote! {
            impl From<String> for #name {
                #[inline]
                fn from(text: String) -> Self {
                    Self::from(&*text)
                }
            }

            impl v1::Text for #name {}
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#about #variants,)*
            /// A value that the document does not list, as it came.
            #unknown(String),
        }

        impl #name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #texts,)*
                    Self::#unknown(text) => text,
                }
            }
        }

        impl From<&str> for #name {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    #(#texts => Self::#variants,)*
                    _ => Self::#unknown(text.to_owned()),
                }
            }
        }

        #owned

        model!(#name: #open text #unknown);
    }
}
