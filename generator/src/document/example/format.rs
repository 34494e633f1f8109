/// Whether `text` has the format, as far as that is told in a few words; of other formats nothing is said.
pub(super) fn has(format: &str, text: &str) -> bool {
    match format {
        "date" => is_date(text),
        "date-time" => is_date_time(text),
        "ipv4" => text.parse::<std::net::Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<std::net::Ipv6Addr>().is_ok(),
        "uuid" => is_uuid(text),
        "uri" => is_uri(text),
        _ => true,
    }
}

/// Four groups of hexadecimal digits behind a first of eight (RFC 9562).
fn is_uuid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// A scheme, and characters that RFC 3986 has; in which order they may stand is not asked.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    scheme.starts_with(|char: char| char.is_ascii_alphabetic())
        && scheme.bytes().all(is_scheme)
        && rest.bytes().all(is_known)
}

/// `full-date` of RFC 3339.
fn is_date(text: &str) -> bool {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return false };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// `date-time` of RFC 3339.
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else { return false };
    let Some(at) = time.find(['Z', 'z', '+', '-']) else { return false };
    let (clock, offset) = time.split_at(at);
    is_date(date) && is_clock(clock) && is_offset(offset)
}

fn is_clock(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let [hour, minute, second] = whole.split(':').collect::<Vec<_>>()[..] else { return false };
    let below = |text, limit| digits(text, 2).is_some_and(|number| number < limit);
    // leap seconds are sixty
    let plausible = below(hour, 24) && below(minute, 60) && below(second, 61);
    plausible && !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_offset(text: &str) -> bool {
    if text.eq_ignore_ascii_case("z") {
        return true;
    }
    let Some((hour, minute)) = text.get(1..).and_then(|offset| offset.split_once(':')) else { return false };
    digits(hour, 2).is_some_and(|hour| hour < 24) && digits(minute, 2).is_some_and(|minute| minute < 60)
}

/// The number that exactly `count` digits make.
fn digits(text: &str, count: usize) -> Option<u32> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::has;

    fn held(format: &str, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(has(format, text), "{text} has the format {format}");
        }
        for text in bad {
            assert!(!has(format, text), "{text} has not the format {format}");
        }
    }

    #[test]
    fn dates_and_times() {
        held(
            "date",
            &["2024-02-29", "2000-02-29"],
            &["2023-02-29", "1900-02-29", "2024-13-01", "2024-1-1", "", "2024-01-00"],
        );
        let good = ["2024-01-25T11:35:07Z", "2024-01-25t11:35:60.5+05:30", "2024-01-25T11:35:07-00:00"];
        let bad =
            ["2024-01-25 11:35:07", "2024-01-25T11:35:07", "2024-01-25T24:00:00Z", "2024-01-25T11:35:07.Z", "now"];
        held("date-time", &good, &bad);
    }

    #[test]
    fn names_of_things() {
        let good = "550e8400-e29b-41d4-a716-446655440000";
        held("uuid", &[good], &["", "550e8400e29b41d4a716446655440000", "183f497a-2a7f-4f47-992e-26213fa863we"]);
        held("ipv4", &["127.0.0.1"], &["127.0.1", "256.0.0.1"]);
        held("ipv6", &["::1"], &["127.0.0.1", "1::2::3"]);
        held("uri", &["https://a.b/c?d=%20#e", "urn:a:b"], &["a.b", "", "1a:b", "https://a.b/{c}", "https://é"]);
        held("email", &["whatever"], &[]);
    }
}
