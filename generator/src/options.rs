use crate::diagnostics::Deny;
use crate::lower::{Filter, PageRule, Reading};
use crate::source::Input;
use crate::write::Layout;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What to generate, from what, and where to.
///
/// Relative paths start at the folder that the process runs in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The OpenAPI document, YAML or JSON.
    pub spec: PathBuf,
    /// What the document is to hold, where that is not what it holds: it is written with the output.
    pub text: Option<String>,
    /// Where [`text`](Self::text) comes from; the lock keeps it.
    pub origin: Option<Origin>,
    /// Where `oasmith update` takes the document from: a URL, or a path.
    pub source: Option<String>,
    /// Hosts that the URL may lead on to, besides its own.
    pub source_hosts: Vec<String>,
    /// OpenAPI Overlays, applied to the document in this order.
    pub overlays: Vec<PathBuf>,
    /// The URL that the document is served at: what servers with relative URLs start from.
    pub document_url: Option<String>,
    /// The folder that no `$ref` and no overlay may leave; the document's own where absent.
    pub root: Option<PathBuf>,
    /// Operations that are wanted; all are where it is empty.
    pub include: Filter,
    /// Operations that are not, although they are included.
    pub exclude: Filter,
    /// Features that are on; what belongs to the feature of another group of operations is left out. All are on where
    /// absent. Upper case and `_` stand for lower case and `-`, as in the variables that cargo gives to build scripts.
    pub features: Option<Vec<String>>,
    /// Rust names by canonical pointer, such as `/components/schemas/Pet`; they come before those of the lock.
    pub names: BTreeMap<String, String>,
    /// Types of the user's own for schemas, by JSON pointer or by the name of a component.
    pub types: BTreeMap<String, String>,
    /// Types for formats: `text`, a crate that has one (`jiff`, `chrono`, `time`, `uuid`), or a path.
    pub formats: BTreeMap<String, String>,
    /// What a generated crate depends on besides its runtime, for `types` and `formats`: TOML by name.
    pub dependencies: BTreeMap<String, String>,
    /// How answers follow each other; a rule that names operations comes before those that do not.
    pub pagination: Vec<PageRule>,
    /// The lock of names and argument orders; `oasmith.lock` beside the document where absent.
    pub lock: Option<PathBuf>,
    /// Whether a schema without `type` has the one that its keywords speak of: `maxLength` alone means a string. Where
    /// not, such a schema takes values of every type, as JSON Schema says, and is free JSON.
    pub implied_types: bool,
    /// Whether structs keep members that the document does not declare, unless it forbids them.
    pub keep_unknown: bool,
    /// Whether the lock is brought up to date, or only read.
    pub update_lock: bool,
    /// The folder that the output is written to; for [`Layout::Inline`] the file, without which only the lock is, since a
    /// build script generates the client.
    pub output: Option<PathBuf>,
    /// How the output is laid out in files.
    pub layout: Layout,
    /// Where generated code has its runtime from.
    pub runtime: Runtime,
    /// The name of the generated package; made of the document's title where absent.
    pub name: Option<String>,
    /// The version of the generated package; `0.1.0` where absent.
    pub version: Option<String>,
    /// The path of the client's root as programs name it, such as `my_crate::pets`, where it is not a crate of its own:
    /// with it the documentation of each operation has an example, which compiles as a test of that crate.
    pub module_path: Option<String>,
    /// What is an error, beside errors.
    pub deny: Vec<Deny>,
    /// Whether the output is only compared with what lies there, and nothing is written.
    pub check: bool,
}

/// Where a document was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The URL, or the path.
    pub from: String,
    /// The SHA-256 of what was there, in hexadecimal digits.
    pub sha256: String,
}

/// Where generated code has its runtime from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Runtime {
    /// The runtime's sources go along as a module.
    #[default]
    Embed,
    /// The crate `oasmith-runtime` in this folder.
    Path(PathBuf),
    /// The crate `oasmith-runtime` from the registry, by a version requirement.
    Version(String),
}

