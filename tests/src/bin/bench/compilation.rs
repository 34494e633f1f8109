//! What compiling a generated crate costs, its dependencies built before.

use crate::args::Args;
use crate::documents::documents;
use crate::figures::{Figures, OWN, median};
use crate::generator::Generator;
use crate::measured;
use crate::rivals::{self, Rival};
use std::fs;
use std::path::Path;
use tests::callers::{Calls, Manner, OASMITH};
use tests::lab::Lab;
use tests::project::workspace;
use tests::rustc::Cost;

const PART: &str = "compilation";
const WITH_TEN: &str = "… with a program that calls ten, CPU s";
const WITH_FEATURES: &str = "… and turns on the features of these alone, CPU s";
const WITH_ALL: &str = "… with one that calls all, CPU s";
const RLIB: &str = "release rlib, MB";

/// Measures each document's crate, with programs that call its operations.
pub(crate) fn measure(args: &Args, lab: &Lab, figures: &mut Figures) {
    let lab = Lab::new(&lab.path("compilation").to_string_lossy());
    let generator = Generator::build();
    let rivals = if args.alone { Vec::new() } else { rivals::installed(figures) };
    for (name, path) in documents(args) {
        match own(&lab, &generator, &path) {
            Ok(made) => {
                costs(args, &made, (&name, OWN), figures);
                tags(args, &made, &name, figures);
            }
            Err(said) => figures.refuse(format!("{name} is not compiled: {said}")),
        }
        for rival in &rivals {
            match other(&lab, rival, &path) {
                Ok(made) => costs(args, &made, (&name, rival.name), figures),
                Err(said) => figures.refuse(format!("{name} is not compiled by way of {}: {said}", rival.name)),
            }
        }
    }
}

/// A workspace of a client, of a program that calls ten of its operations, and of one that calls all.
struct Made {
    lab: Lab,
    /// The root of the client's crate, whose name is `client` whoever made it.
    root: String,
    /// Whether there is a program, too, that turns on the features of its ten operations alone.
    few: bool,
}

/// Ours, with the versions of dependencies that this workspace has.
fn own(lab: &Lab, generator: &Generator, document: &Path) -> Result<Made, String> {
    let _ = fs::remove_dir_all(lab.path("client"));
    measured::run(&generator.command(document, &lab.path("client")))?;
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).map_err(|error| error.to_string())?;
    lab.write("Cargo.lock", &lock);
    Made::around(lab.clone(), "client", OASMITH)
}

/// A rival's, with the latest dependencies that it takes.
fn other(lab: &Lab, rival: &Rival, document: &Path) -> Result<Made, String> {
    let lab = Lab::new(&lab.path(rival.name).to_string_lossy());
    let folder = lab.path("client");
    let _ = fs::remove_dir_all(&folder);
    measured::run(&rival.command(document, &folder))?;
    let package = rival.package(&folder).ok_or("it does not say what its code depends on")?;
    let package = package.strip_prefix(lab.path("")).map_err(|error| error.to_string())?.to_owned();
    let made = Made::around(lab, &package.to_string_lossy(), rival.manner)?;
    made.lab.fetch(&made.lab.path(""))?;
    Ok(made)
}

impl Made {
    /// The workspace around a package, which is given the name `client`.
    fn around(lab: Lab, package: &str, manner: Manner) -> Result<Self, String> {
        let manifest = fs::read_to_string(lab.path(package).join("Cargo.toml")).map_err(|error| error.to_string())?;
        let mut lines: Vec<&str> = manifest.lines().filter(|line| *line != "[workspace]").collect();
        let name = lines.iter_mut().find(|line| line.starts_with("name = ")).ok_or("the package has no name")?;
        *name = "name = \"client\"";
        lab.write(&format!("{package}/Cargo.toml"), &lines.join("\n"));
        let calls = Calls::of(&lab.path(package), manner);
        let mut features = features(&lab.path(package).join("Cargo.toml"));
        features.retain(|feature| calls.small_files().contains(feature.replace('-', "_").as_str()));
        let alone = format!(", default-features = false, features = {features:?}");
        let (small, all) = (calls.small_program(), calls.program());
        for (name, code, features) in [("ten", &small, ""), ("all", &all, ""), ("few", &small, &*alone)] {
            let head = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n");
            let dependencies = format!("[dependencies]\nclient = {{ path = \"../{package}\"{features} }}\n");
            lab.write(&format!("{name}/Cargo.toml"), &(head + &dependencies));
            lab.write(&format!("{name}/src/main.rs"), code);
        }
        let few = !features.is_empty();
        let members = format!("[\"{package}\", \"ten\", \"all\"{}]", if few { ", \"few\"" } else { "" });
        lab.write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\nmembers = {members}\n"));
        let root = ["src/lib.rs", "src/mod.rs"].map(|root| format!("{package}/{root}"));
        let root = root.into_iter().find(|root| lab.path(root).exists()).ok_or("the package has no root")?;
        Ok(Self { lab, root, few })
    }

