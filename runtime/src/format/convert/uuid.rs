use crate::format::Uuid;

impl Uuid {
    /// The number.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_uuid(&self) -> Result<::uuid::Uuid, ::uuid::Error> {
        ::uuid::Uuid::try_parse(self.as_str())
    }
}

impl From<::uuid::Uuid> for Uuid {
    fn from(number: ::uuid::Uuid) -> Self {
        Self::new(number.to_string())
    }
}
