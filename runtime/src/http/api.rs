//! What the document says of the API as a whole: tables that emitted code is made of.

/// The API: its name, servers and security schemes.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// `info.title`.
    pub title: &'static str,
    /// `info.version`.
    pub version: &'static str,
    /// What the client calls itself unless it is told otherwise; empty: nothing.
    pub user_agent: &'static str,
    /// Every server that the document names anywhere, each once.
    pub servers: &'static [Server],
    /// Which of them is the document's own: the one that credentials belong to.
    pub default_server: usize,
    /// The security schemes.
    pub schemes: &'static [Scheme],
}

impl Api {
    /// An API without servers and schemes.
    #[must_use]
    pub const fn new(title: &'static str, version: &'static str) -> Self {
        Self { title, version, user_agent: "", servers: &[], default_server: 0, schemes: &[] }
    }

    /// What the client calls itself.
    #[must_use]
    pub const fn user_agent(mut self, user_agent: &'static str) -> Self {
        self.user_agent = user_agent;
        self
    }

    /// The servers, and which of them is the document's own.
    #[must_use]
    pub const fn servers(mut self, servers: &'static [Server], default_server: usize) -> Self {
        self.servers = servers;
        self.default_server = default_server;
        self
    }

    /// The security schemes.
    #[must_use]
    pub const fn schemes(mut self, schemes: &'static [Scheme]) -> Self {
        self.schemes = schemes;
        self
    }
}

/// A server of the document.
#[derive(Clone, Copy, Debug)]
pub struct Server {
    /// `url`, with its variables in braces.
    pub url: &'static str,
    /// The builder's method that gives this server's address; empty: there is none.
    pub method: &'static str,
    /// What stands in the braces.
    pub variables: &'static [Variable],
    /// Whether `url` is no address but a word that stands for one, which the caller has to give.
    pub placeholder: bool,
    /// Whether credentials go to this server although it is not the document's own.
    pub trusted: bool,
}

impl Server {
    /// A server with an address.
    #[must_use]
    pub const fn new(url: &'static str) -> Self {
        Self { url, method: "", variables: &[], placeholder: false, trusted: false }
    }

    /// A server whose address only the caller knows.
    #[must_use]
    pub const fn placeholder(url: &'static str) -> Self {
        let mut server = Self::new(url);
        server.placeholder = true;
        server
    }

    /// The builder's method that gives this server's address.
    #[must_use]
    pub const fn method(mut self, method: &'static str) -> Self {
        self.method = method;
        self
    }

    /// What stands in the braces of `url`.
    #[must_use]
    pub const fn variables(mut self, variables: &'static [Variable]) -> Self {
        self.variables = variables;
        self
    }

    /// A server that credentials go to although it is not the document's own.
    #[must_use]
    pub const fn trusted(mut self) -> Self {
        self.trusted = true;
        self
    }
}

/// A variable of a server's URL.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    /// The name between the braces.
    pub name: &'static str,
    /// `default`.
    pub default: &'static str,
    /// `enum`; empty: any text.
    pub allowed: &'static [&'static str],
}

/// A security scheme.
#[derive(Clone, Copy, Debug)]
pub struct Scheme {
    /// Its name in the document.
    pub name: &'static str,
    /// The builder's method that takes the credential.
    pub method: &'static str,
    /// How the credential travels.
    pub kind: SchemeKind,
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// A key in the header of that name.
    ApiKeyHeader(&'static str),
    /// A key in the query parameter of that name.
    ApiKeyQuery(&'static str),
    /// A key in the cookie of that name.
    ApiKeyCookie(&'static str),
    /// User and password (RFC 7617).
    Basic,
    /// `Authorization: Bearer …` (RFC 6750), also for `openIdConnect`.
    Bearer,
    /// The same for OAuth 2, with the token URL of the flow `clientCredentials`; empty: there is none.
    OAuth2(&'static str),
    /// Any other: the caller gives the whole value of `Authorization`.
    Token,
}
