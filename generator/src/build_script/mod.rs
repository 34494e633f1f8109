//! The interface for `build.rs`.

mod cache;

use crate::diagnostics::{Deny, render::Format};
use crate::{Filter, Layout, Options, Outcome, PageRule, Runtime, generate};
use cache::{Cache, Kept};
use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The file in `OUT_DIR` that is written unless [`Builder::file`] names another.
const FILE: &str = "oasmith.rs";

/// How many diagnostics of each severity cargo shows.
const SHOWN: usize = 20;

/// Generates a client of the document `spec` from a build script, with the defaults.
///
/// The client is in `OUT_DIR`, and is taken in by
///
/// ```ignore
/// include!(concat!(env!("OUT_DIR"), "/oasmith.rs"));
/// ```
///
/// The package needs the crate `oasmith-runtime` among its dependencies. `oasmith.lock` beside the document is read if
/// there is one. Warnings and errors are shown by cargo; where there are errors the build script ends here, with
/// status 1.
pub fn build(spec: impl Into<PathBuf>) {
    Builder::new(spec).run();
}

/// The choices of a build script.
///
/// Relative paths start at the package's folder.
#[derive(Debug)]
#[must_use = "nothing is generated before `run` or `generate`"]
pub struct Builder {
    options: Options,
    file: String,
    /// What was read of a configuration file.
    config: Option<Outcome<Options>>,
}

impl Builder {
    /// Everything in the document `spec`.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self::with(Options::new(in_package(spec.into())))
    }

    /// The choices in `oasmith.toml`, or a file of another name. Its `output`, `module` and `runtime` do not count here.
    pub fn from_config(path: impl Into<PathBuf>) -> Self {
        let read = Options::from_config(in_package(path.into()));
        let options = read.result().cloned().unwrap_or_else(|| Options::new(""));
        Self { config: Some(read), ..Self::with(options) }
    }

    fn with(options: Options) -> Self {
        let runtime = Runtime::of_this_version();
        let options = Options { layout: Layout::Inline, update_lock: false, runtime, ..options };
        Self { options, file: FILE.to_owned(), config: None }
    }

    /// Applies an OpenAPI Overlay to the document; several are applied in the order of the calls.
    pub fn overlay(mut self, path: impl Into<PathBuf>) -> Self {
        self.options.overlays.push(in_package(path.into()));
        self
    }

    /// Says which URL the document is served at: servers with relative URLs start from there.
    pub fn document_url(mut self, url: impl Into<String>) -> Self {
        self.options.document_url = Some(url.into());
        self
    }

    /// Lets `$ref` and overlays reach all of this folder, instead of the document's own.
    pub fn root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.options.root = Some(in_package(folder.into()));
        self
    }

    /// Selects the operations with this tag, besides those that other calls select; `*` stands for any text.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.options.include.tags.push(tag.into());
        self
    }

    /// Selects the operation with this operationId, besides those that other calls select; `*` stands for any text.
    pub fn operation(mut self, id: impl Into<String>) -> Self {
        self.options.include.operations.push(id.into());
        self
    }

    /// Selects the operations of this path, besides those that other calls select; `*` stays within a segment, and `**`
    /// stands for any segments.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.options.include.paths.push(path.into());
        self
    }

    /// Leaves out the operations that the filter names, whatever selects them.
    pub fn exclude(mut self, filter: Filter) -> Self {
        self.options.exclude = filter;
        self
    }

    /// Leaves out the operations whose feature the package does not have on.
    ///
    /// A group of operations has the feature that a generated crate would have for it: the tag in kebab case. The
    /// package declares those that it wants to offer in its own `Cargo.toml`.
    pub fn features(mut self) -> Self {
        let on = |(name, _): (String, String)| name.strip_prefix("CARGO_FEATURE_").map(str::to_owned);
        self.options.features = Some(env::vars().filter_map(on).collect());
        self
    }

    /// Gives what stands at a JSON pointer, such as `/components/schemas/Pet`, this Rust name.
    pub fn name(mut self, pointer: impl Into<String>, name: impl Into<String>) -> Self {
        self.options.names.insert(pointer.into(), name.into());
        self
    }

    /// Uses a type of your own, such as `crate::Money`, for the schema at a JSON pointer or for a component by its name.
    ///
    /// The type needs serde's `Serialize` and `DeserializeOwned`, `Clone`, `Debug`, `PartialEq`, `Send` and `Sync`.
    pub fn replace(mut self, schema: impl Into<String>, path: impl Into<String>) -> Self {
        self.options.types.insert(schema.into(), path.into());
        self
    }

    /// Uses a type for strings and numbers of a format: of a crate that the package depends on with its serde feature
    /// (`jiff`, `chrono`, `time`, `uuid`), or a path such as `rust_decimal::Decimal`; `text` is the default.
    pub fn format(mut self, format: impl Into<String>, ty: impl Into<String>) -> Self {
        self.options.formats.insert(format.into(), ty.into());
        self
    }

    /// Says how the answers of operations follow each other; their calls get `pages()` and `items()`.
    pub fn pagination(mut self, rule: PageRule) -> Self {
        self.options.pagination.push(rule);
        self
    }

    /// Reads another lock than `oasmith.lock` beside the document.
    pub fn lock(mut self, path: impl Into<PathBuf>) -> Self {
        self.options.lock = Some(in_package(path.into()));
        self
    }

    /// Makes what `what` names an error: every warning, or what is lost of the document.
    pub fn deny(mut self, what: Deny) -> Self {
        self.options.deny.push(what);
        self
    }

    /// Says whether a schema without `type` has the one that its keywords speak of, as it has by default, or takes values
    /// of every type, as JSON Schema says, and is free JSON.
    pub fn implied_types(mut self, implied: bool) -> Self {
        self.options.implied_types = implied;
        self
    }

    /// Says whether structs keep members that the document does not declare, unless it forbids them.
    pub fn keep_unknown(mut self, keep: bool) -> Self {
        self.options.keep_unknown = keep;
        self
    }

    /// Says where the client is in this package, such as `crate` or `crate::pets`: the documentation of each operation
    /// then has an example, which `cargo test --doc` compiles. The modules on the way must be public.
    pub fn module_path(mut self, path: impl Into<String>) -> Self {
        self.options.module_path = Some(path.into());
        self
    }

    /// Names the file in `OUT_DIR`, for a package with several clients; `oasmith.rs` otherwise.
    pub fn file(mut self, name: impl Into<String>) -> Self {
        self.file = name.into();
        self
    }

    /// Generates the client. Where there are errors cargo shows them, and the process ends with status 1.
    pub fn run(self) {
        let (result, directives) = self.work(env::var_os("OUT_DIR").map(PathBuf::from));
        print!("{directives}");
        if let Err(error) = result {
            print!("{}", error.directives);
            std::process::exit(1);
        }
    }

    /// Generates the client and gives the path of its file.
    ///
    /// Tells cargo which files were read, and shows warnings, on standard output.
    pub fn generate(self) -> Result<PathBuf, BuildError> {
        let (result, directives) = self.work(env::var_os("OUT_DIR").map(PathBuf::from));
        print!("{directives}");
        result
    }

    /// The result, and what cargo is to be told in any case.
    fn work(mut self, out_dir: Option<PathBuf>) -> (Result<PathBuf, BuildError>, String) {
        let mut directives = String::new();
        if let Some(config) = self.config.take() {
            directives.push_str(&inputs(&config));
            if config.result().is_none() {
                return (Err(BuildError::new(&config)), directives);
            }
        }
        let Some(out_dir) = out_dir else {
            return (Err(BuildError::plain("OUT_DIR is not set: this is meant to run in a build script")), directives);
        };
        if Path::new(&self.file).file_name() != Some(self.file.as_ref()) {
            return (Err(BuildError::plain("the file in OUT_DIR must be named without a folder")), directives);
        }
        let output = out_dir.join(&self.file);
        self.options.output = Some(output.clone());
        self.options.module_path = self.options.module_path.take().map(|path| from_outside(&path));
        let cache = Cache::of_environment(&self.options);
        if let Some(kept) = cache.as_ref().and_then(Cache::find)
            && put(&output, &kept.text)
        {
            return (Ok(output), directives + &kept.directives);
        }
        let outcome = generate(&self.options);
        let mut told = inputs(&outcome);
        if outcome.result().is_none() {
            return (Err(BuildError::new(&outcome)), directives + &told);
        }
        told.push_str(&outcome.render(Format::Cargo { limit: SHOWN }));
        if let (Some(cache), Ok(text)) = (cache, fs::read_to_string(&output)) {
            cache.keep(&outcome.inputs(), &Kept { directives: told.clone(), text });
        }
        (Ok(output), directives + &told)
    }
}

