//! Places that members of objects are read into.

use super::{Decode, Fail, Reader};
use crate::json;
use crate::maybe::Maybe;
use std::collections::BTreeMap;

/// A place for a member of an object.
pub trait Fill {
    /// Reads the value that comes next into this place; what was there is replaced.
    ///
    /// # Errors
    /// If it is not JSON, or not of the place's type.
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail>;

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

/// What is its own place: a value to begin with, which reading replaces.
///
/// A constant, so that a struct starts as a copy of one and not as a row of calls that each may fail.
pub trait Blank: Fill {
    /// A value that nobody sees: reading replaces it or fails.
    const BLANK: Self;
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
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        T::decode(r).map(|value| self.0 = Some(value))
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

/// A place for a member that must be there and may be `null`.
#[derive(Debug)]
pub struct Nullable<'a, T>(&'a mut Option<T>);

/// The place of a member that must be there and may be `null`.
pub const fn nullable<T>(place: &mut Option<T>) -> Nullable<'_, T> {
    Nullable(place)
}

impl<T: Decode> Fill for Nullable<'_, T> {
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        *self.0 = Option::decode(r)?;
        Ok(())
    }
}

impl<T: Decode> Blank for Option<T> {
    const BLANK: Self = None;
}

impl<T: Decode> Blank for Maybe<T> {
    const BLANK: Self = Self::Absent;
}

impl<T: Decode> Blank for BTreeMap<String, T> {
    const BLANK: Self = Self::new();
}

/// For types that are read as a whole: how they are filled, and what they begin as.
macro_rules! blank {
    ([$($generic:tt)*] $ty:ty = $blank:expr) => {
        impl<$($generic)*> Fill for $ty {
            fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
                *self = Decode::decode(r)?;
                Ok(())
            }
        }

        impl<$($generic)*> Blank for $ty {
            const BLANK: Self = $blank;
        }
    };
    ($ty:ty = $blank:expr) => {
        blank!([] $ty = $blank);
    };
}

pub(crate) use blank;
