//! Temporary packages for cargo, with this workspace's versions of everything and one target folder for all of them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// The root of this workspace.
pub fn workspace() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.expect("this package is a member of a workspace").to_owned()
}

/// A package or workspace of its own below this one's target folder.
#[derive(Debug)]
pub struct Project {
    folder: PathBuf,
}

impl Project {
    /// The project `name`; files that it had before stay, so that nothing is built twice.
    pub fn new(name: &str) -> Self {
        Self { folder: workspace().join("target/emitted/projects").join(name) }
    }

    /// Where a file of it is; an empty path is its folder.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Writes a file, unless it has this text already.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        if fs::read_to_string(&path).ok().as_deref() == Some(text) {
            return;
        }
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the target folder can be written");
        fs::write(path, text).expect("the target folder can be written");
    }

    /// Runs cargo in it, without the network.
    pub fn cargo(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        let output = self.command(arguments, environment).output().expect("cargo can be started");
        Run::new(arguments, &output)
    }

    /// What runs cargo in it, without the network.
    pub fn command(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Command {
        if !self.path("Cargo.lock").exists() {
            let lock = fs::read_to_string(workspace().join("Cargo.lock")).expect("the workspace has a lock");
            self.write("Cargo.lock", &lock);
        }
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.folder).args(arguments);
        // Flags and wishes that were meant for the outer cargo.
        for name in ["RUSTFLAGS", "RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_ENCODED_RUSTDOCFLAGS"] {
            command.env_remove(name);
        }
        command.env("CARGO_TARGET_DIR", workspace().join("target/emitted"));
        command.env("CARGO_NET_OFFLINE", "true").env("CARGO_TERM_COLOR", "never");
        command.envs(environment.iter().copied());
        command
    }
}

/// What cargo said.
#[derive(Debug)]
pub struct Run {
    /// The arguments, for messages.
    pub arguments: String,
    /// Whether it succeeded.
    pub success: bool,
    /// Its standard output and then its standard error.
    pub text: String,
}

impl Run {
    fn new(arguments: &[&str], output: &Output) -> Self {
        let text = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat();
        Self { arguments: arguments.join(" "), success: output.status.success(), text }
    }

    /// Fails the test with what cargo said, unless it succeeded.
    #[track_caller]
    pub fn succeeded(self) -> String {
        assert!(self.success, "cargo {} failed:\n{}", self.arguments, self.text);
        self.text
    }
}
