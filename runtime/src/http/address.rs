//! Addresses of servers that callers and documents give.

use url::Url;

/// The address of a server, fit to have paths put behind it.
///
/// # Errors
/// If it is no http or https URL, or has a part that a server's address cannot have. The text never holds
/// the address as it was given: it may contain a password.
pub(crate) fn server(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text.trim()).map_err(|_| "is not an absolute URL, such as https://example.com/v1")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("must begin with https:// or http://");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("holds a user name or password; give credentials by the builder's methods for them");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("must not have a query or a fragment");
    }
    Ok(url)
}

/// Whether two URLs have scheme, host and port in common (RFC 6454).
pub(crate) fn same_origin(one: &Url, other: &Url) -> bool {
    one.scheme() == other.scheme()
        && one.host() == other.host()
        && one.port_or_known_default() == other.port_or_known_default()
}

/// The URL without query and fragment, for people.
pub(crate) fn shown(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}
