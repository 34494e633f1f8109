//! Generates a module for every case, and one that declares them all.

#[path = "src/cases.rs"]
mod cases;

use oasmith::diagnostics::render::Format;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).expect("cargo sets OUT_DIR");
    println!("cargo::rerun-if-changed=cases");
    println!("cargo::rerun-if-changed=../openapi");
    let modules: String = cases::accepted().iter().map(|case| module(case, &out)).collect();
    let path = out.join("cases.rs");
    if fs::read_to_string(&path).ok().as_ref() != Some(&modules) {
        fs::write(path, modules).expect("OUT_DIR can be written");
    }
}

/// The declaration of a case's module; where it cannot be generated, that says why when it is compiled.
fn module(case: &cases::Case, out: &std::path::Path) -> String {
    let name = case.module();
    let file = out.join(format!("{name}.rs"));
    let outcome = oasmith::generate(&case.options(&file));
    let mut text = format!("/// Of `{}`.\npub mod {name} {{\n", case.spec.display());
    let wrote = match outcome.result() {
        Some(_) => writeln!(text, "    include!({:?});\n}}", file.display().to_string()),
        None => {
            let report = outcome.render(Format::Text { color: false });
            writeln!(text, "    compile_error!({:?});\n}}", format!("{}\n{report}", case.spec.display()))
        }
    };
    wrote.expect("a string can be written to");
    text
}
