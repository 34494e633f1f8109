//! The crate that `oasmith init` makes: it builds as it is, is up to date, and can be packaged.

use oasmith::Options;
use oasmith::diagnostics::render::Format;
use std::fs;
use std::path::Path;
use tests::project::Project;

#[test]
fn a_new_crate_builds_is_up_to_date_and_can_be_packaged() {
    let project = Project::new("init");
    let folder = project.path("");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the target folder can be written");
    }
    let mut options = Options::new(Path::new("cases/references-files.yaml"));
    options.name = Some("oasmith-init-test".to_owned());
    let made = oasmith::init(&options, &folder);
    assert!(made.result().is_some(), "{}", made.render(Format::Text { color: false }));
    for file in ["Cargo.toml", "oasmith.toml", "oasmith.lock", "README.md", "openapi/references-files.yaml"] {
        assert!(project.path(file).exists(), "{file}");
    }
    let mut options = Options::from_config(project.path("oasmith.toml")).into_result().expect("it can be read");
    options.check = true;
    let compared = oasmith::generate(&options);
    assert_eq!(compared.result().map(|made| made.changes.len()), Some(0));
    project.cargo(&["test", "--all-targets"], &[("RUSTFLAGS", "-D warnings")]).succeeded();
    let listed = project.cargo(&["package", "--allow-dirty", "--no-verify", "--list"], &[]).succeeded();
    assert!(listed.contains("src/client/mod.rs"), "{listed}");

    let again = oasmith::init(&options, &folder);
    assert!(again.result().is_none(), "the folder is not empty");
    assert!(again.render(Format::Text { color: false }).contains("OA0702"));
}
