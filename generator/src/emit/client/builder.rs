//! `Client` and `ClientBuilder`.

use super::server;
use crate::emit::docs;
use crate::emit::module::{Items, Module};
use crate::emit::tokens::{doc, ident};
use crate::ir::{Api, Docs, Scheme, SchemeKind, Server};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The module `client`.
pub(super) fn module(api: &Api, gated: bool) -> Module {
    let title = docs::safe(&api.title).join(" ");
    let about = format!(
        " A client of {}. Clones share connections and credentials.",
        if title.is_empty() { "the API" } else { &title }
    );
    let credential = (!api.schemes.is_empty()).then(|| quote!(Credential,));
    let schemes = api.schemes.iter().enumerate().map(|(index, scheme)| scheme_method(index, scheme));
    let named = |(index, _): &(usize, &Server)| Some(*index) != api.default_server;
    let servers = api.servers.iter().enumerate().filter(named).map(|(index, server)| server::method(index, server));
    let settings = api.settings.iter().map(server::setting);
    let choice = server::choice(api);
    let types = server::types(api);
    // without any feature there is no call to make
    let unused = gated.then(|| quote!(#[allow(dead_code)]));
    let items = quote! {
        use super::api::API;
        use super::runtime::{
            CallOptions, #credential Error, Hook, Invalid, Limits, MaybeSend, MaybeSync, RetryBudget, Transport, __private::v1,
        };

        use std::sync::Arc;

        #[doc = #about]
        #[derive(Clone, Debug)]
        pub struct Client {
            #unused
            pub(super) inner: v1::Client,
        }

        impl Client {
            /// Starts a client.
            pub fn builder() -> ClientBuilder {
                ClientBuilder { inner: v1::Client::builder(&API) }
            }
        }

        /// What a [`Client`] is made of.
        #[derive(Debug)]
        #[must_use = "a builder does nothing until `build` is called"]
        pub struct ClientBuilder {
            inner: v1::ClientBuilder,
        }

        impl ClientBuilder {
            #(#schemes)*
            #(#servers)*
            #choice
            #(#settings)*

            /// The address that every operation goes to, unless one of its servers was given an address of its own.
            pub fn base_url(mut self, url: impl Into<String>) -> Self {
                self.inner = self.inner.base_url(url.into());
                self
            }

            /// Options for every call; a call can override them.
            pub fn options(mut self, options: CallOptions) -> Self {
                self.inner = self.inner.options(options);
                self
            }

            /// A header for every request, in place of what operations send under that name.
            pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                self.inner = self.inner.header(name, value);
                self
            }

            /// Limits of time and size.
            pub fn limits(mut self, limits: Limits) -> Self {
                self.inner = self.inner.limits(limits);
                self
            }

            /// What the client calls itself in `User-Agent`.
            pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
                self.inner = self.inner.user_agent(user_agent.into());
                self
            }

            /// Uses this proxy for all requests, whatever the environment says.
            pub fn proxy(mut self, url: impl Into<String>) -> Self {
                self.inner = self.inner.proxy(url.into());
                self
            }

            /// Uses no proxy, whatever the environment says (`HTTPS_PROXY`, `NO_PROXY`).
            pub fn no_proxy(mut self) -> Self {
                self.inner = self.inner.no_proxy();
                self
            }

            /// Trusts the certificates in `pem` besides those of the system.
            pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
                self.inner = self.inner.root_certificate(pem.into());
                self
            }

            /// Sends requests through `transport` instead of the default one.
            pub fn transport(mut self, transport: impl Transport) -> Self {
                self.inner = self.inner.transport(transport);
                self
            }

            /// Puts something around the transport: layers of tower, say.
            pub fn wrap_transport<T: Transport>(
                mut self,
                wrap: impl FnOnce(Arc<dyn Transport>) -> T + Send + Sync + 'static,
            ) -> Self {
                self.inner = self.inner.wrap_transport(wrap);
                self
            }

            /// Puts a hook around every attempt; hooks that were given before stand outside of it.
            pub fn hook(mut self, hook: impl Hook) -> Self {
                self.inner = self.inner.hook(hook);
                self
            }

            /// How many retries all calls together may make.
            pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
                self.inner = self.inner.retry_budget(budget);
                self
            }

            /// Is called with each request and answer that breaks its schema where the policy is `Policy::Warn`.
            pub fn on_invalid(
                mut self,
                listener: impl Fn(&Invalid<'_>) + MaybeSend + MaybeSync + 'static,
            ) -> Self {
                self.inner = self.inner.on_invalid(listener);
                self
            }

            /// The client.
            pub fn build(self) -> Result<Client, Error> {
                self.inner.build().map(|inner| Client { inner })
            }
        }

        #types
    };
    Module {
        name: "client".to_owned(),
        docs: vec!["The client and its builder.".to_owned()],
        items: Items::from(items),
        ..Module::default()
    }
}

fn scheme_method(index: usize, scheme: &Scheme) -> TokenStream {
    let name = ident(&scheme.name.rust);
    let index = Literal::usize_unsuffixed(index);
    let fallback =
        format!("The credential of the scheme {}, {}.", docs::code(&scheme.name.spec), travels(&scheme.kind));
    let docs = Docs { summary: Some(fallback.clone()), description: scheme.description.clone(), ..Docs::default() };
    let docs = doc(&docs::lines(&docs, &fallback));
    quote! {
        #docs
        pub fn #name(mut self, credential: impl Into<Credential>) -> Self {
            self.inner = self.inner.credential(#index, credential);
            self
        }
    }
}

/// How a credential reaches the server.
fn travels(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKeyHeader(name) => format!("sent in the header {}", docs::code(name)),
        SchemeKind::ApiKeyQuery(name) => format!("sent in the query as {}", docs::code(name)),
        SchemeKind::ApiKeyCookie(name) => format!("sent in the cookie {}", docs::code(name)),
        SchemeKind::Basic => "a pair of user and password, sent as HTTP's basic authentication".to_owned(),
        SchemeKind::Bearer => "sent as a bearer token".to_owned(),
        SchemeKind::OAuth2(url) => {
            format!(
                "sent as a bearer token: a token, or `ClientCredentials`, which get tokens from {}",
                docs::code(url)
            )
        }
        SchemeKind::Authorization => "the whole value of the header `Authorization`".to_owned(),
    }
}
