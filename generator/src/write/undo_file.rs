//! What a run did so far, in a file: a run that is ended before its end is taken back by the next one.

use super::Disk;
use std::io;
use std::path::{Path, PathBuf};

/// The first line.
const HEAD: &str = "oasmith undo 1\n";

/// What was done to a path, and what was there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// What a file held that was replaced or removed; nothing if there was none.
    File(PathBuf, Option<Vec<u8>>),
    Made(PathBuf),
    RemovedFolder(PathBuf),
}

impl Done {
    fn path(&self) -> &Path {
        match self {
            Self::File(path, _) | Self::Made(path) | Self::RemovedFolder(path) => path,
        }
    }

    /// The record: kind, lengths, path and content. The lengths tell whether all of it was written.
    fn print(&self) -> io::Result<Vec<u8>> {
        let path = self.path().to_str().ok_or_else(|| io::Error::other("the path is no Unicode"))?;
        let (kind, content): (_, &[u8]) = match self {
            Self::File(_, Some(content)) => ("file", content),
            Self::File(_, None) => ("none", &[]),
            Self::Made(_) => ("made", &[]),
            Self::RemovedFolder(_) => ("gone", &[]),
        };
        let mut record = format!("{kind} {} {}\n{path}", path.len(), content.len()).into_bytes();
        record.extend_from_slice(content);
        record.push(b'\n');
        Ok(record)
    }
}

/// Adds records of what is about to be done; the first begins the file. Paths start at `from`.
pub(super) fn add(file: &Path, from: &Path, is_first: bool, done: &[Done], disk: &mut dyn Disk) -> io::Result<()> {
    let mut text = Vec::new();
    if is_first {
        text.extend_from_slice(HEAD.as_bytes());
        text.extend(Done::Made(from.to_owned()).print()?);
    }
    for one in done {
        text.extend(one.print()?);
    }
    disk.append(file, &text)
}

/// Everything that was written down whole: what comes after was not begun. `None` if it is no such file.
pub(super) fn parse(text: &[u8]) -> Option<Vec<Done>> {
    let Some(rest) = text.strip_prefix(HEAD.as_bytes()) else {
        return HEAD.as_bytes().starts_with(text).then(Vec::new);
    };
    let mut rest = rest;
    let Some(from) = record(&mut rest) else { return Some(Vec::new()) };
    let mut all = Vec::new();
    while let Some(done) = record(&mut rest) {
        let at = |path: PathBuf| from.path().join(path);
        all.push(match done {
            Done::File(path, content) => Done::File(at(path), content),
            Done::Made(path) => Done::Made(at(path)),
            Done::RemovedFolder(path) => Done::RemovedFolder(at(path)),
        });
    }
    Some(all)
}

fn record(rest: &mut &[u8]) -> Option<Done> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let line = std::str::from_utf8(rest.get(..end)?).ok()?;
    let mut words = line.split(' ');
    let kind = words.next()?;
    let (path, content): (usize, usize) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let after = rest.get(end + 1..)?;
    let (name, after) = after.split_at_checked(path)?;
    let (content, after) = after.split_at_checked(content)?;
    let after = after.strip_prefix(b"\n")?;
    let name = PathBuf::from(std::str::from_utf8(name).ok()?);
    *rest = after;
    Some(match kind {
        "file" => Done::File(name, Some(content.to_vec())),
        "none" => Done::File(name, None),
        "made" => Done::Made(name),
        "gone" => Done::RemovedFolder(name),
        _ => return None,
    })
}
