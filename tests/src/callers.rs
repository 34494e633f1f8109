//! Programs that call the operations of an emitted package: compiled and linked, never run.

use quote::{ToTokens, quote};
use std::fs;
use std::path::Path;
use syn::{FnArg, GenericArgument, ImplItem, Item, PathArguments, Type, TypeParamBound, Visibility};

/// What programs begin with.
const PROGRAM: &str = r#"
#![allow(deprecated, unused_imports)]

use client::{models, runtime::{format, json}};

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

/// Some of the calls, from all over the document.
pub fn few(calls: &[String]) -> Vec<String> {
    let step = calls.len().div_ceil(FEW).max(1);
    calls.iter().step_by(step).cloned().collect()
}

/// A program that makes these calls, of a crate that it knows as `client`.
pub fn program(calls: &[String]) -> String {
    let functions = calls.iter().enumerate();
    let functions: String =
        functions.map(|(at, call)| format!("\nfn call_{at}(client: &client::Client) {{\n    {call}\n}}\n")).collect();
    let lines: String = (0..calls.len()).map(|at| format!("    call_{at}(&client);\n")).collect();
    format!("{}{functions}\nfn main() {{\n    let client = make();\n{lines}}}\n", PROGRAM)
}

/// A call of each operation of an emitted package.
pub fn calls(emitted: &Path) -> Vec<String> {
    let folder = fs::read_dir(emitted.join("src/operations")).expect("the client has operations");
    let mut paths: Vec<_> = folder.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    let mut calls = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("emitted code can be read");
        let file = syn::parse_file(&text).expect("emitted code is Rust");
        for item in &file.items {
            let Item::Impl(item) = item else { continue };
            if item.trait_.is_some() || item.self_ty.to_token_stream().to_string() != "Client" {
                continue;
            }
            calls.extend(item.items.iter().filter_map(call));
        }
    }
    calls
}

fn call(part: &ImplItem) -> Option<String> {
    let ImplItem::Fn(function) = part else { return None };
    if !matches!(function.vis, Visibility::Public(_)) {
        return None;
    }
    let name = &function.sig.ident;
    let arguments = function.sig.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(argument) => Some(made(&argument.ty)),
        FnArg::Receiver(_) => None,
    });
    Some(quote!(run(client.#name(#(#arguments),*).send());).to_string())
}

/// `make()`, with the type where the compiler cannot tell.
fn made(ty: &Type) -> proc_macro2::TokenStream {
    let Type::ImplTrait(bounds) = ty else { return quote!(make()) };
    let target = bounds.bounds.iter().find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else { return None };
        let PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments else { return None };
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
    });
    quote!(make::<#target>())
}
