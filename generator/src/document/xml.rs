use crate::source::Node;

/// An XML object: where values of a schema stand in XML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Xml<'a> {
    pub name: Option<&'a str>,
    pub namespace: Option<&'a str>,
    pub prefix: Option<&'a str>,
    pub node: Option<XmlNode>,
    pub attribute: bool,
    pub wrapped: bool,
}

/// `nodeType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum XmlNode {
    Element,
    Attribute,
    Text,
    Cdata,
    None,
}

impl XmlNode {
    /// The node type that is written so.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "element" => Self::Element,
            "attribute" => Self::Attribute,
            "text" => Self::Text,
            "cdata" => Self::Cdata,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl<'a> Xml<'a> {
    /// What `xml` of a schema says; members of another form than they should have are told of by the checks.
    pub(super) fn read(xml: &'a Node) -> Option<Self> {
        xml.as_object()?;
        let text = |name: &str| xml.get(name).and_then(Node::as_str).filter(|text| !text.is_empty());
        let flag = |name: &str| xml.get(name).and_then(Node::as_bool) == Some(true);
        // A name may be qualified where there is no prefix beside it.
        let (prefix, name) = match text("name").map(|name| name.split_once(':').ok_or(name)) {
            Some(Ok((prefix, name))) => (Some(prefix), Some(name)),
            Some(Err(name)) => (None, Some(name)),
            None => (None, None),
        };
        Some(Self {
            name,
            namespace: text("namespace"),
            prefix: text("prefix").or(prefix),
            node: text("nodeType").and_then(XmlNode::parse),
            attribute: flag("attribute"),
            wrapped: flag("wrapped"),
        })
    }
}
