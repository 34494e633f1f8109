//! Code in pieces that are neither so long that one core has all of it, nor so short that taking them takes time.

/// How long a piece of code becomes before another is begun.
const LONG: usize = 1 << 16;

/// The items of a sheet, put together to pieces.
pub(super) fn chunks(items: Vec<String>) -> Vec<String> {
    let mut chunks: Vec<String> = Vec::new();
    for item in items.into_iter().filter(|item| !item.is_empty()) {
        match chunks.last_mut().filter(|chunk| chunk.len() < LONG) {
            Some(chunk) => {
                chunk.push(' ');
                chunk.push_str(&item);
            }
            None => chunks.push(item),
        }
    }
    chunks
}
