//! Generates the client where the document is at hand: it is Portkey's, and no part of this repository.

use oasmith::PageRule;
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
    rules().into_iter().fold(oasmith::Builder::new(document).lock("oasmith.lock"), oasmith::Builder::pagination).run();
}

/// How Portkey's lists follow each other. Of totals the document does not say whether they count all pages.
fn rules() -> Vec<PageRule> {
    let counted = |parameter: &str| PageRule::page(parameter).items("/data");
    vec![
        counted("current_page").first(0),
        counted("currentPage").first(0),
        PageRule::page("current_page").first(0).items("/records"),
        counted("page"),
        PageRule::offset("offset").items("/data"),
        PageRule::cursor("after", "/last_id").items("/data").more("/has_more"),
        PageRule::cursor("after", "/data/-1/id").items("/data").more("/has_more"),
        PageRule::cursor("after", "/data/-1/id").items("/data"),
    ]
}
