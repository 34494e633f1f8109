//! The documents that are measured.

use crate::args::Args;
use std::path::PathBuf;
use tests::project::workspace;
use tests::specs;

/// Documents of other people, which are no part of this repository.
const PUBLISHED: &[&str] = &[
    "portkey-openapi.yaml",
    "github-2021.json",
    "github-api.github.com.json",
    "openai-openapi.yaml",
    "stripe-oad.json",
    "kubernetes-current-2.0.json",
];

/// The one that is part of it.
const BUNDLED: &str = "portkey.yaml";

/// Those that are at hand and that the options ask for.
pub(crate) fn documents(args: &Args) -> Vec<(String, PathBuf)> {
    let published = specs::folder().into_iter().flat_map(|folder| PUBLISHED.iter().map(move |name| folder.join(name)));
    let all = std::iter::once(workspace().join("openapi").join(BUNDLED)).chain(published);
    let named = all.filter(|path| path.exists()).map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, path)
    });
    named.filter(|(name, _)| args.takes(name)).collect()
}
