use super::JsonTypes;
use crate::diagnostics::Pointer;

/// Where values stand in XML.
#[derive(Clone, Debug, Default)]
pub struct Xml {
    pub contents: Vec<XmlContent>,
    pub roots: Vec<XmlRoot>,
}

/// The index of a content in [`Xml::contents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct XmlContentId(pub usize);

/// The index of a root in [`Xml::roots`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct XmlRootId(pub usize);

/// What the root of a document is.
#[derive(Clone, Debug)]
pub struct XmlRoot {
    /// The name of its table.
    pub rust: String,
    pub at: Pointer,
    pub node: XmlNode,
}

/// Where a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlNode {
    pub kind: XmlKind,
    /// Empty: that of what holds it.
    pub name: String,
    pub namespace: String,
    pub prefix: String,
    pub holds: XmlHolds,
}

/// What is made of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlKind {
    Element,
    Attribute,
    Text,
    Cdata,
    /// Nothing: what it holds stands in its place.
    None,
}

/// What a value has in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlHolds {
    /// No more is said of it than its types.
    Plain(JsonTypes),
    Content(XmlContentId),
    /// The same value in a node of its own.
    Node(Box<XmlNode>),
}

/// The members and items of a schema.
#[derive(Clone, Debug, Default)]
pub struct XmlContent {
    /// The name of its table.
    pub rust: String,
    pub at: Pointer,
    pub types: JsonTypes,
    pub members: Vec<XmlMember>,
    /// Members that are not declared, if something is said of them.
    pub rest: Option<XmlNode>,
    /// The first items, one by one.
    pub first: Vec<XmlNode>,
    /// The items behind those.
    pub items: Option<XmlNode>,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct XmlMember {
    pub name: String,
    pub required: bool,
    pub node: XmlNode,
}

impl XmlNode {
    /// The contents that it leads to.
    pub fn contents(&self) -> Option<XmlContentId> {
        match &self.holds {
            XmlHolds::Plain(_) => None,
            XmlHolds::Content(id) => Some(*id),
            XmlHolds::Node(inner) => inner.contents(),
        }
    }
}

impl XmlContent {
    /// Every node that stands in it.
    pub fn nodes(&self) -> impl Iterator<Item = &XmlNode> {
        let members = self.members.iter().map(|member| &member.node);
        members.chain(&self.rest).chain(&self.first).chain(&self.items)
    }
}
