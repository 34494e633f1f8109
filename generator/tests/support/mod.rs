//! What several tests of the binary need.

use std::path::Path;
use std::process::Command;

/// Exit status, standard output and standard error of `oasmith` in `folder` with these arguments, split at blanks.
pub fn oasmith(folder: &Path, arguments: &str) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_oasmith"))
        .current_dir(folder)
        .args(arguments.split_whitespace())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}
