//! Types without parts: by type, format and bounds.

use super::facts::Facts;
use super::resolve::Resolved;
use crate::document::{JsonType, Node, Number, Value};
pub(super) use crate::document::{json_text, quoted};
use crate::ir::{Format, Integer, Only, Rule, Type};

/// The types that a schema allows, said or implied; empty: any.
pub(super) fn json_types(facts: &Facts<'_>) -> Vec<JsonType> {
    if !facts.types.is_empty() || facts.literal {
        return facts.types.clone();
    }
    implied(facts).into_iter().collect()
}

/// The type that the keywords of a schema speak of.
pub(super) fn implied(facts: &Facts<'_>) -> Option<JsonType> {
    if facts.speaks_of_objects() {
        return Some(JsonType::Object);
    }
    if facts.speaks_of_arrays() {
        return Some(JsonType::Array);
    }
    let text = facts.lengths.least.is_some() || facts.lengths.most.is_some() || !facts.patterns.is_empty();
    // What may be in a string is a number unless something speaks of strings.
    if !text && facts.format.is_some_and(|format| integer_format(format).is_some()) {
        return Some(JsonType::Integer);
    }
    let decimal = facts.format == Some("decimal") && !facts.bounds.is_empty();
    if text || facts.format.is_some_and(is_text_format) && !decimal {
        return Some(JsonType::String);
    }
    let number = !facts.bounds.is_empty() || matches!(facts.format, Some("float" | "double"));
    number.then_some(JsonType::Number)
}

fn is_text_format(format: &str) -> bool {
    Format::parse(format).is_some() || matches!(format, "byte" | "binary" | "password")
}

/// The type of a scalar; objects and arrays are not asked here.
pub(super) fn of_type(ty: JsonType, facts: &Facts<'_>) -> Type {
    match ty {
        JsonType::Boolean => Type::Bool,
        JsonType::Integer => Type::Integer(integer(facts)),
        JsonType::Number if facts.format == Some("decimal") => Type::Decimal,
        JsonType::Number => Type::Float,
        JsonType::String => text(facts.format),
        JsonType::Array => Type::Array(Box::new(Type::Json)),
        JsonType::Object => Type::JsonObject,
    }
}

fn text(format: Option<&str>) -> Type {
    match format {
        Some("byte") => Type::Base64,
        Some(format) => Format::parse(format).map_or(Type::String, Type::Formatted),
        None => Type::String,
    }
}

fn integer_format(format: &str) -> Option<Integer> {
    Some(match format {
        "int8" => Integer::I8,
        "int16" => Integer::I16,
        "int32" => Integer::I32,
        "int64" => Integer::I64,
        "uint8" => Integer::U8,
        "uint16" => Integer::U16,
        "uint32" => Integer::U32,
        "uint64" | "uint" => Integer::U64,
        _ => return None,
    })
}

/// The width by format, widened where the bounds allow more.
///
/// A lower bound alone changes nothing: it may go tomorrow, and `u64` would break whoever wrote `i64`.
fn integer(facts: &Facts<'_>) -> Integer {
    let named = facts.format.and_then(integer_format).unwrap_or(Integer::I64);
    let (least, most) = integer_bounds(facts);
    let fits = |width: &Integer| {
        let (low, high) = limits(*width);
        least.is_none_or(|least| least >= low || is_rounded(least, low))
            && most.is_none_or(|most| most <= high || is_rounded(most, high))
    };
    let unsigned = least.is_some_and(|least| least >= 0).then_some(Integer::U64);
    let mut widths = [named, Integer::I64].into_iter().chain(unsigned);
    widths.find(fits).unwrap_or(Integer::I128)
}

/// Whether a bound is the limit of a width as a double has it: what JavaScript makes of `-9223372036854775808`.
#[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "rounding is what is asked about")]
fn is_rounded(bound: i128, limit: i128) -> bool {
    bound as f64 == limit as f64
}

