use super::file_name::{elsewhere, file_name};
use super::layout::Layout;
use crate::emit::{Items, Module};
use std::mem::take;

/// One piece of text to be formatted.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The file that it belongs to.
    pub path: String,
    /// What is to be formatted: each text is whole items in one line.
    pub code: Vec<String>,
    /// Outer attributes for every item of `code`.
    pub shared: String,
    /// Text that follows as it stands.
    pub verbatim: String,
}

/// The sheets of a module and all below it, parents first; their items are taken out of the modules.
///
/// A file of its own takes one sheet; a nested module takes two, its head and its items.
pub(super) fn sheets(root: &mut Module, layout: Layout) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    let shared = if layout == Layout::Inline { shared_attributes(root) } else { String::new() };
    collect(root, (layout, &shared), &mut Vec::new(), &mut sheets);
    sheets
}

fn collect(module: &mut Module, (layout, shared): (Layout, &str), path: &mut Vec<String>, sheets: &mut Vec<Sheet>) {
    let file = layout.file(path, !module.children.is_empty());
    let mut body = body(module);
    match (layout, path.len()) {
        (Layout::Crate | Layout::Module, depth) => body.code = file_code(module, body.code, depth == 0),
        (Layout::Inline, 0) => body.shared = shared.to_owned(),
        (Layout::Inline, depth) => sheets.push(Sheet {
            path: file.clone(),
            code: vec![block_head(module)],
            shared: if depth == 1 { shared.to_owned() } else { String::new() },
            verbatim: String::new(),
        }),
    }
    sheets.push(Sheet { path: file, ..body });
    for child in &mut module.children {
        path.push(file_name(&child.name));
        collect(child, (layout, shared), path, sheets);
        path.pop();
    }
}

fn body(module: &mut Module) -> Sheet {
    match &mut module.items {
        Items::Code(code) => Sheet { code: take(code), ..Sheet::default() },
        Items::Text(text) => Sheet { verbatim: take(text).trim_end().to_owned(), ..Sheet::default() },
    }
}

/// A module in a file of its own: attributes, docs, the modules that it has, items.
fn file_code(module: &Module, mut items: Vec<String>, at_root: bool) -> Vec<String> {
    // The attribute of what is configured out stands in its parent, so that the file need not be read.
    let inner = |text: &String| at_root || !is_cfg(text);
    let mut head: String = docs(module).map(|line| format!("#![doc = {line:?}] ")).collect();
    head.extend(attributes(module).filter(inner).map(|text| format!("#![{text}] ")));
    let modules: String = match module.items {
        Items::Code(_) => module.children.iter().map(declaration).collect(),
        // Text says itself which modules it has.
        Items::Text(_) => String::new(),
    };
    // A macro is known only to the modules below it.
    match items.iter().any(|code| code.contains("macro_rules")) {
        true => {
            items.insert(0, head);
            items.push(modules);
        }
        false => items.insert(0, head + &modules),
    }
    items
}

fn declaration(child: &Module) -> String {
    let outer: String = attributes(child).filter(|text| is_cfg(text)).map(|text| format!("#[{text}] ")).collect();
    let path = match elsewhere(&child.name, !child.children.is_empty()) {
        Some(path) => format!("#[path = {path:?}] "),
        None => String::new(),
    };
    format!("{outer}{path}{}mod {}; ", visibility(child), child.name)
}

/// The head of a nested module, as a module that holds nothing.
fn block_head(module: &Module) -> String {
    let attributes = attributes(module).map(|text| format!("#[{text}] "));
    let docs = docs(module).map(|line| format!("#[doc = {line:?}] "));
    let outer: String = docs.chain(attributes).collect();
    format!("{outer}{}mod {} {{}}", visibility(module), module.name)
}

/// An included file has no head: what its root allows, each of its items allows.
fn shared_attributes(root: &Module) -> String {
    attributes(root).filter(|text| is_about(text, "allow")).map(|text| format!("#[{text}] ")).collect()
}

fn attributes(module: &Module) -> impl Iterator<Item = String> {
    module.attributes.iter().map(ToString::to_string)
}

/// Docs as they follow the slashes.
fn docs(module: &Module) -> impl Iterator<Item = String> {
    module.docs.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
}

fn visibility(module: &Module) -> &'static str {
    if module.public { "pub " } else { "" }
}

fn is_cfg(attribute: &str) -> bool {
    is_about(attribute, "cfg")
}

fn is_about(attribute: &str, name: &str) -> bool {
    attribute.split(|c: char| !c.is_alphanumeric() && c != '_').next() == Some(name)
}
