macro_rules! sources {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../runtime/src/", $path)))),*]
    };
}

/// The files of `runtime/src` by path, sorted; those of its unit tests are left out.
pub(super) const SOURCES: &[(&str, &str)] =
    sources!["codec/mod.rs", "codec/shape.rs", "codec/value.rs", "http/mod.rs", "lib.rs",];
