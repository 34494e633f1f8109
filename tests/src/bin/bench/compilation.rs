//! What compiling a generated crate costs, its dependencies built before.

use crate::args::Args;
use crate::documents::documents;
use crate::figures::{Figures, OWN, median};
use crate::measured;
use std::fs;
use std::path::Path;
use tests::callers::{calls, few, program};
use tests::lab::Lab;
use tests::project::workspace;

const PART: &str = "compilation";

/// Measures each document's crate, with programs that call its operations.
pub(crate) fn measure(args: &Args, lab: &Lab, figures: &mut Figures) {
    let lab = Lab::new(&lab.path("compilation").to_string_lossy());
    for (name, path) in documents(args) {
        match write(&lab, &path) {
            Ok(()) => document(args, &lab, &name, figures),
            Err(said) => figures.refuse(format!("{name} is not generated: {said}")),
        }
    }
}

/// A workspace of the client, of a program that calls ten operations, and of one that calls all.
fn write(lab: &Lab, document: &Path) -> Result<(), String> {
    let _ = fs::remove_dir_all(lab.path("client"));
    let mut command = measured::this();
    command.arg("--generate").arg(document).arg(lab.path("client"));
    measured::run(&command)?;
    let manifest = fs::read_to_string(lab.path("client/Cargo.toml")).map_err(|error| error.to_string())?;
    let named = manifest.lines().map(|line| if line.starts_with("name = ") { "name = \"client\"" } else { line });
    // The emitted crate is a workspace of its own wherever it lies.
    let manifest = named.filter(|line| *line != "[workspace]").collect::<Vec<_>>().join("\n");
    lab.write("client/Cargo.toml", &manifest);
    let calls = calls(&lab.path("client"));
    for (name, code) in [("ten", program(&few(&calls))), ("all", program(&calls))] {
        let head = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n");
        let dependencies = "[dependencies]\nclient = { path = \"../client\" }\n";
        lab.write(&format!("{name}/Cargo.toml"), &(head + dependencies));
        lab.write(&format!("{name}/src/main.rs"), &code);
    }
    lab.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"client\", \"ten\", \"all\"]\n");
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).map_err(|error| error.to_string())?;
    lab.write("Cargo.lock", &lock);
    Ok(())
}

fn document(args: &Args, lab: &Lab, name: &str, figures: &mut Figures) {
    let cost = |arguments: &[&str], crates: &[&str]| {
        let crates: Vec<String> = crates.iter().map(|name| (*name).to_owned()).collect();
        lab.cost(&lab.path(""), "client/src/lib.rs", arguments, &crates)
    };
    // Dependencies are built before anything is measured.
    cost(&["check", "-p", "client"], &["client"]);
    for _ in 0..args.repeat {
        let check = cost(&["check", "-p", "client"], &["client"])[0];
        figures.add(PART, name, "check, CPU s", OWN, check.seconds);
        figures.add(PART, name, "rustc at check, MB", OWN, check.megabytes);
    }
    tags(args, lab, name, figures);
    if args.check_only {
        return;
    }
    for _ in 0..args.repeat {
        let debug = cost(&["build", "-p", "client"], &["client"])[0];
        figures.add(PART, name, "debug build, CPU s", OWN, debug.seconds);
        let release = cost(&["build", "--release", "--workspace"], &["client", "ten", "all"]);
        figures.add(PART, name, "release build, CPU s", OWN, release[0].seconds);
        figures.add(PART, name, "rustc at release, MB", OWN, release[0].megabytes);
        figures.add(PART, name, "… with a program that calls ten, CPU s", OWN, release[0].seconds + release[1].seconds);
        figures.add(PART, name, "… with one that calls all, CPU s", OWN, release[0].seconds + release[2].seconds);
    }
    let rlib = fs::metadata(lab.path("target/release/libclient.rlib")).map_or(f64::NAN, |file| file.len() as f64);
    figures.add(PART, name, "release rlib, MB", OWN, rlib / 1e6);
}

/// A sample of tags, each compiled alone, beside the whole.
fn tags(args: &Args, lab: &Lab, name: &str, figures: &mut Figures) {
    let features = features(&lab.path("client/Cargo.toml"));
    let step = features.len().div_ceil(args.tags.max(1)).max(1);
    let sample: Vec<&String> = features.iter().skip(step / 2).step_by(step).take(args.tags).collect();
    if sample.is_empty() {
        return;
    }
    let check = |features: &[&str]| {
        let arguments = [&["check", "-p", "client"], features].concat();
        lab.cost(&lab.path(""), "client/src/lib.rs", &arguments, &["client".to_owned()])[0].seconds
    };
    let alone: Vec<f64> =
        sample.iter().map(|feature| check(&["--no-default-features", "--features", feature])).collect();
    figures.add(PART, name, "check of the median tag alone, CPU s", OWN, median(&alone));
    figures.add(PART, name, "check of the median tag alone, CPU s", "all tags", check(&[]));
}

/// The features of tags: those that are on by default, but for the transport's.
fn features(manifest: &Path) -> Vec<String> {
    let text = fs::read_to_string(manifest).unwrap_or_default();
    let default = text.lines().find_map(|line| line.strip_prefix("default = [")).unwrap_or_default();
    let names = default.trim_end_matches(']').split(", ").map(|name| name.trim_matches('"'));
    names.filter(|name| !name.is_empty() && *name != "reqwest").map(str::to_owned).collect()
}
