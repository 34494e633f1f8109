//! What generating costs, beside parsing alone, a build script that is not optimised, and other generators.

use crate::args::Args;
use crate::documents::documents;
use crate::figures::{Figures, OWN};
use crate::generator::Generator;
use crate::{measured, rivals, synthetic};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::lab::Lab;
use tests::project::workspace;

const PART: &str = "generation";

/// The package that stands for a build script.
const SCRIPT: &str = "build-script";

/// Measures all documents; each figure is taken of every contender before it is taken again.
pub(crate) fn measure(args: &Args, lab: &Lab, figures: &mut Figures) {
    build_script(lab);
    let generator = Generator::build();
    let rivals = if args.alone { Vec::new() } else { rivals::installed(figures) };
    for _ in 0..args.repeat {
        for (name, path) in documents(args).into_iter().chain(synthetic::documents(args, lab)) {
            let output = lab.path("generated").join(&name);
            for (by, command) in contenders(lab, &generator, &path, &output) {
                take(figures, &name, by, &command);
            }
            let size = fs::metadata(&path).map_or(f64::NAN, |file| file.len() as f64 / 1e6);
            figures.add(PART, &name, "memory, MB", "the document", size);
            for rival in &rivals {
                let folder = lab.path("rivals").join(rival.name).join(&name);
                take(figures, &name, rival.name, &rival.command(&path, &folder));
            }
        }
    }
}

fn contenders(lab: &Lab, generator: &Generator, document: &Path, output: &Path) -> [(&'static str, Command); 3] {
    let own = generator.command(document, output);
    let mut parsing = measured::this();
    parsing.arg("--parse").arg(document);
    let out = output.with_extension("out");
    let _ = fs::create_dir_all(&out);
    let mut script = Command::new(lab.path("target/debug").join(SCRIPT));
    script.arg(document).env("OUT_DIR", out);
    [(OWN, own), ("parsing", parsing), ("build.rs at opt-level 0", script)]
}

fn take(figures: &mut Figures, document: &str, by: &str, command: &Command) {
    match measured::run(command) {
        Ok(cost) => {
            figures.add(PART, document, "CPU s", by, cost.seconds);
            figures.add(PART, document, "memory, MB", by, cost.megabytes);
        }
        Err(said) => figures.refuse(format!("{by} does not take {document}: {said}")),
    }
}

/// Compiles what build scripts do, as cargo compiles these unless it is told otherwise.
fn build_script(lab: &Lab) {
    let generator: PathBuf = workspace().join("generator");
    let manifest = format!(
        "[package]\nname = \"{SCRIPT}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\noasmith = {{ path = {generator:?}, default-features = false }}\n"
    );
    lab.write(&format!("{SCRIPT}/Cargo.toml"), &manifest);
    let code = "fn main() {\n    let document = std::env::args_os().nth(1).expect(\"a document is named\");\n    \
                oasmith::Builder::new(document).lock(\"/nowhere\").run();\n}\n";
    lab.write(&format!("{SCRIPT}/src/main.rs"), code);
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).expect("the workspace has a lock");
    lab.write(&format!("{SCRIPT}/Cargo.lock"), &lock);
    lab.cargo(&lab.path(SCRIPT), &["build"]);
}
