//! Enums over strings.

use crate::emit::docs;
use crate::emit::tokens::{doc, ident};
use crate::ir::{Definition, Enumeration};
use proc_macro2::TokenStream;
use quote::quote;

/// An enum that keeps unknown values.
pub(super) fn tokens(definition: &Definition, enumeration: &Enumeration) -> TokenStream {
    let name = ident(&definition.name.rust);
    let docs = doc(&docs::lines(&definition.docs, &format!("{} of the document.", docs::code(&definition.name.spec))));
    let unknown = ident(&enumeration.unknown);
    let variants: Vec<_> = enumeration.variants.iter().map(|variant| ident(&variant.name.rust)).collect();
    let texts: Vec<&str> = enumeration.variants.iter().map(|variant| variant.name.spec.as_str()).collect();
    let about = enumeration.variants.iter().map(|variant| {
        let fallback = docs::code(&variant.name.spec);
        let described = variant.description.as_deref().map(docs::safe).filter(|lines| !lines.is_empty());
        doc(&described.unwrap_or_else(|| vec![fallback]))
    });
    let known = if enumeration.open { quote!(true) } else { quote!(!matches!(self, Self::#unknown(_))) };
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
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #texts,)*
                    Self::#unknown(text) => text,
                }
            }
        }

        impl From<&str> for #name {
            fn from(text: &str) -> Self {
                match text {
                    #(#texts => Self::#variants,)*
                    _ => Self::#unknown(text.to_owned()),
                }
            }
        }

        impl std::fmt::Display for #name {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str(self.as_str())
            }
        }

        impl v1::Value for #name {
            fn visit(&self, to: &mut dyn v1::Visit) {
                to.choice(self.as_str(), #known);
            }
        }

        impl v1::Decode for #name {
            fn decode(input: &mut v1::Reader<'_>) -> Result<Self, v1::Fail> {
                input.str().map(|text| Self::from(&*text))
            }
        }
    }
}
