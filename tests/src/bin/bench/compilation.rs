//! What compiling a generated crate costs, its dependencies built before.

use crate::args::Args;
use crate::documents::documents;
use crate::figures::{Figures, OWN, median};
use crate::generator::Generator;
use crate::measured;
use crate::rivals::{self, Rival};
use std::fs;
use std::path::Path;
use tests::callers::{calls, few, program};
use tests::lab::Lab;
use tests::project::workspace;

const PART: &str = "compilation";
const WITH_TEN: &str = "… with a program that calls ten, CPU s";
const WITH_ALL: &str = "… with one that calls all, CPU s";
const RLIB: &str = "release rlib, MB";

/// Measures each document's crate, with programs that call its operations.
pub(crate) fn measure(args: &Args, lab: &Lab, figures: &mut Figures) {
    let lab = Lab::new(&lab.path("compilation").to_string_lossy());
    let generator = Generator::build();
    let rivals = if args.alone { Vec::new() } else { rivals::installed(figures) };
    for (name, path) in documents(args) {
        match write(&lab, &generator, &path) {
            Ok(()) => document(args, &lab, &name, figures),
            Err(said) => figures.refuse(format!("{name} is not generated: {said}")),
        }
        for rival in &rivals {
            if let Err(said) = other(args, &lab, rival, (&name, &path), figures) {
                figures.refuse(format!("what {} makes of {name} is not measured: {said}", rival.name));
            }
        }
    }
}

/// What a rival's crate costs; no program calls it.
fn other(
    args: &Args,
    lab: &Lab,
    rival: &Rival,
    (name, document): (&str, &Path),
    figures: &mut Figures,
) -> Result<(), String> {
    let lab = Lab::new(&lab.path(rival.name).to_string_lossy());
    let made = lab.path("made");
    let _ = fs::remove_dir_all(&made);
    measured::run(&rival.command(document, &made))?;
    let package = rival.package(&made).ok_or("it does not say what its code depends on")?;
    let manifest = fs::read_to_string(package.join("Cargo.toml")).map_err(|error| error.to_string())?;
    let crate_name = manifest.lines().find_map(|line| line.strip_prefix("name = ")).ok_or("it has no name")?;
    let crate_name = crate_name.trim_matches('"').replace('-', "_");
    let root = if package.join("src/lib.rs").exists() { "src/lib.rs" } else { "src/mod.rs" };
    lab.fetch(&package)?;
    // Dependencies are built before anything is measured, and what does not compile is found out.
    lab.try_cargo(&package, &["check"])?;
    let cost = |arguments: &[&str]| lab.cost(&package, root, arguments, std::slice::from_ref(&crate_name))[0];
    for _ in 0..args.repeat {
        let check = cost(&["check"]);
        figures.add(PART, name, "check, CPU s", rival.name, check.seconds);
        figures.add(PART, name, "rustc at check, MB", rival.name, check.megabytes);
        if args.check_only {
            continue;
        }
        figures.add(PART, name, "debug build, CPU s", rival.name, cost(&["build"]).seconds);
        let release = cost(&["build", "--release"]);
        figures.add(PART, name, "release build, CPU s", rival.name, release.seconds);
        figures.add(PART, name, "rustc at release, MB", rival.name, release.megabytes);
        // Ours with programs, theirs without one.
        figures.add(PART, name, WITH_TEN, rival.name, release.seconds);
        figures.add(PART, name, WITH_ALL, rival.name, release.seconds);
        let rlib = fs::metadata(lab.path(&format!("target/release/lib{crate_name}.rlib")));
        figures.add(PART, name, RLIB, rival.name, rlib.map_or(f64::NAN, |file| file.len() as f64 / 1e6));
    }
    Ok(())
}

/// A workspace of the client, of a program that calls ten operations, and of one that calls all.
fn write(lab: &Lab, generator: &Generator, document: &Path) -> Result<(), String> {
    let _ = fs::remove_dir_all(lab.path("client"));
    measured::run(&generator.command(document, &lab.path("client")))?;
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
        figures.add(PART, name, WITH_TEN, OWN, release[0].seconds + release[1].seconds);
        figures.add(PART, name, WITH_ALL, OWN, release[0].seconds + release[2].seconds);
    }
    let rlib = fs::metadata(lab.path("target/release/libclient.rlib")).map_or(f64::NAN, |file| file.len() as f64);
    figures.add(PART, name, RLIB, OWN, rlib / 1e6);
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