impl Options {
    /// Everything in `spec`, as a crate with its runtime; where to is still to be said.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self {
            spec: spec.into(),
            text: None,
            origin: None,
            source: None,
            source_hosts: Vec::new(),
            overlays: Vec::new(),
            document_url: None,
            root: None,
            include: Filter::default(),
            exclude: Filter::default(),
            features: None,
            names: BTreeMap::new(),
            types: BTreeMap::new(),
            formats: BTreeMap::new(),
            dependencies: BTreeMap::new(),
            pagination: Vec::new(),
            lock: None,
            implied_types: true,
            keep_unknown: false,
            update_lock: true,
            output: None,
            layout: Layout::default(),
            runtime: Runtime::default(),
            name: None,
            version: None,
            module_path: None,
            deny: Vec::new(),
            check: false,
        }
    }

    pub(crate) fn input(&self) -> Input {
        Input {
            spec: self.spec.clone(),
            text: self.text.clone(),
            overlays: self.overlays.clone(),
            root: self.root.clone(),
        }
    }

    /// How schemas are read.
    pub(crate) fn reading(&self) -> Reading {
        Reading { implied_types: self.implied_types, keep_unknown: self.keep_unknown }
    }

    /// What shapes the output beyond the document, in lines: only what is not as by default.
    pub(crate) fn shape(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut list = |key: &str, all: Vec<String>| {
            if !all.is_empty() {
                lines.push(format!("{key} = {}", all.join(", ")));
            }
        };
        let names = |map: &BTreeMap<String, String>| map.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        let file = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let flag = |said: bool, value: &str| said.then(|| value.to_owned()).into_iter().collect();
        list("document-url", self.document_url.iter().cloned().collect());
        list("overlays", self.overlays.iter().map(file).collect());
        for (key, entries) in self.filters() {
            list(key, entries.clone());
        }
        list("names", names(&self.names));
        list("types", names(&self.types));
        list("formats", names(&self.formats));
        list("dependencies", names(&self.dependencies));
        list("pagination", self.pagination.iter().map(PageRule::to_string).collect());
        list("module", flag(self.layout == Layout::Module, "true"));
        list("build-script", flag(self.layout == Layout::Inline, "true"));
        list("module-path", self.module_path.iter().cloned().collect());
        list("runtime", self.runtime.said().into_iter().collect());
        list("implied-types", flag(!self.implied_types, "false"));
        list("keep-unknown", flag(self.keep_unknown, "true"));
        lines
    }

    /// What selects operations, under the keys of oasmith.toml.
    pub(crate) fn filters(&self) -> [(&'static str, &Vec<String>); 6] {
        [
            ("tags", &self.include.tags),
            ("operations", &self.include.operations),
            ("paths", &self.include.paths),
            ("exclude-tags", &self.exclude.tags),
            ("exclude-operations", &self.exclude.operations),
            ("exclude-paths", &self.exclude.paths),
        ]
    }

    /// Where the lock is.
    pub(crate) fn lock_path(&self) -> PathBuf {
        match &self.lock {
            Some(path) => path.clone(),
            None => self.spec.parent().unwrap_or(Path::new("")).join("oasmith.lock"),
        }
    }
}

impl Runtime {
    /// The crate that goes with this generator.
    pub(crate) fn of_this_version() -> Self {
        Self::Version(env!("CARGO_PKG_VERSION").to_owned())
    }

    /// What says it in the lock; a folder is another one on each machine.
    fn said(&self) -> Option<String> {
        match self {
            Self::Embed => None,
            Self::Path(_) => Some("a folder".to_owned()),
            Self::Version(version) => Some(version.clone()),
        }
    }
}

impl From<&str> for Runtime {
    /// `embed`, a version requirement such as `0.1` or `=0.1.2`, or a path; `./1` is a path.
    fn from(text: &str) -> Self {
        let is_requirement =
            text.starts_with(|c: char| c.is_ascii_digit() || "^=~<>*".contains(c)) && !text.contains(['/', '\\']);
        match text {
            "embed" => Self::Embed,
            _ if is_requirement => Self::Version(text.to_owned()),
            _ => Self::Path(text.into()),
        }
    }
}
