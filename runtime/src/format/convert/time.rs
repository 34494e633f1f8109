use crate::format::{Date, DateTime};
use ::time::error::Parse;
use ::time::format_description::well_known::{Iso8601, Rfc3339};
use ::time::{OffsetDateTime, UtcOffset};
use std::fmt::Write;

impl DateTime {
    /// The point in time, with its offset.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_time(&self) -> Result<OffsetDateTime, Parse> {
        OffsetDateTime::parse(self.as_str(), &Rfc3339)
    }
}

impl Date {
    /// The day.
    ///
    /// # Errors
    /// If the text has not the format.
    pub fn to_time(&self) -> Result<::time::Date, Parse> {
        ::time::Date::parse(self.as_str(), &Iso8601::DATE)
    }
}

/// With its offset. RFC 3339 has neither seconds of offsets nor years before 0: of the first, minutes are kept, and what
/// has the second is not valid.
impl From<OffsetDateTime> for DateTime {
    fn from(point: OffsetDateTime) -> Self {
        let (hours, minutes, seconds) = point.offset().as_hms();
        let point = match UtcOffset::from_hms(hours, minutes, 0) {
            Ok(offset) if seconds != 0 => point.to_offset(offset),
            _ => point,
        };
        let mut text = Date::from(point.date()).into_string();
        let (hour, minute, second, nano) = point.time().as_hms_nano();
        let mut write = |piece: std::fmt::Arguments<'_>| _ = text.write_fmt(piece);
        write(format_args!("T{hour:02}:{minute:02}:{second:02}"));
        if nano > 0 {
            write(format_args!("{}", format!(".{nano:09}").trim_end_matches('0')));
        }
        match (hours, minutes) {
            (0, 0) => write(format_args!("Z")),
            _ => {
                let sign = if hours < 0 || minutes < 0 { '-' } else { '+' };
                write(format_args!("{sign}{:02}:{:02}", hours.unsigned_abs(), minutes.unsigned_abs()));
            }
        }
        Self::new(text)
    }
}

impl From<::time::Date> for Date {
    fn from(day: ::time::Date) -> Self {
        let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
        Self::new(format!("{year:04}-{month:02}-{day:02}"))
    }
}
