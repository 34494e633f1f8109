//! What a build script has to compile for the generator, without the command line.

use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn the_library_depends_on_what_is_listed() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "-p", "oasmith", "--no-default-features", "-e", "normal", "--prefix", "none", "--offline"])
        .args(["--format", "{p}"])
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
    let found: BTreeSet<&str> = text.lines().filter_map(|line| line.split(' ').next()).collect();
    let listed: BTreeSet<&str> = include_str!("../dependencies.txt").lines().collect();
    let more: Vec<_> = found.difference(&listed).collect();
    let less: Vec<_> = listed.difference(&found).collect();
    assert!(more.is_empty() && less.is_empty(), "not in dependencies.txt: {more:?}; only there: {less:?}");
}
