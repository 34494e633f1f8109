/// A fingerprint of texts: whether it is still the same document, not whether somebody tampered with it.
///
/// This is FNV-1a of 64 bits over the texts and their ends. Carriage returns do not count, since version control
/// may add them.
pub(crate) fn fingerprint<'t>(texts: impl IntoIterator<Item = &'t [u8]>) -> String {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    let hash = texts.into_iter().fold(START, |hash, text| {
        let hash = text.iter().filter(|byte| **byte != b'\r').fold(hash, step);
        // No UTF-8 text has this byte.
        step(hash, &0xff)
    });
    format!("fnv1a:{hash:016x}")
}
