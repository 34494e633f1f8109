use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Missing,
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, a device, ….
    Other,
}

/// What storing needs of a file system: tests put one there that fails.
pub trait Disk {
    /// What lies at `path`; links are not followed.
    fn entry(&mut self, path: &Path) -> io::Result<Entry>;
    /// The names of what lies in `folder`; names that are no Unicode are spelled with replacement characters.
    fn list(&mut self, folder: &Path) -> io::Result<Vec<String>>;
    /// The bytes of a file.
    fn read(&mut self, path: &Path) -> io::Result<Vec<u8>>;
    /// Makes a folder and those above it.
    fn create_folder(&mut self, path: &Path) -> io::Result<()>;
    /// Makes a file that is not there yet.
    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Adds to the end of a file, which is made where it is missing.
    fn append(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Puts the file `from` in the place of `to`, at once.
    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove_file(&mut self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&mut self, path: &Path) -> io::Result<()>;
}

/// The machine's own file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn entry(&mut self, path: &Path) -> io::Result<Entry> {
        match fs::symlink_metadata(path) {
            Ok(found) if found.is_file() => Ok(Entry::File),
            Ok(found) if found.is_dir() => Ok(Entry::Folder),
            Ok(_) => Ok(Entry::Other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Entry::Missing),
            Err(error) => Err(error),
        }
    }

    fn list(&mut self, folder: &Path) -> io::Result<Vec<String>> {
        let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        names.collect()
    }

    fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn create_folder(&mut self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // Whatever took this name meanwhile, a link perhaps, is not written through.
        fs::File::create_new(path)?.write_all(bytes)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::File::options().create(true).append(true).open(path)?.write_all(bytes)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_file(&mut self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&mut self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }
}
