use crate::format::{Date, DateTime};
use ::chrono::{FixedOffset, NaiveDate, ParseError, SecondsFormat, TimeZone};

impl DateTime {
    /// The point in time, with its offset.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_chrono(&self) -> Result<::chrono::DateTime<FixedOffset>, ParseError> {
        ::chrono::DateTime::parse_from_rfc3339(self.as_str())
    }
}

impl Date {
    /// The day.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_chrono(&self) -> Result<NaiveDate, ParseError> {
        self.as_str().parse()
    }
}

/// With its offset.
impl<Z: TimeZone> From<::chrono::DateTime<Z>> for DateTime {
    fn from(point: ::chrono::DateTime<Z>) -> Self {
        Self::new(point.fixed_offset().to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self::new(day.to_string())
    }
}
