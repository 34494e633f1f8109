use super::Name;
use crate::diagnostics::Pointer;

/// A security scheme.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Where the document has it.
    pub at: Pointer,
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
