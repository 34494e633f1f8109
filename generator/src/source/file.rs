use super::Node;
use super::locate::Text;
use super::parse::Syntax;
use crate::diagnostics::nearest;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// A file that was read, or that should have been.
#[derive(Debug)]
pub struct File {
    /// As it was given, or as a reference names it from there.
    pub path: PathBuf,
    /// The same, absolute and without links; none where there is no such file.
    pub real: Option<PathBuf>,
    pub syntax: Syntax,
    /// Whether it is an overlay, whose content is the document's.
    pub overlay: bool,
    /// What it holds, if it could be read.
    pub node: Option<Node>,
    text: OnceLock<Option<Text>>,
}

impl File {
    pub fn new(path: PathBuf, real: Option<PathBuf>) -> Self {
        Self { path, real, syntax: Syntax::Yaml, overlay: false, node: None, text: OnceLock::new() }
    }

    /// A file that holds `text`, whatever is on disk.
    pub fn holding(path: PathBuf, text: &str) -> Self {
        let shown = Text::new(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned());
        let real = path.canonicalize().ok();
        Self { text: OnceLock::from(Some(shown)), ..Self::new(path, real) }
    }

    /// Whether its name says that it is JSON.
    pub fn is_json(&self) -> bool {
        self.path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
    }

    /// The text, read again to be shown.
    pub fn text(&self) -> Option<&Text> {
        let read = || {
            let mut text = String::from_utf8_lossy(&bytes(&self.path).ok()?).into_owned();
            if text.starts_with('\u{feff}') {
                text.remove(0);
            }
            Some(Text::new(text))
        };
        self.text.get_or_init(read).as_ref()
    }
}

/// Files that a path which names none may have meant: those of the same folder with names that come nearest.
pub fn beside(path: &Path) -> Vec<String> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let listed = fs::read_dir(if folder == Path::new("") { Path::new(".") } else { folder });
    let files = listed.into_iter().flatten().flatten().filter(|entry| entry.path().is_file());
    let names: Vec<String> = files.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // What kind of file it is says little of which one is meant.
    let stem = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let stems: Vec<String> = names.iter().map(|name| stem(name)).collect();
    let wanted = stem(&path.file_name().unwrap_or_default().to_string_lossy());
    let near = nearest(&wanted, stems.iter().map(String::as_str));
    let mut meant: Vec<&String> = names.iter().filter(|name| near.contains(&stem(name))).collect();
    meant.sort();
    meant.iter().take(3).map(|name| folder.join(name).display().to_string()).collect()
}

/// The content of a file, which is not read if it is none or beyond measure.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before it is opened, since opening a pipe waits for a writer.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let file = fs::File::open(path)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than 256 MB"));
    }
    Ok(bytes)
}
