//! Places that members of objects are read into.

use super::decode::begin;
use super::{Decode, Fail, Reader};

/// A place for a member of an object, whatever its type.
pub trait Fill {
    /// Reads the value that comes next into this place.
    ///
    /// # Errors
    /// If it is not JSON, or not of the place's type.
    fn member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail>;

    /// Makes the place as it was before anything was read into it: a member that comes again replaces the first. Places that
    /// are written as a whole have nothing to do.
    fn clear(&mut self) {}

    /// For the place of all members that are not declared: reads the value of the one called `name`.
    ///
    /// # Errors
    /// If it is not JSON, or not of the place's type.
    fn entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        let _ = name;
        r.skip()
    }
}

impl<T: Decode> Fill for T {
    fn member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.fill_member(r)
    }

    fn clear(&mut self) {
        if T::IN_PLACE {
            *self = super::blank();
        }
    }

    fn entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.fill_entry(name, r)
    }
}

/// A place for a member that must be there, of a type that has no value to begin with.
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

impl<T> Slot<T> {
    /// What was read, if anything was.
    pub(crate) fn into_value(self) -> Option<T> {
        self.0
    }

    /// What was read, if anything was.
    pub(crate) const fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Decode> Fill for Slot<T> {
    fn member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        begin(&mut self.0, r)
    }
}

/// A place for a member that must be there and may be `null`.
#[derive(Debug)]
pub struct Nullable<'a, T>(&'a mut Option<T>);

/// The place of a member that must be there and may be `null`.
pub const fn nullable<T>(place: &mut Option<T>) -> Nullable<'_, T> {
    Nullable(place)
}

impl<T: Decode> Fill for Nullable<'_, T> {
    fn member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.0.fill(r)
    }
}
