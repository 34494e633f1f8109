//! Enums over types.

use super::rule::rules;
use super::types::local;
use crate::emit::docs;
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, Branch, Definition, JsonTypes, Union};
use proc_macro2::TokenStream;
use quote::quote;

/// An enum with a variant for each branch, and one for values that fit none.
pub(super) fn tokens(api: &Api, definition: &Definition, union: &Union) -> TokenStream {
    let name = ident(&definition.name.rust);
    let docs = doc(&docs::lines(&definition.docs, &format!("{} of the document.", docs::code(&definition.name.spec))));
    let unknown = ident(&union.unknown);
    let variants: Vec<_> = union.branches.iter().map(|branch| ident(&branch.name)).collect();
    let types: Vec<TokenStream> = union.branches.iter().map(|branch| local(api, &branch.ty)).collect();
    let about = union.branches.iter().map(|branch| {
        let described = branch.description.as_deref().map(docs::safe).filter(|lines| !lines.is_empty());
        doc(&described.unwrap_or_else(|| vec![format!("The branch `{}`.", branch.name)]))
    });
    let indices: Vec<proc_macro2::Literal> = (0..variants.len()).map(proc_macro2::Literal::usize_unsuffixed).collect();
    let table = table(definition, union);
    let from = conversions(&name, union, &variants, &types);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#about #variants(#types),)*
            /// A value that fits no branch, as it came.
            #unknown(json::Value),
        }

        impl #name {
            /// Holds this against its schema, without sending it: the error lists every fault.
            pub fn validate(&self) -> Result<(), v1::ValidationError> {
                v1::validate(self)
            }
        }

        #(#from)*
        #table

        impl v1::Value for #name {
            fn visit(&self, to: &mut dyn v1::Visit) {
                match self {
                    #(Self::#variants(value) => { to.union(Self::BRANCHES, Some(#indices), value); })*
                    Self::#unknown(value) => { to.union(Self::BRANCHES, None, value); }
                }
            }
        }

        impl v1::Decode for #name {
            fn decode(input: &mut v1::Reader<'_>) -> Result<Self, v1::Fail> {
                match input.branch(Self::BRANCHES)? {
                    #(Some(#indices) => v1::Decode::decode(input).map(Self::#variants),)*
                    _ => v1::Decode::decode(input).map(Self::#unknown),
                }
            }
        }
    }
}

/// `From` for each type that only one variant holds.
fn conversions(
    name: &proc_macro2::Ident,
    union: &Union,
    variants: &[proc_macro2::Ident],
    types: &[TokenStream],
) -> Vec<TokenStream> {
    let texts: Vec<String> = types.iter().map(ToString::to_string).collect();
    let single = |index: usize| {
        let free_json = texts[index] == quote!(json::Value).to_string();
        !free_json && texts.iter().filter(|other| **other == texts[index]).count() == 1
    };
    let mut found: Vec<TokenStream> = (0..union.branches.len())
        .filter(|index| single(*index))
        .map(|index| {
            let (variant, ty) = (&variants[index], &types[index]);
            quote! {
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#variant(value)
                    }
                }
            }
        })
        .collect();
    if let Some(index) = texts.iter().position(|text| text == "String").filter(|index| single(*index)) {
        let variant = &variants[index];
        found.push(quote! {
            impl From<&str> for #name {
                fn from(value: &str) -> Self {
                    Self::#variant(value.to_owned())
                }
            }
        });
    }
    found
}

/// What tells the branches apart, for the runtime.
fn table(definition: &Definition, union: &Union) -> TokenStream {
    let name = ident(&definition.name.rust);
    let text = &definition.name.rust;
    let exact = union.exact;
    let branches = union.branches.iter().map(branch);
    quote! {
        impl #name {
            const BRANCHES: &'static v1::Union = &v1::Union {
                name: #text,
                exact: #exact,
                branches: &[#(#branches),*],
            };
        }
    }
}

fn branch(branch: &Branch) -> TokenStream {
    let types = type_set(branch.types);
    let tags = branch.tags.iter().map(|(member, values)| quote!((#member, &[#(#values),*])));
    let (values, required, known) = (&branch.values, &branch.required, &branch.known);
    let closed = branch.closed;
    let rules = rules(&branch.rules);
    quote! {
        v1::Branch {
            types: #types,
            tags: &[#(#tags),*],
            values: &[#(#values),*],
            required: &[#(#required),*],
            known: &[#(#known),*],
            closed: #closed,
            rules: #rules,
        }
    }
}

fn type_set(types: JsonTypes) -> TokenStream {
    let names: Vec<proc_macro2::Ident> = [
        (types.null, "NULL"),
        (types.boolean, "BOOLEAN"),
        (types.integer, "INTEGER"),
        (types.fraction, "FRACTION"),
        (types.string, "STRING"),
        (types.array, "ARRAY"),
        (types.object, "OBJECT"),
    ]
    .into_iter()
    .filter(|(has, _)| *has)
    .map(|(_, name)| ident(name))
    .collect();
    if names.is_empty() {
        return quote!(0);
    }
    if names.len() == 7 {
        return quote!(v1::Branch::ANY);
    }
    quote!(#(v1::Branch::#names)|*)
}
