use crate::codec::{Fault, Value};
use std::fmt;

/// How values are written where a body is not JSON but says the same: XML.
pub trait Notation: fmt::Debug + Send + Sync {
    /// What people call it.
    fn name(&self) -> &'static str;

    /// The text of a value.
    ///
    /// # Errors
    /// If the notation has no text for it.
    fn write(&self, value: &dyn Value) -> Result<Vec<u8>, Fault>;

    /// The JSON that a text says; `strict`: what can only be meant so is a fault.
    ///
    /// # Errors
    /// If it is no text of this notation.
    fn read(&self, text: &[u8], strict: bool) -> Result<Vec<u8>, Fault>;
}
