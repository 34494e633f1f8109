use super::{Docs, Enumeration, Format, Name, Object, Union};
use crate::diagnostics::Pointer;

/// The index of a definition in [`Api::types`](super::Api::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    Bool,
    Integer(Integer),
    /// `f64`: an `f32` would lose digits that a server may send.
    Float,
    /// A number that keeps its digits.
    Decimal,
    String,
    /// A string of which there is one value; the rule says which.
    Constant,
    /// A string that keeps its text and knows its format.
    Formatted(Format),
    /// Bytes in base64.
    Base64,
    /// Bytes as they are: bodies only.
    Bytes,
    /// Bytes with a name and a content type: parts of `multipart` bodies only.
    File,
    /// Any JSON value.
    Json,
    /// Any JSON object.
    JsonObject,
    Array(Box<Type>),
    /// As many items, always.
    Fixed(Box<Type>, usize),
    /// Items that differ from each other, in their order.
    Set(Box<Type>),
    /// Items of different types, each in its place.
    Tuple(Vec<Type>),
    Map(Box<Type>),
    /// A value or `null`.
    Nullable(Box<Type>),
    Named(TypeId),
    /// A type of the user's own.
    Foreign(Foreign),
    /// On the heap, since what holds it would hold itself otherwise, or too much by value.
    Boxed(Box<Type>),
}

/// The value of a schema that has no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Only {
    Text(String),
    Bool(bool),
    Integer(i64),
}

impl Type {
    /// The types inside of a container.
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Array(inner)
            | Self::Fixed(inner, _)
            | Self::Set(inner)
            | Self::Map(inner)
            | Self::Nullable(inner)
            | Self::Boxed(inner) => vec![inner],
            Self::Tuple(items) => items.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The types inside of a container.
    pub fn parts_mut(&mut self) -> Vec<&mut Self> {
        match self {
            Self::Array(inner)
            | Self::Fixed(inner, _)
            | Self::Set(inner)
            | Self::Map(inner)
            | Self::Nullable(inner)
            | Self::Boxed(inner) => vec![inner],
            Self::Tuple(items) => items.iter_mut().collect(),
            _ => Vec::new(),
        }
    }

    /// The definitions that it names, itself or inside of containers.
    pub fn named(&self) -> Vec<TypeId> {
        match self {
            Self::Named(id) => vec![*id],
            _ => self.parts().into_iter().flat_map(Self::named).collect(),
        }
    }

    /// Whether a type of the user's own is in it.
    pub fn is_foreign(&self) -> bool {
        matches!(self, Self::Foreign(_)) || self.parts().into_iter().any(Self::is_foreign)
    }
}

/// A type that no emitted code declares.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Foreign {
    /// A path of Rust that means the same in every module, generic arguments included.
    pub path: String,
    pub bridge: Bridge,
}

/// How values of a foreign type travel as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bridge {
    Serde,
    /// As RFC 3339 has points in time: the serde of the crate time writes them otherwise.
    TimePoint,
    /// As RFC 3339 has days.
    TimeDay,
}

/// Widths of integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Integer {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    I128,
}

/// A type that is emitted under a name.
#[derive(Clone, Debug)]
pub struct Definition {
    pub name: Name,
    /// The schema that it comes from.
    pub at: Pointer,
    pub docs: Docs,
    /// The index of the module that holds it; none for what everybody may need.
    pub module: Option<usize>,
    pub kind: Kind,
}

impl Definition {
    /// Whether the document itself names it.
    pub fn is_component(&self) -> bool {
        let mut steps = self.at.steps();
        let named = steps.next().as_deref() == Some("components") && steps.next().as_deref() == Some("schemas");
        named && steps.next().is_some() && steps.next().is_none()
    }
}

/// What a definition is.
#[derive(Clone, Debug)]
pub enum Kind {
    Object(Object),
    Enumeration(Enumeration),
    Union(Union),
    /// Another name of a type that needs none of its own.
    Alias(Type),
}

impl Kind {
    /// Each type that stands in it.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Self::Object(object) => {
                let rest = object.rest.iter().map(|rest| &rest.ty);
                object.fields.iter().map(|field| &field.ty).chain(rest).collect()
            }
            Self::Union(union) => union.branches.iter().map(|branch| &branch.ty).collect(),
            Self::Alias(ty) => vec![ty],
            Self::Enumeration(_) => Vec::new(),
        }
    }

    /// Shows each type that stands in it.
    pub fn types_mut(&mut self, with: &mut dyn FnMut(&mut Type)) {
        match self {
            Self::Object(object) => {
                object.fields.iter_mut().for_each(|field| with(&mut field.ty));
                object.rest.iter_mut().for_each(|rest| with(&mut rest.ty));
            }
            Self::Union(union) => union.branches.iter_mut().for_each(|branch| with(&mut branch.ty)),
            Self::Alias(ty) => with(ty),
            Self::Enumeration(_) => {}
        }
    }
}
