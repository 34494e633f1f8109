//! Which version of the specification a document is written in.

use super::findings::Findings;
use super::grammar::Kind;
use crate::diagnostics::Code;
use crate::source::{Node, Value};

/// A minor version; patch versions make no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    V20,
    V30,
    V31,
    V32,
}

impl Version {
    /// The kind of the document object.
    pub fn root(self) -> Kind {
        match self {
            Self::V20 => Kind::Document2,
            _ => Kind::Document,
        }
    }

    /// As people write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::V20 => "Swagger 2.0",
            Self::V30 => "OpenAPI 3.0",
            Self::V31 => "OpenAPI 3.1",
            Self::V32 => "OpenAPI 3.2",
        }
    }
}

const KNOWN: &str = "2.0, 3.0, 3.1 and 3.2 are understood";

/// Reads the version. `None` only where an error was reported.
pub fn read(root: &Node, find: &mut Findings<'_>) -> Option<Version> {
    match (root.get("openapi"), root.get("swagger")) {
        (Some(node), _) => of(node, "openapi", find),
        (None, Some(node)) => of(node, "swagger", find),
        (None, None) => {
            let missing = find
                .diagnostic(
                    Code::VersionMissing,
                    root,
                    "the document does not say its version: it has no member `openapi`",
                )
                .help(format!("begin it with `openapi: 3.1.1`, or what it is written in; {KNOWN}"));
            find.report(missing);
            None
        }
    }
}

fn of(node: &Node, member: &str, find: &mut Findings<'_>) -> Option<Version> {
    let text = match &node.value {
        Value::String(text) => text.trim(),
        Value::Number(number) => number.as_str(),
        _ => "",
    };
    let mut parts = text.split('.');
    let version = match (member, parts.next(), parts.next()) {
        ("swagger", Some("2"), None | Some("0")) => Version::V20,
        ("openapi", Some("3"), Some("0")) => Version::V30,
        ("openapi", Some("3"), Some("1")) => Version::V31,
        ("openapi", Some("3"), Some("2")) => Version::V32,
        // A number loses its zero: `openapi: 3.0` is 3 to some readers.
        ("openapi", Some("3"), None) => Version::V30,
        _ => return unknown(node, member, find),
    };
    if node.as_str().is_none() {
        let odd = find
            .diagnostic(Code::VersionOdd, node, format!("`{member}` is the number {text}, a string was expected"))
            .help(format!("put quotes around it; read as {}", version.name()));
        find.report(odd);
    } else if member == "openapi" && parts.next().is_none() {
        let odd = find
            .diagnostic(Code::VersionOdd, node, format!("the version `{text}` has no patch number"))
            .help(format!("write `{}.0`; read as {}", text.trim_end_matches('.'), version.name()));
        find.report(odd);
    }
    Some(version)
}

fn unknown(node: &Node, member: &str, find: &mut Findings<'_>) -> Option<Version> {
    let found = super::findings::describe(node);
    let unknown = find
        .diagnostic(Code::VersionUnknown, node, format!("`{member}` is {found}, no version that is understood"))
        .help(KNOWN);
    find.report(unknown);
    None
}
