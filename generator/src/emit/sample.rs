//! Expressions for values, as examples show them.

use super::model::type_path;
use crate::ir::{Api, Constructor, Format, Kind, Object, Presence, Type, TypeId};

/// Structs within structs are shown so deep.
const DEEPEST: usize = 2;

/// An expression for an argument of type `ty`, as constructors and calls take it, if a short one can be thought of.
pub(super) fn argument(api: &Api, ty: &Type) -> Option<String> {
    value(api, ty, true, DEEPEST)
}

/// `lenient` where whatever turns into the type is taken.
fn value(api: &Api, ty: &Type, lenient: bool, levels: usize) -> Option<String> {
    let text = |text: &str| Some(if lenient { format!("\"{text}\"") } else { format!("\"{text}\".into()") });
    match ty {
        Type::Bool => Some("true".to_owned()),
        Type::Integer(_) => Some("1".to_owned()),
        Type::Float => Some("1.0".to_owned()),
        Type::String => text("…"),
        Type::Formatted(format) => text(formatted(*format)?),
        Type::Array(item) => Some(format!("vec![{}]", value(api, item, false, levels)?)),
        Type::Fixed(item, 1..=3) => {
            let Type::Fixed(_, count) = ty else { return None };
            Some(format!("[{}]", vec![value(api, item, false, levels)?; *count].join(", ")))
        }
        Type::Boxed(inner) if lenient => value(api, inner, true, levels),
        Type::Named(id) => named(api, *id, lenient, levels),
        _ => None,
    }
}

fn named(api: &Api, id: TypeId, lenient: bool, levels: usize) -> Option<String> {
    let definition = api.definition(id);
    let name = &definition.name.rust;
    match &definition.kind {
        Kind::Alias(ty) => value(api, ty, lenient, levels),
        Kind::Enumeration(all) => Some(format!("models::{name}::{}", all.variants.first()?.name.rust)),
        Kind::Object(object) => Some(format!("models::{name}::new({})", given(api, object, levels.checked_sub(1)?)?)),
        Kind::Union(_) => None,
    }
}

/// What the constructor asks for.
fn given(api: &Api, object: &Object, levels: usize) -> Option<String> {
    let order: &[usize] = match &object.constructor {
        Constructor::Empty => &[],
        Constructor::Arguments(order) => order,
        Constructor::Literal { .. } => return None,
    };
    let fields = order.iter().filter_map(|index| object.fields.get(*index));
    let values = fields.map(|field| match field.presence {
        Presence::RequiredNullable => Some("None".to_owned()),
        _ => value(api, &field.ty, true, levels),
    });
    Some(values.collect::<Option<Vec<_>>>()?.join(", "))
}

/// A text of the format; `None` for those that few know by sight.
fn formatted(format: Format) -> Option<&'static str> {
    Some(match format {
        Format::Date => "2026-11-22",
        Format::DateTime => "2026-11-22T09:30:00Z",
        Format::Decimal => "1.50",
        Format::Duration => "PT30M",
        Format::Email | Format::IdnEmail => "ada@example.com",
        Format::Hostname | Format::IdnHostname => "example.com",
        Format::Int32 | Format::Int64 | Format::Uint32 | Format::Uint64 => "1",
        Format::Ipv4 => "192.0.2.1",
        Format::Ipv6 => "2001:db8::1",
        Format::Iri | Format::IriReference | Format::Uri | Format::UriReference => "https://example.com/",
        Format::Time => "09:30:00Z",
        Format::Uuid => "6b0b3f4e-5f0c-4b8e-9a52-1f6d0a2c7e11",
        Format::Base64Url | Format::JsonPointer | Format::Regex | Format::RelativeJsonPointer | Format::UriTemplate => {
            return None;
        }
    })
}

/// The type of an argument that no short expression stands for, as from the root of the crate.
pub(super) fn declared(api: &Api, ty: &Type) -> String {
    match ty {
        Type::Boxed(inner) => declared(api, inner),
        ty => type_path(api, ty),
    }
}
