//! A few of the mutants that were accepted, compiled.

use crate::Document;
use std::fmt::Write;
use tests::project::{Project, workspace};

/// How many are compiled at least; each takes a second.
const LEAST: usize = 12;
/// The longest code that is among them.
const LONGEST: usize = 300_000;

/// Mutants to compile.
pub struct Sample {
    most: usize,
    seen: usize,
    taken: Vec<(u64, Document, String)>,
}

impl Sample {
    /// The sample of a run that takes so many seconds.
    pub fn of(seconds: u64) -> Self {
        Self { most: LEAST.max(usize::try_from(seconds).unwrap_or(LEAST)), seen: 0, taken: Vec::new() }
    }

    /// Takes every other, and lets those go that came first.
    pub fn take(&mut self, seed: u64, mutant: &Document, code: String) {
        self.seen += 1;
        if code.len() > LONGEST || !self.seen.is_multiple_of(2) && self.seen > self.most {
            return;
        }
        if self.taken.len() == self.most {
            self.taken.remove(0);
        }
        self.taken.push((seed, mutant.clone(), code));
    }

    /// Compiles what was taken, warnings being errors.
    pub fn check(self) {
        let project = Project::new("mutants");
        let runtime = workspace().join("runtime");
        let manifest = format!(
            "[package]\nname = \"mutants\"\nedition = \"2024\"\n\n\
             [dependencies]\noasmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"xml\"] }}\n\n\
             [workspace]\n\n[profile.dev]\ndebug = false\n"
        );
        project.write("Cargo.toml", &manifest);
        let mut root =
            "//! Clients of documents that were changed at random.\n#![deny(warnings, missing_docs)]\n".to_owned();
        for (index, (seed, mutant, code)) in self.taken.iter().enumerate() {
            project.write(&format!("src/m{index}.rs"), code);
            project.write(&format!("documents/m{index}.txt"), &String::from_utf8_lossy(&mutant.bytes));
            writeln!(root, "/// OASMITH_MUTATION_SEED={seed}\npub mod m{index} {{\n    include!(\"m{index}.rs\");\n}}")
                .expect("a string can be written to");
        }
        project.write("src/lib.rs", &root);
        project.cargo(&["check"], &[]).succeeded();
    }
}
