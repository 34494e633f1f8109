use super::{Fail, Reader};

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
