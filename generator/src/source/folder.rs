//! From a reference to a path, and what may be read.

use std::io;
use std::path::{Component, Path, PathBuf};

/// The folder that no reference leaves.
#[derive(Debug, Default)]
pub struct Root {
    /// Absolute, as it was given.
    given: PathBuf,
    /// Absolute and without links.
    real: PathBuf,
}

/// Why a reference names no file that may be read.
#[derive(Debug)]
pub enum Refusal {
    /// It is a URL.
    Remote,
    /// It lies outside the root.
    Outside,
    /// There is no such file.
    Missing(io::Error),
}

/// A file that may be read.
#[derive(Debug)]
pub struct Target {
    /// As the reference names it from the folder that was given.
    pub path: PathBuf,
    /// Absolute and without links.
    pub real: PathBuf,
}

impl Root {
    pub fn new(folder: &Path) -> io::Result<Self> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Ok(Self { given: clean(&std::path::absolute(folder)?), real: folder.canonicalize()? })
    }

    /// The file that `reference` (without its fragment) names in the file `from`.
    ///
    /// Nothing is asked of the file system about what lies outside, so that a document cannot find out what there is.
    pub fn target(&self, from: &Path, reference: &str) -> Result<Target, Refusal> {
        if has_scheme(reference) || reference.starts_with("//") {
            return Err(Refusal::Remote);
        }
        let joined = from.parent().unwrap_or(Path::new("")).join(decode(reference));
        let absolute = std::path::absolute(&joined).map_err(Refusal::Missing)?;
        if !clean(&absolute).starts_with(&self.given) {
            return Err(Refusal::Outside);
        }
        let real = joined.canonicalize().map_err(Refusal::Missing)?;
        if !real.starts_with(&self.real) {
            return Err(Refusal::Outside);
        }
        Ok(Target { path: clean(&joined), real })
    }
}

/// The path without `.`, and without `..` where a folder precedes it.
fn clean(path: &Path) -> PathBuf {
    let mut cleaned = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(cleaned.components().next_back(), Some(Component::Normal(_))) => {
                cleaned.pop();
            }
            Component::ParentDir if cleaned.has_root() => {}
            _ => cleaned.push(component),
        }
    }
    cleaned
}

/// Whether the text begins like `https:`; one letter is a drive of Windows.
pub fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else { return false };
    scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Percent-decodes a path; what is no valid escape stays as it is.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let value =
            escape.filter(|digits| !digits.starts_with('+')).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match value {
            Some(value) if *first == b'%' => {
                bytes.push(value);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{clean, decode, has_scheme};
    use std::path::Path;

    #[test]
    fn paths_are_cleaned() {
        for (path, cleaned) in
            [("a/./b/../c", "a/c"), ("../a", "../a"), ("a/../../b", "../b"), ("/../a", "/a"), ("./a", "a")]
        {
            assert_eq!(clean(Path::new(path)), Path::new(cleaned));
        }
    }

    #[test]
    fn escapes_are_decoded() {
        assert_eq!(decode("my%20pets%2e.yaml"), "my pets..yaml");
        assert_eq!(decode("100%.yaml%2"), "100%.yaml%2");
        assert_eq!(decode("a%ff"), "a%ff");
        assert_eq!(decode("%+1%C3%A9"), "%+1é");
    }

    #[test]
    fn schemes_are_told_from_paths() {
        assert!(has_scheme("https://example.com/a.yaml") && has_scheme("file:a") && has_scheme("urn:x"));
        assert!(!has_scheme("C:/a.yaml") && !has_scheme("a/b:c") && !has_scheme("a.yaml") && !has_scheme(":a"));
    }
}
