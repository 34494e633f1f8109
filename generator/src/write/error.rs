use super::PathError;
use super::manifest;
use crate::diagnostics::{Code, Diagnostic};
use std::io;
use std::path::{Path, PathBuf};

/// Why an output was not stored, or not wholly.
#[derive(Debug)]
pub enum StoreError {
    /// The file system refused. What was replaced before is complete, and a rerun does the rest.
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// The system's answer.
        error: io::Error,
    },
    /// The folder holds something, but no manifest of ours.
    NotOurs(PathBuf),
    /// Something that is not ours lies where a file is to be.
    Taken(PathBuf),
    /// A line of the manifest is no path inside the folder.
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// The number of the line, from 1.
        line: usize,
    },
    /// A path that no output may have.
    Path(PathError),
}

/// Says with what an action failed.
pub(super) fn attempt<T>(action: &'static str, path: &Path, result: io::Result<T>) -> Result<T, StoreError> {
    result.map_err(|error| StoreError::Io { action, path: path.to_owned(), error })
}

impl StoreError {
    /// The error as the user sees it.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Io { action, path, error } => {
                Diagnostic::general(Code::Unwritable, format!("cannot {action} `{}`: {error}", path.display()))
                    .help("every file is either as it was or complete; run the same command again when this is mended")
            }
            Self::NotOurs(folder) => {
                let message = format!("`{}` is not empty, and oasmith did not write it", folder.display());
                Diagnostic::general(Code::NotOurs, message)
                    .help(format!("name a folder that is empty or missing, or one that has a `{}`", manifest::NAME))
            }
            Self::Taken(path) => {
                let message = format!("`{}` lies where a file is to be written, and is not oasmith's", path.display());
                Diagnostic::general(Code::NotOurs, message).help("move it away, or name another folder")
            }
            Self::Manifest { path, line } => {
                let message = format!("{}:{line}: the line is no path inside the folder", path.display());
                Diagnostic::general(Code::BadManifest, message)
                    .help("take the file back from version control, or remove the line")
            }
            Self::Path(error) => Diagnostic::general(Code::Internal, error.to_string()),
        }
    }
}
