use super::error::{StoreError, attempt};
use super::undo_file::{self, Done};
use super::{Disk, Entry, Files, Layout, Stored, store};
use std::io;
use std::path::{Path, PathBuf};

/// What a run writes down while it stores.
#[derive(Clone, Copy, Debug)]
pub struct UndoFile<'p> {
    /// The file, which is there only during a run, or after one that was ended.
    pub path: &'p Path,
    /// The folder that relative paths start at.
    pub from: &'p Path,
}

/// Does what [`store`] does, and takes it all back where it breaks off: then everything is as it was.
///
/// What cannot be taken back stays, as complete files; the error is that of the first fault. Where even the process ends,
/// `undo` has what [`take_back`] needs.
pub fn store_or_undo(
    files: &Files,
    beside: &[(PathBuf, String)],
    layout: Layout,
    path: &Path,
    undo: UndoFile<'_>,
    disk: &mut dyn Disk,
) -> Result<Stored, StoreError> {
    let folder = undo.path.parent().unwrap_or(Path::new(""));
    if folder != Path::new("") {
        attempt("make the folder", folder, disk.create_folder(folder))?;
    }
    let mut journal = Journal { disk, undo, done: Vec::new() };
    let result = store(files, beside, layout, path, &mut journal);
    // What was stored is there to stay once nothing says how to take it back.
    let result = result.and_then(|stored| journal.forget().map(|()| stored));
    if result.is_err() {
        journal.undo();
    }
    result
}

/// Takes back what a run did that was ended while it stored. Whether there was one.
pub fn take_back(file: &Path, disk: &mut dyn Disk) -> Result<bool, StoreError> {
    if attempt("look at", file, disk.entry(file))? != Entry::File {
        return Ok(false);
    }
    let text = attempt("read", file, disk.read(file))?;
    let done = undo_file::parse(&text).ok_or_else(|| io::Error::other("oasmith did not write it"));
    for one in attempt("take back what is written in", file, done)?.iter().rev() {
        attempt("take back what is written in", file, back(one, disk))?;
    }
    attempt("remove", file, disk.remove_file(file))?;
    Ok(true)
}

/// A disk that remembers what lay there before.
struct Journal<'d> {
    disk: &'d mut dyn Disk,
    undo: UndoFile<'d>,
    done: Vec<Done>,
}

impl Journal<'_> {
    /// Takes down what is about to be done, before it is.
    fn take_down(&mut self, done: Vec<Done>) -> io::Result<()> {
        let is_first = self.done.is_empty();
        if done.is_empty() {
            return Ok(());
        }
        undo_file::add(self.undo.path, self.undo.from, is_first, &done, self.disk)?;
        self.done.extend(done);
        Ok(())
    }

    fn before(&mut self, path: &Path) -> io::Result<Done> {
        let old = match self.disk.entry(path)? {
            Entry::File => Some(self.disk.read(path)?),
            _ => None,
        };
        Ok(Done::File(path.to_owned(), old))
    }

    fn forget(&mut self) -> Result<(), StoreError> {
        let file = self.undo.path;
        if self.done.is_empty() { Ok(()) } else { attempt("remove", file, self.disk.remove_file(file)) }
    }

    /// The last first. What fails is passed over: the rest is still better than nothing.
    fn undo(&mut self) {
        let mut is_whole = true;
        for done in std::mem::take(&mut self.done).iter().rev() {
            is_whole &= back(done, self.disk).is_ok();
        }
        if is_whole {
            let _ = self.disk.remove_file(self.undo.path);
        }
    }
}

/// Takes back one thing, unless it was not done or has been taken back already.
fn back(done: &Done, disk: &mut dyn Disk) -> io::Result<()> {
    match done {
        Done::File(path, None) => match disk.entry(path)? {
            Entry::Missing => Ok(()),
            _ => disk.remove_file(path),
        },
        Done::File(path, Some(content)) => restore(path, content, disk),
        Done::Made(folder) => match disk.entry(folder)? {
            Entry::Folder if disk.list(folder)?.is_empty() => disk.remove_folder(folder),
            // Somebody put something there since.
            _ => Ok(()),
        },
        Done::RemovedFolder(folder) => disk.create_folder(folder),
    }
}

fn restore(path: &Path, content: &[u8], disk: &mut dyn Disk) -> io::Result<()> {
    if disk.entry(path)? == Entry::File && disk.read(path)? == content {
        return Ok(());
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".oasmith-old");
    let temporary = path.with_file_name(name);
    if disk.entry(&temporary)? != Entry::Missing {
        disk.remove_file(&temporary)?;
    }
    disk.write(&temporary, content)?;
    disk.rename(&temporary, path)
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
        let mut made = Vec::new();
        for folder in path.ancestors().filter(|folder| !folder.as_os_str().is_empty()) {
            match self.disk.entry(folder)? {
                Entry::Missing => made.push(Done::Made(folder.to_owned())),
                _ => break,
            }
        }
        made.reverse();
        self.take_down(made)?;
        self.disk.create_folder(path)
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.take_down(vec![Done::File(path.to_owned(), None)])?;
        self.disk.write(path, bytes)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let before = self.before(path)?;
        self.take_down(vec![before])?;
        self.disk.append(path, bytes)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let before = self.before(to)?;
        self.take_down(vec![before])?;
        self.disk.rename(from, to)
    }

    fn remove_file(&mut self, path: &Path) -> io::Result<()> {
        let before = self.before(path)?;
        self.take_down(vec![before])?;
        self.disk.remove_file(path)
    }

    fn remove_folder(&mut self, path: &Path) -> io::Result<()> {
        self.take_down(vec![Done::RemovedFolder(path.to_owned())])?;
        self.disk.remove_folder(path)
    }
}
