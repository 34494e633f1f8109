use super::decode::{begin, push};
use super::{Decode, Entries, Fail, Items, Reader, Value, Visit};
use crate::json;
use crate::maybe::Maybe;
use std::collections::BTreeMap;

impl<T: Value + ?Sized> Value for &T {
    fn visit(&self, to: &mut dyn Visit) {
        (**self).visit(to);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn is_free(&self) -> bool {
        (**self).is_free()
    }
}

impl<T: Value + ?Sized> Value for Box<T> {
    fn visit(&self, to: &mut dyn Visit) {
        (**self).visit(to);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn is_free(&self) -> bool {
        (**self).is_free()
    }
}

impl<T: Decode> Decode for Box<T> {
    const NULL: bool = T::NULL;

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        T::decode(r).map(Box::new)
    }
}

/// `None` is left out where a member is optional, and `null` elsewhere.
impl<T: Value> Value for Option<T> {
    fn visit(&self, to: &mut dyn Visit) {
        match self {
            Some(value) => value.visit(to),
            None => to.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn is_free(&self) -> bool {
        self.as_ref().is_none_or(T::is_free)
    }
}

/// A value that may be `null`. Of an optional member, `null` stands for one that was left out, unless reading is strict.
impl<T: Decode> Decode for Option<T> {
    const NULL: bool = true;
    const BLANK: Option<Self> = Some(None);

    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        if r.null()? {
            *self = None;
            return Ok(());
        }
        begin(self, r)
    }

    fn fill_member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        if !T::NULL && r.tolerate_null()? {
            *self = None;
            return Ok(());
        }
        begin(self, r)
    }
}

impl<T: Value> Value for Maybe<T> {
    fn visit(&self, to: &mut dyn Visit) {
        match self {
            Self::Value(value) => value.visit(to),
            Self::Absent | Self::Null => to.null(),
        }
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn is_free(&self) -> bool {
        self.value().is_none_or(T::is_free)
    }
}

impl<T: Decode> Decode for Maybe<T> {
    const NULL: bool = true;
    const BLANK: Option<Self> = Some(Self::Absent);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        Ok(if r.null()? { Self::Null } else { Self::Value(T::decode(r)?) })
    }
}

impl<T: Value> Items for Vec<T> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn get(&self, index: usize) -> &dyn Value {
        match self.as_slice().get(index) {
            Some(item) => item,
            None => &(),
        }
    }
}

impl<T: Value> Value for Vec<T> {
    fn visit(&self, to: &mut dyn Visit) {
        to.array(self);
    }
}

impl<T: Decode> Decode for Vec<T> {
    const BLANK: Option<Self> = Some(Self::new());

    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.clear();
        r.array(&mut |r| push(self, r))
    }
}

impl<T: Value> Entries for BTreeMap<String, T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn each(&self, to: &mut dyn FnMut(&str, &dyn Value)) {
        for (name, value) in self {
            to(name, value);
        }
    }

    fn get(&self, name: &str) -> Option<&dyn Value> {
        self.get(name).map(|value| -> &dyn Value { value })
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn visit(&self, to: &mut dyn Visit) {
        to.map(self);
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    const BLANK: Option<Self> = Some(Self::new());

    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.clear();
        r.map(&mut |name, r| self.fill_entry(name, r))
    }

    fn fill_entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.insert(name.to_owned(), T::decode(r)?);
        Ok(())
    }
}

impl Entries for json::Map {
    fn len(&self) -> usize {
        self.len()
    }

    fn each(&self, to: &mut dyn FnMut(&str, &dyn Value)) {
        for (name, value) in self {
            to(name, value);
        }
    }

    fn get(&self, name: &str) -> Option<&dyn Value> {
        self.get(name).map(|value| -> &dyn Value { value })
    }
}

impl Value for json::Map {
    fn visit(&self, to: &mut dyn Visit) {
        to.map(self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for json::Map {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let mut entries = Self::new();
        r.map(&mut |name, r| entries.fill_entry(name, r))?;
        Ok(entries)
    }

    fn fill_entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.insert(name.to_owned(), r.json()?);
        Ok(())
    }
}
