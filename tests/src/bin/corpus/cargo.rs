//! Compiles the generated crates: one workspace, one target folder.

use crate::figures::Row;
use crate::progress;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use tests::project::Project;

/// What crates are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    Check,
    Clippy,
    Doc,
}

impl Tool {
    pub(crate) const ALL: [Self; 3] = [Self::Check, Self::Clippy, Self::Doc];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Clippy => "clippy",
            Self::Doc => "doc",
        }
    }

    /// The variables that have warnings denied, where the manifest does not do it. RUSTFLAGS would build all
    /// dependencies anew.
    fn flags(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Check | Self::Clippy => &[],
            Self::Doc => &[("RUSTDOCFLAGS", "-D warnings")],
        }
    }
}

/// Runs `tool` on every crate that was generated, and notes what it says.
pub(crate) fn run(tool: Tool, rows: &mut [Row], project: &Project) {
    let packages = packages(rows);
    let complaints = complaints(tool, &packages, project);
    for row in rows.iter_mut().filter(|row| row.is_generated()) {
        let said = complaints.get(&row.package).cloned();
        row.verdicts.push((tool.name(), said));
    }
}

/// The crates that were generated.
fn packages(rows: &[Row]) -> Vec<String> {
    rows.iter().filter(|row| row.is_generated()).map(|row| row.package.clone()).collect()
}

/// Makes one workspace of the crates.
pub(crate) fn join(rows: &[Row], project: &Project) {
    let packages = packages(rows);
    let members = packages.iter().map(|package| format!("    {package:?},\n")).collect::<String>();
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n[profile.dev]\ndebug = false\nincremental = false\n"
    );
    project.write("Cargo.toml", &workspace);
    for package in packages {
        let manifest = format!("{package}/Cargo.toml");
        let text = fs::read_to_string(project.path(&manifest)).expect("the generator wrote a manifest");
        // The emitted crate is a workspace of its own wherever it lies.
        let text = text.replace("\n[workspace]\n", "\n");
        project.write(&manifest, &format!("{text}\n[lints.rust]\nwarnings = \"deny\"\n"));
    }
}

/// By package, the first error; a package that was not finished without one is there, too.
fn complaints(tool: Tool, packages: &[String], project: &Project) -> BTreeMap<String, String> {
    let mut arguments = vec![tool.name(), "--workspace", "--message-format", "json", "--keep-going"];
    if tool == Tool::Doc {
        arguments.push("--no-deps");
    }
    let mut command = project.command(&arguments, tool.flags());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("cargo can be started");
    let err = child.stderr.take().map(|pipe| std::thread::spawn(|| std::io::read_to_string(pipe).unwrap_or_default()));
    let bar = progress::bar(tool.name(), packages.len());
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut finished = Vec::new();
    for line in child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).lines()).map_while(Result::ok) {
        let Ok(message) = serde_json::from_str::<Value>(&line) else { continue };
        let Some(package) = package(&message, packages) else { continue };
        if message["reason"] == "compiler-artifact" {
            bar.inc(1);
            finished.push(package.clone());
        }
        if message["message"]["level"] == "error" {
            let text = message["message"]["rendered"].as_str().unwrap_or_default();
            found.entry(package).or_insert_with(|| text.trim_end().to_owned());
        }
    }
    let status = child.wait().expect("cargo can be waited for");
    bar.finish_and_clear();
    let said = err.and_then(|thread| thread.join().ok()).unwrap_or_default();
    for package in packages.iter().filter(|package| !status.success() && !finished.contains(package)) {
        let end = said.trim_end().lines().rev().take(5).collect::<Vec<_>>().join("\n");
        found.entry(package.clone()).or_insert_with(|| format!("not finished: {end}"));
    }
    found
}

/// Which of `packages` a message of cargo's is about.
fn package(message: &Value, packages: &[String]) -> Option<String> {
    let id = message["package_id"].as_str()?;
    let name = id.split(['#', '@']).next()?.rsplit('/').next()?;
    packages.iter().find(|package| *package == name).cloned()
}
