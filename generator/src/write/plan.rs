use super::error::{StoreError, attempt};
use super::{Disk, Entry, Files, manifest, replace};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// What storing would do, found out before anything is touched.
#[derive(Debug, Default)]
pub(super) struct Plan<'f> {
    pub changed: Vec<Changed<'f>>,
    pub unchanged: usize,
    /// Files that are no longer wanted.
    pub stale: Vec<String>,
    /// What is listed and not wanted, but is gone already: only its folders may be left.
    pub gone: Vec<String>,
    /// What the manifest on disk lists.
    pub listed: BTreeSet<String>,
    /// The manifest's text on disk.
    pub manifest: Option<String>,
    /// Temporary files of a run that was cut off.
    pub leftovers: Vec<String>,
}

/// A file to be written.
#[derive(Debug)]
pub(super) struct Changed<'f> {
    pub path: &'f str,
    /// What lies there now.
    pub old: Option<Vec<u8>>,
    pub new: &'f str,
}

impl<'f> Plan<'f> {
    pub fn make(files: &'f Files, folder: &Path, disk: &mut dyn Disk) -> Result<Self, StoreError> {
        let mut plan = Self::default();
        plan.read_folder(folder, disk)?;
        let mut place = Place { folder, disk, known: BTreeSet::new() };
        for (path, new) in files.iter() {
            match place.find(path, plan.listed.contains(path))? {
                Found::Text(old) if old == new.as_bytes() => plan.unchanged += 1,
                Found::Text(_) if !plan.listed.contains(path) => return Err(StoreError::Taken(folder.join(path))),
                Found::Text(old) => plan.changed.push(Changed { path, old: Some(old), new }),
                Found::Nothing => plan.changed.push(Changed { path, old: None, new }),
            }
        }
        let wanted: BTreeSet<&str> = files.paths().collect();
        for path in plan.listed.iter().filter(|path| !wanted.contains(path.as_str())) {
            let list = if place.is_removable(path)? { &mut plan.stale } else { &mut plan.gone };
            list.push(path.clone());
        }
        Ok(plan)
    }

    fn read_folder(&mut self, folder: &Path, disk: &mut dyn Disk) -> Result<(), StoreError> {
        let names = match disk.list(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            names => attempt("list", folder, names)?,
        };
        let (leftovers, names): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| replace::is_temporary(name));
        self.leftovers = leftovers;
        if names.is_empty() {
            return Ok(());
        }
        if !names.iter().any(|name| name == manifest::NAME) {
            return Err(StoreError::NotOurs(folder.to_owned()));
        }
        let path = folder.join(manifest::NAME);
        let bytes = attempt("read", &path, disk.read(&path))?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        self.listed = manifest::parse(&text).map_err(|line| StoreError::Manifest { path, line })?;
        self.manifest = Some(text);
        Ok(())
    }
}

enum Found {
    Nothing,
    Text(Vec<u8>),
}

/// The output's folder, and the folders in it that are known to be its own.
struct Place<'a> {
    folder: &'a Path,
    disk: &'a mut dyn Disk,
    known: BTreeSet<String>,
}

impl Place<'_> {
    fn find(&mut self, path: &str, is_listed: bool) -> Result<Found, StoreError> {
        self.check_folders(path)?;
        let full = self.folder.join(path);
        match attempt("look at", &full, self.disk.entry(&full))? {
            Entry::Missing => Ok(Found::Nothing),
            Entry::File => Ok(Found::Text(attempt("read", &full, self.disk.read(&full))?)),
            // A link that took the place of one of our files is replaced, and what it points to is left alone.
            Entry::Other if is_listed => Ok(Found::Nothing),
            Entry::Other | Entry::Folder => Err(StoreError::Taken(full)),
        }
    }

    fn is_removable(&mut self, path: &str) -> Result<bool, StoreError> {
        self.check_folders(path)?;
        let full = self.folder.join(path);
        let entry = attempt("look at", &full, self.disk.entry(&full))?;
        Ok(matches!(entry, Entry::File | Entry::Other))
    }

    /// Refuses a path one of whose folders is a link, perhaps to a place outside.
    fn check_folders(&mut self, path: &str) -> Result<(), StoreError> {
        for (end, _) in path.match_indices('/') {
            let Some(step) = path.get(..end).filter(|step| !self.known.contains(*step)) else {
                continue;
            };
            let full = self.folder.join(step);
            match attempt("look at", &full, self.disk.entry(&full))? {
                Entry::Missing | Entry::Folder => self.known.insert(step.to_owned()),
                Entry::File | Entry::Other => return Err(StoreError::Taken(full)),
            };
        }
        Ok(())
    }
}
