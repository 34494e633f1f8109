use http::Method;
use std::sync::Arc;

/// Which request an error or an answer belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub operation: &'static str,
    pub method: Method,
    /// Without its query, which may hold a key; empty until it is known.
    pub url: Arc<str>,
    /// What must not be shown, whoever says it.
    pub secrets: Secrets,
}

/// The credentials that a request carries.
#[derive(Clone, Default)]
pub(crate) struct Secrets(pub Arc<[String]>);

impl Secrets {
    /// The text with every credential in it blotted out.
    pub(crate) fn blot(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // Shorter ones would blot out words that only look alike.
        for secret in self.0.iter().filter(|secret| secret.len() >= 4) {
            text = text.replace(secret.as_str(), "[credential]");
        }
        text
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secrets({})", self.0.len())
    }
}
