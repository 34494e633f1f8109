//! The generator as users have it: its binary, optimised.

use std::path::{Path, PathBuf};
use std::process::Command;
use tests::project::workspace;

/// The binary.
pub(crate) struct Generator(PathBuf);

impl Generator {
    /// Builds it beside this program.
    pub(crate) fn build() -> Self {
        let this = std::env::current_exe().expect("this program has a file");
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(workspace()).args(["build", "--quiet", "--release", "--package", "oasmith", "--target-dir"]);
        let profile = this.parent().expect("a file has a folder");
        let status = cargo.arg(profile.parent().expect("profiles stand in the target folder")).status();
        assert!(status.expect("cargo can be started").success(), "the generator does not compile");
        Self(profile.join("oasmith"))
    }

    /// What makes a client of `document` in `output`, which depends on the runtime of this workspace.
    pub(crate) fn command(&self, document: &Path, output: &Path) -> Command {
        let mut command = Command::new(&self.0);
        command.arg("generate").arg(document).arg("-o").arg(output);
        command.arg("--lock").arg(output.with_extension("lock"));
        command.arg("--runtime").arg(workspace().join("runtime"));
        command
    }
}
