//! Addresses of servers that callers and documents give.

use super::base::Base;
use http::Uri;
use url::Url;

/// The address of a server, fit to have paths put behind it.
///
/// # Errors
/// If it is no http or https URL, or has a part that a server's address cannot have. The text never holds
/// the address as it was given: it may contain a password.
pub(crate) fn server(text: &str) -> Result<Base, &'static str> {
    const NONE: &str = "is not an absolute URL, such as https://example.com/v1";
    let url = Url::parse(text.trim()).map_err(|_| NONE)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("must begin with https:// or http://");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("holds a user name or password; give credentials by the builder's methods for them");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("must not have a query or a fragment");
    }
    Base::new(url).ok_or(NONE)
}

/// Whether two URLs have scheme, host and port in common (RFC 6454).
pub(crate) fn same_origin(one: &Url, other: &Url) -> bool {
    one.scheme() == other.scheme()
        && one.host() == other.host()
        && one.port_or_known_default() == other.port_or_known_default()
}

/// Whether a URI leads to where another does: the same scheme, host and port.
pub(crate) fn leads_to(uri: &Uri, other: &Uri) -> bool {
    if uri.scheme() == other.scheme() && authority(uri) == authority(other) {
        return true;
    }
    // The library that connects reads them so, and knows all spellings of a host.
    let read = |uri: &Uri| Url::parse(&uri.to_string()).ok();
    read(uri).zip(read(other)).is_some_and(|(one, other)| same_origin(&one, &other))
}

/// As text, which is compared sooner than hosts are.
fn authority(uri: &Uri) -> Option<&str> {
    uri.authority().map(http::uri::Authority::as_str)
}

/// A URI without its query, for people.
pub(crate) fn bare(uri: &Uri) -> String {
    match (uri.scheme_str(), uri.authority()) {
        (Some(scheme), Some(authority)) => [scheme, "://", authority.as_str(), uri.path()].concat(),
        _ => uri.path().to_owned(),
    }
}

/// What is wrong with a URL that is no URI.
pub(crate) const UNFIT: &str = "the request's URL is too long or not fit to be sent";

/// A URL that a server gave, without user, password and fragment.
pub(crate) fn harmless(url: &Url) -> Url {
    let mut url = url.clone();
    // Both fail only for URLs that have no host, which http URLs have.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_fragment(None);
    url
}

/// The URL without query and fragment, for people.
pub(crate) fn shown(url: &Url) -> String {
    let mut url = url.clone();
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}
