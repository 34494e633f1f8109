//! The bytes that no JSON string holds as they are: quotes, backslashes and control characters.

/// Where the first of them is. Most texts have none, so eight bytes are looked at together.
pub(super) fn first(text: &[u8]) -> Option<usize> {
    let words = text.chunks_exact(8);
    let rest = words.remainder();
    let mut at = 0;
    for word in words {
        let found = marks(word.try_into().map_or(0, u64::from_le_bytes));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    rest.iter().position(|byte| is(*byte)).map(|offset| at + offset)
}

/// The highest bits of bytes that are such, of eight bytes whose first is the lowest. What is marked above the first of
/// them may be none.
fn marks(word: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    // A byte below another borrows from its highest bit, unless that was set before, and may borrow from the next byte.
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    (below(word, 0x20) | equal(b'"') | equal(b'\\')) & HIGH
}

fn is(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}
