//! Which credentials are on a request.

use super::server::Seen;
use serde_json::Value;
use std::collections::BTreeSet;

/// A security scheme of a document.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Its name.
    pub name: String,
    /// The header that carries the credential.
    pub header: String,
    /// What stands before it there.
    prefix: &'static str,
}

impl Scheme {
    /// The credential that tests give for it.
    pub fn secret(&self) -> String {
        format!("secret-of-{}", self.name.to_lowercase())
    }
}

/// The schemes of a document; only those that travel in a header.
pub fn schemes(document: &Value) -> Vec<Scheme> {
    let schemes = document.pointer("/components/securitySchemes").and_then(Value::as_object).into_iter().flatten();
    let scheme = |(name, scheme): (&String, &Value)| {
        let word = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default().to_lowercase();
        let (header, prefix) = match (word("type").as_str(), word("in").as_str(), word("scheme").as_str()) {
            ("apikey", "header", _) => (word("name"), ""),
            ("http", _, "bearer") => ("authorization".to_owned(), "Bearer "),
            _ => panic!("{name}: {scheme} is not read"),
        };
        Scheme { name: name.clone(), header, prefix }
    };
    schemes.map(scheme).collect()
}

/// The schemes whose credential is on a request.
///
/// # Errors
/// If the header of a scheme holds something else.
pub fn sent(schemes: &[Scheme], seen: &Seen) -> Result<BTreeSet<String>, String> {
    let mut found = BTreeSet::new();
    for scheme in schemes {
        let values: Vec<&str> = seen.header(&scheme.header).collect();
        match values.as_slice() {
            [] => {}
            [value] if *value == format!("{}{}", scheme.prefix, scheme.secret()) => {
                found.insert(scheme.name.clone());
            }
            others => {
                return Err(format!("{} is {others:?}, which is no credential of {}", scheme.header, scheme.name));
            }
        }
    }
    Ok(found)
}
