use super::{BodyKind, Wire, XmlRootId};

/// How one member of a form goes out, where it is not as by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The member on the wire.
    pub name: String,
    /// A style, or JSON in a form that is not `multipart`; `None`: the member is written in its content type.
    pub wire: Option<Wire>,
    /// The content type of a part: a media type or range, or a list of them.
    pub content_type: Option<String>,
    /// Where an object stands in XML, if a part is that.
    pub xml: Option<XmlRootId>,
    /// Further headers of a part: names and values.
    pub headers: Vec<(String, String)>,
    /// Headers of a part that the caller gives: the index of the parameter, and whether the part cannot do without.
    pub given: Vec<(usize, bool)>,
    /// The body that a part is itself.
    pub inner: Option<Box<Inner>>,
}

/// A body that is a part of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inner {
    pub media_type: String,
    pub kind: BodyKind,
    pub encodings: Vec<Encoding>,
    /// How the first parts go out where parts have no names, and how those after them do.
    pub by_position: (Vec<Encoding>, Option<Encoding>),
}

impl Encoding {
    /// The roots of XML that it or the parts in it are.
    pub fn xml_roots(&self) -> Vec<XmlRootId> {
        let inner = self.inner.iter().flat_map(|inner| {
            let (first, others) = &inner.by_position;
            inner.encodings.iter().chain(first).chain(others).flat_map(Encoding::xml_roots)
        });
        self.xml.into_iter().chain(inner).collect()
    }
}
