//! IR types as Rust types, in fields and in arguments.

use crate::emit::tokens::{self, ident};
use crate::ir::{Api, Enumeration, Format, Integer, Kind, Only, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// A type as seen from inside `models`.
pub(super) fn local(api: &Api, ty: &Type) -> TokenStream {
    type_tokens(api, ty, &TokenStream::new())
}

/// A type; `models` is the path to the module of models, with `::`, or nothing.
pub(in crate::emit) fn type_tokens(api: &Api, ty: &Type, models: &TokenStream) -> TokenStream {
    let inner = |ty: &Type| type_tokens(api, ty, models);
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer(width) => integer(*width),
        Type::Float => quote!(f64),
        Type::Decimal => quote!(format::DecimalNumber),
        Type::String => quote!(String),
        Type::Constant => quote!(Constant),
        Type::Formatted(format) => {
            let name = ident(format_name(*format));
            quote!(format::#name)
        }
        Type::Base64 => quote!(format::Base64),
        Type::Bytes => quote!(Body),
        // By its path: a document may call a type of its own `File`.
        Type::File => quote!(v1::File),
        Type::Json => quote!(json::Value),
        Type::JsonObject => quote!(json::Map),
        Type::Array(item) => {
            let item = inner(item);
            quote!(Vec<#item>)
        }
        Type::Fixed(item, count) => {
            let (item, count) = (inner(item), proc_macro2::Literal::usize_unsuffixed(*count));
            quote!([#item; #count])
        }
        Type::Set(item) => {
            let item = inner(item);
            quote!(v1::Set<#item>)
        }
        Type::Tuple(items) => {
            let items = items.iter().map(inner);
            quote!((#(#items),*))
        }
        Type::Map(value) => {
            let value = inner(value);
            quote!(BTreeMap<String, #value>)
        }
        Type::Nullable(value) => {
            let value = inner(value);
            quote!(Option<#value>)
        }
        Type::Boxed(value) => {
            let value = inner(value);
            quote!(Box<#value>)
        }
        Type::Named(id) => {
            let name = ident(&api.definition(*id).name.rust);
            quote!(#models #name)
        }
        Type::Foreign(foreign) => foreign.path.parse().unwrap_or_default(),
    }
}

/// A type as text, from the root of the emitted code.
pub(in crate::emit) fn type_path(api: &Api, ty: &Type) -> String {
    let inner = |ty: &Type| type_path(api, ty);
    match ty {
        Type::Constant => "runtime::Constant".to_owned(),
        Type::Formatted(format) => format!("runtime::format::{}", format_name(*format)),
        Type::Base64 => "runtime::format::Base64".to_owned(),
        Type::Decimal => "runtime::format::DecimalNumber".to_owned(),
        Type::Bytes => "runtime::Body".to_owned(),
        Type::File => "runtime::File".to_owned(),
        Type::Json => "runtime::json::Value".to_owned(),
        Type::JsonObject => "runtime::json::Map".to_owned(),
        Type::Array(item) => format!("Vec<{}>", inner(item)),
        Type::Fixed(item, count) => format!("[{}; {count}]", inner(item)),
        Type::Set(item) => format!("runtime::Set<{}>", inner(item)),
        Type::Tuple(items) => format!("({})", items.iter().map(inner).collect::<Vec<_>>().join(", ")),
        Type::Map(value) => format!("std::collections::BTreeMap<String, {}>", inner(value)),
        Type::Nullable(value) => format!("Option<{}>", inner(value)),
        Type::Boxed(value) => format!("Box<{}>", inner(value)),
        Type::Named(id) => format!("models::{}", api.definition(*id).name.rust),
        Type::Foreign(foreign) => foreign.path.clone(),
        Type::Bool | Type::Integer(_) | Type::Float | Type::String => {
            type_tokens(api, ty, &TokenStream::new()).to_string()
        }
    }
}

fn integer(width: Integer) -> TokenStream {
    match width {
        Integer::I8 => quote!(i8),
        Integer::I16 => quote!(i16),
        Integer::I32 => quote!(i32),
        Integer::I64 => quote!(i64),
        Integer::U8 => quote!(u8),
        Integer::U16 => quote!(u16),
        Integer::U32 => quote!(u32),
        Integer::U64 => quote!(u64),
        Integer::I128 => quote!(i128),
    }
}

/// The name of a format in the runtime.
pub(in crate::emit) fn format_name(format: Format) -> &'static str {
    match format {
        Format::Base64Url => "Base64Url",
        Format::Date => "Date",
        Format::DateTime => "DateTime",
        Format::Decimal => "Decimal",
        Format::Duration => "Duration",
        Format::Email => "Email",
        Format::Hostname => "Hostname",
        Format::IdnEmail => "IdnEmail",
        Format::IdnHostname => "IdnHostname",
        Format::Int32 => "Int32",
        Format::Int64 => "Int64",
        Format::Ipv4 => "Ipv4",
        Format::Ipv6 => "Ipv6",
        Format::Iri => "Iri",
        Format::IriReference => "IriReference",
        Format::JsonPointer => "JsonPointer",
        Format::Regex => "Regex",
        Format::RelativeJsonPointer => "RelativeJsonPointer",
        Format::Time => "Time",
        Format::Uint32 => "Uint32",
        Format::Uint64 => "Uint64",
        Format::Uri => "Uri",
        Format::UriReference => "UriReference",
        Format::UriTemplate => "UriTemplate",
        Format::Uuid => "Uuid",
    }
}

/// An only value as an expression.
pub(in crate::emit) fn only(value: &Only) -> TokenStream {
    match value {
        Only::Text(text) => quote!(Constant::new(#text)),
        Only::Bool(value) => quote!(#value),
        Only::Integer(value) => tokens::integer(*value),
    }
}

/// How an argument is taken, and how it becomes the value.
pub(in crate::emit) struct Argument {
    /// The type of the argument.
    pub(in crate::emit) ty: TokenStream,
    /// The value, made of the argument.
    pub(in crate::emit) value: TokenStream,
    /// The same where its type is not known from the place.
    pub(in crate::emit) typed: TokenStream,
}

/// How a value of type `ty` is taken from a caller as `name`.
pub(in crate::emit) fn argument(api: &Api, ty: &Type, name: &TokenStream, models: &TokenStream) -> Argument {
    let plain = type_tokens(api, ty, models);
    match ty {
        Type::Boxed(inner) => {
            let inner = argument(api, inner, name, models);
            let value = inner.value;
            let typed = inner.typed;
            Argument { ty: inner.ty, value: quote!(Box::new(#value)), typed: quote!(Box::new(#typed)) }
        }
        _ if is_lenient(api, ty) => Argument {
            ty: quote!(impl Into<#plain>),
            value: quote!(#name.into()),
            typed: quote!(Into::<#plain>::into(#name)),
        },
        _ => Argument { ty: plain, value: name.clone(), typed: name.clone() },
    }
}

/// The enumeration that a type is, and its name.
pub(super) fn enumeration_of<'a>(api: &'a Api, ty: &Type) -> Option<(&'a str, &'a Enumeration)> {
    let Type::Named(id) = ty else { return None };
    let definition = api.definition(*id);
    match &definition.kind {
        // What is the same under another name has the same variants.
        Kind::Alias(target) => enumeration_of(api, target).map(|(_, found)| (definition.name.rust.as_str(), found)),
        Kind::Enumeration(enumeration) => Some((&definition.name.rust, enumeration)),
        _ => None,
    }
}

/// Types that are taken as whatever turns into them.
fn is_lenient(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::String
        | Type::Constant
        | Type::Formatted(_)
        | Type::Base64
        | Type::Decimal
        | Type::Json
        | Type::Set(_)
        | Type::Bytes
        | Type::File => true,
        Type::Named(id) => match &api.definition(*id).kind {
            Kind::Union(_) => true,
            // Where any text will do, the listed ones are no more than hints.
            Kind::Enumeration(enumeration) => enumeration.open,
            Kind::Alias(ty) => is_lenient(api, ty),
            _ => false,
        },
        _ => false,
    }
}
