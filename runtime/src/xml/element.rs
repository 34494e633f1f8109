use super::XSI;
use super::name::is_blank;

/// An element of a document that was read.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub namespace: String,
    /// Without declarations of namespaces.
    pub attributes: Vec<Attribute>,
    pub children: Vec<Child>,
}

#[derive(Debug)]
pub(super) struct Attribute {
    pub name: String,
    pub namespace: String,
    pub value: String,
}

#[derive(Debug)]
pub(super) enum Child {
    Element(Element),
    Text(String),
    Cdata(String),
}

/// What stands in an element, one behind the other.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'e> {
    Element(&'e Element),
    Text(&'e str),
}

impl Child {
    fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) | Self::Cdata(_) => None,
        }
    }
}

impl Element {
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(Child::element)
    }

    /// Elements and texts, without what is there for the layout alone.
    pub(super) fn parts(&self) -> Vec<Part<'_>> {
        let parts = self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(Part::Element(element)),
            Child::Text(text) if text.chars().all(is_blank) => None,
            Child::Text(text) | Child::Cdata(text) => Some(Part::Text(text)),
        });
        parts.collect()
    }

    /// Its own text. Between elements, blanks around it are how the document is laid out.
    pub(super) fn text(&self) -> String {
        let text = self.children.iter().filter_map(|child| match child {
            Child::Text(text) | Child::Cdata(text) => Some(text.as_str()),
            Child::Element(_) => None,
        });
        let text: String = text.collect();
        if self.elements().next().is_none() { text } else { text.trim_matches(is_blank).to_owned() }
    }

    /// The text of its CDATA sections; where it has none, its text.
    pub(super) fn cdata(&self) -> String {
        let sections = self.children.iter().filter_map(|child| match child {
            Child::Cdata(text) => Some(text.as_str()),
            Child::Text(_) | Child::Element(_) => None,
        });
        let sections: Vec<&str> = sections.collect();
        if sections.is_empty() { self.text() } else { sections.concat() }
    }

    /// Whether it says that it is null.
    pub(super) fn is_nil(&self) -> bool {
        let nil = |attribute: &Attribute| attribute.namespace == XSI && attribute.name == "nil";
        self.attributes.iter().any(|one| nil(one) && matches!(one.value.trim_matches(is_blank), "true" | "1"))
    }

    /// Attributes that may say something: not those about the document itself.
    pub(super) fn own_attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|attribute| attribute.namespace != XSI)
    }

    /// Whether there is more in it than text.
    pub(super) fn has_parts(&self) -> bool {
        self.own_attributes().next().is_some() || self.elements().next().is_some()
    }
}
