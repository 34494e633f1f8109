//! What is emitted for a case, as text and taken apart.

use crate::cases::Case;
use crate::rust::{Call, elements, index, text};
use oasmith::diagnostics::render::Format;
use std::collections::BTreeSet;
use syn::visit::Visit;

/// What came of a case.
#[derive(Debug)]
pub struct Generated {
    /// The emitted code; absent where the document has errors.
    pub code: Option<String>,
    /// All that was said about the document.
    pub report: String,
}

/// Generates a case, warnings being errors if `deny` says so.
pub fn generate(case: &Case, deny: bool) -> Generated {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("client.rs");
    let mut options = case.options(&file);
    options.deny = if deny { vec![oasmith::diagnostics::Deny::Warnings] } else { Vec::new() };
    let outcome = oasmith::generate(&options);
    let code = outcome.result().map(|_| std::fs::read_to_string(&file).expect("the output can be read"));
    Generated { code, report: outcome.render(Format::Text { color: false }) }
}

/// The emitted code of a case, which must have no errors.
pub fn emit(case: &Case) -> String {
    let Generated { code, report } = generate(case, false);
    code.unwrap_or_else(|| panic!("{} has errors:\n{report}", case.name))
}

/// The method and path of every operation in emitted code, as its tables have them.
pub fn operations(code: &str) -> BTreeSet<(String, String)> {
    let file = syn::parse_file(code).expect("emitted code is Rust");
    let mut tables = Tables::default();
    tables.visit_file(&file);
    tables.operations
}

/// Collects operations from the tables of emitted code.
#[derive(Default)]
struct Tables {
    operations: BTreeSet<(String, String)>,
}

impl<'a> Visit<'a> for Tables {
    fn visit_item_static(&mut self, item: &'a syn::ItemStatic) {
        let syn::Type::Path(ty) = &*item.ty else { return };
        if ty.path.segments.last().is_some_and(|segment| segment.ident == "Operation") {
            let call = Call::of(&item.expr).expect("a table is a chain of calls");
            let method = text(call.arguments[1]).expect("the method is text");
            self.operations.insert((method, path(&call)));
        }
    }
}

/// The path that an operation's segments stand for.
pub fn path(call: &Call<'_>) -> String {
    let parameters = call.method("parameters").map(|arguments| elements(arguments[0])).unwrap_or_default();
    let name = |at: usize| Call::of(parameters[at]).and_then(|parameter| text(parameter.arguments[0]));
    elements(call.arguments[2])
        .into_iter()
        .map(|segment| {
            let segment = Call::of(segment).expect("a segment is a call");
            match segment.name.as_str() {
                "Literal" => decoded(&text(segment.arguments[0]).expect("a literal is text")),
                _ => format!("{{{}}}", index(segment.arguments[0]).and_then(name).expect("a parameter has a name")),
            }
        })
        .collect()
}

/// Text whose percent-encoding is taken back.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let coded = || u8::from_str_radix(std::str::from_utf8(after.get(..2)?).ok()?, 16).ok();
        let decoded = (byte == b'%').then(coded).flatten();
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).expect("a path is UTF-8")
}
