use super::error::StoreError;
use super::plan::Plan;
use super::{Disk, Files, manifest};
use std::path::Path;

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

/// What [`store`](super::store) would change in `folder`, in the order of paths. Nothing is touched.
pub fn compare(files: &Files, folder: &Path, disk: &mut dyn Disk) -> Result<Vec<Change>, StoreError> {
    let plan = Plan::make(files, folder, disk)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut changes: Vec<Change> = Vec::new();
    for changed in &plan.changed {
        let old = changed.old.as_deref().map(text);
        changes.push(Change { path: changed.path.to_owned(), old, new: Some(changed.new.to_owned()) });
    }
    for path in &plan.stale {
        let old = disk.read(&folder.join(path)).map(|bytes| text(&bytes)).unwrap_or_default();
        changes.push(Change { path: path.clone(), old: Some(old), new: None });
    }
    let listing = manifest::print(files.paths());
    if plan.manifest.as_deref() != Some(listing.as_str()) {
        changes.push(Change { path: manifest::NAME.to_owned(), old: plan.manifest, new: Some(listing) });
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(changes)
}
