use super::body::Media;
use crate::diagnostics::Pointer;

/// A key of a responses object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Code(u16),
    /// `2XX` is 2.
    Range(u8),
    Default,
}

/// A response, references resolved.
#[derive(Clone, Debug)]
pub struct Response {
    pub at: Pointer,
    pub status: Status,
    pub description: String,
    pub headers: Vec<Header>,
    pub content: Vec<Media>,
}

/// A response header.
#[derive(Clone, Debug)]
pub struct Header {
    pub at: Pointer,
    pub name: String,
    pub description: Option<String>,
    pub required: bool,
    pub schema: Option<Pointer>,
}
