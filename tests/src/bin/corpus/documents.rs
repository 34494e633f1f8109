//! The documents of a folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The longest name that is kept.
const LONGEST: usize = 57;

/// Tells long names apart.
fn fingerprint(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// One document.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// What it is called in the table: its path below the folder.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// The folder that its references may not leave.
    pub(crate) root: PathBuf,
}

impl Document {
    /// A name for its crate.
    pub(crate) fn package(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        let name: String = self.name.chars().map(plain).collect();
        // A package's name has 64 characters at most; the end tells versions apart.
        match name.len() {
            ..=LONGEST => format!("corpus-{name}"),
            length => format!("corpus-{}-{:x}", &name[length - LONGEST + 9..], fingerprint(&name)),
        }
    }
}

/// The documents of `folder` whose name contains one of `only`; all where that is empty.
pub(crate) fn find(folder: &Path, only: &[String]) -> Result<Vec<Document>, String> {
    let roots = folder.join("ROOTS.txt");
    let names = if roots.exists() { listed(&roots)? } else { beside(folder)? };
    let wanted = |name: &String| only.is_empty() || only.iter().any(|part| name.contains(part.as_str()));
    let document = |name: String| {
        let root = name.split_once('/').map_or(folder.to_owned(), |(first, _)| folder.join(first));
        Document { path: folder.join(&name), root, name }
    };
    let found: Vec<Document> = names.into_iter().filter(wanted).map(document).collect();
    if found.is_empty() {
        return Err(format!("{} holds no such document", folder.display()));
    }
    Ok(found)
}

fn listed(roots: &Path) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(roots).map_err(|error| format!("{}: {error}", roots.display()))?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

fn beside(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| [".yaml", ".yml", ".json"].iter().any(|ending| name.ends_with(ending)))
        .collect();
    names.sort();
    Ok(names)
}
