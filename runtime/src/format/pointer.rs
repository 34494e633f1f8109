//! RFC 6901 and draft-bhutton-relative-json-pointer-00.

/// `json-pointer`.
pub(super) fn is_pointer(text: &str) -> bool {
    let mut escapes = text.split('~').skip(1);
    (text.is_empty() || text.starts_with('/')) && escapes.all(|rest| rest.starts_with(['0', '1']))
}

/// `relative-json-pointer`.
pub(super) fn is_relative_pointer(text: &str) -> bool {
    let Some(rest) = after_integer(text) else {
        return false;
    };
    let rest = match rest.strip_prefix(['+', '-']) {
        Some(manipulation) => {
            let is_zero = manipulation.starts_with('0');
            match after_integer(manipulation) {
                Some(rest) if !is_zero => rest,
                _ => return false,
            }
        }
        None => rest,
    };
    rest == "#" || is_pointer(rest)
}

/// What follows an integer that has no zero in front.
fn after_integer(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let length = text.len() - rest.len();
    let is_right = length == 1 || (length > 1 && !text.starts_with('0'));
    is_right.then_some(rest)
}
