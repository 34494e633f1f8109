use crate::format::{Date, DateTime, Duration};
use ::jiff::{Error, Span, Timestamp, Zoned, civil};

impl DateTime {
    /// The point in time; its offset is not kept.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_jiff(&self) -> Result<Timestamp, Error> {
        self.as_str().parse()
    }
}

impl Date {
    /// The day.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_jiff(&self) -> Result<civil::Date, Error> {
        self.as_str().parse()
    }
}

impl Duration {
    /// The length of time, in the units that the text has.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_jiff(&self) -> Result<Span, Error> {
        self.as_str().parse()
    }
}

/// In UTC.
impl From<Timestamp> for DateTime {
    fn from(point: Timestamp) -> Self {
        Self::new(point.to_string())
    }
}

/// With its offset; RFC 3339 has no names of time zones.
impl From<&Zoned> for DateTime {
    fn from(point: &Zoned) -> Self {
        Self::new(point.timestamp().display_with_offset(point.offset()).to_string())
    }
}

impl From<civil::Date> for Date {
    fn from(day: civil::Date) -> Self {
        Self::new(day.to_string())
    }
}

impl From<Span> for Duration {
    fn from(length: Span) -> Self {
        Self::new(length.to_string())
    }
}
