use http::Uri;
use http::uri::{Parts, PathAndQuery};
use url::Url;

/// The address of a server, ready to have a path and a query put behind it.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    url: Url,
    uri: Uri,
    /// Its path, without a slash at its end.
    folder: String,
}

impl Base {
    /// `None` if requests cannot name the address.
    pub(crate) fn new(url: Url) -> Option<Self> {
        let uri = url.as_str().parse().ok()?;
        let folder = url.path().trim_end_matches('/').to_owned();
        Some(Self { url, uri, folder })
    }

    pub(crate) fn url(&self) -> &Url {
        &self.url
    }

    /// The URI of a path below the address, with a query if that is not empty. Both are encoded.
    ///
    /// What a URL cannot hold as it stands, such as a space or a step out of the folder, is written as browsers write it.
    /// `None` if it is too long.
    pub(crate) fn below(&self, path: &str, query: &str) -> Option<Uri> {
        let folder = &self.folder;
        if !is_plain(path) || !query.bytes().all(is_plain_in_query) {
            return self.rewritten(&format!("{folder}{path}"), query);
        }
        let mut text = String::with_capacity(folder.len() + path.len() + query.len() + 1);
        for piece in [folder.as_str(), path] {
            text.push_str(piece);
        }
        if !query.is_empty() {
            text.push('?');
            text.push_str(query);
        }
        let mut parts = Parts::default();
        parts.scheme = self.uri.scheme().cloned();
        parts.authority = self.uri.authority().cloned();
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(bytes::Bytes::from(text)).ok()?);
        Uri::from_parts(parts).ok()
    }

    fn rewritten(&self, path: &str, query: &str) -> Option<Uri> {
        let mut url = self.url.clone();
        url.set_path(path);
        url.set_query((!query.is_empty()).then_some(query));
        url.as_str().parse().ok()
    }
}

/// Whether a path stands in a URL as it is: no character has to be encoded, and no step is `.` or `..`.
fn is_plain(path: &str) -> bool {
    let mut before = 0;
    path.starts_with('/')
        && path.bytes().all(|byte| {
            // A step is `.`, which can be written `%2E`.
            let step = before == b'/' && byte == b'.' || before == b'%' && byte == b'2';
            before = byte;
            !step && (byte == b'\'' || is_plain_in_query(byte))
        })
}

/// The characters of ASCII that stand in a query as they are, a bit for each.
const PLAIN: u128 = {
    let mut plain = 0;
    let mut byte = 0;
    while byte < 128_u8 {
        if byte.is_ascii_alphanumeric() || is_plain_mark(byte) {
            plain |= 1 << byte;
        }
        byte += 1;
    }
    plain
};

const fn is_plain_mark(byte: u8) -> bool {
    matches!(byte, b'-' | b'.' | b'_' | b'~' | b'!' | b'$' | b'&' | b'(' | b')' | b'*' | b'+')
        || matches!(byte, b',' | b';' | b'=' | b':' | b'@' | b'/' | b'%')
}

#[inline]
const fn is_plain_in_query(byte: u8) -> bool {
    byte < 128 && PLAIN >> byte & 1 == 1
}

#[cfg(test)]
mod tests;
