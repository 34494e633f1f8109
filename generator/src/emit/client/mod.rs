//! The client: its builder, its tables, and a method and a type for each operation.

mod answers;
mod body;
mod builder;
mod encoding;
mod example;
mod headers;
mod operation;
mod paging;
mod parameter;
mod responses;
mod server;
mod table;

use super::docs;
use super::gate::gate;
use super::model;
use super::module::{Items, Module, texts};
use super::names::Names;
use super::{Home, RuntimeAt};
use crate::ir::{Api, Docs, Group, Operation};
use proc_macro2::TokenStream;
use quote::quote;

/// The lints that emitted code does not keep, each for a reason:
/// what a document deprecates must still be emitted; names, sizes and texts are the document's;
/// `must_use` on every setter and "Errors" in every doc comment would be noise.
const ALLOWED: &[&str] = &[
    "deprecated",
    "clippy::disallowed_names",
    "clippy::doc_lazy_continuation",
    "clippy::doc_markdown",
    "clippy::doc_overindented_list_items",
    "clippy::enum_variant_names",
    "clippy::large_enum_variant",
    "clippy::many_single_char_names",
    "clippy::missing_errors_doc",
    "clippy::module_inception",
    "clippy::module_name_repetitions",
    "clippy::must_use_candidate",
    "clippy::return_self_not_must_use",
    "clippy::should_implement_trait",
    "clippy::similar_names",
    "clippy::struct_excessive_bools",
    "clippy::struct_field_names",
    "clippy::too_many_arguments",
    "clippy::too_many_lines",
    "clippy::type_complexity",
    "clippy::unicode_not_nfc",
];

/// The root module of a client.
pub(super) fn root(api: &Api, runtime: &RuntimeAt, home: &Home) -> Module {
    let gated = home.is_crate;
    let title = Docs { summary: Some(format!("{} {}", api.title, api.version)), ..api.docs.clone() };
    let imported = match runtime {
        RuntimeAt::Dependency => Some(quote!(
            #[doc(no_inline)]
            pub use oasmith_runtime as runtime;
        )),
        RuntimeAt::Embedded(_) => None,
    };
    // Nobody needs a client that calls nothing: types are all that such a document has.
    let client = (!api.operations.is_empty()).then(|| {
        let servers = server::names(api);
        quote!(
            pub use client::{Client, ClientBuilder #(, #servers)*};
        )
    });
    let shared_error = responses::shared_error(api, gated);
    let items = quote! {
        #imported
        #client
        #shared_error
        pub use runtime::{
            CallOptions, ClientCredentials, Constant, Credential, Direction, Error, ErrorKind, Event, Events, Fault,
            File, IdempotencyKey, Invalid, JsonLines, Limits, Maybe, Meta, Place, Policy, RawResponse, Reconnect, Response,
            Retry, RetryBudget, Set, Upgraded, ValidationError, Values,
        };

        const _: () = runtime::__private::v1::agree(1);
    };
    let embedded = match runtime {
        RuntimeAt::Dependency => None,
        RuntimeAt::Embedded(module) => Some(module.clone()),
    };
    let mut children = vec![macros(api, gated), model::module(api, gated)];
    children.extend(model::schemas(api, gated));
    children.extend(model::xml(api, gated));
    children.extend(model::bridges(api));
    if !api.operations.is_empty() {
        children.extend([table::module(api), builder::module(api, gated), operations(api, home)]);
        children.extend(responses::module(api, gated));
    }
    Module {
        name: String::new(),
        docs: docs::lines(&title, "A client."),
        attributes: allowed(),
        public: true,
        items: Items::from(items),
        children: children.into_iter().chain(embedded).collect(),
    }
}

fn allowed() -> Vec<TokenStream> {
    let lints = ALLOWED.iter().map(|lint| lint.parse::<TokenStream>().unwrap_or_default());
    vec![quote!(allow(#(#lints),*))]
}

/// The parts of emitted code that are the same for every call and every type.
const CALL: &str = concat!(include_str!("call.txt"), "\npub(super) use call;\n");
const MODEL: &str = concat!(include_str!("model.txt"), "\npub(super) use model;\n");

fn macros(api: &Api, gated: bool) -> Module {
    let calls = (!api.operations.is_empty()).then_some(CALL);
    let types = model::has_types(api).then_some(MODEL);
    Module {
        name: "macros".to_owned(),
        docs: vec!["What is the same for every call and every type.".to_owned()],
        // without any feature nothing calls them
        attributes: if gated { vec![quote!(allow(unused_imports, unused_macros))] } else { Vec::new() },
        items: Items::Text([calls, types].into_iter().flatten().collect::<Vec<_>>().join("\n")),
        ..Module::default()
    }
}

fn operations(api: &Api, home: &Home) -> Module {
    Module {
        name: "operations".to_owned(),
        docs: vec!["A type for each call, by tag.".to_owned()],
        public: true,
        children: api.groups.iter().map(|group| group_module(api, group, home)).collect(),
        ..Module::default()
    }
}

fn group_module(api: &Api, group: &Group, home: &Home) -> Module {
    let operations: Vec<&Operation> = group.operations.iter().filter_map(|index| api.operations.get(*index)).collect();
    let all: Vec<usize> = (0..operations.len()).collect();
    let code = texts(&all, |index| operation::tokens(api, operations[index], &operations[..index], home));
    let uses = uses(&code);
    Module {
        name: group.name.rust.clone(),
        docs: docs::lines(&group.docs, "Operations."),
        attributes: gate(group, home.is_crate).into_iter().collect(),
        public: true,
        items: Items::code(&uses, code),
        ..Module::default()
    }
}

/// Imports of what is used, two modules up.
fn uses(code: &[String]) -> TokenStream {
    let names = Names::of(code);
    let is_used = |name: &&str| match *name {
        "format" | "json" => names.has_module(name),
        _ => names.has(name),
    };
    let runtime = ["Body", "Constant", "Maybe", "format", "json"].into_iter().filter(is_used).map(super::tokens::ident);
    let models = names.has_module("models").then(|| {
        quote!(
            use super::super::models;
        )
    });
    let schemas = names.has_module("schemas").then(|| {
        quote!(
            use super::super::schemas;
        )
    });
    let xml = names.has_module("xml").then(|| {
        quote!(
            use super::super::xml;
        )
    });
    let map = names.has("BTreeMap").then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let bridges = names.has_module("bridges").then(|| {
        quote!(
            use super::super::bridges;
        )
    });
    quote! {
        #bridges
        use super::super::client::Client;
        use super::super::macros::call;
        use super::super::runtime::{#(#runtime,)* __private::v1};
        #models
        #schemas
        #xml
        #map
    }
}
