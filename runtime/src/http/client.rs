use super::address;
use super::api::Api;
use super::base::Base;
use super::credential::Credential;
use super::default_transport::{self, Setup};
use super::held::Held;
use super::hook::Hook;
use super::server::{Given, Servers};
use super::transport::{MaybeSend, MaybeSync, Transport};
use crate::error::{Error, ErrorKind};
use crate::invalid::{Invalid, Listener};
use crate::limits::Limits;
use crate::options::CallOptions;
use crate::retry_budget::RetryBudget;
use http::HeaderValue;
use std::fmt;
use std::sync::Arc;

/// What all calls share: addresses, credentials, limits and the connections. A clone is cheap.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub api: &'static Api,
    pub transport: Arc<dyn Transport>,
    pub servers: Servers,
    /// By the index of the scheme.
    pub credentials: Vec<Option<Held>>,
    pub options: Arc<CallOptions>,
    pub limits: Limits,
    pub user_agent: Option<HeaderValue>,
    pub listener: Option<Listener>,
    pub hooks: Vec<Arc<dyn Hook>>,
    pub budget: RetryBudget,
}

/// Warnings that nobody hears would look like a valid answer.
pub(crate) const UNHEARD: &str =
    "`Policy::Warn` tells faults to `on_invalid`, which the client's builder was not given";

impl Client {
    /// A builder for a client of the API.
    pub fn builder(api: &'static Api) -> ClientBuilder {
        ClientBuilder {
            api,
            credentials: Vec::new(),
            servers: Vec::new(),
            base: None,
            chosen: None,
            variables: Vec::new(),
            options: CallOptions::new(),
            limits: Limits::new(),
            user_agent: None,
            setup: Setup::default(),
            transport: None,
            listener: None,
            hooks: Vec::new(),
            wraps: Vec::new(),
            budget: RetryBudget::default(),
        }
    }
}

/// Addresses without their paths' queries, and which schemes have a credential; never a credential.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shared = &*self.0;
        let schemes = shared.api.schemes.iter().zip(&shared.credentials);
        let with: Vec<&str> =
            schemes.filter(|(_, credential)| credential.is_some()).map(|(scheme, _)| scheme.name).collect();
        f.debug_struct("Client")
            .field("api", &shared.api.title)
            .field("base_url", &shared.servers.base.as_ref().map(|base| address::shown(base.url())))
            .field("credentials", &with)
            .field("limits", &shared.limits)
            .finish_non_exhaustive()
    }
}

/// Makes a client. What is wrong with the parts is said by [`build`](Self::build).
#[must_use]
pub struct ClientBuilder {
    api: &'static Api,
    credentials: Vec<(usize, Credential)>,
    servers: Vec<(usize, String)>,
    base: Option<String>,
    chosen: Option<usize>,
    variables: Vec<Given>,
    options: CallOptions,
    limits: Limits,
    user_agent: Option<String>,
    setup: Setup,
    transport: Option<Arc<dyn Transport>>,
    listener: Option<Listener>,
    hooks: Vec<Arc<dyn Hook>>,
    wraps: Vec<Wrap>,
    budget: RetryBudget,
}

/// Makes another transport of one.
type Wrap = Box<dyn FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + Sync>;

impl ClientBuilder {
    /// The credential for the security scheme of that index.
    pub fn credential(mut self, scheme: usize, credential: impl Into<Credential>) -> Self {
        self.credentials.push((scheme, credential.into()));
        self
    }

    /// The address that takes the place of a server of the document, in every operation that names it.
    pub fn server(mut self, server: usize, url: impl Into<String>) -> Self {
        self.servers.push((server, url.into()));
        self
    }

    /// The value of a variable in the URL of a server of the document.
    pub fn variable(self, server: usize, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables(&[server], name, value)
    }

