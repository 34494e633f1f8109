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

/// What was said of a case in one diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// The line in the document; 0 where it is said of no place in it.
    pub line: u64,
    /// The column, from 1.
    pub column: u64,
    /// Such as `OA0101`.
    pub code: String,
    /// `note`, `warning` or `error`.
    pub severity: String,
    /// How many places it shows.
    pub places: usize,
}

/// All that is said of a document, and whether there is output.
pub fn said(case: &Case) -> (Vec<Said>, bool) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let outcome = oasmith::generate(&case.options(&folder.path().join("client.rs")));
    let lines = outcome.render(Format::Json);
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("each line is JSON"));
    (lines.map(|line| Said::of(&line)).collect(), outcome.result().is_some())
}

impl Said {
    fn of(line: &serde_json::Value) -> Self {
        let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let number = |name: &str| line[name].as_u64().unwrap_or_default();
        let here = (&line["line"], &line["column"]);
        let labels = line["labels"].as_array().map_or(&[][..], Vec::as_slice);
        let others = labels.iter().filter(|label| (&label["line"], &label["column"]) != here).count();
        Self {
            line: number("line"),
            column: number("column"),
            code: text("code"),
            severity: text("severity"),
            places: 1 + others,
        }
    }
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
    let pieces = call.method("query").map(|arguments| elements(arguments[0])).unwrap_or_default();
    let pieces: Vec<String> = pieces.into_iter().filter_map(text).map(|piece| decoded(&piece)).collect();
    let query = if pieces.is_empty() { String::new() } else { format!("?{}", pieces.join("&")) };
    let path: String = elements(call.arguments[2])
        .into_iter()
        .map(|segment| {
            let segment = Call::of(segment).expect("a segment is a call");
            match segment.name.as_str() {
                "Literal" => decoded(&text(segment.arguments[0]).expect("a literal is text")),
                _ => format!("{{{}}}", index(segment.arguments[0]).and_then(name).expect("a parameter has a name")),
            }
        })
        .collect();
    path + &query
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
