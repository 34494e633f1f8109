//! Files that are sent: what a member of a `multipart` body is whose content is bytes.

mod media_type;
mod read;
mod source;

pub(crate) use source::{Opened, Pieces};

use crate::codec::{Decode, Fail, Reader, Value, Visit};
use crate::http::TransportError;
use bytes::Bytes;
use futures_core::Stream;
use source::Source;
use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A file to be sent as a part of a `multipart` body: its content, its name and its content type.
///
/// Content that is bytes or lies at a path can be sent as often as need be, so that a request with it is retried and
/// follows redirects. A stream can be sent once, by whichever of its clones is sent first; a second call is an error
/// of kind [`File`](crate::ErrorKind::File).
#[derive(Clone, PartialEq)]
pub struct File {
    source: Source,
    name: Option<String>,
    content_type: Option<String>,
    headers: Vec<(String, String)>,
}

impl File {
    /// A file of these bytes.
    pub fn from_bytes(bytes: impl Into<Bytes>) -> Self {
        Self::new(Source::Bytes(bytes.into()))
    }

    /// The file at `path`, named as it is there, with the content type that its extension stands for.
    ///
    /// Nothing is read yet: a call with a file that cannot be read fails before anything is sent, and the content is
    /// read piece by piece while it is sent.
    pub fn from_path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let content_type = media_type::of(&path).map(str::to_owned);
        Self { name, content_type, ..Self::new(Source::Path(path.into())) }
    }

    /// A file whose bytes come one piece after the other.
    pub fn from_stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>> + 'static,
    {
        Self::new(Source::stream(stream))
    }

    fn new(source: Source) -> Self {
        Self { source, name: None, content_type: None, headers: Vec::new() }
    }

    /// Says how many bytes a stream has; where all lengths are known, the request has a `Content-Length`. Other files
    /// know their lengths.
    #[must_use]
    pub fn with_length(mut self, length: u64) -> Self {
        if let Source::Stream { length: known, .. } = &mut self.source {
            *known = Some(length);
        }
        self
    }

    /// Sets the name that the server is told; without one it is `file`, since servers take a part without a name for
    /// a text field.
    #[must_use]
    pub fn with_file_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the content type.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Adds a header to the part that the file is, in place of what the document says under that name.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The headers that were added.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The name that the server is told, if it was set or comes from a path.
    #[must_use]
    pub fn file_name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The content type, if it was set or follows from a path's extension.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The number of bytes, if it is known; for a path that is asked of the file system.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.source.length()
    }

    /// The content, if it is bytes.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Bytes(bytes) => Some(bytes),
            Source::Path(_) | Source::Stream { .. } => None,
        }
    }

    /// The path, if the content lies at one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.source {
            Source::Path(path) => Some(path),
            Source::Bytes(_) | Source::Stream { .. } => None,
        }
    }

    /// The content, if it is bytes that are text: what stands for the file in JSON.
    pub(crate) fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.as_bytes()?).ok()
    }

    /// Whether it can be sent but once.
    pub(crate) fn is_stream(&self) -> bool {
        matches!(self.source, Source::Stream { .. })
    }

    /// Whether the content is there.
    ///
    /// # Errors
    /// As [`open`](Self::open) has them; no stream is taken.
    pub(crate) fn check(&self) -> io::Result<()> {
        self.source.check()
    }

    /// Takes hold of the content. A stream is gone from then on.
    ///
    /// # Errors
    /// If a path cannot be read, or a stream was taken already.
    pub(crate) fn open(&self) -> io::Result<Opened> {
        self.source.open()
    }
}

/// What it is, without its content and the values of its headers.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("File")
            .field("source", &self.source)
            .field("file_name", &self.name)
            .field("content_type", &self.content_type)
            .field("headers", &headers)
            .finish()
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::from_bytes(bytes)
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::from_bytes(bytes)
    }
}

impl From<PathBuf> for File {
    fn from(path: PathBuf) -> Self {
        Self::from_path(path)
    }
}

impl From<&Path> for File {
    fn from(path: &Path) -> Self {
        Self::from_path(path)
    }
}

impl Value for File {
    fn visit(&self, to: &mut dyn Visit) {
        to.file(self);
    }
}

/// JSON has a file's content as text.
impl Decode for File {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.string().map(Self::from_bytes)
    }
}

/// What became of a file while it was sent.
fn broken(message: String) -> TransportError {
    TransportError::broken(message)
}
