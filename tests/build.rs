//! Generates a module for every case, and one that declares them all.

#[path = "src/cases.rs"]
mod cases;

use oasmith::diagnostics::render::Format;
use std::path::{Path, PathBuf};
use std::{env, fs, panic};

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
fn module(case: &cases::Case, out: &Path) -> String {
    let name = case.module();
    let file = out.join(format!("{name}.rs"));
    let spec = case.spec.display().to_string();
    let generated = panic::catch_unwind(|| {
        let outcome = oasmith::generate(&case.options(&file));
        outcome.result().map(|_| ()).ok_or_else(|| outcome.render(Format::Text { color: false }))
    });
    let body = match generated.unwrap_or_else(|_| Err("the generator panicked".to_owned())) {
        Ok(()) => format!("include!({:?});", file.display().to_string()),
        Err(report) => format!("compile_error!({:?});", format!("{spec}\n{report}")),
    };
    format!("/// Of `{spec}`.\npub mod {name} {{\n    {body}\n}}\n")
}
