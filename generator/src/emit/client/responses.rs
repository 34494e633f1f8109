//! The module `responses`: what calls answer with beyond models, in one place.

use crate::emit::gate::{self, gate};
use crate::emit::module::{Items, Module};
use crate::emit::tokens::ident;
use crate::ir::{Api, Group, Operation, Output, TypeId};
use proc_macro2::TokenStream;
use quote::quote;

/// The module, where there is such a type.
pub(super) fn module(api: &Api, gated: bool) -> Option<Module> {
    let uses: TokenStream = api.groups.iter().map(|group| of_group(api, group, gated)).collect();
    (!uses.is_empty()).then(|| Module {
        name: "responses".to_owned(),
        docs: vec!["What calls answer with beyond models: outputs that differ, headers and errors.".to_owned()],
        public: true,
        items: Items::from(uses),
        ..Module::default()
    })
}

fn of_group(api: &Api, group: &Group, gated: bool) -> TokenStream {
    let operations = group.operations.iter().filter_map(|index| api.operations.get(*index));
    let mut names: Vec<&str> = operations.flat_map(names).collect();
    names.sort_unstable();
    if names.is_empty() {
        return TokenStream::new();
    }
    let names = names.into_iter().map(ident);
    let gate = gate(group, gated);
    let attribute = gate.iter();
    let module = ident(&group.name.rust);
    quote!(#(#[#attribute])* pub use super::operations::#module::{#(#names),*};)
}

/// The names of an operation's own types for its answers.
fn names(operation: &Operation) -> impl Iterator<Item = &str> {
    let output = match &operation.output {
        Output::Several(answers) => Some(&answers.name),
        _ => None,
    };
    let headers = operation.headers.as_ref().map(|headers| &headers.name);
    let errors = operation.errors.as_ref().map(|errors| &errors.name);
    [output, headers, errors].into_iter().flatten().map(String::as_str)
}

/// `ApiError` at the root: the type that the errors of all operations share, or of nearly all.
pub(super) fn shared_error(api: &Api, gated: bool) -> Option<TokenStream> {
    let id =
        api.shared_error.filter(|id: &TypeId| api.selected.as_ref().is_none_or(|selected| selected.contains(id)))?;
    let definition = api.definition(id);
    let gate = definition.module.and_then(|index| gate::of_types(api, &api.type_modules[index], gated));
    let attribute = gate.iter();
    let name = ident(&definition.name.rust);
    Some(quote! {
        #(#[#attribute])*
        #[doc(no_inline)]
        pub use models::#name as ApiError;
    })
}
