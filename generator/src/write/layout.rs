/// How the generated modules are laid out in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A whole crate: `Cargo.toml`, `README.md`, `src/lib.rs` and the modules beside it.
    #[default]
    Crate,
    /// The modules alone, with `mod.rs` at the root: a folder of somebody's crate.
    Module,
    /// One file of nested modules without inner attributes, for `include!`.
    Inline,
}

impl Layout {
    /// The path of a module's file: `path` is empty for the root module.
    pub(super) fn file(self, path: &[String], has_children: bool) -> String {
        let prefix = if self == Self::Crate { "src/" } else { "" };
        let root = match self {
            Self::Crate => "lib.rs",
            Self::Module => "mod.rs",
            Self::Inline => INLINE_FILE,
        };
        let steps = path.join("/");
        match (path.is_empty(), has_children) {
            (true, _) => format!("{prefix}{root}"),
            (false, true) => format!("{prefix}{steps}/mod.rs"),
            (false, false) => format!("{prefix}{steps}.rs"),
        }
    }
}

/// The only file of [`Layout::Inline`].
pub(super) const INLINE_FILE: &str = "oasmith.rs";
