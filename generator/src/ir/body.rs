use super::{Docs, Encoding, Name, Rule, Type, XmlRootId};
use crate::diagnostics::Pointer;

/// A request body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Where the document has it.
    pub at: Pointer,
    /// The argument's or setter's name.
    pub name: Name,
    pub docs: Docs,
    pub required: bool,
    /// The enum of the media types, where there are several.
    pub choice: Option<String>,
    /// The one that serves best comes first; there is one at least.
    pub media: Vec<Media>,
}

/// A request body in one media type.
#[derive(Clone, Debug)]
pub struct Media {
    pub media_type: String,
    /// The variant of the choice.
    pub variant: String,
    pub kind: BodyKind,
    pub ty: Type,
    pub nullable: bool,
    pub rules: Vec<Rule>,
    /// How single members go out, where it is not as by default.
    pub encodings: Vec<Encoding>,
    /// How the first parts go out where parts have no names, and how those after them do.
    pub by_position: (Vec<Encoding>, Option<Encoding>),
    /// Where it stands in XML, if it is that.
    pub xml: Option<XmlRootId>,
}

impl Media {
    /// The roots of XML that it or its parts are.
    pub fn xml_roots(&self) -> Vec<XmlRootId> {
        let (first, others) = &self.by_position;
        let parts = self.encodings.iter().chain(first).chain(others);
        self.xml.into_iter().chain(parts.flat_map(Encoding::xml_roots)).collect()
    }
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    Json,
    Form,
    Multipart,
    Text,
    /// JSON values of the type, one after the other.
    Lines,
    Bytes,
}
