//! Types that need a name, before they have one.

use super::facts::Key;
use crate::diagnostics::Pointer;
use crate::ir::{Kind, Rule, TypeId};

/// Where a name may come from.
#[derive(Clone, Debug)]
pub(super) enum Hint {
    /// The document's own name of a component.
    Given(String),
    /// A part of another type.
    Part { of: TypeId, word: String },
    /// Words from the place of use.
    Words(Vec<String>),
}

/// A type that will be emitted under a name.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) at: Pointer,
    pub(super) key: Key,
    pub(super) hint: Hint,
    pub(super) shape: Shape,
    /// What is said of its values beyond its shape.
    pub(super) residue: Vec<Rule>,
    /// Built after everything that leads to it is resolved, so that recursion ends.
    pub(super) kind: Option<Kind>,
}

/// What a draft will become.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Object,
    /// Over these values; `open` if others are allowed.
    Enumeration {
        values: Vec<(String, Option<String>)>,
        open: bool,
    },
    Union {
        branches: Vec<Key>,
        exact: bool,
    },
}
