//! What an emitted crate offers: its builder, and for each operation the method that calls it.

mod method;
mod named;
mod syntax;

use method::{called, calls, tables};
use named::Named;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::Item;
use syn::visit::Visit;
use syntax::{block, methods, self_name, takes_text};

/// An emitted crate.
#[derive(Debug, Default)]
pub struct Emitted {
    /// The methods of `Client` that call an operation.
    pub methods: Vec<Method>,
    /// The methods of the builder that take one text, but for the headers.
    pub builder: Vec<String>,
    /// The builder's method for each security scheme.
    pub schemes: BTreeMap<String, String>,
    /// The builder's method for each server.
    pub servers: BTreeMap<String, String>,
}

/// A method that calls an operation.
#[derive(Clone, Debug)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// The method and path of the operation.
    pub key: String,
    /// What it must be given, in order.
    pub arguments: Vec<Argument>,
    /// The setters of what can be left out.
    pub setters: Vec<Argument>,
    /// What its answer is read as.
    pub output: Output,
}

/// An argument of a method, or of a setter.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The name of the setter or the argument.
    pub name: String,
    /// What it is sent as.
    pub target: Target,
    /// The type, where it cannot be inferred.
    pub ty: Option<String>,
}

/// What an argument is sent as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A parameter, with its place.
    Parameter(String, String),
    /// The body.
    Body,
}

/// What an answer is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// JSON or text.
    Value,
    /// Bytes.
    Bytes,
    /// Nothing.
    Empty,
}

impl Method {
    /// Whether its body is given as bytes.
    pub fn takes_bytes(&self) -> bool {
        let mut all = self.arguments.iter().chain(&self.setters);
        all.any(|argument| argument.target == Target::Body && argument.is_bytes())
    }
}

impl Argument {
    /// Whether it is a body of bytes.
    pub fn is_bytes(&self) -> bool {
        self.ty.as_deref() == Some("Body")
    }
}

impl Emitted {
    /// Reads the crate in `folder`.
    pub fn read(folder: &Path) -> Self {
        let mut items = Vec::new();
        for path in files(&folder.join("src")) {
            let code = std::fs::read_to_string(&path).expect("a source can be read");
            items.extend(syn::parse_file(&code).unwrap_or_else(|error| panic!("{}: {error}", path.display())).items);
        }
        let mut read = Self::default();
        let tables = tables(&items);
        let calls = calls(&items, &tables);
        for block in items.iter().filter_map(block) {
            match self_name(block).as_str() {
                "Client" => read.methods.extend(methods(block).filter_map(|method| called(method, &tables, &calls))),
                "ClientBuilder" => {
                    read.builder.extend(methods(block).filter(|it| takes_text(it)).map(|it| it.sig.ident.to_string()))
                }
                _ => {}
            }
        }
        read.servers_and_schemes(&items);
        read
    }

    fn servers_and_schemes(&mut self, items: &[Item]) {
        let mut found = Named::default();
        items.iter().for_each(|item| found.visit_item(item));
        let offered = |method: &String| self.builder.contains(method);
        self.servers = found.servers.into_iter().filter(|(_, method)| offered(method)).collect();
        self.schemes = found.schemes;
    }
}

/// The sources of clients and operations; types have nothing to call.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = vec![folder.join("api.rs"), folder.join("client.rs")];
    let entries = std::fs::read_dir(folder.join("operations")).expect("there are operations");
    files.extend(entries.map(|entry| entry.expect("the folder can be listed").path()));
    files.sort();
    files
}
