use crate::codec::{Decode, Fail, Items, Reader, Value, Visit, canonical_text};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;

/// An array whose items differ from each other (`uniqueItems`), in their order.
///
/// Two items are equal if they are the same JSON value. What is put in is put in once; what a server sends is kept as it
/// came, and `validate` says where two items are equal.
#[derive(Clone)]
pub struct Set<T>(Vec<T>);

impl<T> Set<T> {
    /// A set of nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The items, in their order.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T: Value> Set<T> {
    /// Adds an item behind the others; says whether it was not there yet.
    pub fn insert(&mut self, item: T) -> bool {
        let is_new = !self.contains(&item);
        if is_new {
            self.0.push(item);
        }
        is_new
    }

    /// Whether an item is there.
    pub fn contains(&self, item: &T) -> bool {
        let text = canonical_text(item);
        self.0.iter().any(|other| canonical_text(other) == text)
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for Set<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// In any order.
impl<T: Value> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        let texts = |set: &Self| set.0.iter().map(|item| canonical_text(item)).collect::<HashSet<_>>();
        texts(self) == texts(other)
    }
}

impl<T: Value> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        let mut seen: HashSet<_> = self.0.iter().map(|item| canonical_text(item)).collect();
        self.0.extend(items.into_iter().filter(|item| seen.insert(canonical_text(item))));
    }
}

impl<T: Value> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::new();
        set.extend(items);
        set
    }
}

impl<T: Value> From<Vec<T>> for Set<T> {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Value, const N: usize> From<[T; N]> for Set<T> {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T> From<Set<T>> for Vec<T> {
    fn from(set: Set<T>) -> Self {
        set.0
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Value> Items for Set<T> {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, index: usize) -> &dyn Value {
        Items::get(&self.0, index)
    }
}

impl<T: Value> Value for Set<T> {
    fn visit(&self, to: &mut dyn Visit) {
        to.array(self);
    }
}

impl<T: Decode> Decode for Set<T> {
    const BLANK: Option<Self> = Some(Self::new());

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        Vec::decode(r).map(Self)
    }
}

impl<T: Serialize> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self)
    }
}
