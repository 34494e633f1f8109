//! What a client costs at run time, beside one that is written by hand with reqwest and serde's derives: instructions and
//! allocations, as valgrind counts them, so that a busy machine does not matter.

mod counted;
mod text;

use crate::args::Args;
use crate::figures::{Figures, OWN};
use crate::generator::Generator;
use crate::measured;
use std::fs;
use tests::lab::Lab;
use tests::project::workspace;

const PART: &str = "running";

/// What is done, by the names that the program knows, and what it is called in the table.
const WORKS: &[(&str, &str)] = &[
    ("whole-call", "a call, with its transport"),
    ("call", "a call, but for its transport"),
    ("decode-small", "decode 0.4 kB"),
    ("decode-large", "decode 88 kB"),
    ("encode-small", "encode 0.2 kB"),
    ("encode-large", "encode 88 kB"),
];

/// Compiles the program and counts what it does.
pub(crate) fn measure(args: &Args, lab: &Lab, figures: &mut Figures) {
    let _ = args;
    let lab = Lab::new(&lab.path("running").to_string_lossy());
    if let Err(said) = write(&lab) {
        return figures.refuse(format!("the client of what runs is not generated: {said}"));
    }
    lab.cargo(&lab.path(""), &["build", "--release"]);
    let program = lab.path("target/release/running");
    for (work, what) in WORKS {
        for (by, who) in [(OWN, "own"), ("by hand", "hand")] {
            note(counted::counts(&program, &[who, work]), (what, by), figures);
        }
    }
    for (work, what) in [("decode-small", "validate 0.4 kB"), ("decode-large", "validate 88 kB")] {
        note(counted::counts(&program, &["own", &work.replace("decode", "validate")]), (what, OWN), figures);
        note(counted::counts(&program, &["own", work]), (what, "decoding it"), figures);
    }
    let what = "validate 0.2 kB with a pattern";
    note(counted::counts(&program, &["own", "validate-pattern"]), (what, OWN), figures);
    note(counted::counts(&program, &["own", "validate-without"]), (what, "without it"), figures);
}

fn note(counts: Result<counted::Counts, String>, (what, by): (&str, &str), figures: &mut Figures) {
    match counts {
        Ok(counts) => {
            figures.add(PART, what, "instructions", by, counts.instructions);
            figures.add(PART, what, "allocations", by, counts.allocations);
        }
        Err(said) => figures.refuse(format!("{what}, {by}, is not counted: {said}")),
    }
}

fn write(lab: &Lab) -> Result<(), String> {
    let document = workspace().join("openapi/portkey.yaml");
    measured::run(&Generator::build().command(&document, &lab.path("client")))?;
    let manifest = fs::read_to_string(lab.path("client/Cargo.toml")).map_err(|error| error.to_string())?;
    let name = manifest.lines().find_map(|line| line.strip_prefix("name = ")).unwrap_or_default().trim_matches('"');
    lab.write("client/Cargo.toml", &manifest.replace("\n[workspace]\n", "\n"));
    lab.write("Cargo.toml", &text::MANIFEST.replace("CLIENT", name));
    lab.write("src/main.rs", text::MAIN);
    lab.write("src/hand.rs", text::HAND);
    lab.write("src/server.rs", text::SERVER);
    lab.write("src/own.rs", &text::OWN.replace("CLIENT", &name.replace('-', "_")));
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).map_err(|error| error.to_string())?;
    lab.write("Cargo.lock", &lock);
    Ok(())
}
