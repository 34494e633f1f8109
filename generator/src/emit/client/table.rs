//! What the document says of the API as a whole, as tables.

use crate::emit::module::{Items, Module};
use crate::ir::{Api, Scheme, SchemeKind, Server, Variable};
use proc_macro2::TokenStream;
use quote::quote;

/// The module `api`.
pub(super) fn module(api: &Api) -> Module {
    let (title, version) = (&api.title, &api.version);
    let servers = api.servers.iter().enumerate();
    let servers = servers.map(|(index, of)| server(of, api.default_server != Some(index)));
    let default = proc_macro2::Literal::usize_unsuffixed(api.default_server.unwrap_or(0));
    let schemes = api.schemes.iter().map(scheme);
    let agent = format!("oasmith/{}", env!("CARGO_PKG_VERSION"));
    let items = quote! {
        use super::runtime::__private::v1;

        pub(super) static API: v1::Api = v1::Api::new(#title, #version)
            .user_agent(#agent)
            .servers(&[#(#servers),*], #default)
            .schemes(&[#(#schemes),*]);
    };
    Module {
        name: "api".to_owned(),
        docs: vec!["Servers and security schemes of the document.".to_owned()],
        items: Items::from(items),
        ..Module::default()
    }
}

/// A server; in place of the document's own callers give a base URL.
fn server(server: &Server, has_method: bool) -> TokenStream {
    let (url, method) = (&server.name.spec, &server.name.rust);
    let method = has_method.then(|| quote!(.method(#method)));
    let variables = (!server.variables.is_empty()).then(|| {
        let variables = server.variables.iter().map(variable);
        quote!(.variables(&[#(#variables),*]))
    });
    if server.placeholder {
        return quote!(v1::Server::placeholder(#url) #method #variables);
    }
    quote!(v1::Server::new(#url) #method #variables)
}

fn variable(variable: &Variable) -> TokenStream {
    let (name, default, values) = (&variable.name, &variable.default, &variable.values);
    quote!(v1::Variable { name: #name, default: #default, allowed: &[#(#values),*] })
}

fn scheme(scheme: &Scheme) -> TokenStream {
    let (name, method) = (&scheme.name.spec, &scheme.name.rust);
    let kind = match &scheme.kind {
        SchemeKind::ApiKeyHeader(name) => quote!(ApiKeyHeader(#name)),
        SchemeKind::ApiKeyQuery(name) => quote!(ApiKeyQuery(#name)),
        SchemeKind::ApiKeyCookie(name) => quote!(ApiKeyCookie(#name)),
        SchemeKind::Basic => quote!(Basic),
        SchemeKind::Bearer => quote!(Bearer),
        SchemeKind::OAuth2(url) => quote!(OAuth2(#url)),
        SchemeKind::Authorization => quote!(Token),
    };
    quote!(v1::Scheme { name: #name, method: #method, kind: v1::SchemeKind::#kind })
}
