use super::parameter::Style;
use crate::diagnostics::Pointer;

/// A request body, references resolved.
#[derive(Clone, Debug)]
pub struct Body {
    pub at: Pointer,
    pub description: Option<String>,
    pub required: bool,
    pub content: Vec<Media>,
}

/// A media type object.
#[derive(Clone, Debug)]
pub struct Media {
    pub at: Pointer,
    /// As written, such as `application/json; charset=utf-8`.
    pub media_type: String,
    pub schema: Option<Pointer>,
    /// By property name.
    pub encoding: Vec<(String, Encoding)>,
}

/// An encoding object: how one property of a form goes out.
#[derive(Clone, Debug)]
pub struct Encoding {
    pub at: Pointer,
    pub content_type: Option<String>,
    pub style: Option<Style>,
    pub explode: Option<bool>,
    pub allow_reserved: bool,
}
