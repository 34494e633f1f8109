use super::parameter::Location;
use super::reader::{entries, text};
use super::tree::Tree;
use crate::diagnostics::Pointer;
use crate::source::Node;

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
        /// That of the flow `clientCredentials`, the one that needs no person.
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

impl Scheme {
    /// The schemes of the document's components.
    pub(super) fn read_all(tree: &Tree) -> Vec<Self> {
        let Some(components) = tree.root.get("components") else {
            return Vec::new();
        };
        let at = Pointer::root().child("components");
        let schemes = entries(components, &at, "securitySchemes");
        schemes.filter_map(|(name, node, at)| Self::read(tree, name, node, at)).collect()
    }

    fn read(tree: &Tree, name: &str, node: &Node, at: Pointer) -> Option<Self> {
        let described = text(node, "description");
        let (node, behind) = tree.follow(node)?;
        Some(Self {
            at: behind.map_or(at, Pointer::parse),
            name: name.to_owned(),
            description: described.or_else(|| text(node, "description")),
            kind: SchemeKind::read(node)?,
        })
    }
}

impl SchemeKind {
    /// `None`: the scheme is of an unknown type or lacks what its type needs.
    pub(super) fn read(node: &Node) -> Option<Self> {
        Some(match node.get("type")?.as_str()? {
            "apiKey" => {
                let location = Location::parse(node.get("in")?.as_str()?)?;
                if location == Location::Path {
                    return None;
                }
                Self::ApiKey { location, name: text(node, "name")? }
            }
            "http" => Self::Http { scheme: text(node, "scheme")?.to_lowercase() },
            "oauth2" => {
                let flow = node.get("flows").and_then(|flows| flows.get("clientCredentials"));
                Self::OAuth2 { token_url: flow.and_then(|flow| text(flow, "tokenUrl")) }
            }
            "openIdConnect" => Self::OpenIdConnect { url: text(node, "openIdConnectUrl")? },
            "mutualTLS" => Self::MutualTls,
            _ => return None,
        })
    }
}

impl Requirement {
    /// The alternatives that the object `holder` names. `None`: it says nothing of security.
    pub(super) fn read_all(holder: &Node) -> Option<Vec<Self>> {
        let alternatives = holder.get("security")?.as_array()?;
        let schemes = alternatives.iter().filter_map(Node::as_object).map(|schemes| {
            let scheme = |(name, scopes): (&String, &Node)| {
                let scopes = scopes.as_array().unwrap_or_default().iter();
                (name.clone(), scopes.filter_map(Node::as_str).map(str::to_owned).collect())
            };
            Self { schemes: schemes.iter().map(scheme).collect() }
        });
        Some(schemes.collect())
    }
}
