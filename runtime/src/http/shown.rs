//! What is shown of headers and bodies to people.

use super::context::Secrets;
use http::HeaderMap;
use std::fmt;

/// Headers for `Debug`, without the values of those that may hold a secret.
pub(crate) struct Headers<'a>(pub &'a HeaderMap);

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            let secret =
                value.is_sensitive() || ["set-cookie", "cookie", "authorization", "location"].contains(&name.as_str());
            if secret {
                map.entry(&name.as_str(), &format_args!("[not shown]"));
            } else {
                map.entry(&name.as_str(), value);
            }
        }
        map.finish()
    }
}

/// Marks the values in which the server repeats a credential.
pub(crate) fn hide(headers: &mut HeaderMap, secrets: &Secrets) {
    for value in headers.values_mut() {
        if secrets.are_in(&String::from_utf8_lossy(value.as_bytes())) {
            value.set_sensitive(true);
        }
    }
}

/// The start of a body in one line, without the credentials of the request.
pub(crate) fn excerpt(body: &[u8], secrets: &Secrets) -> String {
    // Cut after the credentials are blotted out, so that none is cut in two and missed.
    let text = secrets.blot(&String::from_utf8_lossy(body));
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    let mut shown: String = line.chars().filter(|character| !character.is_control()).take(EXCERPT).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    shown
}

/// How many characters of a body are shown.
const EXCERPT: usize = 300;
