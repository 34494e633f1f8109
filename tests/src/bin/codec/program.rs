//! Programs that call operations: ten, and all.

use crate::build::Lab;
use crate::{Shape, client, speed, text};
use quote::{ToTokens, quote};
use std::fs;
use std::path::Path;
use syn::{FnArg, GenericArgument, ImplItem, Item, PathArguments, Type, TypeParamBound, Visibility};

/// How many operations the small program calls.
const FEW: usize = 10;

/// Writes the programs that use a shape.
pub(crate) fn write(lab: &Lab, emitted: &Path, shape: Shape) {
    let calls = calls(emitted);
    let step = calls.len().div_ceil(FEW).max(1);
    let few: Vec<String> = calls.iter().step_by(step).cloned().collect();
    package(lab, "ten", shape, &program(&few));
    package(lab, "all", shape, &program(&calls));
    package(lab, "speed", shape, &speed::program(lab, shape));
}

fn package(lab: &Lab, name: &str, shape: Shape, code: &str) {
    let package = format!("{name}-{}", shape.name());
    let client = format!("client = {{ path = \"../client-{0}\", package = \"client-{0}\" }}\n", shape.name());
    lab.write(&format!("{package}/Cargo.toml"), &(client::head(&package) + &client::dependencies() + &client));
    lab.write(&format!("{package}/src/main.rs"), code);
}

fn program(calls: &[String]) -> String {
    let functions = calls.iter().enumerate();
    let functions: String =
        functions.map(|(at, call)| format!("\nfn call_{at}(client: &client::Client) {{\n    {call}\n}}\n")).collect();
    let lines: String = (0..calls.len()).map(|at| format!("    call_{at}(&client);\n")).collect();
    format!("{}{functions}\nfn main() {{\n    let client = make();\n{lines}}}\n", text::PROGRAM)
}

/// A call of each operation.
fn calls(emitted: &Path) -> Vec<String> {
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
