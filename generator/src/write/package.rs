use crate::toml_text::{key, string, strings};

/// The `Cargo.toml` of a generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The package's name.
    pub name: String,
    /// The package's version.
    pub version: String,
    /// A sentence on what it is.
    pub description: String,
    /// Features and what they turn on.
    pub features: Vec<(String, Vec<String>)>,
    /// What it depends on.
    pub dependencies: Vec<Dependency>,
}

/// A dependency as a manifest names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The package's name.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
    /// Whether its default features are wanted.
    pub default_features: bool,
    /// Which features are wanted besides.
    pub features: Vec<String>,
    /// Whether a feature turns it on.
    pub optional: bool,
}

/// Where a dependency comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The registry, by a version requirement.
    Version(String),
    /// A folder, relative to the generated crate's.
    Path(String),
    /// TOML as the user wrote it.
    Verbatim(String),
}

impl Package {
    /// The manifest's text; `header` is its first line, without a comment mark.
    pub fn manifest(&self, header: &str) -> String {
        let mut text = format!("# {header}\n\n[package]\n");
        text.push_str(&format!("name = {}\n", string(&self.name)));
        text.push_str(&format!("version = {}\n", string(&self.version)));
        text.push_str("edition = \"2024\"\n");
        text.push_str(&format!("rust-version = \"{}\"\n", env!("CARGO_PKG_RUST_VERSION")));
        text.push_str(&format!("description = {}\n", string(&self.description)));
        text.push_str("\n# A workspace of its own, so that it builds wherever it lies.\n[workspace]\n");
        if !self.features.is_empty() {
            text.push_str("\n[features]\n");
        }
        for (name, enables) in &self.features {
            text.push_str(&format!("{} = {}\n", key(name), strings(enables)));
        }
        text.push_str("\n[dependencies]\n");
        for dependency in &self.dependencies {
            text.push_str(&dependency.line());
        }
        text
    }
}

impl Dependency {
    /// The line of a manifest that names it.
    pub fn line(&self) -> String {
        let (kind, value) = match &self.source {
            Source::Version(version) => ("version", version),
            Source::Path(path) => ("path", path),
            Source::Verbatim(text) => return format!("{} = {text}\n", self.name),
        };
        let plain = self.default_features && self.features.is_empty() && !self.optional;
        if plain && kind == "version" {
            return format!("{} = {}\n", self.name, string(value));
        }
        let mut line = format!("{} = {{ {kind} = {}", self.name, string(value));
        if !self.default_features {
            line.push_str(", default-features = false");
        }
        if !self.features.is_empty() {
            line.push_str(&format!(", features = {}", strings(&self.features)));
        }
        if self.optional {
            line.push_str(", optional = true");
        }
        line + " }\n"
    }
}
