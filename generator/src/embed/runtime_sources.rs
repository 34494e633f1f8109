macro_rules! sources {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../runtime/src/", $path)))),*]
    };
}

/// The files of `runtime/src` by path, sorted; those of its unit tests are left out.
pub(super) const SOURCES: &[(&str, &str)] =
    sources![
    "__private.rs",
    "bridge.rs",
    "codec/check.rs",
    "codec/container.rs",
    "codec/decimal.rs",
    "codec/decode.rs",
    "codec/fail.rs",
    "codec/fault.rs",
    "codec/members.rs",
    "codec/mod.rs",
    "codec/reader/branch.rs",
    "codec/reader/members.rs",
    "codec/reader/mod.rs",
    "codec/reader/number.rs",
    "codec/reader/place.rs",
    "codec/reader/scan.rs",
    "codec/reader/text.rs",
    "codec/reader/whole.rs",
    "codec/scalar.rs",
    "codec/shape.rs",
    "codec/value.rs",
    "codec/writer.rs",
    "format/mod.rs",
    "format/text.rs",
    "http/mod.rs",
    "json.rs",
    "lib.rs",
    "maybe.rs",
];
