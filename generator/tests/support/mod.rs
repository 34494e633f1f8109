//! What several tests of the binary need.

use std::path::Path;
use std::process::Command;

/// What names proxies.
const PROXIES: [&str; 8] =
    ["ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"];

/// Exit status, standard output and standard error of `oasmith` in `folder` with these arguments, split at blanks.
pub fn oasmith(folder: &Path, arguments: &str) -> (i32, String, String) {
    answer(&mut command(folder, arguments))
}

/// The command, without the proxies of the environment that the test runs in.
pub fn command(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
    command.current_dir(folder).args(arguments.split_whitespace());
    PROXIES.iter().for_each(|name| _ = command.env_remove(name));
    command
}

/// What became of a command.
pub fn answer(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}
