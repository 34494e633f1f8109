use super::{Docs, Encoding, Name, Rule, Type};
use crate::diagnostics::Pointer;

/// A request body in one media type.
#[derive(Clone, Debug)]
pub struct Body {
    /// Where the document has it.
    pub at: Pointer,
    /// The argument's or setter's name.
    pub name: Name,
    pub docs: Docs,
    pub media_type: String,
    pub kind: BodyKind,
    pub ty: Type,
    pub nullable: bool,
    pub required: bool,
    pub rules: Vec<Rule>,
    /// How single members go out, where it is not as by default.
    pub encodings: Vec<Encoding>,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    Json,
    Form,
    Multipart,
    Text,
    Bytes,
}
