use std::hash::{BuildHasher, Hasher, RandomState};

/// A line that no content holds: nobody who makes content can guess it.
pub(crate) fn boundary() -> String {
    // The keys of a new hasher are random, and there is one in std.
    let random = || RandomState::new().build_hasher().finish();
    format!("oasmith-{:016x}{:016x}", random(), random())
}
