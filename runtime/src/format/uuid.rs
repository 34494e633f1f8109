//! RFC 4122.

/// 32 hexadecimal digits in five groups.
pub(super) fn is_uuid(text: &str) -> bool {
    let mut groups = text.split('-');
    let is_right = |width: usize| {
        groups.next().is_some_and(|group| group.len() == width && group.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    [8, 4, 4, 4, 12].into_iter().all(is_right) && groups.next().is_none()
}
