use super::{Fail, Reader};
use crate::json;
use crate::maybe::Maybe;
use std::collections::BTreeMap;

/// What can be read from JSON.
pub trait Decode: Sized {
    /// Whether JSON's `null` is a value of this type.
    const NULL: bool = false;

    /// Reads the value that comes next.
    ///
    /// # Errors
    /// If it is not JSON, or not of this type.
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail>;
}

/// A place for a member of an object.
pub trait Fill {
    /// Reads the value that comes next into this place; what was there is replaced.
    ///
    /// # Errors
    /// If it is not JSON, or not of the place's type.
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail>;

    /// For the place of all members that are not declared: reads the value of the one called `name`.
    ///
    /// # Errors
    /// If it is not JSON, or not of the place's type.
    fn entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        let _ = name;
        r.skip()
    }
}

/// A place for a member that must be there.
#[derive(Debug)]
pub struct Slot<T>(Option<T>);

impl<T> Slot<T> {
    /// An empty place.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// What was read.
    ///
    /// # Errors
    /// If nothing was; [`Reader::object`] makes sure of all required members.
    pub fn take(self, r: &Reader<'_>) -> Result<T, Fail> {
        self.0.ok_or_else(|| r.fail("required", "a required member is missing"))
    }
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Decode> Fill for Slot<T> {
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.0 = Some(T::decode(r)?);
        Ok(())
    }
}

/// An optional member: `null` stands for one that was left out, unless reading is strict.
impl<T: Decode> Fill for Option<T> {
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        *self = if !T::NULL && r.tolerate_null()? { None } else { Some(T::decode(r)?) };
        Ok(())
    }
}

impl<T: Decode> Fill for Maybe<T> {
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        *self = if r.null()? { Self::Null } else { Self::Value(T::decode(r)?) };
        Ok(())
    }
}

impl<T: Decode> Fill for BTreeMap<String, T> {
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        *self = Self::decode(r)?;
        Ok(())
    }

    fn entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.insert(name.to_owned(), T::decode(r)?);
        Ok(())
    }
}

impl Fill for json::Map {
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        *self = Self::decode(r)?;
        Ok(())
    }

    fn entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.insert(name.to_owned(), r.json()?);
        Ok(())
    }
}
