use super::error::{StoreError, attempt};
use super::plan::{Changed, Plan};
use super::replace::replace;
use super::{Disk, Entry, Files, Layout, manifest};
use std::io;
use std::path::{Path, PathBuf};

/// What storing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Files that were new or different.
    pub written: usize,
    /// Files that were there already, and were not touched.
    pub unchanged: usize,
    /// Files that are no longer part of the output.
    pub removed: usize,
}

/// Makes the output at `path` hold `files`: a folder, or the file of [`Layout::Inline`].
///
/// `beside` are files elsewhere that go with the output; they are written first.
pub fn store(
    files: &Files,
    beside: &[(PathBuf, String)],
    layout: Layout,
    path: &Path,
    disk: &mut dyn Disk,
) -> Result<Stored, StoreError> {
    if layout != Layout::Inline {
        return store_folder(files, beside, path, disk);
    }
    store_beside(beside, disk)?;
    let mut stored = Stored::default();
    for (_, text) in files.iter() {
        let count = if store_file(path, text, disk)? { &mut stored.written } else { &mut stored.unchanged };
        *count += 1;
    }
    Ok(stored)
}

/// Makes `folder` hold `files`, touching only what differs and removing only what the manifest lists.
///
/// Wherever it breaks off, each file is old or new, the manifest lists at least what was written,
/// and a rerun does the rest.
pub(super) fn store_folder(
    files: &Files,
    beside: &[(PathBuf, String)],
    folder: &Path,
    disk: &mut dyn Disk,
) -> Result<Stored, StoreError> {
    let plan = Plan::make(files, folder, disk)?;
    store_beside(beside, disk)?;
    attempt("make the folder", folder, disk.create_folder(folder))?;
    for name in &plan.leftovers {
        let path = folder.join(name);
        attempt("remove", &path, disk.remove_file(&path))?;
    }

    // Before a file is written it is listed, and it is listed for as long as it is there.
    let during = manifest::print(files.paths().chain(plan.listed.iter().map(String::as_str)));
    let after = manifest::print(files.paths());
    let mut current = plan.manifest;
    put_manifest(&during, &mut current, folder, disk)?;
    for changed in &plan.changed {
        put(changed, folder, disk)?;
    }
    for path in &plan.stale {
        let full = folder.join(path);
        attempt("remove", &full, disk.remove_file(&full))?;
    }
    for path in plan.stale.iter().chain(&plan.gone) {
        prune(path, folder, disk)?;
    }
    put_manifest(&after, &mut current, folder, disk)?;
    Ok(Stored { written: plan.changed.len(), unchanged: plan.unchanged, removed: plan.stale.len() })
}

fn store_beside(beside: &[(PathBuf, String)], disk: &mut dyn Disk) -> Result<(), StoreError> {
    beside.iter().try_for_each(|(path, text)| store_file(path, text, disk).map(drop))
}

/// Makes `path` hold `text`, touching it only where it differs. Says whether it did.
pub(super) fn store_file(path: &Path, text: &str, disk: &mut dyn Disk) -> Result<bool, StoreError> {
    if attempt("look at", path, disk.entry(path))? == Entry::File
        && attempt("read", path, disk.read(path))? == text.as_bytes()
    {
        return Ok(false);
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    if folder != Path::new("") {
        attempt("make the folder", folder, disk.create_folder(folder))?;
    }
    replace(folder, path, text, disk).map(|()| true)
}

fn put_manifest(
    text: &str,
    current: &mut Option<String>,
    folder: &Path,
    disk: &mut dyn Disk,
) -> Result<(), StoreError> {
    if current.as_deref() == Some(text) {
        return Ok(());
    }
    replace(folder, &folder.join(manifest::NAME), text, disk)?;
    *current = Some(text.to_owned());
    Ok(())
}

fn put(changed: &Changed<'_>, folder: &Path, disk: &mut dyn Disk) -> Result<(), StoreError> {
    let path = folder.join(changed.path);
    if let Some(parent) = path.parent().filter(|_| changed.old.is_none()) {
        attempt("make the folder", parent, disk.create_folder(parent))?;
    }
    replace(folder, &path, changed.new, disk)
}

/// Removes the folders above `path` that are empty, up to the output's own.
fn prune(path: &str, folder: &Path, disk: &mut dyn Disk) -> Result<(), StoreError> {
    for (end, _) in path.rmatch_indices('/') {
        let parent = folder.join(path.get(..end).unwrap_or_default());
        match disk.list(&parent) {
            Ok(names) if names.is_empty() => attempt("remove", &parent, disk.remove_folder(&parent))?,
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return attempt("list", &parent, Err(error)),
        }
    }
    Ok(())
}
