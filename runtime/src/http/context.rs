use super::escape::Escape;
use super::operation::Operation;
use crate::codec::Fault;
use http::{Method, Uri};
use std::sync::Arc;

/// Which request an error or an answer belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub operation: &'static str,
    pub method: Method,
    /// Where it goes, without what is carried; without a host until that is known.
    pub uri: Uri,
    /// What must not be shown, whoever says it.
    pub secrets: Secrets,
}

impl Context {
    /// That of a call of the operation, which has no address yet.
    pub(crate) fn new(operation: &Operation) -> Self {
        Self { operation: operation.id, method: Method::GET, uri: Uri::default(), secrets: Secrets::default() }
    }
}

/// The credentials that a request carries.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Secrets(pub Arc<[String]>);

impl Secrets {
    /// The texts, and how they are spelt in URLs.
    pub(crate) fn of(texts: Vec<String>) -> Self {
        let mut all = Vec::with_capacity(texts.len());
        for text in texts {
            let encoded = Escape::All.apply(&text);
            let other = Some(encoded).filter(|encoded| *encoded != text && !all.contains(encoded));
            all.push(text);
            all.extend(other);
        }
        Self(all.into())
    }

    /// Those that can be told from words that only look alike.
    fn telling(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str).filter(|secret| secret.len() >= 4)
    }

    /// Whether a credential stands in the text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        // Most texts do not even have the first letter.
        let begins = |secret: &str| secret.bytes().next().is_some_and(|first| text.as_bytes().contains(&first));
        self.telling().any(|secret| secret.len() <= text.len() && begins(secret) && text.contains(secret))
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
