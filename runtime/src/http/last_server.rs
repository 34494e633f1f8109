use http::Uri;
use http::uri::{Authority, Scheme};
use std::sync::{PoisonError, RwLock};
use url::Url;

/// Where the last request went. Most go to the same server as those before them, and reading its address is most of what
/// reading a URL takes.
#[derive(Default)]
pub(super) struct LastServer(RwLock<Option<Server>>);

struct Server {
    scheme: Scheme,
    authority: Authority,
    /// The server's URL, without a path.
    url: Url,
}

impl LastServer {
    /// The URL that the URI is, if it is one of that server.
    pub(super) fn url(&self, uri: &Uri) -> Option<Url> {
        let last = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let server = last.as_ref()?;
        let same = uri.scheme() == Some(&server.scheme) && uri.authority()?.as_str() == server.authority.as_str();
        if !same {
            return None;
        }
        let mut url = server.url.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        Some(url)
    }

    /// Keeps the server of a URI, which was read as that URL.
    pub(super) fn set(&self, uri: &Uri, url: &Url) {
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else { return };
        let mut url = url.clone();
        // Which may hold a key.
        url.set_path("/");
        url.set_query(None);
        let server = Server { scheme: scheme.clone(), authority: authority.clone(), url };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(server);
    }
}

#[cfg(test)]
mod tests;
