//! Whole schemas as tables.

use super::rule::{rule, rules, schema_path};
use super::union::type_set;
use crate::emit::docs;
use crate::emit::module::{Items, Module};
use crate::emit::names::has_module;
use crate::emit::tokens::{doc, ident, integer};
use crate::ir::{Api, Keyword, Kind, Rule, Schema, SchemaId, TypeId};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::collections::BTreeSet;

/// The module `schemas`, in the order of names; nothing where types and rules say it all.
pub(in crate::emit) fn module(api: &Api, gated: bool) -> Option<Module> {
    let mut used: Vec<&Schema> = used(api).into_iter().map(|id| &api.schemas[id.0]).collect();
    used.sort_by(|a, b| a.rust.cmp(&b.rust));
    let tables: Vec<String> = used.iter().map(|schema| table(api, schema).to_string()).collect();
    let schemas = has_module(&tables, "schemas").then(|| {
        quote!(
            use super::schemas;
        )
    });
    let uses = quote!(use super::runtime::__private::v1; #schemas);
    (!used.is_empty()).then(|| Module {
        name: "schemas".to_owned(),
        docs: vec!["What values are held against where no Rust type says it.".to_owned()],
        // without any feature nothing is held against them
        attributes: if gated { vec![quote!(allow(dead_code))] } else { Vec::new() },
        items: Items::code(&uses, tables),
        ..Module::default()
    })
}

/// The schemas that emitted types and operations are held against, and those behind them.
fn used(api: &Api) -> BTreeSet<SchemaId> {
    let parameters = api.operations.iter().flat_map(|operation| &operation.parameters).map(|it| it.rules.as_slice());
    let bodies = api
        .operations
        .iter()
        .flat_map(|operation| &operation.body)
        .flat_map(|body| &body.media)
        .map(|it| it.rules.as_slice());
    let answers = api.operations.iter().map(|operation| operation.answer.as_slice());
    let is_selected = |id| api.selected.as_ref().is_none_or(|selected| selected.contains(&id));
    let types = api.types.iter().enumerate().filter(|(index, _)| is_selected(TypeId(*index)));
    let types = types.flat_map(|(_, definition)| asserted(&definition.kind));
    let mut queue: Vec<SchemaId> =
        parameters.chain(bodies).chain(answers).chain(types).flatten().flat_map(Rule::schemas).collect();
    let mut used = BTreeSet::new();
    while let Some(id) = queue.pop() {
        if used.insert(id) {
            queue.extend(api.schemas[id.0].keywords.iter().flat_map(Keyword::schemas));
        }
    }
    used
}

/// Every list of rules of a type.
fn asserted(kind: &Kind) -> Vec<&[Rule]> {
    match kind {
        Kind::Object(object) => {
            let rest = object.rest.iter().map(|rest| rest.rules.as_slice());
            let fields = object.fields.iter().map(|field| field.rules.as_slice());
            fields.chain(rest).chain([object.rules.as_slice()]).collect()
        }
        // what holds nothing is asserted nothing
        Kind::Union(union) => {
            union.branches.iter().filter(|branch| branch.only.is_none()).map(|branch| branch.rules.as_slice()).collect()
        }
        Kind::Enumeration(_) | Kind::Alias(_) => Vec::new(),
    }
}

fn table(api: &Api, schema: &Schema) -> TokenStream {
    let name = ident(&schema.rust);
    let docs = doc(&[match schema.at.as_str() {
        Schema::ANY => "Any value.".to_owned(),
        Schema::NEVER => "No value.".to_owned(),
        at => format!("Of the schema at {}.", docs::code(at)),
    }]);
    let keywords = schema.keywords.iter().map(|of| keyword(api, of));
    let nullable = schema.nullable.then(|| quote!(.nullable()));
    quote! {
        #docs
        pub fn #name() -> &'static v1::Schema {
            const TABLE: &v1::Schema = &v1::Schema::new(&[#(#keywords),*]) #nullable;
            TABLE
        }
    }
}

fn keyword(api: &Api, keyword: &Keyword) -> TokenStream {
    let schema = |id: &SchemaId| schema_path(api, *id);
    let list = |ids: &[SchemaId]| {
        let schemas = ids.iter().map(schema);
        quote!(&[#(#schemas),*])
    };
    let named = |named: &[(String, SchemaId)]| {
        let entries = named.iter().map(|(name, id)| {
            let schema = schema(id);
            quote!((#name, #schema))
        });
        quote!(&[#(#entries),*])
    };
    let optional = |id: &Option<SchemaId>| match id.as_ref().map(schema) {
        Some(schema) => quote!(Some(#schema)),
        None => quote!(None),
    };
    let said = match keyword {
        Keyword::Types(types) => {
            let types = type_set(*types);
            quote!(Types(#types))
        }
        Keyword::Rules(of) => {
            let rules = rules(api, of);
            quote!(Rules(#rules))
        }
        Keyword::AllOf(ids) => {
            let schemas = list(ids);
            quote!(AllOf(#schemas))
        }
        Keyword::AnyOf(ids) => {
            let schemas = list(ids);
            quote!(AnyOf(#schemas))
        }
        Keyword::OneOf(ids) => {
            let schemas = list(ids);
            quote!(OneOf(#schemas))
        }
        Keyword::Not(id) => {
            let schema = schema(id);
            quote!(Not(#schema))
        }
        Keyword::If { test, then, otherwise } => {
            let (test, then, otherwise) = (schema(test), optional(then), optional(otherwise));
            quote!(If { test: #test, then: #then, otherwise: #otherwise })
        }
        Keyword::Required(names) => quote!(Required(&[#(#names),*])),
        Keyword::Properties(of) => {
            let schemas = named(of);
            quote!(Properties(#schemas))
        }
        Keyword::PatternProperties(matching) => {
            let entries = matching.iter().map(|(pattern, id)| {
                let (pattern, schema) = (rule(api, pattern), schema(id));
                quote!((#pattern, #schema))
            });
            quote!(PatternProperties(&[#(#entries),*]))
        }
        Keyword::AdditionalProperties { declared, patterns, schema: id } => {
            let (patterns, schema) = (rules(api, patterns), schema(id));
            quote!(AdditionalProperties { declared: &[#(#declared),*], patterns: #patterns, schema: #schema })
        }
        Keyword::PropertyNames(id) => {
            let schema = schema(id);
            quote!(PropertyNames(#schema))
        }
        Keyword::DependentRequired(dependent) => {
            let entries = dependent.iter().map(|(name, names)| quote!((#name, &[#(#names),*])));
            quote!(DependentRequired(&[#(#entries),*]))
        }
        Keyword::DependentSchemas(of) => {
            let schemas = named(of);
            quote!(DependentSchemas(#schemas))
        }
        Keyword::PrefixItems(ids) => {
            let schemas = list(ids);
            quote!(PrefixItems(#schemas))
        }
        Keyword::Items { from, schema: id } => {
            let (from, schema) = (Literal::usize_unsuffixed(*from), schema(id));
            quote!(Items { from: #from, schema: #schema })
        }
        Keyword::Contains { schema: id, least, most } => {
            let (schema, least) = (schema(id), integer(*least));
            let most = match most {
                Some(most) => {
                    let most = integer(*most);
                    quote!(Some(#most))
                }
                None => quote!(None),
            };
            quote!(Contains { schema: #schema, least: #least, most: #most })
        }
        Keyword::UnevaluatedProperties(id) => {
            let schema = schema(id);
            quote!(UnevaluatedProperties(#schema))
        }
        Keyword::UnevaluatedItems(id) => {
            let schema = schema(id);
            quote!(UnevaluatedItems(#schema))
        }
    };
    quote!(v1::Keyword::#said)
}
