use super::parameter::Location;
use crate::diagnostics::Pointer;

/// A security scheme of `components`.
#[derive(Clone, Debug)]
pub struct Scheme {
    pub at: Pointer,
    pub name: String,
    pub description: Option<String>,
    pub kind: SchemeKind,
}

/// How a scheme's credential is given.
#[derive(Clone, Debug)]
pub enum SchemeKind {
    ApiKey {
        location: Location,
        name: String,
    },
    /// The scheme's name in lower case: `basic`, `bearer`, ….
    Http {
        scheme: String,
    },
    OAuth2 {
        token_url: Option<String>,
    },
    OpenIdConnect {
        url: String,
    },
    MutualTls,
}

/// One alternative: the schemes that are needed together. Empty: no credential is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Scheme name and scopes.
    pub schemes: Vec<(String, Vec<String>)>,
}
