//! Documents of git revisions.

use crate::cli::args::InputArgs;
use crate::cli::options;
use crate::cli::show::Terminal;
use crate::cli::status::Status;
use oasmith::Options;
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

/// The files of a revision that a document may be made of, in a folder of their own.
pub struct Checkout {
    folder: tempfile::TempDir,
    revision: String,
    /// The root of the repository.
    top: PathBuf,
}

/// Why a revision cannot be read.
pub struct Fault {
    pub message: String,
    pub help: String,
}

/// The files that are taken out: documents, overlays and locks.
const KINDS: [&str; 4] = ["yaml", "yml", "json", "lock"];

/// `REVISION:PATH` names another document than the configured one.
fn split(name: &str) -> (&str, Option<&str>) {
    match name.split_once(':') {
        Some((revision, path)) => (revision, Some(path)),
        None => (name, None),
    }
}

/// The options for a document of a revision.
pub fn configured(name: &str, input: &InputArgs, terminal: &Terminal) -> Result<Options, Status> {
    let (_, path) = split(name);
    if path.is_none() && input.config.is_none() && !Path::new(options::CONFIG).exists() {
        let help = format!("without {} there is no document either whose git revision it could be", options::CONFIG);
        return Err(terminal.misused(&format!("`{}` is no file", name.escape_debug()), &help));
    }
    let input = InputArgs {
        spec: path.map(Into::into),
        overlay: input.overlay.clone(),
        config: input.config.clone(),
        lock: input.lock.clone(),
        ..InputArgs::default()
    };
    options::input(&input, terminal)
}

impl Checkout {
    /// Takes what `options` name, and what lies beside it, out of the revision.
    pub fn new(name: &str, options: &Options) -> Result<Self, Fault> {
        let (revision, _) = split(name);
        let fault = |message: String| Fault {
            message,
            help: format!("`{}` is no file, so it was taken for a git revision", name.escape_debug()),
        };
        // A revision that looks like an option would be one.
        if revision.is_empty() || revision.starts_with('-') {
            return Err(fault(format!("`{}` names no git revision", name.escape_debug())));
        }
        let near = folder_of(&options.spec);
        let top = git(&near, &["rev-parse", "--show-toplevel"]).map_err(fault)?;
        let top = PathBuf::from(String::from_utf8_lossy(&top).trim_end());
        let commit = git(&near, &["rev-parse", "--verify", "--end-of-options", &format!("{revision}^{{commit}}")]);
        let commit = commit.map_err(fault)?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        let folder = tempfile::tempdir().map_err(|error| fault(format!("no temporary folder can be made: {error}")))?;
        let checkout = Self { folder, revision: revision.to_owned(), top };
        checkout.fill(&commit, options).map_err(fault)?;
        Ok(checkout)
    }

    /// Writes every file of the revision that may belong to the document.
    fn fill(&self, commit: &str, options: &Options) -> Result<(), String> {
        let mut folders = vec![options.root.clone().unwrap_or_else(|| folder_of(&options.spec))];
        folders.extend(options.overlays.iter().map(|overlay| folder_of(overlay)));
        let mut wanted: Vec<String> = Vec::new();
        for folder in folders {
            let within = self.within(&folder)?;
            let mut arguments = vec!["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit];
            // An empty path is none to git.
            if !within.is_empty() {
                arguments.extend(["--", within.as_str()]);
            }
            let listed = git(&self.top, &arguments)?;
            let listed = String::from_utf8_lossy(&listed).into_owned();
            wanted.extend(listed.split('\0').filter(|path| is_wanted(path)).map(str::to_owned));
        }
        wanted.sort();
        wanted.dedup();
        for path in wanted {
            let bytes = git(&self.top, &["show", &format!("{commit}:{path}")])?;
            let to = self.folder.path().join(&path);
            let write = || {
                std::fs::create_dir_all(to.parent().unwrap_or(Path::new("")))?;
                std::fs::File::create(&to)?.write_all(&bytes)
            };
            write().map_err(|error| format!("cannot write `{}`: {error}", to.display()))?;
        }
        Ok(())
    }

    /// The path of a file or folder within the repository, with `/` between the steps.
    fn within(&self, path: &Path) -> Result<String, String> {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let real = absolute.canonicalize().unwrap_or(absolute);
        let top = self.top.canonicalize().unwrap_or_else(|_| self.top.clone());
        let within = real
            .strip_prefix(&top)
            .map_err(|_| format!("`{}` is not in the git repository `{}`", path.display(), self.top.display()))?;
        let steps = within.components().filter_map(|step| match step {
            Component::Normal(step) => Some(step.to_string_lossy().into_owned()),
            _ => None,
        });
        Ok(steps.collect::<Vec<_>>().join("/"))
    }

    /// The same options for the files that were taken out.
    pub fn options(&self, options: &Options) -> Options {
        let moved = |path: &Path| match self.within(&folder_of(path)) {
            Ok(within) => self.folder.path().join(within).join(path.file_name().unwrap_or_default()),
            Err(_) => path.to_owned(),
        };
        let mut there = options.clone();
        there.spec = moved(&options.spec);
        there.overlays = options.overlays.iter().map(|overlay| moved(overlay)).collect();
        there.root =
            options.root.as_ref().and_then(|root| self.within(root).ok()).map(|root| self.folder.path().join(root));
        // A lock that the revision does not have yet is the one that lies there.
        there.lock =
            options.lock.as_ref().map(|lock| moved(lock)).filter(|lock| lock.exists()).or(options.lock.clone());
        there
    }

    /// A file that was taken out, as git would name it.
    pub fn label(&self, path: &Path) -> PathBuf {
        match path.strip_prefix(self.folder.path()) {
            Ok(within) => PathBuf::from(format!("{}:{}", self.revision, within.display())),
            Err(_) => path.to_owned(),
        }
    }
}

fn is_wanted(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind.to_lowercase().as_str()))
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// What git prints, or what it says is wrong.
fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("git cannot be started: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("git says: {}", said.lines().next().unwrap_or("nothing").trim()))
}
