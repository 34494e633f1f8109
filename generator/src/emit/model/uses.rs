//! What a module of types has to import.

use super::foreign;
use crate::emit::names::has_module;
use crate::emit::tokens::ident;
use crate::ir::{Api, Definition, Field, Kind, Presence, Type};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;

/// What types use that is not their own.
#[derive(Default)]
pub(super) struct Uses<'a> {
    /// Named types.
    named: BTreeSet<&'a str>,
    /// Names from the runtime.
    runtime: BTreeSet<&'static str>,
    map: bool,
    /// Whether values are held against whole schemas.
    schemas: bool,
    /// Whether there are bridges of the emitted code's own.
    bridges: bool,
    /// Whether there is more than other names of types.
    types: bool,
    /// Whether a type is one of the private module's.
    private: bool,
}

impl<'a> Uses<'a> {
    /// What `definitions` use, of which `code` was made.
    pub(super) fn of(api: &'a Api, definitions: &[&'a Definition], code: &[String]) -> Self {
        let mut uses = Self { schemas: has_module(code, "schemas"), ..Self::default() };
        for definition in definitions {
            uses.types |= !matches!(definition.kind, Kind::Alias(_));
            match &definition.kind {
                Kind::Alias(Type::Foreign(_)) => {}
                Kind::Alias(ty) => uses.ty(api, ty),
                Kind::Enumeration(_) => {}
                Kind::Union(union) => {
                    uses.runtime.insert("json");
                    union.branches.iter().filter(|branch| branch.only.is_none()).for_each(|b| uses.ty(api, &b.ty));
                }
                Kind::Object(object) => {
                    object.fields.iter().for_each(|field| uses.field(api, field));
                    if let Some(rest) = &object.rest {
                        uses.map = true;
                        uses.ty(api, &rest.ty);
                    }
                }
            }
        }
        uses
    }

    fn field(&mut self, api: &'a Api, field: &'a Field) {
        if field.presence == Presence::OptionalNullable {
            self.runtime.insert("Maybe");
        }
        self.ty(api, &field.ty);
    }

    fn ty(&mut self, api: &'a Api, ty: &'a Type) {
        match ty {
            Type::Bool | Type::Integer(_) | Type::Float | Type::String | Type::Bytes => {}
            Type::File => self.private = true,
            Type::Constant => _ = self.runtime.insert("Constant"),
            Type::Formatted(_) | Type::Base64 | Type::Decimal => _ = self.runtime.insert("format"),
            Type::Json | Type::JsonObject => _ = self.runtime.insert("json"),
            Type::Map(inner) => {
                self.map = true;
                self.ty(api, inner);
            }
            Type::Array(_) | Type::Fixed(..) | Type::Set(_) | Type::Tuple(_) | Type::Nullable(_) | Type::Boxed(_) => {
                self.private |= matches!(ty, Type::Set(_));
                ty.parts().into_iter().for_each(|part| self.ty(api, part))
            }
            Type::Foreign(_) if foreign::is_emitted(api, ty) => self.bridges = true,
            Type::Foreign(_) => {}
            Type::Named(id) => _ = self.named.insert(&api.definition(*id).name.rust),
        }
    }

    /// The imports of a module below `models`, which defines `own`.
    pub(super) fn below(&self, own: &[&Definition]) -> TokenStream {
        let own: BTreeSet<&str> = own.iter().map(|definition| definition.name.rust.as_str()).collect();
        let others: Vec<_> = self.named.difference(&own).map(|name| ident(name)).collect();
        let others = (!others.is_empty()).then(|| quote!(use super::{#(#others),*};));
        let rest = self.tokens(&quote!(super::super));
        quote!(#others #rest)
    }

    /// The imports but for types; `root` is the path to the root module.
    pub(super) fn tokens(&self, root: &TokenStream) -> TokenStream {
        let runtime: Vec<_> = self.runtime.iter().map(|name| ident(name)).collect();
        let runtime = (!runtime.is_empty()).then(|| quote!(use #root::runtime::{#(#runtime),*};));
        let model = self.types.then(|| quote!(use #root::macros::model;));
        let private = (self.types || self.private).then(|| quote!(use #root::runtime::__private::v1;));
        let map = self.map.then(|| {
            quote!(
                use std::collections::BTreeMap;
            )
        });
        let schemas = self.schemas.then(|| quote!(use #root::schemas;));
        // Another name for a type needs none of them.
        let bridges = (self.bridges && self.types).then(|| quote!(use #root::bridges;));
        quote!(#model #private #bridges #runtime #schemas #map)
    }
}
