//! Types that emitted code does not declare: they cannot have its traits, so a bridge stands for those.

use crate::emit::module::{Items, Module};
use crate::ir::{Api, Bridge, Foreign, Kind, Operation, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// The bridge for values of type `ty`, if there is a foreign type in it; `bridges` is the path to that module.
pub(in crate::emit) fn bridge(api: &Api, ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Foreign(Foreign { bridge, .. }) => Some(match bridge {
            Bridge::Serde => quote!(v1::Serde),
            Bridge::TimePoint => quote!(bridges::TimePoint),
            Bridge::TimeDay => quote!(bridges::TimeDay),
        }),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            let inner = bridge(api, inner)?;
            Some(quote!(v1::Each<#inner>))
        }
        Type::Named(id) => match &api.definition(*id).kind {
            Kind::Alias(target) => bridge(api, target),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the bridge for `ty` is an emitted one.
pub(super) fn is_emitted(api: &Api, ty: &Type) -> bool {
    bridge(api, ty).is_some_and(|bridge| bridge.to_string().contains("bridges"))
}

/// The module `bridges`, where something needs it.
pub(in crate::emit) fn module(api: &Api) -> Option<Module> {
    let all = || types(api);
    let point = all().any(|ty| uses(ty, Bridge::TimePoint)).then(point);
    let day = all().any(|ty| uses(ty, Bridge::TimeDay)).then(day);
    (point.is_some() || day.is_some()).then(|| Module {
        name: "bridges".to_owned(),
        docs: vec!["How types of other crates travel as JSON.".to_owned()],
        items: Items::from(quote! {
            use super::runtime::{__private::v1, json};
            #point
            #day
        }),
        ..Module::default()
    })
}

/// Each type that stands anywhere.
fn types(api: &Api) -> impl Iterator<Item = &Type> {
    let models = api.types.iter().flat_map(|definition| definition.kind.types());
    models.chain(api.operations.iter().flat_map(Operation::types))
}

fn uses(ty: &Type, wanted: Bridge) -> bool {
    match ty {
        Type::Foreign(foreign) => foreign.bridge == wanted,
        _ => ty.parts().into_iter().any(|part| uses(part, wanted)),
    }
}

fn point() -> TokenStream {
    quote! {
        /// As RFC 3339 has points in time.
        pub struct TimePoint;

        impl v1::Bridge<::time::OffsetDateTime> for TimePoint {
            fn show(value: &::time::OffsetDateTime) -> Result<json::Value, String> {
                let text = value.format(&::time::format_description::well_known::Rfc3339);
                text.map(json::Value::String).map_err(|error| error.to_string())
            }

            fn read(input: &mut v1::Reader<'_>) -> Result<::time::OffsetDateTime, v1::Fail> {
                let start = input.offset();
                let text = input.string()?;
                ::time::OffsetDateTime::parse(&text, &::time::format_description::well_known::Rfc3339)
                    .map_err(|error| v1::Fail::new(start, "format", error.to_string()))
            }
        }
    }
}

fn day() -> TokenStream {
    quote! {
        /// As RFC 3339 has days.
        pub struct TimeDay;

        impl v1::Bridge<::time::Date> for TimeDay {
            fn show(value: &::time::Date) -> Result<json::Value, String> {
                // outside of these years RFC 3339 has no day
                if !(0..=9999).contains(&value.year()) {
                    return Err(format!("the year {} is not one of four digits", value.year()));
                }
                Ok(json::Value::String(value.to_string()))
            }

            fn read(input: &mut v1::Reader<'_>) -> Result<::time::Date, v1::Fail> {
                let start = input.offset();
                let text = input.string()?;
                ::time::Date::parse(&text, &::time::format_description::well_known::Iso8601::DATE)
                    .map_err(|error| v1::Fail::new(start, "format", error.to_string()))
            }
        }
    }
}
