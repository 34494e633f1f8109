use super::Name;

/// A security scheme.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// The scheme's name and the builder's method.
    pub name: Name,
    pub description: Option<String>,
    pub kind: SchemeKind,
}

/// How a credential goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    ApiKeyHeader(String),
    ApiKeyQuery(String),
    ApiKeyCookie(String),
    Basic,
    Bearer,
    /// A bearer token, and the token URL of the flow `clientCredentials`.
    OAuth2(String),
    /// Anything else: the caller gives the value of `Authorization`.
    Authorization,
}
