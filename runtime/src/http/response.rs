use super::shown;
use http::{HeaderMap, StatusCode, Uri};
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// An answer that was read: it is its value, and knows how it came.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    meta: Arc<Meta>,
}

impl<T> Response<T> {
    pub(crate) const fn new(value: T, meta: Arc<Meta>) -> Self {
        Self { value, meta }
    }

    pub(crate) fn into_parts(self) -> (T, Arc<Meta>) {
        (self.value, self.meta)
    }

    /// Status, headers and URL.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The value alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("value", &self.value).field("meta", &self.meta).finish()
    }
}

/// How an answer came. `Debug` leaves out headers that may hold a secret.
#[derive(Clone)]
pub struct Meta {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) url: Uri,
}

impl Meta {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Where the answer came from, after redirects, without credentials.
    #[must_use]
    pub fn url(&self) -> &Uri {
        &self.url
    }

    /// The media type of the body in lower case, without its parameters; empty if none is given.
    pub(crate) fn media_type(&self) -> Cow<'_, str> {
        media_type(&self.headers)
    }
}

/// The media type that headers name, in lower case, without its parameters; empty if none is given.
pub(crate) fn media_type(headers: &HeaderMap) -> Cow<'_, str> {
    let value = headers.get(http::header::CONTENT_TYPE);
    let text = value.and_then(|value| value.to_str().ok()).unwrap_or("");
    let media_type = text.split(';').next().unwrap_or("").trim();
    if media_type.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Owned(media_type.to_ascii_lowercase());
    }
    Cow::Borrowed(media_type)
}

impl fmt::Debug for Meta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meta")
            .field("status", &self.status)
            .field("url", &self.url)
            .field("headers", &shown::Headers(&self.headers))
            .finish()
    }
}
