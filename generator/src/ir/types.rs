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
    Map(Box<Type>),
    /// A value or `null`.
    Nullable(Box<Type>),
    Named(TypeId),
    /// A type of the user's own.
    Foreign(Foreign),
    /// On the heap, since it would hold itself otherwise.
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
    /// The definition that it names, itself or inside of containers.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) | Self::Boxed(inner) => inner.named(),
            _ => None,
        }
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
    /// The index of the group whose operations alone need it.
    pub group: Option<usize>,
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
