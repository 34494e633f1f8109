//! What a build script made before, for a clean build of what has not changed.
//!
//! An entry holds everything that its output depends on, and is used only where all of that is the same, byte by byte: the
//! options, and every file that was read. The build script itself counts, too, by a hash of it: so do the generator and
//! the libraries in it. Nothing that went wrong is kept, nor what was made of files that changed meanwhile.

use crate::Options;
use std::fs;
use std::hash::Hasher as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The variable that names the folder; without it nothing is kept.
const FOLDER: &str = "OASMITH_CACHE";

/// The first part of every entry: of others nothing is known.
const FORMAT: &str = "oasmith cache 1";

/// Where entries are, and the one that a run would have.
pub(super) struct Cache {
    folder: PathBuf,
    entry: PathBuf,
    /// The options, as text.
    options: String,
    /// When the run began.
    since: SystemTime,
}

/// What a run made.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// What cargo is told.
    pub(super) directives: String,
    /// The file.
    pub(super) text: String,
}

impl Cache {
    /// The one that the environment names, for a run with these options.
    pub(super) fn of_environment(options: &Options) -> Option<Self> {
        let folder = std::env::var_os(FOLDER).filter(|folder| !folder.is_empty())?;
        Self::new(folder.into(), &fs::read(std::env::current_exe().ok()?).ok()?, options)
    }

    pub(super) fn new(folder: PathBuf, program: &[u8], options: &Options) -> Option<Self> {
        let spec = fs::read(&options.spec).ok()?;
        // Where the output goes says nothing of it, and whether there is a lock does.
        let named = Options { output: None, ..options.clone() };
        let options = format!("{named:?}, lock: {}", options.lock_path().exists());
        let hash = |salt| {
            let mut hasher = std::hash::DefaultHasher::new();
            hasher.write_u8(salt);
            [program, options.as_bytes(), &spec].into_iter().for_each(|part| {
                hasher.write_usize(part.len());
                hasher.write(part);
            });
            hasher.finish()
        };
        let entry = folder.join(format!("{:016x}{:016x}", hash(0), hash(1)));
        Some(Self { folder, entry, options, since: SystemTime::now() })
    }

    /// What an earlier run made of the same.
    pub(super) fn find(&self) -> Option<Kept> {
        let bytes = fs::read(&self.entry).ok()?;
        let mut parts = Parts(&bytes);
        if parts.next()? != FORMAT.as_bytes() || parts.next()? != self.options.as_bytes() {
            return None;
        }
        let files: usize = parts.text()?.parse().ok()?;
        for _ in 0..files {
            let path = parts.text()?;
            if fs::read(path).ok()? != parts.next()? {
                return None;
            }
        }
        let kept = Kept { directives: parts.text()?, text: parts.text()? };
        parts.0.is_empty().then_some(kept)
    }

    /// Keeps what this run made of `inputs`. A cache that cannot be written keeps nothing: that is no fault of the document.
    pub(super) fn keep(&self, inputs: &[PathBuf], kept: &Kept) {
        let _ = self.try_keep(inputs, kept);
    }

    fn try_keep(&self, inputs: &[PathBuf], kept: &Kept) -> Option<()> {
        let mut entry = Vec::new();
        let mut add = |part: &[u8]| {
            entry.extend_from_slice(format!("{}\n", part.len()).as_bytes());
            entry.extend_from_slice(part);
        };
        add(FORMAT.as_bytes());
        add(self.options.as_bytes());
        add(inputs.len().to_string().as_bytes());
        for path in inputs {
            add(path.to_str()?.as_bytes());
            add(&self.unchanged(path)?);
        }
        add(kept.directives.as_bytes());
        add(kept.text.as_bytes());

        fs::create_dir_all(&self.folder).ok()?;
        // Several builds may keep the same at a time; each entry appears whole.
        let draft = self.entry.with_extension(std::process::id().to_string());
        fs::write(&draft, entry).ok()?;
        fs::rename(&draft, &self.entry).ok()
    }

    /// The content of a file that has not been written since the run began.
    fn unchanged(&self, path: &Path) -> Option<Vec<u8>> {
        let content = fs::read(path).ok()?;
        let written = fs::metadata(path).and_then(|file| file.modified()).ok()?;
        (written < self.since).then_some(content)
    }
}

/// The parts of an entry: each with its length on a line before it.
struct Parts<'b>(&'b [u8]);

impl<'b> Parts<'b> {
    fn next(&mut self) -> Option<&'b [u8]> {
        let end = self.0.iter().position(|byte| *byte == b'\n')?;
        let length: usize = std::str::from_utf8(&self.0[..end]).ok()?.parse().ok()?;
        let (part, rest) = self.0[end + 1..].split_at_checked(length)?;
        self.0 = rest;
        Some(part)
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.next()?.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Cache, Kept};
    use crate::Options;
    use std::fs;
    use std::path::Path;

    fn cache(folder: &Path, program: &[u8], options: &Options) -> Cache {
        Cache::new(folder.join("cache"), program, options).unwrap()
    }

    #[test]
    fn only_the_same_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a.yaml"), "a").unwrap();
        fs::write(at("b.yaml"), "b").unwrap();
        let options = Options::new(at("a.yaml"));
        let kept = Kept { directives: "cargo::warning=it is\nso\n".to_owned(), text: "mod a {}\n".to_owned() };

        std::thread::sleep(std::time::Duration::from_millis(20));
        let first = cache(folder.path(), b"program", &options);
        assert_eq!(first.find(), None);
        first.keep(&[at("a.yaml"), at("b.yaml")], &kept);
        let same = Options { output: Some(at("elsewhere")), ..options.clone() };
        assert_eq!(cache(folder.path(), b"program", &same).find().as_ref(), Some(&kept));

        assert_eq!(cache(folder.path(), b"another program", &options).find(), None);
        let other = Options { keep_unknown: !options.keep_unknown, ..options.clone() };
        assert_eq!(cache(folder.path(), b"program", &other).find(), None);
        fs::write(at("oasmith.lock"), "format = 1\n").unwrap();
        assert_eq!(cache(folder.path(), b"program", &options).find(), None, "a lock has come");
        fs::remove_file(at("oasmith.lock")).unwrap();
        fs::write(at("b.yaml"), "c").unwrap();
        assert_eq!(cache(folder.path(), b"program", &options).find(), None, "a file that is referred to has changed");
        fs::write(at("b.yaml"), "b").unwrap();
        assert_eq!(cache(folder.path(), b"program", &options).find(), Some(kept));
    }

    #[test]
    fn what_changed_meanwhile_or_is_damaged_is_not_used() {
        let folder = tempfile::tempdir().unwrap();
        let spec = folder.path().join("a.yaml");
        fs::write(&spec, "a").unwrap();
        let options = Options::new(&spec);
        let kept = Kept { directives: String::new(), text: "mod a {}\n".to_owned() };
        let run = cache(folder.path(), b"program", &options);
        std::thread::sleep(std::time::Duration::from_millis(20));
        fs::write(&spec, "a").unwrap();
        run.keep(std::slice::from_ref(&spec), &kept);
        assert_eq!(run.find(), None);

        std::thread::sleep(std::time::Duration::from_millis(20));
        let run = cache(folder.path(), b"program", &options);
        run.keep(&[spec], &kept);
        assert_eq!(run.find(), Some(kept));
        let entry = fs::read(&run.entry).unwrap();
        for end in [0, 1, entry.len() / 2, entry.len() - 1] {
            fs::write(&run.entry, &entry[..end]).unwrap();
            assert_eq!(run.find(), None, "{end}");
        }
    }
}
