use super::{Docs, Name, Rule, Type, XmlRootId};
use crate::diagnostics::Pointer;

/// What a successful call gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// Nothing to read.
    Empty,
    Json(Type),
    Xml(Type, XmlRootId),
    /// The same in either notation, as the answer says.
    JsonOrXml(Type, XmlRootId),
    Text,
    Bytes,
    /// Server-sent events with this type as data.
    Events(Type),
    /// Server-sent events, each an object of this type with its data among the members.
    WholeEvents(Type),
    /// A stream of JSON values of this type.
    Lines(Type),
    /// The connection, in another protocol.
    Upgrade,
    /// What differs by status or media type.
    Several(Answers),
}

/// A status or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Code(u16),
    Range(u8),
    Default,
}

/// Answers that differ by status or media type: an enum, and what tells its variants apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The enum's name.
    pub name: String,
    pub variants: Vec<AnswerVariant>,
    pub cases: Vec<AnswerCase>,
}

/// One of several answers.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerVariant {
    pub name: String,
    pub description: String,
    /// None that is a stream, and no choice.
    pub output: Output,
    /// The first schema of it, or the first response.
    pub at: Pointer,
}

/// When an answer is which variant.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerCase {
    pub status: Status,
    /// In lower case, without parameters; none if there is no body.
    pub media: Vec<String>,
    /// What is asserted of the value beyond its type.
    pub rules: Vec<Rule>,
    /// The index of the variant.
    pub variant: usize,
}

/// The headers that an operation's answers are described to have.
#[derive(Clone, Debug)]
pub struct Headers {
    /// The struct's name.
    pub name: String,
    pub fields: Vec<HeaderField>,
}

/// A header of an answer; it may be absent whatever the document says.
#[derive(Clone, Debug)]
pub struct HeaderField {
    pub name: Name,
    /// The first that an answer has.
    pub at: Pointer,
    pub docs: Docs,
    pub ty: Type,
    /// Whether the text is JSON.
    pub json: bool,
}

impl Output {
    /// The roots of XML that stand in it.
    pub fn xml_roots(&self) -> Vec<XmlRootId> {
        match self {
            Self::Xml(_, root) | Self::JsonOrXml(_, root) => vec![*root],
            Self::Several(answers) => answers.xml_roots(),
            _ => Vec::new(),
        }
    }

    /// The types that stand in it.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Self::Json(ty) | Self::Xml(ty, _) | Self::JsonOrXml(ty, _) => vec![ty],
            Self::Events(ty) | Self::WholeEvents(ty) | Self::Lines(ty) => vec![ty],
            Self::Several(answers) => answers.types(),
            Self::Empty | Self::Text | Self::Bytes | Self::Upgrade => Vec::new(),
        }
    }
}

impl Answers {
    /// The roots of XML that stand in it.
    pub fn xml_roots(&self) -> Vec<XmlRootId> {
        self.variants.iter().flat_map(|variant| variant.output.xml_roots()).collect()
    }

    /// The types that stand in it.
    pub fn types(&self) -> Vec<&Type> {
        self.variants.iter().flat_map(|variant| variant.output.types()).collect()
    }
}
