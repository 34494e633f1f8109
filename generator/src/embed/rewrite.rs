/// What becomes of the runtime's features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cfg {
    /// The crate that the text goes into has them too; otherwise the default ones are on, the others off.
    pub keep: bool,
    /// Whether the part for XML goes along. It is no feature of that crate.
    pub xml: bool,
}

/// Makes a file of the runtime one of a module `depth` steps below the module `runtime`.
pub(super) fn rewrite(text: &str, depth: usize, cfg: Cfg) -> String {
    let root = if depth == 0 { "self::".to_owned() } else { "super::".repeat(depth) };
    // The file of the tests does not go along; line ends are the same wherever oasmith was built.
    let text = text.replace("\r\n", "\n").replace("#[cfg(test)]\nmod tests;\n", "");
    let text = replace_root(&text, &root);
    let text = text.replace("feature = \"xml\"", if cfg.xml { "true" } else { "false" });
    if cfg.keep { text } else { settle_features(&text) }
}

/// Puts `root` in the place of `crate::`.
fn replace_root(text: &str, root: &str) -> String {
    let mut parts = text.split("crate::");
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let inside_word = replaced.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        replaced.push_str(if inside_word { "crate::" } else { root });
        replaced.push_str(part);
    }
    replaced
}

/// Decides every `feature = "…"`, so that the crate that the text goes into needs none.
fn settle_features(text: &str) -> String {
    let mut parts = text.split("feature = \"");
    let mut settled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        settled.push_str(if super::dependencies::is_default(name) { "true" } else { "false" });
        settled.push_str(rest);
    }
    settled
}
