use super::error::{StoreError, attempt};
use super::{Disk, Entry};
use std::path::Path;

const PREFIX: &str = ".oasmith-new-";

/// Whether a file of this name is what a run that was cut off left behind.
pub(super) fn is_temporary(name: &str) -> bool {
    name.strip_prefix(PREFIX).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
}

/// Puts `text` at `path` at once: whoever reads it meets the old file or the new one.
///
/// The temporary file lies in `folder`, which must be on the same file system.
pub(super) fn replace(folder: &Path, path: &Path, text: &str, disk: &mut dyn Disk) -> Result<(), StoreError> {
    let temporary = folder.join(format!("{PREFIX}{}", std::process::id()));
    if attempt("look at", &temporary, disk.entry(&temporary))? != Entry::Missing {
        attempt("remove", &temporary, disk.remove_file(&temporary))?;
    }
    let written = attempt("write", &temporary, disk.write(&temporary, text.as_bytes()));
    let result = written.and_then(|()| attempt("replace", path, disk.rename(&temporary, path)));
    if result.is_err() {
        // The first fault counts; a leftover is taken away by the next run.
        let _ = disk.remove_file(&temporary);
    }
    result
}
