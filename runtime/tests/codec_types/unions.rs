use super::{Closed, Node};
use crate::bridged;
use oasmith_runtime::__private::v1::{Branch, Decode, Fail, Member, Reader, Rule, Shape, Slot, Union, Value, Visit};
use oasmith_runtime::json;

/// Told apart by a tag.
#[derive(Clone, PartialEq)]
pub struct Cat {
    pub kind: String,
    pub lives: Option<i64>,
}

static CAT: Shape = Shape {
    name: "Cat",
    members: &[Member::required("kind").rules(&[Rule::Enum(&[r#""cat""#])]), Member::optional("lives")],
    rest: None,
    closed: false,
    rules: &[],
};

impl Value for Cat {
    fn visit(&self, to: &mut dyn Visit) {
        to.object(&CAT, &[&self.kind, &self.lives]);
    }
}

impl Decode for Cat {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let (mut kind, mut lives) = (Slot::new(), None);
        r.object(&CAT, &mut [&mut kind, &mut lives])?;
        Ok(Self { kind: kind.take(r)?, lives })
    }
}

/// Told apart by a tag, by required members, by JSON type.
#[derive(Clone, PartialEq)]
pub enum Pet {
    Cat(Cat),
    Node(Box<Node>),
    Closed(Closed),
    Word(String),
    Text(String),
    Count(i64),
    Size(f64),
    List(Vec<Pet>),
    Unknown(json::Value),
}

const ANY: Branch = Branch::of(Branch::OBJECT);

pub static PET: Union = Union {
    name: "Pet",
    branches: &[
        Branch { tags: &[("kind", &[r#""cat""#, "1"])], required: &["kind"], known: &["kind", "lives"], ..ANY },
        Branch { required: &["value"], known: &["value", "next", "children"], ..ANY },
        Branch { known: &["a"], closed: true, ..ANY },
        Branch { types: Branch::STRING, values: &[r#""on""#, r#""off""#], ..ANY },
        Branch { types: Branch::STRING, ..ANY },
        Branch { types: Branch::INTEGER, ..ANY },
        Branch { types: Branch::INTEGER | Branch::FRACTION, ..ANY },
        Branch { types: Branch::ARRAY, ..ANY },
    ],
    exact: true,
    tag: None,
};

impl Value for Pet {
    fn visit(&self, to: &mut dyn Visit) {
        match self {
            Self::Cat(value) => to.union(&PET, Some(0), value),
            Self::Node(value) => to.union(&PET, Some(1), value),
            Self::Closed(value) => to.union(&PET, Some(2), value),
            Self::Word(value) => to.union(&PET, Some(3), value),
            Self::Text(value) => to.union(&PET, Some(4), value),
            Self::Count(value) => to.union(&PET, Some(5), value),
            Self::Size(value) => to.union(&PET, Some(6), value),
            Self::List(value) => to.union(&PET, Some(7), value),
            Self::Unknown(value) => to.union(&PET, None, value),
        }
    }
}

impl Decode for Pet {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        match r.branch(&PET)? {
            Some(0) => Decode::decode(r).map(Self::Cat),
            Some(1) => Decode::decode(r).map(Self::Node),
            Some(2) => Decode::decode(r).map(Self::Closed),
            Some(3) => Decode::decode(r).map(Self::Word),
            Some(4) => Decode::decode(r).map(Self::Text),
            Some(5) => Decode::decode(r).map(Self::Count),
            Some(6) => Decode::decode(r).map(Self::Size),
            Some(7) => Decode::decode(r).map(Self::List),
            _ => Decode::decode(r).map(Self::Unknown),
        }
    }
}

bridged!(Cat Pet);
