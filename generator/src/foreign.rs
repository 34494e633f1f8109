//! Types of the user's own: from the options to what lowering and the manifest need.

use crate::Options;
use crate::diagnostics::{Code, Diagnostic, Report, nearest};
use crate::ir::{Bridge, Foreign};
use crate::lower::TypeMap;
use std::collections::{BTreeMap, BTreeSet};
use syn::{GenericArgument, Ident, PathArguments, PathSegment, Type, TypePath};

/// What a crate has for a format.
struct Offer {
    format: &'static str,
    library: &'static str,
    path: &'static str,
    bridge: Bridge,
}

const fn offer(format: &'static str, library: &'static str, path: &'static str, bridge: Bridge) -> Offer {
    Offer { format, library, path, bridge }
}

const OFFERS: &[Offer] = &[
    offer("date-time", "chrono", "::chrono::DateTime<::chrono::FixedOffset>", Bridge::Serde),
    offer("date-time", "jiff", "::jiff::Timestamp", Bridge::Serde),
    offer("date-time", "time", "::time::OffsetDateTime", Bridge::TimePoint),
    offer("date", "chrono", "::chrono::NaiveDate", Bridge::Serde),
    offer("date", "jiff", "::jiff::civil::Date", Bridge::Serde),
    offer("date", "time", "::time::Date", Bridge::TimeDay),
    offer("duration", "jiff", "::jiff::Span", Bridge::Serde),
    offer("uuid", "uuid", "::uuid::Uuid", Bridge::Serde),
];

/// What a manifest says of the crates in [`OFFERS`], unless the user says it.
const MANIFESTS: &[(&str, &str)] = &[
    ("chrono", r#"{ version = "0.4", default-features = false, features = ["serde", "std"] }"#),
    ("jiff", r#"{ version = "0.2", features = ["serde"] }"#),
    ("time", r#"{ version = "0.3", features = ["formatting", "parsing"] }"#),
    ("uuid", r#"{ version = "1", features = ["serde"] }"#),
];

/// Leaves the type that a format has by itself.
const TEXT: &str = "text";

/// Crates that are there without being asked for.
const BUILT_IN: [&str; 3] = ["alloc", "core", "std"];

/// The types that `options` give; those that cannot be are reported. `own`: they are for a crate of its own.
pub(crate) fn type_map(options: &Options, own: bool, report: &mut Report) -> TypeMap {
    let mut refuse = |at: &str, why: String, help: &str| {
        let message = format!("the type for `{}` cannot be: {why}", at.escape_debug());
        report.push(Diagnostic::general(Code::BadOption, message).help(help));
    };
    let mut map = TypeMap::default();
    for (at, text) in &options.types {
        match path(text, own, options) {
            Ok(path) => _ = map.schemas.insert(at.clone(), Foreign { path, bridge: Bridge::Serde }),
            Err(why) => refuse(at, why, PATH_HELP),
        }
    }
    for (format, text) in options.formats.iter().filter(|(_, text)| *text != TEXT) {
        match of_format(format, text, own, options) {
            Ok(foreign) => _ = map.formats.insert(format.clone(), foreign),
            Err(why) => refuse(format, why, FORMAT_HELP),
        }
    }
    map
}

const PATH_HELP: &str = "a type is a path such as `rust_decimal::Decimal`, `crate::Money` or `std::net::IpAddr`";

const FORMAT_HELP: &str =
    "a format's type is `text`, a crate (`jiff`, `chrono`, `time`, `uuid`), or a path such as `rust_decimal::Decimal`";

fn of_format(format: &str, text: &str, own: bool, options: &Options) -> Result<Foreign, String> {
    let of = |library: &str| OFFERS.iter().filter(|offer| offer.library == library).collect::<Vec<_>>();
    let offers = of(text);
    if let Some(offer) = offers.iter().find(|offer| offer.format == format) {
        return Ok(Foreign { path: offer.path.to_owned(), bridge: offer.bridge });
    }
    if !offers.is_empty() {
        let formats: Vec<&str> = offers.iter().map(|offer| offer.format).collect();
        return Err(format!("of `{text}`, oasmith knows types for {}", formats.join(", ")));
    }
    path(text, own, options).map(|path| Foreign { path, bridge: Bridge::Serde }).map_err(|why| {
        let libraries: BTreeSet<&str> = OFFERS.iter().map(|offer| offer.library).collect();
        let near = nearest(text, libraries.into_iter());
        if near.is_empty() { why } else { format!("{why}; did you mean `{}`?", near.join("`, `")) }
    })
}

/// A type as any module can name it.
fn path(text: &str, own: bool, options: &Options) -> Result<String, String> {
    let ty: Type = syn::parse_str(text).map_err(|_| format!("`{}` is no type", text.escape_debug()))?;
    let known = |name: &str| !own || options.dependencies.contains_key(name) || BUILT_IN.contains(&name);
    absolute(&ty, own, &known)
}

/// The type with paths that begin at a crate.
fn absolute(ty: &Type, own: bool, known: &dyn Fn(&str) -> bool) -> Result<String, String> {
    let Type::Path(TypePath { qself: None, path, .. }) = ty else {
        return Err("only paths can stand for types".to_owned());
    };
    let segments: Vec<String> =
        path.segments.iter().map(|segment| part(segment, own, known)).collect::<Result<_, _>>()?;
    let joined = segments.join("::");
    let first = path.segments.first().map(|segment| &segment.ident).ok_or("it is empty")?;
    match first.to_string().as_str() {
        "self" | "super" | "Self" => Err(format!("`{first}` is another place in each module")),
        "crate" if own => Err("the generated crate has no modules but its own".to_owned()),
        "crate" => Ok(joined),
        name if segments.len() == 1 && !is_built_in(first) => {
            Err(format!("it is not said where `{name}` is: write `crate::{name}`, or begin with the name of a crate"))
        }
        _ if segments.len() == 1 => Ok(joined),
        name if known(name) => Ok(format!("::{joined}")),
        name => Err(format!("`[dependencies]` does not say which `{name}` the generated crate is to depend on")),
    }
}

/// What the prelude has, and primitive types.
fn is_built_in(name: &Ident) -> bool {
    const NAMES: [&str; 19] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128",
        "usize", "String", "Vec", "Option",
    ];
    NAMES.iter().any(|known| name == known)
}

fn part(segment: &PathSegment, own: bool, known: &dyn Fn(&str) -> bool) -> Result<String, String> {
    let name = segment.ident.to_string();
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return match segment.arguments {
            PathArguments::None => Ok(name),
            _ => Err("only `<…>` can follow a name".to_owned()),
        };
    };
    let arguments: Vec<String> = arguments
        .args
        .iter()
        .map(|argument| match argument {
            GenericArgument::Type(ty) => absolute(ty, own, known),
            _ => Err("only types can be arguments of types".to_owned()),
        })
        .collect::<Result<_, _>>()?;
    Ok(format!("{name}<{}>", arguments.join(", ")))
}

/// What the manifest of a generated crate says of the crates that types come from, by name, as TOML.
pub(crate) fn dependencies(options: &Options) -> BTreeMap<String, String> {
    let used = |(library, manifest): &(&str, &str)| {
        let is_asked = options.formats.values().any(|text| text == library);
        is_asked.then(|| ((*library).to_owned(), (*manifest).to_owned()))
    };
    let mut all: BTreeMap<String, String> = MANIFESTS.iter().filter_map(used).collect();
    all.extend(options.dependencies.clone());
    all
}
