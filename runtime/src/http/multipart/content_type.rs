//! Which content type a part has: what the document allows, what the caller says, what its value is.

/// The content type of a file: its own where the document allows it or names ranges only; else the first that the
/// document names; else bytes.
pub(super) fn of_file<'a>(allowed: &'a str, own: Option<&'a str>) -> &'a str {
    let named = each(allowed).find(|media_type| is_concrete(media_type));
    match own {
        Some(own) if named.is_none() || each(allowed).any(|range| is_within(own, range)) => own,
        _ => named.unwrap_or("application/octet-stream"),
    }
}

/// The content type that the document names for other values, if it names one.
pub(super) fn of_value(allowed: &str) -> Option<&str> {
    each(allowed).find(|media_type| is_concrete(media_type))
}

/// Whether a value of this content type is written as JSON.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence.eq_ignore_ascii_case("application/json")
        || essence.eq_ignore_ascii_case("text/json")
        || essence.to_ascii_lowercase().ends_with("+json")
}

/// The type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

fn each(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|media_type| !media_type.is_empty())
}

fn is_concrete(media_type: &str) -> bool {
    !essence(media_type).contains('*')
}

/// Whether a type is one of a range such as `image/*` (RFC 9110, 12.5.1); parameters do not count.
fn is_within(media_type: &str, range: &str) -> bool {
    let (media_type, range) = (essence(media_type), essence(range));
    match range.strip_suffix('*') {
        Some("*/") => true,
        Some(start) => media_type.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)),
        None => media_type.eq_ignore_ascii_case(range),
    }
}
