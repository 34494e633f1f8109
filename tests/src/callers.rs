//! Programs that call the operations of an emitted package: compiled and linked, never run.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit_mut::{self, VisitMut};
use syn::{FnArg, GenericArgument, ImplItem, Item, PathArguments, Type, TypeParamBound, Visibility};

/// Where a package has its operations, and how a program calls them.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The file of operations, or the folder of such files, in the package.
    pub operations: &'static str,
    /// Whether a type of this name is the one that has them.
    pub is_client: fn(&str) -> bool,
    /// What programs import of the package, which they know as `client`.
    pub imports: &'static str,
    /// What sends a call that was made; nothing where operations are asynchronous themselves.
    pub send: &'static str,
    /// The module of the files of operations, if programs do not import what these define.
    pub module: Option<&'static str>,
}

/// How oasmith emits.
pub const OASMITH: Manner = Manner {
    operations: "src/operations",
    is_client: |name| name == "Client",
    imports: "use client::{Client, models, runtime::{format, json}};",
    send: ".send()",
    module: Some("client::operations"),
};

/// The calls of a package, as lines of programs.
pub struct Calls {
    manner: Manner,
    /// The name of the type that has the operations.
    client: String,
    lines: Vec<Line>,
}

/// A call, and the name of the file that has its operation.
struct Line {
    file: String,
    call: String,
}

/// What all programs have.
const PROGRAM: &str = r#"
/// An argument that nothing is known of; the program is linked and never run.
fn make<T>() -> T {
    std::hint::black_box(None).unwrap()
}

fn run<F: Future>(call: F) {
    let mut call = std::pin::pin!(call);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    std::hint::black_box(call.as_mut().poll(&mut context).is_ready());
}
"#;

/// How many operations a small program calls.
const FEW: usize = 10;

impl Calls {
    /// Those of the package in a folder.
    pub fn of(package: &Path, manner: Manner) -> Self {
        let mut calls = Self { manner, client: String::new(), lines: Vec::new() };
        for path in files(&package.join(manner.operations)) {
            let text = fs::read_to_string(&path).expect("emitted code can be read");
            let file = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            calls.read(&file, &syn::parse_file(&text).expect("emitted code is Rust"));
        }
        calls
    }

    /// A program that makes them all.
    pub fn program(&self) -> String {
        self.program_of(self.lines.iter())
    }

    /// A program that makes some of them, from all over the document.
    pub fn small_program(&self) -> String {
        self.program_of(self.few())
    }

    /// The names of the files that have what the small program calls.
    pub fn small_files(&self) -> BTreeSet<&str> {
        self.few().map(|line| line.file.as_str()).collect()
    }

    fn few(&self) -> impl Iterator<Item = &Line> {
        let step = self.lines.len().div_ceil(FEW).max(1);
        self.lines.iter().step_by(step)
    }

    /// Each call is a function that is compiled as such: all of them within `main` would be one such as nobody writes.
    fn program_of<'a>(&self, calls: impl Iterator<Item = &'a Line>) -> String {
        let functions = calls.enumerate().map(|(at, Line { call, .. })| {
            format!("\n#[inline(never)]\nfn call_{at}(client: &{}) {{\n    {call}\n}}\n", self.client)
        });
        let functions: Vec<String> = functions.collect();
        let lines: String = (0..functions.len()).map(|at| format!("    call_{at}(&client);\n")).collect();
        let head = format!("#![allow(deprecated, unused_imports)]\n\n{}\n{PROGRAM}", self.manner.imports);
        format!("{head}{}\nfn main() {{\n    let client = make();\n{lines}}}\n", functions.concat())
    }

    fn read(&mut self, file: &str, code: &syn::File) {
        let own = self.manner.module.map(|module| own(&format!("{module}::{file}"), code)).unwrap_or_default();
        for item in &code.items {
            let Item::Impl(item) = item else { continue };
            let client = item.self_ty.to_token_stream().to_string();
            if item.trait_.is_some() || !(self.manner.is_client)(&client) {
                continue;
            }
            let calls = item.items.iter().filter_map(|part| call(part, self.manner, &own));
            self.lines.extend(calls.map(|call| Line { file: file.to_owned(), call }));
            self.client = client;
        }
    }
}

/// A file, or the files of a folder.
fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(path) else { return vec![path.to_owned()] };
    let mut files: Vec<_> = folder.map(|entry| entry.expect("the folder can be listed").path()).collect();
    files.sort();
    files
}

/// What stands for a type of that name.
type Known = BTreeMap<String, Type>;

/// The types that a file of operations defines, by their paths.
fn own(module: &str, code: &syn::File) -> Known {
    let names = code.items.iter().filter_map(|item| match item {
        Item::Enum(item) => Some(&item.ident),
        Item::Struct(item) => Some(&item.ident),
        _ => None,
    });
    let path = |name| syn::parse_str(&format!("{module}::{name}")).expect("it is a path");
    names.map(|name| (name.to_string(), path(name))).collect()
}

fn call(part: &ImplItem, manner: Manner, own: &Known) -> Option<String> {
    let ImplItem::Fn(function) = part else { return None };
    let is_operation = function.sig.asyncness.is_some() == manner.send.is_empty();
    if !is_operation || !matches!(function.vis, Visibility::Public(_)) {
        return None;
    }
    let name = &function.sig.ident;
    let generic = function.sig.generics.type_params();
    let generic = generic.filter_map(|param| Some((param.ident.to_string(), param.bounds.iter().find_map(target)?)));
    let generic: Known = generic.collect();
    let arguments = function.sig.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(argument) => Some(made(&argument.ty, Concrete { generic: &generic, own, is_other: false })),
        FnArg::Receiver(_) => None,
    });
    let send: TokenStream = manner.send.parse().expect("it is a call");
    Some(quote!(run(client.#name(#(#arguments),*) #send);).to_string())
}

/// `make()`, with the type where the compiler cannot tell.
fn made(ty: &Type, mut concrete: Concrete<'_>) -> TokenStream {
    let mut ty = ty.clone();
    concrete.visit_type_mut(&mut ty);
    if concrete.is_other { quote!(make::<#ty>()) } else { quote!(make()) }
}

/// Puts the type that a trait is generic over in the place of any type that has the trait, and paths in the place of names.
struct Concrete<'a> {
    /// What stands for the function's own parameters.
    generic: &'a Known,
    own: &'a Known,
    is_other: bool,
}

impl VisitMut for Concrete<'_> {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        let target = match ty {
            Type::ImplTrait(any) => any.bounds.iter().find_map(target),
            Type::Path(path) => path.path.get_ident().and_then(|name| self.generic.get(&name.to_string()).cloned()),
            _ => None,
        };
        match target {
            // No value has that type, but references to it have the trait.
            Some(Type::Path(path)) if path.path.is_ident("str") => *ty = syn::parse_quote!(&'static str),
            Some(target) => *ty = target,
            None => return self.named(ty),
        }
        self.named(ty);
        self.is_other = true;
    }
}

impl Concrete<'_> {
    fn named(&mut self, ty: &mut Type) {
        let name = if let Type::Path(path) = &*ty { path.path.get_ident().map(ToString::to_string) } else { None };
        match name.and_then(|name| self.own.get(&name)) {
            Some(path) => *ty = path.clone(),
            None => visit_mut::visit_type_mut(self, ty),
        }
    }
}

/// What a trait is generic over.
fn target(bound: &TypeParamBound) -> Option<Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
