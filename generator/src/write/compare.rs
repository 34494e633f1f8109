use super::error::{StoreError, attempt};
use super::plan::Plan;
use super::{Disk, Entry, Files, Layout, manifest};
use std::path::{Path, PathBuf};

/// A file that storing would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path as it is to be shown.
    pub path: String,
    /// What lies there; `None` for a file that would be added.
    pub old: Option<String>,
    /// What would lie there; `None` for a file that would be removed.
    pub new: Option<String>,
}

/// What [`store`](super::store) would change. Nothing is touched.
pub fn compare(
    files: &Files,
    beside: &[(PathBuf, String)],
    layout: Layout,
    path: &Path,
    disk: &mut dyn Disk,
) -> Result<Vec<Change>, StoreError> {
    let mut changes = match layout {
        Layout::Crate | Layout::Module => compare_folder(files, path, disk)?,
        Layout::Inline => compare_files(files.iter().map(|(_, text)| (path, text)), disk)?,
    };
    changes.extend(compare_files(beside.iter().map(|(path, text)| (path.as_path(), text.as_str())), disk)?);
    Ok(changes)
}

fn compare_files<'f>(
    files: impl Iterator<Item = (&'f Path, &'f str)>,
    disk: &mut dyn Disk,
) -> Result<Vec<Change>, StoreError> {
    let mut changes = Vec::new();
    for (path, new) in files {
        let old = match attempt("look at", path, disk.entry(path))? {
            Entry::Missing => None,
            _ => Some(attempt("read", path, disk.read(path))?),
        };
        if old.as_deref() != Some(new.as_bytes()) {
            let old = old.map(|bytes| text(&bytes));
            changes.push(Change { path: path.display().to_string(), old, new: Some(new.to_owned()) });
        }
    }
    Ok(changes)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// In the order of paths.
fn compare_folder(files: &Files, folder: &Path, disk: &mut dyn Disk) -> Result<Vec<Change>, StoreError> {
    let plan = Plan::make(files, folder, disk)?;
    let mut changes: Vec<Change> = Vec::new();
    for changed in &plan.changed {
        let old = changed.old.as_deref().map(text);
        changes.push(Change { path: changed.path.to_owned(), old, new: Some(changed.new.to_owned()) });
    }
    for path in &plan.stale {
        let full = folder.join(path);
        let old = text(&attempt("read", &full, disk.read(&full))?);
        changes.push(Change { path: path.clone(), old: Some(old), new: None });
    }
    let listing = manifest::print(files.paths());
    if plan.manifest.as_deref() != Some(listing.as_str()) {
        changes.push(Change { path: manifest::NAME.to_owned(), old: plan.manifest, new: Some(listing) });
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(changes)
}
