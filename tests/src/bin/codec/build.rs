//! What compiling costs.

use crate::Shape;
use crate::report::Report;
use crate::wishes::Wishes;
use std::fs;
use std::path::Path;
use tests::lab::Lab;
use tests::rustc::Cost;

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
