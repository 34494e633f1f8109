//! What the document says of XML: tables that emitted code is made of.

/// Where a value stands in XML, and what it holds.
#[derive(Clone, Copy, Debug)]
pub struct Xml {
    pub(super) kind: Kind,
    /// The local name; empty: that of what holds it.
    pub(super) name: &'static str,
    /// Empty: none is asked for.
    pub(super) namespace: &'static str,
    pub(super) prefix: &'static str,
    pub(super) holds: Holds,
}

/// `nodeType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Element,
    Attribute,
    Text,
    Cdata,
    /// No node of its own: what it holds stands where it would stand.
    None,
}

/// What a node holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    /// A value of these JSON types, as in [`Branch`](crate::codec::Branch); with no more said of it.
    Plain(u8),
    Content(fn() -> &'static XmlContent),
    /// The same value in a node of its own.
    Node(&'static Xml),
}

impl Xml {
    const fn new(kind: Kind, name: &'static str) -> Self {
        Self { kind, name, namespace: "", prefix: "", holds: Holds::Plain(crate::codec::Branch::ANY) }
    }

    /// An element; with no name it has that of what holds it.
    #[must_use]
    pub const fn element(name: &'static str) -> Self {
        Self::new(Kind::Element, name)
    }

    /// An attribute of the element that holds it.
    #[must_use]
    pub const fn attribute(name: &'static str) -> Self {
        Self::new(Kind::Attribute, name)
    }

    /// Text of the element that holds it.
    #[must_use]
    pub const fn text() -> Self {
        Self::new(Kind::Text, "")
    }

    /// A CDATA section of the element that holds it.
    #[must_use]
    pub const fn cdata() -> Self {
        Self::new(Kind::Cdata, "")
    }

    /// No node: what is in the value stands in the element that holds it, under this name where it has none.
    #[must_use]
    pub const fn none(name: &'static str) -> Self {
        Self::new(Kind::None, name)
    }

    /// The namespace, and the prefix for it if it has one.
    #[must_use]
    pub const fn namespace(mut self, namespace: &'static str, prefix: &'static str) -> Self {
        self.namespace = namespace;
        self.prefix = prefix;
        self
    }

    /// Values of these JSON types.
    #[must_use]
    pub const fn plain(mut self, types: u8) -> Self {
        self.holds = Holds::Plain(types);
        self
    }

    /// Values with this content.
    #[must_use]
    pub const fn content(mut self, content: fn() -> &'static XmlContent) -> Self {
        self.holds = Holds::Content(content);
        self
    }

    /// The same value in a node of its own.
    #[must_use]
    pub const fn around(mut self, inner: &'static Self) -> Self {
        self.holds = Holds::Node(inner);
        self
    }

    /// Its name where what holds it is called `held`.
    pub(super) fn called<'a>(&self, held: &'a str) -> &'a str {
        if self.name.is_empty() { held } else { self.name }
    }
}

/// What is in an object, an array, or in either.
#[derive(Debug)]
pub struct XmlContent {
    /// JSON types as in [`Branch`](crate::codec::Branch), added up.
    pub(super) types: u8,
    pub(super) members: &'static [XmlMember],
    /// Members that are not declared, if something is said of them.
    pub(super) rest: Option<Xml>,
    /// The first items, one by one.
    pub(super) first: &'static [Xml],
    /// The items behind those.
    pub(super) items: Option<Xml>,
}

impl XmlContent {
    /// Values of these types with these members.
    #[must_use]
    pub const fn new(types: u8, members: &'static [XmlMember]) -> Self {
        Self { types, members, rest: None, first: &[], items: None }
    }

    /// Members that are not declared.
    #[must_use]
    pub const fn rest(mut self, rest: Xml) -> Self {
        self.rest = Some(rest);
        self
    }

    /// The first items, one by one.
    #[must_use]
    pub const fn first(mut self, first: &'static [Xml]) -> Self {
        self.first = first;
        self
    }

    /// The items behind those.
    #[must_use]
    pub const fn items(mut self, items: Xml) -> Self {
        self.items = Some(items);
        self
    }

    /// Where item `index` stands.
    pub(super) fn item(&self, index: usize) -> Option<&Xml> {
        self.first.get(index).or(self.items.as_ref())
    }
}

/// A member of an object.
#[derive(Clone, Copy, Debug)]
pub struct XmlMember {
    /// Its name in JSON.
    pub(super) name: &'static str,
    /// Whether it must be there: a list with no items and a text without characters then are.
    pub(super) required: bool,
    pub(super) xml: Xml,
}

impl XmlMember {
    /// A member that must be there.
    #[must_use]
    pub const fn required(name: &'static str, xml: Xml) -> Self {
        Self { name, required: true, xml }
    }

    /// A member that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str, xml: Xml) -> Self {
        Self { name, required: false, xml }
    }
}
