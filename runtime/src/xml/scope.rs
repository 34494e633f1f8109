use super::XML;
use super::table::Xml;

/// The namespaces that are declared where something is written, by prefix; the empty one is the default.
pub(super) struct Scope(Vec<(String, String)>);

impl Default for Scope {
    fn default() -> Self {
        Self(vec![("xml".to_owned(), XML.to_owned())])
    }
}

impl Scope {
    /// How much there is, for [`Scope::reset`].
    pub(super) fn mark(&self) -> usize {
        self.0.len()
    }

    /// Forgets what was declared since.
    pub(super) fn reset(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    fn bound(&self, prefix: &str) -> Option<&str> {
        self.0.iter().rev().find(|(known, _)| known == prefix).map(|(_, namespace)| namespace.as_str())
    }

    /// The prefix for an element, and one to be declared with its namespace.
    pub(super) fn of_element(&mut self, xml: &Xml) -> (String, Option<String>) {
        let (namespace, prefix) = (xml.namespace, xml.prefix);
        if namespace.is_empty() {
            // A prefix that nothing declares is none.
            let prefix = if self.bound(prefix).is_some() { prefix } else { "" };
            return (prefix.to_owned(), None);
        }
        if self.bound(prefix) == Some(namespace) {
            return (prefix.to_owned(), None);
        }
        self.declare(prefix.to_owned(), namespace)
    }

    /// The same for an attribute, which is in no namespace without a prefix.
    pub(super) fn of_attribute(&mut self, namespace: &str, prefix: &str) -> (String, Option<String>) {
        if namespace.is_empty() {
            let prefix = if self.bound(prefix).is_some() { prefix } else { "" };
            return (prefix.to_owned(), None);
        }
        if !prefix.is_empty() && self.bound(prefix) == Some(namespace) {
            return (prefix.to_owned(), None);
        }
        let known = self.0.iter().rev().map(|(prefix, _)| prefix);
        let known =
            known.into_iter().find(|prefix| !prefix.is_empty() && self.bound(prefix) == Some(namespace)).cloned();
        if let Some(known) = known {
            return (known, None);
        }
        let free = |prefix: &String| self.bound(prefix).is_none();
        let wanted = Some(prefix.to_owned()).filter(|prefix| !prefix.is_empty() && free(prefix));
        let prefix = wanted.or_else(|| (1..).map(|number| format!("ns{number}")).find(free)).unwrap_or_default();
        self.declare(prefix, namespace)
    }

    fn declare(&mut self, prefix: String, namespace: &str) -> (String, Option<String>) {
        self.0.push((prefix.clone(), namespace.to_owned()));
        (prefix.clone(), Some(prefix))
    }
}
