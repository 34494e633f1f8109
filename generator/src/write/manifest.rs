use super::files::check_path;
use std::collections::BTreeSet;

/// The file that lists what oasmith wrote into a folder.
pub(super) const NAME: &str = ".oasmith-manifest";

const HEAD: &str = "# What oasmith wrote into this folder; it replaces and removes nothing else.";

/// The text of the manifest of `paths`.
pub(super) fn print<'p>(paths: impl IntoIterator<Item = &'p str>) -> String {
    let sorted: BTreeSet<&str> = paths.into_iter().collect();
    sorted.into_iter().fold(format!("{HEAD}\n"), |text, path| text + path + "\n")
}

/// The paths in a manifest's text, or the number of the line that holds none.
///
/// Whoever can change a manifest must not be able to make oasmith remove a file elsewhere.
pub(super) fn parse(text: &str) -> Result<BTreeSet<String>, usize> {
    let lines = text.lines().enumerate();
    let paths = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    paths
        .map(|(number, line)| match check_path(line) {
            Ok(()) if line != NAME => Ok(line.to_owned()),
            _ => Err(number + 1),
        })
        .collect()
}