/// A bound of integers that is beyond every width.
pub(super) fn beyond_widths(facts: &Facts<'_>) -> Option<&'static str> {
    let beyond = |number: &&Number| {
        number.as_integer().is_none() && number.as_str().parse::<f64>().is_ok_and(|bound| bound.abs() > 1e38)
    };
    let bounds = &facts.bounds;
    let named = [
        ("minimum", &bounds.minimum),
        ("maximum", &bounds.maximum),
        ("exclusiveMinimum", &bounds.exclusive_minimum),
        ("exclusiveMaximum", &bounds.exclusive_maximum),
    ];
    named.into_iter().find(|(_, bounds)| bounds.iter().any(beyond)).map(|(name, _)| name)
}

/// The least and the greatest number that fit a width.
pub(super) fn limits(width: Integer) -> (i128, i128) {
    match width {
        Integer::I8 => (i8::MIN.into(), i8::MAX.into()),
        Integer::I16 => (i16::MIN.into(), i16::MAX.into()),
        Integer::I32 => (i32::MIN.into(), i32::MAX.into()),
        Integer::I64 => (i64::MIN.into(), i64::MAX.into()),
        Integer::U8 => (0, u8::MAX.into()),
        Integer::U16 => (0, u16::MAX.into()),
        Integer::U32 => (0, u32::MAX.into()),
        Integer::U64 => (0, u64::MAX.into()),
        Integer::I128 => (i128::MIN, i128::MAX),
    }
}

fn integer_bounds(facts: &Facts<'_>) -> (Option<i128>, Option<i128>) {
    let bounds = &facts.bounds;
    let parse = |number: &&Number| number.as_integer();
    let above = bounds.exclusive_minimum.iter().filter_map(parse).map(|bound| bound.saturating_add(1));
    let below = bounds.exclusive_maximum.iter().filter_map(parse).map(|bound| bound.saturating_sub(1));
    let least = bounds.minimum.iter().filter_map(parse).chain(above).max();
    let most = bounds.maximum.iter().filter_map(parse).chain(below).min();
    (least, most)
}

/// The value that a place of type `ty` must have, where the document leaves no other.
pub(super) fn only(facts: &Facts<'_>, ty: &Type) -> Option<Only> {
    let listed = facts.values.as_deref().unwrap_or_default();
    let mut real = listed.iter().filter(|node| node.value != Value::Null);
    let (Some(first), None) = (real.next(), real.next()) else { return None };
    match ty {
        Type::Constant => first.as_str().map(|text| Only::Text(text.to_owned())),
        Type::Bool => first.as_bool().map(Only::Bool),
        Type::Integer(_) => first.as_number().and_then(|number| number.as_str().parse().ok()).map(Only::Integer),
        _ => None,
    }
}

/// The type of a list of values that are not all strings.
pub(super) fn of_values(values: &[&Node], nullable: bool) -> Resolved {
    let real: Vec<&Node> = values.iter().copied().filter(|node| node.value != Value::Null).collect();
    let ty = match () {
        () if real.is_empty() => {
            return Resolved { ty: Type::Json, rules: vec![Rule::Enum(vec!["null".to_owned()])], nullable: true };
        }
        () if real.iter().all(|node| node.as_bool().is_some()) => Type::Bool,
        () if real.iter().all(|node| is_integer(node)) => Type::Integer(Integer::I64),
        () if real.iter().all(|node| is_long(node)) => Type::Integer(Integer::I128),
        () if real.iter().all(|node| node.as_number().is_some()) => Type::Float,
        () if real.iter().all(|node| is_of(node, JsonType::Object)) => Type::JsonObject,
        () if real.iter().all(|node| is_of(node, JsonType::Array)) => Type::Array(Box::new(Type::Json)),
        () => Type::Json,
    };
    let all_booleans = ty == Type::Bool
        && real.iter().any(|n| n.as_bool() == Some(true))
        && real.iter().any(|n| n.as_bool() == Some(false));
    let mut listed: Vec<String> = real.iter().map(|node| json_text(node)).collect();
    // Free JSON holds null itself; with any other type, null is the absence of a value.
    if nullable && ty == Type::Json {
        listed.push("null".to_owned());
    }
    let rules = if all_booleans { Vec::new() } else { vec![Rule::Enum(listed)] };
    Resolved { ty, rules, nullable: false }
}

/// Whether a value of a list has this type.
pub(super) fn is_of(node: &Node, ty: JsonType) -> bool {
    matches!(
        (&node.value, ty),
        (Value::Bool(_), JsonType::Boolean)
            | (Value::Number(_), JsonType::Integer | JsonType::Number)
            | (Value::String(_), JsonType::String)
            | (Value::Array(_), JsonType::Array)
            | (Value::Object(_), JsonType::Object)
    )
}

/// The JSON types of listed values, `null` aside.
pub(super) fn types_of(values: &[&Node]) -> Vec<JsonType> {
    let numbers: Vec<&Node> = values.iter().copied().filter(|node| node.as_number().is_some()).collect();
    let number = if numbers.iter().all(|node| is_integer(node)) { JsonType::Integer } else { JsonType::Number };
    let all = [JsonType::Boolean, number, JsonType::String, JsonType::Array, JsonType::Object];
    all.into_iter().filter(|ty| values.iter().any(|node| is_of(node, *ty))).collect()
}

fn is_integer(node: &Node) -> bool {
    node.as_number().is_some_and(|number| number.as_str().parse::<i64>().is_ok())
}

fn is_long(node: &Node) -> bool {
    node.as_number().is_some_and(|number| number.as_str().parse::<i128>().is_ok())
}

/// The text of a scalar as headers and forms have it.
pub(super) fn text_of(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(json_text(node)),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
