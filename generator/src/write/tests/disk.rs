//! A file system in memory, which can be told to fail.

use crate::write::{Disk, Entry};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    Folder,
    File(Vec<u8>),
    Link,
}

#[derive(Clone, Debug, Default)]
pub struct MemoryDisk {
    pub things: BTreeMap<PathBuf, Thing>,
    /// Which operation fails, counted from 0.
    pub fails_at: Option<usize>,
    /// Whether every operation after that fails as well, as on a full or a vanished disk.
    pub stays_broken: bool,
    pub operations: usize,
    /// Paths that were written, replaced or removed.
    pub touched: Vec<PathBuf>,
}

impl MemoryDisk {
    pub fn with(files: &[(&str, &str)]) -> Self {
        let mut disk = Self::default();
        for (path, text) in files {
            let path = Path::new(path);
            disk.create_folder(path.parent().unwrap()).unwrap();
            disk.things.insert(path.to_owned(), Thing::File(text.as_bytes().to_vec()));
        }
        disk.operations = 0;
        disk
    }

    pub fn text(&self, path: &str) -> Option<String> {
        match self.things.get(Path::new(path)) {
            Some(Thing::File(bytes)) => Some(String::from_utf8(bytes.clone()).unwrap()),
            _ => None,
        }
    }

    /// Whether this operation is to fail.
    fn step(&mut self) -> bool {
        let number = self.operations;
        self.operations += 1;
        self.fails_at.is_some_and(|at| number == at || self.stays_broken && number > at)
    }

    fn check(&mut self) -> io::Result<()> {
        if self.step() { Err(io::Error::other("injected")) } else { Ok(()) }
    }

    fn missing<T>() -> io::Result<T> {
        Err(io::Error::from(io::ErrorKind::NotFound))
    }
}

impl Disk for MemoryDisk {
    fn entry(&mut self, path: &Path) -> io::Result<Entry> {
        self.check()?;
        Ok(match self.things.get(path) {
            None => Entry::Missing,
            Some(Thing::File(_)) => Entry::File,
            Some(Thing::Folder) => Entry::Folder,
            Some(Thing::Link) => Entry::Other,
        })
    }

    fn list(&mut self, folder: &Path) -> io::Result<Vec<String>> {
        self.check()?;
        if self.things.get(folder) != Some(&Thing::Folder) {
            return Self::missing();
        }
        let inside = self.things.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect())
    }

    fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        self.check()?;
        match self.things.get(path) {
            Some(Thing::File(bytes)) => Ok(bytes.clone()),
            _ => Self::missing(),
        }
    }

    fn create_folder(&mut self, path: &Path) -> io::Result<()> {
        self.check()?;
        for folder in path.ancestors().filter(|folder| !folder.as_os_str().is_empty()) {
            self.things.entry(folder.to_owned()).or_insert(Thing::Folder);
        }
        Ok(())
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.things.contains_key(path) {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists));
        }
        let fails = self.step();
        // A disk that is full takes a part first.
        let taken = if fails { &bytes[..bytes.len() / 2] } else { bytes };
        self.things.insert(path.to_owned(), Thing::File(taken.to_vec()));
        self.touched.push(path.to_owned());
        if fails { Err(io::Error::other("injected")) } else { Ok(()) }
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let fails = self.step();
        let taken = if fails { &bytes[..bytes.len() / 2] } else { bytes };
        match self.things.entry(path.to_owned()).or_insert(Thing::File(Vec::new())) {
            Thing::File(there) => there.extend_from_slice(taken),
            _ => return Self::missing(),
        }
        if fails { Err(io::Error::other("injected")) } else { Ok(()) }
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.check()?;
        let Some(thing) = self.things.remove(from) else { return Self::missing() };
        self.things.insert(to.to_owned(), thing);
        self.touched.push(to.to_owned());
        Ok(())
    }

    fn remove_file(&mut self, path: &Path) -> io::Result<()> {
        self.check()?;
        match self.things.get(path) {
            Some(Thing::File(_) | Thing::Link) => self.things.remove(path),
            _ => return Self::missing(),
        };
        self.touched.push(path.to_owned());
        Ok(())
    }

    fn remove_folder(&mut self, path: &Path) -> io::Result<()> {
        self.check()?;
        self.things.remove(path);
        self.touched.push(path.to_owned());
        Ok(())
    }
}