    /// What cargo makes anew when the client changes.
    fn cost(&self, arguments: &[&str], crates: &[&str]) -> Vec<Cost> {
        let crates: Vec<String> = crates.iter().map(|name| (*name).to_owned()).collect();
        self.lab.cost(&self.lab.path(""), &self.root, arguments, &crates)
    }

    /// The CPU seconds of a release build of the program with the features of its operations alone, and of the client so.
    fn few(&self) -> f64 {
        let costs = self.cost(&["build", "--release", "-p", "few"], &["client", "few"]);
        costs.iter().map(|cost| cost.seconds).sum()
    }
}

fn costs(args: &Args, made: &Made, (name, whose): (&str, &str), figures: &mut Figures) {
    // Dependencies are built before anything is measured, and what does not compile is found out.
    if let Err(said) = made.lab.try_cargo(&made.lab.path(""), &["check", "--workspace"]) {
        return figures.refuse(format!("what {whose} makes of {name} does not compile: {said}"));
    }
    let mut add = |figure: &str, value: f64| figures.add(PART, name, figure, whose, value);
    for _ in 0..args.repeat {
        let check = made.cost(&["check", "-p", "client"], &["client"])[0];
        add("check, CPU s", check.seconds);
        add("rustc at check, MB", check.megabytes);
        if args.check_only {
            continue;
        }
        add("debug build, CPU s", made.cost(&["build", "-p", "client"], &["client"])[0].seconds);
        let [client, ten, all] =
            made.cost(&["build", "--release", "-p", "client", "-p", "ten", "-p", "all"], &["client", "ten", "all"])[..]
        else {
            unreachable!("three crates are asked for")
        };
        let rlib = fs::metadata(made.lab.path("target/release/libclient.rlib"));
        add("release build, CPU s", client.seconds);
        add("rustc at release, MB", client.megabytes);
        add(WITH_TEN, client.seconds + ten.seconds);
        // A client without features has no less to compile.
        let few = if made.few { made.few() } else { client.seconds + ten.seconds };
        add(WITH_FEATURES, few);
        add(WITH_ALL, client.seconds + all.seconds);
        add(RLIB, rlib.map_or(f64::NAN, |file| file.len() as f64 / 1e6));
    }
}

/// A sample of tags, each compiled alone, beside the whole.
fn tags(args: &Args, made: &Made, name: &str, figures: &mut Figures) {
    let features = features(&made.lab.path("client/Cargo.toml"));
    let step = features.len().div_ceil(args.tags.max(1)).max(1);
    let sample: Vec<&String> = features.iter().skip(step / 2).step_by(step).take(args.tags).collect();
    if sample.is_empty() {
        return;
    }
    let check = |features: &[&str]| {
        let arguments = [&["check", "-p", "client"], features].concat();
        made.cost(&arguments, &["client"])[0].seconds
    };
    let alone: Vec<f64> =
        sample.iter().map(|feature| check(&["--no-default-features", "--features", feature])).collect();
    figures.add(PART, name, "check of the median tag alone, CPU s", OWN, median(&alone));
    figures.add(PART, name, "check of the median tag alone, CPU s", "all tags", check(&[]));
}

/// The features of tags: those that are on by default, but for the transport's and that of types without a tag.
fn features(manifest: &Path) -> Vec<String> {
    let text = fs::read_to_string(manifest).unwrap_or_default();
    let default = text.lines().find_map(|line| line.strip_prefix("default = [")).unwrap_or_default();
    let names = default.trim_end_matches(']').split(", ").map(|name| name.trim_matches('"'));
    names.filter(|name| !matches!(*name, "" | "reqwest" | "other-models")).map(str::to_owned).collect()
}
