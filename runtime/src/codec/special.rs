//! The bytes that no JSON string holds as they are: quotes, backslashes and control characters.

/// Where the first of them is. Most texts have none, so eight bytes are looked at together.
pub(super) fn first(text: &[u8]) -> Option<usize> {
    let is_plain = |word: &[u8]| word.try_into().is_ok_and(|word| !holds(u64::from_ne_bytes(word)));
    let plain = 8 * text.chunks_exact(8).take_while(|word| is_plain(word)).count();
    let rest = text.get(plain..).unwrap_or_default();
    rest.iter().position(|byte| is(*byte)).map(|at| plain + at)
}

/// Whether one of the eight bytes is such.
fn holds(word: u64) -> bool {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    // A byte below another borrows from its highest bit, unless that was set before.
    let has_below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word & HIGH != 0;
    let has = |byte: u8| has_below(word ^ (ONES * u64::from(byte)), 1);
    has_below(word, 0x20) || has(b'"') || has(b'\\')
}

fn is(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}