    /// The value of a variable that several servers of the document have in their URLs.
    pub fn variables(mut self, servers: &[usize], name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value, alone) = (name.into(), value.into(), servers.len() == 1);
        let given = |server: &usize| Given { server: *server, name: name.clone(), value: value.clone(), alone };
        self.variables.extend(servers.iter().map(given));
        self
    }

    /// The server of the document that operations go to, of those that have it among theirs.
    pub fn choose(mut self, server: usize) -> Self {
        self.chosen = Some(server);
        self
    }

    /// The address for all operations, except where one of an operation's own servers was given.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// What all calls do differently; a call's own options are laid over these.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = self.options.overlaid(options);
        self
    }

    /// A header for every request, in place of what operations send under that name.
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.options(CallOptions::new().header(name, value))
    }

    /// How long and how much the client waits for.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// What the client calls itself; empty: nothing.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Uses no proxy, whatever the environment (`HTTPS_PROXY`, `NO_PROXY`) says.
    pub fn no_proxy(mut self) -> Self {
        self.setup.no_proxy = true;
        self
    }

    /// Uses this proxy for all requests, whatever the environment says.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.setup.proxy = Some(url.into());
        self
    }

    /// Trusts the certificates in this PEM text or DER file too, besides those that the system trusts.
    pub fn root_certificate(mut self, certificate: impl Into<Vec<u8>>) -> Self {
        self.setup.roots.push(certificate.into());
        self
    }

    /// Sends requests by this transport. Proxies, certificates and the limit on connecting are then its own.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Puts something around the transport, the default one or the one that was given: layers of tower, say.
    pub fn wrap_transport<T: Transport>(
        mut self,
        wrap: impl FnOnce(Arc<dyn Transport>) -> T + Send + Sync + 'static,
    ) -> Self {
        self.wraps.push(Box::new(|inner| Arc::new(wrap(inner))));
        self
    }

    /// Puts a hook around every attempt; hooks that were given before stand outside of it.
    pub fn hook(mut self, hook: impl Hook) -> Self {
        self.hooks.push(Arc::new(hook));
        self
    }

    /// How many retries all calls together may make.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.budget = budget;
        self
    }

    /// Is called with each request and each answer that breaks its schema where the policy is
    /// [`Policy::Warn`](crate::Policy::Warn), before the call goes on. It should not wait for anything.
    pub fn on_invalid(mut self, listener: impl Fn(&Invalid<'_>) + MaybeSend + MaybeSync + 'static) -> Self {
        self.listener = Some(Listener::new(listener));
        self
    }

    /// The client.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Configuration`], with everything that is wrong with what was given.
    pub fn build(mut self) -> Result<Client, Error> {
        let mut problems = std::mem::take(&mut self.options.problems);
        if self.listener.is_none() && self.options.warns() {
            problems.push(UNHEARD.to_owned());
        }
        let servers = self.addresses(&mut problems);
        let credentials = self.held(&servers, &mut problems);
        let user_agent = self.agent(&mut problems);
        if self.options.idempotency.as_ref().is_some_and(|key| key.value.is_some()) {
            problems.push("an idempotency key for all calls must be `IdempotencyKey::random`".to_owned());
        }
        let wraps = std::mem::take(&mut self.wraps);
        let transport = self.carrier(&mut problems);
        let transport = transport.map(|inner| wraps.into_iter().fold(inner, |inner, wrap| wrap(inner)));
        match transport {
            Some(transport) if problems.is_empty() => Ok(Client(Arc::new(Shared {
                api: self.api,
                transport,
                servers,
                credentials,
                options: Arc::new(self.options),
                limits: self.limits,
                user_agent,
                listener: self.listener,
                hooks: self.hooks,
                budget: self.budget,
            }))),
            _ => Err(Error::new(
                ErrorKind::Configuration,
                format!("the client cannot be built: {}", problems.join("; ")),
            )),
        }
    }

    fn held(&self, servers: &Servers, problems: &mut Vec<String>) -> Vec<Option<Held>> {
        let mut held: Vec<Option<Held>> = vec![None; self.api.schemes.len()];
        let own = servers.own(self.api);
        for (index, credential) in &self.credentials {
            let place = held.get_mut(*index).zip(self.api.schemes.get(*index));
            let Some((place, scheme)) = place else {
                problems.push(format!("there is no security scheme {index}"));
                continue;
            };
            match Held::new(scheme, credential, own.as_ref().map(Base::url)) {
                Ok(credential) => *place = Some(credential),
                Err(problem) => problems.push(problem),
            }
        }
        held
    }

    fn addresses(&mut self, problems: &mut Vec<String>) -> Servers {
        let variables = std::mem::take(&mut self.variables);
        let mut servers = Servers::new(variables, self.chosen);
        for (index, text) in &self.servers {
            let method = self.api.servers.get(*index).map_or("", |server| server.method);
            match address::server(text) {
                Ok(url) => servers.given.push((*index, url)),
                Err(problem) => {
                    problems.push(format!("the address given with `{method}` {problem}"));
                }
            }
        }
        if let Some(text) = &self.base {
            match address::server(text) {
                Ok(url) => servers.base = Some(url),
                Err(problem) => {
                    problems.push(format!("the address given with `base_url` {problem}"));
                }
            }
        }
        problems.extend(servers.unfit_variables(self.api));
        servers
    }

    fn agent(&self, problems: &mut Vec<String>) -> Option<HeaderValue> {
        let name = self.user_agent.as_deref().unwrap_or(self.api.user_agent);
        if name.is_empty() {
            return None;
        }
        let value = HeaderValue::from_str(name);
        if value.is_err() {
            problems.push("the user agent has a character that headers cannot carry".to_owned());
        }
        value.ok()
    }

    fn carrier(&mut self, problems: &mut Vec<String>) -> Option<Arc<dyn Transport>> {
        if let Some(transport) = self.transport.take() {
            if !self.setup.is_default() {
                let problem = "proxies and root certificates are the business of the transport that was handed in";
                problems.push(problem.to_owned());
            }
            return Some(transport);
        }
        self.setup.connect = self.limits.connect;
        let transport = default_transport::build(&self.setup);
        transport.map_err(|problem| problems.push(problem)).ok()
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api", &self.api.title)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
