//! RFC 3339: dates, times, durations.

/// `full-date`.
pub(super) fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut next = |width| parts.next().and_then(|part| number(part, width));
    let (Some(year), Some(month), Some(day)) = (next(4), next(2), next(2)) else {
        return false;
    };
    parts.next().is_none() && (1..=days(year, month)).contains(&day)
}

/// `full-time`.
pub(super) fn is_time(text: &str) -> bool {
    let Some((clock, offset)) = split_offset(text) else {
        return false;
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.split(':');
    let mut next = |most| {
        let part = parts.next().and_then(|part| number(part, 2));
        part.filter(|part| *part <= most)
    };
    let (Some(hour), Some(minute), Some(second)) = (next(23), next(59), next(60)) else {
        return false;
    };
    if parts.next().is_some() || !is_digits(fraction) {
        return false;
    }
    // A leap second is the last of the day in UTC.
    let utc = (i64::from(hour * 60 + minute) - offset).rem_euclid(24 * 60);
    second < 60 || utc == 23 * 60 + 59
}

/// `date-time`.
pub(super) fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else {
        return false;
    };
    is_date(date) && is_time(time)
}

/// `duration` of appendix A.
pub(super) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else {
        return false;
    };
    match text.split_once('T') {
        Some(("", time)) => is_run(time, "HMS"),
        Some((date, time)) => is_run(date, "YMD") && is_run(time, "HMS"),
        None => is_run(text, "YMD") || is_run(text, "W"),
    }
}

/// Whether the text is numbers with units that follow one another in `units`: `1Y2M` in `YMD`, not `1Y2D`.
fn is_run(text: &str, units: &str) -> bool {
    let mut found = String::new();
    for part in text.split_inclusive(|char: char| !char.is_ascii_digit()) {
        let mut digits = part.chars();
        let Some(unit) = digits.next_back() else {
            return false;
        };
        if !is_digits(digits.as_str()) {
            return false;
        }
        found.push(unit);
    }
    !found.is_empty() && units.contains(&found)
}

/// The clock and the minutes that it is ahead of UTC.
fn split_offset(text: &str) -> Option<(&str, i64)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let (clock, offset) = text.split_at_checked(text.len().checked_sub(6)?)?;
    let (sign, offset) = match offset.as_bytes().first()? {
        b'+' => (1, offset.get(1..)?),
        b'-' => (-1, offset.get(1..)?),
        _ => return None,
    };
    let (hour, minute) = offset.split_once(':')?;
    let hour = number(hour, 2).filter(|hour| *hour <= 23)?;
    let minute = number(minute, 2).filter(|minute| *minute <= 59)?;
    Some((clock, sign * i64::from(hour * 60 + minute)))
}

/// A number of exactly `width` digits.
fn number(text: &str, width: usize) -> Option<u32> {
    if text.len() != width || !is_digits(text) {
        return None;
    }
    text.parse().ok()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn days(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}
