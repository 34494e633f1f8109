use crate::bridged;
use oasmith_runtime::__private::v1::{Decode, Fail, Format, Member, Number, Reader, Rule, Shape, Slot, Value, Visit};
use oasmith_runtime::Maybe;
use oasmith_runtime::format::{DateTime, Uuid};
use std::collections::BTreeMap;

/// Required, optional, optional-nullable and required-nullable members.
#[derive(Clone, PartialEq)]
pub struct Server {
    pub id: Uuid,
    pub name: String,
    pub parent: Option<String>,
    pub size: Option<i64>,
    pub price: Option<f64>,
    pub note: Maybe<String>,
    pub tags: Option<Vec<String>>,
    pub created_at: Option<DateTime>,
    pub kind: Option<Kind>,
    pub site: Option<String>,
}

pub static SERVER: Shape = Shape {
    name: "Server",
    members: &[
        Member::required("id"),
        Member::required("name").rules(&[Rule::MinLength(1), Rule::MaxLength(5), Rule::Pattern("^[^ ]*$")]),
        Member::required("parent").rules(&[Rule::MinLength(2)]),
        Member::optional("size").rules(&[Rule::Minimum(Number::Int(0)), Rule::Maximum(Number::Int(100))]),
        Member::optional("price").rules(&[Rule::MultipleOf(Number::Decimal("0.01"))]),
        Member::optional("note").rules(&[Rule::MaxLength(3)]),
        Member::optional("tags").rules(&[Rule::UniqueItems, Rule::MaxItems(3), Rule::Items(&[Rule::MinLength(1)])]),
        Member::optional("created_at"),
        Member::optional("kind"),
        Member::optional("site~/url").rules(&[Rule::Format(Format::Uri)]),
    ],
    rest: None,
    closed: false,
    rules: &[],
};

impl Server {
    pub fn new(id: &str, name: &str) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            parent: None,
            size: None,
            price: None,
            note: Maybe::Absent,
            tags: None,
            created_at: None,
            kind: None,
            site: None,
        }
    }
}

impl Value for Server {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(
            &SERVER,
            &[
                &self.id,
                &self.name,
                &self.parent,
                &self.size,
                &self.price,
                &self.note,
                &self.tags,
                &self.created_at,
                &self.kind,
                &self.site,
            ],
        );
    }
}

impl Decode for Server {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let (mut id, mut name, mut parent) = (Slot::new(), Slot::new(), Slot::new());
        let (mut size, mut price, mut note) = (None, None, Maybe::Absent);
        let (mut tags, mut created_at, mut kind, mut site) = (None, None, None, None);
        r.object(
            &SERVER,
            &mut [
                &mut id,
                &mut name,
                &mut parent,
                &mut size,
                &mut price,
                &mut note,
                &mut tags,
                &mut created_at,
                &mut kind,
                &mut site,
            ],
        )?;
        Ok(Self {
            id: id.take(r)?,
            name: name.take(r)?,
            parent: parent.take(r)?,
            size,
            price,
            note,
            tags,
            created_at,
            kind,
            site,
        })
    }
}

/// A string enumeration that keeps what it does not know.
#[derive(Clone, PartialEq)]
pub enum Kind {
    Local,
    Remote,
    Unknown(String),
}

impl Value for Kind {
    fn visit(&self, to: &mut dyn Visit) {
        match self {
            Self::Local => to.choice("local", true),
            Self::Remote => to.choice("remote", true),
            Self::Unknown(text) => to.choice(text, false),
        }
    }
}

impl Decode for Kind {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        Ok(match &*r.str()? {
            "local" => Self::Local,
            "remote" => Self::Remote,
            other => Self::Unknown(other.to_owned()),
        })
    }
}

/// One member is declared, the others are kept.
#[derive(Clone, PartialEq)]
pub struct Labels {
    pub title: Option<String>,
    pub rest: BTreeMap<String, i64>,
}

static LABELS: Shape = Shape {
    name: "Labels",
    members: &[Member::optional("title")],
    rest: Some(&[Rule::Maximum(Number::Int(9))]),
    closed: false,
    rules: &[Rule::MinProperties(1), Rule::MaxProperties(3), Rule::Names(&[Rule::Pattern("^[a-z]+$")])],
};

impl Value for Labels {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&LABELS, &[&self.title, &self.rest]);
    }
}

impl Decode for Labels {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let (mut title, mut rest) = (None, BTreeMap::new());
        r.object(&LABELS, &mut [&mut title, &mut rest])?;
        Ok(Self { title, rest })
    }
}

/// No other members are allowed.
#[derive(Clone, PartialEq)]
pub struct Closed {
    pub a: Option<bool>,
}

static CLOSED: Shape =
    Shape { name: "Closed", members: &[Member::optional("a")], rest: None, closed: true, rules: &[] };

impl Value for Closed {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&CLOSED, &[&self.a]);
    }
}

impl Decode for Closed {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let mut a = None;
        r.object(&CLOSED, &mut [&mut a])?;
        Ok(Self { a })
    }
}

/// It is within itself.
#[derive(Clone, PartialEq)]
pub struct Node {
    pub value: u8,
    pub next: Option<Box<Node>>,
    pub children: Option<Vec<Node>>,
}

static NODE: Shape = Shape {
    name: "Node",
    members: &[
        Member::required("value").rules(&[Rule::ExclusiveMaximum(Number::Int(10))]),
        Member::optional("next"),
        Member::optional("children"),
    ],
    rest: None,
    closed: false,
    rules: &[],
};

impl Value for Node {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&NODE, &[&self.value, &self.next, &self.children]);
    }
}

impl Decode for Node {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let (mut value, mut next, mut children) = (Slot::new(), None, None);
        r.object(&NODE, &mut [&mut value, &mut next, &mut children])?;
        Ok(Self { value: value.take(r)?, next, children })
    }
}

bridged!(Server Kind Labels Closed Node);
