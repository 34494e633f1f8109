use super::Type;
use crate::diagnostics::Pointer;

/// What a successful call gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Nothing to read.
    Empty,
    Json(Type),
    Text,
    Bytes,
    /// Server-sent events with this type as data.
    Events(Type),
}

/// A status or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Code(u16),
    Range(u8),
    Default,
}

/// The typed errors of an operation: an enum with a variant for each documented status.
#[derive(Clone, Debug)]
pub struct ErrorBody {
    /// The enum's name.
    pub name: String,
    /// Most specific first.
    pub cases: Vec<ErrorCase>,
}

/// A documented error.
#[derive(Clone, Debug)]
pub struct ErrorCase {
    /// Where the document has the answer.
    pub at: Pointer,
    /// The variant.
    pub name: String,
    pub status: Status,
    pub description: String,
    pub ty: Type,
}
