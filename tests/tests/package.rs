//! What cargo packages is whole: the generator with what it embeds, and a crate whose build.rs generates its client.

use std::path::Path;
use std::process::Command;
use std::{env, fs};
use tests::project::{Project, workspace};

/// The files of the runtime go along with the generator, through the folder `generator/runtime`.
#[test]
fn the_generators_package_has_what_it_embeds() {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace()).args(["package", "-p", "oasmith", "--list", "--allow-dirty", "--offline"]);
    let output = cargo.output().expect("cargo can be started");
    let listed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let sources = workspace().join("generator/src/embed/runtime_sources.rs");
    let sources = fs::read_to_string(sources).expect("the generator lists what it embeds");
    let embedded: Vec<&str> = sources
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","))
        .filter(|path| path.ends_with(".rs"))
        .collect();
    assert!(embedded.len() > 50, "{embedded:?}");
    for path in embedded {
        assert!(listed.lines().any(|line| line == format!("runtime/{path}")), "{path} is not packaged");
    }
}

const MANIFEST: &str = r#"[package]
name = "oasmith-package-test"
version = "0.1.0"
edition = "2024"
description = "A client that its build.rs generates"
license = "MIT"

[workspace]

[dependencies]
oasmith-runtime = { version = "0.1", default-features = false }

[build-dependencies]
oasmith = { version = "0.1", default-features = false }
"#;

/// Generator and runtime are packaged together, each is built from what its package has, and a crate with a build script
/// that uses the two packages is packaged in its turn.
#[test]
fn generator_runtime_and_a_crate_with_a_build_script_can_be_packaged() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it lies in the target folder");
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace()).args(["package", "-p", "oasmith-runtime", "-p", "oasmith"]);
    let output = cargo.args(["--allow-dirty", "--offline"]).env("CARGO_TARGET_DIR", target).output();
    let output = output.expect("cargo can be started");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    for package in ["oasmith", "oasmith-runtime"] {
        assert!(said.contains(&format!("Verifying {package} v")), "{said}");
    }

    let project = Project::new("package");
    project.write("Cargo.toml", MANIFEST);
    project.write("build.rs", "fn main() {\n    oasmith::build(\"openapi.yaml\");\n}\n");
    project.write("src/lib.rs", "//! A client.\n\ninclude!(concat!(env!(\"OUT_DIR\"), \"/oasmith.rs\"));\n");
    project.write("openapi.yaml", include_str!("../diff/pets.yaml"));
    let packaged = |name: &str| {
        let folder = target.join("package").join(format!("{name}-{}", env!("CARGO_PKG_VERSION")));
        assert!(folder.join("Cargo.toml.orig").exists(), "{} is no package", folder.display());
        format!("patch.crates-io.{name}.path={folder:?}")
    };
    let (generator, runtime) = (packaged("oasmith"), packaged("oasmith-runtime"));
    let arguments = ["package", "--allow-dirty", "--config", &generator, "--config", &runtime];
    let said = project.cargo(&arguments, &[]).succeeded();
    assert!(said.contains("Verifying oasmith-package-test v"), "{said}");
}
