//! Generates the client where the document is at hand: it is Portkey's, and no part of this repository.

use std::env;
use std::path::PathBuf;

/// The folder of documents, unless `OASMITH_SPECS` names another.
const BESIDE_THE_CHECKOUT: &str = "../../shared/specs";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(portkey_document)");
    println!("cargo::rerun-if-env-changed=OASMITH_SPECS");
    let folder = env::var_os("OASMITH_SPECS").unwrap_or_else(|| BESIDE_THE_CHECKOUT.into());
    let document = PathBuf::from(folder).join("portkey-openapi.yaml");
    if !document.is_file() {
        // Cargo runs a script every time that watches a file that is not there: so it sees the document come.
        println!("cargo::rerun-if-changed={}", document.display());
        println!("cargo::warning={} is not there: the client is empty", document.display());
        return;
    }
    println!("cargo::rustc-cfg=portkey_document");
    // There is no lock, neither here nor there: the examples use the names that the generator chooses by itself.
    oasmith::Builder::new(document).lock("oasmith.lock").run();
}
