use std::fmt;

/// The grant `client_credentials` of OAuth 2 (RFC 6749, 4.4): the client gets its tokens itself.
///
/// A token is fetched when the first call needs it, by the transport of the client, once for all calls that wait for
/// it; it serves until shortly before it expires, or until a server answers 401 to it. Id and secret go to the token
/// URL and nowhere else.
#[derive(Clone)]
pub struct ClientCredentials {
    pub(crate) id: String,
    pub(crate) secret: String,
    pub(crate) token_url: Option<String>,
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) in_body: bool,
}

impl ClientCredentials {
    /// Id and secret, which go in the header `Authorization` as RFC 6749, 2.3.1 says.
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self { id: id.into(), secret: secret.into(), token_url: None, parameters: Vec::new(), in_body: false }
    }

    /// Asks for these scopes. Default: none, and the server grants what it grants.
    #[must_use]
    pub fn scopes<S: AsRef<str>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
        let scopes: Vec<String> = scopes.into_iter().map(|scope| scope.as_ref().to_owned()).collect();
        self.parameter("scope", scopes.join(" "))
    }

    /// Where tokens are fetched. Default: the `tokenUrl` of the scheme's flow `clientCredentials`.
    #[must_use]
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.token_url = Some(url.into());
        self
    }

    /// Sends another parameter along, such as `audience`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Sends id and secret in the body of the request, for servers that do not know basic authentication.
    #[must_use]
    pub fn in_body(mut self) -> Self {
        self.in_body = true;
        self
    }
}

impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials").field("token_url", &self.token_url).finish_non_exhaustive()
    }
}
