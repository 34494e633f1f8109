//! Structs that have a value to begin with, which is read into.

use super::foreign::bridge;
use crate::ir::{Api, Field, Kind, Object, Presence, Type};

/// Whether every field of a struct has a value to begin with: one that needs no memory.
pub(super) fn is_blank(api: &Api, object: &Object) -> bool {
    let rest = object.rest.as_ref().is_none_or(|rest| bridge(api, &rest.ty).is_none());
    rest && object.fields.iter().all(|field| has_blank(api, field))
}

fn has_blank(api: &Api, field: &Field) -> bool {
    if bridge(api, &field.ty).is_some() {
        return false;
    }
    // What may be left out or `null` begins as nothing.
    field.presence != Presence::Required || is_blank_type(api, &field.ty)
}

fn is_blank_type(api: &Api, ty: &Type) -> bool {
    match ty {
        // Their beginnings are on the heap, or not this crate's to say.
        Type::Boxed(_) | Type::JsonObject | Type::Bytes | Type::File | Type::Foreign(_) => false,
        // They begin as what their items begin as, which constants cannot put together.
        Type::Fixed(..) | Type::Tuple(_) => false,
        Type::Named(id) => match &api.definition(*id).kind {
            Kind::Object(object) => is_blank(api, object),
            // They begin as a value that fits nothing.
            Kind::Union(_) | Kind::Enumeration(_) => true,
            Kind::Alias(target) => is_blank_type(api, target),
        },
        _ => true,
    }
}
