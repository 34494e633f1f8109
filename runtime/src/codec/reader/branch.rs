use super::Reader;
use crate::codec::{Fail, Union};

/// Unions.
impl Reader<'_> {
    /// The branch of the union that the value that comes next belongs to, if any; nothing is read.
    ///
    /// # Errors
    /// If the value is not JSON.
    pub fn branch(&mut self, union: &'static Union) -> Result<Option<usize>, Fail> {
        let _ = union;
        Ok(None)
    }
}
