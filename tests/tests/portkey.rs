//! The crate of a large published document is clean: whole, without features, and with each of them alone.

use oasmith::Runtime;
use std::sync::LazyLock;
use tests::portkey::{self, document, generate};
use tests::project::{Project, workspace};

/// Features that are held on every run: of few types and of many, of types of their own and of shared ones.
const SOME: &[&str] = &["files", "fine-tuning", "labels", "mcp-servers-capabilities", "other-models", "vector-stores"];

/// The crate with its runtime in it, and the one that takes it from its folder; each is generated once.
static EMBEDDED: LazyLock<Option<Project>> =
    LazyLock::new(|| Some(generate(&document()?, "portkey-embedded", Runtime::Embed)));
static CLIENT: LazyLock<Option<Project>> =
    LazyLock::new(|| Some(generate(&document()?, portkey::CLIENT, Runtime::Path(workspace().join("runtime")))));

/// Compiles the crate with these features alone, as far as rustc can complain, and gives what it complains of. Flags that
/// are meant for this crate do not compile the others again.
fn complaints(project: &Project, features: &str) -> Option<String> {
    let selected = ["rustc", "--lib", "--profile", "check", "--no-default-features", "--features", features];
    let run = project.cargo(&[&selected[..], &["--", "-D", "warnings"]].concat(), &[]);
    (!run.success).then(|| format!("with {features:?} alone:\n{}", run.text))
}

#[track_caller]
fn hold(project: &Project, features: &[&str]) {
    let complaints: Vec<String> = features.iter().filter_map(|feature| complaints(project, feature)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The features that stand for groups of operations, and that of types which none needs, as the manifest has them.
fn groups(project: &Project) -> Vec<String> {
    let manifest = std::fs::read_to_string(project.path("Cargo.toml")).expect("the crate has a manifest");
    let lines = manifest.lines().filter_map(|line| line.strip_suffix(" = []"));
    lines.map(str::to_owned).collect()
}

#[test]
fn clean_as_a_whole() {
    let Some(project) = &*EMBEDDED else { return };
    project.cargo(&["clippy", "--all-features", "--", "-D", "warnings"], &[]).succeeded();
    project.cargo(&["doc", "--no-deps", "--all-features"], &[("RUSTDOCFLAGS", "-D warnings")]).succeeded();
}

#[test]
fn clean_without_its_features() {
    let Some(project) = &*EMBEDDED else { return };
    hold(project, &["", "reqwest"]);
}

#[test]
fn clean_with_some_features_alone() {
    let Some(project) = &*CLIENT else { return };
    let groups = groups(project);
    assert_eq!(groups.len(), 52);
    assert!(SOME.iter().all(|feature| groups.iter().any(|group| group == feature)));
    hold(project, SOME);
}

#[test]
#[ignore = "compiles the crate once for each of its features"]
fn clean_with_each_feature_alone() {
    let Some(project) = &*CLIENT else { return };
    let groups = groups(project);
    hold(project, &groups.iter().map(String::as_str).collect::<Vec<_>>());
}