/// Writes the output, unless it is there already: what rustc reads should change no more than it must.
fn put(output: &Path, text: &str) -> bool {
    fs::read(output).is_ok_and(|there| there == text.as_bytes()) || fs::write(output, text).is_ok()
}

/// A file that was named but is missing is left out: cargo would run the script every time.
fn inputs<T>(outcome: &Outcome<T>) -> String {
    let line = |path: &PathBuf| format!("cargo::rerun-if-changed={}\n", path.display());
    outcome.inputs().iter().map(line).collect()
}

/// A relative path stays so where cargo started the script in the package's folder, which it does.
fn in_package(path: PathBuf) -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    match package {
        Some(package) if env::current_dir().ok().as_deref() != Some(&package) => package.join(path),
        _ => path,
    }
}

/// A path as other crates write it: examples are programs of their own.
fn from_outside(path: &str) -> String {
    let package = env::var("CARGO_PKG_NAME").unwrap_or_default().replace('-', "_");
    match path.strip_prefix("crate") {
        Some(rest) if rest.is_empty() || rest.starts_with("::") => format!("{package}{rest}"),
        _ => path.to_owned(),
    }
}

/// Why a build script could not generate its client: every diagnostic, as text.
pub struct BuildError {
    text: String,
    directives: String,
}

impl BuildError {
    fn plain(message: &str) -> Self {
        Self { text: message.to_owned(), directives: format!("cargo::error={message}\n") }
    }

    fn new<T>(outcome: &Outcome<T>) -> Self {
        let text = outcome.render(Format::Text { color: false });
        Self { text, directives: outcome.render(Format::Cargo { limit: SHOWN }) }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.trim_end())
    }
}

/// The text itself: it is what a `main` that returns the error shows.
impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.text.trim_end())
    }
}

impl std::error::Error for BuildError {}

#[cfg(test)]
mod tests;
