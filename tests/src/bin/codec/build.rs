//! What compiling costs.

use crate::Shape;
use crate::report::Report;
use crate::rustc::{self, Cost};
use crate::wishes::Wishes;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use tests::project::workspace;

/// The workspace that everything is built in, below this one's target folder.
pub(crate) struct Lab {
    folder: PathBuf,
}

impl Lab {
    /// In the target folder that this program is from.
    pub(crate) fn new() -> Self {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
        Self { folder: target.join("codec") }
    }

    /// Where a file of it is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the target folder can be written");
        fs::write(path, text).expect("the target folder can be written");
    }

    /// A cargo that notes in the log what each crate costs.
    fn cargo(&self, folder: &Path, arguments: &[&str]) {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(folder).args(arguments).arg("--quiet");
        command.env_remove("RUSTFLAGS").env("CARGO_INCREMENTAL", "0").env("CARGO_NET_OFFLINE", "true");
        command.env("CARGO_TARGET_DIR", self.path("target"));
        let this = std::env::current_exe().expect("this program has a file");
        command.env("RUSTC_WRAPPER", this).env(rustc::LOG, self.log());
        let status = command.status().expect("cargo can be started");
        assert!(status.success(), "cargo {} failed in {}", arguments.join(" "), folder.display());
    }

    fn log(&self) -> PathBuf {
        self.path("costs.log")
    }

    /// What cargo makes anew of a file's crate.
    fn cost(&self, folder: &Path, root: &str, arguments: &[&str], crates: &[String]) -> Vec<Cost> {
        let root = fs::File::options().append(true).open(folder.join(root)).expect("the crate has a root");
        root.set_modified(SystemTime::now()).expect("files can be touched");
        let _ = fs::remove_file(self.log());
        self.cargo(folder, arguments);
        crates.iter().map(|name| rustc::cost(&self.log(), name)).collect()
    }
}

/// Measures all shapes by turns, so that noise meets them alike.
pub(crate) fn measure(lab: &Lab, wishes: &Wishes, report: &mut Report) {
    // What all have in common, and everything once, so that nothing else is built later.
    for command in ["check", "build"] {
        lab.cargo(&lab.path(""), &[command, "-p", "client-tables"]);
    }
    for _ in 0..wishes.runs {
        for shape in Shape::ALL {
            let cost = one(lab, shape, &["check"]);
            report.add("cargo check, CPU s", shape, cost.seconds);
            report.add("rustc at check, MB", shape, cost.megabytes);
            report.add("debug build, CPU s", shape, one(lab, shape, &["build"]).seconds);
        }
        if let Some(rival) = &wishes.rival {
            check_rival(lab, rival, report);
        }
    }
    for _ in 0..wishes.release_runs {
        for shape in Shape::ALL {
            release(lab, shape, report);
        }
    }
}

fn one(lab: &Lab, shape: Shape, arguments: &[&str]) -> Cost {
    let package = format!("client-{}", shape.name());
    let arguments = [arguments, &["-p", &package]].concat();
    let root = format!("{package}/src/lib.rs");
    lab.cost(&lab.path(""), &root, &arguments, &[package.replace('-', "_")])[0]
}

fn release(lab: &Lab, shape: Shape, report: &mut Report) {
    let packages = ["client", "ten", "all", "speed"].map(|name| format!("{name}-{}", shape.name()));
    let mut arguments = vec!["build", "--release"];
    arguments.extend(packages.iter().flat_map(|package| ["-p", package]));
    let root = format!("{}/src/lib.rs", packages[0]);
    let crates = packages.clone().map(|package| package.replace('-', "_"));
    let costs = lab.cost(&lab.path(""), &root, &arguments, &crates);
    report.add("release build, CPU s", shape, costs[0].seconds);
    report.add("… with a program that calls ten operations", shape, costs[0].seconds + costs[1].seconds);
    report.add("… with one that calls all", shape, costs[0].seconds + costs[2].seconds);
    let rlib = fs::metadata(lab.path(&format!("target/release/lib{}.rlib", crates[0]))).expect("the crate was built");
    report.add("release rlib, MB", shape, rlib.len() as f64 / 1e6);
    for (name, row) in [("ten", "program of ten, MB"), ("all", "program of all, MB")] {
        let program = fs::metadata(lab.path(&format!("target/release/{name}-{}", shape.name())));
        report.add(row, shape, program.expect("the program was built").len() as f64 / 1e6);
    }
}

fn check_rival(lab: &Lab, rival: &Path, report: &mut Report) {
    let manifest = fs::read_to_string(rival.join("Cargo.toml")).expect("the rival is a package");
    let name = manifest.split("name = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("it has a name");
    let root = "src/lib.rs";
    let cost = lab.cost(rival, root, &["check"], &[name.replace('-', "_")])[0];
    report.rival.push((cost.seconds, cost.megabytes));
}
