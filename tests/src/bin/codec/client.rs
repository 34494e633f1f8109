//! The client of the document in every shape, as packages of one workspace.

use crate::derive::{self, Found};
use crate::{Shape, listed, program, pull, text};
use oasmith::diagnostics::render::Format;
use oasmith::{Options, Runtime};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tests::lab::Lab;
use tests::project::workspace;

/// Writes the packages: a client for each shape, and the programs that use it.
pub(crate) fn write(lab: &Lab, document: &Path) {
    let emitted = lab.path("emitted");
    generate(document, &emitted);
    for shape in Shape::ALL {
        copy(lab, &emitted, shape);
        program::write(lab, &emitted, shape);
    }
    lab.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"*-*\"]\n");
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).expect("the workspace has a lock");
    lab.write("Cargo.lock", &lock);
}

fn generate(document: &Path, output: &Path) {
    let mut options = Options::new(document);
    options.runtime = Runtime::Path(workspace().join("runtime"));
    options.update_lock = false;
    options.output = Some(output.to_owned());
    let outcome = oasmith::generate(&options);
    if outcome.result().is_none() {
        panic!("{}", outcome.render(Format::Text { color: false }));
    }
}

/// The emitted package in a shape.
fn copy(lab: &Lab, emitted: &Path, shape: Shape) {
    let package = format!("client-{}", shape.name());
    let mut found = Found::default();
    let mut used = BTreeSet::new();
    for path in sources(&emitted.join("src")) {
        let text = fs::read_to_string(&path).expect("emitted code can be read");
        let name = path.strip_prefix(emitted).expect("a source is in the package").to_string_lossy().into_owned();
        let mut code = text;
        if name.starts_with("src/models") {
            code = rewritten(&code, shape, &mut found);
        } else {
            used.extend(derive::words(&code.parse::<proc_macro2::TokenStream>().expect("emitted code is Rust")));
        }
        if name == "src/lib.rs" && shape == Shape::Derive {
            code = code
                .replace("mod macros;", "mod bridge;\nmod macros;")
                .replace("    deprecated,", "    deprecated, unused,");
        }
        lab.write(&format!("{package}/{name}"), &code);
    }
    if shape == Shape::Derive {
        let names: Vec<String> = found.bridged(used).into_iter().collect();
        let lines = names.join("\n    ");
        lab.write(&format!("{package}/src/bridge.rs"), &format!("{}\nbridge! {{\n    {lines}\n}}\n", text::BRIDGE));
    }
    lab.write(&format!("{package}/Cargo.toml"), &manifest(emitted, &package));
}

fn rewritten(code: &str, shape: Shape, found: &mut Found) -> String {
    if shape == Shape::Tables {
        return code.to_owned();
    }
    let mut file = syn::parse_file(code).expect("emitted code is Rust");
    listed::write_out(&mut file);
    match shape {
        Shape::Tables => {}
        Shape::Loop => pull::rewrite(&mut file),
        Shape::Derive => derive::rewrite(&mut file, found),
    }
    prettyplease::unparse(&file)
}

/// The emitted manifest's features, and the same dependencies for every shape, so that they are built once.
fn manifest(emitted: &Path, package: &str) -> String {
    let text = fs::read_to_string(emitted.join("Cargo.toml")).expect("the package has a manifest");
    let features = text.split("[features]").nth(1).and_then(|rest| rest.split("\n[dependencies]").next());
    let features = features.map(|features| format!("[features]{features}")).unwrap_or_default();
    format!("{}{features}\n{}", head(package), dependencies())
}

/// What manifests begin with.
pub(crate) fn head(package: &str) -> String {
    format!("[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n")
}

/// Without a transport, which has nothing to do with the codec.
pub(crate) fn dependencies() -> String {
    let runtime = workspace().join("runtime");
    format!(
        "[dependencies]\noasmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"xml\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n"
    )
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be listed").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}
