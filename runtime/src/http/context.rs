use crate::codec::Fault;
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
    /// Those that can be told from words that only look alike.
    fn telling(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str).filter(|secret| secret.len() >= 4)
    }

    /// Whether a credential stands in the text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.telling().any(|secret| text.contains(secret))
    }

    /// A fault of a text, without the value that was found where the text holds a credential: cut short, it might not be
    /// told as one.
    pub(crate) fn without_value(&self, fault: Fault, text: &[u8]) -> Fault {
        if !self.are_in(&String::from_utf8_lossy(text)) {
            return fault;
        }
        fault.reworded(|message| {
            let (expected, _) = message.split_once(", found ").unwrap_or((message, ""));
            self.blot(expected)
        })
    }

    /// The text with every credential in it blotted out.
    pub(crate) fn blot(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in self.telling() {
            text = text.replace(secret, "[credential]");
        }
        text
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secrets({})", self.0.len())
    }
}
