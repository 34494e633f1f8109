//! What the builder of a client says of servers.

use crate::emit::docs;
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, Docs, Name, Server, Setting};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// The method that takes another address for a server.
pub(super) fn method(index: usize, server: &Server) -> TokenStream {
    let name = ident(&server.name.rust);
    let index = Literal::usize_unsuffixed(index);
    let summary = format!(
        "The address that stands for the server {}, in every operation that names it.",
        docs::code(&server.name.spec)
    );
    let docs = Docs { summary: Some(summary.clone()), description: server.description.clone(), ..Docs::default() };
    let docs = doc(&docs::lines(&docs, &summary));
    quote! {
        #docs
        pub fn #name(mut self, url: impl Into<String>) -> Self {
            self.inner = self.inner.server(#index, url.into());
            self
        }
    }
}

/// The method that chooses among several servers.
pub(super) fn choice(api: &Api) -> Option<TokenStream> {
    choices(api).next()?;
    Some(quote! {
        /// Sends operations to this server of the document, of those that have it among theirs.
        pub fn server(mut self, server: Server) -> Self {
            self.inner = self.inner.choose(server.index());
            self
        }
    })
}

/// The method that sets a variable.
pub(super) fn setting(setting: &Setting) -> TokenStream {
    let name = ident(&setting.name.rust);
    let variable = &setting.name.spec;
    let servers = setting.servers.iter().map(|index| Literal::usize_unsuffixed(*index));
    let summary = format!("Sets {} in the addresses of servers.", docs::code(variable));
    let docs = Docs { summary: Some(summary.clone()), description: setting.description.clone(), ..Docs::default() };
    let docs = doc(&docs::lines(&docs, &summary));
    let (ty, value) = match &setting.values {
        Some((ty, _)) => {
            let ty = ident(ty);
            (quote!(#ty), quote!(value.as_str()))
        }
        None => (quote!(impl Into<String>), quote!(value)),
    };
    quote! {
        #docs
        pub fn #name(mut self, value: #ty) -> Self {
            self.inner = self.inner.variables(&[#(#servers),*], #variable, #value);
            self
        }
    }
}

/// The enums of servers and of the values of their variables.
pub(super) fn types(api: &Api) -> TokenStream {
    let values = api.settings.iter().filter_map(|setting| {
        let (name, variants) = setting.values.as_ref()?;
        Some(values(&setting.name.spec, name, variants))
    });
    let servers = servers(api);
    quote!(#servers #(#values)*)
}

/// The names of these enums.
pub(super) fn names(api: &Api) -> Vec<Ident> {
    let servers = choices(api).next().map(|_| ident("Server"));
    let values = api.settings.iter().filter_map(|setting| Some(ident(&setting.values.as_ref()?.0)));
    servers.into_iter().chain(values).collect()
}

fn choices(api: &Api) -> impl Iterator<Item = (usize, &Server, Ident)> {
    let all = api.servers.iter().enumerate();
    all.filter_map(|(index, server)| Some((index, server, ident(server.choice.as_ref()?))))
}

fn servers(api: &Api) -> Option<TokenStream> {
    choices(api).next()?;
    let variants = choices(api).map(|(_, server, name)| {
        let address = docs::code(&server.name.spec);
        let docs = Docs { summary: Some(address.clone()), description: server.description.clone(), ..Docs::default() };
        let docs = doc(&docs::lines(&docs, &address));
        quote!(#docs #name,)
    });
    let arms = choices(api).map(|(index, _, name)| {
        let index = Literal::usize_unsuffixed(index);
        quote!(Self::#name => #index,)
    });
    Some(quote! {
        /// A server of the document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Server {
            #(#variants)*
        }

        impl Server {
            const fn index(self) -> usize {
                match self {
                    #(#arms)*
                }
            }
        }
    })
}

fn values(variable: &str, name: &str, variants: &[Name]) -> TokenStream {
    let name = ident(name);
    let about = doc(&[format!("Values of {} in the addresses of servers.", docs::code(variable))]);
    let rows = variants.iter().map(|variant| {
        let (name, docs) = (ident(&variant.rust), doc(&[value_docs(&variant.spec)]));
        quote!(#docs #name,)
    });
    let arms = variants.iter().map(|variant| {
        let (name, value) = (ident(&variant.rust), &variant.spec);
        quote!(Self::#name => #value,)
    });
    quote! {
        #about
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum #name {
            #(#rows)*
        }

        impl #name {
            /// As it stands in an address.
            pub const fn as_str(self) -> &'static str {
                match self {
                    #(#arms)*
                }
            }
        }
    }
}

fn value_docs(value: &str) -> String {
    if value.is_empty() { "Nothing.".to_owned() } else { docs::code(value) }
}
