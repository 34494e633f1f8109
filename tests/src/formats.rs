//! Formats of OpenAPI's registry that JSON Schema does not know: numbers in strings.

use jsonschema::{Draft, ValidationOptions};

/// What judges values by JSON Schema 2020-12 and by formats, those of numbers in strings among them.
pub fn options<'a>() -> ValidationOptions<'a> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_format("int32", |text: &str| text.parse::<i32>().is_ok())
        .with_format("int64", |text: &str| text.parse::<i64>().is_ok())
        .with_format("uint32", |text: &str| text.parse::<u32>().is_ok())
        .with_format("uint64", |text: &str| text.parse::<u64>().is_ok())
        .with_format("decimal", is_decimal)
}

/// Digits with a fraction and a power of ten, as JSON spells numbers.
fn is_decimal(text: &str) -> bool {
    let is_finite = text.parse::<f64>().is_ok_and(f64::is_finite);
    is_finite && text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
}
