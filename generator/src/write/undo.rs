use super::error::StoreError;
use super::{Disk, Entry, Files, Layout, Stored, store};
use std::io;
use std::path::{Path, PathBuf};

/// Does what [`store`] does, and takes it all back where it breaks off: then everything is as it was.
///
/// What cannot be taken back stays, as complete files; the error is that of the first fault.
pub fn store_or_undo(
    files: &Files,
    beside: &[(PathBuf, String)],
    layout: Layout,
    path: &Path,
    disk: &mut dyn Disk,
) -> Result<Stored, StoreError> {
    let mut journal = Journal { disk, done: Vec::new() };
    let result = store(files, beside, layout, path, &mut journal);
    if result.is_err() {
        journal.undo();
    }
    result
}

/// A disk that remembers what lay there before.
struct Journal<'d> {
    disk: &'d mut dyn Disk,
    done: Vec<Done>,
}

enum Done {
    /// What a file held that was replaced or removed; nothing if there was none.
    File(PathBuf, Option<Vec<u8>>),
    Made(PathBuf),
    RemovedFolder(PathBuf),
}

impl Journal<'_> {
    fn remember(&mut self, path: &Path) -> io::Result<Done> {
        let old = match self.disk.entry(path)? {
            Entry::File => Some(self.disk.read(path)?),
            _ => None,
        };
        Ok(Done::File(path.to_owned(), old))
    }

    /// The last first. What fails is passed over: the rest is still better than nothing.
    fn undo(&mut self) {
        for done in std::mem::take(&mut self.done).into_iter().rev() {
            let _ = match done {
                Done::File(path, None) => self.disk.remove_file(&path),
                Done::File(path, Some(bytes)) => self.restore(&path, &bytes),
                Done::Made(folder) => self.disk.remove_folder(&folder),
                Done::RemovedFolder(folder) => self.disk.create_folder(&folder),
            };
        }
    }

    fn restore(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".oasmith-old");
        let temporary = path.with_file_name(name);
        self.disk.write(&temporary, bytes)?;
        self.disk.rename(&temporary, path)
    }
}

impl Disk for Journal<'_> {
    fn entry(&mut self, path: &Path) -> io::Result<Entry> {
        self.disk.entry(path)
    }

    fn list(&mut self, folder: &Path) -> io::Result<Vec<String>> {
        self.disk.list(folder)
    }

    fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn create_folder(&mut self, path: &Path) -> io::Result<()> {
        let missing = path.ancestors().filter(|folder| !folder.as_os_str().is_empty());
        let mut made = Vec::new();
        for folder in missing {
            match self.disk.entry(folder)? {
                Entry::Missing => made.push(Done::Made(folder.to_owned())),
                _ => break,
            }
        }
        self.disk.create_folder(path)?;
        self.done.extend(made.into_iter().rev());
        Ok(())
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // Before it is tried: a part of the file may be there all the same.
        self.done.push(Done::File(path.to_owned(), None));
        self.disk.write(path, bytes)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let before = self.remember(to)?;
        self.disk.rename(from, to)?;
        self.done.push(before);
        Ok(())
    }

    fn remove_file(&mut self, path: &Path) -> io::Result<()> {
        let before = self.remember(path)?;
        self.disk.remove_file(path)?;
        self.done.push(before);
        Ok(())
    }

    fn remove_folder(&mut self, path: &Path) -> io::Result<()> {
        self.disk.remove_folder(path)?;
        self.done.push(Done::RemovedFolder(path.to_owned()));
        Ok(())
    }
}
