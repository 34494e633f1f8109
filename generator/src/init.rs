//! A new crate around a client: from then on all but the client's modules is its owner's.

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::outcome::{Outcome, Texts};
use crate::toml_text::string;
use crate::write::{Layout, StoreError};
use crate::{Made, Options, Runtime, config, generate};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Makes a crate in `folder`, which is missing or empty: the document and its overlays go along, and `oasmith generate`
/// in it brings the client up to date.
///
/// The configuration that is written says what `options` say. With [`Layout::Inline`] a build script generates the client;
/// else its modules are committed, with their runtime within.
pub fn init(options: &Options, folder: impl AsRef<Path>) -> Outcome<Made> {
    let folder = folder.as_ref();
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return failed(StoreError::NotOurs(folder.to_owned()).diagnostic());
    }
    // All that can be wrong is found before anything is written.
    let planned = generate(&Options { check: true, ..client(options, folder) });
    let Some(plan) = planned.result() else { return planned };
    let inside = match copied(options, plan, &planned.inputs(), folder) {
        Ok(inside) => inside,
        Err(error) => return failed(unwritable(folder, &error)),
    };
    let made = generate(&inside);
    let Some(result) = made.result() else { return made };
    match written(&inside, result, folder) {
        Ok(()) => made,
        Err(error) => failed(unwritable(folder, &error)),
    }
}

/// The options of the client in `folder`, for the document where it lies now.
fn client(options: &Options, folder: &Path) -> Options {
    let is_built = options.layout == Layout::Inline;
    let runtime = match &options.runtime {
        Runtime::Embed if is_built => Runtime::of_this_version(),
        runtime => runtime.clone(),
    };
    Options {
        output: (!is_built).then(|| folder.join("src").join("client")),
        layout: if is_built { Layout::Inline } else { Layout::Module },
        runtime,
        lock: Some(folder.join("oasmith.lock")),
        update_lock: true,
        check: false,
        ..options.clone()
    }
}

fn failed(diagnostic: Diagnostic) -> Outcome<Made> {
    let mut report = Report::default();
    report.push(diagnostic);
    Outcome::new(None, report, Texts::default())
}

fn unwritable(folder: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::general(Code::Unwritable, format!("cannot write below `{}`: {error}", folder.display()))
}

/// Takes the document and all that it refers to along; the options of the client there.
fn copied(options: &Options, plan: &Made, inputs: &[PathBuf], folder: &Path) -> io::Result<Options> {
    let spec = fs::canonicalize(&options.spec)?;
    let root = match &options.root {
        Some(root) => fs::canonicalize(root)?,
        None => spec.parent().unwrap_or(Path::new("")).to_owned(),
    };
    let target = |path: &Path| -> io::Result<PathBuf> {
        let path = fs::canonicalize(path)?;
        // What does not lie below the root keeps its name alone.
        let below = path.strip_prefix(&root).ok().map(Path::to_owned);
        Ok(Path::new("openapi").join(below.or(path.file_name().map(PathBuf::from)).unwrap_or_default()))
    };
    let lock = options.lock_path();
    let beside = |path: &PathBuf| *path != lock && path.extension().is_none_or(|extension| extension != "toml");
    for path in inputs.iter().filter(|path| beside(path)) {
        let to = folder.join(target(path)?);
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        fs::copy(path, to)?;
    }
    let overlays = options.overlays.iter().map(|overlay| Ok(folder.join(target(overlay)?)));
    let krate = plan.package.replace('-', "_");
    let is_built = options.layout == Layout::Inline;
    Ok(Options {
        spec: folder.join(target(&options.spec)?),
        overlays: overlays.collect::<io::Result<_>>()?,
        root: options.root.as_ref().map(|_| folder.join("openapi")),
        // The root of the crate has all of the client.
        module_path: Some(if is_built { "crate".to_owned() } else { krate }),
        ..client(options, folder)
    })
}

/// What is around the client.
fn written(options: &Options, made: &Made, folder: &Path) -> io::Result<()> {
    let krate = made.package.replace('-', "_");
    let files = [
        ("Cargo.toml", manifest(options, made)),
        ("oasmith.toml", format!("{CONFIGURATION}{}", config::print(options, folder))),
        (".gitignore", "/target\n.oasmith-undo\n".to_owned()),
        ("README.md", made.readme.clone()),
        ("src/lib.rs", library(options).to_owned()),
        (
            "examples/first_call.rs",
            format!("//! Makes one call: `cargo run --example first_call`.\n\n{}", made.example),
        ),
        ("tests/client.rs", TEST.replace("KRATE", &krate)),
    ];
    let script = (options.layout == Layout::Inline).then(|| ("build.rs", SCRIPT.to_owned()));
    for (path, text) in files.into_iter().chain(script) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

fn library(options: &Options) -> &'static str {
    if options.layout == Layout::Inline { BUILT } else { COMMITTED }
}

const COMMITTED: &str =
    "//! A client that oasmith generates: `oasmith generate` in this folder brings `src/client` up to
//! date, `oasmith generate --check` says whether it is.

mod client;

pub use client::*;
";

const BUILT: &str =
    "//! A client that build.rs generates: `oasmith generate` in this folder brings `oasmith.lock` up to
//! date, which keeps the names.

include!(concat!(env!(\"OUT_DIR\"), \"/oasmith.rs\"));
";

const SCRIPT: &str = "//! Generates the client, anew where a file that it is made of has changed.

fn main() {
    oasmith::Builder::from_config(\"oasmith.toml\").run();
}
";

const CONFIGURATION: &str = "# What `oasmith generate` and `oasmith update` read in this folder.\n";

const TEST: &str = "//! What a client needs before it calls anything.\n\nuse KRATE::Client;\n\n#[test]\n\
    fn a_client_is_made() {\n    let client = Client::builder().base_url(\"https://example.com\").build();\n\
    \x20   assert!(client.is_ok(), \"{:?}\", client.err());\n}\n";

fn manifest(options: &Options, made: &Made) -> String {
    let mut text = format!("[package]\nname = {}\n", string(&made.package));
    text.push_str(&format!("version = {}\n", string(options.version.as_deref().unwrap_or("0.1.0"))));
    text.push_str(&format!("edition = \"2024\"\nrust-version = \"{}\"\n", env!("CARGO_PKG_RUST_VERSION")));
    text.push_str(&format!("description = {}\n", string(&made.description)));
    text.push_str("\n# A workspace of its own, so that it builds wherever it lies.\n[workspace]\n\n[dependencies]\n");
    made.dependencies.iter().for_each(|line| text.push_str(line));
    if options.layout == Layout::Inline {
        let version = env!("CARGO_PKG_VERSION");
        text.push_str("\n[build-dependencies]\n");
        text.push_str(&format!("oasmith = {{ version = \"{version}\", default-features = false }}\n"));
    }
    text + "\n[dev-dependencies]\ntokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n"
}
