//! A build script that generates runs again only when it has to, and then writes only what changed.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;
use tests::project::{Project, Run, workspace};

const SPEC: &str = include_str!("../cases/overlay.yaml");
const OVERLAY: &str = include_str!("../cases/overlay.overlay.yaml");

/// A package whose build script does what `script` says, and that takes in the generated client.
struct Package {
    name: &'static str,
    project: Project,
}

/// A build of it.
struct Built {
    fresh: bool,
    text: String,
    /// The generated file.
    client: PathBuf,
}

impl Package {
    fn new(name: &'static str, script: &str) -> Self {
        let root = workspace();
        let root = root.display();
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n\
             [dependencies]\noasmith-runtime = {{ path = \"{root}/runtime\", default-features = false, features = [\"xml\"] }}\n\n\
             [build-dependencies]\noasmith = {{ path = \"{root}/generator\", default-features = false }}\n\n\
             [workspace]\n\n[profile.dev]\ndebug = false\n"
        );
        let project = Project::new(name);
        project.write("Cargo.toml", &manifest);
        project.write("build.rs", &format!("fn main() {{\n    {script}\n}}\n"));
        project.write("src/lib.rs", "//! A client.\ninclude!(concat!(env!(\"OUT_DIR\"), \"/oasmith.rs\"));\n");
        project.write("openapi.yaml", SPEC);
        project.write("corrections.yaml", OVERLAY);
        Self { name, project }
    }

    fn build(&self) -> Built {
        let run: Run = self.project.cargo(&["build", "-v", "--message-format", "json"], &[]);
        let text = run.succeeded();
        let fresh = text.lines().any(|line| line.trim_start().starts_with(&format!("Fresh {} ", self.name)));
        Built { fresh, client: self.client(&text), text }
    }

    fn client(&self, text: &str) -> PathBuf {
        let messages = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let ours = |message: &serde_json::Value| {
            message["reason"] == "build-script-executed"
                && message["package_id"].as_str().is_some_and(|id| id.contains(&format!("/{}#", self.name)))
        };
        let message = messages.into_iter().find(ours).expect("cargo ran the build script");
        PathBuf::from(message["out_dir"].as_str().expect("it has a folder")).join("oasmith.rs")
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.project.path(file), text).expect("the target folder can be written");
    }
}

impl Built {
    fn written(&self) -> SystemTime {
        fs::metadata(&self.client).and_then(|data| data.modified()).expect("a client was generated")
    }
}

/// Builds, builds again, and once more with files that were touched.
fn hold(package: &Package, files: &[(&str, &str)]) {
    let first = package.build();
    let second = package.build();
    assert!(second.fresh, "the second build is not fresh:\n{}", second.text);
    for (file, text) in files {
        package.write(file, text);
        let touched = package.build();
        assert!(!touched.fresh, "nobody looked at the touched {file}:\n{}", touched.text);
        assert_eq!(touched.written(), first.written(), "{file} is the same, and the client was written again");
        let after = package.build();
        assert!(after.fresh, "the build after that is not fresh:\n{}", after.text);
    }
}

#[test]
fn without_an_overlay() {
    let package = Package::new("fresh-plain", "oasmith::build(\"openapi.yaml\");");
    hold(&package, &[("openapi.yaml", SPEC)]);
}

#[test]
fn with_an_overlay() {
    let script = "oasmith::Builder::new(\"openapi.yaml\").overlay(\"corrections.yaml\").run();";
    let package = Package::new("fresh-overlay", script);
    hold(&package, &[("openapi.yaml", SPEC), ("corrections.yaml", OVERLAY)]);

    package.write("corrections.yaml", &OVERLAY.replace("update: paused", "update: stopped"));
    let changed = package.build();
    let client = fs::read_to_string(&changed.client).expect("a client was generated");
    assert!(client.contains("\"stopped\""), "a changed overlay changed nothing");
}

/// A document of several files, its configuration and its lock.
#[test]
fn with_all_that_can_be_read() {
    const CONFIG: &str = "spec = \"references-files.yaml\"\n";
    const LOCK: &str = "format = 1\n";
    let files = [
        ("oasmith.toml", CONFIG),
        ("oasmith.lock", LOCK),
        ("references-files.yaml", include_str!("../cases/references-files.yaml")),
        ("parts/paths.yaml", include_str!("../cases/parts/paths.yaml")),
        ("parts/schemas.yaml", include_str!("../cases/parts/schemas.yaml")),
        ("parts/address.json", include_str!("../cases/parts/address.json")),
    ];
    let package = Package::new("fresh-whole", "oasmith::Builder::from_config(\"oasmith.toml\").run();");
    files.iter().for_each(|(file, text)| package.project.write(file, text));
    hold(&package, &files);
}
