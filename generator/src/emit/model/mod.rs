//! Types: structs, enums over strings, enums over types, and what the runtime needs to know of them.

mod blank;
mod codec;
mod enumeration;
mod fallback;
mod foreign;
mod object;
mod rule;
mod schema;
mod types;
mod union;
mod uses;
mod xml;

pub(super) use foreign::{bridge, module as bridges};
pub(super) use rule::rules;
pub(super) use schema::module as schemas;
pub(super) use types::{Argument, argument, only, type_path, type_tokens};
pub(super) use xml::{module as xml, root_path as xml_root};

use super::docs;
use super::gate;
use super::module::{Items, Module, texts};
use super::tokens::{doc, ident};
use crate::ir::{Api, Definition, Kind, TypeId, TypeModule};
use proc_macro2::TokenStream;
use quote::quote;
use uses::Uses;

/// The module `models`, in the order of names, so that reordering in the document changes nothing.
///
/// Types that not everybody may need are in a module with others that the same groups need, and seen from here all the same.
pub(super) fn module(api: &Api, gated: bool) -> Module {
    let mut children = Vec::new();
    let mut seen = TokenStream::new();
    for (index, module) in api.type_modules.iter().enumerate() {
        let own = of_module(api, Some(index));
        if own.is_empty() {
            continue;
        }
        let name = ident(&module.name);
        let gate = gate::of_types(api, module, gated);
        let attribute = gate.iter();
        seen.extend(quote!(#(#[#attribute])* pub use #name::*;));
        let code = code(api, &own);
        let uses = Uses::of(api, &own, &code).below(&own);
        children.push(Module {
            name: module.name.clone(),
            docs: vec![about_module(api, module)],
            attributes: gate.into_iter().collect(),
            items: Items::code(&uses, code),
            ..Module::default()
        });
    }
    let own = of_module(api, None);
    let code = code(api, &own);
    let uses = Uses::of(api, &own, &code).tokens(&quote!(super));
    Module {
        name: "models".to_owned(),
        docs: vec!["The types that calls take and give.".to_owned()],
        public: true,
        items: Items::code(&quote!(#seen #uses), code),
        children,
        ..Module::default()
    }
}

fn about_module(api: &Api, module: &TypeModule) -> String {
    let groups = module.groups.iter().map(|index| docs::safe(&api.groups[*index].name.spec).join(" "));
    let others = module.others.then(|| "types that no operation needs".to_owned());
    match groups.chain(others).collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [_] if module.others => "Types that no operation needs.".to_owned(),
        [alone] => format!("Types of {alone} alone."),
        [others @ .., last] => format!("Types that {} and {last} share.", others.join(", ")),
    }
}

/// The types of a module, or those that everybody may need, by name.
fn of_module(api: &Api, module: Option<usize>) -> Vec<&Definition> {
    let mut own: Vec<&Definition> = selected(api).filter(|definition| definition.module == module).collect();
    own.sort_by(|a, b| a.name.rust.cmp(&b.name.rust));
    own
}

fn code(api: &Api, definitions: &[&Definition]) -> Vec<String> {
    texts(definitions, |definition| definition_tokens(api, definition))
}

/// Whether there is a type that is not just another name.
pub(super) fn has_types(api: &Api) -> bool {
    selected(api).any(|definition| !matches!(definition.kind, Kind::Alias(_)))
}

fn selected(api: &Api) -> impl Iterator<Item = &Definition> {
    let is_selected = |id| api.selected.as_ref().is_none_or(|selected| selected.contains(&id));
    let all = api.types.iter().enumerate();
    all.filter(move |(index, _)| is_selected(TypeId(*index))).map(|(_, definition)| definition)
}

/// What the document says of a type, or else where it stands.
fn about(definition: &Definition) -> TokenStream {
    let at = match definition.is_component() {
        true => format!("The schema {}.", docs::code(&definition.name.spec)),
        false => format!("The schema at {}.", docs::code(&definition.at.to_string())),
    };
    doc(&docs::lines(&definition.docs, &at))
}

/// The method of structs and unions that holds a value against its schema.
fn validate() -> TokenStream {
    quote! {
        /// Holds this against its schema, without sending it: the error lists every fault.
        #[inline]
        pub fn validate(&self) -> Result<(), v1::ValidationError> {
            v1::validate(self)
        }
    }
}

fn definition_tokens(api: &Api, definition: &Definition) -> TokenStream {
    match &definition.kind {
        Kind::Object(object) => object::tokens(api, definition, object),
        Kind::Enumeration(enumeration) => enumeration::tokens(definition, enumeration),
        Kind::Union(union) => union::tokens(api, definition, union),
        Kind::Alias(ty) => {
            let name = ident(&definition.name.rust);
            let docs = about(definition);
            let ty = types::local(api, ty);
            quote!(#docs pub type #name = #ty;)
        }
    }
}
