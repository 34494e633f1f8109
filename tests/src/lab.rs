//! A workspace of packages that are built to see what that costs.

use crate::project::workspace;
use crate::rustc::{self, Cost};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The workspace that everything is built in, below this one's target folder.
#[derive(Clone, Debug)]
pub struct Lab {
    folder: PathBuf,
}

impl Lab {
    /// The workspace `name` in the target folder that this program is from.
    pub fn new(name: &str) -> Self {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
        Self { folder: target.join(name) }
    }

    /// Where a file of it is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the target folder can be written");
        fs::write(path, text).expect("the target folder can be written");
    }

    /// A cargo that notes in the log what each crate costs.
    pub fn cargo(&self, folder: &Path, arguments: &[&str]) {
        let status = self.command(folder, arguments).status().expect("cargo can be started");
        assert!(status.success(), "cargo {} failed in {}", arguments.join(" "), folder.display());
    }

    /// The same for code that may not compile: then the last line says how much.
    pub fn try_cargo(&self, folder: &Path, arguments: &[&str]) -> Result<(), String> {
        said(&mut self.command(folder, arguments))
    }

    /// Fetches what a package depends on: everything else is done offline.
    pub fn fetch(&self, folder: &Path) -> Result<(), String> {
        said(cargo().current_dir(folder).args(["fetch", "--quiet"]))
    }

    fn command(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut command = cargo();
        command.current_dir(folder).args(arguments).arg("--quiet");
        command.env_remove("RUSTFLAGS").env("CARGO_INCREMENTAL", "0").env("CARGO_NET_OFFLINE", "true");
        command.env("CARGO_TARGET_DIR", self.path("target"));
        let this = std::env::current_exe().expect("this program has a file");
        command.env("RUSTC_WRAPPER", this).env(rustc::LOG, self.log());
        command
    }

    fn log(&self) -> PathBuf {
        self.path("costs.log")
    }

    /// What cargo makes anew of a file's crate.
    pub fn cost(&self, folder: &Path, root: &str, arguments: &[&str], crates: &[String]) -> Vec<Cost> {
        let root = fs::File::options().append(true).open(folder.join(root)).expect("the crate has a root");
        root.set_modified(SystemTime::now()).expect("files can be touched");
        let _ = fs::remove_file(self.log());
        self.cargo(folder, arguments);
        crates.iter().map(|name| rustc::cost(&self.log(), name)).collect()
    }
}

fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Whether it went well; if not, the last line that it said.
fn said(command: &mut Command) -> Result<(), String> {
    let output = command.output().expect("cargo can be started");
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(()) } else { Err(said.lines().last().unwrap_or("cargo said nothing").to_owned()) }
}
