use super::{Fail, Reader};

/// What can be read from JSON. A type says how it is read, by [`decode`](Self::decode), or what it begins as and how that is
/// filled, by [`BLANK`](Self::BLANK) and [`fill`](Self::fill).
pub trait Decode: Sized {
    /// Whether JSON's `null` is a value of this type.
    const NULL: bool = false;

    /// What a value begins as where it is read into its place. Nobody sees it: reading replaces it or fails.
    ///
    /// A constant, so that a struct starts as a copy of one and not as a row of calls that each may fail; `None` where that
    /// would need memory.
    const BLANK: Option<Self> = None;

    /// Whether a value is read part by part into its place, so that it is made blank before it is read again.
    const IN_PLACE: bool = false;

    /// Reads the value that comes next.
    ///
    /// # Errors
    /// If it is not JSON, or not of this type.
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let mut value: Self = blank();
        value.fill(r)?;
        Ok(value)
    }

    /// Reads the value that comes next into this one, which is blank if it is read part by part.
    ///
    /// # Errors
    /// If it is not JSON, or not of this type.
    fn fill(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        *self = Self::decode(r)?;
        Ok(())
    }

    /// Reads the value of a member. Those of optional ones may be `null` where the type has none.
    ///
    /// # Errors
    /// If it is not JSON, or not of this type.
    fn fill_member(&mut self, r: &mut Reader<'_>) -> Result<(), Fail> {
        self.fill(r)
    }

    /// Where this is the place of all members that are not declared: reads the value of the one called `name`.
    ///
    /// # Errors
    /// If it is not JSON, or not of the place's type.
    fn fill_entry(&mut self, name: &str, r: &mut Reader<'_>) -> Result<(), Fail> {
        let _ = name;
        r.skip()
    }
}

/// What a type begins as that has such a value.
///
/// # Panics
/// If it has none; in a constant, that does not compile.
#[must_use]
#[inline]
#[allow(
    clippy::unwrap_used,
    reason = "asked for by constants, where it does not compile without one, and by what has one"
)]
pub const fn blank<T: Decode>() -> T {
    T::BLANK.unwrap()
}

/// Reads the value that comes next into an empty place.
pub(super) fn begin<T: Decode>(place: &mut Option<T>, r: &mut Reader<'_>) -> Result<(), Fail> {
    if T::IN_PLACE {
        *place = T::BLANK;
        return match place {
            Some(value) => value.fill(r),
            None => Ok(()),
        };
    }
    *place = Some(T::decode(r)?);
    Ok(())
}

/// Reads the value that comes next behind others.
pub(super) fn push<T: Decode>(items: &mut Vec<T>, r: &mut Reader<'_>) -> Result<(), Fail> {
    if T::IN_PLACE {
        items.push(blank());
        return match items.last_mut() {
            Some(item) => item.fill(r),
            None => Ok(()),
        };
    }
    items.push(T::decode(r)?);
    Ok(())
}
